/** What a search may look at, made once per record: canonical names, folded words, and nothing that says caste, religion or origin. The name is carried, never scored. */
import type * as z from 'zod';
import { foldText, words } from './fold-text.ts';
import { languageCode } from './languages.ts';
import { cityOf } from './places.ts';
import { canonicalSkill } from './skills.ts';
import { type AvailabilityBlock, type Confirmed, type PlayingAge, Talent } from './talent.ts';
import type { Experience, Gender, Medium, Proficiency, SkillLevel } from './terms.ts';

/** What gates, scores and reasons look at: everything but the name. */
export interface SearchFacts {
  readonly id: string;
  readonly version: number;
  readonly gender: Gender;
  readonly playingAge: PlayingAge;
  readonly heightCm: number | null;
  /** Canonical city, or null when it is not known. */
  readonly baseCity: string | null;
  readonly willingToTravel: boolean | null;
  readonly languages: readonly { readonly code: string; readonly proficiency: Proficiency }[];
  /** Folded. */
  readonly dialects: readonly string[];
  /** Canonical names. */
  readonly skills: readonly { readonly name: string; readonly level: SkillLevel | null }[];
  readonly experience: Experience | null;
  readonly credits: readonly { readonly title: string; readonly medium: Medium | null }[];
  readonly union: Talent['union'];
  readonly build: Talent['build'];
  readonly comfort: Talent['comfort'];
  readonly rates: Talent['rates'];
  readonly brandConflicts: Talent['brandConflicts'];
  readonly availability: readonly AvailabilityBlock[];
  /** Telling words of bio, credits and training. */
  readonly words: readonly string[];
  readonly lastConfirmedAt: string;
  /** Facts that were confirmed at another time than `lastConfirmedAt`. */
  readonly confirmed: Confirmed;
  readonly birthYear: number | null;
  /** Folded part of the city; shown, and no reason to rank. */
  readonly locality?: string | null;
  readonly roleTypes?: Talent['roleTypes'];
  /** Folded. */
  readonly looks?: readonly string[];
  readonly hasPassport?: boolean | null;
  readonly passportValidTill?: string | null;
  readonly consent: Talent['consent'];
  readonly erasedAt: string | null;
  readonly mergedInto?: string | null;
}

export interface TalentFacts extends SearchFacts {
  readonly stageName: string;
  /** What two records of one person share beyond what is searched: in memory alone, never in an index, an answer or a log. */
  readonly marks?: {
    /** Digests of her numbers and addresses. */
    readonly reach: readonly number[];
    /** Digest of who sent her or represents her. */
    readonly agency: number | null;
    readonly importedIn: string | null;
  };
}

/** The fields of a record that facts are made from; an adapter may read no others. */
export const FactSource = Talent.pick({
  id: true,
  version: true,
  stageName: true,
  gender: true,
  playingAge: true,
  heightCm: true,
  baseCity: true,
  willingToTravel: true,
  languages: true,
  dialects: true,
  skills: true,
  experience: true,
  credits: true,
  training: true,
  union: true,
  build: true,
  comfort: true,
  rates: true,
  brandConflicts: true,
  availability: true,
  bio: true,
  hair: true,
  locality: true,
  roleTypes: true,
  looks: true,
  facialHair: true,
  tattoos: true,
  piercings: true,
  awards: true,
  hasPassport: true,
  passportValidTill: true,
  lastConfirmedAt: true,
  confirmed: true,
  birthYear: true,
  consent: true,
  erasedAt: true,
  mergedInto: true,
  importedIn: true,
  contact: true,
  source: true,
});
export type FactSource = z.infer<typeof FactSource>;

export const toFacts = (talent: FactSource): TalentFacts => ({
  id: talent.id,
  version: talent.version,
  stageName: talent.stageName,
  gender: talent.gender,
  playingAge: talent.playingAge,
  heightCm: talent.heightCm,
  baseCity: talent.baseCity === null ? null : cityOf(talent.baseCity),
  willingToTravel: talent.willingToTravel,
  languages: spokenBy(talent),
  dialects: talent.dialects.map(foldText),
  skills: talent.skills.map(({ name, level }) => ({ name: canonicalSkill(name), level })),
  experience: talent.experience,
  credits: talent.credits.map(({ title, medium }) => ({ title, medium })),
  union: talent.union,
  build: talent.build,
  comfort: talent.comfort,
  rates: talent.rates,
  brandConflicts: talent.brandConflicts,
  availability: talent.availability,
  words: words(writtenText(talent)),
  lastConfirmedAt: talent.lastConfirmedAt,
  confirmed: talent.confirmed,
  birthYear: talent.birthYear,
  locality: talent.locality === null ? null : foldText(talent.locality),
  roleTypes: talent.roleTypes,
  looks: talent.looks.map(foldText),
  hasPassport: talent.hasPassport,
  passportValidTill: talent.passportValidTill,
  consent: talent.consent,
  erasedAt: talent.erasedAt,
  mergedInto: talent.mergedInto,
  marks: marksOf(talent),
});

/** Who has a dialect that is a language by name (Awadhi, Braj) speaks it; how well, nobody said. */
const spokenBy = ({ languages, dialects }: FactSource): SearchFacts['languages'] => {
  const listed = languages.map(({ code, proficiency }) => ({ code: languageCode(code) ?? foldText(code), proficiency }));
  const known = new Set(listed.map(({ code }) => code));
  const also = new Set(dialects.flatMap((name) => languageCode(name) ?? []));
  return [...listed, ...[...also].filter((code) => !known.has(code)).map((code) => ({ code, proficiency: 'conversational' as const }))];
};

const marksOf = ({ contact, source, importedIn }: FactSource): NonNullable<TalentFacts['marks']> => {
  const agency = source ?? contact?.agentName ?? contact?.agentPhone ?? contact?.agentEmail ?? null;
  return {
    reach: [contact?.phone, contact?.email, contact?.waId, contact?.bsuid].filter((mark) => typeof mark === 'string').map(digest),
    agency: agency === null ? null : digest(foldText(agency)),
    importedIn,
  };
};

/** 53 bits: of 50,000 people no two different numbers have one. For telling apart, not for secrecy. */
const digest = (text: string): number => {
  let [left, right] = [0xdeadbeef, 0x41c6ce57];
  for (let place = 0; place < text.length; place += 1) {
    const unit = text.charCodeAt(place);
    left = Math.imul(left ^ unit, 2654435761);
    right = Math.imul(right ^ unit, 1597334677);
  }
  left = Math.imul(left ^ (left >>> 16), 2246822507) ^ Math.imul(right ^ (right >>> 13), 3266489909);
  right = Math.imul(right ^ (right >>> 16), 2246822507) ^ Math.imul(left ^ (left >>> 13), 3266489909);
  return 4294967296 * (2097151 & right) + (left >>> 0);
};

const writtenText = (talent: FactSource): string => {
  const { bio, credits, training, skills, dialects, awards } = talent;
  return [
    bio,
    ...credits.flatMap(({ title, role }) => [title, role ?? '']),
    ...training,
    ...skills.map(({ name }) => name),
    ...dialects,
    ...awards,
    looksText(talent),
  ].join(' ');
};

/** How she looks today, in her own words: never complexion, which no field holds. */
export const looksText = ({
  looks,
  hair,
  facialHair,
  tattoos,
  piercings,
}: Pick<FactSource, 'looks' | 'hair' | 'facialHair' | 'tattoos' | 'piercings'>): string =>
  [
    ...looks,
    ...(hair === null ? [] : [`${hair} hair`]),
    ...(facialHair === null ? [] : [facialHair]),
    ...(tattoos === null ? [] : [`tattoo ${tattoos}`]),
    ...(piercings === null ? [] : [`piercing ${piercings}`]),
  ].join(' . ');
