/** Every fact knows when somebody last vouched for it: by a change, by an import, or by saying that it still holds. */
import type { Confirmable, Confirmed, Talent } from './talent.ts';
import { confirmable } from './talent.ts';

type Dated = Pick<Talent, 'lastConfirmedAt' | 'confirmed'>;

/** ISO 8601 UTC. */
export const confirmedAt = ({ lastConfirmedAt, confirmed }: Dated, fact: Confirmable): string => confirmed[fact] ?? lastConfirmedAt;

/** The facts that `after` says otherwise than `before`. */
export const changedFacts = (before: Talent, after: Talent): Confirmable[] =>
  confirmable.filter((fact) => JSON.stringify(before[fact]) !== JSON.stringify(after[fact]));

export const confirming = (confirmed: Confirmed, facts: readonly Confirmable[], at: string): Confirmed => ({
  ...confirmed,
  ...Object.fromEntries(facts.map((fact) => [fact, at])),
});
