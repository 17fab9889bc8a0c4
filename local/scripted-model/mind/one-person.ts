/** "Tell me about the first one": which person of the last list is meant. */
import { normalise, wordPattern } from '../wish/normalise.ts';
import type { Conversation } from './conversation.ts';
import { readFindings } from './read-result.ts';

const about = wordPattern(
  normalise(
    'tell me (?:more )?about|more about|details?|profile|who is|what about|know more|ke baare mein|ke bare mein|ke baare me|के बारे में|detail|dikhao|दिखाओ',
  ),
);
const ordinals: readonly (readonly [number, string])[] = [
  [0, 'first|1st|no\\.? ?1|number 1|number one|pehl[aei](?: wal[aei])?|pahl[aei]|पहल[ाेी](?: वाल[ाेी])?'],
  [1, 'second|2nd|no\\.? ?2|number 2|number two|d[ou]+sr[aei]|दूसर[ाेी]'],
  [2, 'third|3rd|no\\.? ?3|number 3|number three|t[ie]+sr[aei]|तीसर[ाेी]'],
  [3, 'fourth|4th|number 4|chauth[aei]|चौथ[ाेी]'],
  [4, 'fifth|5th|number 5|paanchv[aei]|panchv[aei]|पाँचव[ाेीें]|पांचव[ाेीें]'],
  [-1, 'last one|last person|aakhri|akhri|आखिरी'],
];

/** Ids of the last list that was shown. */
export const lastList = ({ earlier }: Conversation): readonly string[] => {
  const search = earlier.findLast(({ name, result, isError }) => name === 'search_talent' && result !== undefined && !isError);
  return readFindings(search?.result ?? '')?.people.map(({ id }) => id) ?? [];
};

export type Meant = { readonly id: string } | 'unclear' | undefined;

/** undefined: the message is not about one person. */
export const personMeant = (conversation: Conversation): Meant => {
  const text = normalise(conversation.question);
  const named = /\btal_[0-9A-Za-z_-]{1,56}/u.exec(conversation.question)?.[0];
  if (named !== undefined) return { id: named };
  if (!new RegExp(about).test(text)) return undefined;
  const place = ordinals.find(([, words]) => new RegExp(wordPattern(normalise(words))).test(text))?.[0];
  if (place === undefined) return undefined;
  const id = lastList(conversation).at(place);
  return id === undefined ? 'unclear' : { id };
};
