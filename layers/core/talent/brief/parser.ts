/** What reads briefs, all of it: the part that `briefParser` loads. Whoever imports this file reads it at cold start. */
export { parseBrief } from './parse-brief.ts';
export { asksForPeople, standingBrief, talkBrief } from './standing-brief.ts';
