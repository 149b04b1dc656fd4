export * from './completeness-parts.ts';
export * from './evidence-types.ts';
export * from './fields-asked.ts';
export * from './filing-basis.ts';
export * from './filing-form.ts';
export * from './missing-for-submission.ts';
export * from './paper-validity.ts';
export * from './return-points.ts';
