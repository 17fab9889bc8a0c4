/** What a statement says of where, when, for how much or by whom something is: its values, whether it speaks of what is asked for, and how surely. By what stands in it, in whatever way it is said. */
import { cityNames, foldText, languageNames } from '../../talent/index.ts';
import { tokensOf } from '../tokens.ts';
import { towns } from './towns.ts';

export type ValueKind = 'place' | 'day' | 'money' | 'person';

const edge = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu');

const asksKinds: readonly (readonly [ValueKind, RegExp])[] = [
  ['place', edge('where|which (?:city|place|town|location)|kahan|kidhar|कहाँ|कहां|किधर')],
  ['day', edge('when|which (?:day|date)|what (?:day|date)|deadline|kab(?: tak| se)?|कब')],
  ['money', edge('how much|budget|fee|money|kitn[aei]|बजट|कितन[ाेी]')],
  ['person', edge('who|whom|kaun|कौन')],
];
const asksOfThePast = edge('was|were|did|had|before|earlier|originally|at first|first|previous(?:ly)?|used to|history|old|pehle|tha|thi|पहले|था|थी');

/** What may be spoken of. Who asks for one is not answered by what is said of another: the place of a look test is not where it is shot, the day of a shoot no deadline. */
const aspects: Readonly<Record<string, RegExp>> = {
  shoot: edge('shoot(?:s|ing)?|shot|film(?:ed|ing)|locations?|outdoors?|unit|schedule|शूट(?:िंग)?'),
  names: edge('names?|shortlist|list|options|cast|casting|submissions?|deadline|last date|नाम|लिस्ट'),
  budget: edge('budget|(?:per|a|each|every|one|1) (?:day|shift)|daily|money|pays?|paying|spend|fees?|rate|ek din|din ka|roz|बजट|प्रतिदिन|रोज़'),
  free: edge('free|available|availability|dates|khaali|khali|खाली'),
  test: edge('look tests?|screen tests?|auditions?|callbacks?|readings?|workshops?|rehearsals?|trials?'),
  meeting: edge('meetings?|reviews?|presentations?|narrations?|recces?|pitch(?:es)?|lunch|dinner'),
  release: edge('releases?|premieres?|launch(?:es)?|on air|trailers?|posters?|teasers?'),
  paper: edge('payments?|advances?|invoices?|contracts?|agreements?|paperwork'),
  whereabouts: edge('sits?|lives?|living|based|office|home ?town|baith\\p{L}*|reh(?:ta|ti|te)|flying|flies|flew'),
  cost: edge('costumes?|jewell?ery|make-?up|hair|sets?|props?|cameras?|lights?|edit(?:ing)?|costs?|costing|charg(?:es?|ing)|quot(?:es?|ed|ing)|asks?|asking'),
  travel: edge('travel|tickets?|hotels?|catering'),
  direct: edge('direct(?:s|ed|ing|or)?|helm\\p{L}*|निर्देशक|डायरेक्टर'),
  produce: edge('produc(?:es?|ed|ing|er)|निर्माता|प्रोड्यूसर'),
  photograph: edge('dop|cinematograph\\p{L}*|director of photography|camera ?(?:man|woman|person)'),
  write: edge('writ(?:es?|ing|ten|er)|wrote|script'),
  compose: edge('music|compos(?:es?|ed|ing|er)'),
  crew: edge('choreograph\\p{L}*|stylist|editor|line producer|assistants?|hero|heroine|actors?|actress(?:es)?|artistes?'),
};
/** What is asked for when a question only says where, when or how much. */
const usual: Readonly<Record<ValueKind, string | undefined>> = { place: 'shoot', day: undefined, money: 'budget', person: undefined };
/** Whoever photographs or lines up is neither director nor producer. */
const aspectsIn = (text: string): string[] =>
  Object.entries(aspects).flatMap(([name, words]) => {
    const rest = name === 'direct' ? text.replace(aspects['photograph'] ?? '', '') : name === 'produce' ? text.replace(/line producer/giu, '') : text;
    return words.test(rest) ? [name] : [];
  });

export interface Asked {
  readonly kind: ValueKind;
  readonly aspects: ReadonlySet<string>;
}

/** Undefined: it asks for no value, or for what was. */
export const askedFor = (question: string): Asked | undefined => {
  const kind = asksKinds.find(([, words]) => words.test(question))?.[0];
  if (kind === undefined || asksOfThePast.test(question)) return undefined;
  const named = aspectsIn(question);
  const asked =
    named.length > 0 ? named : kind === 'day' ? [/(?<!\p{L})(?:by when|kab tak|deadline)/iu.test(question) ? 'names' : 'shoot'] : [usual[kind] ?? ''];
  return asked[0] === '' ? undefined : { kind, aspects: new Set(asked) };
};

/** Whether a place or an amount alone may be an answer: it is, unless it is asked of a look test, or of what a costume costs. */
export const isUsual = ({ kind, aspects: asked }: Asked): boolean => usual[kind] === undefined || asked.has(usual[kind] ?? '');

const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const shortMonths = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const weekdays = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const hindiMonths = 'जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर';
const anyMonth = `(?:${months}|${shortMonths}|${hindiMonths})`;
const days = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<day>[\\d०-९]{1,2})(?:st|nd|rd|th)?,? (?:of )?(?<month>${anyMonth})|(?<first>${anyMonth}) (?<second>\\d{1,2})(?:st|nd|rd|th)?|(?<other>${weekdays}|tomorrow|tonight|next (?:week|month)|month ?end|${months}|${hindiMonths})|(?<alone>\\d{1,2}(?:st|nd|rd|th)|\\d{1,2} tar[ie]+kh))(?![\\p{L}\\p{M}\\p{N}])`,
  'giu',
);
const amounts =
  /(?:(?:₹|(?<!\p{L})rs\.?|inr) ?(?<plain>[\d०-९][\d०-९.,]*)|(?<![\p{L}\p{N}])(?<number>[\d०-९][\d०-९.,]*)) ?(?<unit>lakhs?|lacs?|lakhon|l|crores?|cr|thousand|hazaar|hazar|k|rupees|लाख|करोड़|हज़ार|हजार|रुपये)?(?![\p{L}\p{M}\p{N}])/giu;
const units: readonly (readonly [RegExp, number])[] = [
  [/^(?:l|lakhs?|lacs?|lakhon|लाख)$/iu, 100_000],
  [/^(?:cr|crores?|करोड़)$/iu, 10_000_000],
  [/^(?:k|thousand|haza+r|हज़ार|हजार)$/iu, 1_000],
];
const latin = (digits: string): string => digits.replace(/[०-९]/gu, (digit) => String(digit.charCodeAt(0) - 0x966));

export interface Value {
  /** Two of one value have one key. */
  readonly key: string;
  /** Where it stands in the text. */
  readonly from: number;
  readonly to: number;
  /** A day, an amount, a city that we know or a person of two names: not "in Marathi", nor "to Imtiaz". */
  readonly isCertain: boolean;
}

const daysIn = (text: string): Value[] =>
  [...text.matchAll(days)].flatMap(({ 0: whole, index, groups = {} }) => {
    const month = groups['month'] ?? groups['first'];
    const day = groups['day'] ?? groups['second'];
    // "may" is a month where it is written as one.
    if (month === undefined && /^may$/u.test(groups['other'] ?? '')) return [];
    const key =
      month === undefined ? (groups['other'] ?? groups['alone'] ?? '').toLowerCase() : `${Number(latin(day ?? ''))} ${month.slice(0, 3).toLowerCase()}`;
    return [{ key, from: index, to: index + whole.length, isCertain: true }];
  });

const amountsIn = (text: string): Value[] =>
  [...text.matchAll(amounts)].flatMap(({ 0: whole, index, groups = {} }) => {
    const { plain, number, unit } = groups;
    // "3,00,000" is money without saying so.
    if (plain === undefined && unit === undefined && !/\d,\d/u.test(number ?? '')) return [];
    const times = units.find(([words]) => words.test(unit ?? ''))?.[1] ?? 1;
    return [{ key: String(Number(latin(plain ?? number ?? '').replaceAll(',', '')) * times), from: index, to: index + whole.length, isCertain: true }];
  });

const notNames = new RegExp(
  `^(?:${months}|${shortMonths}|${weekdays}|The|We|That|This|Which|Per|It|They|You|And|But|Now|So|Not|No|Nahi|Ab|Client|Budget|Shoot)$`,
  'iu',
);
const isKnownPlace = (name: string): boolean => cityNames.has(foldText(name)) || towns.has(foldText(name));
const knownByTokens = new Set([...cityNames.keys(), ...towns].map((name) => tokensOf(name).join(' ')));
const besidesPlace = /(?<![\p{L}\p{M}])(?:in|at|to|is|become|becomes|where|ab|now|=|:)\s*$/iu;
const afterPlace = /^\s*(?:mein|me|main|में|is where|it is|is it|se|nahi)(?![\p{L}\p{M}])/iu;
/** Localities stay apart; what is another name of a city is that city. */
const placeKey = (name: string): string => foldText(name);
const wordRuns = /[\p{L}\p{M}]+/gu;

const placesIn = (text: string): Value[] => {
  const words = [...text.matchAll(wordRuns)].map(({ 0: word, index }) => ({ word, from: index, to: index + word.length }));
  const found: Value[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const run = [3, 2, 1].flatMap((length) => {
      const [first, last] = [words[at], words[at + length - 1]];
      return first && last ? [{ length, from: first.from, to: last.to, name: text.slice(first.from, last.to) }] : [];
    });
    const stands = ({ from, to }: { from: number; to: number }): boolean => besidesPlace.test(text.slice(0, from)) || afterPlace.test(text.slice(to));
    const city = run.find(
      (one) =>
        (isKnownPlace(one.name) || (/\p{Script=Devanagari}/u.test(one.name) && knownByTokens.has(tokensOf(one.name).join(' ')))) &&
        (/^[\p{Lu}\p{Script=Devanagari}]/u.test(one.name) || stands(one)),
    );
    const other = run.find(
      (one) =>
        /^\p{Lu}\p{L}{2,}(?: \p{Lu}\p{L}+)*$/u.test(one.name) &&
        !one.name.split(' ').some((word) => notNames.test(word) || languageNames.has(foldText(word))) &&
        stands(one) &&
        !besidesPerson.test(text.slice(0, one.from)),
    );
    const place = city ?? other;
    if (place === undefined) continue;
    found.push({ key: placeKey(place.name), from: place.from, to: place.to, isCertain: city !== undefined });
    at += place.length - 1;
  }
  return found;
};

const besidesPerson = /(?<![\p{L}\p{M}])(?:with|by|for)\s*$/iu;
const personsIn = (text: string): Value[] =>
  [...text.matchAll(/(?<![\p{L}\p{M}])\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+/gu)].flatMap(({ 0: name, index }) => {
    const parts = name.split(' ').filter((word) => !notNames.test(word));
    if (parts.length < 2 || isKnownPlace(name)) return [];
    return [{ key: foldText(parts.join(' ')), from: index, to: index + name.length, isCertain: true }];
  });

const readers: Readonly<Record<ValueKind, (text: string) => Value[]>> = { place: placesIn, day: daysIn, money: amountsIn, person: personsIn };

/** What is said not to be: "not Pune", "Pune nahi", "out of Pune"; "will be done out of Pune" is there. */
const deniedBefore =
  /(?<![\p{L}\p{M}])(?:not|no longer|never|(?<!(?:done|shot|shoots?|shooting|film(?:ed|ing)|made|based|runs?|running|works?|working|happening) )out of|instead of|rather than|forget|cancel(?:led)?|scrap|drop(?:ped)?|no more|chhod(?:o|ke|kar)?|नहीं)(?: (?:in|at|to|by|on|for|the|from))*\s*$/iu;
const deniedAfter =
  /^[\s,]*(?:(?:mein|me|main|ko|tak|pe|में|को|तक)\s+)?(?:nahi+n?|nhi|cancel(?:led)?|is (?:off|out|cancelled|gone|not)|(?:got |has been )?(?:cancelled|dropped)|out(?! of)|off|ruled out|नहीं|रद्द|कैंसल)(?![\p{L}\p{M}])/iu;
/** Of a place or an amount, where it comes from. */
const origin = /(?<![\p{L}\p{M}])from\s*$/iu;
const originAfter = /^(?:\s+(?:per day|a day))?\s+(?:se|से)(?![\p{L}\p{M}])/iu;

const wasAfter = /^\s*(?:was|were|had been|tha|thi|था|थी)(?![\p{L}\p{M}])/iu;

/** Words by which something is changed. */
const changes = edge(
  'now|instead|after all|any ?more|no longer|and not|reschedul\\p{L}*|chang(?:e|ed|es)|moved?|shift(?:ed|s)?|push(?:ed|es)|postponed|preponed|extended?|until|till|new|correction|revised?|updated?|scrap|make (?:it|that)|forget|earlier|from now|become|became|gone (?:up|down)|went (?:up|down)|raised|reduced|increased|bumped|cut|cancel(?:led)?|actually|sorry|news|nahi nahi|no no|ab|abhi|badal\\p{L}*|bhool|अब|बदल\\p{M}*',
);
const changeWords = new Set(
  tokensOf('now instead after all anymore longer change move shift push postpone prepone extend until till new correction become go up down raise reduce'),
);
const unsure = edge(
  'maybe|perhaps|probably|might|may be|could|i think|i guess|not sure|if|whether|thinking of|considering|suggest(?:ed|s|ing)?|shayad|lagta hai|soch (?:rahe|rahi|raha)|agar|शायद|अगर|लगता है',
);
const ofThePast = edge('was|were|had|used to|last (?:year|month|time)|pehle|tha|thi|पहले|था|थी');
const adds = /(?<=\S.*(?<![\p{L}\p{M}]))(?:also|too|as well|bhi|additional(?:ly)?|another|भी)(?![\p{L}\p{M}])/iu;

export interface Stated {
  /** What is said to be. */
  readonly values: readonly Value[];
  /** What is said not to be, any more. */
  readonly denied: readonly Value[];
  /** It names what is asked for; undecided where it names nothing of the kind. */
  readonly isOfAsked: boolean;
  readonly isChange: boolean;
  readonly isUnsure: boolean;
  readonly isOfThePast: boolean;
  readonly adds: boolean;
  /** What it says beside its values and that it is new. */
  readonly frame: ReadonlySet<string>;
}

/** `text` without the name of what it is about. Undefined: it says nothing of what is asked for. */
export const stated = (text: string, { kind, aspects: asked }: Asked): Stated | undefined => {
  if (/\?\s*$/u.test(text)) return undefined;
  // They travel to where it is shot.
  const spoken = aspectsIn(text).filter((one) => asked.has(one) || !(kind === 'place' && one === 'travel'));
  const isOfAsked = spoken.some((one) => asked.has(one));
  if (!isOfAsked && spoken.length > 0) return undefined;
  const found = readers[kind](text);
  const isDenied = ({ from, to }: Value): boolean => deniedBefore.test(text.slice(0, from)) || deniedAfter.test(text.slice(to));
  const isOrigin = ({ from, to }: Value): boolean =>
    (kind === 'place' || kind === 'money') && (origin.test(text.slice(0, from)) || (found.length > 1 && originAfter.test(text.slice(to))));
  const wasSo = found.filter(({ to }) => wasAfter.test(text.slice(to)));
  // Beside what is now, what "was too late" is one value and not the whole.
  const isOfBoth = wasSo.length < found.length;
  const denied = found.filter((value) => isDenied(value) || (isOfBoth && wasSo.includes(value)));
  const values = found.filter((value) => !denied.includes(value) && !isOrigin(value));
  if (values.length === 0 && denied.length === 0) return undefined;
  const isChange = changes.test(text) || (values.length > 0 && denied.length > 0);
  const rest = [...found].reverse().reduce((left, { from, to }) => `${left.slice(0, from)} ${left.slice(to)}`, text);
  return {
    values,
    denied,
    isOfAsked,
    isChange,
    isUnsure: unsure.test(text),
    isOfThePast: ofThePast.test(text) && !isChange,
    adds: adds.test(text) && !isChange,
    frame: new Set(tokensOf(rest).filter((word) => !changeWords.has(word))),
  };
};

/** With what `announcement` says of what comes: "director change on the Titan ad". Undefined: it comes to something else. */
export const announcedBy = (announcement: string, said: Stated, { aspects: asked }: Asked): Stated | undefined => {
  const spoken = aspectsIn(announcement);
  const isOfAsked = said.isOfAsked || spoken.some((one) => asked.has(one));
  return isOfAsked || spoken.length === 0 ? { ...said, isOfAsked, isChange: said.isChange || changes.test(announcement) } : undefined;
};

/** It says what comes, and no more: "update on the Titan ad". */
export const announces = (text: string): boolean => (Object.values(readers) as readonly ((text: string) => Value[])[]).every((read) => read(text).length === 0);
const news = edge('updates?|about|regarding|on|baat');
export const announcesChange = (text: string): boolean => (changes.test(text) || news.test(text)) && text.split(/\s+/u).length <= longestAnnouncement;
const longestAnnouncement = 8;

/** Bombay and Mumbai are one; Andheri is in Mumbai, and says the same more precisely. */
export const isSameValue = (left: string, right: string): boolean => {
  if (left === right) return true;
  const [one, other] = [cityNames.get(left), cityNames.get(right)];
  return one !== undefined && one === other && (foldText(one) === left || foldText(one) === right);
};
