export type { SuggestState } from './state.ts';
export * from './suggest.ts';
