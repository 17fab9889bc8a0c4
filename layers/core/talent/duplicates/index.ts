export * from './find-duplicates.ts';
export * from './follow-merges.ts';
export * from './merge-people.ts';
