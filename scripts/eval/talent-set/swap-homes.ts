/** The same performers at home elsewhere: for measuring that this moves nobody where a brief does not ask for it. */
import type { TalentImport } from '../../../layers/core/talent/index.ts';
import { namesByGroup } from '../../../local/seed/names.ts';

interface Home {
  readonly group: keyof typeof namesByGroup;
  readonly code: string;
  readonly town: string;
  readonly people: string;
  readonly language: string;
}

const homes: readonly Home[] = [
  { group: 'marathi', code: 'mr', town: 'Satara', people: 'Maharashtrian', language: 'Marathi' },
  { group: 'tamil', code: 'ta', town: 'Madurai', people: 'Tamilian', language: 'Tamil' },
  { group: 'punjabi', code: 'pa', town: 'Ludhiana', people: 'Punjabi', language: 'Punjabi' },
  { group: 'bengali', code: 'bn', town: 'Siliguri', people: 'Bengali', language: 'Bangla' },
  { group: 'urdu', code: 'ur', town: 'Lucknow', people: 'Muslim', language: 'Urdu' },
  { group: 'northeast', code: 'as', town: 'Jorhat', people: 'Assamese', language: 'Asamiya' },
];
const homeCodes: readonly string[] = homes.map(({ code }) => code);

/** Another name and surname, another mother tongue, other native words in what is written about her. `at` says which; nothing else is touched. */
export const atHomeIn = (profile: TalentImport, at: number): TalentImport => {
  const { group, code, town, people, language } = homes[at % homes.length] as Home;
  const { female, male, last } = namesByGroup[group];
  const first = profile.gender === 'male' ? male : female;
  const stageName = `${first[at % first.length]} ${last[at % last.length]}`;
  return {
    ...profile,
    stageName,
    languages: [{ code, proficiency: 'native' }, ...profile.languages.filter((other) => !homeCodes.includes(other.code))],
    bio: `${profile.bio} Originally from ${town}. ${people} by birth, speaks ${language} with the family. Ask for ${stageName}.`,
  };
};
