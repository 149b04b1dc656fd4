import { grantOver } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { wholeSearch } from '../../platform/http/workbook.ts';
import { imagesOfProducer } from '../files/images-of-producer.ts';
import { unitScope } from '../units/unit-scope.ts';
import { presentIdea, presentIdeaWithNotes } from './presenter.ts';
import type { ideaChange, ideaFilter, ideaQuery, newIdea, newIdeaNote } from './schema.ts';
import * as store from './store.ts';

/** A page of the ideas that the actor may read, the newest first. */
export async function listIdeas(context: Context, actor: Actor, query: z.output<typeof ideaQuery>) {
  const today = context.clock.today();
  const page = { limit: query.pageSize, offset: (query.page - 1) * query.pageSize };
  const { rows, total } = await store.listIdeas(context.db, actor, query, page, today);
  return { items: rows.map((row) => presentIdea(row, actor.grants, today)), total };
}

/** All ideas of a search, for a spreadsheet; at most 5,000. */
export async function exportIdeas(context: Context, actor: Actor, filter: z.output<typeof ideaFilter>) {
  const today = context.clock.today();
  const { rows } = await store.listIdeas(context.db, actor, filter, wholeSearch, today);
  return rows.map((row) => presentIdea(row, actor.grants, today));
}

/** One idea. What the actor may not read does not exist for them: 404. */
export async function readIdea(context: Context, actor: Actor, id: string) {
  const row = found(await store.findIdea(context.db, id));
  const today = context.clock.today();
  const subject = { producerId: row.producer_id, unitIds: unitScope(row.unit_id, today) };
  if (!grantOver('idea.read', actor.grants, subject)) throw new Problem('not-found');
  return presentIdeaWithNotes(row, await store.notesOf(context.db, id), actor.grants, today);
}

/** Registers an idea. Sending the same id again answers the idea that is there. */
export async function registerIdea(context: Context, actor: Actor, input: z.output<typeof newIdea>) {
  await context.db.transaction().execute(async (trx) => {
    const grant = requireGrant(actor, 'idea.edit', { producerId: input.producerId });
    const existing = await store.lockIdea(trx, input.id);
    if (existing) {
      if (existing.producer_id !== input.producerId) throw new Problem('already-exists');
      return;
    }
    const producer = found(
      await trx
        .selectFrom('producer')
        .select('unit_id')
        .where('id', '=', input.producerId)
        .executeTakeFirst(),
    );
    await requireOwnPhoto(trx, input.producerId, input.photoFileId);
    const at = context.clock.now();
    const inserted = await trx
      .insertInto('product_idea')
      .values({
        id: input.id,
        producer_id: input.producerId,
        unit_id: producer.unit_id,
        ...columnsOf(input),
        created_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    // The same click twice: the other request has just made it.
    if (!inserted) return;
    await appendAction(trx, {
      subjectKind: 'idea',
      subjectId: input.id,
      kind: 'register',
      at,
      accountId: actor.accountId,
      grant,
      version: 1,
      payload: { producerId: input.producerId },
    });
  });
  return readIdea(context, actor, input.id);
}

/** Changes an idea. Answers 412 when it was changed elsewhere since the sender read it. */
export async function editIdea(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  input: z.output<typeof ideaChange>,
) {
  await context.db.transaction().execute(async (trx) => {
    const current = found(await store.lockIdea(trx, id));
    const grant = requireGrant(actor, 'idea.edit', { producerId: current.producer_id });
    requireVersion(current.version, expectedVersion);
    await requireOwnPhoto(trx, current.producer_id, input.photoFileId);
    const version = current.version + 1;
    await trx
      .updateTable('product_idea')
      .set({ ...columnsOf(input), version })
      .where('id', '=', id)
      .execute();
    await appendAction(trx, {
      subjectKind: 'idea',
      subjectId: id,
      kind: 'edit',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version,
    });
  });
  return readIdea(context, actor, id);
}

/**
 * Writes the commune's note on an idea, for its producer to read. Sending the same id again answers the idea as it is;
 * an id taken by another note is refused.
 */
export async function noteIdea(
  context: Context,
  actor: Actor,
  ideaId: string,
  input: z.output<typeof newIdeaNote>,
) {
  await context.db.transaction().execute(async (trx) => {
    const idea = found(await store.lockIdea(trx, ideaId));
    const unitIds = unitScope(idea.unit_id, context.clock.today());
    const grant = requireGrant(actor, 'idea.note', { producerId: idea.producer_id, unitIds });
    const existing = await store.findNote(trx, input.id);
    if (existing) {
      if (existing.idea_id !== ideaId || existing.account_id !== actor.accountId) {
        throw new Problem('already-exists');
      }
      return;
    }
    const at = context.clock.now();
    await trx
      .insertInto('idea_note')
      .values({ ...input, idea_id: ideaId, account_id: actor.accountId, at })
      .execute();
    await appendAction(trx, {
      subjectKind: 'idea',
      subjectId: ideaId,
      kind: input.kind,
      at,
      accountId: actor.accountId,
      grant,
      version: idea.version,
      payload: { noteId: input.id },
    });
  });
  return readIdea(context, actor, ideaId);
}

const columnsOf = (input: z.output<typeof ideaChange>) => ({
  title: input.title,
  description: input.description,
  local_material: input.localMaterial,
  photo_file_id: input.photoFileId,
  product_set: input.productSet,
});

async function requireOwnPhoto(
  db: Kysely<Database>,
  producerId: string,
  fileId: string | null,
): Promise<void> {
  if (fileId === null || (await imagesOfProducer(db, producerId, [fileId])).has(fileId)) return;
  throw new Problem('invalid-input', {
    errors: [
      {
        path: '/photoFileId',
        code: 'unknown-photo',
        message: 'Ảnh chưa tải lên xong hoặc không phải ảnh của chủ thể. Hãy tải lại ảnh.',
      },
    ],
  });
}

/** Answers 400 when a product is said to come from an idea that is not its producer's. */
export async function requireOwnIdea(
  db: Kysely<Database>,
  producerId: string,
  ideaId: string,
): Promise<void> {
  const idea = await store.findIdea(db, ideaId);
  if (idea?.producer_id === producerId) return;
  throw new Problem('invalid-input', {
    errors: [
      { path: '/ideaId', code: 'unknown-idea', message: 'Không có ý tưởng này trong danh sách của chủ thể.' },
    ],
  });
}
