import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/schema.ts';

/** A mail as plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Sends mail by writing it to the outbox in the caller's transaction: it goes out only if that commits. */
export interface Mailer {
  send(db: Kysely<Database>, mail: Mail): Promise<void>;
}

/** The outbox; `send-outbox.ts` empties it when a mail server is set. */
export function createMailer(realClock: Clock): Mailer {
  return {
    async send(db, { to, subject, body }) {
      const now = realClock.now();
      await db
        .insertInto('outbox_mail')
        .values({ id: uuidv7(), to_address: to, subject, body, created_at: now, next_attempt_at: now })
        .execute();
    },
  };
}
