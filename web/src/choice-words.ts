/** What her choices say, in the reader's language: made of the counts, as long as the sentence is the product's own. */
import type { Memory } from '../../layers/contracts/index.ts';
import { strings } from './strings.ts';

/** As `core/memory/consolidation/choices.ts` writes it. */
const inEnglish = ({ said, state, shortlisted, passed, roles }: NonNullable<Memory['choices']>): string =>
  state === 'shortlisted'
    ? `Shortlists people who ${said}: ${shortlisted} times for ${roles} roles, passed over ${passed}`
    : `Passes over people who ${said}: ${passed} times for ${roles} roles, shortlisted ${shortlisted}`;

/** Undefined: it is in somebody's own words. */
export const choiceSentence = ({ choices, text }: Pick<Memory, 'choices' | 'text'>): string | undefined => {
  if (choices === null || text !== inEnglish(choices)) return undefined;
  const { trait, state, shortlisted, passed, roles } = choices;
  return strings.memory.choice[state](strings.talent.term(trait.slice(trait.indexOf(':') + 1)), shortlisted, passed, roles);
};
