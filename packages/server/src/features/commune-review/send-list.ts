import { formatListNumber, formatProposalLetterNumber } from '@saolang/rulebook';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import { unitScope } from '../units/unit-scope.ts';
import type { listSending } from './list-schema.ts';
import * as store from './list-store.ts';
import { manifestDigest } from './manifest.ts';
import { issueReport } from './propose-dossier.ts';
import { readList } from './read-lists.ts';
import { lockOpenList } from './save-list.ts';

/**
 * The commune's leader sends the consolidated list to the office (QĐ 148/QĐ-TTg; QĐ 26/2026, Điều 7.2): list, letter
 * and each report get their numbers and date (NĐ 30/2020, Điều 15), the files that go with it are put on record, and every dossier goes to the intake check. All of
 * it or nothing, and once, however often it is pressed. Answers 409 naming each dossier that is no longer proposed.
 */
export async function sendList(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  { position }: z.output<typeof listSending>,
) {
  await context.db.transaction().execute(async (trx) => {
    const today = context.clock.today();
    const list = await lockOpenList(trx, id, (unitId) =>
      requireGrant(actor, 'commune-list.send', { unitIds: unitScope(unitId, today) }),
    );
    requireVersion(list.version, expectedVersion);
    const items = await store.listItems(trx, id);
    if (items.length === 0) {
      throw new Problem('incomplete', {
        detail: { vi: 'Danh sách chưa có hồ sơ nào.', en: 'There is no dossier on the list.' },
      });
    }
    const dossiers = new Map(
      (
        await store.lockDossiers(
          trx,
          items.map((item) => item.id),
        )
      ).map((dossier) => [dossier.id, dossier]),
    );
    requireAllProposed(items.map((item) => ({ ...item, state: dossiers.get(item.id)?.state ?? item.state })));
    const year = Number(today.slice(0, 4));
    const documentNumber = formatListNumber(await nextNumber(trx, `commune-list ${list.unit_id}`, year));
    const letterNumber = formatProposalLetterNumber(
      await nextNumber(trx, `commune-letter ${list.unit_id}`, year),
    );
    const reports = new Map<string, string>();
    for (const item of items) {
      reports.set(item.id, await issueReport(trx, context, item, { name: actor.fullName, position }));
    }
    for (const item of items) {
      await transitionDossier(trx, context, actor, {
        dossierId: item.id,
        action: 'send-to-office',
        payload: { listId: id, documentNumber, reportNumber: reports.get(item.id) },
      });
    }
    const files = await store.filesOfList(trx, id);
    const version = list.version + 1;
    await trx
      .updateTable('commune_list')
      .set({
        state: 'sent',
        version,
        document_number: documentNumber,
        letter_number: letterNumber,
        sent_on: today,
        signed_by: actor.accountId,
        signer_name: actor.fullName,
        signer_position: position,
      })
      .where('id', '=', id)
      .execute();
    await trx
      .insertInto('commune_list_manifest')
      .values({ list_id: id, files: JSON.stringify(files) })
      .execute();
    await appendAction(trx, {
      subjectKind: 'commune-list',
      subjectId: id,
      kind: 'send',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant: list.grant,
      version,
      payload: {
        documentNumber,
        letterNumber,
        dossierIds: items.map((item) => item.id),
        manifestSha256: manifestDigest(files),
      },
    });
  });
  return readList(context, actor, id);
}

function requireAllProposed(items: readonly { state: string; product_name: string }[]): void {
  const errors = items.flatMap(({ state, product_name }, index) =>
    state === 'proposed'
      ? []
      : [
          {
            path: `/items/${index}/dossierId`,
            code: 'not-proposed',
            message: `Hồ sơ “${product_name}” không còn được đề nghị (đã rút). Hãy bỏ khỏi danh sách rồi gửi lại.`,
          },
        ],
  );
  if (errors.length === 0) return;
  throw new Problem('wrong-state', {
    detail: {
      vi: `Chưa gửi được, không hồ sơ nào được chuyển đi. ${errors.map(({ message }) => message).join(' ')}`,
      en: `Nothing was sent: ${errors.length} of the dossiers are no longer proposed. Take them off the list first.`,
    },
    errors,
  });
}
