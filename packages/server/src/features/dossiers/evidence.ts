import { criteriaOf, type Rubric } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { rubricFor } from '../rubrics/rubric-of.ts';
import { presentEvidence } from './presenter.ts';
import type { evidenceChange, newEvidence } from './schema.ts';
import * as store from './store.ts';

/** Locks a dossier for a change of its evidence, which is open to whoever may edit it in a state that allows it. */
async function lockForEvidence(trx: Transaction<Database>, actor: Actor, id: string) {
  const row = found(
    await trx.selectFrom('dossier').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  );
  const grant = requireGrant(actor, 'dossier.edit', { producerId: row.producer_id });
  if (!['draft', 'returned-by-commune', 'returned-by-office'].includes(row.state)) {
    throw new Problem('wrong-state', {
      detail: {
        vi: 'Hồ sơ đã nộp, không thêm bớt minh chứng được nữa.',
        en: 'The dossier is filed; its evidence can no longer change.',
      },
    });
  }
  return { row, grant };
}

function requireKnownCriteria(rubric: Rubric, criteria: readonly string[]): void {
  const known = new Set(criteriaOf(rubric).map(({ code }) => code));
  const unknown = criteria.filter((code) => !known.has(code));
  if (unknown.length > 0) {
    throw new Problem('invalid-input', {
      errors: unknown.map((code) => ({
        path: '/criteria',
        code: 'unknown-criterion',
        message: `Phiếu chấm của bộ sản phẩm này không có tiêu chí ${code}.`,
      })),
    });
  }
}

/** Ties a file of the producer to the dossier as evidence. The same id twice makes one piece of evidence. */
export async function addEvidence(
  context: Context,
  actor: Actor,
  dossierId: string,
  input: z.output<typeof newEvidence>,
) {
  await context.db.transaction().execute(async (trx) => {
    const { row, grant } = await lockForEvidence(trx, actor, dossierId);
    requireKnownCriteria(found(await rubricFor(trx, row)), input.criteria);
    const file = await trx
      .selectFrom('file')
      .select('id')
      .where('id', '=', input.fileId)
      .where('producer_id', '=', row.producer_id)
      .executeTakeFirst();
    if (!file) {
      throw new Problem('invalid-input', {
        errors: [
          {
            path: '/fileId',
            code: 'unknown-file',
            message: 'Tệp chưa tải lên xong hoặc không phải của chủ thể này.',
          },
        ],
      });
    }
    const at = context.clock.now();
    const inserted = await trx
      .insertInto('dossier_evidence')
      .values({
        id: input.id,
        dossier_id: dossierId,
        file_id: input.fileId,
        document_type: input.documentType,
        title: input.title,
        number: input.number,
        issuer: input.issuer,
        issued_on: input.issuedOn,
        expires_on: input.expiresOn,
        criteria: input.criteria,
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) return;
    await appendAction(trx, {
      subjectKind: 'dossier',
      subjectId: dossierId,
      kind: 'add-evidence',
      at,
      accountId: actor.accountId,
      grant,
      payload: { evidenceId: input.id, fileId: input.fileId, documentType: input.documentType },
    });
  });
  return readEvidence(context, dossierId, input.id);
}

/** Changes what a piece of evidence is said to be and prove. */
export async function changeEvidence(
  context: Context,
  actor: Actor,
  dossierId: string,
  evidenceId: string,
  expectedVersion: number,
  input: z.output<typeof evidenceChange>,
) {
  await context.db.transaction().execute(async (trx) => {
    const { row, grant } = await lockForEvidence(trx, actor, dossierId);
    requireKnownCriteria(found(await rubricFor(trx, row)), input.criteria);
    const current = found((await store.listEvidence(trx, dossierId)).find(({ id }) => id === evidenceId));
    requireVersion(current.version, expectedVersion);
    await trx
      .updateTable('dossier_evidence')
      .set({
        document_type: input.documentType,
        title: input.title,
        number: input.number,
        issuer: input.issuer,
        issued_on: input.issuedOn,
        expires_on: input.expiresOn,
        criteria: input.criteria,
        version: current.version + 1,
      })
      .where('id', '=', evidenceId)
      .execute();
    await appendAction(trx, {
      subjectKind: 'dossier',
      subjectId: dossierId,
      kind: 'change-evidence',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      payload: { evidenceId, ...input },
    });
  });
  return readEvidence(context, dossierId, evidenceId);
}

/** Takes a piece of evidence off the dossier; the file stays the producer's. Repeating it changes nothing. */
export async function removeEvidence(context: Context, actor: Actor, dossierId: string, evidenceId: string) {
  await context.db.transaction().execute(async (trx) => {
    const { grant } = await lockForEvidence(trx, actor, dossierId);
    const at = context.clock.now();
    const removed = await trx
      .updateTable('dossier_evidence')
      .set({ removed_at: at })
      .where('id', '=', evidenceId)
      .where('dossier_id', '=', dossierId)
      .where('removed_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (!removed) return;
    await appendAction(trx, {
      subjectKind: 'dossier',
      subjectId: dossierId,
      kind: 'remove-evidence',
      at,
      accountId: actor.accountId,
      grant,
      payload: { evidenceId },
    });
  });
}

async function readEvidence(context: Context, dossierId: string, evidenceId: string) {
  return presentEvidence(
    found((await store.listEvidence(context.db, dossierId)).find(({ id }) => id === evidenceId)),
  );
}
