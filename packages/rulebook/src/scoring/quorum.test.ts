import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quorumOf } from './quorum.ts';

describe('quorum of a dossier', () => {
  it('at 75 %, is reached by 9 of 11 members and not by 8', () => {
    expect(quorumOf(11, 8, 75)).toMatchObject({ needed: 9, reached: false });
    expect(quorumOf(11, 9, 75)).toMatchObject({ needed: 9, reached: true });
  });

  it('is taken of those who may score: with two members stepping aside, 7 of 9', () => {
    expect(quorumOf(9, 7, 75)).toMatchObject({ needed: 7, reached: true });
  });

  it('needs a whole share exactly: 3 of 4 at 75 %', () => {
    expect(quorumOf(4, 3, 75)).toMatchObject({ needed: 3, reached: true });
  });

  it('is never reached without a sheet, even when nobody may score', () => {
    expect(quorumOf(0, 0, 75)).toMatchObject({ needed: 1, reached: false });
  });

  it('is always reached when everybody signed, and once reached stays so with more signatures', () => {
    const members = fc.integer({ min: 1, max: 60 });
    const percent = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(members, percent, fc.nat(60), (entitled, share, some) => {
        expect(quorumOf(entitled, entitled, share).reached).toBe(true);
        const signed = some % entitled;
        if (quorumOf(entitled, signed, share).reached) {
          expect(quorumOf(entitled, signed + 1, share).reached).toBe(true);
        }
      }),
    );
  });
});
