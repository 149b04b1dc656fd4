import { createHash } from 'node:crypto';
import {
  defaultSecondScoringRule,
  quorumOf,
  type Rubric,
  type ScoreResult,
  type SecondScoring,
  type SecondScoringRule,
  type Sheet,
  type StarRule,
  scoreSheets,
  secondScoring,
} from '@saolang/rulebook';
import { contentOf } from './save-sheet.ts';
import type { AgendaRow, SessionRow } from './session-store.ts';
import type { SheetRow } from './sheet-store.ts';

/** What a session freezes for a dossier at closing: the rulebook's result and the rules it was reached by. */
export interface FrozenResult extends ScoreResult {
  readonly starRule: StarRule;
  readonly quorumPercent: number;
  readonly allowedSpread: number;
  /** How the members differ; null where fewer than two sheets count. */
  readonly secondScoring: SecondScoring | null;
  /** Members who stepped aside for a conflict of interest. */
  readonly conflicts: readonly string[];
}

/** The rules of a council by which its sheets become a result. */
export type CouncilRules = Pick<SessionRow, 'star_rule' | 'quorum_percent' | 'allowed_spread'>;

/** The council's regulation on a second scoring: totals may lie so far apart, and no farther. */
export const secondScoringRule = (allowedSpread: number): SecondScoringRule => ({
  ...defaultSecondScoringRule,
  wideSpread: allowedSpread + 1,
});

/** Members' sheets in the rulebook's terms. */
export const givenSheets = (sheets: readonly SheetRow[]): readonly Sheet[] =>
  sheets.map((sheet) => ({
    member: sheet.member_id,
    signed: sheet.signed_at !== null,
    conflict: sheet.conflict === true,
    choices: contentOf(sheet).choices,
  }));

/** The result of a dossier from the members' sheets, by its rubric and the council's rules. Pure. */
export function resultOf(
  session: CouncilRules,
  item: Pick<AgendaRow, 'disqualified'>,
  rubric: Rubric,
  sheets: readonly SheetRow[],
): FrozenResult {
  const starRule = session.star_rule as StarRule;
  const given = givenSheets(sheets);
  return {
    ...scoreSheets({ rubric, sheets: given, disqualified: item.disqualified, starRule }),
    starRule,
    quorumPercent: session.quorum_percent,
    allowedSpread: session.allowed_spread,
    secondScoring: secondScoring(rubric, given, secondScoringRule(session.allowed_spread)),
    conflicts: sheets.filter(({ conflict }) => conflict === true).map(({ member_id }) => member_id),
  };
}

/** The sheets of a dossier that could count and are not signed. */
export const unsignedOf = (sheets: readonly SheetRow[]): readonly SheetRow[] =>
  sheets.filter(({ conflict, signed_at }) => conflict !== true && signed_at === null);

/** Whether enough members signed; who has a conflict of interest is left out of the reckoning. */
export function quorumOfSheets(session: SessionRow, sheets: readonly SheetRow[]) {
  const entitled = sheets.filter(({ conflict }) => conflict !== true);
  const signed = entitled.filter(({ signed_at }) => signed_at !== null).length;
  return quorumOf(entitled.length, signed, session.quorum_percent);
}

/** SHA-256 of what is on a sheet: put on record at closing, it shows whether the sheet was changed afterwards. */
export function sheetSha256(sheet: SheetRow): string {
  const { choices, comments, opinion } = contentOf(sheet);
  const sorted = (record: Readonly<Record<string, unknown>>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([sorted(choices), sorted(comments), opinion]))
    .digest('hex');
}

/** The frozen result of a dossier on a closed agenda. */
export const frozenResult = (item: Pick<AgendaRow, 'dossier_id' | 'result'>): FrozenResult => {
  if (item.result === null)
    throw new Error(`the session of dossier ${item.dossier_id} is closed without a result`);
  return item.result as unknown as FrozenResult;
};
