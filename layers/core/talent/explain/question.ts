/** A part of a brief as a question that can be asked with other wishes: who passes it, and how well. */
import { alsoAsked, askedBesides, type BriefSlots, type ParsedBrief, toTalentQuery } from '../brief/index.ts';
import { passes } from '../gates.ts';
import { scoreOf } from '../score.ts';
import type { TalentFacts } from '../talent-facts.ts';
import { type Criteria, toCriteria } from '../talent-query.ts';

export interface Question {
  readonly criteria: Criteria;
  readonly admits: (facts: TalentFacts) => boolean;
  readonly score: (facts: TalentFacts) => number;
}

/** `slots` stand in place of what the brief's part says. */
export const questionOf = (parsed: ParsedBrief, role: number, slots: BriefSlots, today: string): Question => {
  const changed = { ...parsed, roles: parsed.roles.with(role, slots) };
  const criteria = toCriteria(toTalentQuery(changed, role), askedBesides(slots), slots);
  const isAsked = alsoAsked(changed, role);
  return { criteria, admits: (facts) => isAsked(facts) && passes(facts, criteria, today), score: (facts) => scoreOf(facts, criteria, today) };
};
