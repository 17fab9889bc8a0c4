export * from './check-claims.ts';
export type { Correction, GroundedPerson } from './facts.ts';
