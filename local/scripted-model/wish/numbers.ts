/** Ages and heights: numbers, and what the words around them make of them. */
import { withoutMarks as source } from './normalise.ts';
import type { Found, Scanner } from './scanner.ts';
import type { Span } from './wish.ts';

type Bound = 'min' | 'max' | 'around' | 'plain';

const beforeMin = new RegExp(
  source(
    '(?:above|over|older than|elder than|taller than|more than|at ?least|minimum|min|greater than|upwards of|kam se kam|कम से कम|from)\\s*(?:the age of\\s*|age\\s*|of\\s*)?$',
  ),
  'u',
);
const beforeMax = new RegExp(
  source('(?:under|below|younger than|shorter than|less than|at most|maximum|max|up ?to|till|until)\\s*(?:the age of\\s*|age\\s*|of\\s*)?$'),
  'u',
);
const beforeAround = new RegExp(
  source('(?:around|about|approx(?:imately)?|approx\\.|roughly|nearly|~|lagbhag|karib|kareeb|takriban|लगभग|करीब)\\s*(?:the age of\\s*|age\\s*)?$'),
  'u',
);
const unit = source('(?:[\\s-]*(?:years?(?:[\\s-]old)?|yrs?|saal|sal|साल|वर्ष|cms?|सेमी|inch(?:es)?|इंच|"|feet|ft|फुट|फीट))?');
const afterMin = new RegExp(
  `^${unit}${source('\\s*(?:\\+|plus\\b|and (?:above|older|over|up|taller)|or (?:above|older|over|taller|more)|(?:se|से)\\s+(?:zyada|jyada|upar|oopar|bade?|badi|lambe?|lambi|adhik|ज़्यादा|ऊपर|बड़े|बड़ी|अधिक|लंबे|लंबी))')}`,
  'u',
);
const afterMax = new RegExp(
  `^${unit}${source('\\s*(?:and (?:below|under|younger)|or (?:below|under|younger|less)|(?:se|से)\\s+(?:kam|neeche|niche|chhote?|chhoti|कम|नीचे|छोटे|छोटी)|tak(?![\\p{L}])|तक)')}`,
  'u',
);
const afterAround = new RegExp(`^${unit}${source('(?:ish\\b|\\s*(?:ke|के)\\s+(?:aas ?paas|kareeb|karib|आसपास|आस-पास|करीब))')}`, 'u');

const boundOf = ({ before, after }: Pick<Found, 'before' | 'after'>): Bound => {
  if (beforeAround.test(before) || afterAround.test(after)) return 'around';
  if (afterMin.test(after)) return 'min';
  if (afterMax.test(after)) return 'max';
  if (beforeMax.test(before)) return 'max';
  return beforeMin.test(before) ? 'min' : 'plain';
};

const asSpan = (value: number, bound: Bound, slack: number): Span => {
  if (bound === 'min') return { min: value };
  if (bound === 'max') return { max: value };
  return { min: value - slack, max: value + slack };
};

/** Takes a number with everything that belongs to it. */
const takeAll = (scanner: Scanner, start: number, end: number): void => scanner.take(start, end);

const join = source('\\s*(?:-|to|till|and|se|से)\\s*');
const feet = source("(?:'|[\\s-]*(?:feet|foot|ft\\.?|फुट|फीट|फ़ुट))");
const inches = source('(?:\\s*(\\d{1,2})(?:\\.5)?\\s*(?:"|inch(?:es)?|in\\b|इंच)?)?');
const oneHeight = `(?:([4-7])${feet}${inches}|([4-7])\\.(\\d{1,2})${feet}|(1\\d\\d|2[01]\\d)[\\s-]*(?:cms?|centimet(?:er|re)s?|${source('सेमी|सेंटीमीटर')}))`;
const bareCm = '(?:(1[3-9]\\d|2[01]\\d))';

const toCm = (groups: readonly (string | undefined)[]): number => {
  const [whole, rest, dottedWhole, dottedRest, cm] = groups;
  if (cm !== undefined) return Number(cm);
  return Math.round(Number(whole ?? dottedWhole) * 30.48 + Number(rest ?? dottedRest ?? 0) * 2.54);
};

/** A height alone is meant as "about": three centimetres up or down. */
export const readHeight = (scanner: Scanner): Span | undefined => {
  const [cmRange] = scanner.find(new RegExp(`(?<!\\d)${bareCm}${join}${oneHeight}`, 'gu'));
  const [range] = scanner.find(new RegExp(`${oneHeight}${join}${oneHeight}`, 'gu'));
  const pair = cmRange ?? range;
  if (pair) {
    takeAll(scanner, pair.start, pair.end);
    const values = pair === cmRange ? [Number(pair.match[1]), toCm(pair.match.slice(2))] : [toCm(pair.match.slice(1, 6)), toCm(pair.match.slice(6))];
    return { min: Math.min(...values), max: Math.max(...values) };
  }
  const spans = scanner.find(new RegExp(`(?<!\\d)${oneHeight}`, 'gu')).map((found) => {
    takeAll(scanner, found.start, found.end);
    return asSpan(toCm(found.match.slice(1)), boundOf(found), 3);
  });
  return spans.length === 0 ? undefined : Object.assign({}, ...spans);
};

const ageUnit = source('(?:years?(?:[\\s-]olds?)?|yrs?|yo\\b|saal|sal\\b|साल|वर्ष)');
const ageWord = new RegExp(
  source('(?:aged?|ages|age group|age range|playing|umar|umra|umr|उम्र)\\s*(?:is|of|:|-|ki|की)?\\s*(?:around|about|between)?\\s*$'),
  'u',
);
const countsSomethingElse = new RegExp(
  source(
    '^\\s*(?:\\+|plus|or more)?\\s*(?:more\\s+)?(?:actors?|actress|people|persons?|options?|profiles?|names?|candidates?|models?|log\\b|लोग|films?|movies?|credits?|days?|din\\b|दिन|episodes?|takes?|minutes?|%|lakh|crore|hours?|am\\b|pm\\b|weeks?|months?|k\\b|jan|feb|mar(?:ch)?\\b|apr|may\\b|jun|jul|aug|sep|oct|nov|dec|कलाकार)',
  ),
  'u',
);

const isMoneyOrDate = ({ before }: Found): boolean =>
  /(?:₹|(?<!\p{L})(?:rs\.?|inr|budget|rate|(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)[a-z]*))\s*(?:of|is|:)?\s*$/u.test(before);

const decade = (scanner: Scanner): Span | undefined => {
  const [found] = scanner.find(/(?:(early|mid|late)[\s-]*(?:to[\s-]*(early|mid|late)[\s-]*)?)?([1-8]0)'?s(?![\p{L}])/gu);
  if (!found) return undefined;
  takeAll(scanner, found.start, found.end);
  const start = Number(found.match[3]);
  const parts: Readonly<Record<string, readonly [number, number]>> = { early: [0, 4], mid: [3, 7], late: [6, 9] };
  const [from, to] = [parts[found.match[1] ?? ''], parts[found.match[2] ?? found.match[1] ?? '']];
  return { min: start + (from?.[0] ?? 0), max: start + (to?.[1] ?? 9) };
};

const stages: readonly (readonly [RegExp, Span])[] = [
  [new RegExp(source('(?<![\\p{L}])(?:teen(?:s|ager|agers|aged?)?|kishor|किशोर)(?![\\p{L}\\p{M}])'), 'gu'), { min: 13, max: 19 }],
  [new RegExp(source('(?<![\\p{L}])(?:kids?|child|children|child artists?|bach+e|bach+a|बच्चे|बच्चा|बच्ची)(?![\\p{L}\\p{M}])'), 'gu'), { min: 4, max: 12 }],
  [
    new RegExp(
      source('(?<![\\p{L}])(?:elderly|senior citizens?|old (?=man|men|woman|women|lady|couple)|buzurg|budh[ae]|budhiya|बुज़ुर्ग|बूढ़े|बूढ़ा|बूढ़ी)(?![\\p{L}\\p{M}])'),
      'gu',
    ),
    { min: 60, max: 80 },
  ],
  [new RegExp(source('(?<![\\p{L}])(?:middle[\\s-]aged?|adhed|अधेड़)(?![\\p{L}\\p{M}])'), 'gu'), { min: 40, max: 55 }],
];

const stage = (scanner: Scanner): Span | undefined => {
  for (const [pattern, span] of stages) {
    const [found] = scanner.find(pattern);
    if (!found) continue;
    takeAll(scanner, found.start, found.end);
    return { ...span };
  }
  return undefined;
};

/** A bare number is an age only where something says so. */
const single = (scanner: Scanner): Span | undefined => {
  for (const found of scanner.find(new RegExp(`(?<![\\d.,#])(\\d{1,2})(?![\\d]|[.,]\\d)([\\s-]*${ageUnit})?`, 'gu'))) {
    const value = Number(found.match[1]);
    const hasUnit = found.match[2] !== undefined;
    const afterNumber = `${found.match[2] ?? ''}${found.after}`;
    const bound = boundOf({ before: found.before, after: afterNumber });
    if (value < 3 || countsSomethingElse.test(afterNumber) || isMoneyOrDate(found) || (!hasUnit && bound === 'plain' && !ageWord.test(found.before))) continue;
    if (/^\s*(?:of\s+)?experience/u.test(found.after)) continue;
    takeAll(scanner, found.start, found.end);
    return asSpan(value, bound, bound === 'around' ? 3 : 2);
  }
  return undefined;
};

const range = (scanner: Scanner): Span | undefined => {
  for (const found of scanner.find(new RegExp(`(?<![\\d.'])(\\d{1,2})(?:\\s*${ageUnit})?${join}(\\d{1,2})(?![\\d'"])(?:[\\s-]*${ageUnit})?`, 'gu'))) {
    const values = [Number(found.match[1]), Number(found.match[2])];
    const isSpoken = !/and/u.test(found.match[0]) || /between\s*$/u.test(found.before);
    if (isMoneyOrDate(found) || countsSomethingElse.test(found.after)) {
      // Nor is the half of it an age.
      takeAll(scanner, found.start, found.end);
      continue;
    }
    if (Math.min(...values) < 3 || !isSpoken) continue;
    takeAll(scanner, found.start, found.end);
    return { min: Math.min(...values), max: Math.max(...values) };
  }
  return undefined;
};

/** Years, as a playing age. An age alone is meant as "about": two years up or down. */
export const readAge = (scanner: Scanner): Span | undefined => range(scanner) ?? decade(scanner) ?? single(scanner) ?? stage(scanner);
