import { sheetTotal, unansweredCriteria } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import {
  contentOf,
  lockedSheet,
  requireOwnSheet,
  requireSheetVersion,
  requireWritable,
} from './save-sheet.ts';
import { rubricOf } from './sheet-rubric.ts';
import { type SheetChange, type SheetRow, sheetById, writeSheet } from './sheet-store.ts';

/** Signs a complete sheet: its total is fixed, and it counts from now on. Signing twice is signing once. */
export async function signSheet(context: Context, actor: Actor, id: string, expectedVersion: number) {
  const sheet = found(await sheetById(context.db, id));
  requireOwnSheet(actor, sheet);
  if (sheet.signed_at && sheet.version === expectedVersion + 1) return { id, version: sheet.version };
  requireWritable(sheet, expectedVersion);
  const rubric = await rubricOf(context.db, sheet);
  const { choices } = contentOf(sheet);
  const open = unansweredCriteria(rubric, choices);
  if (open.length > 0) {
    throw new Problem('incomplete', {
      detail: {
        vi: `Còn ${open.length} tiêu chí chưa chấm. Hãy chọn một phương án, hoặc 0 nếu không đạt.`,
        en: `${open.length} criteria are not answered. Choose an option, or 0 when none is met.`,
      },
      errors: open.map(({ code, name }) => ({
        path: `/choices/${code}`,
        code: 'missing-choice',
        message: `Chưa chấm tiêu chí ${code} “${name.vi}”.`,
      })),
    });
  }
  const signed = { signed_at: context.clock.now(), total: sheetTotal(rubric, choices) };
  return write(context, actor, sheet, false, signed, 'sign');
}

/**
 * Takes one's own signature back while scoring is open, to change the sheet. It needs no reason: it is the member's
 * own judgement until the session is closed, and the record keeps both acts.
 */
export async function unsignSheet(context: Context, actor: Actor, id: string, expectedVersion: number) {
  const sheet = found(await sheetById(context.db, id));
  requireOwnSheet(actor, sheet);
  if (!sheet.signed_at && sheet.version === expectedVersion + 1) return { id, version: sheet.version };
  if (sheet.locked) throw lockedSheet();
  requireSheetVersion(sheet, expectedVersion);
  if (!sheet.signed_at) return { id, version: sheet.version };
  return write(context, actor, sheet, true, { signed_at: null, total: null }, 'unsign');
}

async function write(
  context: Context,
  actor: Actor,
  sheet: SheetRow,
  whileSigned: boolean,
  change: SheetChange,
  kind: 'sign' | 'unsign',
) {
  const written = await writeSheet(context.db, sheet, whileSigned, change, {
    subjectKind: 'score-sheet',
    subjectId: sheet.id,
    kind,
    at: context.clock.now(),
    accountId: actor.accountId,
    grant: requireOwnSheet(actor, sheet),
    version: sheet.version + 1,
  });
  if (written) return { id: sheet.id, version: sheet.version + 1 };
  const now = found(await sheetById(context.db, sheet.id));
  requireOwnSheet(actor, now);
  // The other half of a double click has just done it.
  if (now.version === sheet.version + 1 && (now.signed_at !== null) === (kind === 'sign')) {
    return { id: now.id, version: now.version };
  }
  if (now.locked) throw lockedSheet();
  throw new Problem('version-conflict', { facts: { currentVersion: now.version, current: contentOf(now) } });
}
