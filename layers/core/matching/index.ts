export * from './ensemble/age-gaps.ts';
export * from './ensemble/cast-ensemble.ts';
export * from './ensemble/line-ups.ts';
export * from './learn.ts';
export * from './preference.ts';
export * from './role-matches.ts';
export * from './role-question.ts';
export * from './tools/matching-tools.ts';
