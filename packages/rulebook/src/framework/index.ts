export * from './classification.ts';
export * from './frameworks.ts';
export * from './governing-framework.ts';
export type * from './model.ts';
export * from './recognising-tiers.ts';
