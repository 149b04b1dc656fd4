import type { PlainDate } from '../calendar/plain-date.ts';
import { filingPeriod } from '../framework/filing-period.ts';
import { tiersOn } from '../framework/frameworks.ts';
import type { Framework } from '../framework/model.ts';
import type { Text } from '../text.ts';
import { type AdministrativeUnit, isValidOn } from '../units/administrative-unit.ts';
import { tierOfUnit } from '../units/tier-of-unit.ts';

/** An annual cycle as it is to run: whose, which year, under which law, and the days on which it takes dossiers. */
export interface CyclePlan {
  readonly unit: AdministrativeUnit;
  readonly year: number;
  readonly framework: Framework;
  readonly opensOn: PlainDate;
  readonly closesOn: PlainDate;
}

/** What speaks against a cycle, at the field where it is mended. */
export interface CycleFault {
  readonly field: 'unit' | 'framework' | 'opensOn' | 'closesOn';
  readonly code:
    | 'not-in-year'
    | 'closes-before-opening'
    | 'law-not-in-force'
    | 'unit-not-in-force'
    | 'no-council';
  readonly message: Text;
}

/**
 * What speaks against an annual cycle; nothing when it may run. It takes dossiers within its year, on days on which
 * they are filed under its law, for a unit that exists then and whose council scores under that law: the city until
 * districts ended, the province since (QĐ 148/QĐ-TTg; QĐ 26/2026, Điều 5.1, Điều 7.3).
 */
export function checkCycle(plan: CyclePlan): CycleFault[] {
  const { unit, year, framework, opensOn, closesOn } = plan;
  const faults: CycleFault[] = [];
  for (const field of ['opensOn', 'closesOn'] as const) {
    if (!plan[field].startsWith(`${year}-`)) {
      faults.push(
        fault(field, 'not-in-year', `Ngày này phải trong năm ${year}.`, `This day must be in ${year}.`),
      );
    }
  }
  if (closesOn < opensOn) {
    faults.push(
      fault(
        'closesOn',
        'closes-before-opening',
        'Ngày đóng phải từ ngày mở trở đi.',
        'The last day must not be before the first.',
      ),
    );
  }
  if (faults.length > 0) return faults;
  const { from, until } = filingPeriod(framework);
  const begins = opensOn < from ? from : opensOn;
  if (begins > closesOn || (until !== undefined && begins > until)) {
    return [
      fault(
        'framework',
        'law-not-in-force',
        `${framework.name.vi} không nhận hồ sơ mới vào ngày nào trong thời gian này.`,
        `No new dossiers are filed under ${framework.name.en} on any of these days.`,
      ),
    ];
  }
  if (!isValidOn(unit, begins)) {
    return [
      fault(
        'unit',
        'unit-not-in-force',
        `${unit.name} không tồn tại khi chu trình bắt đầu nhận hồ sơ.`,
        `${unit.name} does not exist when the cycle begins to take dossiers.`,
      ),
    ];
  }
  if (!tiersOn(framework, begins).some(({ code, scores }) => code === tierOfUnit(unit) && scores)) {
    return [
      fault(
        'unit',
        'no-council',
        `${framework.name.vi}: ${unit.name} không lập Hội đồng đánh giá.`,
        `${framework.name.en}: ${unit.name} sets up no council.`,
      ),
    ];
  }
  return [];
}

const fault = (field: CycleFault['field'], code: CycleFault['code'], vi: string, en: string): CycleFault => ({
  field,
  code,
  message: { vi, en },
});
