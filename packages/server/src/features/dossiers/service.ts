import { checkChoices, criteriaOf, filingSteps, type Rubric } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { rubricFor } from '../rubrics/rubric-of.ts';
import { communesWithin } from '../units/unit-scope.ts';
import { bySameSheet } from './carry-over.ts';
import { sheetOf } from './dossier-sheet.ts';
import { formOf, presentAction, presentDossier, presentSummary, selfAssessmentOf } from './presenter.ts';
import type { dossierPatch, dossierQuery } from './schema.ts';
import * as store from './store.ts';
import { transitionDossier } from './transition-dossier.ts';

export const reach = (context: Context) => (unitId: string) => communesWithin(unitId, context.clock.today());

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

/** The recognised dossier that an upgrade or re-evaluation starts from, to whoever reads the new one. Answers 404. */
export async function readRecognisedBefore(context: Context, actor: Actor, id: string) {
  const row = found(await store.readDossier(context.db, actor, id, reach(context)));
  const before = found(
    row.recognised_dossier_id === null
      ? undefined
      : await store.dossierById(context.db, row.recognised_dossier_id),
  );
  return {
    dossierId: before.id,
    form: formOf(before),
    selfAssessment: bySameSheet(before, row) ? selfAssessmentOf(before) : null,
  };
}

/** What was done to the dossier, newest first. */
export async function readTimeline(context: Context, actor: Actor, id: string) {
  found(await store.readDossier(context.db, actor, id, reach(context)));
  return (await store.listActions(context.db, id)).map(presentAction);
}

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
