import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleCodes } from '../permissions/roles.ts';
import {
  actionsFor,
  type DossierAction,
  type DossierState,
  dossierAction,
  dossierActionCodes,
  dossierStateCodes,
  dossierStates,
  stateAfter,
} from './index.ts';

const anyAction = fc.constantFrom(...dossierActionCodes);
const anyState = fc.constantFrom(...dossierStateCodes);
const anyRoles = fc.uniqueArray(fc.constantFrom(...roleCodes));

describe('the path of a dossier', () => {
  it('leads from draft to a certificate of the city', () => {
    const path: DossierAction[] = [
      'submit',
      'receive',
      'assess',
      'propose',
      'send-to-office',
      'accept',
      'schedule',
      'close-scoring',
      'confirm',
      'recognise',
    ];
    const end = path.reduce<DossierState | null>(
      (state, action) => state && stateAfter(action, state),
      'draft',
    );
    expect(end).toBe('recognised');
  });

  it('reaches every state from the draft, and none without an action', () => {
    const reached = new Set<DossierState>(['draft']);
    for (const state of reached) {
      for (const action of dossierActionCodes) {
        const next = stateAfter(action, state);
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...dossierStateCodes].sort());
  });

  it('leaves a way on from every state in which it is somebody’s turn, and none from the others', () => {
    for (const state of dossierStateCodes) {
      const ways = dossierActionCodes.filter((action) => stateAfter(action, state) !== null);
      expect(ways.length > 0, state).toBe(dossierStates[state].turn !== null);
    }
  });

  it('offers to nobody what the table does not give them', () => {
    fc.assert(
      fc.property(anyRoles, anyState, (roles, state) => {
        for (const action of actionsFor(roles, state)) {
          expect(stateAfter(action, state)).not.toBeNull();
          expect(dossierAction(action).roles.some((role) => roles.includes(role))).toBe(true);
        }
      }),
    );
  });

  it('gives more rights to more roles, never fewer', () => {
    fc.assert(
      fc.property(anyRoles, anyRoles, anyState, (some, more, state) => {
        expect(actionsFor([...some, ...more], state)).toEqual(
          expect.arrayContaining(actionsFor(some, state)),
        );
      }),
    );
  });

  it('keeps the powers apart: who files does not judge, who scores does not sign, who administers does neither', () => {
    fc.assert(
      fc.property(anyAction, (action) => {
        const { roles } = dossierAction(action);
        const sides = [
          ['producer-member'],
          ['commune-officer', 'commune-leader'],
          ['council-member', 'council-secretary', 'council-chair'],
        ].filter((side) => roles.some((role) => side.includes(role)));
        expect(sides.length).toBeLessThanOrEqual(1);
        expect(roles).not.toContain('administrator');
        expect(roles).not.toContain('auditor');
      }),
    );
  });

  it('lets a producer withdraw until scoring begins, not after', () => {
    expect(stateAfter('withdraw', 'accepted')).toBe('withdrawn');
    for (const state of ['in-session', 'scored', 'confirmed', 'recognised'] as const) {
      expect(stateAfter('withdraw', state)).toBeNull();
    }
  });
});
