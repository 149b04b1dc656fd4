export { type AdministrativeUnit, isValidOn, type UnitKind, unitKinds } from './administrative-unit.ts';
export {
  chainOf,
  childrenAt,
  homeProvince,
  isHome,
  twoTierStart,
  unitAt,
  unitById,
  units,
} from './registry.ts';
export { searchUnits } from './search.ts';
export { predecessorsOf, type RelatedUnit, resolveAt, successorsOf } from './succession.ts';
export { tierOfUnit } from './tier-of-unit.ts';
