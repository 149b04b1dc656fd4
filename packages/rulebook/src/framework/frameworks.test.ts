import { describe, expect, it } from 'vitest';
import { findFramework, frameworkIds, frameworkOn, frameworks, starBandsOf, tiersOn } from './frameworks.ts';
import type { FrameworkId } from './model.ts';

const recognisers = (id: FrameworkId, date: string) =>
  tiersOn(frameworks[id], date)
    .filter(({ recognises }) => recognises.length > 0)
    .map(({ code, recognises, forwards }) => [code, recognises, forwards?.fromPoints ?? null]);

describe('who recognises which stars', () => {
  it('under QĐ 148/2023: city 3, province 4, ministry 5', () => {
    expect(recognisers('qd-148-2023', '2024-09-16')).toEqual([
      ['city', [3], 70],
      ['province', [4], 90],
      ['ministry', [5], null],
    ]);
  });

  it('under QĐ 148/2023 from 6 July 2025, by QĐ 1489: the province takes 3 stars over', () => {
    expect(recognisers('qd-148-2023', '2025-07-05').map(([code]) => code)).toContain('city');
    expect(recognisers('qd-148-2023', '2025-07-06')).toEqual([
      ['province', [3, 4], 90],
      ['ministry', [5], null],
    ]);
  });

  it('under QĐ 26/2026: province 3 and 4, ministry 5', () => {
    expect(recognisers('qd-26-2026', '2026-06-01')).toEqual([
      ['province', [3, 4], 90],
      ['ministry', [5], null],
    ]);
  });

  it.each(frameworkIds)('%s: the commune neither scores nor recognises', (id) => {
    for (const { tiers } of frameworks[id].tierPeriods) {
      expect(tiers[0]).toMatchObject({ code: 'commune', scores: false, recognises: [] });
    }
  });

  it.each(frameworkIds)('%s: every star from 3 to 5 has one tier, and forwarding leads to the next', (id) => {
    for (const { tiers } of frameworks[id].tierPeriods) {
      expect(tiers.flatMap(({ recognises }) => recognises).sort()).toEqual([3, 4, 5]);
      tiers.forEach(({ forwards }, index) => {
        if (forwards) expect(forwards.to).toBe(tiers[index + 1]?.code);
      });
    }
  });
});

describe('figures of the law', () => {
  it.each(frameworkIds)('%s: bands of 90, 70, 50, 30, 0 points', (id) => {
    expect(starBandsOf(id).map(({ star, min }) => [star, min])).toEqual([
      [5, 90],
      [4, 70],
      [3, 50],
      [2, 30],
      [1, 0],
    ]);
  });

  it('QĐ 26/2026: 36 months; 15 working days; refiling 180 to 120 days; 45, 15, 180 days; transition 60, 60, 30', () => {
    const { certificateMonths, deadlines } = frameworks['qd-26-2026'];
    expect(certificateMonths.value).toBe(36);
    expect(Object.fromEntries(Object.entries(deadlines).map(([name, { value }]) => [name, value]))).toEqual({
      communeReviewWorkingDays: 15,
      refilingEarliestDaysBeforeExpiry: 180,
      refilingLatestDaysBeforeExpiry: 120,
      reEvaluationDays: 45,
      revocationDays: 15,
      extensionDaysPastExpiry: 180,
      formerLawEndsDays: 60,
      pendingFirstOrUpgradeDays: 60,
      pendingReEvaluationDays: 30,
    });
  });

  it('QĐ 148/2023 ended 60 days after QĐ 26/2026 came into force', () => {
    const ended = new Date(frameworks['qd-148-2023'].inForce.until ?? '').getTime();
    const begun = new Date(frameworks['qd-26-2026'].inForce.from).getTime();
    expect((ended - begun) / 86_400_000).toBe(60);
  });

  it('one framework is in force on a day, the newest that has begun', () => {
    expect(frameworkOn('2023-02-23')).toBeUndefined();
    expect(frameworkOn('2023-02-24')?.id).toBe('qd-148-2023');
    expect(frameworkOn('2026-05-21')?.id).toBe('qd-148-2023');
    expect(frameworkOn('2026-05-22')?.id).toBe('qd-26-2026');
  });

  it('QĐ 148/2023 takes the term of the commune from the later decree and says so', () => {
    expect(frameworks['qd-148-2023'].deadlines.communeReviewWorkingDays.value).toBe(15);
    expect(frameworks['qd-148-2023'].doubts.map(({ at }) => at)).toContain(
      'deadlines.communeReviewWorkingDays',
    );
  });
});

it('an unknown framework is not found; one in preparation is ranked by the bands in force', () => {
  expect(findFramework('qd-999')).toBeUndefined();
  expect(findFramework('toString')).toBeUndefined();
  expect(starBandsOf('qd-999')).toEqual(starBandsOf('qd-26-2026'));
});
