import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameworkIds, frameworks } from '../framework/frameworks.ts';
import { type DeadlineRuleName, deadlineRule, deadlineRuleNames } from './deadline-rules.ts';
import { addDays, daysBetween } from './plain-date.ts';
import { isWorkingDay } from './working-days.ts';

const { 'qd-148-2023': qd148, 'qd-26-2026': qd26 } = frameworks;
const anyRule = fc.constantFrom(...deadlineRuleNames);
const anyFramework = fc.constantFrom(qd148, qd26);
const anyDay = fc.integer({ min: 0, max: 3900 }).map((shift) => addDays('2020-01-01', shift));

const compute = (name: DeadlineRuleName, framework: typeof qd26, from: string) =>
  deadlineRule(name).compute(framework, from);

describe('deadlines by name', () => {
  it.each([
    ['commune-review', '2026-04-20', '2026-05-14', 'QĐ 26/2026, Điều 7.2'],
    ['province-round', '2026-04-29', '2026-06-29', 'QĐ 26/2026, Điều 5.1'],
    ['province-round', '2026-04-30', '2026-12-29', 'QĐ 26/2026, Điều 5.1'],
    ['province-round', '2026-10-29', '2026-12-29', 'QĐ 26/2026, Điều 5.1'],
    ['province-round', '2026-10-30', '2027-06-29', 'QĐ 26/2026, Điều 5.1'],
    ['ministry-round', '2026-07-29', '2026-09-29', 'QĐ 26/2026, Điều 5.2'],
    ['ministry-round', '2026-07-30', '2027-03-29', 'QĐ 26/2026, Điều 5.2'],
    ['ministry-round', '2027-01-29', '2027-03-29', 'QĐ 26/2026, Điều 5.2'],
    ['ministry-round', '2027-01-30', '2027-09-29', 'QĐ 26/2026, Điều 5.2'],
    ['certificate-validity', '2026-12-20', '2029-12-20', 'QĐ 26/2026, Điều 4.3'],
    ['re-evaluation-filing', '2027-12-20', '2027-08-22', 'QĐ 26/2026, Điều 7.6.a'],
    ['re-evaluation', '2026-09-01', '2026-10-16', 'QĐ 26/2026, Điều 7.6.g'],
    ['certificate-extension', '2026-09-01', '2027-02-28', 'QĐ 26/2026, Điều 12.3'],
    ['revocation', '2026-09-01', '2026-09-16', 'QĐ 26/2026, Điều 8.4'],
    ['former-law-end', '2026-05-22', '2026-07-21', 'QĐ 26/2026, Điều 11.2'],
    ['pending-first-or-upgrade', '2026-05-10', '2026-07-21', 'QĐ 26/2026, Điều 12.2.a'],
    ['pending-re-evaluation', '2026-05-10', '2026-06-21', 'QĐ 26/2026, Điều 12.2.b'],
  ] as const)('%s from %s: %s', (name, from, date, article) => {
    expect(compute(name, qd26, from)).toMatchObject({ date, article, provisional: false });
  });

  it('gives the window, its reminders and the days passed over where a rule has them', () => {
    expect(compute('re-evaluation-filing', qd26, '2027-12-20')?.opens).toBe('2027-06-23');
    expect(compute('re-evaluation-filing', qd26, '2027-12-20')?.warnings).toHaveLength(4);
    expect(compute('commune-review', qd26, '2026-04-20')?.skipped).toHaveLength(9);
  });

  it('QĐ 148/2023 sets the term of the commune and of the certificate, no other', () => {
    const set = deadlineRuleNames.filter((name) => deadlineRule(name).term(qd148) !== null);
    expect(set).toEqual(['commune-review', 'certificate-validity']);
  });

  it('QĐ 26/2026 sets every one, in words', () => {
    const terms = deadlineRuleNames.map((name) => [name, deadlineRule(name).term(qd26)?.text.vi]);
    expect(Object.fromEntries(terms)).toEqual({
      'commune-review': '15 ngày làm việc',
      'province-round': 'đề nghị trước 30/04 → xong trước 30/06; trước 30/10 → xong trước 30/12',
      'ministry-round': 'đề nghị trước 30/07 → xong trước 30/09; trước 30/01 → xong trước 30/03',
      'certificate-validity': '36 tháng',
      're-evaluation-filing': '180 – 120 ngày trước khi hết hạn',
      're-evaluation': '45 ngày',
      'certificate-extension': '180 ngày',
      revocation: '15 ngày',
      'former-law-end': '60 ngày',
      'pending-first-or-upgrade': '60 ngày',
      'pending-re-evaluation': '30 ngày',
    });
  });

  it('every rule that has a term gives dates, by the same article, and none has without', () => {
    fc.assert(
      fc.property(anyRule, anyFramework, anyDay, (name, framework, from) => {
        const term = deadlineRule(name).term(framework);
        const deadline = compute(name, framework, from);
        if (!term) expect(deadline).toBeNull();
        // What is filed under the new law knows no transition.
        else if (name.startsWith('pending') && from >= qd26.inForce.from) expect(deadline).toBeNull();
        else expect(deadline?.article).toBe(term.article);
      }),
    );
  });

  it('a later event never has an earlier deadline', () => {
    fc.assert(
      fc.property(anyRule, anyFramework, anyDay, fc.nat(500), (name, framework, from, later) => {
        const [first, second] = [from, addDays(from, later)].map((day) => compute(name, framework, day));
        if (first && second) expect(second.date >= first.date).toBe(true);
      }),
    );
  });

  it('a term in working days never ends on a day off, nor any term before its event', () => {
    fc.assert(
      fc.property(anyRule, anyFramework, anyDay, (name, framework, from) => {
        const deadline = compute(name, framework, from);
        if (!deadline) return;
        if (deadline.skipped) expect(isWorkingDay(deadline.date)).toBe(true);
        const countsBack = name === 're-evaluation-filing';
        expect(daysBetween(from, deadline.date) > 0).toBe(!countsBack);
      }),
    );
  });

  it.each(frameworkIds)('rounds of %s end after the day for proposals', (id) => {
    for (const { proposedBefore, finishedBefore } of frameworks[id].rounds) {
      expect(proposedBefore < finishedBefore).toBe(true);
    }
  });
});
