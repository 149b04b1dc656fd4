import { sql } from 'kysely';
import { createTransport, type Transporter } from 'nodemailer';
import type { SmtpConfig } from '../config.ts';
import type { Context } from '../context.ts';

const everyMs = 10_000;
const minute = 60_000;
const longestRetryMs = 6 * 60 * minute;
const mostAttempts = 12;
/** Longer than any delivery takes: only then is a mail due again whose sender died. */
const claimMs = 10 * minute;
/** How long a mail server may keep silent, in milliseconds. */
const patience = 15_000;

/** Delivers one mail; nodemailer's transport is one. */
export type Deliver = (mail: { to: string; subject: string; text: string }) => Promise<unknown>;

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
  return (mail) => transport.sendMail({ from: smtp.from, ...mail });
}

/**
 * Sends every mail that is due, one after the other, until there is none or the service ends. A mail is claimed first,
 * so that two processes never send the same one and an attempt counts even when the sender dies in it; no transaction
 * is open while it is handed over, since a mail server may be slow. A failure is tried again after 1, 2, 4… minutes,
 * twelve times. The body of a sent mail is emptied, since it may hold a one-time link. Returns how many were sent.
 */
export async function sendDueMail(context: Context, deliver: Deliver, ending?: AbortSignal): Promise<number> {
  let sent = 0;
  while (!ending?.aborted) {
    const mail = await claimNext(context);
    if (!mail) break;
    if (await send(context, deliver, mail)) sent += 1;
  }
  return sent;
}

type ClaimedMail = NonNullable<Awaited<ReturnType<typeof claimNext>>>;

/** Counts an attempt at the mail that has been due longest, and keeps other processes from it. */
function claimNext({ db, realClock }: Context) {
  const now = realClock.now();
  const dueAgain = new Date(now.getTime() + claimMs);
  return db
    .updateTable('outbox_mail')
    .set((row) => ({
      attempts: row('attempts', '+', 1),
      next_attempt_at: sql<Date | null>`CASE WHEN attempts + 1 < ${mostAttempts} THEN ${dueAgain}::timestamptz END`,
    }))
    .where('id', '=', (from) =>
      from
        .selectFrom('outbox_mail')
        .select('id')
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
  const update = db.updateTable('outbox_mail').where('id', '=', id);
  try {
    await deliver({ to: mail.to_address, subject: mail.subject, text: mail.body });
  } catch (error) {
    const wait = Math.min(longestRetryMs, minute * 2 ** (attempts - 1));
    const next_attempt_at = attempts < mostAttempts ? new Date(realClock.now().getTime() + wait) : null;
    const last_error = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
    await update.set({ next_attempt_at, last_error }).execute();
    log.warn({ mail: id, attempts, err: error }, 'mail not sent');
    return false;
  }
  await update.set({ sent_at: realClock.now(), next_attempt_at: null, last_error: null, body: '' }).execute();
  return true;
}

/** Sends mail in the background until the returned function is called; does nothing without a mail server. */
export function startMailSender(context: Context): () => Promise<void> {
  const { smtp } = context.config;
  if (!smtp) return async () => {};
  const deliver = smtpDelivery(smtp);
  let running: Promise<unknown> = Promise.resolve();
  const ending = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const run = () => {
    running = sendDueMail(context, deliver, ending.signal)
      .catch((error: unknown) => context.log.error({ err: error }, 'the outbox could not be read'))
      .finally(() => {
        if (!ending.signal.aborted) timer = setTimeout(run, everyMs);
      });
  };
  run();
  return async () => {
    ending.abort();
    clearTimeout(timer);
    await running;
  };
}
