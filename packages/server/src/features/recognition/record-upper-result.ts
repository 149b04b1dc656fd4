import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { officialFile } from '../files/official-file.ts';
import { actsFor, ownProducer } from '../producers/own-producer.ts';
import { unitScope } from '../units/unit-scope.ts';
import { readUpperResult } from './read-upper-results.ts';
import { upperOutcome, wrongInput } from './upper-outcome.ts';
import type { newUpperResult } from './upper-result-schema.ts';
import * as store from './upper-result-store.ts';

/**
 * Records, from its scanned paper, what the upper tier decided on a forwarded dossier. Nothing follows from it until
 * somebody else confirms it (`confirmUpperResult`). The same id again answers the same record; a second one beside a
 * record that still waits is refused (409).
 */
export async function recordUpperResult(
  context: Context,
  actor: Actor,
  input: z.output<typeof newUpperResult>,
) {
  await context.db.transaction().execute(async (trx) => {
    const dossier = found(
      await trx
        .selectFrom('dossier')
        .selectAll()
        .where('id', '=', input.dossierId)
        .forUpdate()
        .executeTakeFirst(),
    );
    if (actsFor(actor.grants, dossier.producer_id)) throw ownProducer();
    const grant = requireGrant(actor, 'upper-result.record', {
      unitIds: unitScope(dossier.office_unit_id, context.clock.today()),
    });
    const known = await store.readResult(trx, input.id);
    if (known) {
      if (known.dossier_id === dossier.id && known.recorded_by === actor.accountId) return;
      throw new Problem('already-exists');
    }
    if (dossier.state !== 'forwarded') throw notForwarded();
    if (await store.hasPending(trx, dossier.id)) throw waitsAlready();
    const { outcome, issuer } = upperOutcome(context, dossier, input.star, input.decisionDate);
    if (outcome !== 'recognised' && input.remark === '') {
      throw wrongInput('/remark', 'required', 'Hãy ghi kết quả và ý kiến của cấp trên.');
    }
    requireDate(input.decisionDate, context.clock.today(), await store.forwardedOn(trx, dossier.id));
    const file = await officialFile(trx, actor.accountId, input.fileId);
    if (!file) {
      throw wrongInput('/fileId', 'not-own-file', 'Hãy tải lên bản quét văn bản của cấp trên.');
    }
    const { id, star, decisionNumber, decisionDate } = input;
    const at = context.clock.now();
    await trx
      .insertInto('upper_result')
      .values({
        id,
        dossier_id: dossier.id,
        state: 'pending',
        outcome,
        star,
        issuer: issuer.name,
        issuer_unit_id: issuer.unitId,
        decision_number: decisionNumber,
        decision_date: decisionDate,
        file_id: file.id,
        remark: outcome === 'recognised' ? null : input.remark,
        recorded_by: actor.accountId,
        recorded_at: at,
      })
      .execute();
    await appendAction(trx, {
      subjectKind: 'upper-result',
      subjectId: id,
      kind: 'record',
      at,
      accountId: actor.accountId,
      grant,
      version: 1,
      payload: {
        dossierId: dossier.id,
        outcome,
        star,
        issuer: issuer.name,
        decisionNumber,
        decisionDate,
        sha256: file.sha256,
      },
    });
  });
  return readUpperResult(context, actor, input.id);
}

/** A decision of the upper tier is no older than the letter that brought it the dossier, and not of tomorrow. */
function requireDate(decisionDate: string, today: string, forwardedOn: string | null): void {
  if (decisionDate > today) {
    throw wrongInput('/decisionDate', 'in-future', 'Ngày văn bản không thể ở tương lai.');
  }
  if (forwardedOn && decisionDate < forwardedOn) {
    throw wrongInput(
      '/decisionDate',
      'before-forwarding',
      'Ngày văn bản sớm hơn ngày chuyển hồ sơ lên cấp trên.',
    );
  }
}

const notForwarded = () =>
  new Problem('wrong-state', {
    detail: {
      vi: 'Hồ sơ không (còn) ở cấp trên nên không ghi được kết quả. Hãy tải lại danh sách.',
      en: 'The dossier is not with the upper tier (any more). Load the list again.',
    },
  });

const waitsAlready = () =>
  new Problem('already-exists', {
    detail: {
      vi: 'Kết quả của hồ sơ này đã được ghi và đang chờ xác nhận. Muốn sửa, hãy đề nghị lãnh đạo trả lại.',
      en: 'A result of this dossier waits for confirmation. To change it, ask the leader to send it back.',
    },
  });
