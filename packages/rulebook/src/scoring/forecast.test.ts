import { describe, expect, it } from 'vitest';
import { criteriaOf, starConditionsOf } from '../rubric/model.ts';
import { forecast } from './forecast.ts';
import { bestBut, rubricOf } from './sheets.test-data.ts';

const rice = rubricOf('qd-26-2026', 6);

describe('forecast of a sheet being filled in', () => {
  it('of an empty sheet: nothing scored, everything to do', () => {
    const empty = forecast(rice, {});
    expect(empty).toMatchObject({ total: 0, band: 1, star: 1 });
    expect(empty.unanswered).toEqual(criteriaOf(rice).map(({ code }) => code));
    expect(empty.unmet).toHaveLength(starConditionsOf(rice).length);
    expect(empty.notApplicable).toEqual(['5.2']);
  });

  it('counts what is chosen and lists what is open', () => {
    const { '1.1': _, ...open } = bestBut(rice);
    expect(forecast(rice, open)).toMatchObject({
      total: 97,
      band: 5,
      star: 2,
      unmet: [{ criterion: '1.1', star: 3, minPoints: 2, requiredOption: 2, points: 0 }],
      unanswered: ['1.1'],
      notApplicable: [],
    });
  });

  it('a criterion that does not apply is neither open nor counted', () => {
    const { '5.2': _, ...open } = bestBut(rice, { '5.1': 1 });
    expect(forecast(rice, open)).toMatchObject({ total: 93, unanswered: [], notApplicable: ['5.2'] });
  });

  it('takes a choice that cannot be for no choice', () => {
    expect(forecast(rice, bestBut(rice, { '1.1': 7, nonsense: 1 }))).toMatchObject({
      total: 97,
      unanswered: ['1.1'],
    });
  });
});
