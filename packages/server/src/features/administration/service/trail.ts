import type { z } from 'zod';
import type { Context } from '../../../platform/context.ts';
import { type Actor, requireGrant } from '../../../platform/http/actor.ts';
import { presentAction, presentMail } from '../presenter.ts';
import type { auditQuery, outboxQuery } from '../schema.ts';
import { listActions, listOutbox } from '../store.ts';

/** A page of the audit trail, newest first. */
export async function readTrail(context: Context, actor: Actor, query: z.output<typeof auditQuery>) {
  requireGrant(actor, 'audit.read', {});
  const rows = await listActions(context.db, query);
  const last = rows.at(-1);
  return {
    items: rows.map(presentAction),
    next: last && rows.length === query.limit && last.seq > 1 ? last.seq : null,
  };
}

/** A page of the mails written, newest first. */
export async function readOutbox(context: Context, actor: Actor, query: z.output<typeof outboxQuery>) {
  requireGrant(actor, 'outbox.read', {});
  const { rows, total } = await listOutbox(context.db, query.limit, query.offset);
  const delivering = context.config.smtp !== undefined;
  const messaging = context.config.messageGateway !== undefined;
  return { delivering, messaging, total, items: rows.map((row) => presentMail(row, delivering)) };
}
