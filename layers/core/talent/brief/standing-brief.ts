/** What the messages of a talk left standing, so that a follow-up can be understood where no model reads the talk. */
import type { ParsedBrief } from './brief.ts';
import { parseBrief } from './parse-brief.ts';

/** Older wishes than these messages say are forgotten: a talk is long, a brief is not. */
const mostTexts = 12;

/** `texts`: her messages, oldest first. undefined when none of them asked for anybody. */
export const standingBrief = (texts: readonly string[], today: string): ParsedBrief | undefined =>
  texts.slice(-mostTexts).reduce<ParsedBrief | undefined>((previous, text) => {
    const parsed = parseBrief(text, { today, previous });
    return parsed.spans.length > 0 || parsed.isFollowUp ? parsed : previous;
  }, undefined);

/** Whether a message asks for people: by its own words, or by changing what stood. */
export const asksForPeople = (parsed: ParsedBrief, previous: ParsedBrief | undefined): boolean =>
  parsed.spans.length > 0 || (parsed.isFollowUp && JSON.stringify(parsed.roles) !== JSON.stringify(previous?.roles));
