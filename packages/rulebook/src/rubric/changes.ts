import type { Text } from '../text.ts';

/** What kind of thing changed, for counting and for what to look at first. */
export type ChangeKind = (typeof changeKinds)[number];

export const changeKinds = [
  'criterion-added',
  'criterion-removed',
  'points',
  'conditions',
  'options',
  'labels',
  'structure',
  'guidance',
  'grounds',
  'doubts',
] as const;

/** One difference between two versions of a sheet, in words for people. */
export interface RubricChange {
  readonly kind: ChangeKind;
  /** The code of the criterion, section or part that it stands at; null for the sheet as a whole. */
  readonly at: string | null;
  /** What it is that changed: “Điều kiện 4 sao”. */
  readonly what: Text;
  /** Null when it was not there. */
  readonly before: Text | null;
  /** Null when it is no longer there. */
  readonly after: Text | null;
}

/** What a change is said of, before its values are known. */
export type ChangeHead = Pick<RubricChange, 'kind' | 'at' | 'what'>;

/** The same words in both languages: a name as printed, a number. */
export const alike = (words: string): Text => ({ vi: words, en: words });

export const pointsText = (points: number): Text => ({
  vi: `${points} điểm`,
  en: points === 1 ? '1 point' : `${points} points`,
});

/** A value before and after: nothing when both say the same. */
export function compare(head: ChangeHead, before: Text | null, after: Text | null): readonly RubricChange[] {
  return before?.vi === after?.vi && before?.en === after?.en ? [] : [{ ...head, before, after }];
}

/** A text in both languages before and after: one change for each language that says something else. */
export function compareTexts(
  head: ChangeHead,
  before: Text | null,
  after: Text | null,
): readonly RubricChange[] {
  if (before === null || after === null) return compare(head, before, after);
  const english = { vi: `${head.what.vi} (tiếng Anh)`, en: `${head.what.en} (English)` };
  return [
    ...compare(head, alike(before.vi), alike(after.vi)),
    ...compare({ ...head, what: english }, alike(before.en), alike(after.en)),
  ];
}

/** Several texts as one, each on a line. */
export const lines = (texts: readonly Text[]): Text => ({
  vi: texts.map(({ vi }) => vi).join('\n'),
  en: texts.map(({ en }) => en).join('\n'),
});
