import { chainOf, criteriaOf, unitById } from '@saolang/rulebook';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';
import { type RubricRef, rubricsFor } from '../rubrics/rubric-of.ts';

/** A dossier is where its last action put it, at the version that it made. */
async function statesBesideTheirActions({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
    state: string;
    version: number;
    last: string | null;
    made: number | null;
  }>`
    SELECT dossier.id, dossier.state, dossier.version, done.last, done.made
    FROM dossier LEFT JOIN LATERAL (
      SELECT (array_agg(payload ->> 'to' ORDER BY seq DESC))[1] AS last, max(version) AS made
      FROM action
      WHERE subject_kind = 'dossier' AND subject_id = dossier.id::text AND payload ? 'to'
    ) done ON true
    WHERE done.last IS DISTINCT FROM dossier.state OR done.made IS DISTINCT FROM dossier.version
    ORDER BY dossier.id`.execute(db);
  return rows.map(
    ({ id, state, version, last, made }) =>
      `dossier ${id} is ${state} at version ${version}; its actions say ${last} at ${made}`,
  );
}

/** A dossier's commune lies within the area of its office. */
async function communesOutsideTheirOffice({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('dossier')
    .select(['id', 'commune_unit_id', 'office_unit_id'])
    .orderBy('id')
    .execute();
  return rows
    .filter(({ commune_unit_id, office_unit_id }) => {
      const commune = unitById(commune_unit_id);
      return !commune || !chainOf(commune).some(({ id }) => id === office_unit_id);
    })
    .map(
      ({ id, commune_unit_id, office_unit_id }) =>
        `dossier ${id}: ${commune_unit_id} is not in ${office_unit_id}`,
    );
}

/** What a producer chose, and what evidence proves, are criteria of the dossier's own rubric. */
async function criteriaNotOnTheSheet({ db }: Context): Promise<string[]> {
  const { rows } = await sql<RubricRef & { id: string; criterion: string }>`
    SELECT id, framework, product_set, rubric_pack_id,
      jsonb_object_keys(self_assessment -> 'choices') AS criterion FROM dossier
    UNION
    SELECT dossier.id, framework, product_set, rubric_pack_id, unnest(criteria)
    FROM dossier_evidence JOIN dossier ON dossier.id = dossier_evidence.dossier_id WHERE removed_at IS NULL
    ORDER BY id, criterion`.execute(db);
  const rubricOf = await rubricsFor(db, rows);
  return rows
    .filter(({ criterion, ...ref }) => {
      const rubric = rubricOf(ref);
      return !rubric || !criteriaOf(rubric).some(({ code }) => code === criterion);
    })
    .map(
      ({ id, criterion, framework, product_set }) =>
        `dossier ${id}: ${framework} ${product_set} has no ${criterion}`,
    );
}

/** A filed dossier has a day of receipt and the commune's last day. */
async function filedWithoutDates({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('dossier')
    .select('id')
    .where('state', 'not in', ['draft', 'withdrawn'])
    .where((eb) => eb.or([eb('received_on', 'is', null), eb('commune_due_on', 'is', null)]))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => `dossier ${id} was filed and has no day of receipt or no last day`);
}

export const dossierInvariants: readonly Invariant[] = [
  {
    name: 'dossier-state-from-actions',
    means: { vi: 'Trạng thái hồ sơ khớp với nhật ký', en: 'A dossier is where its actions put it' },
    breaches: statesBesideTheirActions,
  },
  {
    name: 'dossier-commune-in-office',
    means: {
      vi: 'Xã của hồ sơ thuộc địa bàn cơ quan xét',
      en: "A dossier's commune lies within its office's area",
    },
    breaches: communesOutsideTheirOffice,
  },
  {
    name: 'dossier-criteria-on-sheet',
    means: {
      vi: 'Tiêu chí trong hồ sơ có trong phiếu chấm của bộ sản phẩm',
      en: 'The criteria of a dossier are those of its rubric',
    },
    breaches: criteriaNotOnTheSheet,
  },
  {
    name: 'dossier-filed-has-dates',
    means: {
      vi: 'Hồ sơ đã nộp có ngày nhận và hạn của xã',
      en: 'A filed dossier has its day of receipt and last day',
    },
    breaches: filedWithoutDates,
  },
];
