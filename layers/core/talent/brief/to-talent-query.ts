/** A parsed brief as the search's own question, and what that question has no words for. */

import { oldestAge, youngestAdult } from '../ages.ts';
import type { SearchFacts } from '../talent-facts.ts';
import type { TalentQuery } from '../talent-query.ts';
import type { AskedRange, BriefSlots, ParsedBrief } from './brief.ts';
import { skillFamilyMembers } from './skill-families.ts';
import { workRules } from './work-rules.ts';

/** The search of one part of the brief (0 unless said). Alternatives and refusals are in `alsoAsked`. */
export const toTalentQuery = (parsed: ParsedBrief, role = 0): TalentQuery => {
  const slots = parsed.roles[role] ?? {};
  const choices = new Set(slots.anyOf?.languages?.flat() ?? []);
  const chosenDialects = new Set(slots.anyOf?.dialects?.flat() ?? []);
  const skills = mustSkills(slots);
  const languages = (slots.languages ?? []).filter(({ code }) => !choices.has(code));
  const text = textOf(parsed, slots);
  const medium = slots.medium ?? slots.background?.[0];
  return {
    ...(text === '' ? {} : { text }),
    ...listed('cities', slots.cities),
    ...(slots.gender === undefined ? {} : { gender: slots.gender }),
    ...(slots.playingAge === undefined ? {} : { playingAge: closedAge(slots.playingAge) }),
    ...(slots.heightCm === undefined ? {} : { heightCm: slots.heightCm }),
    ...listed('languages', languages),
    ...listed(
      'dialects',
      slots.dialects?.filter((name) => !sameSpeech.has(name) && !chosenDialects.has(name)),
    ),
    ...listed('skills', skills),
    ...listed('experience', slots.experience),
    ...(medium === undefined ? {} : { medium }),
    ...(slots.dates === undefined ? {} : { availableOn: hullOf(slots.dates) }),
    ...(slots.dates === undefined || slots.shootDays === undefined ? {} : { shootDays: slots.shootDays }),
  };
};

const listed = <Name extends string, Value>(name: Name, values: readonly Value[] | undefined): { [Key in Name]?: readonly Value[] } =>
  values === undefined || values.length === 0 ? {} : ({ [name]: values } as { [Key in Name]: readonly Value[] });

/** Skills whose names say far more often what a part is like: they rank and never exclude. */
export const mannerSkills: ReadonlySet<string> = new Set(['physical comedy', 'poetry recitation', 'clowning', 'debate', 'nautanki']);

const mustSkills = (slots: BriefSlots): string[] => {
  const choices = new Set(slots.anyOf?.skills?.flat() ?? []);
  return (slots.skills ?? []).filter((name) => !choices.has(name) && !skillFamilyMembers.has(name) && !mannerSkills.has(name));
};

/** "40+" means somebody in her forties or fifties first, and never a child. */
const openYears = 25;
/** Who looks "25 saal" may as well look 23. */
const exactYears = 2;

const closedAge = ({ min, max }: AskedRange): { min: number; max: number } => {
  if (min !== undefined && max === min)
    return {
      min: Math.max(min < youngestAdult ? 0 : youngestAdult, min - exactYears),
      max: min < youngestAdult ? Math.min(youngestAdult - 1, max + exactYears) : max + exactYears,
    };
  const low = min ?? ((max ?? oldestAge) < youngestAdult ? 0 : youngestAdult);
  return { min: low, max: max ?? Math.min(oldestAge, low + openYears) };
};

/** Periods come in order. */
const hullOf = (dates: readonly { from: string; to: string }[]): { from: string; to: string } => ({ from: dates[0]?.from ?? '', to: dates.at(-1)?.to ?? '' });

const mostWords = 40;

/** What only ranks: the character, what is welcome, looks, and the words that nothing else took. */
const textOf = ({ notUnderstood }: ParsedBrief, slots: BriefSlots): string => {
  const phrases = [
    ...(slots.character ?? []),
    ...(slots.welcome?.skills ?? []),
    ...(slots.skills ?? []).filter((name) => mannerSkills.has(name)),
    ...(slots.anyOf?.skills?.flat() ?? []),
    ...(slots.looks ?? []),
    ...(slots.build ?? []),
    ...(slots.background ?? []).map((medium) => medium.replace('_', ' ')),
    ...notUnderstood.map(({ text }) => text),
  ];
  return [...new Set(phrases.flatMap((phrase) => phrase.split(/\s+/u)))].slice(0, mostWords).join(' ');
};

/** The hard rules that a query cannot say: one of several skills or languages, a kind of skill, and what is refused. Unknown does not exclude. */
export const alsoAsked = (parsed: ParsedBrief, role = 0, ignored: ReadonlySet<string> = new Set()): ((facts: SearchFacts) => boolean) => {
  const slots = parsed.roles[role] ?? {};
  const rules = [
    ...(ignored.has('dialects') ? [] : speechRules(slots)),
    ...(ignored.has('skills') ? [] : skillRules(slots)),
    ...(ignored.has('languages') ? [] : languageRules(slots)),
    ...refusals(slots, ignored),
    ...workRules(parsed, slots, parsed.today),
  ];
  return (facts) => rules.every((rule) => rule(facts));
};

type Rule = (facts: SearchFacts) => boolean;

const membersOf = (name: string): readonly string[] => skillFamilyMembers.get(name) ?? [name];
const hasSkill =
  (names: readonly string[]): Rule =>
  ({ skills }) =>
    skills.some(({ name }) => names.includes(name));

const skillRules = (slots: BriefSlots): Rule[] => {
  const choices = slots.anyOf?.skills ?? [];
  const chosen = new Set(choices.flat());
  const kinds = (slots.skills ?? []).filter((name) => skillFamilyMembers.has(name) && !chosen.has(name));
  return [...choices.map((group) => hasSkill(group.flatMap(membersOf))), ...kinds.map((kind) => hasSkill(membersOf(kind)))];
};

/** Two names of one manner of speaking. */
const sameSpeech: ReadonlyMap<string, readonly string[]> = new Map([
  ['hyderabadi', ['hyderabadi', 'dakhni']],
  ['dakhni', ['dakhni', 'hyderabadi']],
  ['rajasthani', ['rajasthani', 'marwari']],
]);

/** Groups of dialects of which one is enough: alternatives, and the names of one manner of speaking. */
export const dialectGroups = ({ dialects = [], anyOf }: BriefSlots): (readonly string[])[] => {
  const choices = anyOf?.dialects ?? [];
  const chosen = new Set(choices.flat());
  const namesOf = (name: string): readonly string[] => sameSpeech.get(name) ?? [name];
  return [...choices.map((group) => group.flatMap(namesOf)), ...dialects.filter((name) => sameSpeech.has(name) && !chosen.has(name)).map(namesOf)];
};

const speechRules = (slots: BriefSlots): Rule[] =>
  dialectGroups(slots).map(
    (names) =>
      ({ dialects }) =>
        dialects.some((spoken) => names.includes(spoken)),
  );

const levels = ['lines', 'conversational', 'fluent', 'native'] as const;

const languageRules = (slots: BriefSlots): Rule[] =>
  (slots.anyOf?.languages ?? []).map((group) => {
    const asked = (slots.languages ?? []).filter(({ code }) => group.includes(code));
    return ({ languages }) =>
      asked.some(({ code, minProficiency = 'conversational' }) =>
        languages.some((language) => language.code === code && levels.indexOf(language.proficiency) >= levels.indexOf(minProficiency)),
      );
  });

const refusals = ({ refused = {} }: BriefSlots, ignored: ReadonlySet<string>): Rule[] => {
  const { cities = [], languages = [], dialects = [], skills = [], mediums = [], experience = [], build: builds = [] } = refused;
  const rules: readonly (readonly [string, Rule])[] = [
    ['cities', ({ baseCity }) => baseCity === null || !cities.includes(baseCity)],
    ['languages', (facts) => !facts.languages.some(({ code }) => languages.includes(code))],
    ['dialects', (facts) => !facts.dialects.some((name) => dialects.includes(name))],
    ['skills', (facts) => !skills.flatMap(membersOf).some((name) => facts.skills.some((skill) => skill.name === name))],
    ['medium', ({ credits }) => !credits.some(({ medium }) => medium !== null && mediums.includes(medium))],
    ['build', ({ build }) => build === null || !builds.includes(build)],
    ['experience', (facts) => facts.experience === null || !experience.includes(facts.experience)],
  ];
  return rules.filter(([field]) => !ignored.has(field)).map(([, rule]) => rule);
};
