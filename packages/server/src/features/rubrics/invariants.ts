import { frameworkIds, importRubrics, packInForce } from '@saolang/rulebook';
import { sql } from 'kysely';
import { dayInVietNam } from '../../platform/clock.ts';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';
import { unitScope } from '../units/unit-scope.ts';
import { approvedPacks } from './pack-store.ts';
import { contentSha256 } from './propose-pack.ts';

/** What a pack holds is, to its SHA-256, what was proposed and approved, and sheets that can be used. */
async function contentsBesideTheirDigest({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
    framework: string;
    sets: number[];
    content: string;
    sha256: string;
    recorded: (string | null)[];
  }>`
    SELECT id, framework, sets, content, sha256, array(
      SELECT payload ->> 'sha256' FROM action
      WHERE subject_kind = 'rubric-pack' AND subject_id = rubric_pack.id::text ORDER BY seq
    ) AS recorded
    FROM rubric_pack ORDER BY id`.execute(db);
  return rows.flatMap(({ id, framework, sets, content, sha256, recorded }) => {
    const digest = contentSha256(content);
    if (digest !== sha256) return [`pack ${id} says ${sha256}, its content gives ${digest}`];
    if (recorded.length === 0 || recorded.some((each) => each !== sha256)) {
      return [`pack ${id} holds ${sha256}, its actions say ${recorded.join(', ') || 'nothing'}`];
    }
    const outcome = importRubrics(JSON.parse(content));
    const held = outcome.ok ? outcome.rubrics : [];
    const sound =
      held.map(({ number }) => number).join() === sets.join() &&
      held.every((rubric) => rubric.framework === framework);
    return sound ? [] : [`pack ${id} does not hold the sheets of sets ${sets.join(', ')} of ${framework}`];
  });
}

/** A pack is where its last action put it, at the version that it made. */
async function statesBesideTheirActions({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
    state: string;
    version: number;
    last: string | null;
    made: number;
  }>`
    SELECT id, state, rubric_pack.version, done.last, done.made
    FROM rubric_pack LEFT JOIN LATERAL (
      SELECT (array_agg(kind ORDER BY seq DESC))[1] AS last, max(version) AS made FROM action
      WHERE subject_kind = 'rubric-pack' AND subject_id = rubric_pack.id::text
    ) done ON true
    WHERE done.made IS DISTINCT FROM rubric_pack.version OR state IS DISTINCT FROM CASE done.last
      WHEN 'propose' THEN 'proposed' WHEN 'approve' THEN 'approved'
      WHEN 'decline' THEN 'declined' WHEN 'withdraw' THEN 'withdrawn' END
    ORDER BY id`.execute(db);
  return rows.map(
    ({ id, state, version, last, made }) =>
      `pack ${id} is ${state} at version ${version}; its last action is ${last} at ${made}`,
  );
}

/** What rules was approved by another person than the one who proposed it. */
async function approvedByTheirProposers({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string; proposer: string | null; approver: string | null }>`
    SELECT rubric_pack.id, proposed.account_id AS proposer, approved.account_id AS approver
    FROM rubric_pack
    LEFT JOIN action proposed ON proposed.subject_kind = 'rubric-pack' AND proposed.subject_id = rubric_pack.id::text
      AND proposed.kind = 'propose'
    LEFT JOIN action approved ON approved.subject_kind = 'rubric-pack' AND approved.subject_id = rubric_pack.id::text
      AND approved.kind = 'approve'
    WHERE state = 'approved' AND (
      proposed.account_id IS DISTINCT FROM proposed_by OR approved.account_id IS DISTINCT FROM decided_by
      OR approved.account_id IS NULL OR approved.account_id = proposed.account_id)
    ORDER BY rubric_pack.id`.execute(db);
  return rows.map(
    ({ id, proposer, approver }) =>
      `pack ${id} was proposed by ${proposer ?? 'nobody'} and approved by ${approver ?? 'nobody'}`,
  );
}

/** A dossier is filed under a version that was in force for its office and product set, and scored under the same. */
async function dossiersBesideTheirVersion({ db, clock }: Context): Promise<string[]> {
  const dossiers = await db
    .selectFrom('dossier')
    .innerJoin('rubric_pack', 'rubric_pack.id', 'dossier.rubric_pack_id')
    .select(['dossier.id', 'dossier.framework', 'dossier.product_set', 'office_unit_id', 'submitted_at'])
    .select(['rubric_pack.framework as pack_framework', 'sets', 'unit_id', 'activates_on'])
    .select(['rubric_pack.state as pack_state', 'number'])
    .orderBy('dossier.id')
    .execute();
  const astray = dossiers
    .filter((row) => {
      const day = row.submitted_at ? dayInVietNam(row.submitted_at) : clock.today();
      return (
        row.pack_state !== 'approved' ||
        row.framework !== row.pack_framework ||
        !row.sets.includes(row.product_set) ||
        row.activates_on > day ||
        !unitScope(row.office_unit_id, day).includes(row.unit_id)
      );
    })
    .map(
      ({ id, number, pack_framework, pack_state }) =>
        `dossier ${id} is under version ${number} of ${pack_framework} (${pack_state}), which was not in force for it`,
    );
  const sheets = await db
    .selectFrom('score_sheet')
    .innerJoin('dossier', 'dossier.id', 'score_sheet.dossier_id')
    .select(['score_sheet.id', 'dossier_id'])
    .where('score_sheet.rubric_pack_id', 'is distinct from', (eb) => eb.ref('dossier.rubric_pack_id'))
    .orderBy('score_sheet.id')
    .execute();
  return [
    ...astray,
    ...sheets.map(({ id, dossier_id }) => `sheet ${id} is on another version than its dossier ${dossier_id}`),
  ];
}

/**
 * At most one version rules for an office, a set and a day, and a dossier is under that one of the day on which it was
 * first filed: no other, and not the built-in sheet where there is one. What was approved later does not reach back.
 */
async function dossiersBesideWhatRuled({ db }: Context): Promise<string[]> {
  const approvals = new Map(
    (
      await db
        .selectFrom('rubric_pack')
        .select(['id', 'decided_at'])
        .where('state', '=', 'approved')
        .execute()
    ).map(({ id, decided_at }) => [id, decided_at]),
  );
  const found: string[] = [];
  for (const framework of approvals.size > 0 ? frameworkIds : []) {
    const packs = await approvedPacks(db, framework);
    const { rows } = await sql<{
      id: string;
      product_set: number;
      office_unit_id: string;
      rubric_pack_id: string | null;
      filed_at: Date;
    }>`
      SELECT id, product_set, office_unit_id, rubric_pack_id, coalesce(first.at, submitted_at) AS filed_at
      FROM dossier LEFT JOIN LATERAL (
        SELECT min(at) AS at FROM action
        WHERE subject_kind = 'dossier' AND subject_id = dossier.id::text AND kind = 'submit'
      ) first ON true
      WHERE framework = ${framework} AND submitted_at IS NOT NULL
      ORDER BY id`.execute(db);
    for (const { id, product_set, office_unit_id, rubric_pack_id, filed_at } of rows) {
      const date = dayInVietNam(filed_at);
      const ruled = packInForce(
        packs.filter((pack) => (approvals.get(pack.id) ?? filed_at) <= filed_at),
        { framework, set: product_set, unitIds: unitScope(office_unit_id, date), date },
      );
      if (rubric_pack_id !== (ruled?.id ?? null)) {
        found.push(
          `dossier ${id} was filed on ${date}, when version ${ruled?.number ?? 0} ruled, under another`,
        );
      }
    }
  }
  return found;
}

/** What was decided on a doubt is what its last action says. */
async function doubtsBesideTheirActions({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string; state: string; last: string | null }>`
    SELECT id, state, done.last
    FROM rubric_doubt LEFT JOIN LATERAL (
      SELECT (array_agg(kind ORDER BY seq DESC))[1] AS last, max(version) AS made FROM action
      WHERE subject_kind = 'rubric-doubt' AND subject_id = rubric_doubt.id
    ) done ON true
    WHERE done.made IS DISTINCT FROM version
      OR state IS DISTINCT FROM CASE done.last WHEN 'settle' THEN 'settled' WHEN 'reopen' THEN 'open' END
    ORDER BY id`.execute(db);
  return rows.map(({ id, state, last }) => `doubt ${id} is ${state}; its last action is ${last}`);
}

/** What must hold of versions of the sheets and of doubts at every moment. */
export const rubricInvariants: readonly Invariant[] = [
  {
    name: 'rubric-pack-content',
    means: {
      vi: 'Nội dung mỗi phiên bản bộ tiêu chí khớp mã băm đã trình và đã duyệt',
      en: 'The content of a version of the sheets is, to its digest, what was proposed and approved',
    },
    breaches: contentsBesideTheirDigest,
  },
  {
    name: 'rubric-pack-state-from-actions',
    means: {
      vi: 'Trạng thái phiên bản bộ tiêu chí khớp với nhật ký',
      en: 'A version of the sheets is where its actions put it',
    },
    breaches: statesBesideTheirActions,
  },
  {
    name: 'rubric-pack-four-eyes',
    means: {
      vi: 'Phiên bản được duyệt do người khác người trình duyệt',
      en: 'An approved version was approved by another person than proposed it',
    },
    breaches: approvedByTheirProposers,
  },
  {
    name: 'rubric-pack-of-dossier',
    means: {
      vi: 'Hồ sơ và phiếu chấm theo đúng phiên bản có hiệu lực khi nộp',
      en: 'Dossiers and their sheets are under a version that was in force when they were filed',
    },
    breaches: dossiersBesideTheirVersion,
  },
  {
    name: 'rubric-pack-at-filing',
    means: {
      vi: 'Mỗi cơ quan, bộ sản phẩm và ngày chỉ có một phiên bản áp dụng; hồ sơ theo đúng phiên bản của ngày nộp đầu tiên',
      en: 'One version rules for an office, a set and a day; a dossier is under that of the day it was first filed',
    },
    breaches: dossiersBesideWhatRuled,
  },
  {
    name: 'rubric-doubt-from-actions',
    means: {
      vi: 'Kết quả làm rõ từng điểm khớp với nhật ký',
      en: 'What was decided on a doubt is what its actions say',
    },
    breaches: doubtsBesideTheirActions,
  },
];
