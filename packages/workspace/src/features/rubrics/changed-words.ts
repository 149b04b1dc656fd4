/** A text cut at what sets it apart from another: what both begin with, what is its own, what both end with. */
export interface ChangedWords {
  readonly start: string;
  readonly own: string;
  readonly end: string;
}

/** Cuts two texts at their first and last differing words. */
export function changedWords(before: string, after: string): readonly [ChangedWords, ChangedWords] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const cut = (words: readonly string[]): ChangedWords => ({
    start: words.slice(0, start).join(''),
    own: words.slice(start, words.length - end).join(''),
    end: words.slice(words.length - end).join(''),
  });
  return [cut(one), cut(other)];
}

/** Words and the spaces between them, so that put together again they are the text. */
const wordsOf = (text: string): readonly string[] => text.match(/\s+|\S+/g) ?? [];
