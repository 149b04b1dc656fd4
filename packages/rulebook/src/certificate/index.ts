export * from './certificate-state.ts';
export * from './revocation-grounds.ts';
