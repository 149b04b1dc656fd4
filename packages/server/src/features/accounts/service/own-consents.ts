import {
  type ConsentPurpose,
  consentPurposeCodes,
  consentPurposes,
  consentsOf,
  recordConsents,
} from '../../../platform/accounts/consents.ts';
import { endSessions, isOfficial } from '../../../platform/accounts/sessions.ts';
import type { Context } from '../../../platform/context.ts';
import type { Actor } from '../../../platform/http/actor.ts';
import { Problem } from '../../../platform/http/problem.ts';
import { eraseStatistics } from '../../producers/erase-statistics.ts';
import { presentConsent } from '../presenter.ts';
import { recordOwn } from './account-audit.ts';

/** What one has agreed to, purpose by purpose. */
export async function readConsents(context: Context, actor: Actor) {
  return (await consentsOf(context.db, actor.accountId)).map(presentConsent);
}

/**
 * Gives or takes back consents. Only answers that differ from the last word are logged, so repeating changes nothing.
 * Taking back the one to statistics erases what was kept for them. Taking back a needed one closes the account:
 * nothing more is done with the data than the law on archives asks, so those statistics end too.
 * Somebody who holds an office cannot do that alone; the administrator takes the rights back first.
 */
export async function answerConsents(
  context: Context,
  actor: Actor,
  answers: Partial<Record<ConsentPurpose, boolean>>,
): Promise<{ closed: boolean }> {
  return context.db.transaction().execute(async (trx) => {
    const current = await consentsOf(trx, actor.accountId);
    const changed = Object.fromEntries(
      current.flatMap(({ purpose, given, textVersion }) => {
        const answer = answers[purpose];
        const same = given === answer && textVersion === consentPurposes[purpose].version;
        return answer === undefined || same ? [] : [[purpose, answer]];
      }),
    ) as Partial<Record<ConsentPurpose, boolean>>;
    if (Object.keys(changed).length === 0) return { closed: false };
    const closed = consentPurposeCodes.some(
      (purpose) => consentPurposes[purpose].required && changed[purpose] === false,
    );
    if (closed && isOfficial(actor.grants)) {
      throw new Problem('wrong-state', {
        detail: {
          vi: 'Tài khoản đang giữ nhiệm vụ. Hãy đề nghị quản trị hệ thống thu hồi quyền trước.',
          en: 'The account holds an office. Ask the administrator to take the rights back first.',
        },
      });
    }
    await recordConsents(trx, context.realClock.now(), actor.accountId, changed);
    if (closed) {
      await trx
        .updateTable('account')
        .set((row) => ({
          state: 'disabled',
          disabled_reason: 'consent-withdrawn',
          version: row('version', '+', 1),
        }))
        .where('id', '=', actor.accountId)
        .execute();
      await endSessions(trx, actor.accountId);
    }
    const agreedBefore = current.some(({ purpose, given }) => purpose === 'statistics' && given);
    if (agreedBefore && (changed.statistics === false || closed)) await eraseStatistics(trx, context, actor);
    await recordOwn(trx, context, actor.accountId, 'answer-consents', { payload: { answers: changed } });
    return { closed };
  });
}
