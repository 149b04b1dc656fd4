import { type CriterionCorrespondence, correspondence } from '../../data/frameworks/correspondence.ts';
import { type Criterion, criteriaByCode, criteriaOf, type Rubric } from '../rubric/model.ts';
import { findRubric } from '../rubric/registry.ts';
import { inverse, listedReadings, type Readings, readingsByLabel, saysSomething } from './readings.ts';

/** Two criteria of two sheets that ask the same thing, and what each choice at one says of the other. */
export interface CriterionPair {
  readonly from: Criterion;
  readonly to: Criterion;
  readonly readings: Readings;
}

/** How the sheet of a product set under one framework reads as its sheet under another. */
export interface Correspondence {
  readonly pairs: readonly CriterionPair[];
  /** Criteria of the sheet read from that say nothing of the other. */
  readonly fallsAway: readonly Criterion[];
  /** Criteria of the sheet read to that nothing is said of. */
  readonly withoutSource: readonly Criterion[];
}

/**
 * Pairs the criteria of two sheets by meaning: those that the data name as asking the same in other words, then
 * those of the same name. Nothing pairs twice, and a pair that says nothing is none.
 */
export function correspondenceOf(from: Rubric, to: Rubric): Correspondence {
  const backward = from.framework === correspondence.newer && to.framework === correspondence.older;
  const found = backward ? forwardPairs(to, from).map(turned) : forwardPairs(from, to);
  const pairOf = new Map(
    found.filter((pair) => saysSomething(pair.to, pair.readings)).map((pair) => [pair.from, pair]),
  );
  const pairs = criteriaOf(from).flatMap((criterion) => pairOf.get(criterion) ?? []);
  const targets = new Set(pairs.map((pair) => pair.to));
  return {
    pairs,
    fallsAway: criteriaOf(from).filter((criterion) => !pairOf.has(criterion)),
    withoutSource: criteriaOf(to).filter((criterion) => !targets.has(criterion)),
  };
}

function forwardPairs(from: Rubric, to: Rubric): readonly CriterionPair[] {
  const isListed = from.framework === correspondence.older && to.framework === correspondence.newer;
  const byWords = new Map(criteriaOf(to).map((criterion) => [wordsOf(criterion), criterion]));
  const listed = criteriaOf(from).flatMap((criterion) => {
    const entries = isListed ? (listedPairs().get(wordsOf(criterion)) ?? []) : [];
    return entries.flatMap(({ newerWords, standings }): CriterionPair[] => {
      const other = byWords.get(newerWords);
      return other ? [{ from: criterion, to: other, readings: listedReadings(criterion, standings) }] : [];
    });
  });
  const paired = new Set(listed.flatMap((pair) => [pair.from, pair.to]));
  const named = (rubric: Rubric) =>
    Map.groupBy(
      criteriaOf(rubric).filter((criterion) => !paired.has(criterion)),
      ({ name }) => name.vi,
    );
  const others = named(to);
  const alike = [...named(from)].flatMap(([name, [criterion, ...twins]]): CriterionPair[] => {
    const [other, ...otherTwins] = others.get(name) ?? [];
    if (!criterion || !other || twins.length + otherTwins.length > 0) return [];
    return [{ from: criterion, to: other, readings: readingsByLabel(criterion, other) }];
  });
  return [...listed, ...alike];
}

/** All that a criterion says, but for its points: what two sheets must share to share an entry. */
const wordsOf = ({ name, options }: Criterion): string =>
  JSON.stringify([name.vi, ...options.map(({ label, branch }) => [label.vi, branch])]);

interface ListedPair {
  readonly newerWords: string;
  readonly standings: CriterionCorrespondence['standings'];
}

let listedCache: ReadonlyMap<string, readonly ListedPair[]> | undefined;

/** The entries of the data by the words of the older criterion. */
function listedPairs(): ReadonlyMap<string, readonly ListedPair[]> {
  listedCache ??= Map.groupBy(
    correspondence.criteria.flatMap(({ set, older, newer, standings }) => {
      const from = criterionOf(correspondence.older, set, older);
      const to = criterionOf(correspondence.newer, set, newer);
      return from && to ? [{ olderWords: wordsOf(from), newerWords: wordsOf(to), standings }] : [];
    }),
    ({ olderWords }) => olderWords,
  );
  return listedCache;
}

function criterionOf(framework: string, set: number, code: string): Criterion | undefined {
  const rubric = findRubric(framework, set);
  return rubric && criteriaByCode(rubric).get(code);
}

const turned = ({ from, to, readings }: CriterionPair): CriterionPair => ({
  from: to,
  to: from,
  readings: inverse(from, to, readings),
});
