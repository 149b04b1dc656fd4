export * from './commune-list.ts';
export * from './matters.ts';
export * from './review.ts';
