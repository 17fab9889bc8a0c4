/** What a role asks, as a brief: its own words, its days in the place of those it says, and what its project is for. */
import type { Project, Role } from '../casting/index.ts';
import { type BriefSlots, briefParser, dayInIndia, type ParsedBrief, withReading } from '../talent/index.ts';

export interface RoleQuestion {
  readonly parsed: ParsedBrief;
  /** Place in `parsed.roles`. */
  readonly part: number;
}

/** `today` is YYYY-MM-DD. Days in words ("kal") are counted from the day on which the brief was written down. */
export const roleQuestion = async (role: Role, project: Pick<Project, 'title' | 'medium'> | undefined, today: string): Promise<RoleQuestion> => {
  const parsed = (await briefParser()).parseBrief(role.brief, { today: dayInIndia(Date.parse(role.createdAt)) });
  const part = Math.min((role.part ?? 1) - 1, parsed.roles.length - 1);
  const slots = withReading(parsed.roles[part] ?? {}, role.reading ?? {});
  const medium = slots.medium ?? project?.medium ?? undefined;
  const own: BriefSlots = { ...slots, ...(role.shootDates.length > 0 && { dates: role.shootDates }), ...(medium !== undefined && { medium }) };
  return { part, parsed: withTitle({ ...parsed, today, roles: parsed.roles.with(part, own) }, project?.title) };
};

/** A rival's face is not for "Chai, a tea film": the title says the brand, and describes nobody. */
const withTitle = (parsed: ParsedBrief, title: string | undefined): ParsedBrief => {
  if (title === undefined) return parsed;
  const text = `${parsed.text}\n${title}`;
  const span = { start: parsed.text.length, end: text.length, slot: 'medium' as const, value: title, confidence: 1, role: null, stance: 'must' as const };
  return { ...parsed, text, spans: [...parsed.spans, span] };
};
