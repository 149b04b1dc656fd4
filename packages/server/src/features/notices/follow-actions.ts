import { type Kysely, sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { decidingUnits } from '../units/unit-scope.ts';
import { type Subject, subjectReaders } from './read-subject.ts';
import { tell } from './tell.ts';
import { type Audience, type RecordedAction, rolesOf, tellings } from './who-is-told.ts';

/** So many actions at a time: who appends one never waits for us, but the next telling does. */
const atOnce = 200;

/**
 * Tells people of every action on record since the last time. The cursor moves in the same transaction as the telling,
 * and actions get their numbers in the order in which they are committed, so none is left out and none told twice,
 * however many processes do this.
 */
export async function followActions(context: Context): Promise<void> {
  for (let limit = atOnce; ; ) {
    try {
      if ((await followSome(context, limit)) < limit) return;
      limit = atOnce;
    } catch (error) {
      // One action that cannot be told must not silence all after it: it is looked for, and passed over.
      if (limit === 1) await passOver(context, error);
      limit = limit === 1 ? atOnce : 1;
    }
  }
}

async function passOver({ db, log }: Context, error: unknown): Promise<void> {
  const { rows } = await sql<{ seq: number }>`
    UPDATE notice_cursor SET seq = (SELECT min(seq) FROM action WHERE seq > notice_cursor.seq) RETURNING seq
  `.execute(db);
  log.error({ err: error, action: rows[0]?.seq }, 'nobody could be told of an action');
}

/** How many actions it has gone on by; 0 too when another process is at it. */
function followSome(context: Context, limit: number): Promise<number> {
  return context.db.transaction().execute(async (trx) => {
    const cursor = await trx
      .selectFrom('notice_cursor')
      .select('seq')
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!cursor) return 0;
    const actions = await trx
      .selectFrom('action')
      .select(['seq', 'at', 'subject_kind', 'subject_id', 'kind', 'account_id', 'role', 'payload'])
      .where('seq', '>', cursor.seq)
      .orderBy('seq')
      .limit(limit)
      .execute();
    for (const action of actions) await tellOf(trx, context, action as RecordedAction);
    const last = actions.at(-1);
    if (last) await trx.updateTable('notice_cursor').set({ seq: last.seq }).execute();
    return actions.length;
  });
}

async function tellOf(trx: Kysely<Database>, context: Context, action: RecordedAction): Promise<void> {
  const due = (tellings[`${action.subject_kind}/${action.kind}`] ?? []).filter(
    ({ when }) => !when || when(action),
  );
  if (due.length === 0) return;
  const subject = await subjectReaders[action.subject_kind]?.(trx, action.subject_id, action);
  if (!subject) return;
  for (const { kind, to } of due) {
    const people = (await audience(trx, context, to, subject)).filter((id) => id !== action.account_id);
    const news = { key: `action:${action.seq}`, kind, facts: subject.facts, at: action.at };
    await tell(trx, context, news, people);
  }
}

/** The accounts whose business it is today. */
async function audience(
  trx: Kysely<Database>,
  context: Context,
  to: Audience,
  subject: Subject,
): Promise<string[]> {
  switch (to) {
    case 'person':
    case 'importer':
      return subject.personId ? [subject.personId] : [];
    case 'council':
    case 'chair':
      return subject.councilId ? seatsOf(trx, subject.councilId, to) : [];
    case 'producer':
      return subject.producerId ? holders(trx, context, to, 'producer', [subject.producerId]) : [];
    case 'commune':
    case 'commune-leader':
      return ofUnit(trx, context, to, subject.communeUnitId, subject.producerId);
    case 'office':
    case 'office-leader':
    case 'signer':
      return ofUnit(trx, context, to, subject.officeUnitId, subject.producerId);
  }
}

type ByRole = keyof typeof rolesOf;

/** Those of the unit whose business it is, or of what it has become; who acts for the producer judges none of it. */
async function ofUnit(
  trx: Kysely<Database>,
  context: Context,
  to: ByRole,
  unitId: string | undefined,
  producerId: string | null | undefined,
): Promise<string[]> {
  if (!unitId) return [];
  const people = await holders(trx, context, to, 'unit', decidingUnits(unitId, context.clock.today()));
  const own = producerId ? await holders(trx, context, 'producer', 'producer', [producerId]) : [];
  return people.filter((id) => !own.includes(id));
}

async function holders(
  trx: Kysely<Database>,
  context: Context,
  to: ByRole,
  scopeKind: 'producer' | 'unit',
  scopeIds: readonly string[],
): Promise<string[]> {
  const today = context.clock.today();
  const rows = await trx
    .selectFrom('role_grant')
    .select('account_id')
    .distinct()
    .where('scope_kind', '=', scopeKind)
    .where('scope_id', 'in', scopeIds)
    .where('role', '=', rolesOf[to])
    .where('valid_from', '<=', today)
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>=', today)]))
    .limit(500)
    .execute();
  return rows.map(({ account_id }) => account_id);
}

async function seatsOf(trx: Kysely<Database>, councilId: string, to: 'council' | 'chair'): Promise<string[]> {
  let query = trx
    .selectFrom('council_member')
    .select('account_id')
    .where('council_id', '=', councilId)
    .where('left_on', 'is', null);
  if (to === 'chair') query = query.where('capacity', '=', 'chair');
  return (await query.execute()).map(({ account_id }) => account_id);
}
