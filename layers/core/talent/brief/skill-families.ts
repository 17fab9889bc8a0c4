/** Kinds of skills: who is asked for a dancer may dance anything. Apart from the lexicon, because ranking needs it and reads no briefs. */
import { canonicalSkill } from '../skills.ts';
import { skillFamilies } from './gazetteers/skills.ts';

/** The members of each kind of skill. */
export const skillFamilyMembers: ReadonlyMap<string, readonly string[]> = new Map(
  skillFamilies
    .trim()
    .split('\n')
    .map((line) => [line.split('|')[0] ?? '', (line.split(' > ')[1] ?? '').split('|').map(canonicalSkill)] as const),
);
