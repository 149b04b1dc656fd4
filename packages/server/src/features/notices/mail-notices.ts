import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { writeTo } from '../accounts/service/account-audit.ts';
import { type NoticeFacts, noticeKind } from './notice-kinds.ts';

/** So many people are written to at a time. */
const atOnce = 100;
/** A longer mail is read by nobody: the rest stands in the application. */
const mostInMail = 30;

/** Writes to everybody who has something due: one thing, or all that has come together in one mail. */
export async function mailNotices(context: Context): Promise<void> {
  if (!context.config.smtp) return;
  while ((await mailSome(context)) === atOnce);
}

/** How many it has written to. */
async function mailSome(context: Context): Promise<number> {
  const now = context.realClock.now();
  const due = await context.db
    .selectFrom('notice')
    .select('account_id')
    .distinct()
    .where('mail_due_at', '<=', now)
    .limit(atOnce)
    .execute();
  for (const { account_id } of due) await mailTo(context, account_id, now);
  return due.length;
}

function mailTo(context: Context, accountId: string, now: Date): Promise<void> {
  return context.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ kind: string; facts: NoticeFacts }>`
      UPDATE notice SET mail_due_at = NULL
      WHERE id IN (SELECT id FROM notice WHERE account_id = ${accountId} AND mail_due_at <= ${now}
        ORDER BY id FOR UPDATE SKIP LOCKED)
      RETURNING kind, facts
    `.execute(trx);
    const account = await trx
      .selectFrom('account')
      .select(['email', 'locale', 'full_name'])
      .where('id', '=', accountId)
      .where('state', '=', 'active')
      .where('email_confirmed_at', 'is not', null)
      .executeTakeFirst();
    const items = rows.flatMap(({ kind, facts }) => {
      const definition = noticeKind(kind);
      if (!definition) return [];
      const link = `${context.config.publicUrl}/app${definition.page(facts.id ?? '')}`;
      return [{ text: definition.text(facts), link }];
    });
    if (!account || items.length === 0) return;
    await writeTo(trx, context, account, 'notices', {
      items: items.slice(0, mostInMail),
      more: Math.max(0, items.length - mostInMail),
      list: `${context.config.publicUrl}/app/notices`,
    });
  });
}
