import { importRubrics, isFrameworkId, isValidOn, type RubricPack, unitById } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { type Actor, requireGrant } from '../../platform/http/actor.ts';
import { Problem } from '../../platform/http/problem.ts';
import { authorityOf } from '../units/authority.ts';
import { unitScope } from '../units/unit-scope.ts';
import { changedSets, comparePack } from './compare-packs.ts';
import type { FileDefect } from './file/parsed.ts';
import { readRubricFile } from './file/read-rubric-file.ts';
import { presentDiff } from './pack-presenter.ts';
import type { packPreview, previewQuery } from './pack-schema.ts';

/**
 * What a file of rubrics holds and what it would change, without keeping anything: its defects, each with its place,
 * and once there is none, the differences to the sheets in force today.
 */
export async function previewPack(
  context: Context,
  actor: Actor,
  { name, unitId }: z.output<typeof previewQuery>,
  bytes: Uint8Array,
): Promise<z.input<typeof packPreview>> {
  requireProposer(context, actor, unitId);
  const { format, content, defects } = await readRubricFile({ bytes, name });
  const framework = content?.framework ?? null;
  const known = framework !== null && isFrameworkId(framework) ? framework : null;
  const all = content && !known ? [unknownFramework(framework ?? '')] : defects;
  const outcome = content && known ? importRubrics(content) : null;
  const rubrics = outcome?.ok ? outcome.rubrics : [];
  const pack = thoughtOf(known ?? '', unitId, context.clock.today());
  const compared = changedSets(await comparePack(context.db, pack, rubrics));
  return {
    sourceName: name,
    format,
    framework: known,
    sets: (content?.sets ?? []).map((set) => ({
      number: set.number,
      name: set.name,
      criteria: set.parts.flatMap(({ sections }) => sections).flatMap(({ criteria }) => criteria).length,
    })),
    defects: all,
    diffs: compared.map(presentDiff),
    content: all.length === 0 && content ? { framework: content.framework, sets: [...content.sets] } : null,
  };
}

/** A pack that is only being thought of: later than all others of its first day. */
export const thoughtOf = (framework: string, unitId: string, activatesOn: string): RubricPack => ({
  id: '',
  framework,
  number: Number.MAX_SAFE_INTEGER,
  sets: [],
  unitId,
  state: 'proposed',
  activatesOn,
});

/** The grant by which the actor may propose sheets for an office. Answers 400 for a unit that has none. */
export function requireProposer(context: Context, actor: Actor, unitId: string) {
  const today = context.clock.today();
  const unit = unitById(unitId);
  if (!unit || !isValidOn(unit, today) || authorityOf(unitId).tier === 'commune') {
    throw new Problem('invalid-input', {
      errors: [
        {
          path: '/unitId',
          code: 'unknown-unit',
          message: 'Hãy chọn thành phố hoặc tỉnh đang tồn tại, nơi áp dụng bộ tiêu chí.',
        },
      ],
    });
  }
  return requireGrant(actor, 'rubric-pack.propose', { unitIds: unitScope(unitId, today) });
}

const unknownFramework = (framework: string): FileDefect => ({
  place: 'framework',
  code: 'other-framework',
  message: {
    vi: `Khung “${framework}” không có trong hệ thống. Hãy ghi qd-148-2023 hoặc qd-26-2026.`,
    en: `There is no framework “${framework}”. Use qd-148-2023 or qd-26-2026.`,
  },
});
