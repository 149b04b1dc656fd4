import { findFramework, recognises } from '@saolang/rulebook';
import type { Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { tierOf } from '../evaluation/reach.ts';
import { authoritiesAbove, type UpperAuthority } from './deciding-unit.ts';

/** What the upper tier's decision makes of a dossier, and the action of the rulebook's table that carries it out. */
export const actionOf = {
  recognised: 'record-upper-recognition',
  returned: 'return-from-upper',
  refused: 'refuse-from-upper',
} as const;

export type UpperOutcome = keyof typeof actionOf;

export const wrongInput = (path: string, code: string, message: string) =>
  new Problem('invalid-input', { errors: [{ path, code, message }] });

/**
 * What follows from the star that the upper tier gave, and which authority gave it. Nobody chooses the issuer: a
 * dossier has gone to the authority next above its own, which recognises the stars of its power and sends the others
 * on; the star therefore says who decided, in the units of the decision's day. A star within our own power, or none,
 * is the answer of the authority that the dossier went to (QĐ 26/2026, Điều 7.4).
 * Answers 400 for a star that nobody above, nor the own authority, recognises.
 */
export function upperOutcome(
  context: Context,
  dossier: Pick<Selectable<Database['dossier']>, 'framework' | 'office_unit_id'>,
  star: number | null,
  decisionDate: string,
): { readonly outcome: UpperOutcome; readonly issuer: UpperAuthority } {
  const framework = found(findFramework(dossier.framework));
  const above = authoritiesAbove(framework.id, dossier.office_unit_id, decisionDate);
  const issuer = found(above[0]);
  if (star === null) return { outcome: 'refused', issuer };
  const recogniser = above.find(({ tier }) => recognises(framework, tier, decisionDate, star));
  if (recogniser) return { outcome: 'recognised', issuer: recogniser };
  const own = found(tierOf(dossier.office_unit_id));
  if (recognises(framework, own, context.clock.today(), star)) return { outcome: 'returned', issuer };
  throw wrongInput(
    '/star',
    'nobodys-star',
    `Theo quy định, không cơ quan nào công nhận hạng ${star} sao cho hồ sơ này.`,
  );
}
