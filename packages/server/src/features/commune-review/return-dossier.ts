import { findFramework, returnPlaces } from '@saolang/rulebook';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { readDossier } from '../dossiers/service.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import { rubricFor } from '../rubrics/rubric-of.ts';
import type { returnBody } from './schema.ts';

/**
 * Sends a dossier back to its producer, from the commune's desk or the office's, with the exact places to be mended
 * (QĐ 26/2026, Điều 7.2, 7.3.a). Answers 400 for a place that the dossier does not have.
 */
export async function returnDossier(
  context: Context,
  actor: Actor,
  id: string,
  action: 'return-to-producer' | 'return-from-office',
  expectedVersion: number,
  { reason, points }: z.output<typeof returnBody>,
) {
  const dossier = await readDossier(context, actor, id);
  const places = returnPlaces({
    framework: found(findFramework(dossier.framework)),
    rubric: found(
      await rubricFor(context.db, {
        framework: dossier.framework,
        product_set: dossier.productSet,
        rubric_pack_id: dossier.rubricPackId,
      }),
    ),
    kind: dossier.filingKind,
    evidence: dossier.evidence,
  });
  const known = new Set(places.map(({ place }) => place));
  const errors = points.flatMap(({ place }, index) =>
    known.has(place)
      ? []
      : [
          {
            path: `/points/${index}/place`,
            code: 'unknown-place',
            message: `Hồ sơ không có mục, tiêu chí hay giấy tờ “${place}”.`,
          },
        ],
  );
  if (errors.length > 0) throw new Problem('invalid-input', { errors });
  await context.db.transaction().execute((trx) =>
    transitionDossier(trx, context, actor, {
      dossierId: id,
      action,
      expectedVersion,
      reason,
      payload: { points },
    }),
  );
  return readDossier(context, actor, id);
}
