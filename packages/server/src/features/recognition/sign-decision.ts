import { renderPdf } from '@saolang/documents';
import type { Transaction } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { makeCertificate, recordIssue } from '../certificates/issue-certificate.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import { authorityOf } from '../units/authority.ts';
import { decisionDocument, documentNumberOf } from './decision-document.ts';
import { lockDraft } from './draft-decision.ts';
import { outcomeFor, readDecision } from './read-decisions.ts';
import type { signing } from './schema.ts';
import * as store from './store.ts';

/**
 * The leader of the People's Committee signs: the document gets its number and date (NĐ 30/2020, Điều 15), each
 * dossier is recognised and gets its certificate (QĐ 26/2026, Điều 4; QĐ 148/2023: the city's 3 stars), or is
 * forwarded; the document as printed is kept. All of it or nothing, and once, however often it is pressed. The
 * document is printed and stored before the first action is appended, so that nobody else waits for that. Answers 409
 * naming each dossier whose confirmed result no longer stands.
 */
export async function signDecision(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  { position }: z.output<typeof signing>,
) {
  await context.db.transaction().execute(async (trx) => {
    const { decision, grant } = await lockDraft(trx, context, actor, 'decision.sign', id, expectedVersion);
    const items = await store.listItems(trx, id);
    const dossiers = await lockConfirmed(trx, outcomeFor[decision.kind as 'recognition'], items);
    const today = context.clock.today();
    const forwarding = decision.kind === 'forwarding';
    const series = `${forwarding ? 'letter' : 'decision'} ${decision.unit_id}`;
    const documentNumber = documentNumberOf(
      decision,
      await nextNumber(trx, series, Number(today.slice(0, 4))),
    );
    const certificates: Awaited<ReturnType<typeof makeCertificate>>[] = [];
    for (const dossier of forwarding ? [] : dossiers) {
      certificates.push(
        await makeCertificate(trx, context, dossier, {
          star: found(dossier.star),
          issuer: authorityOf(decision.unit_id).committee,
          issuerUnitId: decision.unit_id,
          decisionNumber: documentNumber,
          decisionDate: today,
        }),
      );
    }
    const at = context.clock.now();
    const version = decision.version + 1;
    const signed = {
      state: 'signed',
      version,
      document_number: documentNumber,
      signed_on: today,
      signed_by: actor.accountId,
      signer_name: actor.fullName,
      signer_position: position,
    };
    const row = { ...found(await store.readDecision(trx, id)), ...signed };
    const pdf = await renderPdf(decisionDocument(row, await store.listItems(trx, id), today));
    const kept = await context.files.put(pdf);
    const fileId = uuidv7();
    await trx
      .insertInto('file')
      .values({
        id: fileId,
        ...kept,
        name: `${documentNumber.replaceAll('/', '-')}.pdf`,
        media_type: 'application/pdf',
        uploaded_by: actor.accountId,
        created_at: at,
      })
      .execute();
    await trx
      .updateTable('decision')
      .set({ ...signed, pdf_file_id: fileId })
      .where('id', '=', id)
      .execute();
    // From the first action on, everybody else's waits for this transaction: nothing slow comes after it.
    for (const dossier of dossiers) {
      await transitionDossier(trx, context, actor, {
        dossierId: dossier.id,
        action: forwarding ? 'forward' : 'recognise',
        payload: { decisionId: id, documentNumber },
      });
    }
    for (const certificate of certificates) await recordIssue(trx, context, { actor, grant }, certificate);
    await appendAction(trx, {
      subjectKind: 'decision',
      subjectId: id,
      kind: 'sign',
      at,
      accountId: actor.accountId,
      grant,
      version,
      payload: { documentNumber, sha256: kept.sha256 },
    });
  });
  return readDecision(context, actor, id);
}

/** The dossiers of a draft in its order, locked. */
async function lockConfirmed(trx: Transaction<Database>, outcome: string, items: readonly store.ItemRow[]) {
  const locked = await store.lockDossiers(
    trx,
    items.map((item) => item.dossier_id),
  );
  const standing = new Map(
    locked
      .filter(({ state, outcome: confirmed }) => state === 'confirmed' && confirmed === outcome)
      .map((row) => [row.id, row]),
  );
  const errors = items.flatMap((item, index) =>
    standing.has(item.dossier_id)
      ? []
      : [
          {
            path: `/items/${index}/dossierId`,
            code: 'not-confirmed',
            message: `Hồ sơ “${item.product_name}” không còn ở kết quả đã xác nhận. Hãy bỏ khỏi dự thảo rồi trình lại.`,
          },
        ],
  );
  if (errors.length === 0) return items.flatMap((item) => standing.get(item.dossier_id) ?? []);
  throw new Problem('wrong-state', {
    detail: {
      vi: `Chưa ký được, chưa hồ sơ nào thay đổi. ${errors.map(({ message }) => message).join(' ')}`,
      en: `Nothing was signed: the confirmed result of ${errors.length} of the dossiers no longer stands. Take them off the draft first.`,
    },
    errors,
  });
}
