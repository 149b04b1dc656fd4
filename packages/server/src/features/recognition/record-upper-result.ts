import { findFramework, recognises } from '@saolang/rulebook';
import type { Selectable, Transaction } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { found, Problem } from '../../platform/http/problem.ts';
import { issueCertificate } from '../certificates/issue-certificate.ts';
import { readDossier } from '../dossiers/service.ts';
import { requireStepGrant } from '../dossiers/step-grant.ts';
import { transitionDossier } from '../dossiers/transition-dossier.ts';
import { tierOf } from '../evaluation/reach.ts';
import { authoritiesAbove } from './deciding-unit.ts';
import type { upperRecognition, upperReturn } from './schema.ts';

type Dossier = Selectable<Database['dossier']>;
const refuse = (path: string, code: string, message: string) =>
  new Problem('invalid-input', { errors: [{ path, code, message }] });

/**
 * Records that the upper tier has recognised a forwarded dossier: the province 4 stars under QĐ 148/2023, the
 * ministry 5 stars. The certificate rests on the upper tier's decision.
 */
export async function recordUpperRecognition(
  context: Context,
  actor: Actor,
  dossierId: string,
  expectedVersion: number,
  input: z.output<typeof upperRecognition>,
) {
  const { star, decisionNumber, decisionDate } = input;
  await context.db.transaction().execute(async (trx) => {
    const dossier = await transitionDossier(trx, context, actor, {
      dossierId,
      action: 'record-upper-recognition',
      expectedVersion,
      changes: { star },
      payload: input,
    });
    const grant = requireStepGrant(context, actor, 'record-upper-recognition', dossier);
    await requireDateAfterForwarding(trx, context, dossier, decisionDate);
    const framework = found(findFramework(dossier.framework));
    const authority = authoritiesAbove(framework.id, dossier.office_unit_id, decisionDate).find(
      ({ tier }) => tier === input.issuer,
    );
    if (!authority) {
      throw refuse('/issuer', 'not-above', 'Cơ quan này không phải là cấp trên nhận hồ sơ theo quy định.');
    }
    if (!recognises(framework, authority.tier, decisionDate, star)) {
      throw refuse(
        '/star',
        'not-its-star',
        `${authority.name} không công nhận hạng ${star} sao theo quy định.`,
      );
    }
    await issueCertificate(trx, context, { actor, grant }, dossier, {
      star,
      issuer: authority.name,
      issuerUnitId: authority.unitId,
      decisionNumber,
      decisionDate,
    });
  });
  return readDossier(context, actor, dossierId);
}

/** A decision of the upper tier is no older than the letter that brought it the dossier, and not of tomorrow. */
async function requireDateAfterForwarding(
  trx: Transaction<Database>,
  context: Context,
  dossier: Dossier,
  decisionDate: string,
): Promise<void> {
  if (decisionDate > context.clock.today()) {
    throw refuse('/decisionDate', 'in-future', 'Ngày quyết định không thể ở tương lai.');
  }
  const letter = await trx
    .selectFrom('decision')
    .innerJoin('decision_item', 'decision_item.decision_id', 'decision.id')
    .select((eb) => eb.fn.max('signed_on').as('signed_on'))
    .where('decision_item.dossier_id', '=', dossier.id)
    .where('decision.kind', '=', 'forwarding')
    .executeTakeFirst();
  if (letter?.signed_on && decisionDate < letter.signed_on) {
    throw refuse(
      '/decisionDate',
      'before-forwarding',
      'Ngày quyết định sớm hơn ngày chuyển hồ sơ lên cấp trên.',
    );
  }
}

/**
 * Records that the upper tier gave less: the dossier comes back to its own authority, which may recognise the star
 * that the upper result gives (QĐ 26/2026, Điều 7.4). Without a star it ends there.
 */
export async function recordUpperReturn(
  context: Context,
  actor: Actor,
  dossierId: string,
  expectedVersion: number,
  { star, reason }: z.output<typeof upperReturn>,
) {
  await context.db.transaction().execute(async (trx) => {
    const dossier = await transitionDossier(trx, context, actor, {
      dossierId,
      action: star === null ? 'refuse-from-upper' : 'return-from-upper',
      expectedVersion,
      reason,
      changes: { star, outcome: star === null ? 'not-recognise' : 'recognise' },
      payload: { star },
    });
    const framework = found(findFramework(dossier.framework));
    const tier = found(tierOf(dossier.office_unit_id));
    if (star !== null && !recognises(framework, tier, context.clock.today(), star)) {
      throw refuse('/star', 'not-our-star', `Cấp mình không công nhận hạng ${star} sao theo quy định.`);
    }
  });
  return readDossier(context, actor, dossierId);
}
