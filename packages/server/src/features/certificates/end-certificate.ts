import { certificateState, type PlainDate } from '@saolang/rulebook';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { endingGrant } from './ending-grant.ts';
import { canBe, datesOf } from './presenter.ts';
import type { revocation } from './schema.ts';
import { readCertificate } from './service.ts';
import { type CertificateRow, lockCertificate } from './store.ts';

/** What is done to a certificate, and on what. */
export type Ending =
  | { readonly act: 'suspend' | 'reinstate'; readonly reason: string }
  | ({ readonly act: 'revoke' } & z.output<typeof revocation>);

/**
 * Suspends a certificate, lifts the suspension, or revokes it for good on one of the six grounds of the law
 * (QĐ 26/2026, Điều 8). From that day the public page says so. A decision that comes later than the law allows is
 * taken all the same: the product may not keep the mark for it.
 */
export async function endCertificate(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  ending: Ending,
) {
  await context.db.transaction().execute(async (trx) => {
    const row = found(await lockCertificate(trx, id));
    const permission = ending.act === 'revoke' ? 'certificate.revoke' : 'certificate.suspend';
    const grant = endingGrant(context, actor, row, permission);
    if (!grant) throw new Problem('forbidden');
    requireVersion(row.version, expectedVersion);
    const today = context.clock.today();
    if (!canBe[ending.act](certificateState(datesOf(row), today))) {
      throw new Problem('wrong-state', {
        detail: {
          vi: 'Giấy chứng nhận đang ở trạng thái không thực hiện được việc này.',
          en: 'The certificate is in a state in which this cannot be done.',
        },
      });
    }
    if (ending.act === 'revoke') requireConcluded(ending.concludedOn, row, today);
    const version = row.version + 1;
    await trx
      .updateTable('certificate')
      .set({ ...columnsOf(ending, today), version })
      .where('id', '=', id)
      .execute();
    const { act, ...payload } = ending;
    await appendAction(trx, {
      subjectKind: 'certificate',
      subjectId: id,
      kind: act,
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version,
      payload,
    });
  });
  return readCertificate(context, actor, id);
}

function columnsOf(ending: Ending, today: PlainDate) {
  switch (ending.act) {
    case 'suspend':
      return { suspended_on: today, ended_reason: ending.reason };
    case 'reinstate':
      return { suspended_on: null, ended_reason: null };
    case 'revoke':
      return {
        revoked_on: today,
        revocation_ground: ending.ground,
        concluded_on: ending.concludedOn,
        ended_reason: ending.reason,
      };
  }
}

/** A conclusion is about a certificate that was there, and not of tomorrow. Answers 400. */
function requireConcluded(concludedOn: PlainDate, row: CertificateRow, today: PlainDate): void {
  if (concludedOn >= row.issued_on && concludedOn <= today) return;
  const [code, message] =
    concludedOn > today
      ? ['in-future', 'Ngày kết luận không thể ở tương lai.']
      : ['before-issue', 'Ngày kết luận sớm hơn ngày cấp giấy chứng nhận.'];
  throw new Problem('invalid-input', { errors: [{ path: '/concludedOn', code, message }] });
}
