import { type DossierState, endedStates, type Grant, renewalHorizon } from '@saolang/rulebook';
import type { Insertable, Transaction } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant, scopesOf } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { followPaper } from '../dossiers/follow-paper.ts';
import { presentPaper } from './presenter.ts';
import type { newPaper, paperChange, paperQuery } from './schema.ts';
import * as store from './store.ts';

/** A page of the papers of the actor's producers. */
export async function listPapers(context: Context, actor: Actor, query: z.output<typeof paperQuery>) {
  const mine = scopesOf(actor, 'paper.read').producerIds;
  const asked = mine.filter((id) => query.producerId === undefined || id === query.producerId);
  const today = context.clock.today();
  const { rows, total } = await store.listPapers(context.db, asked, query, today, renewalHorizon(today));
  const uses = await usesOf(context, rows);
  return { items: rows.map((row) => presentPaper(row, uses, today)), total };
}

/** One paper. Another producer's does not exist for the actor: 404. */
export async function readPaper(context: Context, actor: Actor, id: string) {
  const row = found(await store.findPaper(context.db, id));
  if (!scopesOf(actor, 'paper.read').producerIds.includes(row.producer_id)) throw new Problem('not-found');
  return presentPaper(row, await usesOf(context, [row]), context.clock.today());
}

const usesOf = async ({ db }: Context, rows: readonly store.PaperRow[]) =>
  rows.length === 0
    ? []
    : store.dossiersWith(
        db,
        rows.map(({ id }) => id),
      );

/**
 * Keeps a file of the producer as a paper. The same id again answers the paper that is there; a file that another
 * paper has already is a 409 that names it.
 */
export async function addPaper(context: Context, actor: Actor, input: z.output<typeof newPaper>) {
  await context.db.transaction().execute(async (trx) => {
    const grant = requireGrant(actor, 'paper.edit', { producerId: input.producerId });
    await requireFreeFile(trx, input.producerId, input.fileId, input.id);
    const at = context.clock.now();
    const inserted = await trx
      .insertInto('paper')
      .values({ id: input.id, producer_id: input.producerId, created_at: at })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) {
      const existing = await store.lockPaper(trx, input.id);
      if (existing?.producer_id !== input.producerId) throw new Problem('already-exists');
      return;
    }
    await trx
      .insertInto('paper_version')
      .values(versionOf(input.id, 1, input, at))
      .execute();
    await record(trx, actor, grant, 'add', input.id, 1, at, input);
  });
  return readPaper(context, actor, input.id);
}

/**
 * Changes what a paper is said to be, or renews it by another file: a further version, which dossiers that the
 * producer may still change take over. What was filed keeps the version it was filed with.
 */
export async function changePaper(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  input: z.output<typeof paperChange>,
) {
  await context.db.transaction().execute(async (trx) => {
    const { paper, grant } = await lockOwnPaper(trx, actor, id);
    requireVersion(paper.version, expectedVersion);
    await requireFreeFile(trx, paper.producer_id, input.fileId, id);
    const at = context.clock.now();
    const version = paper.version + 1;
    await trx
      .insertInto('paper_version')
      .values(versionOf(id, version, input, at))
      .execute();
    await trx.updateTable('paper').set({ version }).where('id', '=', id).execute();
    await record(trx, actor, grant, 'change', id, version, at, input);
    await followPaper(trx, { accountId: actor.accountId, grant }, id, at);
  });
  return readPaper(context, actor, id);
}

/**
 * Takes a paper out of the list; refused while a dossier that is not decided uses it. Files and versions stay where
 * dossiers were filed with them. Repeating it changes nothing.
 */
export async function removePaper(context: Context, actor: Actor, id: string) {
  await context.db.transaction().execute(async (trx) => {
    const { paper, grant } = await lockOwnPaper(trx, actor, id);
    if (paper.removed_at) return;
    const uses = await store.dossiersWith(trx, [id]);
    const living = uses.filter(({ state }) => !endedStates.includes(state as DossierState));
    if (living.length > 0) {
      const names = [...new Set(living.map(({ product_name }) => `“${product_name}”`))]
        .slice(0, 3)
        .join(', ');
      throw new Problem('wrong-state', {
        detail: {
          vi: `Hồ sơ ${names} đang dùng giấy tờ này. Hãy gỡ khỏi hồ sơ trước, hoặc chờ hồ sơ có kết quả.`,
          en: `The dossier of ${names} uses this paper. Take it off there first, or wait for the result.`,
        },
        facts: { dossiers: living.map(({ id: dossierId }) => dossierId) },
      });
    }
    const at = context.clock.now();
    await trx.updateTable('paper').set({ removed_at: at }).where('id', '=', id).execute();
    await record(trx, actor, grant, 'remove', id, paper.version, at, {});
  });
}

/** Answers 400 for a file that is not the producer's, 409 naming the paper that has it already. */
async function requireFreeFile(
  trx: Transaction<Database>,
  producerId: string,
  fileId: string,
  paperId: string,
): Promise<void> {
  if (!(await store.lockFileOfProducer(trx, producerId, fileId))) {
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
  const other = await store.findPaperOfFile(trx, producerId, fileId);
  if (!other || other.id === paperId) return;
  throw new Problem('already-exists', {
    detail: {
      vi: `Tệp này đã có trong Giấy tờ của tôi: “${other.title}”. Hãy dùng lại giấy tờ đó.`,
      en: `This file is among your papers already: “${other.title}”. Use that one.`,
    },
    facts: { paperId: other.id },
  });
}

async function lockOwnPaper(trx: Transaction<Database>, actor: Actor, id: string) {
  const paper = found(await store.lockPaper(trx, id));
  if (!scopesOf(actor, 'paper.edit').producerIds.includes(paper.producer_id)) throw new Problem('not-found');
  return { paper, grant: requireGrant(actor, 'paper.edit', { producerId: paper.producer_id }) };
}

const versionOf = (
  paperId: string,
  version: number,
  input: z.output<typeof paperChange>,
  at: Date,
): Insertable<Database['paper_version']> => ({
  paper_id: paperId,
  version,
  file_id: input.fileId,
  document_type: input.documentType,
  title: input.title,
  number: input.number,
  issuer: input.issuer,
  issued_on: input.issuedOn,
  expires_on: input.expiresOn,
  created_at: at,
});

const record = (
  trx: Transaction<Database>,
  actor: Actor,
  grant: Grant,
  kind: 'add' | 'change' | 'remove',
  id: string,
  version: number,
  at: Date,
  input: { readonly fileId?: string; readonly documentType?: string },
) =>
  appendAction(trx, {
    subjectKind: 'paper',
    subjectId: id,
    kind,
    at,
    accountId: actor.accountId,
    grant,
    version,
    // The words stand in the version itself; the chain of actions stays free of them.
    payload: { fileId: input.fileId, documentType: input.documentType },
  });
