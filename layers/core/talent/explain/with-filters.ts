/** A brief with what filters say in place of what it says of the same fields: the question that the search was in the end, for telling it. */
import type { BriefSlots, ParsedBrief } from '../brief/index.ts';
import { foldText } from '../fold-text.ts';
import { languageCode } from '../languages.ts';
import { cityOf } from '../places.ts';
import { canonicalSkill } from '../skills.ts';
import type { TalentQuery } from '../talent-query.ts';

export const withFilters = (parsed: ParsedBrief, role: number, filters: Omit<TalentQuery, 'limit'> = {}): ParsedBrief => {
  const slots = parsed.roles[role] ?? {};
  return { ...parsed, roles: parsed.roles.with(role, { ...withoutChoices(slots, filters), ...slotsOf(filters) }) };
};

/** Of a field that a filter names, the brief's alternatives and refusals do not count. */
const withoutChoices = ({ anyOf = {}, refused = {}, ...slots }: BriefSlots, filters: TalentQuery): BriefSlots => ({
  ...slots,
  anyOf: {
    skills: (filters.skills === undefined && anyOf.skills) || [],
    languages: (filters.languages === undefined && anyOf.languages) || [],
    dialects: (filters.dialects === undefined && anyOf.dialects) || [],
  },
  refused: Object.fromEntries(Object.entries(refused).filter(([field]) => filters[field as keyof TalentQuery] === undefined)),
});

const slotsOf = ({
  cities,
  gender,
  playingAge,
  heightCm,
  languages,
  dialects,
  skills,
  experience,
  medium,
  availableOn,
  shootDays,
}: TalentQuery): BriefSlots => ({
  ...(cities !== undefined && { cities: cities.map(cityOf) }),
  ...(gender !== undefined && { gender }),
  ...(playingAge !== undefined && { playingAge }),
  ...(heightCm !== undefined && {
    heightCm: { ...(heightCm.min !== undefined && { min: heightCm.min }), ...(heightCm.max !== undefined && { max: heightCm.max }) },
  }),
  ...(languages !== undefined && {
    languages: languages.map(({ code, minProficiency }) => ({
      code: languageCode(code) ?? foldText(code),
      ...(minProficiency !== undefined && { minProficiency }),
    })),
  }),
  ...(dialects !== undefined && { dialects: dialects.map(foldText) }),
  ...(skills !== undefined && { skills: skills.map(canonicalSkill) }),
  ...(experience !== undefined && { experience }),
  ...(medium !== undefined && { medium }),
  ...(availableOn !== undefined && { dates: [availableOn] }),
  ...(shootDays !== undefined && { shootDays }),
});
