import { createHash } from 'node:crypto';
import { canonicalText, importRubrics, isFrameworkId, type Rubric } from '@saolang/rulebook';
import type { z } from 'zod';
import { appendAction } from '../../platform/audit/append-action.ts';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { Problem } from '../../platform/http/problem.ts';
import { nextNumber } from '../../platform/numbers/next-number.ts';
import { changedSets, comparePack } from './compare-packs.ts';
import type { newPack } from './pack-schema.ts';
import { lockPack } from './pack-store.ts';
import { requireProposer, thoughtOf } from './preview-pack.ts';
import { readPack } from './read-packs.ts';

/** SHA-256 of a pack's content, as 64 hexadecimal digits. */
export const contentSha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

/**
 * Proposes sheets for an office's dossiers from a day on. Only the sets that say something else than what would rule
 * that day become part of the pack: two people who started from the same file do not undo each other's work. Somebody
 * else must approve it. The same id again answers the same pack.
 */
export async function proposePack(context: Context, actor: Actor, input: z.output<typeof newPack>) {
  const grant = requireProposer(context, actor, input.unitId);
  const rubrics = requireSound(input.content);
  requireComing(context, input.activatesOn);
  const framework = rubrics[0]?.framework ?? '';
  const written = context.db.transaction().execute(async (trx) => {
    const existing = await lockPack(trx, input.id);
    if (existing) {
      if (existing.proposed_by !== actor.accountId) throw new Problem('already-exists');
      return;
    }
    const pack = thoughtOf(framework, input.unitId, input.activatesOn);
    const changed = changedSets(await comparePack(trx, pack, rubrics)).map(({ rubric }) => rubric);
    if (changed.length === 0) throw nothingNew();
    const content = canonicalText(changed);
    const sha256 = contentSha256(content);
    const number = await nextNumber(trx, `rubric-pack ${framework}`, 0);
    const at = context.clock.now();
    const sets = changed.map((rubric) => rubric.number);
    await trx
      .insertInto('rubric_pack')
      .values({
        id: input.id,
        framework,
        number,
        unit_id: input.unitId,
        sets,
        content,
        sha256,
        source_name: input.sourceName,
        note: input.note,
        activates_on: input.activatesOn,
        state: 'proposed',
        proposed_by: actor.accountId,
        proposed_at: at,
      })
      .execute();
    await appendAction(trx, {
      subjectKind: 'rubric-pack',
      subjectId: input.id,
      kind: 'propose',
      at,
      accountId: actor.accountId,
      grant,
      version: 1,
      payload: {
        framework,
        number,
        unitId: input.unitId,
        sets,
        sha256,
        activatesOn: input.activatesOn,
        sourceName: input.sourceName,
        reason: input.note,
      },
    });
  });
  await written.catch(sameProposal);
  return readPack(context, actor, input.id);
}

/** The same click twice: the other request has just written it. */
function sameProposal(error: unknown): void {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23505' || constraint !== 'rubric_pack_pkey') throw error;
}

function requireSound(content: unknown): readonly Rubric[] {
  const outcome = importRubrics(content);
  if (!outcome.ok) {
    throw new Problem('invalid-input', {
      detail: {
        vi: `Bộ tiêu chí còn ${outcome.defects.length} lỗi. Hãy sửa tệp rồi tải lên lại.`,
        en: `The sheets have ${outcome.defects.length} defects. Mend the file and load it again.`,
      },
      errors: outcome.defects.slice(0, 100).map(({ place, code, message }) => ({
        path: `/content/${place}`,
        code,
        message: message.vi,
      })),
    });
  }
  if (!isFrameworkId(outcome.rubrics[0]?.framework ?? '')) {
    throw new Problem('invalid-input', {
      errors: [
        {
          path: '/content/framework',
          code: 'unknown-framework',
          message: 'Khung này không có trong hệ thống.',
        },
      ],
    });
  }
  return outcome.rubrics;
}

function requireComing(context: Context, activatesOn: string): void {
  if (activatesOn >= context.clock.today()) return;
  throw new Problem('invalid-input', {
    errors: [
      {
        path: '/activatesOn',
        code: 'past',
        message: 'Ngày áp dụng phải từ hôm nay trở đi: hồ sơ đã nộp giữ phiếu cũ.',
      },
    ],
  });
}

const nothingNew = () =>
  new Problem('wrong-state', {
    detail: {
      vi: 'Tệp không khác gì bộ tiêu chí áp dụng vào ngày đó, không có gì để trình.',
      en: 'The file says nothing else than the sheets in force on that day.',
    },
  });
