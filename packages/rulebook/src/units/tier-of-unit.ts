import type { TierCode } from '../framework/model.ts';
import type { AdministrativeUnit, UnitKind } from './administrative-unit.ts';

const tiers = {
  province: 'province',
  city: 'city',
  town: 'city',
  district: 'city',
  ward: 'commune',
  township: 'commune',
  commune: 'commune',
  'special-zone': 'commune',
} as const satisfies Record<UnitKind, TierCode>;

/** The tier of the programme that a unit's People's Committee is: towns and districts stand where a city does. */
export const tierOfUnit = ({ kind }: Pick<AdministrativeUnit, 'kind'>) => tiers[kind];
