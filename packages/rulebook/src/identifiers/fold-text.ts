/**
 * A text as searching compares it: composed or decomposed alike, without diacritics, `đ` as `d`, lower case.
 * "Tịnh Khê" and "TINH KHE" fold to the same text.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd');
}
