import { renderDocx, renderPdf } from '@saolang/documents';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { bytesOf } from '../../platform/files/file-store.ts';
import { type Actor, requireGrant, scopesOf } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { wholeSearch } from '../../platform/http/workbook.ts';
import { unitScope } from '../units/unit-scope.ts';
import { decidingUnitsWithin } from './deciding-unit.ts';
import { decisionDocument } from './decision-document.ts';
import { presentDecision, presentDecisionDetail, presentItem } from './presenter.ts';
import type { candidateQuery, decisionFilter, decisionQuery } from './schema.ts';
import * as store from './store.ts';

/** Which confirmed outcome each kind of decision carries out. */
export const outcomeFor = { recognition: 'recognise', forwarding: 'forward' } as const;

/** A page of the decisions of the actor's units. */
export async function listDecisions(context: Context, actor: Actor, query: z.output<typeof decisionQuery>) {
  return search(context, actor, query, { limit: query.pageSize, offset: (query.page - 1) * query.pageSize });
}

/** All decisions of a search, for a spreadsheet; at most 5,000. */
export async function exportDecisions(
  context: Context,
  actor: Actor,
  filter: z.output<typeof decisionFilter>,
) {
  return (await search(context, actor, filter, wholeSearch)).items;
}

async function search(
  context: Context,
  actor: Actor,
  filter: z.output<typeof decisionFilter>,
  page: { readonly limit: number; readonly offset: number },
) {
  const { installation, unitIds } = scopesOf(actor, 'decision.read');
  const reached = installation ? 'all' : decidingUnitsWithin(unitIds, context.clock.today());
  const { rows, total } = await store.listDecisions(context.db, reached, filter, page);
  return { items: rows.map(presentDecision), total };
}

async function readable(context: Context, actor: Actor, id: string) {
  const row = found(await store.readDecision(context.db, id));
  requireGrant(actor, 'decision.read', { unitIds: unitScope(row.unit_id, context.clock.today()) });
  return row;
}

/** A decision with its dossiers. */
export async function readDecision(context: Context, actor: Actor, id: string) {
  const row = await readable(context, actor, id);
  return presentDecisionDetail(row, await store.listItems(context.db, id), actor, context.clock.today());
}

/** The decision or letter as a file. The PDF of a signed one is what was printed at the signing, byte for byte. */
export async function decisionFile(context: Context, actor: Actor, id: string, format: 'docx' | 'pdf') {
  const row = await readable(context, actor, id);
  if (format === 'pdf' && row.pdf_file_id) {
    const { sha256 } = await context.db
      .selectFrom('file')
      .select('sha256')
      .where('id', '=', row.pdf_file_id)
      .executeTakeFirstOrThrow();
    return { title: row.title, bytes: await bytesOf(await context.files.get(sha256)) };
  }
  const document = decisionDocument(row, await store.listItems(context.db, id), context.clock.today());
  return { title: row.title, bytes: await (format === 'pdf' ? renderPdf(document) : renderDocx(document)) };
}

/** Dossiers that wait for this kind of decision in a cycle. */
export async function listCandidates(context: Context, actor: Actor, query: z.output<typeof candidateQuery>) {
  const cycle = found(
    await context.db.selectFrom('cycle').select('unit_id').where('id', '=', query.cycleId).executeTakeFirst(),
  );
  requireGrant(actor, 'decision.read', { unitIds: unitScope(cycle.unit_id, context.clock.today()) });
  const rows = await store.listCandidates(context.db, query.cycleId, outcomeFor[query.kind]);
  return rows.map((row, index) => presentItem(row, index + 1));
}
