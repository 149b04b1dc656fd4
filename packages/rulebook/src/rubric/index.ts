export * from './check.ts';
export * from './exchange.ts';
export type * from './model.ts';
export {
  conditionedStars,
  criteriaByCode,
  criteriaOf,
  partMaxima,
  type StarCondition,
  starConditionsOf,
} from './model.ts';
export * from './registry.ts';
