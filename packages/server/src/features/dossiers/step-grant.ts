import {
  type DossierAction,
  deskOf,
  type FrameworkId,
  type Grant,
  grantToAct,
  type PlainDate,
} from '@saolang/rulebook';
import type { Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Database } from '../../platform/database/schema.ts';
import type { Actor } from '../../platform/http/actor.ts';
import { Problem } from '../../platform/http/problem.ts';
import { actsFor, ownProducer } from '../producers/own-producer.ts';
import { unitScope } from '../units/unit-scope.ts';

type Dossier = Pick<
  Selectable<Database['dossier']>,
  'framework' | 'producer_id' | 'commune_unit_id' | 'office_unit_id'
>;

/**
 * The grant by which somebody with these grants may do an action to a dossier, or null. A commune's step asks for a
 * grant over the commune, any other official's for one over the unit whose office decides: the two may lie in units
 * that have nothing to do with each other any more. Who acts for the producer does the producer's steps alone.
 *
 * @param councilId the council in which it is done, where the dossier is before one
 */
export function stepGrant(
  action: DossierAction,
  dossier: Dossier,
  grants: readonly Grant[],
  today: PlainDate,
  councilId?: string,
): Grant | null {
  const own = actsFor(grants, dossier.producer_id);
  return grantToAct(
    action,
    dossier.framework as FrameworkId,
    own ? grants.filter(({ role }) => role === 'producer-member') : grants,
    {
      producerId: dossier.producer_id,
      unitIds: unitScope(
        deskOf(action) === 'commune' ? dossier.commune_unit_id : dossier.office_unit_id,
        today,
      ),
      ...(councilId ? { councilId } : {}),
    },
  );
}

/** The grant by which the actor may do an action to a dossier. Answers 403 when there is none. */
export function requireStepGrant(
  context: Context,
  actor: Actor,
  action: DossierAction,
  dossier: Dossier,
  councilId?: string,
): Grant {
  const grant = stepGrant(action, dossier, actor.grants, context.clock.today(), councilId);
  if (grant) return grant;
  throw actsFor(actor.grants, dossier.producer_id) ? ownProducer() : new Problem('forbidden');
}
