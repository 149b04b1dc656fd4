import {
  chainOf,
  findFramework,
  type PlainDate,
  reEvaluationWindow,
  takesFilings,
  unitById,
} from '@saolang/rulebook';
import { v7 as uuidv7 } from 'uuid';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Doer } from '../../platform/audit/doer.ts';
import type { Context } from '../../platform/context.ts';
import { Problem } from '../../platform/http/problem.ts';
import { openDraft } from './open-draft.ts';
import * as store from './store.ts';

/** The service itself, on its own. */
const system: Doer = { accountId: null, grant: null };

/**
 * Prepares the re-evaluation of every product whose certificate has come into its window (QĐ 26/2026, Điều 7.6.a):
 * a draft with all that it was recognised on, where a cycle takes it, and a word on record at each day of reminder.
 * Doing it again changes nothing. What one product has against it holds up no other.
 */
export async function openReEvaluations(context: Context): Promise<void> {
  const today = context.clock.today();
  const cycles = (await store.openCycles(context.db, today)).filter(({ framework }) => {
    const law = findFramework(framework);
    return law !== undefined && takesFilings(law, today);
  });
  for (const held of await store.expiringCertificates(context.db, today)) {
    const unit = unitById(held.commune_unit_id);
    const above = unit ? chainOf(unit).map(({ id }) => id) : [];
    const cycle = cycles.find(({ unit_id }) => above.includes(unit_id));
    const law = cycle && findFramework(cycle.framework);
    const window = law && reEvaluationWindow(law, held.expires_on);
    if (!cycle || !window || today < window.opens) continue;
    await prepare(context, held, cycle, window.warnings, today).catch((error: unknown) =>
      context.log.warn({ err: error, certificate: held.id }, 'a re-evaluation could not be prepared'),
    );
  }
}

type Held = Awaited<ReturnType<typeof store.expiringCertificates>>[number];

async function prepare(
  context: Context,
  held: Held,
  cycle: store.CycleRow,
  warnings: readonly { readonly date: PlainDate; readonly daysBeforeExpiry: number }[],
  today: PlainDate,
): Promise<void> {
  await context.db.transaction().execute(async (trx) => {
    await store.lockCertificateOfProduct(trx, held.id);
    const product = await store.productById(trx, held.product_id);
    if (product && !(await store.isBeingFiled(trx, held.product_id))) {
      await openDraft(trx, context, system, product, cycle, {
        id: uuidv7(),
        filingKind: 're-evaluation',
      }).catch(ignoreRefusal);
    }
    const due = warnings.filter(({ date }) => date <= today).at(-1);
    if (due && !(await store.isWarned(trx, held.id, due.daysBeforeExpiry))) {
      await appendAction(trx, {
        subjectKind: 'certificate',
        subjectId: held.id,
        kind: 'remind-of-re-evaluation',
        at: context.clock.now(),
        ...system,
        payload: { daysBeforeExpiry: due.daysBeforeExpiry, expiresOn: held.expires_on },
      });
    }
  });
}

/** A product that cannot be filed now, a suspended certificate's say, is reminded of all the same. */
function ignoreRefusal(error: unknown): false {
  if (error instanceof Problem) return false;
  throw error;
}
