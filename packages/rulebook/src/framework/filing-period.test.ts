import { describe, expect, it } from 'vitest';
import { filingPeriod, takesFilings } from './filing-period.ts';
import { frameworkIds, frameworks } from './frameworks.ts';

const { 'qd-148-2023': qd148, 'qd-26-2026': qd26 } = frameworks;

describe('when new dossiers are filed under a framework', () => {
  it('QĐ 148/2023: until the day before QĐ 26/2026, though it stays in force for what was filed before', () => {
    expect(filingPeriod(qd148)).toEqual({ from: '2023-02-24', until: '2026-05-21' });
    expect(takesFilings(qd148, '2023-02-23')).toBe(false);
    expect(takesFilings(qd148, '2024-09-16')).toBe(true);
    expect(takesFilings(qd148, '2026-05-21')).toBe(true);
    expect(takesFilings(qd148, '2026-05-22')).toBe(false);
  });

  it('QĐ 26/2026: from 22 May 2026 on', () => {
    expect(filingPeriod(qd26)).toEqual({ from: '2026-05-22' });
    expect(takesFilings(qd26, '2026-05-21')).toBe(false);
    expect(takesFilings(qd26, '2030-01-01')).toBe(true);
  });

  it.each(['2023-02-24', '2025-07-06', '2026-05-21', '2026-05-22', '2026-07-21', '2026-07-22'])(
    'on %s one framework takes dossiers',
    (date) => {
      expect(frameworkIds.filter((id) => takesFilings(frameworks[id], date))).toHaveLength(1);
    },
  );
});
