/** What a message makes of the wish before it: "same but older", "only those from Pune", "aur Marathi bolne wale". */
import { widerDays } from './dates.ts';
import { normalise, wordPattern } from './normalise.ts';
import { asksForThings, namesPeople } from './people.ts';
import type { WishRead } from './read-wish.ts';
import { criteriaIn, type Span, type Wish } from './wish.ts';

const pattern = (words: string): RegExp => new RegExp(wordPattern(normalise(words)), 'u');

const pointsBack = pattern(
  'same|those|these|them|instead|older|younger|taller|shorter|from (?:this|that) list|of them|unme|unmein|unme se|inme|inmein|isme|usme|wahi|wohi|waise hi|aise hi|उनमें|इनमें|इसमें|वही|वैसे ही|ऐसे ही|umar mein bade|umr mein bade',
);
const theseOnes = pattern('(?:of|among|amongst|from|in|out of|which|who) (?:these|those|them)|in ?mein se|un ?mein se|inme se|unme se|inmein|unmein|इनमें|उनमें');
/** The message is about the people just shown. */
export const pointsAtThese = (message: string): boolean => theseOnes.test(normalise(message));

const beginsAsMore =
  /^(?:and|or|but|only|just|also|what about|how about|plus|with|without|make (?:it|that|them)|no[, ]|aur|or|sirf|bas|lekin|magar|ya|और|सिर्फ|बस|लेकिन|मगर|या)(?![\p{L}\p{M}])/u;
const opening = /^(?:ok(?:ay)?|now|so|please|ab|achha|accha|अब|अच्छा)[,\s]+/u;

/** A message that names people and asks for them starts afresh, unless it points back, or says no more than whether men or women are meant. */
export const isFollowUp = (message: string, { wish, dropped, refused }: WishRead): boolean => {
  const text = normalise(message).trim().replace(opening, '');
  if (pointsBack.test(text) || beginsAsMore.test(text)) return true;
  const kinds = criteriaIn(wish);
  const asksAfresh = namesPeople(text) && asksForThings(text);
  if (asksAfresh) return kinds.length === 1 && kinds[0] === 'gender';
  const leavesOut = dropped.length > 0 || Object.values(refused).some((names) => names.length > 0);
  return leavesOut || (kinds.length < 3 && !(namesPeople(text) && kinds.length > 1));
};

const much = pattern('a bit|bit|little|slightly|thoda|thode|thodi|थोड़ा|थोड़े|थोड़ी');
const older = pattern(
  'older|elder|more mature|bade|thod[aei] (?:aur |sa |si )?bad[aei]|थोड[ाेी] (?:और |सा |सी )?बड[ाेी]|और बड[ाेी]|badi umr?a?r?|umr?a?r? (?:mein )?(?:bade|zyada)|zyada umr?a?r?|बड़े|बड़ी उम्र|ज़्यादा उम्र',
);
const younger = pattern('younger|chhote|chote|thod[aei] ch?hot[aei]|थोड[ाेी] छोट[ाेी]|kam umr?a?r?|umr?a?r? (?:mein )?(?:chhote|kam)|छोटे|कम उम्र');
const taller = pattern('taller|zyada lambe|lambe|lambi|लंबे|लंबी');
const shorter = pattern('shorter|kam lambe|kam height');

/** Abilities and looks that no field holds: a list is ranked by them anew. */
const softly = pattern(
  '(?:who|only|just|with|must|should|can|also|more|jo|sirf|bhi|able to|good at|जो|सिर्फ|भी) .{0,40}?(?:danc(?:e|es|ers?|ing)|naach|naachna|naachne|naachti|naachta|nachna|comedy|comic timing|funny|action|emot(?:e|ional)|improvis(?:e|es|ing|ation)|athletic|fit|muscular|bearded|beard|moustache|long hair|short hair|curly hair|glasses|tattoos?|dimples?|expressive|डास|डांस|नाच|नाचना|नाचने|नाचती|नाचता|कॉमेडी|दाढी|लबे बाल)',
);
/** The message asks for what only ranks: "only those who can dance". */
export const asksSoftly = (message: string, { wish }: WishRead): boolean => wish.text !== undefined && softly.test(normalise(message));

const otherDays = pattern('dates? (?:up to )?(?:a|one|ek) (?:week|hafta)|तारीखे? एक हफ्ता');

const shift = (span: Span | undefined, by: number, fallback: Span, least: number, most: number): Span => {
  if (span === undefined) return fallback;
  const within = (value: number): number => Math.min(most, Math.max(least, value + by));
  return { ...(span.min === undefined ? {} : { min: within(span.min) }), ...(span.max === undefined ? {} : { max: within(span.max) }) };
};

const adult = 18;

const compare = (before: Wish, text: string): Wish => {
  const isChild = (before.playingAge?.max ?? adult) < adult;
  const years = isChild ? (much.test(text) ? 2 : 4) : much.test(text) ? 5 : 10;
  const changed: Wish = {};
  if (older.test(text)) changed.playingAge = shift(before.playingAge, years, { min: 40 }, 0, 99);
  if (younger.test(text)) changed.playingAge = shift(before.playingAge, -years, { max: 30 }, isChild ? 0 : adult, 99);
  if (taller.test(text)) changed.heightCm = before.heightCm === undefined ? { min: 170 } : { min: (before.heightCm.min ?? before.heightCm.max ?? 165) + 5 };
  if (otherDays.test(text) && before.availableOn !== undefined) changed.availableOn = widerDays(before.availableOn);
  if (shorter.test(text)) changed.heightCm = before.heightCm === undefined ? { max: 160 } : { max: (before.heightCm.max ?? before.heightCm.min ?? 165) - 5 };
  return changed;
};

const isAddition = pattern('also|too|as well|or|and|along with|plus|aur|bhi|ya|और|भी|या');
const onlyOf = pattern('only|just|sirf|bas|instead|सिर्फ|बस');

const addTo = <Item>(before: readonly Item[] | undefined, now: readonly Item[] | undefined, keyOf: (item: Item) => string): Item[] => [
  ...(before ?? []).filter((item) => !(now ?? []).some((added) => keyOf(added) === keyOf(item))),
  ...(now ?? []),
];

const mergeText = (before: string | undefined, now: string | undefined): string | undefined =>
  [...new Set(`${before ?? ''} ${now ?? ''}`.split(' ').filter((word) => word !== ''))].slice(-30).join(' ') || undefined;

/** Another age, height, sex or place takes the former one's place; languages and skills are added. Places are added when the words say so. */
export const mergeWish = (before: Wish, { wish, refused, dropped }: WishRead, message: string): Wish => {
  const text = normalise(message);
  const addsPlaces = isAddition.test(text) && !onlyOf.test(text);
  const merged: Wish = { ...before, ...compare(before, text), ...wish };
  if (wish.cities !== undefined && addsPlaces) merged.cities = addTo(before.cities, wish.cities, String);
  merged.languages = addTo(before.languages, wish.languages, ({ code }) => code).filter(({ code }) => !refused.languages.includes(code));
  merged.skills = addTo(before.skills, wish.skills, String).filter((name) => !refused.skills.includes(name));
  merged.dialects = addTo(before.dialects, wish.dialects, String);
  merged.cities = (merged.cities ?? []).filter((name) => !refused.cities.includes(name));
  const restText = mergeText(before.text, wish.text);
  const kept = Object.entries({ ...merged, text: restText }).filter(
    ([field, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0) && !dropped.some((name) => name === field),
  );
  return Object.fromEntries(kept) as Wish;
};

const wantsMorePattern = new RegExp(
  normalise(
    '^(?:ok(?:ay)? )?(?:please )?(?:(?:show|see|give|list|find)(?: me)? )?(?:some )?(?:more|others?|next)(?: (?:people|options|actors|names|profiles|of them|please))?[.!?]*$|^(?:thode )?aur (?:log )?(?:dikhao|dikhaiye|batao)[.!?]*$|^और (?:लोग )?(?:दिखाओ|दिखाइए|बताओ|बताइए)[।.!?]*$',
  ),
  'u',
);

/** "Show me more": the same wish, a longer list. */
export const wantsMore = (message: string): boolean => wantsMorePattern.test(normalise(message).trim());
export const withMore = (before: Wish): Wish => ({ ...before, limit: (before.limit ?? 8) + 8 });
