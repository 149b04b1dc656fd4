import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packBefore, packInForce, packStanding, packStates, type RubricPack, setsInForce } from './packs.ts';

const day = fc.constantFrom('2024-05-01', '2024-06-01', '2024-07-01', '2024-08-01');
const unit = fc.constantFrom('city', 'province', 'other');
const packs = fc
  .array(
    fc.record({
      framework: fc.constantFrom('qd-148-2023', 'qd-26-2026'),
      sets: fc.uniqueArray(fc.constantFrom(1, 8, 9), { minLength: 1 }),
      unitId: unit,
      state: fc.constantFrom(...(Object.keys(packStates) as (keyof typeof packStates)[])),
      activatesOn: day,
    }),
    { maxLength: 8 },
  )
  .map((list) =>
    list.map((pack, index): RubricPack => ({ ...pack, id: `pack-${index}`, number: index + 1 })),
  );

const city = ['city', 'province'];

const aPack = (changes: Partial<RubricPack> = {}): RubricPack => ({
  id: 'pack-1',
  framework: 'qd-148-2023',
  number: 1,
  sets: [8, 9],
  unitId: 'city',
  state: 'approved',
  activatesOn: '2024-06-01',
  ...changes,
});

const place = { framework: 'qd-148-2023', set: 8, unitIds: city, date: '2024-07-01' };

describe('the version under which a dossier is filed', () => {
  it('is the approved one that began last, of its office or of an authority above', () => {
    fc.assert(
      fc.property(packs, day, (list, date) => {
        const found = packInForce(list, { ...place, date });
        const ruling = list.filter(
          (pack) =>
            pack.state === 'approved' &&
            pack.framework === place.framework &&
            pack.sets.includes(place.set) &&
            pack.unitId !== 'other' &&
            pack.activatesOn <= date,
        );
        const last = ruling.toSorted(
          (a, b) => a.activatesOn.localeCompare(b.activatesOn) || a.number - b.number,
        );
        expect(found).toBe(last.at(-1));
      }),
    );
  });

  it('is the built-in one before the first day, for another set, and in another city', () => {
    expect(packInForce([aPack()], { ...place, date: '2024-05-31' })).toBeUndefined();
    expect(packInForce([aPack()], { ...place, date: '2024-06-01' })).toMatchObject({ number: 1 });
    expect(packInForce([aPack()], { ...place, set: 1 })).toBeUndefined();
    expect(packInForce([aPack()], { ...place, unitIds: ['other', 'province'] })).toBeUndefined();
  });

  it('is never one that was only proposed, declined or withdrawn', () => {
    for (const state of ['proposed', 'declined', 'withdrawn'] as const) {
      expect(packInForce([aPack({ state })], place)).toBeUndefined();
    }
  });
});

describe('what a pack takes the place of', () => {
  const first = aPack();
  const second = aPack({ id: 'pack-2', number: 2, activatesOn: '2024-08-01' });
  const between = aPack({ id: 'pack-3', number: 3, activatesOn: '2024-07-01' });

  it('is what would rule on its first day without it, whatever was approved since', () => {
    const all = [first, second, between];
    expect(packBefore(first, all, city, 8)).toBeUndefined();
    expect(packBefore(between, all, city, 8)).toBe(first);
    expect(packBefore(second, all, city, 8)).toBe(between);
    expect(packBefore(second, all, city, 1)).toBeUndefined();
  });

  it('may begin on the same day', () => {
    const correction = aPack({ id: 'pack-4', number: 4 });
    expect(packBefore(correction, [first, correction], city, 8)).toBe(first);
    expect(packBefore(first, [first, correction], city, 8)).toBeUndefined();
  });
});

describe('how a pack stands', () => {
  const later = aPack({ id: 'pack-2', number: 2, sets: [8], activatesOn: '2024-08-01' });
  const standing = (pack: RubricPack, date: string, all: readonly RubricPack[] = [aPack(), later]) =>
    packStanding(pack, all, city, date);

  it('goes from scheduled to in force to superseded, and no day changes what was not approved', () => {
    expect(standing(aPack(), '2024-05-31')).toBe('scheduled');
    expect(standing(aPack(), '2024-06-01')).toBe('in-force');
    expect(standing(later, '2024-07-31')).toBe('scheduled');
    expect(standing(aPack({ state: 'withdrawn' }), '2024-09-01')).toBe('withdrawn');
  });

  it('is superseded only when each of its sets has a later sheet', () => {
    expect(setsInForce(aPack(), [aPack(), later], city, '2024-08-01')).toEqual([9]);
    expect(standing(aPack(), '2024-08-01')).toBe('in-force');
    const both = { ...later, sets: [8, 9] };
    expect(standing(aPack(), '2024-08-01', [aPack(), both])).toBe('superseded');
  });
});
