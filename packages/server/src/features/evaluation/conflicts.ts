import { sql, type Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { Problem } from '../../platform/http/problem.ts';
import { actsFor } from '../producers/own-producer.ts';
import type { AgendaRow } from './session-store.ts';

/** What a seat of the council has to do with a dossier of a session. */
export interface DeclaredConflict {
  readonly sessionId: string;
  readonly memberId: string;
  readonly dossierId: string;
  readonly hasConflict: boolean;
  readonly reason: string | null;
}

/** Writes a declaration down, and takes it over onto the member's sheet: one with a conflict loses its signature. */
export async function writeDeclaration(
  trx: Transaction<Database>,
  { sessionId, memberId, dossierId, hasConflict, reason }: DeclaredConflict,
  at: Date,
): Promise<void> {
  const declared = { has_conflict: hasConflict, reason: hasConflict ? reason : null, declared_at: at };
  await trx
    .insertInto('conflict_declaration')
    .values({
      id: uuidv7(),
      session_id: sessionId,
      dossier_id: dossierId,
      member_id: memberId,
      ...declared,
    })
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'dossier_id', 'member_id']).doUpdateSet(declared),
    )
    .execute();
  await trx
    .updateTable('score_sheet')
    .set((row) => ({
      conflict: hasConflict,
      version: row('version', '+', 1),
      ...(hasConflict ? { signed_at: null, total: null } : {}),
    }))
    .where('session_id', '=', sessionId)
    .where('dossier_id', '=', dossierId)
    .where('member_id', '=', memberId)
    .execute();
}

/**
 * Writes down the conflict of interest of everybody on the council who acts for the producer of a dossier on the
 * agenda without a result, whatever they have declared: a right that the record shows needs nobody's word. Returns
 * what was new.
 */
export async function declareForOwnProducers(
  trx: Transaction<Database>,
  { clock }: Context,
  session: { readonly id: string; readonly council_id: string },
): Promise<readonly { readonly memberId: string; readonly dossierId: string }[]> {
  const today = clock.today();
  const { rows } = await sql<{ memberId: string; dossierId: string }>`
    SELECT council_member.id AS "memberId", dossier.id AS "dossierId"
    FROM session_dossier
    JOIN dossier ON dossier.id = session_dossier.dossier_id
    JOIN council_member ON council_member.council_id = ${session.council_id}::uuid AND council_member.left_on IS NULL
    WHERE session_dossier.session_id = ${session.id}::uuid AND session_dossier.result IS NULL
      AND EXISTS (SELECT 1 FROM role_grant
        WHERE role_grant.account_id = council_member.account_id AND role = 'producer-member'
          AND scope_kind = 'producer' AND scope_id = dossier.producer_id::text
          AND valid_from <= ${today}::date AND (valid_to IS NULL OR valid_to >= ${today}::date))
      AND NOT EXISTS (SELECT 1 FROM conflict_declaration
        WHERE conflict_declaration.session_id = session_dossier.session_id
          AND conflict_declaration.dossier_id = dossier.id AND member_id = council_member.id AND has_conflict)
    ORDER BY session_dossier.position, council_member.id`.execute(trx);
  const reason = 'Làm việc cho chủ thể của hồ sơ.';
  for (const found of rows) {
    await writeDeclaration(trx, { sessionId: session.id, ...found, hasConflict: true, reason }, clock.now());
  }
  return rows;
}

/**
 * Who has a conflict of interest in one of these dossiers, declared or because they act for its producer, takes no
 * decision that bears on it: taking it out, closing, reopening and confirming decide its star as much as scoring
 * does. Answers 403 naming the product.
 */
export async function requireNoConflict(
  trx: Transaction<Database>,
  actor: Actor,
  sessionId: string,
  items: readonly AgendaRow[],
): Promise<void> {
  const declared = await trx
    .selectFrom('conflict_declaration')
    .innerJoin('council_member', 'council_member.id', 'conflict_declaration.member_id')
    .select('dossier_id')
    .where('session_id', '=', sessionId)
    .where('account_id', '=', actor.accountId)
    .where('has_conflict', 'is', true)
    .execute();
  const conflicts = new Set(declared.map(({ dossier_id }) => dossier_id));
  const item = items.find(
    ({ dossier_id, producer_id }) => conflicts.has(dossier_id) || actsFor(actor.grants, producer_id),
  );
  if (!item) return;
  throw new Problem('forbidden', {
    detail: {
      vi: `Ông/bà có xung đột lợi ích với “${item.product_name}” nên không quyết định việc này. Hãy để người khác có thẩm quyền trong Hội đồng làm.`,
      en: `You have a conflict of interest in “${item.product_name}”: this is for somebody else of the council to decide.`,
    },
  });
}
