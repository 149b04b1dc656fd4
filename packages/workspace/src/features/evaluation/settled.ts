import type { AgendaItem, ScoringSession } from '../../api/schema.d.ts';

/** Whether a dossier keeps its result while others of its session are scored a second time: nothing of it is open. */
export const isSettled = (
  { state }: Pick<ScoringSession, 'state'>,
  { dossierState }: Pick<AgendaItem, 'dossierState'>,
): boolean => state === 'open' && dossierState === 'scored';
