import {
  chainOf,
  checkChoices,
  communeReviewDeadline,
  criteriaOf,
  type FilingBasis,
  type FilingKindCode,
  filingBasis,
  filingSteps,
  findFramework,
  missingForSubmission,
  type Rubric,
  takesFilings,
  unitById,
} from '@saolang/rulebook';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { extendCertificate, heldCertificate } from '../certificates/held-certificate.ts';
import { packIdInForce, rubricFor } from '../rubrics/rubric-of.ts';
import { communesWithin } from '../units/unit-scope.ts';
import { carriedOver, carryEvidenceOver } from './carry-over.ts';
import { newerSheet, sheetOf } from './dossier-sheet.ts';
import {
  filingContent,
  formOf,
  presentAction,
  presentDossier,
  presentSummary,
  selfAssessmentOf,
} from './presenter.ts';
import type { dossierPatch, dossierQuery, newDossier } from './schema.ts';
import * as store from './store.ts';
import { transitionDossier } from './transition-dossier.ts';

const reach = (context: Context) => (unitId: string) => communesWithin(unitId, context.clock.today());

/** A page of the dossiers that the actor may read. */
export async function listDossiers(context: Context, actor: Actor, query: z.output<typeof dossierQuery>) {
  const { rows, total } = await store.listDossiers(context.db, actor, query, reach(context));
  return { items: rows.map((row) => presentSummary(row, context.clock.today())), total };
}

/** The whole dossier. What the actor may not read does not exist for them: 404. */
export async function readDossier(context: Context, actor: Actor, id: string) {
  const row = found(await store.readDossier(context.db, actor, id, reach(context)));
  const today = context.clock.today();
  const [evidence, returned, sheet] = await Promise.all([
    store.listEvidence(context.db, id),
    store.lastReturn(context.db, id),
    sheetOf(context.db, row, today),
  ]);
  return presentDossier(row, evidence, sheet, returned, actor.grants, today);
}

/** What was done to the dossier, newest first. */
export async function readTimeline(context: Context, actor: Actor, id: string) {
  found(await store.readDossier(context.db, actor, id, reach(context)));
  return (await store.listActions(context.db, id)).map(presentAction);
}

/**
 * Opens a draft for a product in a cycle. The commune is the product's; the office is the cycle's. A second call
 * with the same id answers the same draft; another living dossier of the product in the cycle is a 409.
 */
export async function createDossier(context: Context, actor: Actor, input: z.output<typeof newDossier>) {
  await context.db.transaction().execute(async (trx) => {
    const product = found(
      await trx.selectFrom('product').selectAll().where('id', '=', input.productId).executeTakeFirst(),
    );
    const grant = requireGrant(actor, 'dossier.create', { producerId: product.producer_id });
    if (await openedBefore(trx, input)) return;
    const cycle = found(
      await trx.selectFrom('cycle').selectAll().where('id', '=', input.cycleId).executeTakeFirst(),
    );
    const rubricPackId = await requireFilable(trx, context, product, cycle, input.filingKind);
    const at = context.clock.now();
    const draft = {
      id: input.id,
      framework: cycle.framework,
      product_set: product.product_set,
      rubric_pack_id: rubricPackId,
    };
    const recognised = input.filingKind === 'first' ? undefined : await recognisedBefore(trx, product.id);
    const inserted = await trx
      .insertInto('dossier')
      .values({
        ...draft,
        ...(recognised && carriedOver(recognised, draft)),
        cycle_id: cycle.id,
        product_id: product.id,
        producer_id: product.producer_id,
        commune_unit_id: product.unit_id,
        office_unit_id: cycle.unit_id,
        filing_kind: input.filingKind,
        state: 'draft',
        created_at: at,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!inserted) {
      // The same click twice: the other request has just opened it.
      if (await openedBefore(trx, input)) return;
      throw new Problem('already-exists', {
        detail: {
          vi: `Sản phẩm “${product.name}” đã có hồ sơ trong ${cycle.name}. Hãy mở hồ sơ đó để làm tiếp.`,
          en: `“${product.name}” already has a dossier in this cycle. Open that one to go on.`,
        },
      });
    }
    if (recognised) await carryEvidenceOver(trx, recognised, draft, at);
    await appendAction(trx, {
      subjectKind: 'dossier',
      subjectId: input.id,
      kind: 'create',
      at,
      accountId: actor.accountId,
      grant,
      version: 1,
      payload: {
        to: 'draft',
        productId: product.id,
        cycleId: cycle.id,
        filingKind: input.filingKind,
        rubricPackId,
        ...(recognised && { carriedOverFrom: recognised.id }),
      },
    });
  });
  return readDossier(context, actor, input.id);
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
function requireBasis(basis: FilingBasis): Extract<FilingBasis, { allowed: true }> {
  if (basis.allowed) return basis;
  throw new Problem('wrong-state', { detail: basis.reason });
}

/** New dossiers are filed under the law of the day only (QĐ 26/2026, Điều 12). */
const lawEnded = (framework: string) =>
  new Problem('wrong-state', {
    detail: {
      vi: `${findFramework(framework)?.name.vi ?? framework} hôm nay không nhận hồ sơ mới. Hãy chọn chu trình theo quyết định đang áp dụng.`,
      en: `${findFramework(framework)?.name.en ?? framework} takes no new dossiers today. Choose a cycle of the law that applies.`,
    },
  });

const fieldCodes = new Set(filingSteps.flatMap(({ fields }) => fields.map(({ code }) => code)));

/** Saves what changed in the draft. Answers 412 when it was changed elsewhere since the sender read it. */
export async function editDossier(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  patch: z.output<typeof dossierPatch>,
) {
  await context.db.transaction().execute(async (trx) => {
    const row = found(
      await trx.selectFrom('dossier').selectAll().where('id', '=', id).forUpdate().executeTakeFirst(),
    );
    const current = selfAssessmentOf(row);
    const selfAssessment = {
      choices: merge(current.choices, patch.choices),
      notes: merge(current.notes, patch.notes),
    };
    requireKnownPlaces(found(await rubricFor(trx, row)), patch, selfAssessment.choices);
    await transitionDossier(trx, context, actor, {
      dossierId: id,
      action: 'edit',
      expectedVersion,
      changes: {
        form: JSON.stringify(merge(formOf(row), patch.form)),
        self_assessment: JSON.stringify(selfAssessment),
      },
      payload: { patch },
    });
  });
  return readDossier(context, actor, id);
}

/** The record with the changes laid over it; null takes an entry out. */
function merge<T>(record: Readonly<Record<string, T>>, changes: Readonly<Record<string, T | null>> = {}) {
  return Object.fromEntries(
    Object.entries({ ...record, ...changes }).filter(([, value]) => value !== null),
  ) as Record<string, T>;
}

function requireKnownPlaces(
  rubric: Rubric,
  patch: z.output<typeof dossierPatch>,
  choices: Record<string, number>,
): void {
  const criteria = new Set(criteriaOf(rubric).map(({ code }) => code));
  const unknownNotes = Object.keys(patch.notes ?? {}).filter((code) => !criteria.has(code));
  const unknownFields = Object.keys(patch.form ?? {}).filter((code) => !fieldCodes.has(code));
  const errors = [
    ...unknownFields.map((code) => ({
      path: `/form/${code}`,
      code: 'unknown-field',
      message: `Biểu mẫu không có mục ${code}.`,
    })),
    ...unknownNotes.map((code) => ({
      path: `/notes/${code}`,
      code: 'unknown-criterion',
      message: `Phiếu đánh giá không có tiêu chí ${code}.`,
    })),
    ...checkChoices(rubric, choices, false).map((error) => ({
      path: `/choices/${error.criterion ?? ''}`,
      code: error.code,
      message: error.message.vi,
    })),
  ];
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
}

/**
 * Files the dossier with the commune, or hands a repaired one back to the desk that returned it. From the day of
 * filing the commune has 15 working days (QĐ 26/2026, Điều 7.2). Answers 409 `incomplete` with every missing
 * thing and its place.
 */
export async function submitDossier(context: Context, actor: Actor, id: string, expectedVersion: number) {
  await context.db.transaction().execute(async (trx) => {
    const row = found(await store.readDossier(trx, actor, id, reach(context)));
    const today = context.clock.today();
    if (await newerSheet(trx, row, today)) throw outdatedSheet();
    const content = filingContent(row, await store.listEvidence(trx, id), await rubricFor(trx, row));
    const missing = content ? missingForSubmission(content) : [];
    if (missing.length > 0) {
      throw new Problem('incomplete', {
        detail: {
          vi: `Còn ${missing.length} mục chưa xong. Hãy mở từng mục để bổ sung.`,
          en: `${missing.length} things are missing. Open each to complete it.`,
        },
        facts: { missing },
      });
    }
    const toCommune = row.state !== 'returned-by-office';
    const framework = found(findFramework(row.framework));
    const first = row.submitted_at === null;
    if (first && !takesFilings(framework, today)) throw lawEnded(row.framework);
    const held = await heldCertificate(trx, row.product_id);
    const basis = first
      ? requireBasis(filingBasis(framework, row.filing_kind as FilingKindCode, held, today))
      : null;
    await transitionDossier(trx, context, actor, {
      dossierId: id,
      action: 'submit',
      expectedVersion,
      changes: {
        submitted_at: context.clock.now(),
        ...(toCommune
          ? {
              received_on: today,
              commune_due_on: communeReviewDeadline(framework, today).date,
            }
          : {}),
      },
    });
    if (basis?.extendsUntil) {
      const grant = requireGrant(actor, 'dossier.submit', { producerId: row.producer_id });
      const doer = { accountId: actor.accountId, grant };
      await extendCertificate(trx, context, doer, row.product_id, basis.extendsUntil);
    }
  });
  return readDossier(context, actor, id);
}

/** How a product may be filed today under the law of a cycle, kind by kind. */
export async function readFilingKinds(context: Context, actor: Actor, productId: string, cycleId: string) {
  const product = found(await store.productOf(context.db, productId));
  requireGrant(actor, 'dossier.create', { producerId: product.producer_id });
  const framework = found(findFramework(found(await store.cycleOf(context.db, cycleId)).framework));
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

const outdatedSheet = () =>
  new Problem('wrong-state', {
    detail: {
      vi: 'Phiếu chấm của bộ sản phẩm này đã có phiên bản mới. Hãy chuyển hồ sơ sang phiếu mới rồi nộp.',
      en: 'The sheet of this product set has a new version. Take the dossier over to it, then file it.',
    },
    facts: { reason: 'newer-sheet' },
  });

/** Takes the dossier back before it is scored. */
export async function withdrawDossier(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  reason: string | undefined,
) {
  await context.db.transaction().execute((trx) =>
    transitionDossier(trx, context, actor, {
      dossierId: id,
      action: 'withdraw',
      expectedVersion,
      ...(reason === undefined ? {} : { reason }),
    }),
  );
  return readDossier(context, actor, id);
}
