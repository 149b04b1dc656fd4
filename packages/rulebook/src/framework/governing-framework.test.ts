import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/plain-date.ts';
import { formerLawEnd, frameworks, governingFramework, pendingDeadline } from './index.ts';
import type { FilingKindCode } from './model.ts';

const qd26 = frameworks['qd-26-2026'];
const anyDay = fc.integer({ min: 0, max: 2000 }).map((shift) => addDays('2023-02-24', shift));
const anyKind = fc.constantFrom<FilingKindCode[]>('first', 'upgrade', 're-evaluation');

describe('the law that governs a dossier', () => {
  it.each([
    // Filed and finished under QĐ 148.
    ['2024-09-16', 'first', '2024-12-20', 'qd-148-2023', 'QĐ 148/2023; QĐ 26/2026, Điều 11.2', null],
    ['2026-05-21', 'first', '2026-05-21', 'qd-148-2023', 'QĐ 148/2023; QĐ 26/2026, Điều 11.2', null],
    // Pending on 22 May 2026: 60 days for first and upgrade, 30 for re-evaluation.
    ['2026-05-21', 'first', '2026-05-22', 'qd-148-2023', 'QĐ 26/2026, Điều 12.2.a', '2026-07-21'],
    ['2026-05-21', 'upgrade', '2026-07-21', 'qd-148-2023', 'QĐ 26/2026, Điều 12.2.a', '2026-07-21'],
    ['2026-05-21', 'upgrade', '2026-07-22', 'qd-26-2026', 'QĐ 26/2026, Điều 12.2.a', null],
    ['2026-05-21', 're-evaluation', '2026-06-21', 'qd-148-2023', 'QĐ 26/2026, Điều 12.2.b', '2026-06-21'],
    ['2026-05-21', 're-evaluation', '2026-06-22', 'qd-26-2026', 'QĐ 26/2026, Điều 12.2.b', null],
    // Filed under QĐ 26.
    ['2026-05-22', 'first', '2026-05-22', 'qd-26-2026', 'QĐ 26/2026, Điều 11.1', null],
    ['2026-11-24', 're-evaluation', '2027-01-05', 'qd-26-2026', 'QĐ 26/2026, Điều 11.1', null],
    // Before both.
    ['2023-02-23', 'first', '2023-06-01', null, 'QĐ 1048/2019, QĐ 781/2020', null],
  ] as const)('filed %s (%s), finished %s: %s', (filed, kind, on, framework, article, finishBy) => {
    expect(governingFramework(filed, kind, on)).toMatchObject({ framework, article, finishBy });
  });

  it('says why', () => {
    expect(governingFramework('2026-05-10', 'first', '2026-06-01').explanation.vi).toBe(
      'Hồ sơ lần đầu, nâng hạng nộp ngày 10/05/2026, chưa đánh giá, làm xong theo quy định trước, kể từ ngày quy định mới có hiệu lực 22/05/2026: không quá 60 ngày, chậm nhất ngày 21/07/2026. Trong hạn đó, hồ sơ tiếp tục theo OCOP theo QĐ 148/QĐ-TTg (2023).',
    );
    expect(governingFramework('2026-05-10', 'first', '2026-08-01').explanation.en).toContain(
      'past 21/07/2026: the dossier goes over to OCOP under QĐ 26/2026/QĐ-TTg',
    );
  });

  it('is the one in force on the day of filing, or the next one once the transition has run out', () => {
    fc.assert(
      fc.property(anyDay, anyKind, fc.nat(900), (filed, kind, later) => {
        const on = addDays(filed, later);
        const { framework, finishBy } = governingFramework(filed, kind, on);
        if (filed >= qd26.inForce.from) expect(framework).toBe('qd-26-2026');
        else if (on < qd26.inForce.from) expect(framework).toBe('qd-148-2023');
        if (finishBy) expect(on <= finishBy && framework === 'qd-148-2023').toBe(true);
      }),
    );
  });

  it('never goes back to the former law', () => {
    fc.assert(
      fc.property(anyDay, anyKind, fc.nat(900), fc.nat(900), (filed, kind, some, more) => {
        const first = governingFramework(filed, kind, addDays(filed, some)).framework;
        const then = governingFramework(filed, kind, addDays(filed, some + more)).framework;
        expect(first === 'qd-148-2023' || then === 'qd-26-2026').toBe(true);
      }),
    );
  });
});

describe('the former law', () => {
  it('ends 60 days after the new one begins, on the day that its own data name', () => {
    expect(formerLawEnd(qd26, qd26.inForce.from)).toMatchObject({
      date: frameworks['qd-148-2023'].inForce.until,
      article: 'QĐ 26/2026, Điều 11.2',
    });
    expect(formerLawEnd(frameworks['qd-148-2023'], '2023-02-24')).toBeNull();
  });

  it('leaves no transition to what is filed under the new one', () => {
    expect(pendingDeadline(qd26, 'first', '2026-05-22')).toBeNull();
    expect(pendingDeadline(frameworks['qd-148-2023'], 'first', '2023-01-01')).toBeNull();
  });
});
