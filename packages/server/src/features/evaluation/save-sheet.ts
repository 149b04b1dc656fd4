import { isDeepStrictEqual } from 'node:util';
import { type Choices, checkChoices, type Rubric } from '@saolang/rulebook';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { rubricOf } from './sheet-rubric.ts';
import type { SheetContent } from './sheet-schema.ts';
import { type SheetRow, sheetById, writeSheet } from './sheet-store.ts';

/** What is written on a sheet. */
export const contentOf = (sheet: SheetRow): SheetContent => ({
  choices: sheet.choices as Record<string, number>,
  comments: sheet.comments as Record<string, string>,
  opinion: sheet.opinion,
});

/**
 * Saves a member's sheet: one read and one guarded statement, which writes the sheet and its action together. The
 * action says which criteria changed and never what was chosen: nobody may learn scores from the record before the
 * session is closed. A save whose answer was lost may be sent again as it was.
 */
export async function saveSheet(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  content: SheetContent,
) {
  const sheet = found(await sheetById(context.db, id));
  const grant = requireOwnSheet(actor, sheet);
  if (isDeepStrictEqual(contentOf(sheet), content) && isSameOrNext(sheet, expectedVersion)) {
    return { id, version: sheet.version };
  }
  requireWritable(sheet, expectedVersion);
  requireKnownChoices(await rubricOf(context.db, sheet), content.choices);
  const saved = await writeSheet(
    context.db,
    sheet,
    false,
    {
      choices: JSON.stringify(content.choices),
      comments: JSON.stringify(content.comments),
      opinion: content.opinion,
    },
    {
      subjectKind: 'score-sheet',
      subjectId: id,
      kind: 'save',
      at: context.clock.now(),
      accountId: actor.accountId,
      grant,
      version: sheet.version + 1,
      payload: { changed: changedCriteria(contentOf(sheet), content) },
    },
  );
  if (!saved) await refuseLost(context, id, expectedVersion, content);
  return { id, version: sheet.version + 1 };
}

/**
 * The grant by which the actor writes on a sheet: it is their own, and they have declared no conflict. Somebody
 * else's sheet does not exist.
 */
export function requireOwnSheet(actor: Actor, sheet: SheetRow) {
  if (sheet.account_id !== actor.accountId) throw new Problem('not-found');
  const grant = requireGrant(actor, 'sheet.score', { councilId: sheet.council_id });
  if (sheet.conflict === null) {
    throw new Problem('wrong-state', {
      detail: {
        vi: 'Hãy khai báo có hay không xung đột lợi ích với hồ sơ này trước khi mở phiếu.',
        en: 'Declare whether you have a conflict of interest in this dossier before opening the sheet.',
      },
      facts: { state: 'undeclared' },
    });
  }
  if (sheet.conflict) {
    throw new Problem('forbidden', {
      detail: {
        vi: 'Ông/bà đã khai có xung đột lợi ích nên không chấm hồ sơ này.',
        en: 'You have declared a conflict of interest and do not score this dossier.',
      },
    });
  }
  return grant;
}

/** Answers 409 for a locked or signed sheet, 412 with what is on the sheet now when it was changed elsewhere. */
export function requireWritable(sheet: SheetRow, expectedVersion: number): void {
  if (sheet.locked) throw lockedSheet();
  if (sheet.signed_at) {
    throw new Problem('wrong-state', {
      detail: {
        vi: 'Phiếu đã ký. Hãy bỏ ký rồi sửa, nếu phiên chưa khóa chấm điểm.',
        en: 'The sheet is signed. Take the signature back to change it while scoring is open.',
      },
      facts: { state: 'signed', currentVersion: sheet.version },
    });
  }
  requireSheetVersion(sheet, expectedVersion);
}

/** Answers 412 with the current content, so that the other device of the same member can merge. */
export function requireSheetVersion(sheet: SheetRow, expectedVersion: number): void {
  if (sheet.version === expectedVersion) return;
  throw new Problem('version-conflict', {
    detail: {
      vi: 'Phiếu này vừa được sửa trên một thiết bị khác của ông/bà.',
      en: 'This sheet has just been changed on another device of yours.',
    },
    facts: { currentVersion: sheet.version, current: contentOf(sheet) },
  });
}

export const lockedSheet = () =>
  new Problem('wrong-state', {
    detail: {
      vi: 'Phiên đã khóa chấm điểm, phiếu không sửa được nữa.',
      en: 'Scoring is closed: the sheet is locked.',
    },
    facts: { state: 'locked' },
  });

/** The guarded write met another state than was read a moment before: says which. */
async function refuseLost(context: Context, id: string, expectedVersion: number, content: SheetContent) {
  const sheet = found(await sheetById(context.db, id));
  if (isDeepStrictEqual(contentOf(sheet), content) && sheet.version === expectedVersion + 1) return;
  if (sheet.conflict !== false) throw new Problem('forbidden');
  requireWritable(sheet, expectedVersion);
  throw new Problem('version-conflict', { facts: { currentVersion: sheet.version } });
}

const isSameOrNext = (sheet: SheetRow, expectedVersion: number): boolean =>
  sheet.version === expectedVersion || sheet.version === expectedVersion + 1;

function requireKnownChoices(rubric: Rubric, choices: Choices): void {
  const errors = checkChoices(rubric, choices, false);
  if (errors.length === 0) return;
  throw new Problem('invalid-input', {
    errors: errors.map(({ criterion, code, message }) => ({
      path: `/choices/${criterion ?? ''}`,
      code,
      message: message.vi,
    })),
  });
}

function changedCriteria(before: SheetContent, after: SheetContent): readonly string[] {
  const codes = new Set(
    [before.choices, before.comments, after.choices, after.comments].flatMap((record) => Object.keys(record)),
  );
  return [...codes].filter(
    (code) => before.choices[code] !== after.choices[code] || before.comments[code] !== after.comments[code],
  );
}
