/**
 * What the tool's fields cannot say, and her own words do: that one of several skills or languages is enough, what a day may cost, union and
 * comfort. Without it an answer would speak of other people than the brief beside it.
 */
import type { BriefSlots, ParsedBrief } from '../brief/index.ts';
import { languageCode } from '../languages.ts';
import { canonicalSkill } from '../skills.ts';
import type { TalentQuery } from '../talent-query.ts';
import { partMeant } from './part-meant.ts';

export interface SaidBesides {
  /** Without the skills and languages of which one is enough. */
  readonly query: TalentQuery;
  /** Her brief, or that part of it which the search is for, with nothing in it but that; undefined where her words are no brief, or no part is meant. */
  readonly besides: ParsedBrief | undefined;
}

/** Only a choice whose every part the model asks for: what it left out, it was asked to leave out. */
const wholeGroups = (groups: readonly (readonly string[])[] | undefined, asked: ReadonlySet<string>): (readonly string[])[] =>
  (groups ?? []).filter((group) => group.length > 1 && group.every((name) => asked.has(name)));

export const saidBesides = (query: TalentQuery, said: ParsedBrief | undefined): SaidBesides => {
  const part = said && partMeant(query, said);
  const slots = part === undefined ? undefined : said?.roles[part];
  if (said === undefined || slots === undefined) return { query, besides: undefined };
  const codeOf = (name: string): string => languageCode(name) ?? name;
  const skills = wholeGroups(slots.anyOf?.skills, new Set((query.skills ?? []).map(canonicalSkill)));
  const languages = wholeGroups(slots.anyOf?.languages, new Set((query.languages ?? []).map(({ code }) => codeOf(code))));
  const chosen = new Set([...skills, ...languages].flat());
  return {
    query: {
      ...query,
      ...(query.skills === undefined ? {} : { skills: query.skills.filter((name) => !chosen.has(canonicalSkill(name))) }),
      ...(query.languages === undefined ? {} : { languages: query.languages.filter(({ code }) => !chosen.has(codeOf(code))) }),
    },
    besides: { ...said, roles: [{ ...beyondFields(slots), anyOf: { skills, languages } }], notUnderstood: [], spans: [] },
  };
};

/**
 * `medium` and `dates` say whose rates count and until when a rival's face is bound; `languages` the levels of a choice. By themselves they exclude nobody here. What
 * she refuses stays with the model: words that widen ("without Tamil") read like words that refuse.
 */
const beyondFields = ({ budget, union, comfort, medium, dates, languages }: BriefSlots): BriefSlots =>
  Object.fromEntries(Object.entries({ budget, union, comfort, medium, dates, languages }).filter(([, value]) => value !== undefined));
