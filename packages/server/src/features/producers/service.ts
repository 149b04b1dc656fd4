import { type Grant, grantOver } from '@saolang/rulebook';
import type { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';
import { type ConsentState, consentsOf, recordConsents } from '../../platform/accounts/consents.ts';
import { insertGrant } from '../../platform/accounts/grants.ts';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant, scopesOf } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import { wholeSearch } from '../../platform/http/workbook.ts';
import { requireNotAssessed } from '../dossiers/require-not-assessed.ts';
import { unitScope } from '../units/unit-scope.ts';
import { checkProducer } from './check-producer.ts';
import { insertProducer } from './insert-producer.ts';
import { membersOf } from './members.ts';
import { nearGrants, presentProducer, presentProducerSummary } from './presenter.ts';
import type { newProducer, producerChange, producerFilter, producerQuery } from './schema.ts';
import * as store from './store.ts';

const subjectOf = (context: Context, row: Pick<store.ProducerRow, 'id' | 'unit_id'>) => ({
  producerId: row.id,
  unitIds: unitScope(row.unit_id, context.clock.today()),
});

const presentSummary = (context: Context, actor: Actor) => (row: store.SummaryRow) =>
  presentProducerSummary(row, actor.grants, subjectOf(context, row));

const nearOf = (actor: Actor): Actor => ({ ...actor, grants: nearGrants(actor.grants) });

/** A page of the producers that the actor may read. */
export async function listProducers(context: Context, actor: Actor, query: z.output<typeof producerQuery>) {
  const page = { limit: query.pageSize, offset: (query.page - 1) * query.pageSize };
  const today = context.clock.today();
  const { rows, total } = await store.listProducers(context.db, actor, nearOf(actor), query, page, today);
  return { items: rows.map(presentSummary(context, actor)), total };
}

/** All producers of a search, for a spreadsheet; at most 5,000. */
export async function exportProducers(
  context: Context,
  actor: Actor,
  filter: z.output<typeof producerFilter>,
) {
  const today = context.clock.today();
  const { rows } = await store.listProducers(context.db, actor, nearOf(actor), filter, wholeSearch, today);
  return rows.map(presentSummary(context, actor));
}

/** The producers that the actor files for: as a member, or in their stead. */
export async function listOwnProducers(context: Context, actor: Actor) {
  const { producerIds } = scopesOf(actor, 'dossier.create');
  return (await store.listOwnProducers(context.db, producerIds)).map(presentSummary(context, actor));
}

/** One producer. What the actor may not read does not exist for them: 404. */
export async function readProducer(context: Context, actor: Actor, id: string) {
  const row = found(await store.findProducer(context.db, id));
  const subject = subjectOf(context, row);
  if (!grantOver('producer.read', actor.grants, subject)) throw new Problem('not-found');
  return presentProducer(row, actor.grants, subject);
}

/**
 * Registers a producer and makes the actor its first member; an officer at the counter, who keeps the registers of the
 * commune, registers it without becoming one, and invites its people after. Sending the same id again answers the producer that is
 * there. Answers 400 with every field that is wrong, 409 `already-exists` for a tax code that is registered, 409
 * `incomplete` without the consent to handle dossiers.
 */
export async function registerProducer(context: Context, actor: Actor, input: z.output<typeof newProducer>) {
  const desk = grantOver('register.import', actor.grants, {
    unitIds: unitScope(input.unitId, context.clock.today()),
  });
  return desk ? registerAtCounter(context, actor, desk, input) : registerOwn(context, actor, input);
}

/** What only a person may agree to for itself is neither asked nor taken at the counter. */
async function registerAtCounter(
  context: Context,
  actor: Actor,
  grant: Grant,
  { id, ...stated }: z.output<typeof newProducer>,
) {
  const values = checkProducer({ ...stated, statisticsConsent: false }, context.clock.today(), []);
  const at = context.clock.now();
  const made = await context.db
    .transaction()
    .execute((trx) => insertProducer(trx, id, values, { at, accountId: actor.accountId, grant }));
  if (!made && !(await store.findProducer(context.db, id))) throw taxCodeTaken();
  return readProducer(context, actor, id);
}

async function registerOwn(context: Context, actor: Actor, input: z.output<typeof newProducer>) {
  const consents = await consentsOf(context.db, actor.accountId);
  if (!consents.some(({ purpose, given }) => purpose === 'service' && given)) {
    throw new Problem('incomplete', {
      detail: {
        vi: 'Cần đồng ý cho dùng dữ liệu cá nhân để giải quyết hồ sơ OCOP. Hãy mở trang Tài khoản, mục Đồng ý dùng dữ liệu.',
        en: 'Agree to the use of personal data for handling dossiers first: see your account page.',
      },
      facts: { consent: 'service' },
    });
  }
  const grant: Grant = { role: 'producer-member', scope: { kind: 'producer', id: input.id } };
  const present = (row: store.ProducerRow) =>
    presentProducer(row, [...actor.grants, grant], subjectOf(context, row));
  const before = await registeredBefore(context, actor, input.id);
  if (before) return present(before);
  const values = checkProducer(input, context.clock.today(), consents);
  const at = context.clock.now();
  const row = await context.db.transaction().execute(async (trx) => {
    const inserted = await insertProducer(trx, input.id, values, { at, accountId: actor.accountId, grant });
    // The same click twice: the other request has just made it.
    if (!inserted) return null;
    await insertGrant(
      trx,
      {
        id: uuidv7(),
        accountId: actor.accountId,
        ...grant,
        validFrom: context.clock.today(),
        validTo: null,
        grantedBy: null,
      },
      at,
    );
    await keepStatisticsConsent(trx, context, actor, input.statisticsConsent && !agreedBefore(consents));
    return inserted;
  });
  const made = row ?? (await registeredBefore(context, actor, input.id));
  if (!made) throw taxCodeTaken();
  return present(made);
}

/**
 * The producer that an earlier request of the same person made under this id; the grant may be younger than the
 * actor's session. Answers 403 when the id is somebody else's.
 */
async function registeredBefore(
  context: Context,
  actor: Actor,
  id: string,
): Promise<store.ProducerRow | undefined> {
  const row = await store.findProducer(context.db, id);
  if (!row) return undefined;
  const members = await membersOf(context.db, id, context.clock.today());
  if (!members.some((member) => member.id === actor.accountId)) throw new Problem('forbidden');
  return row;
}

function taxCodeTaken(): Problem {
  return new Problem('already-exists', {
    detail: {
      vi: 'Mã số thuế này đã được đăng ký. Nếu đó là cơ sở của bạn, hãy nhờ người đã đăng ký thêm bạn làm thành viên, hoặc liên hệ UBND xã nơi sản xuất.',
      en: 'This tax code is registered already. If it is your business, ask whoever registered it to add you as a member, or turn to the commune.',
    },
    errors: [{ path: '/taxCode', code: 'already-exists', message: 'Mã số thuế này đã được đăng ký.' }],
  });
}

const agreedBefore = (consents: readonly ConsentState[]) =>
  consents.some(({ purpose, given }) => purpose === 'statistics' && given);

async function keepStatisticsConsent(db: Kysely<Database>, context: Context, actor: Actor, given: boolean) {
  if (given) await recordConsents(db, context.realClock.now(), actor.accountId, { statistics: true });
}

/** What may change at any time: how to reach the producer is nobody's ground for a star. */
const contacts: ReadonlySet<string> = new Set(['phone', 'email']);

/** Changes what a producer states; all but the contacts stands while a dossier is assessed (409). Answers 412 when it was changed elsewhere since the sender read it. */
export async function editProducer(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  input: z.output<typeof producerChange>,
) {
  const consents = await consentsOf(context.db, actor.accountId);
  const row = await context.db.transaction().execute(async (trx) => {
    const current = found(await store.lockProducer(trx, id));
    const grant = requireGrant(actor, 'producer.edit', { producerId: id });
    requireVersion(current.version, expectedVersion);
    const values = checkProducer(input, context.clock.today(), consents, current.unit_id);
    const taken = await trx
      .selectFrom('producer')
      .select('id')
      .where('tax_code', '=', values.tax_code)
      .where('id', '!=', id)
      .executeTakeFirst();
    if (taken) throw taxCodeTaken();
    if (changedFields(current, { ...current, ...values }).some((column) => !contacts.has(column))) {
      await requireNotAssessed(trx, { producerId: id });
    }
    const at = context.clock.now();
    const changed = await trx
      .updateTable('producer')
      .set({ ...values, version: current.version + 1 })
      .where('id', '=', id)
      .returningAll()
      .executeTakeFirstOrThrow();
    await keepStatisticsConsent(trx, context, actor, input.statisticsConsent && !agreedBefore(consents));
    await appendAction(trx, {
      subjectKind: 'producer',
      subjectId: id,
      kind: 'edit',
      at,
      accountId: actor.accountId,
      grant,
      version: changed.version,
      payload: { changed: changedFields(current, changed) },
    });
    return changed;
  });
  return presentProducer(row, actor.grants, subjectOf(context, row));
}

/** Names of the columns that differ: the history says what was changed, and holds no personal data. */
function changedFields(before: store.ProducerRow, after: store.ProducerRow): string[] {
  return (Object.keys(after) as (keyof store.ProducerRow)[]).filter(
    (column) =>
      column !== 'version' && column !== 'search_text' && String(before[column]) !== String(after[column]),
  );
}

/** Who acts for a producer: for its own members. */
export async function listMembers(context: Context, actor: Actor, id: string) {
  requireGrant(actor, 'producer.edit', { producerId: id });
  return (await membersOf(context.db, id, context.clock.today())).map((row) => ({
    accountId: row.id,
    fullName: row.full_name,
    email: row.email,
    since: row.valid_from,
  }));
}
