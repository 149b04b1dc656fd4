import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkIds } from '../framework/frameworks.ts';
import { grantToAct } from '../permissions/permissions.ts';
import { type Grant, roleCodes } from '../permissions/roles.ts';
import {
  actionsFor,
  type DossierAction,
  type DossierState,
  deskOf,
  dossierAction,
  dossierActionCodes,
  dossierStateCodes,
  dossierStates,
  rolesUnder,
  stateAfter,
} from './index.ts';

const anyState = fc.constantFrom(...dossierStateCodes);
const anyFramework = fc.constantFrom(...frameworkIds);
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

  it.each(frameworkIds)('%s: reaches every state from the draft, and none without an action', (framework) => {
    const reached = new Set<DossierState>(['draft']);
    for (const state of reached) {
      for (const action of dossierActionCodes) {
        const next = stateAfter(action, state, framework);
        if (next) reached.add(next);
      }
    }
    expect([...reached].sort()).toEqual([...dossierStateCodes].sort());
  });

  it.each(frameworkIds)(
    '%s: leaves a way on from every state in which it is somebody’s turn, and none from the others',
    (framework) => {
      for (const state of dossierStateCodes) {
        const ways = dossierActionCodes.filter((action) => stateAfter(action, state, framework) !== null);
        expect(ways.length > 0, state).toBe(dossierStates[state].turn !== null);
        for (const action of ways) expect(rolesUnder(action, framework).length, action).toBeGreaterThan(0);
      }
    },
  );

  it.each(frameworkIds)('%s: leads from every state to a final one', (framework) => {
    const settled = new Set(dossierStateCodes.filter((state) => dossierStates[state].turn === null));
    for (let before = -1; before !== settled.size; ) {
      before = settled.size;
      for (const state of dossierStateCodes) {
        const leads = dossierActionCodes.some((action) => {
          const next = stateAfter(action, state, framework);
          return next !== null && settled.has(next);
        });
        if (leads) settled.add(state);
      }
    }
    expect(settled.size).toBe(dossierStateCodes.length);
  });

  it('names where each framework has an action', () => {
    for (const action of dossierActionCodes) {
      const { sources } = dossierAction(action);
      expect(Object.keys(sources).length, action).toBeGreaterThan(0);
      for (const framework of frameworkIds) {
        expect(rolesUnder(action, framework).length > 0, action).toBe(sources[framework] !== undefined);
      }
    }
  });

  it('has the province confirm a result under QĐ 148/2023 only: under QĐ 26/2026 it is itself the office', () => {
    expect(actionsFor(['province-officer'], 'forwarded', 'qd-148-2023')).toEqual([
      'record-upper-recognition',
      'return-from-upper',
      'refuse-from-upper',
    ]);
    expect(actionsFor(['province-officer'], 'forwarded', 'qd-26-2026')).toEqual([]);
    const grants: Grant[] = [{ role: 'province-officer', scope: { kind: 'unit', id: 'province' } }];
    const place = { unitIds: ['commune', 'province'] };
    expect(grantToAct('return-from-upper', 'qd-148-2023', grants, place)).toBe(grants[0]);
    expect(grantToAct('return-from-upper', 'qd-26-2026', grants, place)).toBeNull();
    expect(grantToAct('return-from-upper', 'qd-148-2023', grants, { unitIds: ['other'] })).toBeNull();
  });

  it('allows under no framework what the table does not allow at all', () => {
    fc.assert(
      fc.property(anyRoles, anyState, anyFramework, (roles, state, framework) => {
        expect(actionsFor(roles, state)).toEqual(expect.arrayContaining(actionsFor(roles, state, framework)));
      }),
    );
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

  it('lies with the commune for the commune’s own steps, with the office that decides for all others', () => {
    const communes = dossierActionCodes.filter((action) => deskOf(action) === 'commune');
    expect(communes).toEqual([
      'receive',
      'assess',
      'return-to-producer',
      'propose',
      'retract-proposal',
      'decline',
      'send-to-office',
    ]);
  });

  it('lets a producer withdraw until scoring begins, not after', () => {
    expect(stateAfter('withdraw', 'accepted')).toBe('withdrawn');
    for (const state of ['in-session', 'scored', 'confirmed', 'recognised'] as const) {
      expect(stateAfter('withdraw', state)).toBeNull();
    }
  });
});
