import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  covers,
  type Grant,
  grantOver,
  mayEver,
  permissionCodes,
  permissions,
  roleCodes,
  roles,
  type Subject,
} from './index.ts';

const id = fc.constantFrom('a', 'b', 'c');
const scope = fc.oneof(
  id.map((value) => ({ kind: 'producer' as const, id: value })),
  id.map((value) => ({ kind: 'unit' as const, id: value })),
  id.map((value) => ({ kind: 'council' as const, id: value })),
  fc.constant({ kind: 'installation' as const }),
);
const grant: fc.Arbitrary<Grant> = fc.record({ role: fc.constantFrom(...roleCodes), scope });
const subject: fc.Arbitrary<Subject> = fc.record(
  { producerId: id, unitIds: fc.uniqueArray(id), councilId: id },
  { requiredKeys: [] },
);
const permission = fc.constantFrom(...permissionCodes);

describe('a permission over a subject', () => {
  it('is held only by a grant whose role stands in the table and whose scope covers the subject', () => {
    fc.assert(
      fc.property(permission, fc.array(grant), subject, (code, grants, place) => {
        const held = grantOver(code, grants, place);
        const expected = grants.some(({ role, scope: { kind, ...rest } }) => {
          const holders = permissions[code];
          const scopeId = 'id' in rest ? rest.id : undefined;
          const covered =
            kind === 'installation' ||
            (kind === 'producer' && place.producerId === scopeId) ||
            (kind === 'council' && place.councilId === scopeId) ||
            (kind === 'unit' && (place.unitIds ?? []).some((unit) => unit === scopeId));
          return typeof holders !== 'string' && holders.includes(role) && covered;
        });
        expect(held !== null).toBe(expected);
      }),
    );
  });

  it('is denied without a grant', () => {
    for (const code of permissionCodes) {
      expect(grantOver(code, [], { producerId: 'a', unitIds: ['a'], councilId: 'a' })).toBeNull();
      expect(mayEver(code, [])).toBe(typeof permissions[code] === 'string');
    }
  });

  it('never reaches from one commune into another', () => {
    expect(covers({ kind: 'unit', id: 'tinh-khe' }, { unitIds: ['nghia-an', 'city', 'province'] })).toBe(
      false,
    );
    expect(covers({ kind: 'unit', id: 'city' }, { unitIds: ['nghia-an', 'city', 'province'] })).toBe(true);
  });
});

describe('the permission table', () => {
  it('names only roles that exist', () => {
    for (const code of permissionCodes) {
      const holders = permissions[code];
      if (typeof holders === 'string') expect(['anyone', 'signed-in']).toContain(holders);
      else for (const role of holders) expect(roles).toHaveProperty(role);
    }
  });

  it('lets an auditor read and change nothing', () => {
    const held = permissionCodes.filter((code) => permissions[code].includes('auditor'));
    expect(held.filter((code) => !/\.(read|results)$/.test(code))).toEqual([]);
  });

  it('gives an administrator accounts, settings and doubts about the law’s text, and nothing of the programme', () => {
    const held = permissionCodes.filter((code) => permissions[code].includes('administrator'));
    expect(held.sort()).toEqual([
      'access-review.read',
      'account.administer',
      'agency.manage',
      'outbox.read',
      'rubric-doubt.read',
      'rubric-doubt.settle',
    ]);
  });

  it('lets whoever may approve a version of the sheets read it, and somebody else propose it', () => {
    const approvers = permissions['rubric-pack.approve'] as readonly string[];
    for (const role of approvers) expect(permissions['rubric-pack.read']).toContain(role);
    expect(permissions['rubric-pack.propose']).toContain('office-officer');
    expect(approvers).not.toContain('office-officer');
  });
});
