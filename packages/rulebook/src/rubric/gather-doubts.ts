import type { Text } from '../text.ts';
import type { Doubt, Rubric } from './model.ts';

/** A doubt with every place where it stands: one question, however many sheets raise it. */
export interface GatheredDoubt {
  readonly framework: string;
  readonly doubt: Text;
  readonly settledBy: Text;
  readonly places: readonly { readonly set: number; readonly at: string }[];
}

/** The doubts of sheets, those that read alike within a framework as one, in the order in which they first stand. */
export function gatherDoubts(rubrics: readonly Rubric[]): readonly GatheredDoubt[] {
  const raised = rubrics.flatMap(({ framework, number, doubts }) =>
    doubts.map((doubt) => ({ framework, set: number, ...doubt })),
  );
  return [...Map.groupBy(raised, doubtKey).values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const { framework, doubt, settledBy } = first;
    const places = new Map(alike.map(({ set, at }) => [`${set} ${at}`, { set, at }]));
    return [{ framework, doubt, settledBy, places: [...places.values()] }];
  });
}

/** What makes two doubts one: the framework and the Vietnamese words. Another wording is another question. */
export const doubtKey = ({ framework, doubt }: { framework: string; doubt: Doubt['doubt'] }): string =>
  `${framework}\n${doubt.vi}`;
