/** What the messages of a talk left standing, so that a follow-up ("same but older", "back to the search before") can be understood where no model reads the talk. */
import type { ParsedBrief } from './brief.ts';
import { parseBrief } from './parse-brief.ts';

/** Older wishes than these messages say are forgotten: a talk is long, a brief is not. */
const mostTexts = 12;

const back =
  /\b(?:undo|go back|revert)\b|\bback to the (?:last|previous|earlier|old|first) (?:one|list|search)\b|\bback to the search before\b|\b(?:wapas|vapas)\b|वापस|पिछली सूची/iu;
const goesBack = (text: string, parsed: ParsedBrief): boolean => parsed.spans.length === 0 && back.test(text);

/** "Remember: for the Tanishq film we shoot in Jaipur", "where do we shoot it?": told to memory or asked of it, and nobody is looked for by it. */
const ofMemory =
  /^(?:(?:and|so|ok(?:ay)?|please|pls)[\s,]+){0,2}(?:remember|note down|note that|keep in mind|forget (?:that|about|what|my|everything)|remind me|where (?:are|do|is|did|will|was)|when (?:are|do|is|did|will|was)|how much (?:is|are|was|did|do)|who(?:'s| is| was) (?:directing|producing|the (?:client|director|producer))|what(?:'s| is| was) (?:the|our|my) (?:\S+ ){0,4}?(?:budget|fee|date|dates|city|location|client|director)|what (?:did|have) (?:we|i))(?![\p{L}\p{M}])|(?:^|\s)(?:yaad rakh\p{L}*|याद रख[\p{L}\p{M}]*|kahan (?:shoot|hai)|कहाँ शूट|कहां शूट)(?![\p{L}\p{M}])/iu;

/** The searches that the talk stands on, the last one last; one that was gone back from is gone. */
const searchesOf = (texts: readonly string[], today: string): ParsedBrief[] => {
  const searches: ParsedBrief[] = [];
  for (const text of texts.slice(-mostTexts)) {
    if (ofMemory.test(text.trim())) continue;
    const previous = searches.at(-1);
    const parsed = parseBrief(text, { today, previous });
    if (goesBack(text, parsed)) searches.splice(Math.max(1, searches.length - 1));
    else if (asksForPeople(parsed, previous)) searches.push(parsed);
  }
  return searches;
};

/** `texts`: her messages, oldest first. undefined when none of them asked for anybody. */
export const standingBrief = (texts: readonly string[], today: string): ParsedBrief | undefined => searchesOf(texts, today).at(-1);

/** Whether a message asks for people: by its own words, or by changing what stood. */
export const asksForPeople = (parsed: ParsedBrief, previous: ParsedBrief | undefined): boolean =>
  parsed.spans.length > 0 || (parsed.isFollowUp && JSON.stringify(parsed.roles) !== JSON.stringify(previous?.roles));

export interface TalkBrief {
  /** What the last message asks for; undefined when it asks for nobody. */
  readonly parsed: ParsedBrief | undefined;
  /** Whether there is a search before that one. */
  readonly canGoBack: boolean;
}

/** `before`: her messages before this one, oldest first. */
export const talkBrief = (text: string, before: readonly string[], today: string): TalkBrief => {
  const previous = standingBrief(before, today);
  const parsed = parseBrief(text, { today, previous });
  const searches = searchesOf([...before, text], today);
  const asks = asksForPeople(parsed, previous) || (goesBack(text, parsed) && previous !== undefined);
  return { parsed: asks ? searches.at(-1) : undefined, canGoBack: searches.length > 1 };
};
