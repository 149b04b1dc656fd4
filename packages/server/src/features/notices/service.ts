import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { recordOwn } from '../accounts/service/account-audit.ts';
import type { NoticeFacts } from './notice-kinds.ts';
import { noticeChannels, noticeKind, noticeKinds, noticeTopicCodes, noticeTopics } from './notice-kinds.ts';
import type { notice, noticePreferenceChange, noticePreferences, noticeQuery } from './schema.ts';
import * as store from './store.ts';
import { defaultPreferences, isOn, mailDueAt } from './when-told.ts';
import { topicsFor } from './who-is-told.ts';

/** A bell says “99+” to more. */
const mostCounted = 100;

/** What the actor has been told, the newest first. */
export async function listNotices(context: Context, actor: Actor, query: z.output<typeof noticeQuery>) {
  const rows = await store.listNotices(context.db, actor.accountId, { ...query, limit: query.limit + 1 });
  return {
    items: rows.slice(0, query.limit).flatMap(present),
    more: rows.length > query.limit,
  };
}

function present({ id, kind, facts, at, read_at }: store.NoticeRow): z.output<typeof notice>[] {
  const definition = noticeKind(kind);
  if (!definition) return [];
  const known = facts as NoticeFacts;
  return [
    {
      id,
      topic: definition.topic,
      text: definition.text(known),
      page: definition.page(known.id ?? ''),
      at: at.toISOString(),
      read: read_at !== null,
    },
  ];
}

/** How many the actor has not read, and the newest of them. */
export async function countNotices(context: Context, actor: Actor) {
  const [unread, [newest]] = await Promise.all([
    store.countUnread(context.db, actor.accountId, mostCounted),
    store.listNotices(context.db, actor.accountId, { unread: true, limit: 1 }),
  ]);
  return { unread, newest: newest?.id ?? null };
}

/** Marks as read; doing it again changes nothing, and somebody else's stay as they are. */
export async function readNotices(
  context: Context,
  actor: Actor,
  which: { readonly id: string } | { readonly upTo: string },
) {
  await store.markRead(context.db, actor.accountId, which, context.realClock.now());
  return countNotices(context, actor);
}

/** How the actor wants to be told. */
export async function readPreferences(
  context: Context,
  actor: Actor,
): Promise<z.output<typeof noticePreferences>> {
  const kept = (await store.preferencesOf(context.db, [actor.accountId])).get(actor.accountId);
  const { muted, mail, digestHour, quietFrom, quietTo } = kept ?? defaultPreferences;
  const account = await context.db
    .selectFrom('account')
    .select(['email_confirmed_at', 'phone'])
    .where('id', '=', actor.accountId)
    .executeTakeFirstOrThrow();
  return {
    version: kept?.version ?? 0,
    mail,
    digestHour,
    quietFrom,
    quietTo,
    muted: noticeTopicCodes.flatMap((topic) =>
      noticeChannels.flatMap((channel) =>
        muted.includes(`${topic}:${channel}`) ? [{ topic, channel }] : [],
      ),
    ),
    topics: topicsFor(actor.grants.map(({ role }) => role)).map((code) => ({
      code,
      name: noticeTopics[code],
    })),
    ways: {
      mail: account.email_confirmed_at !== null && context.config.smtp !== undefined,
      message: account.phone !== null && context.config.messageGateway !== undefined,
    },
  };
}

/** Keeps how the actor wants to be told from now on, of what waits to be mailed too. Answers 412 when it was changed elsewhere. */
export async function changePreferences(
  context: Context,
  actor: Actor,
  expectedVersion: number,
  input: z.output<typeof noticePreferenceChange>,
) {
  await context.db.transaction().execute(async (trx) => {
    // The account stands for its preferences, which may not be there yet.
    await trx.selectFrom('account').select('id').where('id', '=', actor.accountId).forUpdate().execute();
    const kept = (await store.preferencesOf(trx, [actor.accountId])).get(actor.accountId);
    requireVersion(kept?.version ?? 0, expectedVersion);
    const version = expectedVersion + 1;
    const row = {
      account_id: actor.accountId,
      version,
      mail: input.mail,
      digest_hour: input.digestHour,
      quiet_from: input.quietFrom,
      quiet_to: input.quietTo,
      muted: input.muted.map(({ topic, channel }) => `${topic}:${channel}`),
    };
    await trx
      .insertInto('notice_preference')
      .values(row)
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
      .execute();
    const wanted = { ...input, muted: row.muted };
    const unwanted = Object.entries(noticeKinds).filter(([, { topic }]) => !isOn(wanted, topic, 'mail'));
    await store.moveWaitingMail(
      trx,
      actor.accountId,
      mailDueAt(context.realClock.now(), wanted),
      unwanted.map(([kind]) => kind),
    );
    await recordOwn(trx, context, actor.accountId, 'change-notice-preferences', { payload: input });
  });
  return readPreferences(context, actor);
}
