/** A shortlist as a CSV file (RFC 4180): from the records as they are when it is read, without anything to reach a person by. */
import { availabilityOn, languageName, type Talent, topSkills } from '../../talent/index.ts';

const columns = ['Name', 'Playing age', 'Height (cm)', 'Base city', 'Languages', 'Skills', 'Experience', 'Availability today', 'CastMatch id'] as const;

/** `today`: YYYY-MM-DD. Begins with a byte order mark, so that a spreadsheet reads names in any script. */
export const exportCsv = (people: readonly Talent[], today: string): string =>
  `\uFEFF${[columns, ...people.map((person) => rowOf(person, today))].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;

const rowOf = (person: Talent, today: string): string[] => [
  person.stageName,
  `${person.playingAge.min} to ${person.playingAge.max}`,
  person.heightCm === null ? '' : String(person.heightCm),
  person.baseCity ?? '',
  person.languages.map(({ code }) => languageName(code)).join('; '),
  topSkills(person).join('; '),
  person.experience ?? '',
  availabilityOn(person.availability, today),
  person.id,
];

/** What a spreadsheet would take for a formula begins with an apostrophe instead. */
const cell = (text: string): string => {
  const tame = /^[\s]*[=+\-@|%]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
};
