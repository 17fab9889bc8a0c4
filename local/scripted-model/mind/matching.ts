/** "Why not her?", "someone like her", "people for the role", "cast these together", "pass her": asked of the tools of matching, and told from their results. */
import { normalise, wordPattern } from '../wish/normalise.ts';
import { readParts } from '../wish/parts.ts';
import { readWish } from '../wish/read-wish.ts';
import { criteriaIn } from '../wish/wish.ts';
import { roleOfPart } from './casting.ts';
import { castingPhrases } from './casting-phrases.ts';
import type { Conversation, ToolExchange } from './conversation.ts';
import { matchingPhrases } from './matching-phrases.ts';
import { lastRead, peopleAtPlaces } from './one-person.ts';
import { peopleNamed } from './outward.ts';
import { partOf, standingParts } from './parts.ts';
import { phrases } from './phrases.ts';
import { readFindings } from './read-result.ts';
import { saySearch } from './say-findings.ts';
import type { Tongue } from './tongue.ts';

export type MatchingMeant = 'why' | 'like' | 'role' | 'together';

export type MatchingStep = { readonly tool: string; readonly input: Readonly<Record<string, unknown>> } | { readonly say: string };

const pattern = (words: string): RegExp => new RegExp(wordPattern(normalise(words)), 'u');

/** The first that fits counts. */
const meanings: readonly (readonly [MatchingMeant, RegExp])[] = (
  [
    [
      'together',
      'cast (?:these|the|all(?: the| these)?|this) ?(?:roles?|parts?|family)? ?(?:together|ensemble)|cast (?:them|everyone|a family) together|line-?ups? (?:for|of)|(?:sab|in) roles? ko (?:ek )?saath cast|ek saath cast|saath mein cast|एक साथ कास्ट|साथ में कास्ट|(?:as|like) (?:a|one) (?:real )?(?:family|ensemble|unit)|(?:go|goes|fit|fits|work) (?:well )?together|(?:show|give|make|need|want|suggest)(?: me)?(?: an?| some| the| three| 3| two| 2)? (?:line-?ups?|ensembles?|combinations?|combos?)|ek (?:hi )?(?:family|parivaa?r) (?:ke |ki )?(?:lage|lagein|lagen|lagne|lagni|lagta|lagti|jaise|jaisi)|(?:line-?up|combination) (?:dikhao|batao|chahiye|banao)|एक (?:ही )?परिवार (?:के )?(?:लगे|लगें|लगने|लगते|जैसे|जैसी)|लाइन-?अप (?:दिखाओ|बताओ|चाहिए|बनाओ)',
    ],
    [
      'role',
      '(?:people|someone|somebody|who|actors|matches|talent) (?:for|fits?|to fit|suits?) (?:the|this|that|my) role|match (?:the|this|my) role|(?:is|us|iss) role (?:ke liye|mein|me) (?:log|kaun|koi)|kaun fit (?:hai|rahega|baithega) (?:is|us|iss) role|role ke liye (?:log|kaun)|(?:इस|उस) रोल के लिए (?:लोग|कौन)|रोल के लिए (?:लोग|कौन)',
    ],
    [
      'why',
      "why (?:not|isn'?t|is not|was(?:n'?t| not)|no)|why (?:is|was) .{1,60} (?:not )?(?:here|there|on the list|in the list|out)|kyu?o?n nahi|kyu?o?n nahin|क्यों नहीं",
    ],
    [
      'like',
      '(?:similar to|someone like|somebody like|people like|others like|more like|anyone like|actors like|same as|who(?: else)? (?:is|are) like|else like|(?:looks?|looking) like (?:her|him|the (?:first|second|third|fourth|last)))|(?:jaisa|jaisi|jaise) (?:koi|aur|log|dikhao|dhoondo|chahiye)|(?:जैसा|जैसी|जैसे) (?:कोई|और|लोग|दिखाओ|दिखाइए|चाहिए|ढूँढो)',
    ],
  ] as const
).map(([meant, words]) => [meant, pattern(words)] as const);

export const matchingMeant = (question: string): MatchingMeant | undefined => {
  const text = normalise(question).trim();
  return meanings.find(([, words]) => words.test(text))?.[0];
};

const toolOf = { why: 'why_not', like: 'similar_talent', role: 'match_role', together: 'cast_ensemble' } as const;

/** undefined: the message is about nothing of that, or the tool is not there, or it means nobody. */
export const matchingStep = (conversation: Conversation, tongue: Tongue): MatchingStep | undefined => {
  const meant = matchingMeant(conversation.question);
  if (meant === undefined || !conversation.tools.has(toolOf[meant])) return undefined;
  const last = conversation.exchanges.at(-1);
  if (last?.name === toolOf[meant]) return { say: told[meant](last, tongue) };
  if (meant === 'together') return { tool: toolOf.together, input: { brief: partsMeant(conversation) ?? briefMeant(conversation) } };
  if (meant === 'role') return { tool: toolOf.role, input: roleOfPart(conversation) };
  return aboutSomebody(meant, conversation, tongue, last);
};

/** Her id first: from what was shown, or looked up by the name that was written. */
const aboutSomebody = (meant: 'why' | 'like', conversation: Conversation, tongue: Tongue, last: ToolExchange | undefined): MatchingStep | undefined => {
  const looked = last?.name === 'get_talent' && !last.isError ? readFindings(last.result ?? '')?.people : undefined;
  if (last !== undefined && looked === undefined) return { say: phrases[tongue].toolFailed };
  if (looked?.length === 0) return { say: phrases[tongue].noProfile };
  const id = looked?.[0]?.id ?? shownPerson(conversation);
  if (id !== undefined)
    return {
      tool: toolOf[meant],
      input: meant === 'why' ? { talentId: id, brief: partOf(conversation, [id])?.part.said ?? briefMeant(conversation) } : likeInput(id, conversation),
    };
  const name = nameIn(conversation.question);
  if (name !== undefined && conversation.tools.has('get_talent')) return { tool: 'get_talent', input: { name } };
  // "Same as before, but older" goes on from the search.
  return meant === 'why' ? { say: phrases[tongue].whoThen } : undefined;
};

const shownPerson = (conversation: Conversation): string | undefined => {
  const [placed] = peopleAtPlaces(conversation);
  const ids = conversation.question.match(/\btal_[0-9A-Z]{26}\b/gu);
  if (ids !== null || placed !== undefined) return ids?.[0] ?? placed;
  const isHer = /(?<![\p{L}\p{M}])(?:her|him|she|he|this one|usko|isko|uske|iske|us|is|usi|isi|वह|उस|इस|उसे|इसे)(?![\p{L}\p{M}])/iu.test(conversation.question);
  if (!isHer || nameIn(conversation.question) !== undefined) return undefined;
  return lastRead(conversation) ?? peopleNamed(conversation, 'first')[0];
};

const likeInput = (talentId: string, { question }: Conversation): Readonly<Record<string, unknown>> => {
  const besides = /(?:\b(?:but|lekin|par|magar)\b|लेकिन|पर)\s+(.{2,200})$/isu.exec(question)?.[1]?.trim();
  return besides === undefined ? { talentId } : { talentId, besides };
};

/** Words with a capital that are no words of the question itself. */
const nameIn = (question: string): string | undefined => {
  const words = [...question.matchAll(/(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]+)*/gu)].map(([found]) =>
    found.replace(opening, '').trim(),
  );
  return words.find((name) => name.length > 1 && !ownWords.test(name));
};
const opening = /^(?:Why|Not|Similar|Someone|Somebody|People|Others|More|Anyone|Actors|Show|Find|Get|Who|To|Like|Kyun|Kyon|Is|Us|Iske|Uske|I)(?:\s+|$)/u;
const ownWords = /^(?:Why|Not|Similar|Someone|Somebody|People|Show|Find|Who|Kyun|Kyon|Nahi|Her|Him|She|He|Mumbai|Pune|Delhi|TV|OTT|TVC|Ok|Okay)$/u;

/** What stands after a colon, when it is a brief; else the last of her messages that asked for people, or this one. */
const briefMeant = ({ question, asked, context }: Conversation): string => {
  const own = question.includes(':') ? question.slice(question.indexOf(':') + 1).trim() : '';
  const asks = (text: string): boolean => criteriaIn(readWish(text, context.today).wish).length > 0;
  return own !== '' && asks(own) ? own : (asked.findLast((text) => asks(text) && matchingMeant(text) === undefined) ?? question);
};

/** The brief of several parts that is cast together: this message, or the one whose parts stand. */
const partsMeant = (conversation: Conversation): string | undefined =>
  readParts(conversation.question, conversation.context.today).length > 1 ? conversation.question : standingParts(conversation)?.brief;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const rows = (value: unknown): Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const read = ({ result }: ToolExchange): Fields => {
  try {
    const value: unknown = JSON.parse(result ?? '{}');
    return isFields(value) ? value : {};
  } catch {
    return {};
  }
};
const tame = (value: unknown): string =>
  String(value ?? '')
    .replace(/[[\]<>`*_#|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 400);
const marker = (id: unknown): string => (typeof id === 'string' && /^tal_[0-9A-Z]{26}$/u.test(id) ? `[[${id}]]` : '');

type Told = (exchange: ToolExchange, tongue: Tongue) => string;

const sayFound =
  (headline: (tongue: Tongue, result: Fields) => string): Told =>
  (exchange, tongue) => {
    if (exchange.isError || exchange.result === undefined)
      return /no role is at hand/u.test(exchange.result ?? '') ? castingPhrases[tongue].nothingToMakeOf : phrases[tongue].toolFailed;
    return `${headline(tongue, read(exchange))}\n\n${saySearch(exchange.result, tongue)}`;
  };

const told: Readonly<Record<MatchingMeant, Told>> = {
  like: sayFound((tongue, { like }) => matchingPhrases[tongue].like(marker(like))),
  role: sayFound((tongue, { role }) => matchingPhrases[tongue].forRole(tame(role))),
  why: (exchange, tongue) => {
    if (exchange.isError || exchange.result === undefined) return phrases[tongue].toolFailed;
    const { id, said } = read(exchange);
    return `${marker(id)}: ${tame(said)}`;
  },
  together: (exchange, tongue) => {
    const say = matchingPhrases[tongue];
    if (exchange.isError || exchange.result === undefined) return /2 to 10 parts/u.test(exchange.result ?? '') ? say.oneAtLeastTwo : phrases[tongue].toolFailed;
    const { lineUps, because } = read(exchange);
    const found = rows(lineUps);
    if (found.length === 0) return say.noLineUp((Array.isArray(because) ? because : []).map(tame).join('; '));
    const lines = found.flatMap((lineUp, at) => [
      `${at + 1}. ${say.best(tame(lineUp['bestIn']))}: ${say.cost(Number(lineUp['costRupees']), Number(lineUp['withoutAPrice']))}`,
      ...rows(lineUp['cast']).map(({ part, id }) => `   - ${tame(part)}: ${marker(id)}`),
    ]);
    return [say.lineUps(found.length), '', ...lines].join('\n');
  },
};
