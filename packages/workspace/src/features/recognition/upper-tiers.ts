import { frameworks, recognises, type Tier, tiersAbove } from '@saolang/rulebook';
import type { UpperDossier } from '../../api/schema.d.ts';

type Place = Pick<UpperDossier, 'framework' | 'officeUnitId'>;

/** The tier of the office that sent a dossier up: a province's code has two digits. */
const ownTier = ({ officeUnitId }: Place) => (/^\d{2}@/.test(officeUnitId) ? 'province' : 'city');

/** Who above may have recognised which star on a date: what can be recorded. */
export function upperStars(dossier: Place, date: string): readonly { tier: Tier; star: number }[] {
  return tiersAbove(frameworks[dossier.framework], ownTier(dossier), date).flatMap((tier) =>
    tier.recognises.map((star) => ({ tier, star })),
  );
}

/** The stars that the own authority may recognise on the upper result. */
export const ownStars = (dossier: Place, date: string): readonly number[] =>
  [4, 3].filter((star) => recognises(frameworks[dossier.framework], ownTier(dossier), date, star));
