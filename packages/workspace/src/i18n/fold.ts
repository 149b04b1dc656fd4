import { foldText } from '@saolang/rulebook';

/** Whether every word of the query occurs in the text, in any order, without diacritics: "mam nhi" finds "Mắm nhĩ". */
export function matches(text: string, query: string): boolean {
  const folded = foldText(text);
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
