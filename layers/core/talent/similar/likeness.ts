/** In what two people are alike, as facts of the one found: craft and work only. Names, languages, places and looks are no likeness. */

import { dayInIndia } from '../day.ts';
import type { MatchFact } from '../explain/match-facts.ts';
import { confirmedAt } from '../freshness.ts';
import type { MatchReason } from '../reasons.ts';
import type { SearchFacts } from '../talent-facts.ts';

type Like = Pick<SearchFacts, 'skills' | 'experience' | 'credits' | 'words' | 'playingAge'>;

/** So few people tell nothing of what is common. */
const fewPeople = 6;
/** Words in more than half of the profiles: what everybody says is no likeness. */
export const commonWords = (people: readonly Pick<SearchFacts, 'words'>[]): ReadonlySet<string> => {
  if (people.length < fewPeople) return new Set();
  const counts = new Map<string, number>();
  for (const word of people.flatMap((person) => [...new Set(person.words)])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > people.length / 2).map(([word]) => word));
};

/** Of what both have, without the `common` words; the most telling first. */
export const likenessOf = (seed: Like, person: SearchFacts, common: ReadonlySet<string>): MatchFact[] => {
  const skills = person.skills.filter(({ name }) => seed.skills.some((own) => own.name === name)).map(({ name }) => name);
  const media = [...new Set(person.credits.flatMap(({ medium }) => medium ?? []))].filter((medium) => seed.credits.some((own) => own.medium === medium));
  const words = person.words
    .filter((word) => word.length > 4 && !common.has(word) && seed.words.includes(word))
    .filter((word) => !skills.some((skill) => skill.includes(word)));
  const facts: (readonly [criterion: string, field: 'skills' | 'bio' | 'experience' | 'credits' | 'playingAge', has: string])[] = [
    ['skills', 'skills', skills.slice(0, 6).join(', ')],
    ['text', 'bio', [...new Set(words)].slice(0, 6).join(', ')],
    ['experience', 'experience', person.experience !== null && person.experience === seed.experience ? person.experience : ''],
    ['medium', 'credits', media.map((medium) => medium.replace('_', ' ')).join(', ')],
    ['playingAge', 'playingAge', `plays ${person.playingAge.min} to ${person.playingAge.max}`],
  ];
  return facts
    .filter(([, , has]) => has !== '')
    .map(([criterion, field, has]) => ({
      criterion,
      asked: asked[criterion] ?? criterion,
      has,
      field,
      evidence: [],
      asOf: dayInIndia(Date.parse(confirmedAt(person, field))),
    }));
};

const asked: Readonly<Record<string, string>> = {
  skills: 'the same skills',
  text: 'a profile that speaks of the same',
  experience: 'the same experience',
  medium: 'work in the same media',
  playingAge: 'the same ages',
};

const openings: Readonly<Record<string, string>> = { skills: 'Also does', text: 'The profile, too, mentions', experience: 'Also', medium: 'Also has work in' };

/** At most 4. */
export const reasonsOfLikeness = (facts: readonly MatchFact[]): MatchReason[] =>
  facts.slice(0, 4).map(({ criterion, field, has }) => {
    const opening = openings[criterion];
    return { criterion, field, text: opening === undefined ? `${(has ?? '').charAt(0).toUpperCase()}${(has ?? '').slice(1)}` : `${opening} ${has}` };
  });
