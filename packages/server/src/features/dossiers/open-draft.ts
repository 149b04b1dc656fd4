import {
  carriedIntoFiling,
  chainOf,
  type FilingBasis,
  type FilingKindCode,
  filingBasis,
  findFramework,
  takesFilings,
  unitById,
} from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Doer } from '../../platform/audit/doer.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { planOfIdea } from '../business-plans/service.ts';
import { heldCertificate } from '../certificates/held-certificate.ts';
import { packIdInForce } from '../rubrics/rubric-of.ts';
import { carriedOver, carryEvidenceOver } from './carry-over.ts';
import type { newDossier } from './schema.ts';
import { readDossier } from './service.ts';
import * as store from './store.ts';

/**
 * Opens a draft for a product in a cycle. The commune is the product's; the office is the cycle's. A second call
 * with the same id answers the same draft; another living dossier of the product in the cycle is a 409.
 */
export async function createDossier(context: Context, actor: Actor, input: z.output<typeof newDossier>) {
  await context.db.transaction().execute(async (trx) => {
    const product = found(await store.productById(trx, input.productId));
    const grant = requireGrant(actor, 'dossier.create', { producerId: product.producer_id });
    if (await openedBefore(trx, input)) return;
    const cycle = found(await store.cycleById(trx, input.cycleId));
    const doer = { accountId: actor.accountId, grant };
    if (await openDraft(trx, context, doer, product, cycle, input)) return;
    // The same click twice: the other request has just opened it.
    if (await openedBefore(trx, input)) return;
    throw new Problem('already-exists', {
      detail: {
        vi: `Sản phẩm “${product.name}” đã có hồ sơ trong ${cycle.name}. Hãy mở hồ sơ đó để làm tiếp.`,
        en: `“${product.name}” already has a dossier in this cycle. Open that one to go on.`,
      },
    });
  });
  return readDossier(context, actor, input.id);
}

/**
 * Opens a draft, if the product can be filed so today (else 409): an upgrade or re-evaluation begins with what the
 * product was recognised on, a first filing with what the business plan of its idea says. Returns false when the product has a living dossier in the cycle, or this one is there.
 */
export async function openDraft(
  trx: Transaction<Database>,
  context: Context,
  doer: Doer,
  product: store.ProductRow,
  cycle: store.CycleRow,
  { id, filingKind }: { readonly id: string; readonly filingKind: FilingKindCode },
): Promise<boolean> {
  const rubricPackId = await requireFilable(trx, context, product, cycle, filingKind);
  const at = context.clock.now();
  const draft = {
    id,
    framework: cycle.framework,
    product_set: product.product_set,
    rubric_pack_id: rubricPackId,
  };
  const recognised = filingKind === 'first' ? undefined : await recognisedBefore(trx, product.id);
  const plan =
    filingKind === 'first' && product.idea_id !== null ? await planOfIdea(trx, product.idea_id) : undefined;
  const planned = plan && carriedIntoFiling(plan.answers, product.product_set, filingKind);
  const inserted = await trx
    .insertInto('dossier')
    .values({
      ...draft,
      ...(planned && { form: JSON.stringify(planned) }),
      ...(recognised && { ...carriedOver(recognised, draft), recognised_dossier_id: recognised.id }),
      cycle_id: cycle.id,
      product_id: product.id,
      producer_id: product.producer_id,
      commune_unit_id: product.unit_id,
      office_unit_id: cycle.unit_id,
      filing_kind: filingKind,
      state: 'draft',
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!inserted) return false;
  if (recognised) await carryEvidenceOver(trx, recognised, draft, at);
  await appendAction(trx, {
    subjectKind: 'dossier',
    subjectId: id,
    kind: 'create',
    at,
    ...doer,
    version: 1,
    payload: {
      to: 'draft',
      productId: product.id,
      cycleId: cycle.id,
      filingKind,
      rubricPackId,
      ...(recognised && { carriedOverFrom: recognised.id }),
      ...(plan && { carriedOverFromPlan: plan.id }),
    },
  });
  return true;
}

/** The dossier for which a product got its newest certificate. */
async function recognisedBefore(trx: Transaction<Database>, productId: string) {
  const held = await heldCertificate(trx, productId);
  return held?.dossierId ? store.dossierById(trx, held.dossierId) : undefined;
}

/** Whether the draft of this request is there already; another dossier under its id is a 409. */
async function openedBefore(
  trx: Transaction<Database>,
  input: z.output<typeof newDossier>,
): Promise<boolean> {
  const existing = await trx
    .selectFrom('dossier')
    .select(['product_id', 'cycle_id'])
    .where('id', '=', input.id)
    .executeTakeFirst();
  if (!existing) return false;
  if (existing.product_id !== input.productId || existing.cycle_id !== input.cycleId) {
    throw new Problem('already-exists');
  }
  return true;
}

/** Answers 409 when the product cannot be filed in the cycle today; returns the version of the sheet in force. */
async function requireFilable(
  trx: Transaction<Database>,
  context: Context,
  product: { id: string; name: string; unit_id: string; product_set: number },
  cycle: { unit_id: string; framework: string; name: string; opens_on: string; closes_on: string },
  filingKind: FilingKindCode,
): Promise<string | null> {
  const today = context.clock.today();
  const refuse = (vi: string, en: string) => new Problem('wrong-state', { detail: { vi, en } });
  if (today < cycle.opens_on || today > cycle.closes_on) {
    throw refuse(`${cycle.name} không mở nhận hồ sơ hôm nay.`, 'This cycle does not take dossiers today.');
  }
  const commune = unitById(product.unit_id);
  if (!commune || !chainOf(commune).some(({ id }) => id === cycle.unit_id)) {
    throw refuse(
      `Nơi sản xuất “${commune?.name ?? product.unit_id}” không thuộc địa bàn của ${cycle.name}.`,
      'The place of production is outside the area of this cycle.',
    );
  }
  const framework = findFramework(cycle.framework);
  if (!framework || !takesFilings(framework, today)) throw lawEnded(cycle.framework);
  requireBasis(filingBasis(framework, filingKind, await heldCertificate(trx, product.id), today));
  const filing = {
    framework: cycle.framework,
    product_set: product.product_set,
    office_unit_id: cycle.unit_id,
  };
  return packIdInForce(trx, filing, today);
}

/** Answers 409 with what to do instead when the product cannot be filed in this way today. */
export function requireBasis(basis: FilingBasis): Extract<FilingBasis, { allowed: true }> {
  if (basis.allowed) return basis;
  throw new Problem('wrong-state', { detail: basis.reason });
}

/** New dossiers are filed under the law of the day only (QĐ 26/2026, Điều 12). */
export const lawEnded = (framework: string) =>
  new Problem('wrong-state', {
    detail: {
      vi: `${findFramework(framework)?.name.vi ?? framework} hôm nay không nhận hồ sơ mới. Hãy chọn chu trình theo quyết định đang áp dụng.`,
      en: `${findFramework(framework)?.name.en ?? framework} takes no new dossiers today. Choose a cycle of the law that applies.`,
    },
  });

/** How a product may be filed today under the law of a cycle, kind by kind. */
export async function readFilingKinds(context: Context, actor: Actor, productId: string, cycleId: string) {
  const product = found(await store.productById(context.db, productId));
  requireGrant(actor, 'dossier.create', { producerId: product.producer_id });
  const framework = found(findFramework(found(await store.cycleById(context.db, cycleId)).framework));
  const held = await heldCertificate(context.db, productId);
  const today = context.clock.today();
  return {
    certificate: held && { star: held.star, expiresOn: held.expiresOn },
    kinds: framework.filingKinds.map(({ code }) => {
      const basis = filingBasis(framework, code, held, today);
      return { kind: code, allowed: basis.allowed, said: basis.allowed ? basis.notice : basis.reason };
    }),
  };
}
