import { bestOf, checkCriterion, type ReadCriterion } from './check-criterion.ts';
import { disqualificationKinds, type PartCode, partMaxima, productSetCount } from './model.ts';
import { type Defect, type Place, Reader, within } from './reader.ts';

export type { Defect, DefectCode } from './reader.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * Every defect of rubrics in the export form, each with its place: wrong types, sums (criterion = best option,
 * section = its criteria, part = its sections, parts 40/25/35), codes and labels used twice, too few options,
 * points that go down, options that can never be chosen, star conditions that cannot be met or contradict one
 * another. An empty list means that the rubrics can be used. Never throws, whatever it is given.
 */
export function checkRubric(json: unknown): readonly Defect[] {
  const reader = new Reader();
  const root: Place = { path: '', words: { vi: '', en: '' } };
  const file = reader.record(json, { ...root, path: '$' });
  if (!file) return reader.defects;
  reader.text(file.framework, within(root, 'framework'));
  const setsPlace = within(root, 'sets');
  const sets = reader.list(file.sets, setsPlace);
  if (Array.isArray(file.sets) && sets.length === 0) {
    reader.report(setsPlace, 'no-sets', { vi: 'không có bộ sản phẩm nào.', en: 'there is no product set.' });
  }
  const numbers = new Set<number>();
  for (const [index, set] of sets.entries()) {
    checkSet(reader, set, within(setsPlace, `[${index}]`), numbers);
  }
  return reader.defects;
}

function checkSet(reader: Reader, json: unknown, at: Place, numbers: Set<number>): void {
  const set = reader.record(json, at);
  if (!set) return;
  const number = reader.points(set.number, within(at, 'number'));
  const here: Place = { path: at.path, words: { vi: `Bộ ${number ?? '?'}`, en: `Set ${number ?? '?'}` } };
  if (number !== null && numbers.has(number)) {
    reader.report(within(here, 'number'), 'duplicate-set', {
      vi: 'bộ sản phẩm xuất hiện hai lần; hãy bỏ một.',
      en: 'the product set appears twice; remove one.',
    });
  }
  if (number !== null && (number < 1 || number > productSetCount)) {
    reader.report(within(here, 'number'), 'unknown-set', {
      vi: `chỉ có các bộ sản phẩm 1 đến ${productSetCount}.`,
      en: `there are only product sets 1 to ${productSetCount}.`,
    });
  }
  if (number !== null) numbers.add(number);
  reader.text(set.name, within(here, 'name'));
  const codes: Codes = { sections: new Set(), criteria: new Set() };
  const criteria = checkParts(reader, set, here, codes);
  if (criteria.length === 0) {
    reader.report(here, 'set-without-criteria', {
      vi: 'không có tiêu chí nào.',
      en: 'there is no criterion.',
    });
  }
  checkDependencies(reader, criteria);
  checkSetExtras(reader, set, here, codes);
}

/** The codes of a set met so far. */
interface Codes {
  readonly sections: Set<string>;
  readonly criteria: Set<string>;
}

/** What our own export adds to a set; a set from elsewhere may lack it. */
function checkSetExtras(reader: Reader, set: Fields, here: Place, codes: Codes): void {
  reader.optionalText(set.nameEn, within(here, 'nameEn'));
  if (set.originUnit !== undefined && set.originUnit !== 'commune' && set.originUnit !== 'province') {
    reader.wrong(within(here, 'originUnit'), 'commune hoặc province', 'commune or province');
  }
  const grounds = new Set<string>();
  reader.optionalList(set.disqualifications, within(here, 'disqualifications')).forEach((json, index) => {
    const at = within(here, `disqualifications[${index}]`);
    const ground = reader.record(json, at);
    if (!ground) return;
    const code = reader.text(ground.code, within(at, 'code'));
    if (code !== null && grounds.has(code)) {
      reader.report(within(at, 'code'), 'duplicate-ground', {
        vi: `căn cứ “${code}” có hai lần; hãy đổi mã hoặc bỏ một.`,
        en: `the ground “${code}” appears twice; change its code or remove one.`,
      });
    }
    if (code !== null) grounds.add(code);
    if (!disqualificationKinds.some((kind) => kind === ground.kind)) {
      const kinds = disqualificationKinds.join(', ');
      reader.wrong(within(at, 'kind'), `một trong ${kinds}`, `one of ${kinds}`);
    }
    reader.bilingual(ground.text, within(at, 'text'));
    if (ground.at !== undefined) checkPlaceOnSheet(reader, ground.at, within(at, 'at'), codes);
  });
  reader.optionalList(set.doubts, within(here, 'doubts')).forEach((json, index) => {
    const at = within(here, `doubts[${index}]`);
    const doubt = reader.record(json, at);
    if (!doubt) return;
    checkPlaceOnSheet(reader, doubt.at, within(at, 'at'), codes);
    reader.bilingual(doubt.doubt, within(at, 'doubt'));
    reader.bilingual(doubt.settledBy, within(at, 'settledBy'));
  });
}

/** A ground or doubt stands at a criterion or section of the set, at the `dossier` or at the `rubric` as a whole. */
function checkPlaceOnSheet(reader: Reader, json: unknown, at: Place, codes: Codes): void {
  const place = reader.text(json, at);
  if (place === null || place === 'dossier' || place === 'rubric') return;
  if (codes.criteria.has(place) || codes.sections.has(place)) return;
  reader.report(at, 'unknown-place', {
    vi: `bộ này không có tiêu chí hay mục ${place}; hãy ghi mã có trong bộ, hoặc dossier, rubric.`,
    en: `the set has no criterion or section ${place}; give a code of the set, or dossier, rubric.`,
  });
}

function checkParts(reader: Reader, set: Fields, here: Place, seen: Codes): readonly ReadCriterion[] {
  const criteria: ReadCriterion[] = [];
  const maxima = new Map<string, number | null>();
  reader.list(set.parts, within(here, 'parts')).forEach((json, index) => {
    const at = within(here, `parts[${index}]`);
    const part = reader.record(json, at);
    if (!part) return;
    const code = reader.text(part.code, within(at, 'code'));
    reader.optionalText(part.name, within(at, 'name'));
    reader.optionalText(part.nameEn, within(at, 'nameEn'));
    const place: Place = {
      path: at.path,
      words: { vi: `${here.words.vi}, phần ${code ?? '?'}`, en: `${here.words.en}, part ${code ?? '?'}` },
    };
    const max = reader.points(part.max, within(place, 'max'));
    if (code !== null) {
      checkPartCode(reader, code, max, place, maxima);
      maxima.set(code, max);
    }
    const sectionMaxima = reader
      .list(part.sections, within(place, 'sections'))
      .map((section, i) =>
        checkSection(reader, section, within(place, `sections[${i}]`, here.words), seen, criteria),
      );
    checkSum(reader, within(place, 'max'), 'part-sum', max, sectionMaxima, {
      vi: 'các mục',
      en: 'its sections',
    });
  });
  for (const code of Object.keys(partMaxima)) {
    if (maxima.has(code) || !Array.isArray(set.parts)) continue;
    reader.report(within(here, 'parts'), 'missing-part', {
      vi: `thiếu phần ${code}.`,
      en: `part ${code} is missing.`,
    });
  }
  checkHundred(reader, [...maxima.values()], here);
  return criteria;
}

function checkPartCode(
  reader: Reader,
  code: string,
  max: number | null,
  place: Place,
  maxima: ReadonlyMap<string, number | null>,
): void {
  if (!Object.hasOwn(partMaxima, code)) {
    reader.report(within(place, 'code'), 'unknown-part', {
      vi: 'chỉ có các phần A, B, C.',
      en: 'there are only parts A, B, C.',
    });
    return;
  }
  if (maxima.has(code)) {
    reader.report(within(place, 'code'), 'duplicate-part', {
      vi: 'phần này có hai lần.',
      en: 'the part appears twice.',
    });
  }
  const due = partMaxima[code as PartCode];
  if (max !== null && max !== due) {
    reader.report(within(place, 'max'), 'part-maximum', {
      vi: `tối đa ${max} điểm, phải là ${due}.`,
      en: `${max} points at most, must be ${due}.`,
    });
  }
}

function checkHundred(reader: Reader, maxima: readonly (number | null)[], here: Place): void {
  const known = maxima.filter((max) => max !== null);
  if (known.length < maxima.length || maxima.length === 0) return;
  const total = known.reduce((sum, max) => sum + max, 0);
  if (total === 100) return;
  reader.report(within(here, 'parts'), 'set-sum', {
    vi: `các phần cộng lại ${total} điểm, phải là 100.`,
    en: `the parts add up to ${total} points, must be 100.`,
  });
}

function checkSection(
  reader: Reader,
  json: unknown,
  at: Place,
  seen: Codes,
  criteria: ReadCriterion[],
): number | null {
  const section = reader.record(json, at);
  if (!section) return null;
  const code = reader.text(section.code, within(at, 'code'));
  const place: Place = {
    path: at.path,
    words: { vi: `${at.words.vi}, mục ${code ?? '?'}`, en: `${at.words.en}, section ${code ?? '?'}` },
  };
  if (code !== null && seen.sections.has(code)) {
    reader.report(within(place, 'code'), 'duplicate-section', {
      vi: 'mã mục đã dùng; hãy đổi mã hoặc bỏ một mục.',
      en: 'the code is in use; change it or remove one section.',
    });
  }
  if (code !== null) seen.sections.add(code);
  reader.text(section.name, within(place, 'name'));
  reader.optionalText(section.nameEn, within(place, 'nameEn'));
  const max = reader.points(section.max, within(place, 'max'));
  const read = reader
    .list(section.criteria, within(place, 'criteria'))
    .map((criterion, index) =>
      checkCriterion(reader, criterion, within(place, `criteria[${index}]`, at.words), seen.criteria),
    );
  if (Array.isArray(section.criteria) && read.length === 0) {
    reader.report(within(place, 'criteria'), 'section-without-criteria', {
      vi: 'mục không có tiêu chí.',
      en: 'the section has no criterion.',
    });
  }
  const found = read.filter((criterion) => criterion !== null);
  criteria.push(...found);
  if (found.length === read.length && read.length > 0) {
    const maxima = found.map((criterion) => criterion.max ?? bestOf(criterion.options));
    checkSum(reader, within(place, 'max'), 'section-sum', max, maxima, {
      vi: 'các tiêu chí',
      en: 'its criteria',
    });
  }
  return max;
}

function checkSum(
  reader: Reader,
  place: Place,
  code: 'part-sum' | 'section-sum',
  max: number | null,
  maxima: readonly (number | null)[],
  of: { readonly vi: string; readonly en: string },
): void {
  const known = maxima.filter((value) => value !== null);
  if (max === null || known.length < maxima.length) return;
  const sum = known.reduce((total, value) => total + value, 0);
  if (sum === max) return;
  reader.report(place, code, {
    vi: `tối đa ${max} điểm, nhưng ${of.vi} cộng lại ${sum}.`,
    en: `${max} points at most, but ${of.en} add up to ${sum}.`,
  });
}

function checkDependencies(reader: Reader, criteria: readonly ReadCriterion[]): void {
  const byCode = new Map(criteria.map((criterion) => [criterion.code, criterion]));
  for (const { appliesWhen, place, code } of criteria) {
    if (!appliesWhen || appliesWhen.criterion === null) continue;
    const at = within(place, 'appliesWhen');
    const other = byCode.get(appliesWhen.criterion);
    if (!other) {
      reader.report(within(at, 'criterion'), 'applies-when-unknown', {
        vi: `phụ thuộc tiêu chí ${appliesWhen.criterion}, nhưng bộ này không có.`,
        en: `depends on criterion ${appliesWhen.criterion}, which the set does not have.`,
      });
      continue;
    }
    if (dependsOn(byCode, other, code)) {
      reader.report(within(at, 'criterion'), 'applies-when-cycle', {
        vi: 'phụ thuộc vòng tròn, không bao giờ áp dụng được.',
        en: 'depends on itself in a circle and can never apply.',
      });
      continue;
    }
    const best = bestOf(other.options);
    if (appliesWhen.minPoints === 0) {
      reader.report(within(at, 'minPoints'), 'applies-when-always', {
        vi: 'điều kiện 0 điểm lúc nào cũng đạt.',
        en: 'a condition of 0 points always holds.',
      });
    } else if (appliesWhen.minPoints !== null && best !== null && appliesWhen.minPoints > best) {
      reader.report(within(at, 'minPoints'), 'unreachable-option', {
        vi: `cần ${appliesWhen.minPoints} điểm ở tiêu chí ${other.code}, nhưng ở đó tốt nhất ${best}: không phương án nào ở đây chọn được.`,
        en: `needs ${appliesWhen.minPoints} points at criterion ${other.code}, whose best is ${best}: no option here can ever be chosen.`,
      });
    }
  }
}

/** Whether a criterion depends, at once or through others, on the one with this code. */
function dependsOn(
  byCode: ReadonlyMap<string | null, ReadCriterion>,
  criterion: ReadCriterion,
  code: string | null,
): boolean {
  const visited = new Set<ReadCriterion>();
  let current: ReadCriterion | undefined = criterion;
  while (current && !visited.has(current)) {
    if (current.code === code) return true;
    visited.add(current);
    current = current.appliesWhen ? byCode.get(current.appliesWhen.criterion) : undefined;
  }
  return false;
}
