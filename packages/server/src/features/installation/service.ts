import { roles, unitById } from '@saolang/rulebook';
import { sql } from 'kysely';
import { demoDomain, demoPassword } from '../../platform/accounts/demo-accounts.ts';
import { type GrantRow, grantOfRow } from '../../platform/accounts/sessions.ts';
import { dayInVietNam } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';

/** Whose programme it is, as the header says it. */
const names = {
  'city-2024': 'Chương trình OCOP thành phố Quảng Ngãi',
  'province-2026': 'Chương trình OCOP tỉnh Quảng Ngãi',
  off: 'Chương trình OCOP',
} as const;

/** How many accounts of a demo the sign-in page offers: one for each role, but several where one is not enough. */
const severalOf = { 'producer-member': 2, 'commune-officer': 2, 'council-member': 3 };

/** Name, date and openings of the installation; in a demo, accounts to try it with. */
export async function readInstallation(context: Context) {
  const { config, clock, realClock } = context;
  const demo = config.demo === 'off' ? null : config.demo;
  const today = clock.today();
  return {
    name: names[config.demo],
    demo,
    today,
    clockShifted: today !== dayInVietNam(realClock.now()),
    locales: ['vi' as const, 'en' as const],
    signUpOpen: true,
    oidc: config.oidc ? { label: config.oidc.label } : null,
    mailDelivered: config.smtp !== undefined,
    demoAccounts: demo ? await demoAccounts(context) : [],
  };
}

/** The first accounts of each role in the order in which the demo was loaded, labelled by role and place. */
async function demoAccounts(context: Context) {
  const today = context.clock.today();
  const { rows } = await sql<GrantRow & { email: string; full_name: string }>`
    SELECT id, role, scope_kind, scope_id, email, full_name FROM (
      SELECT g.id, g.role, g.scope_kind, g.scope_id, a.email, a.full_name,
        row_number() OVER (PARTITION BY g.role ORDER BY a.id) AS place
      FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE a.email LIKE ${`%@${demoDomain}`} AND a.state = 'active' AND g.valid_from <= ${today}::date
        AND (g.valid_to IS NULL OR g.valid_to >= ${today}::date)) AS ranked
    WHERE place <= coalesce((${JSON.stringify(severalOf)}::jsonb ->> role)::int, 1)
  `.execute(context.db);
  const order = Object.keys(roles);
  return rows
    .flatMap((row) => grantOfRow(row).map((grant) => ({ ...row, ...grant })))
    .sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role))
    .map((row) => {
      const place = row.scope.kind === 'unit' ? unitById(row.scope.id)?.name : undefined;
      const words = (role: string) => [role, place, row.full_name].filter(Boolean).join(' · ');
      const { vi, en } = roles[row.role].name;
      const label = { vi: words(vi), en: words(en) };
      return { label, email: row.email, password: demoPassword };
    });
}
