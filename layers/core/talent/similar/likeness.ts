/** In what two people are alike, as facts of the one found: craft and work only. Names, languages, places and looks are no likeness. */
import type { Likeness, Saying } from '../../shared/index.ts';
import { type MatchFact, makeFact, namesSaid, termsSaid } from '../explain/match-facts.ts';
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
  const facts: (readonly [as: Likeness, field: 'skills' | 'bio' | 'experience' | 'credits' | 'playingAge', has: Saying | null])[] = [
    ['skills', 'skills', namesSaid(skills.slice(0, 6))],
    ['text', 'bio', namesSaid([...new Set(words)].slice(0, 6))],
    ['experience', 'experience', termsSaid(person.experience !== null && person.experience === seed.experience ? [person.experience] : [])],
    ['medium', 'credits', termsSaid(media)],
    ['playingAge', 'playingAge', { code: 'plays', range: { ...person.playingAge } }],
  ];
  return facts.filter(([, , has]) => has !== null).map(([as, field, has]) => makeFact(person, as, field, { code: 'same', as }, has));
};

const openings: Readonly<Record<string, string>> = { skills: 'Also does', text: 'The profile, too, mentions', experience: 'Also', medium: 'Also has work in' };

/** At most 4. */
export const reasonsOfLikeness = (facts: readonly MatchFact[]): MatchReason[] =>
  facts.slice(0, 4).map(({ criterion, field, has }) => {
    const opening = openings[criterion];
    return { criterion, field, text: opening === undefined ? `${(has ?? '').charAt(0).toUpperCase()}${(has ?? '').slice(1)}` : `${opening} ${has}` };
  });
