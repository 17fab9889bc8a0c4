/** "Tell me about the first one", "compare the first two", "what does she charge?": which people of the talk are meant. */
import { normalise, wordPattern } from '../wish/normalise.ts';
import type { Conversation } from './conversation.ts';
import { wantsFacts } from './facts.ts';
import { listOfParts } from './parts.ts';
import { readFindings } from './read-result.ts';

const about = wordPattern(
  normalise(
    'tell me (?:more )?about|more about|details?|profile|who is|what about|know more|ke baare mein|ke bare mein|ke baare me|के बारे में|detail|dikhao|दिखाओ',
  ),
);
const compares = wordPattern(normalise('compare|comparison|versus|vs|side by side|better of|tulna|muqabla|तुलना|मुकाबला'));
const firstTwo = wordPattern(normalise('(?:first|top|pehle|pahle|पहले) (?:two|2|do|दो)|both|them|these two|dono|दोनों|दोनो'));
const her = wordPattern(
  normalise('she|her|hers|he|his|him|this one|that one|uska|uski|uske|iska|iski|iske|unka|unki|unke|उसका|उसकी|उसके|उनका|उनकी|उनके|इनका|इनकी|इनके|wo|woh|vo|वो|वह'),
);
const ordinals: readonly (readonly [number, RegExp])[] = (
  [
    [0, 'first|1st|no\\.? ?1|number 1|number one|pehl[aei](?: wal[aei])?|pahl[aei]|पहल[ाेी](?: वाल[ाेी])?'],
    [1, 'second|2nd|no\\.? ?2|number 2|number two|d[ou]+sr[aei]|दूसर[ाेी]'],
    [2, 'third|3rd|no\\.? ?3|number 3|number three|t[ie]+sr[aei]|तीसर[ाेी]'],
    [3, 'fourth|4th|number 4|chauth[aei]|चौथ[ाेी]'],
    [4, 'fifth|5th|number 5|paanchv[aei]|panchv[aei]|पाँचव[ाेीें]|पांचव[ाेीें]'],
    [-1, 'last one|last person|aakhri|akhri|आखिरी'],
  ] as const
).map(([place, words]) => [place, wordPattern(normalise(words))] as const);
const fewWords = 5;

/** Ids of the last list that was shown; of a brief of several parts, of those that the message names. */
export const lastList = (conversation: Conversation): readonly string[] => {
  const ofParts = listOfParts(conversation);
  if (ofParts !== undefined) return ofParts;
  const { earlier } = conversation;
  const search = earlier.findLast(({ name, result, isError }) => name === 'search_talent' && result !== undefined && !isError);
  return readFindings(search?.result ?? '')?.people.map(({ id }) => id) ?? [];
};

/** Who was spoken of last: "she". */
export const lastRead = ({ earlier }: Conversation): string | undefined => {
  const profile = earlier.findLast(({ name, result, isError }) => name === 'get_talent' && result !== undefined && !isError);
  return readFindings(profile?.result ?? '')?.people[0]?.id;
};

/** "Does she swim?" */
const asksOfHer =
  /^(?:(?:and|but|ok(?:ay)?|aur) )?(?:does|can|could|is|was|has|did|will|would) s?he(?![\p{L}])|^(?:kya|क्या) (?:wo|woh|vo|use|usko|uske|वो|वह|उसे|उसको|उसके)(?![\p{L}\p{M}])/u;

export type Meant = readonly string[] | 'unclear' | undefined;

const says = (pattern: RegExp, text: string): boolean => new RegExp(pattern).test(text);

/** Who stands at the places that the words name: "the second one". */
export const peopleAtPlaces = (conversation: Conversation): readonly string[] => {
  const shown = lastList(conversation);
  const text = normalise(conversation.question);
  return ordinals.flatMap(([place, pattern]) => (says(pattern, text) ? [shown.at(place) ?? []].flat() : []));
};

/** undefined: the message is not about people one by one. */
export const peopleMeant = (conversation: Conversation): Meant => {
  const text = normalise(conversation.question);
  const named = conversation.question.match(/\btal_[0-9A-Za-z_-]{1,56}/gu);
  if (named !== null) return [...new Set(named)].slice(0, 3);
  const shown = lastList(conversation);
  const places = ordinals.flatMap(([place, pattern]) => (says(pattern, text) ? [place] : []));
  const at = (place: number): string[] => [shown.at(place) ?? []].flat();
  if (says(compares, text)) {
    const two = says(firstTwo, text) || places.length < 2 ? [0, 1] : places.slice(0, 3);
    const ids = two.flatMap(at);
    return ids.length < 2 ? 'unclear' : ids;
  }
  const isBare = text.trim().split(/\s+/u).length <= fewWords;
  const isAbout = says(about, text) || wantsFacts(text) !== undefined;
  const [place] = places;
  if (place !== undefined && (isAbout || (isBare && /\b(?:one|wal[aei])\b|वाल[ाेी]/u.test(text)))) return at(place).length === 0 ? 'unclear' : at(place);
  const last = lastRead(conversation);
  return last !== undefined && ((isAbout && says(her, text)) || asksOfHer.test(text)) ? [last] : undefined;
};
