import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type NoticeChannel, type NoticeFacts, type NoticeKind, noticeKind } from './notice-kinds.ts';
import { preferencesOf } from './store.ts';
import { defaultPreferences, dueAt, isOn, mailDueAt } from './when-told.ts';

/** One thing to tell: its key is what makes it the same thing however often it is told. */
export interface News {
  readonly key: string;
  readonly kind: NoticeKind;
  readonly facts: NoticeFacts;
  readonly at: Date;
}

/**
 * Tells accounts of something, in the caller's transaction, each in the way that it wants: in the application, by mail
 * and, of what is urgent, by a message to the telephone where there is a gateway. Mail goes to an address that its owner
 * has confirmed, and where there is a mail server: else it would lie in the outbox for the administrator to read. Who was
 * told of it already is not told again; a disabled account is told nothing.
 */
export async function tell(
  db: Kysely<Database>,
  context: Context,
  news: News,
  accountIds: readonly string[],
): Promise<void> {
  const definition = noticeKind(news.kind);
  if (!definition || accountIds.length === 0) return;
  const accounts = await db
    .selectFrom('account')
    .select(['id', 'email_confirmed_at', 'phone', 'locale'])
    .where('id', 'in', [...new Set(accountIds)])
    .where('state', '=', 'active')
    .execute();
  const wanted = await preferencesOf(
    db,
    accounts.map(({ id }) => id),
  );
  const now = context.realClock.now();
  const { smtp, messageGateway, publicUrl } = context.config;
  for (const { id, email_confirmed_at, phone, locale } of accounts) {
    const preferences = wanted.get(id) ?? defaultPreferences;
    const on = (channel: NoticeChannel) => isOn(preferences, definition.topic, channel);
    const mailed = smtp && email_confirmed_at && on('mail') && !definition.sentAlready;
    const told = await db
      .insertInto('notice')
      .values({
        id: uuidv7(),
        account_id: id,
        key: news.key,
        kind: news.kind,
        facts: JSON.stringify(news.facts),
        at: news.at,
        made_at: now,
        // Whoever wants it nowhere in the application still finds it in the list.
        read_at: on('app') ? null : now,
        mail_due_at: mailed ? mailDueAt(now, preferences) : null,
      })
      .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (told && phone && definition.urgent && on('message') && messageGateway) {
      const text = definition.text(news.facts)[locale === 'en' ? 'en' : 'vi'];
      const link = `${publicUrl}/app${definition.page(news.facts.id ?? '')}`;
      await context.mail.sendMessage(
        db,
        { phone, text: `OCOP: ${text} ${link}` },
        {
          from: dueAt(now, preferences),
        },
      );
    }
  }
}
