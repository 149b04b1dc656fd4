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

/** Words to a telephone, by the gateway of SMS or Zalo. */
export interface Message {
  readonly phone: string;
  readonly text: string;
}

/** Within which time something is sent. */
export interface When {
  readonly from?: Date;
  /** Nobody can use it later. */
  readonly until?: Date;
}

/** Sends mail by writing it to the outbox in the caller's transaction: it goes out only if that commits. */
export interface Mailer {
  send(db: Kysely<Database>, mail: Mail): Promise<void>;
  /** Not before and not after these instants, where they are given. */
  sendMessage(db: Kysely<Database>, message: Message, when?: When): Promise<void>;
}

/** The outbox; `send-outbox.ts` empties it when a mail server is set. */
export function createMailer(realClock: Clock): Mailer {
  async function put(
    db: Kysely<Database>,
    channel: 'mail' | 'message',
    { to, subject, body }: Mail,
    { from = realClock.now(), until }: When = {},
  ): Promise<void> {
    await db
      .insertInto('outbox')
      .values({
        id: uuidv7(),
        channel,
        to_address: to,
        subject,
        body,
        created_at: realClock.now(),
        next_attempt_at: from,
        useless_after: until ?? null,
      })
      .execute();
  }
  return {
    send: (db, mail) => put(db, 'mail', mail),
    sendMessage: (db, { phone, text }, when) =>
      put(db, 'message', { to: phone, subject: '', body: text }, when),
  };
}
