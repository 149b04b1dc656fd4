import { type FrameworkId, grantOver } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant, scopesOf } from '../../platform/http/actor.ts';
import { found } from '../../platform/http/problem.ts';
import { stepGrant } from '../dossiers/step-grant.ts';
import type { FileReader } from '../files/file-reader.ts';
import { unitScope } from '../units/unit-scope.ts';
import { decidingUnitsWithin } from './deciding-unit.ts';
import { actionOf } from './upper-outcome.ts';
import type { upperDossierQuery, upperResult } from './upper-result-schema.ts';
import * as store from './upper-result-store.ts';

/** A page of the dossiers that the upper tier has, each with what was recorded of it last. */
export async function listUpperDossiers(
  context: Context,
  actor: Actor,
  query: z.output<typeof upperDossierQuery>,
) {
  const { installation, unitIds } = scopesOf(actor, 'upper-result.read');
  const today = context.clock.today();
  const reached = installation ? 'all' : decidingUnitsWithin(unitIds, today);
  const { rows, total } = await store.listForwarded(context.db, reached, query);
  const newest = await store.newestResults(
    context.db,
    rows.map(({ id }) => id),
  );
  const resultOf = new Map(newest.map((row) => [row.dossier_id, present(context, actor, row)]));
  return {
    items: rows.map((row) => ({
      id: row.id,
      productName: row.product_name,
      producerName: row.producer_name,
      framework: row.framework as FrameworkId,
      officeUnitId: row.office_unit_id,
      star: row.star,
      forwardedAt: row.updated_at.toISOString(),
      mayRecord:
        resultOf.get(row.id)?.state !== 'pending' &&
        grantOver('upper-result.record', actor.grants, {
          unitIds: unitScope(row.office_unit_id, today),
        }) !== null,
      result: resultOf.get(row.id) ?? null,
    })),
    total,
  };
}

/** One result with its paper. */
export async function readUpperResult(context: Context, actor: Actor, id: string) {
  const row = found(await store.readResult(context.db, id));
  requireGrant(actor, 'upper-result.read', {
    unitIds: unitScope(row.office_unit_id, context.clock.today()),
  });
  return present(context, actor, row);
}

/** The paper of a result, for those who may read the result. */
export const upperResultFileReader: FileReader = async (context, actor, file) =>
  (await store.officesOfPaper(context.db, file.id)).some(
    ({ office_unit_id }) =>
      grantOver('upper-result.read', actor.grants, {
        unitIds: unitScope(office_unit_id, context.clock.today()),
      }) !== null,
  );

function present(context: Context, actor: Actor, row: store.ResultRow): z.output<typeof upperResult> {
  const outcome = row.outcome as keyof typeof actionOf;
  const recordedByReader = row.recorded_by === actor.accountId;
  return {
    id: row.id,
    version: row.version,
    dossierId: row.dossier_id,
    productName: row.product_name,
    producerName: row.producer_name,
    state: row.state as 'pending',
    outcome,
    star: row.star,
    issuer: row.issuer,
    decisionNumber: row.decision_number,
    decisionDate: row.decision_date,
    remark: row.remark,
    file: {
      id: row.file_id,
      name: row.file_name,
      mediaType: row.media_type as 'application/pdf',
      pages: row.pages,
    },
    recordedBy: row.recorder_name,
    recordedAt: row.recorded_at.toISOString(),
    settledBy: row.settler_name,
    settledAt: row.settled_at?.toISOString() ?? null,
    sentBackReason: row.sent_back_reason,
    letter:
      row.letter_number && row.letter_signed_on
        ? { number: row.letter_number, signedOn: row.letter_signed_on }
        : null,
    maySettle:
      row.state === 'pending' &&
      !recordedByReader &&
      stepGrant(actionOf[outcome], row, actor.grants, context.clock.today()) !== null,
    recordedByReader,
  };
}
