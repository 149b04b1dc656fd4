import { isDeepStrictEqual } from 'node:util';
import { sheetTotal } from '@saolang/rulebook';
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Invariant } from '../../platform/invariant.ts';
import { contentOf } from './save-sheet.ts';
import { type FrozenResult, resultOf, sheetSha256 } from './scoring-result.ts';
import { rolesOfSeat } from './seat-member.ts';
import { carriedOut, outcomeIn } from './settle-results.ts';
import { rubricsOf } from './sheet-rubric.ts';

/** A signed sheet says the points that its choices give. */
async function totalsBesideTheirChoices({ db }: Context): Promise<string[]> {
  const sheets = await db
    .selectFrom('score_sheet')
    .selectAll()
    .where('signed_at', 'is not', null)
    .orderBy('id')
    .execute();
  const rubricOf = await rubricsOf(db, sheets);
  return sheets.flatMap((sheet) => {
    const points = sheetTotal(rubricOf(sheet), contentOf(sheet).choices);
    return sheet.total === points
      ? []
      : [`sheet ${sheet.id} says ${sheet.total} points, its choices give ${points}`];
  });
}

/** What the newest closing of a session put on record of one dossier. */
interface ClosingRecord {
  readonly dossierId: string;
  readonly counted: number;
  readonly sum: number;
  readonly star: number | null;
  readonly disqualified: string | null;
  readonly sheets: readonly { readonly id: string; readonly signed: boolean; readonly sha256: string }[];
}

/** Each dossier of a closed session, or with a result while others are scored again, with the record of its closing. */
const closedAgenda = async ({ db }: Context) => {
  const { rows } = await sql<{
    session_id: string;
    dossier_id: string;
    framework: string;
    product_set: number;
    rubric_pack_id: string | null;
    disqualified: string | null;
    result: FrozenResult | null;
    record: ClosingRecord | null;
  }>`
    SELECT session_dossier.session_id, dossier_id, framework, product_set, rubric_pack_id, disqualified, result, record
    FROM session_dossier
    JOIN scoring_session ON scoring_session.id = session_id
      AND (scoring_session.state IN ('closed', 'confirmed') OR result IS NOT NULL)
    JOIN dossier ON dossier.id = dossier_id
    LEFT JOIN LATERAL (
      SELECT payload FROM action
      WHERE subject_kind = 'scoring-session' AND subject_id = session_id::text AND kind = 'close-scoring'
      ORDER BY seq DESC LIMIT 1
    ) closing ON true
    LEFT JOIN LATERAL jsonb_array_elements(closing.payload -> 'results') record
      ON record ->> 'dossierId' = dossier_id::text
    ORDER BY session_id, dossier_id`.execute(db);
  return rows;
};

/**
 * The result frozen at closing is the rulebook's of the locked sheets, by the rules frozen with it, and the one
 * that the action of the closing names; each sheet is, to its SHA-256, as it was recorded then. The council's own
 * row may have got other rules since, for its next session.
 */
async function resultsBesideTheirSheets(context: Context): Promise<string[]> {
  const agenda = await closedAgenda(context);
  const rubricOf = await rubricsOf(context.db, agenda);
  const sheets = await context.db.selectFrom('score_sheet').selectAll().orderBy('id').execute();
  const sheetsOf = Map.groupBy(sheets, ({ session_id, dossier_id }) => `${session_id} ${dossier_id}`);
  return agenda.flatMap((item) => {
    const { session_id, dossier_id, result, record } = item;
    const name = `dossier ${dossier_id} in session ${session_id}`;
    if (!result || !record) return [`${name} is scored and has no ${result ? 'record' : 'result'} of it`];
    const own = sheetsOf.get(`${session_id} ${dossier_id}`) ?? [];
    const rules = {
      star_rule: result.starRule,
      quorum_percent: result.quorumPercent,
      allowed_spread: result.allowedSpread,
    };
    const recomputed = JSON.parse(JSON.stringify(resultOf(rules, item, rubricOf(item), own))) as FrozenResult;
    const { counted, sum, star, disqualified } = record;
    const found: string[] = [];
    if (
      !isDeepStrictEqual(inOrder(result), inOrder(recomputed)) ||
      !isDeepStrictEqual(
        { counted, sum, star, disqualified },
        {
          counted: result.counted,
          sum: result.sum,
          star: result.star,
          disqualified: result.disqualified,
        },
      )
    ) {
      found.push(
        `${name}: ${result.sum}/${result.counted} (${result.star}★) is frozen, ${sum}/${counted} (${star}★) recorded, ` +
          `${recomputed.sum}/${recomputed.counted} (${recomputed.star}★) follows from its sheets`,
      );
    }
    const kept = new Map(own.map((sheet) => [sheet.id, sheet]));
    for (const { id, signed, sha256 } of record.sheets) {
      const sheet = kept.get(id);
      if (!sheet || sheetSha256(sheet) !== sha256 || (sheet.signed_at !== null) !== signed) {
        found.push(`sheet ${id} is not as it was when session ${session_id} closed`);
      }
    }
    if (own.length !== record.sheets.length) {
      found.push(`${name} has ${own.length} sheets, ${record.sheets.length} were there at closing`);
    }
    return found;
  });
}

/** A result with its members in one order: seats may be given another order after the closing. */
const inOrder = (result: FrozenResult) => ({
  ...result,
  sheets: result.sheets.toSorted((a, b) => (a.member < b.member ? -1 : 1)),
  conflicts: result.conflicts.toSorted(),
});

/**
 * A dossier whose result the chair has confirmed carries what the law makes of that result. One on which the upper
 * tier has spoken since carries that tier's star instead.
 */
async function outcomesBesideTheirResults({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('session_dossier')
    .innerJoin('scoring_session', 'scoring_session.id', 'session_dossier.session_id')
    .innerJoin('council', 'council.id', 'scoring_session.council_id')
    .innerJoin('cycle', 'cycle.id', 'council.cycle_id')
    .innerJoin('dossier', 'dossier.id', 'session_dossier.dossier_id')
    .select(['dossier_id', 'result', 'outcome', 'star', 'cycle.framework', 'council.unit_id', 'held_on'])
    .where('scoring_session.state', '=', 'confirmed')
    .where('result', 'is not', null)
    .where(
      sql<boolean>`NOT EXISTS (SELECT 1 FROM action
        WHERE subject_kind = 'dossier' AND subject_id = dossier.id::text AND payload ->> 'from' = 'forwarded')`,
    )
    .orderBy('dossier_id')
    .execute();
  return rows.flatMap((row) => {
    const kind = carriedOut(outcomeIn(row, row));
    const { star } = row.result as unknown as FrozenResult;
    return row.outcome === kind && row.star === star
      ? []
      : [
          `dossier ${row.dossier_id} is to ${row.outcome} at ${row.star}★, its result gives ${kind} at ${star}★`,
        ];
  });
}

/**
 * What a dossier was scored before it was scored again is what was put on record at the closing before, and somebody
 * had it reopened. Counted from the last: what was reopened before results were kept has no row.
 */
async function earlierBesideTheirClosings({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ session_id: string; dossier_id: string; number: number }>`
    SELECT session_id, dossier_id, number
    FROM (SELECT *, count(*) OVER later AS place FROM earlier_scoring
      WINDOW later AS (PARTITION BY session_id, dossier_id ORDER BY number DESC)) earlier
    LEFT JOIN LATERAL (
      SELECT seq, account_id, payload ->> 'reason' AS said FROM action
      WHERE subject_kind = 'scoring-session' AND subject_id = session_id::text AND kind = 'reopen-scoring'
        AND coalesce(payload -> 'dossierIds' ? dossier_id::text, true)
      ORDER BY seq DESC LIMIT 1 OFFSET place - 1
    ) reopening ON true
    LEFT JOIN LATERAL (
      SELECT payload FROM action
      WHERE subject_kind = 'scoring-session' AND subject_id = session_id::text AND kind = 'close-scoring'
        AND action.seq < reopening.seq
      ORDER BY seq DESC LIMIT 1
    ) closing ON true
    LEFT JOIN LATERAL jsonb_array_elements(closing.payload -> 'results') record
      ON record ->> 'dossierId' = dossier_id::text
    WHERE (account_id, said) IS DISTINCT FROM (reopened_by, reason)
      OR (record -> 'sum', record -> 'counted', record -> 'star', record -> 'disqualified')
        IS DISTINCT FROM (result -> 'sum', result -> 'counted', result -> 'star', result -> 'disqualified')
    ORDER BY session_id, dossier_id, number`.execute(db);
  return rows.map(
    ({ session_id, dossier_id, number }) =>
      `scoring ${number} of dossier ${dossier_id} in session ${session_id} is not what its closing and reopening say`,
  );
}

/** While a session is open each member who scores has a sheet for each dossier yet to be scored, and nobody else. */
async function sheetsBesideTheAgenda({ db }: Context): Promise<string[]> {
  const { rows } = await sql<{ session_id: string; dossier_id: string; member_id: string; sheets: number }>`
    WITH due AS (
      SELECT session_dossier.session_id, session_dossier.dossier_id, council_member.id AS member_id, account_id
      FROM session_dossier
      JOIN scoring_session ON scoring_session.id = session_dossier.session_id AND scoring_session.state = 'open'
      JOIN council_member ON council_member.council_id = scoring_session.council_id AND scores AND left_on IS NULL
      WHERE session_dossier.result IS NULL
    ), present AS (
      SELECT score_sheet.session_id, dossier_id, member_id, account_id
      FROM score_sheet
      JOIN scoring_session ON scoring_session.id = session_id AND scoring_session.state = 'open' AND NOT locked
    )
    SELECT session_id, dossier_id, member_id, count(present.account_id)::int AS sheets
    FROM due FULL JOIN present USING (session_id, dossier_id, member_id, account_id)
    WHERE due.session_id IS NULL OR present.session_id IS NULL
    GROUP BY session_id, dossier_id, member_id
    ORDER BY session_id, dossier_id, member_id`.execute(db);
  return rows.map(
    ({ session_id, dossier_id, member_id, sheets }) =>
      `session ${session_id}: member ${member_id} has ${sheets === 0 ? 'no open sheet' : 'a sheet that is not theirs'} for dossier ${dossier_id}`,
  );
}

/** Nothing can be written on a sheet of a session whose scoring is closed. */
async function openSheetsOfClosedSessions({ db }: Context): Promise<string[]> {
  const rows = await db
    .selectFrom('score_sheet')
    .innerJoin('scoring_session', 'scoring_session.id', 'score_sheet.session_id')
    .select(['score_sheet.id', 'session_id', 'scoring_session.state'])
    .where('scoring_session.state', 'in', ['closed', 'confirmed'])
    .where('locked', 'is', false)
    .orderBy('score_sheet.id')
    .execute();
  return rows.map(({ id, session_id, state }) => `sheet ${id} is open, session ${session_id} is ${state}`);
}

/** Who sits on a council holds the roles of the seat within it, and nobody else holds any. */
async function grantsBesideTheSeats({ db, clock }: Context): Promise<string[]> {
  const seats = await db
    .selectFrom('council_member')
    .select(['council_id', 'account_id', 'capacity', 'scores'])
    .where('left_on', 'is', null)
    .execute();
  const grants = await db
    .selectFrom('role_grant')
    .select(['scope_id', 'account_id', 'role'])
    .where('scope_kind', '=', 'council')
    .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>=', clock.today())]))
    .execute();
  const due = new Set(
    seats.flatMap(({ council_id, account_id, capacity, scores }) =>
      rolesOfSeat({ capacity: capacity as 'member', scores }).map(
        (role) => `account ${account_id}: ${role} of council ${council_id}`,
      ),
    ),
  );
  const held = new Set(
    grants.map(({ scope_id, account_id, role }) => `account ${account_id}: ${role} of council ${scope_id}`),
  );
  return [
    ...[...due.difference(held)].map((right) => `${right} is not granted`),
    ...[...held.difference(due)].map((right) => `${right} is granted without a seat`),
  ].sort();
}

/** What must hold of councils, sessions and sheets, for `doctor`. */
export const evaluationInvariants: readonly Invariant[] = [
  {
    name: 'sheet-total-from-choices',
    means: {
      vi: 'Tổng điểm trên phiếu đã ký đúng với các phương án đã chọn',
      en: 'The total of a signed sheet is what its choices give',
    },
    breaches: totalsBesideTheirChoices,
  },
  {
    name: 'result-from-locked-sheets',
    means: {
      vi: 'Kết quả đã khóa đúng với các phiếu, và phiếu còn nguyên như lúc khóa',
      en: 'A frozen result follows from its sheets, which are as they were at closing',
    },
    breaches: resultsBesideTheirSheets,
  },
  {
    name: 'earlier-scoring-from-closing',
    means: {
      vi: 'Kết quả lần chấm trước của hồ sơ được chấm lại khớp với nhật ký',
      en: 'What a dossier was scored before it was scored again is what is on record',
    },
    breaches: earlierBesideTheirClosings,
  },
  {
    name: 'outcome-from-result',
    means: {
      vi: 'Hồ sơ đã xác nhận có hướng xử lý và hạng sao đúng theo kết quả',
      en: 'A confirmed dossier has the outcome and star that the law gives its result',
    },
    breaches: outcomesBesideTheirResults,
  },
  {
    name: 'open-session-sheets',
    means: {
      vi: 'Phiên đang mở có đúng một phiếu cho mỗi thành viên chấm và mỗi hồ sơ',
      en: 'An open session has one sheet for each scoring member and dossier',
    },
    breaches: sheetsBesideTheAgenda,
  },
  {
    name: 'closed-session-sheets-locked',
    means: {
      vi: 'Mọi phiếu của phiên đã khóa chấm đều bị khóa',
      en: 'No sheet of a closed session can be written on',
    },
    breaches: openSheetsOfClosedSessions,
  },
  {
    name: 'council-roles-of-seats',
    means: {
      vi: 'Quyền trong Hội đồng được giao đúng cho người có tên trong Hội đồng',
      en: 'Roles within a council are held by those seated on it, and by nobody else',
    },
    breaches: grantsBesideTheSeats,
  },
];
