import type { Kysely } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { audienceOf } from './audience.ts';
import { subjectReaders } from './read-subject.ts';
import * as store from './store.ts';
import { tell } from './tell.ts';
import { type RecordedAction, tellings } from './who-is-told.ts';

type Db = Kysely<Database>;

/** So many actions at a time: who appends one never waits for us, but the next telling does. */
const atOnce = 200;

/**
 * Tells people of every action on record since the last time. The cursor moves in the same transaction as the telling,
 * and actions get their numbers in the order in which they are committed, so none is left out and none told twice,
 * however many processes do this. One that cannot be told is logged and passed over: it must not silence all after it.
 */
export async function followActions(context: Context): Promise<void> {
  while ((await followSome(context)) === atOnce);
}

/** How many actions it has gone on by; 0 too when another process is at it. */
function followSome(context: Context): Promise<number> {
  return context.db.transaction().execute(async (trx) => {
    const cursor = await store.lockCursor(trx);
    if (!cursor) return 0;
    const actions = await store.actionsAfter(trx, cursor.seq, atOnce);
    for (const action of actions) {
      await store
        .withSavepoint(trx, () => tellOf(trx, context, action))
        .catch((error: unknown) =>
          context.log.error({ err: error, action: action.seq }, 'nobody could be told of an action'),
        );
    }
    const last = actions.at(-1);
    if (last) await store.moveCursor(trx, last.seq);
    return actions.length;
  });
}

async function tellOf(trx: Db, context: Context, action: RecordedAction): Promise<void> {
  const due = (tellings[`${action.subject_kind}/${action.kind}`] ?? []).filter(
    ({ when }) => !when || when(action),
  );
  if (due.length === 0) return;
  const subject = await subjectReaders[action.subject_kind]?.(trx, action.subject_id, action);
  if (!subject) return;
  for (const { kind, to } of due) {
    const people = (await audienceOf(trx, context, to, subject)).filter((id) => id !== action.account_id);
    const news = { key: `action:${action.seq}`, kind, facts: subject.facts, at: action.at };
    await tell(trx, context, news, people);
  }
}
