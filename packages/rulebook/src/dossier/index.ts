export * from './actions.ts';
export * from './diagram.ts';
export * from './states.ts';
export * from './visibility.ts';
