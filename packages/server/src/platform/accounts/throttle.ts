import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database/schema.ts';
import { Problem } from '../http/problem.ts';

/** What attempts are counted by: how many are free, before each further one waits twice as long as the last. */
const free = {
  /** Sign-ins to one account, whether it exists or not. */
  'sign-in': 5,
  /** Sign-ins from one address; an office shares one. */
  'sign-in-ip': 30,
  /** One-time codes for one account. */
  'second-factor': 5,
  /** New accounts from one address. */
  'sign-up-ip': 10,
  /** Reset mails to one account, and asked for from one address. */
  'password-reset': 3,
  'password-reset-ip': 10,
  /** Codes asked for of one member of a producer, and codes typed for one confirmation. */
  'confirmation-mail': 5,
  'confirmation-code': 5,
  /** Passwords typed again to confirm a change in one's own account. */
  'confirm-password': 5,
} as const;

export type ThrottleKind = keyof typeof free;

const firstWait = 5;
const longestWait = 15 * 60;
/** Attempts are forgotten after a quiet day. */
const memory = 24 * 60 * 60_000;

/** The row's key: what was typed is not kept, only its hash. */
function keyOf(kind: ThrottleKind, subject: string): string {
  return `${kind}:${createHash('sha256').update(subject).digest('base64url')}`;
}

/**
 * Counts an attempt before it is made, or answers 429 `too-many-attempts` with the seconds to wait. Counting first,
 * in one statement, leaves no gap for many attempts at once; a success gives it back with `forgive`.
 */
export async function countAttempt(
  db: Kysely<Database>,
  now: Date,
  kind: ThrottleKind,
  subject: string,
): Promise<void> {
  const key = keyOf(kind, subject);
  const forgottenBefore = new Date(now.getTime() - memory);
  const { rows } = await sql`
    INSERT INTO sign_in_throttle AS t (key, failures, last_failure_at) VALUES (${key}, 1, ${now})
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN t.last_failure_at < ${forgottenBefore} THEN 1 ELSE t.failures + 1 END,
      last_failure_at = ${now},
      blocked_until = CASE
        WHEN t.last_failure_at < ${forgottenBefore} OR t.failures + 1 < ${free[kind]} THEN NULL
        ELSE ${now}::timestamptz + make_interval(secs =>
          least(${longestWait}, ${firstWait} * power(2, least(t.failures + 1 - ${free[kind]}, 20)))) END
    WHERE t.blocked_until IS NULL OR t.blocked_until <= ${now}
    RETURNING 1
  `.execute(db);
  if (rows.length > 0) return;
  const row = await db
    .selectFrom('sign_in_throttle')
    .select('blocked_until')
    .where('key', '=', key)
    .executeTakeFirst();
  const wait = ((row?.blocked_until?.getTime() ?? 0) - now.getTime()) / 1000;
  const seconds = Math.max(1, Math.ceil(wait));
  throw new Problem('too-many-attempts', {
    detail: {
      vi: `Hãy chờ ${seconds} giây rồi thử lại.`,
      en: `Wait ${seconds} seconds and try again.`,
    },
    facts: { retryAfterSeconds: seconds },
  });
}

/** Forgets the attempts on a key after a success. */
export async function forgive(db: Kysely<Database>, kind: ThrottleKind, subject: string): Promise<void> {
  await db.deleteFrom('sign_in_throttle').where('key', '=', keyOf(kind, subject)).execute();
}

/** Gives one attempt back: a success among the many of a shared address. */
export async function giveBack(db: Kysely<Database>, kind: ThrottleKind, subject: string): Promise<void> {
  await db
    .updateTable('sign_in_throttle')
    .set({ failures: sql`greatest(0, failures - 1)`, blocked_until: null })
    .where('key', '=', keyOf(kind, subject))
    .execute();
}

/** Removes keys that nobody has tried for a day. */
export async function removeOldAttempts(db: Kysely<Database>, now: Date): Promise<void> {
  await db
    .deleteFrom('sign_in_throttle')
    .where('last_failure_at', '<', new Date(now.getTime() - memory))
    .execute();
}
