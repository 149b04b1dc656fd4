import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, reEvaluationWindow } from '../calendar/index.ts';
import { frameworks } from '../framework/index.ts';
import { type CertificateDates, certificateState, givesRightToMark } from './index.ts';

const certificate: CertificateDates = {
  issuedOn: '2021-12-15',
  expiresOn: '2024-12-15',
  extendedUntil: null,
  suspendedOn: null,
  revokedOn: null,
};

describe('the state of a certificate', () => {
  it.each([
    ['2022-01-01', 'valid'],
    ['2024-06-17', 'valid'],
    ['2024-06-18', 'expiring'],
    ['2024-12-15', 'expiring'],
    ['2024-12-16', 'expired'],
  ])('on %s is %s', (day, state) => {
    expect(certificateState(certificate, day)).toBe(state);
  });

  it('is about to expire from the day on which a re-evaluation can be filed', () => {
    const opens = reEvaluationWindow(frameworks['qd-26-2026'], certificate.expiresOn)?.opens ?? '';
    expect(certificateState(certificate, opens)).toBe('expiring');
    expect(certificateState(certificate, addDays(opens, -1))).toBe('valid');
  });

  it('runs on for a late re-filer until the extension ends', () => {
    const extended = { ...certificate, extendedUntil: '2025-06-13' };
    expect(certificateState(extended, '2025-06-13')).toBe('extended');
    expect(certificateState(extended, '2025-06-14')).toBe('expired');
  });

  it('never gives the right to the mark once revoked or suspended', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2021-12-15', days));
    fc.assert(
      fc.property(day, day, (ended, today) => {
        const states = [
          certificateState({ ...certificate, revokedOn: ended }, today),
          certificateState({ ...certificate, suspendedOn: ended }, today),
        ];
        if (today >= ended) for (const state of states) expect(givesRightToMark(state)).toBe(false);
      }),
    );
  });
});
