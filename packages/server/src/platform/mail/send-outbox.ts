import { createTransport, type Transporter } from 'nodemailer';
import type { SmtpConfig } from '../config.ts';
import type { Context } from '../context.ts';

const everyMs = 10_000;
const firstRetryMs = 60_000;
const longestRetryMs = 6 * 60 * 60_000;
const mostAttempts = 12;

/** Delivers one mail; nodemailer's transport is one. */
export type Deliver = (mail: { to: string; subject: string; text: string }) => Promise<unknown>;

/** The way to the mail server of the settings. */
export function smtpDelivery(smtp: SmtpConfig): Deliver {
  const transport: Transporter = createTransport({
    host: smtp.host,
    port: smtp.port,
    secure: smtp.security === 'tls',
    requireTLS: smtp.security === 'starttls',
    ignoreTLS: smtp.security === 'none',
    ...(smtp.user && smtp.password ? { auth: { user: smtp.user, pass: smtp.password } } : {}),
  });
  return (mail) => transport.sendMail({ from: smtp.from, ...mail });
}

/**
 * Sends every mail that is due, one a transaction: the row stays locked while it is handed over, so two processes
 * never send the same one, and a crash leaves it due. A failure is tried again after 1, 2, 4… minutes, twelve times.
 * The body of a sent mail is emptied, since it may hold a one-time link. Returns how many were sent.
 */
export async function sendDueMail(context: Context, deliver: Deliver): Promise<number> {
  let sent = 0;
  for (;;) {
    const outcome = await sendNext(context, deliver);
    if (outcome === 'none') return sent;
    if (outcome === 'sent') sent += 1;
  }
}

function sendNext(context: Context, deliver: Deliver): Promise<'sent' | 'failed' | 'none'> {
  return context.db.transaction().execute(async (trx) => {
    const now = context.realClock.now();
    const mail = await trx
      .selectFrom('outbox_mail')
      .selectAll()
      .where('sent_at', 'is', null)
      .where('next_attempt_at', '<=', now)
      .orderBy('next_attempt_at')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!mail) return 'none';
    const attempts = mail.attempts + 1;
    const update = trx.updateTable('outbox_mail').where('id', '=', mail.id);
    try {
      await deliver({ to: mail.to_address, subject: mail.subject, text: mail.body });
    } catch (error) {
      const wait = Math.min(longestRetryMs, firstRetryMs * 2 ** (attempts - 1));
      const next_attempt_at = attempts < mostAttempts ? new Date(now.getTime() + wait) : null;
      const last_error = error instanceof Error ? error.message.slice(0, 500) : 'unknown';
      await update.set({ attempts, next_attempt_at, last_error }).execute();
      context.log.warn({ mail: mail.id, attempts, err: error }, 'mail not sent');
      return 'failed';
    }
    await update.set({ attempts, sent_at: now, next_attempt_at: null, last_error: null, body: '' }).execute();
    return 'sent';
  });
}

/** Sends mail in the background until the returned function is called; does nothing without a mail server. */
export function startMailSender(context: Context): () => Promise<void> {
  const { smtp } = context.config;
  if (!smtp) return async () => {};
  const deliver = smtpDelivery(smtp);
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const run = () => {
    running = sendDueMail(context, deliver)
      .catch((error: unknown) => context.log.error({ err: error }, 'the outbox could not be read'))
      .finally(() => {
        if (!stopped) timer = setTimeout(run, everyMs);
      });
  };
  run();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
