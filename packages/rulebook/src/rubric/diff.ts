import type { Text } from '../text.ts';
import { align } from './align.ts';
import { type ChangeKind, compare, compareTexts, pointsText, type RubricChange } from './changes.ts';
import { diffCriterion, wholeCriterion } from './diff-criterion.ts';
import {
  criteriaByCode,
  criteriaOf,
  type Disqualification,
  type DisqualificationKind,
  type Doubt,
  type Rubric,
  type RubricSection,
} from './model.ts';

export { type ChangeKind, changeKinds, type RubricChange } from './changes.ts';

/** What sets the sheet of a product set apart from an earlier version of it. */
export interface RubricDiff {
  readonly number: number;
  readonly name: Text;
  /** There was no sheet of this set before. */
  readonly isNew: boolean;
  /** In the order of the sheet; none when both versions say the same. */
  readonly changes: readonly RubricChange[];
}

/**
 * The differences between two versions of a sheet, in words for people: criteria and options that came or went,
 * points, star conditions, labels, guidance, grounds, doubts. A criterion is known by its code, an option by what it
 * says and counts.
 */
export function diffRubrics(before: Rubric | undefined, after: Rubric): RubricDiff {
  const { number, name } = after;
  const changes = before
    ? [
        ...headChanges(before, after),
        ...levelChanges(before.parts, after.parts, partName),
        ...levelChanges(sectionsOf(before), sectionsOf(after), sectionName),
        ...criterionChanges(before, after),
        ...groundChanges(before.disqualifications, after.disqualifications),
        ...doubtChanges(before.doubts, after.doubts),
      ]
    : criteriaOf(after).map((criterion) => ({
        ...criterionHead('criterion-added', criterion.code),
        before: null,
        after: wholeCriterion(criterion),
      }));
  return { number, name, isNew: before === undefined, changes };
}

const originNames = {
  commune: { vi: 'trong xã', en: 'within the commune' },
  province: { vi: 'trong tỉnh', en: 'within the province' },
} as const;

function headChanges(before: Rubric, after: Rubric): readonly RubricChange[] {
  const origin = ({ originUnit }: Rubric): Text | null => (originUnit ? originNames[originUnit] : null);
  return [
    ...compareTexts(
      { kind: 'labels', at: null, what: { vi: 'Tên bộ sản phẩm', en: 'Name of the set' } },
      before.name,
      after.name,
    ),
    ...compare(
      {
        kind: 'conditions',
        at: null,
        what: { vi: 'Phạm vi tính nguồn gốc', en: 'Where origin is measured' },
      },
      origin(before),
      origin(after),
    ),
  ];
}

/** A part or section, with what is above the criteria on the sheet. */
interface Level {
  readonly code: string;
  readonly name: Text;
  readonly max: number;
}

const partName = (code: string): Text => ({ vi: `Phần ${code}`, en: `Part ${code}` });
const sectionName = (code: string): Text => ({ vi: `Mục ${code}`, en: `Section ${code}` });

function levelChanges(
  before: readonly Level[],
  after: readonly Level[],
  nameOf: (code: string) => Text,
): readonly RubricChange[] {
  const whole = ({ name, max }: Level): Text => ({
    vi: `${name.vi} (${pointsText(max).vi})`,
    en: `${name.en} (${pointsText(max).en})`,
  });
  return pairsByCode(before, after).flatMap(([code, old, now]) => {
    const what = nameOf(code);
    if (!old || !now) {
      return compare({ kind: 'structure', at: code, what }, old ? whole(old) : null, now ? whole(now) : null);
    }
    const max = { vi: `${what.vi}: điểm tối đa`, en: `${what.en}: maximum` };
    return [
      ...compareTexts({ kind: 'labels', at: code, what }, old.name, now.name),
      ...compare({ kind: 'points', at: code, what: max }, pointsText(old.max), pointsText(now.max)),
    ];
  });
}

/** The sections of a sheet, but for those that are themselves the one criterion: that says all there is. */
const sectionsOf = (rubric: Rubric): readonly RubricSection[] =>
  rubric.parts
    .flatMap(({ sections }) => sections)
    .filter(({ code, criteria }) => criteria.length !== 1 || criteria[0]?.code !== code);

const criterionHead = (kind: ChangeKind, at: string) => ({
  kind,
  at,
  what: { vi: 'Tiêu chí', en: 'Criterion' },
});

function criterionChanges(before: Rubric, after: Rubric): readonly RubricChange[] {
  const sectionBefore = sectionByCriterion(before);
  const sectionAfter = sectionByCriterion(after);
  return pairsByCode(criteriaOf(before), [...criteriaByCode(after).values()]).flatMap(([code, old, now]) => {
    if (!old) {
      return now ? compare(criterionHead('criterion-added', code), null, wholeCriterion(now)) : [];
    }
    if (!now) return compare(criterionHead('criterion-removed', code), wholeCriterion(old), null);
    return [
      ...compare(
        { kind: 'structure', at: code, what: { vi: 'Thuộc mục', en: 'In section' } },
        sectionBefore.get(code) ?? null,
        sectionAfter.get(code) ?? null,
      ),
      ...diffCriterion(old, now),
    ];
  });
}

const sectionByCriterion = (rubric: Rubric): ReadonlyMap<string, Text> =>
  new Map(
    rubric.parts.flatMap((part) =>
      part.sections.flatMap((section) =>
        section.criteria.map(({ code }) => [
          code,
          { vi: `phần ${part.code}, mục ${section.code}`, en: `part ${part.code}, section ${section.code}` },
        ]),
      ),
    ),
  );

/** Entries with the same code beside each other: in the order of the later list, those that went in their old place. */
function pairsByCode<T extends { readonly code: string }>(
  before: readonly T[],
  after: readonly T[],
): readonly (readonly [code: string, before: T | undefined, after: T | undefined])[] {
  const never = 3;
  return align(before, after, (old, now) => (old.code === now.code ? 0 : never)).flatMap(([old, now]) => {
    const code = (now ?? old)?.code ?? '';
    // Taken out here and put in elsewhere: it moved, and is shown where it stands now.
    const moved = now === null ? after.find((entry) => entry.code === code) : undefined;
    if (moved) return [];
    return [[code, old ?? before.find((entry) => entry.code === code), now ?? undefined] as const];
  });
}

const kindNames: Readonly<Record<DisqualificationKind, Text>> = {
  reject: { vi: 'loại hồ sơ', en: 'puts the dossier out' },
  stop: { vi: 'dừng chấm', en: 'stops scoring' },
  ineligible: { vi: 'không đánh giá', en: 'not assessed' },
  precondition: { vi: 'điều kiện trước khi chấm', en: 'required before scoring' },
};

function groundChanges(
  before: readonly Disqualification[],
  after: readonly Disqualification[],
): readonly RubricChange[] {
  const words = ({ text, kind, at }: Disqualification): Text => ({
    vi: `${text.vi} (${kindNames[kind].vi}${at ? `, tại ${at}` : ''})`,
    en: `${text.en} (${kindNames[kind].en}${at ? `, at ${at}` : ''})`,
  });
  return pairsByCode(before, after).flatMap(([, old, now]) =>
    compareTexts(
      {
        kind: 'grounds',
        at: (now ?? old)?.at ?? null,
        what: { vi: 'Căn cứ loại', en: 'Ground for exclusion' },
      },
      old ? words(old) : null,
      now ? words(now) : null,
    ),
  );
}

function doubtChanges(before: readonly Doubt[], after: readonly Doubt[]): readonly RubricChange[] {
  const words = ({ doubt, settledBy }: Doubt): Text => ({
    vi: `${doubt.vi} (${settledBy.vi})`,
    en: `${doubt.en} (${settledBy.en})`,
  });
  const cost = (old: Doubt, now: Doubt): number =>
    old.at !== now.at ? 3 : old.doubt.vi === now.doubt.vi ? 0 : 0.9;
  return align(before, after, cost).flatMap(([old, now]) =>
    compareTexts(
      { kind: 'doubts', at: (now ?? old)?.at ?? null, what: { vi: 'Điểm cần làm rõ', en: 'Doubt' } },
      old && words(old),
      now && words(now),
    ),
  );
}
