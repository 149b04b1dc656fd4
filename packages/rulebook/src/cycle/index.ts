export * from './check-cycle.ts';
