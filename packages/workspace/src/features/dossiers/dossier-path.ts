import { type DossierState, dossierStates } from '@saolang/rulebook';
import type { TimelineEntry } from '../../api/schema.d.ts';

/** The stretches of a dossier's way after it is filed. */
export type Stage = 'commune' | 'office' | 'council' | 'result';

const stages: readonly Stage[] = ['commune', 'office', 'council', 'result'];

/** How many of the stages lie ahead of a state, the one it is in not counted. */
const aheadOf: Readonly<Record<DossierState, number>> = {
  draft: 4,
  submitted: 3,
  'commune-review': 3,
  'returned-by-commune': 4,
  declined: 0,
  proposed: 3,
  intake: 2,
  'returned-by-office': 3,
  accepted: 2,
  'in-session': 1,
  scored: 1,
  confirmed: 0,
  recognised: 0,
  forwarded: 0,
  'not-recognised': 0,
  withdrawn: 0,
};

/** What a producer is not told line by line: each save of a draft, each paper added. */
const quiet = new Set(['edit', 'add-evidence', 'change-evidence', 'remove-evidence', 'assess']);

export interface DossierPath {
  /** What was done, the first on top. */
  readonly done: readonly TimelineEntry[];
  /** Whether somebody is to act now. */
  readonly open: boolean;
  readonly ahead: readonly Stage[];
}

/** The way of a dossier: what was done, that somebody is at it now, and what is still to come. */
export function pathOf(entries: readonly TimelineEntry[], state: DossierState): DossierPath {
  return {
    done: entries.filter(({ action }) => !quiet.has(action)).toReversed(),
    open: dossierStates[state].turn !== null,
    ahead: stages.slice(stages.length - aheadOf[state]),
  };
}
