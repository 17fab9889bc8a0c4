/** Reads a wish for people out of one message, in English, Hindi or Hinglish. */
import { readDates } from './dates.ts';
import { readLanguages } from './languages.ts';
import { type Named, takeNamed, unique } from './lexicon.ts';
import { normalise } from './normalise.ts';
import { readAge, readHeight } from './numbers.ts';
import { peopleNouns, readExperience, readGender, readMedium } from './people.ts';
import { cities } from './places.ts';
import { type ProtectedKind, readProtected } from './protected.ts';
import { newScanner, type Scanner } from './scanner.ts';
import { skills } from './skills.ts';
import type { Wish, WishField } from './wish.ts';

export interface WishRead {
  readonly wish: Wish;
  /** What is to be left out of an earlier wish. */
  readonly refused: { readonly cities: readonly string[]; readonly languages: readonly string[]; readonly skills: readonly string[] };
  /** Fields that no longer matter: "any age", "kahin se bhi". */
  readonly dropped: readonly WishField[];
  /** What was asked and is never searched by. */
  readonly protectedAsks: readonly ProtectedKind[];
}

const split = (named: readonly Named[]): { wanted: string[]; refused: string[] } => ({
  wanted: unique(named.filter(({ isRefused }) => !isRefused).map(({ name }) => name)),
  refused: unique(named.filter(({ isRefused }) => isRefused).map(({ name }) => name)),
});

const limitPattern = new RegExp(
  `(?<![\\d.])(\\d{1,2})\\s+(?:(?:more|other|best|good|top|aur|और|acche|achhe)\\s+)?(?:[\\p{L}\\p{M}-]+\\s+){0,2}?(?:${peopleNouns})(?![\\p{L}\\p{M}])`,
  'gu',
);
const topPattern = /(?<![\p{L}])(?:top|best|first)\s+(\d{1,2})(?!\d)/gu;

/** "Need 2 girls": two will be cast, and to choose two she wants to see more. */
const toBeCast = /(?<![\p{L}])(?:need|needs|needed|want|require|cast|casting|looking for|chahiye|chahie|zaroorat|चाहिए|चाहिये)(?![\p{L}])/u;
const fewToChooseFrom = 5;

const readLimit = (scanner: Scanner): number | undefined => {
  const [top] = scanner.find(topPattern);
  const found = top ?? scanner.find(limitPattern)[0];
  const limit = Number(found?.match[1] ?? 0);
  if (!found || limit < 1) return undefined;
  const digits = found.start + found.match[0].indexOf(found.match[1] ?? '');
  scanner.take(digits, digits + String(found.match[1]).length);
  return top === undefined && limit < fewToChooseFrom && toBeCast.test(found.before + found.after) ? undefined : limit;
};

const indifference: readonly (readonly [WishField, RegExp])[] = (
  [
    [
      'playingAge',
      "any age|all ages|age (?:does ?n[o']?t|does not|no) (?:matter|bar)|drop the age|remove the age|koi bhi umr?a?r?|umr?a?r? koi bhi|कोई भी उम्र|उम्र कोई भी",
    ],
    [
      'cities',
      "anywhere|any city|all cities|city does(?:n't| not) matter|all over india|pan[ -]india|kahin (?:se )?bhi|kisi bhi (?:shahar|sheher|city)|koi bhi (?:shahar|sheher|city)|(?:city|shahar|sheher) koi bhi|city (?:is )?(?:open|flexible)|कोई भी शहर|शहर कोई भी|कहीं (?:से )?भी|किसी भी शहर",
    ],
    ['gender', "any gender|gender does(?:n't| not) matter|gender[ -]open|open gender|men or women|male or female|male\\/female|koi bhi gender"],
    ['heightCm', "any height|height does(?:n't| not) matter|drop the height|remove the height|koi bhi height"],
    ['languages', "any language|language does(?:n't| not) matter|drop the languages?|koi bhi (?:bhasha|language)|कोई भी भाषा"],
    ['availableOn', "any dates?|dates? (?:are |is )?flexible|dates? do(?:es)?(?:n't| not) matter|drop the dates?|koi bhi (?:date|din)|कोई भी तारीख"],
    ['experience', "any experience|experience does(?:n't| not) matter|koi bhi experience"],
  ] as const
).map(([field, words]) => [field, new RegExp(normalise(words), 'u')] as const);

const fillers = new Set(
  normalise(
    'among amongst before done had ever already previously worked work works experience trained ad ads advertisement film films anybody anyone didn did does etc free available availability dates date shoot undo back earlier later week list urgent asap quick jaldi please pls wrong again hafta aage peeche hi only sirf family community similar include too first second third one them those din tarikh tareekh ko taareekh all a an and any are as at bit little slightly thoda thode thodi bade badi bada chhote chhota chota chalega chalegi chale chote instead max min not without except least most accent child kid kids december january february march april june july august september october november budget per day aas paas aaspaas zyada jyada upar kam lagbhag karib around aged female male woman man girl boy be but can could do for from get give have has he her him his i in is it its just kindly like list me my need needs needed new of on only or our please playing age aged ages years year old role show find search looking look want wanted who whom which with you your someone somebody that the them then there these they this those to up us we will would should also know knows speak speaks speaking spoken able based live lives living near around about between both each more less over under above below than same older younger taller shorter now what hello hi hey ok okay so some good candidates candidate actor actors actress actresses people person artist artists artiste artistes talent talents models model casting cast project shoot shooting ride rides play plays fluent fluently native conversational height tall cm feet foot inches top best first language languages city options option profiles profile names skill skills must hain hai ho hu hoon main mein me ke ki ka ko se aur ya jo bhi wale wali wala log mujhe chahiye chahie dikhao dhundo dhoondo batao bolne bolta bolti bole bolte sakte sakta sakti sake umar umra umr saal lambe lambi lamba unme inme sirf bas koi ek aati aata ata ati ho kar liye sath saath mere meri hume hamein zara ji kripya ' +
      'थोडा थोडे थोडी बडा बडे बडी छोटा छोटी छोटे बोल सके ऊपर नीचे ज्यादा कम लगभग करीब आसपास में का की के को से और या जो भी वाले वाली वाला लोग मुझे हमें चाहिए चाहिये दिखाओ दिखाइए ढूंढो ढूँढो बताओ बोलने बोलता बोलती बोलते बोले सकते सकता सकती सके हैं है हो उम्र साल लंबे लंबी सिर्फ कोई एक कलाकार अभिनेता अभिनेत्री लड़का लड़के लड़की लड़कियां आती आता हो जिसे जिन्हें लिए साथ कृपया कर करना जरूरी नहीं कहीं चलेगा चलेगी तारीख खाली फ्री उपलब्ध ही जल्दी शूट',
  ).split(/\s+/u),
);

/** The words that no field took and that say something. */
const readRest = (scanner: Scanner): string | undefined => {
  const words = scanner
    .rest()
    .split(/[^\p{L}\p{M}\p{N}'-]+/u)
    .filter((word) => word.length > 2 && !fillers.has(word) && !/^[\d'-]+(?:s|k|th|st|nd|rd|l|lakh|pm|am)?$/u.test(word));
  return words.length === 0 ? undefined : unique(words).slice(0, 24).join(' ');
};

const given = (wish: Wish): Wish =>
  Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0)));

/** A brief is not longer than this; what comes after it is not read. */
const longest = 8_000;

/** `today` (YYYY-MM-DD): without it no days are read. */
export const readWish = (message: string, today?: string): WishRead => {
  const scanner = newScanner(normalise(message.slice(0, longest)));
  const dropped = indifference.filter(([, pattern]) => pattern.test(scanner.text)).map(([field]) => field);
  // The order matters: what is more particular is taken first, so that "5'8" is no age and "Hyderabadi accent" no city.
  const protectedAsks = readProtected(scanner);
  const availableOn = today === undefined ? undefined : readDates(scanner, today);
  const heightCm = readHeight(scanner);
  const playingAge = readAge(scanner);
  const limit = readLimit(scanner);
  const languages = readLanguages(scanner);
  const abilities = split(takeNamed(scanner, skills));
  const places = split(takeNamed(scanner, cities));
  const gender = dropped.includes('gender') ? undefined : readGender(scanner);
  const experience = readExperience(scanner);
  const medium = readMedium(scanner);
  const text = readRest(scanner);
  const wish = {
    cities: places.wanted,
    gender,
    playingAge,
    heightCm,
    languages: [...languages.wanted],
    dialects: [...languages.dialects],
    skills: abilities.wanted,
    experience,
    medium,
    availableOn,
    limit,
    text,
  };
  return { wish: given(wish as Wish), refused: { cities: places.refused, languages: languages.refused, skills: abilities.refused }, dropped, protectedAsks };
};
