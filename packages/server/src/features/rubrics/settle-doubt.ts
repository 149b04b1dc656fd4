import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireAnyGrant } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { requireVersion } from '../../platform/http/version.ts';
import type { settlement } from './doubt-schema.ts';
import { lockDoubt } from './doubt-store.ts';
import { allDoubts, listDoubts } from './doubts.ts';

/** What becomes of a doubt. */
type Decision =
  | ({ readonly kind: 'settle' } & z.output<typeof settlement>)
  | { readonly kind: 'reopen'; readonly reason: string };

/**
 * Settles a doubt with how it is read and the paper that says so, or opens a settled one again with the reason. The
 * law data itself is not changed by it: that takes another version of the sheet. Doubts belong to no unit, so any grant
 * of the permission does.
 */
export async function decideDoubt(
  context: Context,
  actor: Actor,
  id: string,
  expectedVersion: number,
  decision: Decision,
) {
  const grant = requireAnyGrant(actor, 'rubric-doubt.settle');
  await context.db.transaction().execute(async (trx) => {
    const doubt = found((await allDoubts(trx)).get(id));
    const row = await lockDoubt(trx, id);
    requireVersion(row?.version ?? 0, expectedVersion);
    requireChange(row?.state ?? 'open', decision.kind);
    const at = context.clock.now();
    const version = expectedVersion + 1;
    const values = {
      version,
      state: decision.kind === 'settle' ? 'settled' : 'open',
      note: decision.kind === 'settle' ? decision.note : decision.reason,
      source: decision.kind === 'settle' ? decision.source : null,
      decided_by: actor.accountId,
      decided_at: at,
    };
    const written = await trx
      .insertInto('rubric_doubt')
      .values({ id, framework: doubt.framework, doubt: doubt.doubt.vi, ...values })
      .onConflict((conflict) =>
        // Two who decide at once for the first time: the second finds another version than it saw.
        conflict.column('id').doUpdateSet(values).where('rubric_doubt.version', '=', expectedVersion),
      )
      .returning('version')
      .executeTakeFirst();
    if (!written) throw new Problem('version-conflict');
    const { kind, ...said } = decision;
    await appendAction(trx, {
      subjectKind: 'rubric-doubt',
      subjectId: id,
      kind,
      at,
      accountId: actor.accountId,
      grant,
      version,
      payload: { framework: doubt.framework, doubt: doubt.doubt.vi, ...said },
    });
  });
  return listDoubts(context, actor);
}

function requireChange(state: string, kind: Decision['kind']): void {
  if ((state === 'open') === (kind === 'settle')) return;
  throw new Problem('wrong-state', {
    detail:
      kind === 'settle'
        ? { vi: 'Điểm này đã được làm rõ.', en: 'This doubt is settled already.' }
        : { vi: 'Điểm này đang mở.', en: 'This doubt is open already.' },
  });
}
