/** "Kathak or Bharatanatyam" reaches the tool as two musts, for its field knows no or. Her own words say what was meant. */
import type { ParsedBrief } from '../brief/index.ts';
import { canonicalSkill } from '../skills.ts';
import type { TalentQuery } from '../talent-query.ts';

export interface EitherOf {
  /** Without the skills of which one is enough. */
  readonly query: TalentQuery;
  /** Her brief with nothing in it but those choices; undefined: there are none. */
  readonly choices: ParsedBrief | undefined;
}

/** Only a choice whose every part the model asks for: what it left out, it was asked to leave out. */
export const eitherOf = (query: TalentQuery, said: ParsedBrief | undefined): EitherOf => {
  const asked = new Set((query.skills ?? []).map(canonicalSkill));
  const groups = (said?.roles[0]?.anyOf?.skills ?? []).filter((group) => group.length > 1 && group.every((name) => asked.has(name)));
  if (said === undefined || groups.length === 0) return { query, choices: undefined };
  const chosen = new Set(groups.flat());
  return {
    query: { ...query, skills: (query.skills ?? []).filter((name) => !chosen.has(canonicalSkill(name))) },
    choices: { ...said, roles: [{ anyOf: { skills: groups } }], notUnderstood: [], spans: [] },
  };
};
