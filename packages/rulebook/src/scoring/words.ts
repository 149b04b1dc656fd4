import type { Star } from '../framework/model.ts';
import { criteriaByCode, type Rubric } from '../rubric/model.ts';
import type { Text } from '../text.ts';

// Pieces of the sentences that explain results, advice and differences.

/** A count with its English noun. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

export const stars = (count: Star): string => countOf(count, 'star');

/** A criterion by code and name. */
export function criterionWords(rubric: Rubric, code: string): Text {
  const name = criteriaByCode(rubric).get(code)?.name;
  return { vi: `${code} “${name?.vi ?? ''}”`, en: `${code} “${name?.en ?? ''}”` };
}

/** An option by ordinal and label. */
export function optionWords(rubric: Rubric, code: string, ordinal: number): Text {
  if (ordinal === 0) return { vi: 'chưa đạt phương án nào', en: 'no option' };
  const label = criteriaByCode(rubric).get(code)?.options[ordinal - 1]?.label;
  return { vi: `phương án ${ordinal} “${label?.vi ?? ''}”`, en: `option ${ordinal} “${label?.en ?? ''}”` };
}
