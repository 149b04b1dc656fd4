import {
  type Framework,
  findFramework,
  type PlainDate,
  tiersAbove,
  unitById,
  units,
} from '@saolang/rulebook';
import { found } from '../../platform/http/problem.ts';
import { tierOf } from '../evaluation/reach.ts';
import { authorityOf } from '../units/authority.ts';
import { unitScope } from '../units/unit-scope.ts';

/** The units, past and present, whose decisions a reader of these units reaches on a day. */
export const decidingUnitsWithin = (unitIds: readonly string[], today: PlainDate): readonly string[] =>
  units
    .filter(({ id }) => tierOf(id) && unitScope(id, today).some((above) => unitIds.includes(above)))
    .map(({ id }) => id);

/** The authority to which a unit forwards dossiers on a day. */
export interface UpperAuthority {
  readonly tier: 'province' | 'ministry';
  /** “Ủy ban nhân dân tỉnh Quảng Ngãi” */
  readonly name: string;
  /** The unit whose authority it is; null for the ministry. */
  readonly unitId: string | null;
}

/** The authorities above a unit that recognise stars on a day, the nearest first. */
export function authoritiesAbove(
  framework: Framework['id'],
  unitId: string,
  date: PlainDate,
): readonly UpperAuthority[] {
  const province = found(
    unitScope(unitId, date)
      .map(unitById)
      .findLast((unit) => unit?.kind === 'province'),
  );
  return tiersAbove(found(findFramework(framework)), found(tierOf(unitId)), date).map(({ code, name }) =>
    code === 'province'
      ? { tier: code, name: authorityOf(province.id).committee, unitId: province.id }
      : { tier: 'ministry', name: name.vi, unitId: null },
  );
}
