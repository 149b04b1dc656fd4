import type { Role } from '../permissions/roles.ts';
import { type DossierState, dossierStateCodes } from './states.ts';

const all: readonly DossierState[] = dossierStateCodes;
const afterSubmission = all.filter((state) => state !== 'draft');
const afterSending: readonly DossierState[] = [
  'intake',
  'returned-by-office',
  'accepted',
  'in-session',
  'scored',
  'confirmed',
  'recognised',
  'forwarded',
  'not-recognised',
];
const inCouncil: readonly DossierState[] = [
  'in-session',
  'scored',
  'confirmed',
  'recognised',
  'forwarded',
  'not-recognised',
];
const atUpperTier: readonly DossierState[] = ['forwarded', 'recognised'];

/**
 * In which states each reading role may open a dossier of its scope. A draft is the producer's own; the office
 * sees a dossier once the commune has sent it; a council once it is in a session; the upper tier once forwarded.
 */
const readableStates: Partial<Record<Role, readonly DossierState[]>> = {
  'producer-member': all,
  'producer-assistant': ['draft', 'returned-by-commune', 'returned-by-office'],
  'commune-officer': afterSubmission,
  'commune-leader': afterSubmission,
  'office-officer': afterSending,
  'office-leader': afterSending,
  'committee-leader': afterSending,
  'advisory-member': ['accepted', ...inCouncil],
  'council-member': inCouncil,
  'council-secretary': inCouncil,
  'council-chair': inCouncil,
  'province-officer': atUpperTier,
  'ministry-officer': atUpperTier,
  auditor: afterSubmission,
};

/** The states in which a role may read a dossier within its scope; none for roles without business there. */
export const statesReadableBy = (role: Role): readonly DossierState[] => readableStates[role] ?? [];
