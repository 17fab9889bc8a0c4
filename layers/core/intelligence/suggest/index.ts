export type { LastSearch, RoleState, SearchCriteria, SuggestState } from './state.ts';
export * from './suggest.ts';
