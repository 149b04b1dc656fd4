export * from './carry-choices.ts';
export * from './check.ts';
export * from './diff.ts';
export * from './exchange.ts';
export * from './gather-doubts.ts';
export type * from './model.ts';
export {
  conditionedStars,
  criteriaByCode,
  criteriaOf,
  maxCodeLength,
  maxOptions,
  partMaxima,
  productSetCount,
  type StarCondition,
  starConditionsOf,
} from './model.ts';
export * from './packs.ts';
export * from './registry.ts';
