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

/** Years that meet nowhere are of another part. */
const yearsApart = (asked: TalentQuery['playingAge'], own: BriefSlots['playingAge']): number => {
  if (asked === undefined || own === undefined) return asked === own ? 0 : mostApart;
  const [min, max] = [own.min ?? Math.min(own.max ?? asked.min, asked.min), own.max ?? Math.max(own.min ?? asked.max, asked.max)];
  if (asked.min > max || asked.max < min) return Infinity;
  return Math.abs(asked.min - min) + Math.abs(asked.max - max);
};
const mostApart = 200;
