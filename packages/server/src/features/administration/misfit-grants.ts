import { roles, unitById } from '@saolang/rulebook';
import { grantOfRow } from '../../platform/accounts/sessions.ts';
import type { Context } from '../../platform/context.ts';
import { fitsLevel } from './service/check-grant.ts';

/** For `doctor`: every right that could not have been given by the rules of its role. */
export async function misfitGrants({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select(['id', 'role', 'scope_kind', 'scope_id'])
    .orderBy('id')
    .execute();
  return rows.flatMap((row) => {
    const fault = (what: string) => [
      `right ${row.id} (${row.role}, ${row.scope_kind} ${row.scope_id}): ${what}`,
    ];
    const [grant] = grantOfRow(row);
    if (!grant) return fault('no such role');
    const { role, scope } = grant;
    if (roles[role].scope !== scope.kind) return fault(`is held within a ${roles[role].scope}`);
    if (scope.kind !== 'unit') return [];
    const unit = unitById(scope.id);
    if (!unit) return fault('no such unit');
    return fitsLevel(role, unit) ? [] : fault('the unit is of the wrong level');
  });
}
