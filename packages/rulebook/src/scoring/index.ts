export * from './errors.ts';
export * from './explain.ts';
export * from './forecast.ts';
export * from './input.ts';
export * from './outcome.ts';
export * from './quorum.ts';
export * from './score.ts';
export { applies, type Choices, earnedPoints, pointsOf, sheetTotal, unansweredCriteria } from './sheet.ts';
export { type StarRule, starRules } from './stars.ts';
