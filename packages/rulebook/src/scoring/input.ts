import { lookUpRubric } from '../rubric/registry.ts';
import type { Text } from '../text.ts';
import type { ScoringError } from './errors.ts';
import { checkSheets, type ScoreInput, type Sheet } from './score.ts';
import { type StarRule, starRules } from './stars.ts';

/** What comes from outside, read and checked: sheets that can be scored, or all that is wrong with them. */
export type ReadScoreInput =
  | { readonly ok: true; readonly input: ScoreInput }
  | { readonly ok: false; readonly errors: readonly ScoringError[] };

/**
 * Reads sheets from outside: `{framework, set, sheets: [{member, signed, conflict, choices}], disqualified?,
 * starRule?}`. Anything wrong comes back as errors with their place; it never throws.
 */
export function readScoreInput(input: unknown): ReadScoreInput {
  const parsed = parseScoreInput(input);
  if (!parsed.ok) return parsed;
  const errors = checkSheets(parsed.input.rubric, parsed.input.sheets);
  return errors.length > 0 ? { ok: false, errors } : parsed;
}

function parseScoreInput(input: unknown): ReadScoreInput {
  if (!isRecord(input)) return failed(malformed('$', 'phải là một đối tượng JSON', 'must be a JSON object'));
  const rubric = lookUpRubric(input.framework, input.set);
  const { sheets, disqualified = null, starRule = 'majority' } = input;

  const errors: ScoringError[] = 'code' in rubric ? [rubric] : [];
  if (Array.isArray(sheets)) errors.push(...sheets.flatMap(sheetErrors));
  else errors.push(malformed('sheets', 'phải là danh sách phiếu chấm', 'must be a list of sheets'));
  if (disqualified !== null && !isText(disqualified)) {
    errors.push(
      malformed(
        'disqualified',
        'phải là căn cứ bị loại (chữ) hoặc null',
        'must be the ground, as text, or null',
      ),
    );
  }
  if (!starRules.some((rule) => rule === starRule)) {
    errors.push(malformed('starRule', `phải là ${starRules.join(', ')}`, `must be ${starRules.join(', ')}`));
  }

  if (errors.length > 0 || 'code' in rubric) return { ok: false, errors };
  return {
    ok: true,
    input: {
      rubric,
      sheets: sheets as readonly Sheet[],
      disqualified: disqualified as string | null,
      starRule: starRule as StarRule,
    },
  };
}

function sheetErrors(sheet: unknown, index: number): readonly ScoringError[] {
  const place = `sheets[${index}]`;
  if (!isRecord(sheet)) return [malformed(place, 'phải là một phiếu chấm', 'must be a sheet')];
  const errors: ScoringError[] = [];
  if (!isText(sheet.member)) {
    errors.push(malformed(`${place}.member`, 'phải ghi mã thành viên', 'must name the member'));
  }
  for (const flag of ['signed', 'conflict'] as const) {
    if (typeof sheet[flag] !== 'boolean') {
      errors.push(malformed(`${place}.${flag}`, 'phải là true hoặc false', 'must be true or false'));
    }
  }
  if (!isRecord(sheet.choices)) {
    errors.push(
      malformed(
        `${place}.choices`,
        'phải ghi lựa chọn theo mã tiêu chí',
        'must hold the choices by criterion code',
      ),
    );
  }
  return errors;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const failed = (
  ...errors: ScoringError[]
): { readonly ok: false; readonly errors: readonly ScoringError[] } => ({
  ok: false,
  errors,
});

function malformed(place: string, vi: string, en: string): ScoringError {
  const message: Text = { vi: `${place} ${vi}.`, en: `${place} ${en}.` };
  return { code: 'malformed', place, message };
}
