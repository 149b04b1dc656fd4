import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/index.ts';
import { frameworks } from '../framework/index.ts';
import { decisionExpectedBy, expiryWarnings, paperValidity } from './index.ts';

const { 'qd-148-2023': qd148, 'qd-26-2026': qd26 } = frameworks;

describe('a paper', () => {
  it('holds on its last day, and is expiring when it ends before it is needed last', () => {
    const on = (expiresOn: string | null) => paperValidity(expiresOn, '2026-06-10', '2026-06-29');
    expect([on('2026-06-09'), on('2026-06-10'), on('2026-06-28'), on('2026-06-29'), on(null)]).toEqual([
      'expired',
      'expiring',
      'expiring',
      'valid',
      'valid',
    ]);
  });

  it('never gets better as days go by', () => {
    const rank = { valid: 0, expiring: 1, expired: 2 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 }), (end, days) => {
        const expiresOn = addDays('2026-01-01', end);
        const validity = (today: string) => rank[paperValidity(expiresOn, today, '2027-01-01')];
        expect(validity(addDays('2026-01-01', days + 1))).toBeGreaterThanOrEqual(
          validity(addDays('2026-01-01', days)),
        );
      }),
    );
  });
});

describe('the day by which a dossier is likely decided', () => {
  // Điều 5.1: proposed before 30 October, ranked before 30 December.
  it('under QĐ 26/2026 is the end of the round into which the commune’s last day falls', () => {
    expect(decisionExpectedBy(qd26, '2026-09-01', '2026-12-31')).toBe('2026-12-29');
  });

  it('under QĐ 26/2026 is the next year’s first round when the commune is due after the last one closes', () => {
    expect(decisionExpectedBy(qd26, '2026-10-20', '2026-12-31')).toBe('2027-06-29');
  });

  it('under QĐ 148/2023 is the end of the cycle, never before the commune is due', () => {
    expect(decisionExpectedBy(qd148, '2024-09-16', '2024-12-31')).toBe('2024-12-31');
    expect(decisionExpectedBy(qd148, '2024-12-30', '2024-12-31') > '2025-01-15').toBe(true);
  });
});

it('warns of each paper by its name, at its own place, in words', () => {
  const paper = (id: string, expiresOn: string | null) => ({
    id,
    title: `Giấy ${id}`,
    documentType: 'other',
    expiresOn,
  });
  const warnings = expiryWarnings(
    [paper('a', '2026-06-09'), paper('b', '2026-06-20'), paper('c', null), paper('d', '2027-01-01')],
    '2026-06-10',
    '2026-06-29',
  );
  expect(warnings.map(({ place, message }) => [place, message.vi])).toEqual([
    ['a', '“Giấy a” đã hết hạn ngày 09/06/2026.'],
    ['b', '“Giấy b” hết hạn ngày 20/06/2026, trước khi dự kiến có kết quả (29/06/2026).'],
  ]);
});
