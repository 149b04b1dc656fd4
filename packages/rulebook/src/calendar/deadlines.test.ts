import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworks } from '../framework/frameworks.ts';
import {
  certificateExpiry,
  communeReviewDeadline,
  type DeadlineRules,
  extensionLimit,
  reEvaluationDeadline,
  reEvaluationWindow,
  revocationDeadline,
} from './deadlines.ts';
import { addDays } from './plain-date.ts';

const rules: DeadlineRules = frameworks['qd-26-2026'];

/** Rules that name the commune's term and nothing else. */
const bare: DeadlineRules = {
  certificateMonths: rules.certificateMonths,
  deadlines: { communeReviewWorkingDays: rules.deadlines.communeReviewWorkingDays },
};

const anyDay = fc.integer({ min: 0, max: 3000 }).map((shift) => addDays('2023-01-01', shift));

describe('legal deadlines', () => {
  it('the commune has 15 working days from the day after receipt', () => {
    const deadline = communeReviewDeadline(rules, '2026-08-24');
    expect(deadline).toMatchObject({
      date: '2026-09-17',
      article: 'QĐ 26/2026, Điều 7.2',
      provisional: false,
    });
    expect(deadline.skipped.filter(({ kind }) => kind === 'swap').map(({ date }) => date)).toEqual([
      '2026-08-31',
    ]);
    expect(deadline.explanation.vi).toContain('15 ngày làm việc kể từ ngày 24/08/2026');
  });

  it('are computed under every framework, each with its article', () => {
    for (const framework of Object.values(frameworks)) {
      expect(communeReviewDeadline(framework, '2024-09-16').date).toBe('2024-10-07');
      expect(certificateExpiry(framework, '2024-12-20').date).toBe('2027-12-20');
      expect(certificateExpiry(framework, '2024-12-20').article).toMatch(/^QĐ /);
    }
  });

  it('says when a deadline depends on days not yet announced', () => {
    expect(communeReviewDeadline(rules, '2027-12-20').provisional).toBe(true);
  });

  it('a certificate is valid for 36 months, to the last day of a shorter month', () => {
    expect(certificateExpiry(rules, '2024-12-20').date).toBe('2027-12-20');
    expect(certificateExpiry(rules, '2024-02-29').date).toBe('2027-02-28');
    expect(certificateExpiry(rules, '2024-12-20').explanation.en).toContain('until the end of 20/12/2027');
  });

  it('re-evaluation is filed 180 to 120 days before expiry', () => {
    expect(reEvaluationWindow(rules, '2027-12-20')).toMatchObject({
      opens: '2027-06-23',
      closes: '2027-08-22',
      article: 'QĐ 26/2026, Điều 7.6.a',
    });
  });

  it('reminds at 180, 150, 130 and 121 days before expiry', () => {
    const warnings = reEvaluationWindow(rules, '2027-12-20')?.warnings ?? [];
    expect(warnings.map(({ daysBeforeExpiry, date }) => [daysBeforeExpiry, date])).toEqual([
      [180, '2027-06-23'],
      [150, '2027-07-23'],
      [130, '2027-08-12'],
      [121, '2027-08-21'],
    ]);
    expect(warnings.at(-1)?.text.vi).toBe(
      'Giấy chứng nhận hết hạn sau 121 ngày; còn 1 ngày để nộp hồ sơ đánh giá lại.',
    );
  });

  it('revocation takes 15 days, re-evaluation 45, an extension 180 at most', () => {
    expect(revocationDeadline(rules, '2026-09-01')).toMatchObject({
      date: '2026-09-16',
      article: 'QĐ 26/2026, Điều 8.4',
    });
    expect(reEvaluationDeadline(rules, '2026-09-01')?.date).toBe('2026-10-16');
    expect(extensionLimit(rules, '2026-09-01')?.date).toBe('2027-02-28');
  });

  it('a framework without a term gives no date', () => {
    expect(reEvaluationWindow(bare, '2027-12-20')).toBeNull();
    expect(revocationDeadline(bare, '2026-09-01')).toBeNull();
    expect(reEvaluationDeadline(bare, '2026-09-01')).toBeNull();
    expect(extensionLimit(bare, '2026-09-01')).toBeNull();
  });

  it('a later event never has an earlier deadline', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 400 }), (day, later) => {
        const next = addDays(day, later);
        expect(communeReviewDeadline(rules, next).date >= communeReviewDeadline(rules, day).date).toBe(true);
        expect(certificateExpiry(rules, next).date >= certificateExpiry(rules, day).date).toBe(true);
      }),
    );
  });

  it('the window opens before it closes, and both precede the expiry', () => {
    fc.assert(
      fc.property(anyDay, (expiry) => {
        const window = reEvaluationWindow(rules, expiry);
        expect(window && window.opens < window.closes && window.closes < expiry).toBe(true);
        for (const { date } of window?.warnings ?? []) {
          expect(window && window.opens <= date && date < window.closes).toBe(true);
        }
      }),
    );
  });
});
