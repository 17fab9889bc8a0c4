/** A brief as the parts of a role: the parser's, never a model's. */
import { dayInIndia, describeBrief, parseBrief, toTalentQuery } from '../talent/index.ts';
import { type Role, RoleCriteria } from './role.ts';

export type BriefPart = Pick<Role, 'name' | 'brief' | 'part' | 'criteria' | 'understood' | 'shootDates'>;

/** One for each part, at least one. Days are counted from the day of `now`. */
export const readBrief = (brief: string, now: number): BriefPart[] => {
  const parsed = parseBrief(brief, { today: dayInIndia(now) });
  return parsed.roles.map((slots, index) => ({
    name: nameOf(slots.role, slots.gender, parsed.roles.length === 1 ? undefined : index + 1),
    brief: parsed.text,
    part: index + 1,
    criteria: RoleCriteria.parse(withoutNothing(toTalentQuery(parsed, index))),
    understood: describeBrief({ roles: [slots] }),
    shootDates: [...(slots.dates ?? [])].slice(0, 20),
  }));
};

const withoutNothing = (query: object): object => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));

/** What the brief calls the part, or the plainest words for it. */
const nameOf = (called: string | undefined, gender: string | undefined, number: number | undefined): string => {
  if (called !== undefined && called.trim() !== '') return sentenceCase(called.trim().slice(0, 120));
  const who = gender === 'female' ? 'Female role' : gender === 'male' ? 'Male role' : 'Role';
  return number === undefined ? who : `${who} ${number}`;
};

const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
