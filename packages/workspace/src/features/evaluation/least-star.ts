import { findFramework, tiersOn, unitById } from '@saolang/rulebook';
import type { ScoringSession } from '../../api/schema.d.ts';

/** The least star that any tier recognises. */
const least = 3;

/** The least star that the tier of a session recognises, where a lower tier recognises lesser ones; else null. */
export function starFromHere(
  session: Pick<ScoringSession, 'framework' | 'unitId' | 'heldOn'>,
): number | null {
  const framework = findFramework(session.framework);
  const code = unitById(session.unitId)?.kind === 'province' ? 'province' : 'city';
  const tier = framework && tiersOn(framework, session.heldOn).find((each) => each.code === code);
  const from = tier ? Math.min(...tier.recognises) : least;
  return from > least ? from : null;
}
