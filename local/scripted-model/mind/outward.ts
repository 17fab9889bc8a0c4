/** "Mail the first two that …", "export these": what would leave the product is only ever proposed, and only in the user's own words. */
import { normalise, wordPattern } from '../wish/normalise.ts';
import type { Conversation } from './conversation.ts';
import { lastList } from './one-person.ts';

const pattern = (words: string): RegExp => new RegExp(wordPattern(normalise(words)), 'u');

const mails = pattern(
  '(?:e-?)?mail (?:to )?(?:them|all|every(?:one|body)|both|the|tal_\\w+|these|those|her|him)|(?:write|send) (?:an? |one )?(?:e-?)?mail to|ko (?:ek )?(?:e-?)?mail (?:karo|kar do|kijiye|bhejo|bhej do|bhejiye)|को (?:एक )?(?:ईमेल|ई-मेल|मेल) (?:करो|कर दो|कीजिए|भेजो|भेज दो|भेजिए)',
);
const exports = pattern('export|download|csv|spreadsheet|excel');
const all = pattern('all|every(?:one|body)|them|these|those|both|sab(?:ko)?|in(?: sab)? ko|सब(?:को)?|इन्हें|इनको');
const numbers = 'one two three four five six seven eight nine ten'.split(' ');
const hindiNumbers = 'ek do teen char paanch'.split(' ');
const ofTop = pattern(`(?:first|top|pehle|pahle|पहले) (\\d{1,2}|${numbers.join('|')}|${hindiNumbers.join('|')}|दो|तीन|चार|पाँच|पांच)`);
const onlyFirst = pattern('first|pehle|pahle|पहले');

const devanagari: Readonly<Record<string, number>> = { दो: 2, तीन: 3, चार: 4, पाच: 5, पांच: 5 };
const countOf = (word: string): number => Number(word) || numbers.indexOf(word) + 1 || hindiNumbers.indexOf(word) + 1 || devanagari[word] || 0;

/** Ids of whom the message means, among those who were shown. */
export const peopleNamed = (conversation: Conversation, text: string): readonly string[] => {
  const named = conversation.question.match(/\btal_[0-9A-Z]{26}\b/gu);
  if (named !== null) return [...new Set(named)];
  const shown = lastList(conversation);
  const count = countOf(ofTop.exec(text)?.[1] ?? '');
  if (count > 0) return shown.slice(0, count);
  if (onlyFirst.test(text)) return shown.slice(0, 1);
  return all.test(text) ? shown : [];
};

const defaultText = 'We are casting and would like to know whether you are free. Please write back with your dates.';

/** What comes after "that", "saying" or a colon, as it was written. */
const textMeant = (question: string): string => {
  const said =
    /(?:\b(?:that|saying|ki)\b|कि|:)\s*(.+)$/isu
      .exec(question)?.[1]
      ?.replace(/^["“']+|["”']+$/gu, '')
      .trim() ?? '';
  if (said === '') return defaultText;
  const sentence = `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
  return /[.!?।]$/u.test(sentence) ? sentence : `${sentence}.`;
};

const agrees = pattern('yes|yeah|ok(?:ay)?|confirm(?:ed)?|approve|send (?:it|them|now)|go ahead|do it|haan?|bhej do|bhejo|kar do|हाँ|हां|भेज दो|भेजो|कर दो|कीजिए');

/** "Yes, send it", after something was prepared: no word in a talk can do that. */
export const wantsToConfirm = ({ question, earlier }: Conversation): boolean => {
  const words = normalise(question).trim().split(/\s+/u).length;
  return words <= 6 && agrees.test(normalise(question)) && earlier.some(({ name, isError }) => name.startsWith('propose_') && !isError);
};

export type OutwardMeant = { readonly tool: string; readonly input: Readonly<Record<string, unknown>> } | 'unclear' | undefined;

/** undefined: nothing is to leave, or there is no tool that could propose it. */
export const outwardMeant = (conversation: Conversation): OutwardMeant => {
  const text = normalise(conversation.question);
  const wanted = mails.test(text) ? 'propose_email' : exports.test(text) && lastList(conversation).length > 0 ? 'propose_shortlist_export' : undefined;
  if (wanted === undefined || !conversation.tools.has(wanted)) return undefined;
  const people = wanted === 'propose_email' ? peopleNamed(conversation, text) : exported(conversation, text);
  if (people.length === 0) return 'unclear';
  return {
    tool: wanted,
    input: { talentIds: people, ...(wanted === 'propose_email' ? { subject: 'Casting enquiry', text: textMeant(conversation.question) } : {}) },
  };
};

const exported = (conversation: Conversation, text: string): readonly string[] => {
  const people = peopleNamed(conversation, text);
  return people.length > 0 ? people : lastList(conversation);
};
