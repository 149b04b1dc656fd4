import { criteriaOf, earnedPoints, findRubric, type Rubric } from '@saolang/rulebook';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlookOf } from './outlook.ts';

function rubricOf(framework: string, set: number): Rubric {
  const rubric = findRubric(framework, set);
  if (!rubric) throw new Error(`no rubric ${framework} ${set}`);
  return rubric;
}

const rubric = rubricOf('qd-26-2026', 8);
const codes = criteriaOf(rubric).map(({ code }) => code);
const best = Object.fromEntries(criteriaOf(rubric).map(({ code, options }) => [code, options.length]));
const provingAll = [{ documentType: 'other', criteria: codes, expiresOn: null }];

describe('what a filing is worth', () => {
  it('is five stars and no way further when all is claimed and proven', () => {
    const outlook = outlookOf({ rubric, choices: best, evidence: provingAll });
    expect(outlook.claimed).toMatchObject({ total: 100, star: 5 });
    expect(outlook.proven).toEqual(outlook.claimed);
    expect(outlook).toMatchObject({ caps: [], next: null, unproven: [], unprovenPoints: 0 });
  });

  it('shows apart what is claimed without evidence', () => {
    const outlook = outlookOf({
      rubric,
      choices: best,
      evidence: [{ documentType: 'other', criteria: ['1.1'], expiresOn: null }],
    });
    expect(outlook.proven.total).toBe(earnedPoints(rubric, best).get('1.1'));
    expect(outlook.proven.total + outlook.unprovenPoints).toBe(100);
    expect(outlook.unproven.map(({ criterion }) => criterion)).toEqual(
      codes.filter((code) => code !== '1.1'),
    );
  });

  it('names what caps: the conditions between the star and the band of the points', () => {
    const outlook = outlookOf({ rubric, choices: { ...best, '1.1': 0 }, evidence: provingAll });
    expect(outlook.claimed).toMatchObject({ band: 5, star: 2 });
    expect(outlook.caps.map(({ criterion, star }) => [criterion, star])).toContainEqual(['1.1', 3]);
    expect(outlook.next).toMatchObject({
      star: 3,
      points: 0,
      conditions: [{ criterion: '1.1', star: 3 }],
      steps: [{ criterion: '1.1', from: 0, to: 1 }],
    });
  });

  it('aims at three stars from nothing, as less is not recognised', () => {
    const { next } = outlookOf({ rubric, choices: {}, evidence: [] });
    expect(next).toMatchObject({ star: 3, points: 50, steps: null });
    expect(next?.conditions.every(({ star }) => star === 3)).toBe(true);
  });

  it('is never worth more by evidence than by claims', () => {
    const choices = fc.dictionary(fc.constantFrom(...codes), fc.integer({ min: 0, max: 4 }));
    const criteria = fc.subarray(codes);
    fc.assert(
      fc.property(choices, criteria, (chosen, proven) => {
        const outlook = outlookOf({
          rubric,
          choices: chosen,
          evidence: [{ documentType: 'other', criteria: proven, expiresOn: null }],
        });
        expect(outlook.proven.total).toBeLessThanOrEqual(outlook.claimed.total);
        expect(outlook.proven.star).toBeLessThanOrEqual(outlook.claimed.star);
      }),
    );
  });
});
