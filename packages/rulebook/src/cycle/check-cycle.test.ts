import { describe, expect, it } from 'vitest';
import { frameworks } from '../framework/frameworks.ts';
import { unitAt } from '../units/registry.ts';
import { checkCycle } from './check-cycle.ts';

const unit = (code: string, date: string) => {
  const found = unitAt(code, date);
  if (!found) throw new Error(`no unit ${code} on ${date}`);
  return found;
};
const city = unit('522', '2024-09-16');
const provinceOf2024 = unit('51', '2024-09-16');
const province = unit('51', '2026-10-05');
const { 'qd-148-2023': qd148, 'qd-26-2026': qd26 } = frameworks;

const year = (of: number) => ({ year: of, opensOn: `${of}-01-02`, closesOn: `${of}-12-31` });
const codes = (plan: Parameters<typeof checkCycle>[0]) =>
  checkCycle(plan).map(({ field, code }) => `${field} ${code}`);

describe('an annual cycle', () => {
  it('runs in the city of 2024, in the province beside it, and in the province of 2026 under each law in turn', () => {
    expect(codes({ unit: city, framework: qd148, ...year(2024) })).toEqual([]);
    expect(codes({ unit: provinceOf2024, framework: qd148, ...year(2024) })).toEqual([]);
    expect(codes({ unit: province, framework: qd148, ...year(2026) })).toEqual([]);
    expect(codes({ unit: province, framework: qd26, ...year(2026) })).toEqual([]);
  });

  it('keeps to its year, first day first', () => {
    const dates = { year: 2026, opensOn: '2025-12-01', closesOn: '2027-01-15' };
    expect(codes({ unit: province, framework: qd26, ...dates })).toEqual([
      'opensOn not-in-year',
      'closesOn not-in-year',
    ]);
    expect(
      codes({ unit: province, framework: qd26, year: 2026, opensOn: '2026-10-02', closesOn: '2026-10-01' }),
    ).toEqual(['closesOn closes-before-opening']);
  });

  it('is of no use on days on which its law takes no dossiers', () => {
    expect(codes({ unit: city, framework: qd26, ...year(2024) })).toEqual(['framework law-not-in-force']);
    expect(codes({ unit: province, framework: qd148, ...year(2027) })).toEqual([
      'framework law-not-in-force',
    ]);
    const spring = { year: 2026, opensOn: '2026-01-02', closesOn: '2026-05-21' };
    expect(codes({ unit: province, framework: qd26, ...spring })).toEqual(['framework law-not-in-force']);
  });

  it('belongs to a unit that exists then and whose council scores', () => {
    expect(codes({ unit: city, framework: qd148, ...year(2026) })).toEqual(['unit unit-not-in-force']);
    expect(codes({ unit: unit('21211', '2026-10-05'), framework: qd26, ...year(2026) })).toEqual([
      'unit no-council',
    ]);
    expect(codes({ unit: unit('21211', '2024-09-16'), framework: qd148, ...year(2024) })).toEqual([
      'unit no-council',
    ]);
  });
});
