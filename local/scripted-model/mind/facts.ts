/** Facts of a person in words, from the fields of a result. Fields that are not there are not spoken of. */
import type { FoundPerson } from './read-result.ts';
import type { Tongue } from './tongue.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const tame = (text: string): string =>
  text
    .replace(/[[\]<>`*_#|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80);

const words: Readonly<Record<Tongue, Readonly<Record<'in' | 'plays' | 'speaks' | 'skills' | 'cm', string>>>> = {
  en: { in: 'based in', plays: 'plays', speaks: 'speaks', skills: 'skills:', cm: 'cm' },
  hinglish: { in: 'base:', plays: 'playing age', speaks: 'bhasha:', skills: 'skills:', cm: 'cm' },
  hi: { in: 'शहर:', plays: 'प्लेइंग एज', speaks: 'भाषा:', skills: 'हुनर:', cm: 'सेमी' },
};

const names = (value: unknown, most: number): string =>
  (Array.isArray(value) ? value : [])
    .map((item) => (typeof item === 'string' ? item : isFields(item) ? (item['name'] ?? item['code'] ?? item['title']) : undefined))
    .filter((name) => typeof name === 'string')
    .map(tame)
    .slice(0, most)
    .join(', ');

/** At most `most` facts, the most telling first. */
export const factsOf = ({ facts }: FoundPerson, tongue: Tongue, most: number): string[] => {
  const say = words[tongue];
  const { playingAge, baseCity, heightCm, experience, availability } = facts;
  return [
    typeof baseCity === 'string' ? `${say.in} ${tame(baseCity)}` : '',
    isFields(playingAge) ? `${say.plays} ${Number(playingAge['min'])}–${Number(playingAge['max'])}` : '',
    names(facts['languages'], 4) && `${say.speaks} ${names(facts['languages'], 4)}`,
    names(facts['topSkills'] ?? facts['skills'], 4) && `${say.skills} ${names(facts['topSkills'] ?? facts['skills'], 4)}`,
    typeof heightCm === 'number' ? `${heightCm} ${say.cm}` : '',
    typeof experience === 'string' ? tame(experience) : '',
    typeof availability === 'string' && availability !== 'unknown' ? tame(availability) : '',
    names(facts['credits'], 3) && `credits: ${names(facts['credits'], 3)}`,
    names(facts['training'], 2) && `training: ${names(facts['training'], 2)}`,
  ]
    .filter((fact) => fact !== '')
    .slice(0, most);
};
