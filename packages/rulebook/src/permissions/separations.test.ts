import { describe, expect, it } from 'vitest';
import { dossierActionCodes } from '../dossier/actions.ts';
import { type Power, permissions, powerCodes, powers, type Role, roleCodes, separations } from './index.ts';

/** The powers of which a role holds any permission. */
const powersOf = (role: Role): readonly Power[] =>
  powerCodes.filter((power) =>
    powers[power].permissions.some((permission) => permissions[permission].includes(role)),
  );

describe('powers', () => {
  it('hold every action on a dossier exactly once', () => {
    const all: readonly string[] = powerCodes.flatMap((power) => powers[power].permissions);
    expect(new Set(all).size).toBe(all.length);
    for (const action of dossierActionCodes) expect(all).toContain(`dossier.${action}`);
  });

  it('belong to named roles, never to anybody who signs in', () => {
    for (const power of powerCodes) {
      for (const permission of powers[power].permissions) {
        expect(Array.isArray(permissions[permission]), permission).toBe(true);
      }
    }
  });

  // Written from the decree and the roles, not from the table.
  it.each<[Role, readonly Power[]]>([
    ['producer-member', ['file']],
    ['commune-officer', ['assess']],
    ['commune-leader', ['assess']],
    ['office-officer', ['prepare', 'record-upper']],
    ['office-leader', ['forward', 'confirm-upper']],
    ['committee-leader', ['decide', 'forward']],
    ['advisory-member', []],
    ['council-member', ['score']],
    ['council-secretary', ['count']],
    ['council-vice-chair', ['confirm']],
    ['council-chair', ['score', 'confirm']],
    ['inspector', []],
    ['trainer', []],
    ['province-officer', ['confirm-upper']],
    ['ministry-officer', ['decide']],
    ['auditor', ['audit']],
    ['administrator', ['administer']],
  ])('of a %s: %j', (role, expected) => {
    expect(powersOf(role)).toEqual(expected);
  });
});

describe('powers that are kept apart', () => {
  it.each(separations.map((each) => [each.power, each] as const))(
    '%s',
    (power, { from, article, reason }) => {
      expect(from).not.toContain(power);
      if (article !== null) expect(article).toMatch(/^QĐ 26\/2026, Điều \d/);
      expect(reason.vi && reason.en).toBeTruthy();
      for (const role of roleCodes) {
        const held = powersOf(role);
        if (held.includes(power))
          expect(
            held.filter((each) => from.includes(each)),
            role,
          ).toEqual([]);
      }
    },
  );

  it.each<[Power, Power]>([
    ['assess', 'score'],
    ['score', 'decide'],
    ['file', 'assess'],
    ['file', 'score'],
    ['file', 'decide'],
    ['prepare', 'decide'],
    ['count', 'score'],
    ['record-upper', 'confirm-upper'],
    ...powerCodes
      .filter((power) => power !== 'administer' && power !== 'audit')
      .map((power): [Power, Power] => ['administer', power]),
  ])('%s is kept from %s', (one, other) => {
    const kept = separations.some(
      ({ power, from }) => (power === one && from.includes(other)) || (power === other && from.includes(one)),
    );
    expect(kept).toBe(true);
  });
});
