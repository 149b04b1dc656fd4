import { dossierStateCodes, dossierStates } from '@saolang/rulebook';
import { describe, expect, it } from 'vitest';
import { pathOf } from './dossier-path.ts';

const entry = (seq: number, action: string) => ({
  seq,
  action,
  at: '2024-09-16T02:00:00Z',
  from: null,
  to: null,
  reason: null,
  actorName: null,
  role: null,
  version: null,
});

describe('the way of a dossier', () => {
  it('tells what was done from the first on, without each save of the draft', () => {
    const entries = [
      entry(5, 'submit'),
      entry(4, 'add-evidence'),
      entry(3, 'edit'),
      entry(2, 'edit'),
      entry(1, 'create'),
    ];
    expect(pathOf(entries, 'submitted').done.map(({ action }) => action)).toEqual(['create', 'submit']);
  });

  it('shows what lies ahead, less with every stage', () => {
    expect(pathOf([], 'draft').ahead).toEqual(['commune', 'office', 'council', 'result']);
    expect(pathOf([], 'commune-review').ahead).toEqual(['office', 'council', 'result']);
    expect(pathOf([], 'in-session').ahead).toEqual(['result']);
  });

  it('a returned dossier passes the stage again that returned it', () => {
    expect(pathOf([], 'returned-by-commune').ahead[0]).toBe('commune');
    expect(pathOf([], 'returned-by-office').ahead[0]).toBe('office');
  });

  it('has nothing ahead where nobody has a turn any more', () => {
    for (const state of dossierStateCodes.filter((code) => dossierStates[code].turn === null)) {
      expect(pathOf([], state)).toMatchObject({ open: false, ahead: [] });
    }
  });
});
