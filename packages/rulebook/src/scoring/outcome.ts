import { tiersOn } from '../framework/frameworks.ts';
import type { Framework, Star, TierCode } from '../framework/model.ts';
import type { ScoreResult } from './score.ts';

/**
 * What a council's confirmed result leads to.
 * - `recognise`: this tier's committee recognises the star.
 * - `forward`: this tier approves the result and sends the dossier up; `star` is what it proposes.
 * - `hand-back`: a star that belongs to a lower tier, which may recognise it on this result.
 * - `not-recognise`: neither decision nor certificate.
 */
export type Outcome =
  | { readonly kind: 'recognise'; readonly star: Star }
  | { readonly kind: 'forward'; readonly star: Star; readonly to: TierCode }
  | { readonly kind: 'hand-back'; readonly star: Star }
  | { readonly kind: 'not-recognise' };

/** The least star that is recognised at all (QĐ 26/2026, Điều 4.1.a; QĐ 148/2023, Điều 4). */
const leastRecognised: Star = 3;

/**
 * What follows from a result at a tier, under the division of work in force on a date (YYYY-MM-DD).
 *
 * The star decides first, the points second: a product with 75 points that misses a 4★ condition is a 3★ product,
 * so the city recognises it itself and does not send up what cannot be ranked higher; a dossier goes up when its
 * star belongs to a higher tier and its exact average reaches the forwarding points (QĐ 148/2023: 70 from the
 * city, 90 from the province; QĐ 26/2026, Điều 7.3.e: 90 from the province).
 * @throws {RangeError} when the framework gives that tier no council on that date.
 */
export function outcomeOf(
  framework: Framework,
  tierCode: TierCode,
  date: string,
  result: ScoreResult,
): Outcome {
  const tier = tiersOn(framework, date).find(({ code, scores }) => code === tierCode && scores);
  if (!tier) throw new RangeError(`under ${framework.id} no council of the ${tierCode} scores on ${date}`);
  const { star, sum, counted } = result;
  if (star === null || star < leastRecognised || result.disqualified !== null)
    return { kind: 'not-recognise' };
  if (tier.recognises.includes(star)) return { kind: 'recognise', star };
  const { forwards } = tier;
  const belongsHigher = star > Math.max(0, ...tier.recognises);
  if (!belongsHigher || !forwards) return { kind: 'hand-back', star };
  return sum >= forwards.fromPoints * counted
    ? { kind: 'forward', star, to: forwards.to }
    : { kind: 'not-recognise' };
}
