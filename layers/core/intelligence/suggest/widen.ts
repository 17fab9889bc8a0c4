/** Ways to widen a search, said as a message: "Playing age 22 to 38: 12 more". */
import type { Phrases } from './phrases.ts';
import type { LastSearch } from './state.ts';

/** Changes come in the search's own words. One that cannot be asked for in words of ours is not offered. */
const say = (change: string, { heightCm }: LastSearch['criteria'], phrases: Phrases): string | undefined => {
  const ages = /^playing age (\d+) to (\d+) instead/u.exec(change);
  if (ages) return phrases.ages(Number(ages[1]), Number(ages[2]));
  const skill = /^without (?:the (?:skill|dialect) )?(.+)$/u.exec(change);
  if (skill) return phrases.without(skill[1] ?? '');
  const lines = /^(\S+) for prepared lines only$/u.exec(change);
  if (lines) return phrases.fewLines(lines[1] ?? '');
  const level = /^(\S+) conversational instead/u.exec(change);
  if (level) return phrases.conversational(level[1] ?? '');
  const included = /^(?:also|include) (.+)$/u.exec(change);
  if (included) return phrases.includeCity(included[1] ?? '');
  if (/^height 5 cm more/u.test(change)) return phrases.heights(Math.max(30, (heightCm?.min ?? 140) - 5), Math.min(260, (heightCm?.max ?? 200) + 5));
  if (change === 'any city') return phrases.anyCity;
  if (change === 'any height') return phrases.anyHeight;
  if (change === 'any experience') return phrases.anyExperience;
  return change.startsWith('dates ') ? phrases.dates : undefined;
};

/** Two changes at once are one message: "Any city, without kathak: 4 more". */
const sayAll = (change: string, criteria: LastSearch['criteria'], phrases: Phrases): string | undefined => {
  const said = change.split(', and ').map((part) => say(part, criteria, phrases));
  return said.includes(undefined) ? undefined : said.join(', ');
};

export const widenings = ({ relaxations, criteria }: LastSearch, phrases: Phrases): string[] =>
  [...relaxations]
    .sort((left, right) => right.wouldAdd - left.wouldAdd)
    .flatMap(({ change, wouldAdd }) => {
      const said = sayAll(change, criteria, phrases);
      return said === undefined || wouldAdd < 1 ? [] : [`${said}: ${phrases.more(wouldAdd)}`];
    });

/** Wishes that can be given up when nothing has been counted: the place first, the parts of the role last. */
export const loosenings = ({ criteria }: LastSearch, phrases: Phrases): string[] => [
  ...(criteria.cities?.length ? [phrases.anyCity] : []),
  ...(criteria.experience?.length ? [phrases.anyExperience] : []),
  ...(criteria.heightCm === undefined ? [] : [phrases.anyHeight]),
  ...(criteria.playingAge === undefined
    ? []
    : [phrases.ages(Math.max(criteria.playingAge.min < 18 ? 0 : 18, criteria.playingAge.min - 5), Math.min(99, criteria.playingAge.max + 5))]),
];
