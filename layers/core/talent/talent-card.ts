/** A person as shown beside an answer. A card always fits 1,200 bytes of JSON: long names and many reasons give way. */
import { cutAtGraphemes, utf8Bytes } from '../shared/index.ts';
import { type Availability, availabilityOn } from './availability.ts';
import { dayInIndia } from './day.ts';
import { confirmedAt } from './freshness.ts';
import { languageCode, languageName } from './languages.ts';
import { isListed } from './listing.ts';
import { cityOf } from './places.ts';
import type { TalentMatch } from './search-talent.ts';
import type { Talent } from './talent.ts';
import { skillLevels } from './terms.ts';

export interface TalentCard {
  id: string;
  stageName: string;
  photoUrl: string | null;
  playingAge: { min: number; max: number };
  heightCm: number | null;
  baseCity: string;
  languages: string[];
  topSkills: string[];
  experience: string;
  availability: Availability;
  /** The day (India) on which the calendar was last confirmed; null when it says nothing. */
  availabilityAsOf: string | null;
  score: number;
  reasons: { criterion: string; text: string; field: string }[];
  unknown: string[];
  /** Days (India) on which facts that grow old were last confirmed; only of those that the record knows. */
  confirmed?: { rates?: string; union?: string; comfort?: string };
  locality?: string;
  /** At most three tags of her own choice. */
  looks?: string[];
  /** At most three kinds of part that she plays. */
  roleTypes?: string[];
  /** Said only of who has one that is good today. */
  hasPassport?: true;
}

export const cardBytes = 1_200;

type Shown = Pick<TalentMatch, 'score' | 'reasons' | 'unknown'>;

/** The card, or undefined for somebody who may not be shown any more. `today` is YYYY-MM-DD. */
export const makeTalentCard = (talent: Talent, match: Shown, today: string): TalentCard | undefined =>
  isListed(talent, today) ? cardWhateverListed(talent, match, today) : undefined;

/** For who manages people: also of somebody who may not be shown to others. */
export const cardWhateverListed = (talent: Talent, match: Shown, today: string): TalentCard | undefined =>
  sizes.map((size) => cardOf(talent, match, today, size)).find((card) => utf8Bytes(JSON.stringify(card)) <= cardBytes);

interface Size {
  readonly nameBytes: number;
  readonly reasons: number;
  readonly reasonBytes: number;
  readonly skills: number;
  readonly languages: number;
  readonly termBytes: number;
  /** Whether it says when rates, union and comfort were confirmed. */
  readonly isDated: boolean;
  /** Whether it says where in the city she lives, how she looks, what she plays and whether she can fly. */
  readonly hasDetails: boolean;
}

/** From all that a card may hold down to what always fits, JSON's escapes included. */
const sizes: readonly Size[] = [
  { nameBytes: 360, reasons: 4, reasonBytes: 160, skills: 6, languages: 8, termBytes: 60, isDated: true, hasDetails: true },
  { nameBytes: 120, reasons: 4, reasonBytes: 110, skills: 5, languages: 6, termBytes: 36, isDated: true, hasDetails: true },
  { nameBytes: 100, reasons: 3, reasonBytes: 80, skills: 4, languages: 5, termBytes: 30, isDated: true, hasDetails: false },
  { nameBytes: 80, reasons: 2, reasonBytes: 60, skills: 3, languages: 4, termBytes: 24, isDated: false, hasDetails: false },
  { nameBytes: 60, reasons: 1, reasonBytes: 40, skills: 2, languages: 3, termBytes: 20, isDated: false, hasDetails: false },
];

const cardOf = (talent: Talent, match: Shown, today: string, size: Size): TalentCard => {
  const availability = availabilityOn(talent.availability, today);
  const term = (text: string): string => cut(text, size.termBytes);
  return {
    id: talent.id,
    stageName: cut(talent.stageName, size.nameBytes),
    photoUrl: null,
    playingAge: { min: talent.playingAge.min, max: talent.playingAge.max },
    heightCm: talent.heightCm,
    baseCity: talent.baseCity === null ? 'not known' : term(cityOf(talent.baseCity)),
    languages: talent.languages.slice(0, size.languages).map(({ code }) => term(languageName(languageCode(code) ?? code))),
    topSkills: topSkills(talent).slice(0, size.skills).map(term),
    experience: talent.experience ?? 'unknown',
    availability,
    availabilityAsOf: availability === 'unknown' ? null : dayInIndia(Date.parse(confirmedAt(talent, 'availability'))),
    score: match.score,
    reasons: match.reasons
      .slice(0, size.reasons)
      .map(({ criterion, text, field }) => ({ criterion: term(criterion), text: cut(text, size.reasonBytes), field: term(field) })),
    unknown: match.unknown.slice(0, 4).map(term),
    ...(size.isDated && confirmedDays(talent)),
    ...(size.hasDetails && details(talent, today, term)),
  };
};

const details = (talent: Talent, today: string, term: (text: string) => string): Pick<TalentCard, 'locality' | 'looks' | 'roleTypes' | 'hasPassport'> => ({
  ...(talent.locality !== null && { locality: term(talent.locality) }),
  ...(talent.looks.length > 0 && { looks: talent.looks.slice(0, 3).map(term) }),
  ...(talent.roleTypes.length > 0 && { roleTypes: talent.roleTypes.slice(0, 3) }),
  ...(talent.hasPassport === true && (talent.passportValidTill ?? today) >= today && { hasPassport: true as const }),
});

const confirmedDays = (talent: Talent): Pick<TalentCard, 'confirmed'> => {
  const day = (fact: 'rates' | 'union' | 'comfort'): string => dayInIndia(Date.parse(confirmedAt(talent, fact)));
  const confirmed = {
    ...(talent.rates.length > 0 && { rates: day('rates') }),
    ...(talent.union !== null && { union: day('union') }),
    ...(Object.keys(talent.comfort).length > 0 && { comfort: day('comfort') }),
  };
  return Object.keys(confirmed).length === 0 ? {} : { confirmed };
};

/** The strongest skills first; among equals, as the person listed them. */
export const topSkills = ({ skills }: Pick<Talent, 'skills'>): string[] =>
  skills
    .map(({ name, level }) => ({ name, rank: level === null ? -1 : skillLevels.indexOf(level) }))
    .sort((left, right) => right.rank - left.rank)
    .map(({ name }) => name)
    .slice(0, 6);

const cut = (text: string, maxBytes: number): string => {
  if (utf8Bytes(text) <= maxBytes) return text;
  return `${(cutAtGraphemes(text, maxBytes - 3)[0] ?? '').trimEnd()}…`;
};
