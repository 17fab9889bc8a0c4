/** The parts of a brief that stand in a conversation: whom each was searched as last, who was found for it, and which of them a message means. */
import { familyNames } from '../wish/families.ts';
import { asksSoftly, isFollowUp, mergeWish, wantsMore, withMore } from '../wish/follow-up.ts';
import { normalise, withoutMarks, wordPattern } from '../wish/normalise.ts';
import { readParts, type WishPart } from '../wish/parts.ts';
import { readWish, type WishRead } from '../wish/read-wish.ts';
import { criteriaIn, type Wish } from '../wish/wish.ts';
import type { Conversation, EarlierTurn, ToolExchange } from './conversation.ts';
import { readFindings } from './read-result.ts';

/** More of them are offered in words. */
export const mostPartsAtOnce = 4;

export interface StandingPart extends WishPart {
  /** The last search for it; undefined when there was none yet. */
  readonly search: ToolExchange | undefined;
  /** The last that found somebody: whom she has before her. */
  readonly shown?: ToolExchange | undefined;
}

export interface StandingParts {
  /** The message that began them. */
  readonly brief: string;
  readonly parts: readonly StandingPart[];
  /** Places of those that were searched for last. */
  readonly lately: readonly number[];
}

const pattern = (words: string): RegExp => new RegExp(wordPattern(withoutMarks(words)).source, 'u');
const isSearch = ({ name }: ToolExchange): boolean => name === 'search_talent';

const ordinals: readonly RegExp[] = [
  'first|1st|pehl[aei]|pahl[aei]|पहल[ाेी]',
  'second|2nd|d[ou]+sr[aei]|दूसर[ाेी]',
  'third|3rd|t[ie]+sr[aei]|तीसर[ाेी]',
  'fourth|4th|chauth[aei]|चौथ[ाेी]',
].map(pattern);
const aPart = '(?:parts?|roles?|characters?|kirdaar|briefs?|रोल|किरदार)';
const everyPart = pattern(`(?:all|both|each|every|sab|sabhi|dono|सब|सभी|दोनों)(?: of)?(?: the| these| in)? ?(?:two |three |four )?(?:${aPart}|of them)?`);
const theRest = pattern(`(?:the )?(?:rest|remaining|others|other ${aPart})|baa?ki|बाकी`);
const saysPart = pattern(aPart);
/** "The second one": a person, where something is asked about her or done with her. */
const ofAPerson = pattern(
  'tell me|about|compare|who is|details?|profile|shortlist|hold|drop|mail|email|why|show me her|rates?|charge|free|available|add|remove|like|similar|ke baare|के बारे|batao|kyu?o?n|jais[aei]|शॉर्टलिस्ट|होल्ड|क्यों|जैस[ाीे]',
);

/** Asked of somebody who was spoken of. */
const ofHer =
  /^(?:(?:and|but|ok(?:ay)?|aur) )?(?:does|can|could|is|was|has|did|will|would) (?:s?he)(?![\p{L}])|^(?:kya |क्या )?(?:wo|woh|vo|uske|usko|वो|वह|उसे|उसको|उसके) /u;

/** The places of the parts that the words name: by who they are, or by their turn. Empty: none is named. */
export const partsNamed = (question: string, parts: readonly WishPart[]): readonly number[] => {
  const called = partsCalled(question, parts);
  if (called.length > 0) return called;
  const text = normalise(question);
  const turns = ordinals.flatMap((ordinal, place) => (ordinal.test(text) && place < parts.length ? [place] : []));
  return saysPart.test(text) || !ofAPerson.test(text) ? turns : [];
};

/** By their own names, or by who they are. */
const partsCalled = (question: string, parts: readonly WishPart[]): readonly number[] => {
  const text = singular(normalise(question));
  const byName = places(parts, ({ name }) => name.length > 2 && pattern(escaped(singular(normalise(name)))).test(text));
  if (byName.length > 0 && byName.length < parts.length) return byName;
  const families = new Set(familyNames(question));
  const byFamily = places(parts, ({ words }) => words.some((word) => families.has(word)));
  return byFamily.length > 0 ? byFamily : byName;
};
const singular = (text: string): string => text.replace(/s(?![\p{L}\p{M}])/gu, '');
const places = (parts: readonly WishPart[], fits: (part: WishPart) => boolean): number[] => parts.flatMap((part, place) => (fits(part) ? [place] : []));
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

/** Parts are begun by a brief of several, changed by what is said of them, and over when she asks for other people. */
export const standingParts = ({ turns, context }: Pick<Conversation, 'turns' | 'context'>): StandingParts | undefined => {
  let standing: StandingParts | undefined;
  for (const turn of turns) standing = after(standing, turn, context.today);
  return standing;
};

const after = (standing: StandingParts | undefined, { question, exchanges }: EarlierTurn, today: string | undefined): StandingParts | undefined => {
  const searches = exchanges.filter(isSearch);
  if (searches.length === 0) return standing;
  const begun = readParts(question, today);
  if (begun.length > 1)
    return {
      brief: question,
      parts: begun.map((part, place) => ({ ...part, search: searches[place], shown: searches[place] })),
      lately: begun.slice(0, searches.length).map((_, place) => place),
    };
  const meant = standing && searchedNow(question, standing, today);
  if (standing === undefined || meant === undefined) return undefined;
  const lately = meant.map(({ place }) => place).slice(0, searches.length);
  return { ...standing, lately, parts: standing.parts.map((part, place) => withSearch(part, searches[lately.indexOf(place)])) };
};

const withSearch = (part: StandingPart, search: ToolExchange | undefined): StandingPart =>
  search === undefined ? part : { ...part, wish: search.input as Wish, search, shown: found(search).length > 0 ? search : part.shown };

export interface PartSearch {
  readonly place: number;
  readonly wish: Wish;
}

/** What a message makes of the parts that stand; undefined when it asks for other people, or for nobody. */
export const searchedNow = (question: string, { parts, lately }: StandingParts, today: string | undefined): readonly PartSearch[] | undefined => {
  const text = normalise(question);
  if (ofHer.test(text)) return undefined;
  const read = readWish(question, today);
  const named = partsNamed(question, parts);
  const untouched = parts.flatMap(({ search }, place) => (search === undefined ? [place] : []));
  if (named.length === 0 && untouched.length > 0 && theRest.test(text)) return searchesOf(untouched, parts, (part) => part.wish);
  const isAll = everyPart.test(text);
  const meant = named.length > 0 ? named : isAll ? parts.map((_, place) => place) : lately;
  const asAsked = (part: StandingPart): Wish => part.wish;
  if (wantsMore(question) || (named.length > 0 && more.test(text))) return searchesOf(meant, parts, (part) => withMore(part.wish));
  // A whole brief of its own is of other people, though it names a mother too.
  if (!isFollowUp(question, read) && (named.length === 0 || criteriaIn(read.wish).length > 1)) return undefined;
  const changed = searchesOf(meant, parts, (part) => changedBy(part.wish, withoutName(read, named, parts), question));
  const isChange = changed.some(({ place, wish }) => asked(wish) !== asked(parts[place]?.wish ?? {}));
  if (isChange || asksSoftly(question, read)) return softened(changed, read);
  // "Now the father", "show the sisters again".
  const isCalled = partsCalled(question, parts).length > 0 || saysPart.test(text);
  const isShown = named.length > 0 && isCalled && !ofAPerson.test(text) && (shows.test(text) || text.split(/\s+/u).length <= 4);
  return isShown ? searchesOf(meant, parts, asAsked) : undefined;
};
/** Words of the message that only rank stand beside those that did before. */
const softened = (searches: readonly PartSearch[], { wish }: WishRead): readonly PartSearch[] =>
  wish.text === undefined
    ? searches
    : searches.map((search) => ({
        ...search,
        wish: { ...search.wish, text: [...new Set(`${search.wish.text ?? ''} ${wish.text}`.trim().split(' '))].join(' ') },
      }));

const more = pattern('(?:some |a few )?(?:more|others?|other options|next)|aur (?:log |koi )?(?:dikhao|batao|chahiye)|koi aur|और (?:दिखाओ|दिखाइए|लोग)|कोई और');
const shows = pattern('show|find|search|see|again|now|list|options|dikhao|batao|dhoondo|दिखाओ|दिखाइए|ढूढो|ढूंढो');

const searchesOf = (meant: readonly number[], parts: readonly StandingPart[], wishOf: (part: StandingPart) => Wish): PartSearch[] =>
  meant.slice(0, mostPartsAtOnce).flatMap((place) => {
    const part = parts[place];
    return part === undefined ? [] : [{ place, wish: wishOf(part) }];
  });

/** The word by which she calls a part says nothing new of it: "the girls older". */
const withoutName = (read: WishRead, named: readonly number[], parts: readonly StandingPart[]): WishRead => {
  if (named.length === 0) return read;
  const { gender, text: _name, ...wish } = read.wish;
  const isOwn = gender === undefined || named.some((place) => parts[place]?.wish.gender === gender);
  return { ...read, wish: isOwn ? wish : { ...wish, gender } };
};

const changedBy = (before: Wish, read: WishRead, question: string): Wish => {
  const { limit, ...wish } = mergeWish(before, read, question);
  return { ...wish, ...(limit === undefined ? {} : { limit }) };
};

const asked = ({ text: _words, ...wish }: Wish): string => JSON.stringify(Object.entries(wish).toSorted(([left], [right]) => (left < right ? -1 : 1)));

const found = (search: ToolExchange | undefined): readonly string[] =>
  search?.result === undefined || search.isError ? [] : (readFindings(search.result)?.people.map(({ id }) => id) ?? []);

/** Who was found last for the parts that the message names, or for those searched last. undefined: no parts stand. */
export const listOfParts = (conversation: Conversation): readonly string[] | undefined => {
  const standing = standingParts(conversation);
  if (standing === undefined) return undefined;
  const named = partsNamed(conversation.question, standing.parts);
  return [...new Set((named.length > 0 ? named : standing.lately).flatMap((place) => found(standing.parts[place]?.shown)))];
};

/** The part that is meant: the one that is named, or the one that these people were found for. */
export const partOf = (conversation: Conversation, talentIds: readonly string[] = []): { readonly part: StandingPart; readonly place: number } | undefined => {
  const standing = standingParts(conversation);
  if (standing === undefined) return undefined;
  const named = partsNamed(conversation.question, standing.parts);
  const holding = standing.parts.findIndex(({ shown }) => talentIds.length > 0 && talentIds.every((id) => found(shown).includes(id)));
  const place = named.length === 1 ? (named[0] ?? -1) : holding;
  const part = standing.parts[place];
  return part === undefined ? undefined : { part, place };
};
