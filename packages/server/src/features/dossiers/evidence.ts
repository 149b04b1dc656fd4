import { criteriaOf, type Rubric } from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { lockPaper } from '../papers/lock-paper.ts';
import { rubricFor } from '../rubrics/rubric-of.ts';
import { openStates, takeNewest } from './follow-paper.ts';
import type { evidenceChange, newEvidence } from './schema.ts';
import { readDossier } from './service.ts';
import * as store from './store.ts';

/**
 * Locks a paper, then a dossier for a change of its evidence, which is open to whoever may edit it in a state that
 * allows it. In this order, as a change of the paper does.
 */
async function lockForEvidence(trx: Transaction<Database>, actor: Actor, id: string, paperId?: string) {
  const paper = paperId === undefined ? undefined : await lockPaper(trx, paperId);
  const row = found(
    await trx.selectFrom('dossier').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
  );
  const grant = requireGrant(actor, 'dossier.edit', { producerId: row.producer_id });
  if (!openStates.some((state) => state === row.state)) {
    throw new Problem('wrong-state', {
      detail: {
        vi: 'Hồ sơ đã nộp, không thêm bớt minh chứng được nữa.',
        en: 'The dossier is filed; its evidence can no longer change.',
      },
    });
  }
  return { row, grant, paper };
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

/**
 * Ties a paper of the producer to the dossier as evidence, in its newest version. The same id twice makes one piece of
 * evidence; a paper that is on the dossier already is a 409.
 */
export async function addEvidence(
  context: Context,
  actor: Actor,
  dossierId: string,
  input: z.output<typeof newEvidence>,
) {
  await context.db.transaction().execute(async (trx) => {
    const { row, grant, paper } = await lockForEvidence(trx, actor, dossierId, input.paperId);
    requireKnownCriteria(found(await rubricFor(trx, row)), input.criteria);
    if (paper?.producer_id !== row.producer_id) throw unknownPaper();
    const listed = (await store.listEvidence(trx, dossierId)).find(({ paper_id }) => paper_id === paper.id);
    if (listed && listed.id !== input.id) throw alreadyTied(listed);
    const at = context.clock.now();
    const inserted = await trx
      .insertInto('dossier_evidence')
      .values({
        id: input.id,
        dossier_id: dossierId,
        paper_id: paper.id,
        paper_version: paper.version,
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
      payload: { evidenceId: input.id, paperId: paper.id, paperVersion: paper.version },
    });
  });
  return readEvidence(context, actor, dossierId, input.id);
}

const unknownPaper = () =>
  new Problem('invalid-input', {
    errors: [
      {
        path: '/paperId',
        code: 'unknown-paper',
        message: 'Giấy tờ này không còn trong Giấy tờ của chủ thể. Hãy chọn giấy tờ khác.',
      },
    ],
  });

const alreadyTied = ({ id, title }: store.EvidenceRow) =>
  new Problem('already-exists', {
    detail: {
      vi: `“${title}” đã có trong hồ sơ này.`,
      en: `“${title}” is on this dossier already.`,
    },
    facts: { evidenceId: id },
  });

/** Changes what a piece of evidence proves; it then stands in the newest version of its paper. */
export async function changeEvidence(
  context: Context,
  actor: Actor,
  dossierId: string,
  evidenceId: string,
  expectedVersion: number,
  input: z.output<typeof evidenceChange>,
) {
  const seen = found(await store.findTiedPiece(context.db, dossierId, evidenceId));
  const id = await context.db.transaction().execute(async (trx) => {
    const { row, grant } = await lockForEvidence(trx, actor, dossierId, seen.paper_id);
    requireKnownCriteria(found(await rubricFor(trx, row)), input.criteria);
    const current = found(await store.findTiedPiece(trx, dossierId, evidenceId));
    requireVersion(current.version, expectedVersion);
    const doer = { accountId: actor.accountId, grant };
    return takeNewest(trx, doer, current, input.criteria, context.clock.now());
  });
  return readEvidence(context, actor, dossierId, id);
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

async function readEvidence(context: Context, actor: Actor, dossierId: string, evidenceId: string) {
  const { evidence } = await readDossier(context, actor, dossierId);
  return found(evidence.find(({ id }) => id === evidenceId));
}
