import { sql } from 'kysely';
import { createTransport, type Transporter } from 'nodemailer';
import type { SmtpConfig } from '../config.ts';
import type { Context } from '../context.ts';

const minute = 60_000;
const longestRetryMs = 6 * 60 * minute;
const mostAttempts = 12;
/** Longer than any delivery takes: only then is a mail due again whose sender died. */
const claimMs = 10 * minute;
/** How long a mail server may keep silent, in milliseconds. */
const patience = 15_000;

/** Delivers one mail or message; nodemailer's transport is one. */
export type Deliver = (mail: {
  /** Of the outbox: a receiver that has seen it takes it once. */
  id: string;
  to: string;
  subject: string;
  text: string;
}) => Promise<unknown>;

export type Channel = 'mail' | 'message';

/** What no further attempt mends: the address is none, say. */
export class RefusedForGood extends Error {}

/** The way to the mail server of the settings; it rejects when the server is silent for longer than `silenceMs`. */
export function smtpDelivery(smtp: SmtpConfig, silenceMs = patience): Deliver {
  const transport: Transporter = createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.security === 'tls',
    requireTLS: smtp.security === 'starttls',
    ignoreTLS: smtp.security === 'none',
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    ...(smtp.user && smtp.password ? { auth: { user: smtp.user, pass: smtp.password } } : {}),
  });
  return ({ to, subject, text }) => transport.sendMail({ from: smtp.from, to, subject, text });
}

/**
 * Sends every mail, or message, that is due, one after the other, until there is none or the service ends. A mail is
 * claimed first, so that two processes never send the same one and an attempt counts even when the sender dies in it; no transaction
 * is open while it is handed over, since a mail server may be slow. A failure is tried again after 1, 2, 4… minutes,
 * twelve times. The body of a sent mail is emptied, since it may hold a one-time link. Returns how many were sent.
 */
export async function sendDue(
  context: Context,
  channel: Channel,
  deliver: Deliver,
  ending?: AbortSignal,
): Promise<number> {
  let sent = 0;
  while (!ending?.aborted) {
    const mail = await claimNext(context, channel);
    if (!mail) break;
    if (await send(context, deliver, mail)) sent += 1;
  }
  return sent;
}

type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claimNext>>>;

/** Counts an attempt at the mail that has been due longest, and keeps other processes from it. */
function claimNext({ db, realClock }: Context, channel: Channel) {
  const now = realClock.now();
  const dueAgain = new Date(now.getTime() + claimMs);
  return db
    .updateTable('outbox')
    .set((row) => ({
      attempts: row('attempts', '+', 1),
      next_attempt_at: sql<Date | null>`CASE WHEN attempts + 1 < ${mostAttempts} THEN ${dueAgain}::timestamptz END`,
    }))
    .where('id', '=', (from) =>
      from
        .selectFrom('outbox')
        .select('id')
        .where('channel', '=', channel)
        .where('sent_at', 'is', null)
        .where('next_attempt_at', '<=', now)
        .orderBy('next_attempt_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

/** Hands a claimed mail over and records the outcome. False when it was not taken. */
async function send({ db, realClock, log }: Context, deliver: Deliver, mail: ClaimedMail): Promise<boolean> {
  const { id, attempts } = mail;
  const update = db.updateTable('outbox').where('id', '=', id);
  try {
    if (mail.useless_after && mail.useless_after <= realClock.now()) throw new RefusedForGood('too late');
    await deliver({ id, to: mail.to_address, subject: mail.subject, text: mail.body });
  } catch (error) {
    const wait = Math.min(longestRetryMs, minute * 2 ** (attempts - 1));
    const goesOn = attempts < mostAttempts && !(error instanceof RefusedForGood);
    const next_attempt_at = goesOn ? new Date(realClock.now().getTime() + wait) : null;
    const last_error = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    await update.set({ next_attempt_at, last_error }).execute();
    log.warn({ mail: id, attempts, err: error }, 'mail not sent');
    return false;
  }
  await update.set({ sent_at: realClock.now(), next_attempt_at: null, last_error: null, body: '' }).execute();
  return true;
}
