import { tiersOn } from './frameworks.ts';
import type { Framework, Tier, TierCode } from './model.ts';

/** Whether a tier recognises a star under the division of work of a legal date (YYYY-MM-DD). */
export function recognises(framework: Framework, tier: TierCode, date: string, star: number): boolean {
  const stars: readonly number[] =
    tiersOn(framework, date).find(({ code }) => code === tier)?.recognises ?? [];
  return stars.includes(star);
}

/**
 * The tiers above a tier on a legal date (YYYY-MM-DD) that recognise stars, the nearest first. Above one that has
 * ended by then, as the city in July 2025, stand all that remain.
 */
export function tiersAbove(framework: Framework, tier: TierCode, date: string): readonly Tier[] {
  const tiers = tiersOn(framework, date);
  return tiers
    .slice(tiers.findIndex(({ code }) => code === tier) + 1)
    .filter((each) => each.recognises.length > 0);
}
