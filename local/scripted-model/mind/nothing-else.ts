/** A message that no rule takes: a question may be about what she told before, a statement is hers to be kept, the rest is talk. */
import { normalise, withoutMarks, wordPattern } from '../wish/normalise.ts';
import { asksForThings, namesPeople } from '../wish/people.ts';
import { readWish, type WishRead } from '../wish/read-wish.ts';
import { criteriaIn, type WishField } from '../wish/wish.ts';
import type { Conversation } from './conversation.ts';
import { notCertain, saidByOthers } from './told-words.ts';
import { workIn } from './work-talk.ts';

const pattern = (words: string): RegExp => new RegExp(wordPattern(withoutMarks(words)).source, 'u');

const asking = pattern(
  'who|whom|whose|where|when|which|what|how (?:much|many|long|old)|did|do i|do we|is it|was it|kahan|kahaan|kab|kitn[aei]|kaun|kaun ?s[aei]|kis|kisko|kise|kya|कहा|कब|कितन[ाेी]|कौन|किस|किसको|किसे|क्या',
);
/** What she asks of us, or how the craft goes. */
const ofUs = pattern(
  'you|your|yourself|how (?:do|does|can|should) (?:i|we|one)|should (?:i|we)|why|explain|mean|tum|aap|tumhara|aapka|kaise|kyon|kyun|weather|joke|time is it|तुम|आप|कैसे|क्यों',
);
/** Of the craft, or of people side by side. */
const ofCraft = pattern(
  `an?|usually|normally|generally|typically|standard|average|difference|fark|do actors|actors|actresses|one|better|upload|cost|फर्क|${notCertain}`,
);
const ofThen = pattern('did|was|were|had|told|said|decided?|agreed|tha|thi|boli?|kaha|bataya|था|थी|बोली|कहा|बताया');
const isQuestion = (text: string): boolean => /[?？]\s*$/u.test(text) || asking.test(text.split(/\s+/u).slice(0, 4).join(' '));

/** What tells somebody else's state, thanks, greets or complains is no fact of a work. */
const idle = pattern(
  "thanks|thank you|hello|hi|hey|bye|sorry|please|pls|ok|okay|great|nice|good|bad|wrong|hmm|lol|ha ha|i'm|i am|feeling|tired|busy|wait|stop|help|no|yes|haan|nahi|theek|accha|achha|chalo|धन्यवाद|नमस्ते|ठीक|अच्छा|नहीं|हाँ|हां",
);
const states = pattern(
  "is|are|was|were|will|has|have|wants?|needs|shoots?|shot|moved|moves|plays?|signed|closed|locked|decided|called|approved|allows?|starts?|set|made|pays?|quoted|hates?|likes?|prefers?|must|hai|hain|tha|thi|hoga|hogi|banega|rahega|chahiye|bola|boli|ho gaya|है|हैं|था|थी|होगा|होगी|रहेगा|बोला|हो गया|it's|we're",
);
/** What others wrote or said is not what she said. */
const ofOthers = pattern(`${saidByOthers}|bola|boli|kehte|बोला|बोली|कहते|कहती`);
/** What is so only now is no lasting thing: it stays what she said. */
const passing = pattern('today|tonight|right now|just now|this morning|this evening|at the moment|aaj|abhi|filhaal|आज|अभी');
const fewestWords = 3;
const mostCharacters = 400;

const workFields: ReadonlySet<WishField> = new Set(['medium', 'cities', 'availableOn', 'languages', 'gender']);

/** A name within a sentence: of a work, a house or a person. */
const hasName = (question: string): boolean => /[^.!?।\s]\s+\p{Lu}[\p{L}\p{M}]+/u.test(question.trim());

/** "Lux film shoots in Kochi on 20th December": places, days and media of a work, and nobody is asked for. With a list before her, only where the work is named first. */
export const isOnlyOfWork = (question: string, read: WishRead, isRefining: boolean): boolean => {
  const text = normalise(question).trim();
  const kinds = criteriaIn(read.wish);
  return (
    kinds.every((kind) => workFields.has(kind)) &&
    kinds.some((kind) => kind !== 'gender') &&
    states.test(text) &&
    !asksForThings(text) &&
    !namesPeople(text) &&
    !isQuestion(text) &&
    !ofCraft.test(text) &&
    !passing.test(text) &&
    !ofOthers.test(text) &&
    /^\p{Lu}/u.test(question.trim()) &&
    (!isRefining || workIn(question) !== undefined)
  );
};

const bareAmount = /^(?:rs\.? ?|₹ ?)?\d[\d,.]*(?: ?(?:k|l|lakhs?|lacs?|cr|crores?|days?|din|shifts?))(?![\p{L}])/u;

/** `ask`: what was told before may answer it. `keep`: a fact, with a number or a name in it. */
export const meantOtherwise = ({ question, asked }: Conversation): 'ask' | 'keep' | undefined => {
  const text = normalise(question).trim();
  const words = text.split(/\s+/u).length;
  if (text.length > mostCharacters || ofUs.test(text) || ofCraft.test(text)) return undefined;
  if (isQuestion(text)) {
    const isShort = asked.length > 0 && words <= fewWords && /[?？]\s*$/u.test(text);
    return isShort || ((hasName(question) || asked.length > 0) && (ofThen.test(text) || hasName(question))) ? 'ask' : undefined;
  }
  const isTold = (/\d/u.test(text) || hasName(question)) && (states.test(text) || /:\s|\s[-–—]\s/u.test(question));
  return (isTold || (asked.length > 0 && bareAmount.test(text))) && !idle.test(text) && !passing.test(text) && !ofOthers.test(text) && words >= fewestWords
    ? 'keep'
    : undefined;
};
const fewWords = 6;

const small = new Set(
  'the for film movie ad ads tvc series web project shoot what where when who which how much many did does was were are our and that with from have has you we told tell said say about kahan kab kya kitna kitne kaun kis mein hai hain tha thi the ka ki ke ko se liye kaise film'.split(
    ' ',
  ),
);
const telling = (text: string): string[] => (normalise(text).match(/[\p{L}\p{M}\d]{3,}/gu) ?? []).filter((word) => !small.has(word));

/** A brief tells whom she looks for, not how the work stands. */
const isOfPeople = (message: string): boolean => criteriaIn(readWish(message).wish).some((kind) => !workFields.has(kind)) || asksForThings(normalise(message));

/** Her own sentences of this conversation that share a telling word with the question, the nearest first; a bare question ("date?") is of what she spoke of last. */
export const toldBefore = ({ question, asked }: Conversation, most = 2): readonly string[] => {
  const words = new Set(telling(question));
  const told = asked.filter((message) => !isQuestion(normalise(message).trim()) && message.length <= mostCharacters && !isOfPeople(message));
  const scored = told
    .map((message, place) => ({ message, place, shared: new Set(telling(message).filter((word) => words.has(word))).size }))
    .filter(({ shared }) => shared > 0)
    .toSorted((left, right) => right.shared - left.shared || right.place - left.place);
  if (scored.length > 0) return scored.slice(0, most).map(({ message }) => message);
  return words.size <= 2 ? told.slice(-1) : [];
};
