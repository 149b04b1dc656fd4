import { criteriaOf, type Rubric, sheetTotal, starConditionsOf } from '@saolang/rulebook';

/** A repeatable stream of numbers in [0, 1): the demo is the same each time (mulberry32). */
export function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A sheet that meets every condition up to a star and comes near to so many points: it starts from the least
 * options that the conditions ask and raises others at random, one step at a time.
 */
export function sheetFor(
  rubric: Rubric,
  { star, points }: { readonly star: number; readonly points: number },
  random: () => number,
): Record<string, number> {
  const needed = new Map<string, number>();
  for (const condition of starConditionsOf(rubric)) {
    if (condition.star <= star) {
      needed.set(
        condition.criterion,
        Math.max(needed.get(condition.criterion) ?? 1, condition.requiredOption),
      );
    }
  }
  const criteria = criteriaOf(rubric);
  const choices = Object.fromEntries(criteria.map(({ code }) => [code, needed.get(code) ?? 1]));
  const open = criteria.map(({ code, options }) => ({ code, last: options.length }));
  while (open.length > 0 && sheetTotal(rubric, choices) < points) {
    const index = Math.floor(random() * open.length);
    const picked = open[index];
    if (!picked) break;
    const next = (choices[picked.code] ?? 0) + 1;
    if (next > picked.last) open.splice(index, 1);
    else choices[picked.code] = next;
  }
  return choices;
}
