export * from './check-claims.ts';
export type { Correction, GroundedPerson, PersonFacts } from './facts.ts';
