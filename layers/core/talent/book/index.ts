export * from './consent-changes.ts';
export * from './manage-people.ts';
export * from './who-sees.ts';
