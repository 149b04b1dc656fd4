import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index.ts';
import { type FilingKindCode, frameworks } from '../framework/index.ts';
import { filingBasis, type HeldCertificate } from './filing-basis.ts';

const law = frameworks['qd-26-2026'];
const former = frameworks['qd-148-2023'];
const held: HeldCertificate = {
  star: 4,
  issuedOn: '2024-06-30',
  expiresOn: '2027-06-30',
  extendedUntil: null,
  suspendedOn: null,
  revokedOn: null,
};
const kinds: readonly FilingKindCode[] = ['first', 'upgrade', 're-evaluation'];
const allowed = (certificate: HeldCertificate | null, today: string, framework = law) =>
  kinds.filter((kind) => filingBasis(framework, kind, certificate, today).allowed);

describe('how a product may be filed', () => {
  it.each([
    ['holds none', null, ['first']],
    ['lost it', { ...held, revokedOn: '2026-08-01' }, ['first']],
    ['has it suspended', { ...held, suspendedOn: '2026-08-01' }, []],
    ['holds four stars', held, ['upgrade']],
    ['holds five stars', { ...held, star: 5 }, []],
  ] as const)('when it %s', (_, certificate, ways) => {
    expect(allowed(certificate, '2026-09-01')).toEqual(ways);
  });

  // QĐ 26/2026, Điều 7.6.a: 180 to 120 days before 30/6/2027; Điều 12.3: at most 180 days past it.
  it.each([
    ['2026-12-31', ['upgrade']],
    ['2027-01-01', ['upgrade', 're-evaluation']],
    ['2027-03-02', ['upgrade', 're-evaluation']],
    ['2027-06-30', ['upgrade', 're-evaluation']],
    ['2027-07-01', ['first', 're-evaluation']],
    ['2027-12-27', ['first', 're-evaluation']],
    ['2027-12-28', ['first']],
  ])('on %s', (today, ways) => {
    expect(allowed(held, today)).toEqual(ways);
  });

  it('extends the certificate of a late re-evaluation alone, and says so', () => {
    const on = (today: string) => filingBasis(law, 're-evaluation', held, today);
    expect(on('2027-03-02')).toMatchObject({ allowed: true, extendsUntil: null });
    expect(on('2027-03-03')).toMatchObject({ allowed: true, extendsUntil: '2027-12-27' });
    const late = on('2027-03-03');
    expect(late.allowed && late.notice?.vi).toContain('không quá ngày 27/12/2027');
  });

  it('has no window under the former law', () => {
    expect(allowed(held, '2024-07-01', former)).toEqual(['upgrade', 're-evaluation']);
  });

  it('is never both a first filing and an upgrade, and below five stars never impossible', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-06-30', days));
    fc.assert(
      fc.property(
        day,
        fc.constantFrom(3, 4),
        fc.option(day),
        fc.boolean(),
        (today, star, extendedUntil, isFormer) => {
          const certificate = { ...held, star, extendedUntil: extendedUntil ?? null };
          const ways = allowed(certificate, today, isFormer ? former : law);
          expect(ways).not.toEqual([]);
          expect(ways.includes('first') && ways.includes('upgrade')).toBe(false);
        },
      ),
    );
  });
});
