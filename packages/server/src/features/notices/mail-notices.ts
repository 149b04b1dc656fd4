import type { Context } from '../../platform/context.ts';
import { writeTo } from '../accounts/service/account-audit.ts';
import { noticeKind } from './notice-kinds.ts';
import { accountsDue, takeDue } from './store.ts';

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
  const due = await accountsDue(context.db, now, atOnce);
  for (const accountId of due) await mailTo(context, accountId, now);
  return due.length;
}

function mailTo(context: Context, accountId: string, now: Date): Promise<void> {
  return context.db.transaction().execute(async (trx) => {
    const told = await takeDue(trx, accountId, now);
    const account = await trx
      .selectFrom('account')
      .select(['email', 'locale', 'full_name'])
      .where('id', '=', accountId)
      .where('state', '=', 'active')
      .where('email_confirmed_at', 'is not', null)
      .executeTakeFirst();
    const items = told.flatMap(({ kind, facts }) => {
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
