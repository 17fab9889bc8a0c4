/** Which part of her brief of several a search is for: the one whose man or woman and whose years the search asks. */
import type { BriefSlots, ParsedBrief } from '../brief/index.ts';
import type { TalentQuery } from '../talent-query.ts';

/** A place in `said.roles`; undefined when the search asks for none of them. Of equals the first. */
export const partMeant = ({ gender, playingAge }: Pick<TalentQuery, 'gender' | 'playingAge'>, said: Pick<ParsedBrief, 'roles'>): number | undefined => {
  if (said.roles.length === 1) return 0;
  const apart = said.roles.map((slots) => {
    const isOther = gender !== undefined && slots.gender !== undefined && gender !== slots.gender;
    return isOther ? Infinity : yearsApart(playingAge, slots.playingAge);
  });
  const least = Math.min(...apart);
  return least < Infinity ? apart.indexOf(least) : undefined;
};

/**
 * What is shown as read, and which part of it. Words that change one part of several ("more for the father") are no brief by themselves: where they say neither the years
 * nor the man or woman that is searched for, what is searched for is shown besides.
 */
export const readAs = (query: TalentQuery, said: ParsedBrief): readonly [brief: ParsedBrief, part: number] => {
  const part = partMeant(query, said);
  const slots = part === undefined ? undefined : said.roles[part];
  const saysYears = query.playingAge === undefined || slots?.playingAge !== undefined;
  if (part !== undefined && saysYears) return [said, part];
  return said.roles.length > 1 || query.gender === undefined ? [said, part ?? 0] : [{ ...said, roles: [{ ...said.roles[0], ...slotsOf(query) }] }, 0];
};

const slotsOf = ({ cities, gender, playingAge, heightCm, languages, dialects, skills, experience, medium, availableOn }: TalentQuery): BriefSlots =>
  withoutNothing({ cities, gender, playingAge, heightCm, languages, dialects, skills, experience, medium, dates: availableOn && [availableOn] });

const withoutNothing = <Fields extends object>(fields: Fields): BriefSlots =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

/** Years that meet nowhere are of another part. */
const yearsApart = (asked: TalentQuery['playingAge'], own: BriefSlots['playingAge']): number => {
  if (asked === undefined || own === undefined) return asked === own ? 0 : mostApart;
  const [min, max] = [own.min ?? Math.min(own.max ?? asked.min, asked.min), own.max ?? Math.max(own.min ?? asked.max, asked.max)];
  if (asked.min > max || asked.max < min) return Infinity;
  return Math.abs(asked.min - min) + Math.abs(asked.max - max);
};
const mostApart = 200;
