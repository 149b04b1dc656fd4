import { conditionedStars, maxCodeLength, maxOptions } from './model.ts';
import { type Place, type Reader, within } from './reader.ts';

/** A criterion as read, with what could not be read left out. */
export interface ReadCriterion {
  readonly place: Place;
  readonly code: string | null;
  readonly max: number | null;
  readonly options: readonly ReadOption[];
  readonly appliesWhen: { readonly criterion: string | null; readonly minPoints: number | null } | null;
}

interface ReadOption {
  readonly place: Place;
  readonly points: number | null;
  readonly label: string | null;
  readonly branch: string;
}

const codeForm = new RegExp(`^[\\p{L}\\p{N}.]{1,${maxCodeLength}}$`, 'u');

/**
 * Checks one criterion: its code, maximum, options and star conditions. What it depends on is left to the set.
 */
export function checkCriterion(
  reader: Reader,
  json: unknown,
  at: Place,
  codes: Set<string>,
): ReadCriterion | null {
  const criterion = reader.record(json, at);
  if (!criterion) return null;
  const code = reader.text(criterion.code, within(at, 'code'));
  const place: Place = {
    path: at.path,
    words: { vi: `${at.words.vi}, tiêu chí ${code ?? '?'}`, en: `${at.words.en}, criterion ${code ?? '?'}` },
  };
  if (code !== null && codes.has(code)) {
    reader.report(within(place, 'code'), 'duplicate-criterion', {
      vi: 'mã tiêu chí đã dùng; hãy đổi mã hoặc bỏ một tiêu chí.',
      en: 'the code is in use; change it or remove one criterion.',
    });
  }
  if (code !== null) codes.add(code);
  if (code !== null && !codeForm.test(code)) {
    reader.report(within(place, 'code'), 'code-form', {
      vi: `mã chỉ gồm chữ, số và dấu chấm, nhiều nhất ${maxCodeLength} ký tự.`,
      en: `a code has letters, digits and points only, ${maxCodeLength} at most.`,
    });
  }
  reader.text(criterion.name, within(place, 'name'));
  reader.optionalText(criterion.nameEn, within(place, 'nameEn'));
  reader.optionalList(criterion.notes, within(place, 'notes')).forEach((note, index) => {
    reader.bilingual(note, within(place, `notes[${index}]`));
  });
  if (criterion.evidence !== undefined) reader.bilingual(criterion.evidence, within(place, 'evidence'));
  if (criterion.yesNo !== undefined && typeof criterion.yesNo !== 'boolean') {
    reader.wrong(within(place, 'yesNo'), 'true hoặc để trống', 'true or left out');
  }
  const max = reader.points(criterion.max, within(place, 'max'));
  const options = reader
    .list(criterion.options, within(place, 'options'))
    .map((option, index) => readOption(reader, option, within(place, `options[${index}]`), index))
    .filter((option) => option !== null);
  if (Array.isArray(criterion.options)) checkOptions(reader, options, max, criterion.yesNo === true, place);
  checkStars(reader, criterion.minForStar, options, place);
  return { place, code, max, options, appliesWhen: readAppliesWhen(reader, criterion.appliesWhen, place) };
}

function readOption(reader: Reader, json: unknown, at: Place, index: number): ReadOption | null {
  const option = reader.record(json, at);
  if (!option) return null;
  const place: Place = {
    path: at.path,
    words: { vi: `${at.words.vi}, phương án ${index + 1}`, en: `${at.words.en}, option ${index + 1}` },
  };
  reader.optionalText(option.labelEn, within(place, 'labelEn'));
  return {
    place,
    points: reader.points(option.points, within(place, 'points')),
    label: reader.text(option.label, within(place, 'label')),
    branch: option.branch === undefined ? '' : (reader.text(option.branch, within(place, 'branch')) ?? ''),
  };
}

function checkOptions(
  reader: Reader,
  options: readonly ReadOption[],
  max: number | null,
  yesNo: boolean,
  place: Place,
): void {
  const branches = Map.groupBy(options, ({ branch }) => branch);
  if (branches.size > 1 && branches.has('')) {
    reader.report(within(place, 'options'), 'mixed-branches', {
      vi: 'có phương án ghi trường hợp, có phương án không; hãy ghi trường hợp cho tất cả.',
      en: 'some options name a branch, some do not; name one for all.',
    });
  }
  if (options.length === 0) reportTooFew(reader, place);
  if (options.length > maxOptions) {
    reader.report(within(place, 'options'), 'too-many-options', {
      vi: `có ${options.length} phương án, nhiều nhất ${maxOptions}.`,
      en: `there are ${options.length} options, at most ${maxOptions} are possible.`,
    });
  }
  for (const branch of branches.values()) {
    if (branch.length < 2) reportTooFew(reader, place);
    checkMaximum(reader, branch, max, place);
    checkOrder(reader, branch);
    checkLabels(reader, branch);
  }
  if (yesNo && options.map(({ points }) => points).join() !== '0,1') {
    reader.report(within(place, 'options'), 'yes-no-options', {
      vi: 'tiêu chí có – không phải có đúng hai phương án, 0 và 1 điểm.',
      en: 'a yes-no criterion has exactly two options, of 0 and 1 point.',
    });
  }
}

const reportTooFew = (reader: Reader, place: Place): void =>
  reader.report(within(place, 'options'), 'too-few-options', {
    vi: 'cần ít nhất hai phương án (tiêu chí có – không: 0 và 1 điểm).',
    en: 'at least two options are needed (yes-no: 0 and 1 point).',
  });

/** The best points among options, or null when some cannot be read. */
export function bestOf(options: readonly ReadOption[]): number | null {
  const points = options.map((option) => option.points).filter((value) => value !== null);
  return points.length === options.length && points.length > 0 ? Math.max(...points) : null;
}

function checkMaximum(reader: Reader, branch: readonly ReadOption[], max: number | null, place: Place): void {
  const best = bestOf(branch);
  if (max === null || best === null) return;
  if (best !== max) {
    reader.report(within(place, 'max'), 'criterion-maximum', {
      vi: `tối đa ${max} điểm, nhưng phương án tốt nhất được ${best}.`,
      en: `${max} points at most, but the best option counts ${best}.`,
    });
  }
  for (const option of branch.filter(({ points }) => points !== null && points > max)) {
    reader.report(within(option.place, 'points'), 'unreachable-option', {
      vi: `${option.points} điểm vượt mức tối đa ${max} của tiêu chí, không bao giờ chọn được.`,
      en: `${option.points} points exceed the criterion's maximum of ${max}; it can never be chosen.`,
    });
  }
}

function checkOrder(reader: Reader, branch: readonly ReadOption[]): void {
  branch.forEach((option, index) => {
    const before = branch[index - 1]?.points ?? null;
    if (before === null || option.points === null || option.points >= before) return;
    reader.report(within(option.place, 'points'), 'points-go-down', {
      vi: `${option.points} điểm, ít hơn phương án trước (${before}).`,
      en: `${option.points} points, fewer than the option before (${before}).`,
    });
  });
}

function checkLabels(reader: Reader, branch: readonly ReadOption[]): void {
  const seen = new Set<string>();
  for (const option of branch) {
    if (option.label === null) continue;
    const label = option.label.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
    if (seen.has(label)) {
      reader.report(within(option.place, 'label'), 'duplicate-label', {
        vi: 'hai phương án ghi như nhau, không phân biệt được.',
        en: 'two options read alike and cannot be told apart.',
      });
    }
    seen.add(label);
  }
}

function checkStars(reader: Reader, json: unknown, options: readonly ReadOption[], place: Place): void {
  if (json === undefined) return;
  const at = within(place, 'minForStar');
  const conditions = reader.record(json, at);
  if (!conditions) return;
  let before = 0;
  // Keys that look like whole numbers come in ascending order, so lower stars come first.
  for (const [key, value] of Object.entries(conditions)) {
    const here = within(at, key);
    if (!conditionedStars.some((star) => String(star) === key)) {
      reader.report(here, 'unknown-star', {
        vi: `không có điều kiện cho ${key} sao; chỉ có 3, 4, 5.`,
        en: `there is no condition for ${key} stars; only for 3, 4, 5.`,
      });
      continue;
    }
    const points = reader.points(value, here);
    if (points === null) continue;
    checkStar(reader, key, points, options, here);
    if (points < before) {
      reader.report(here, 'star-inconsistent', {
        vi: `${key} sao cần ${points} điểm, ít hơn mức sao thấp hơn (${before}).`,
        en: `${key} stars ask ${points} points, fewer than a lower star (${before}).`,
      });
    }
    before = Math.max(before, points);
  }
}

function checkStar(
  reader: Reader,
  star: string,
  min: number,
  options: readonly ReadOption[],
  place: Place,
): void {
  const best = bestOf(options);
  if (min === 0) {
    reader.report(place, 'star-without-effect', {
      vi: `điều kiện ${star} sao là 0 điểm, lúc nào cũng đạt.`,
      en: `the condition for ${star} stars is 0 points and always holds.`,
    });
  } else if (best !== null && min > best) {
    reader.report(place, 'star-unattainable', {
      vi: `${star} sao cần ${min} điểm, nhưng tốt nhất chỉ được ${best}.`,
      en: `${star} stars ask ${min} points, but the best option counts ${best}.`,
    });
  } else if (best !== null && !options.some(({ points }) => points === min)) {
    reader.report(place, 'star-without-option', {
      vi: `${star} sao cần ${min} điểm, không phải điểm của phương án nào.`,
      en: `${star} stars ask ${min} points, which no option counts.`,
    });
  }
}

function readAppliesWhen(reader: Reader, json: unknown, place: Place): ReadCriterion['appliesWhen'] {
  if (json === undefined) return null;
  const at = within(place, 'appliesWhen');
  const condition = reader.record(json, at);
  if (!condition) return null;
  return {
    criterion: reader.text(condition.criterion, within(at, 'criterion')),
    minPoints: reader.points(condition.minPoints, within(at, 'minPoints')),
  };
}
