export * from './classify.ts';
export * from './labels.ts';
