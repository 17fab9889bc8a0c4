/** A brief of several parts, cut into them: "2 girls 20-25 for the sisters and one uncle 50+, Marathi, Mumbai, 12-14 Dec". */
import { type Mention, mentionsIn } from './families.ts';
import { normalise, withoutMarks } from './normalise.ts';
import { asksForThings } from './people.ts';
import { readWish } from './read-wish.ts';
import { criteriaIn, type Wish, type WishField } from './wish.ts';

export interface WishPart {
  /** "Sisters". */
  readonly name: string;
  /** What she may call it by: names of families. */
  readonly words: readonly string[];
  readonly wish: Wish;
  /** Her words for it, and those for all. */
  readonly said: string;
}

interface Start {
  readonly start: number;
  /** Where its own words begin: after "2." or "one". */
  readonly from: number;
  readonly family: string | undefined;
  readonly gender: string | undefined;
  readonly hasAge: boolean;
  /** Words of another that are its own too: "two cops 30-40", of "one lady, one gents". */
  readonly base?: Start;
}

const mostParts = 12;
const longest = 8_000;

const source = (text: string): string => withoutMarks(text);
const unit = '(?: ?-? ?(?:years?(?:[ -]old)?|yrs?|saal|sal|साल))?';
const ageIn = source(
  `(?:\\d{1,2} ?(?:-|to|se|से) ?\\d{1,2}${unit}|\\d{1,2} ?(?:\\+|plus)${unit}|(?:(?:early|mid|late) )?[1-8]0'?s|\\d{1,2} ?-? ?(?:years?(?:[ -]old)?|yrs?|saal|sal|साल)|(?:above|over|under|below|around|about) \\d{1,2})`,
);
const notAnAge = '(?! ?(?:k|lakh|l|lacs?|days?|din|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|st|nd|rd|th|pm|am|people|log)(?![\\p{L}]))';
const ageNear = new RegExp(`^[^\\p{N}\\n;.]{0,28}?(?<![\\p{L}\\p{N}])${ageIn}${notAnAge}(?![\\p{N}])`, 'u');
const ageJustBefore = new RegExp(`(?<![\\p{L}\\p{N}])${ageIn}(?: ?(?:ki|ka|ke|की|का|के|old))?[ ,]*(?:female|male)?[ ,]*$`, 'u');
const count = source('(?:\\d{1,2}|an?|one|two|three|four|five|six|ek|do|teen|char|paanch|एक|दो|तीन|चार|another|(?:one|two) more|ek aur|एक और)');
const counted = new RegExp(
  `(?<![\\p{L}\\p{N}\\-–/.])(?<count>${count})(?: (?:more|young|old|older|elderly|small|little|lead|female|male|good|strong|chhot[ei]|bad[aei]|budh[ae]|jawan|छोटी|छोटा|बडी|बडा))? $`,
  'u',
);
/** In these words nobody of her own is asked for. */
const ofAnother =
  /(?:^|[\s(])(?:of|for|as|like|with|his|her|their|play|plays|playing|to play|jo|who(?: is| are)?|whose|than|ki|ke|ka|की|के|का|is|hai|including)(?: (?:the|a|an|be|ek|one|\d|two|do|real|younger|elder|older|jaisi|jaise|जैसे))*\s*$/u;
const separated =
  /(?:^|[\n,;:+&/•*.)-]|(?:^|\s)(?:and|aur|or|plus|और|तथा|need|want|find|show(?: me)?|get(?: me)?|cast|casting|looking for|require|chahiye|also|bhi|then|for))\s*$/u;
const oneOfThem = new RegExp(
  source(`(?<![\\p{L}])(?:one|an?other|the other|other|ek|doosr[aei]|dusr[aei]|एक|दूसर[ाेी]) (?:is |aged? |around |of )?(?=${ageIn}${notAnAge})`),
  'gu',
);
const marker = /(?:^|\n)[ \t]*(?:role ?)?(?<number>\d{1,2})[.):][ \t]+|(?:^|\n)[ \t]*[-*•][ \t]+/gu;
const inlineMarker = /(?<=[\s,;:(]|^)\(?(?<number>\d{1,2})[.)] ?(?=[\p{L}])/gu;

/** "1. … 2. …", "- Mother: 45-50": the lines that are parts. */
const byMarks = (text: string): Start[] => {
  const lines = [...text.matchAll(marker)].map((match) => ({ start: match.index, from: match.index + match[0].length }));
  const inline = [...text.matchAll(inlineMarker)]
    .filter((match, place) => Number(match.groups?.['number']) === place + 1)
    .map((match) => ({ start: match.index, from: match.index + match[0].length }));
  const marks = lines.length > 1 ? lines : inline;
  const starts = marks.map(({ start, from }, place): Start => {
    const own = text.slice(from, marks[place + 1]?.start ?? text.length).split('\n', 2)[0] ?? '';
    const [first] = mentionsIn(own);
    return { start, from, family: first?.family.name, gender: first?.family.gender, hasAge: new RegExp(`(?<![\\p{N}])${ageIn}${notAnAge}`, 'u').test(own) };
  });
  return starts.filter(({ family, hasAge }) => family !== undefined || hasAge).length === starts.length ? starts : [];
};

const joins = source('(?<![\\p{L}])(?:and|aur|plus|और)(?![\\p{L}\\p{M}])|[&;\\n]');

/** "Do cop chahiye 30-40, ek lady ek gents": two parts, both of them cops. */
const ofEachKind = (starts: readonly Start[]): Start[] => {
  const [first, ...others] = starts;
  const isTold = first?.gender === undefined && first?.family !== undefined && others.length > 1;
  const areKinds = new Set(others.map(({ gender }) => gender)).size === others.length && others.every(({ gender, hasAge }) => gender !== undefined && !hasAge);
  return isTold && areKinds ? others.map((one) => ({ ...one, base: first })) : [...starts];
};

const byPeople = (text: string): Start[] => {
  const mentions = mentionsIn(text);
  const each = [...text.matchAll(oneOfThem)].map(({ index }) => index);
  const beforeOf = ({ start }: Mention): string => text.slice(Math.max(0, start - 40), start);
  const afterOf = ({ end }: Mention, place: number): string => {
    const until = Math.min(end + 60, mentions[place + 1]?.start ?? Infinity, each.find((at) => at >= end) ?? Infinity);
    return text.slice(end, until).split(new RegExp(joins, 'u'), 1)[0] ?? '';
  };
  // "25-30 female, 30-35 male", or "female 25-30, male 30-35": one way throughout.
  const isAgeFirst = mentions.slice(0, 1).some((mention) => ageJustBefore.test(beforeOf(mention)));
  const named = mentions.flatMap((mention, place): Start[] => {
    const { family, start } = mention;
    const before = beforeOf(mention);
    const isAhead = ageJustBefore.test(before);
    const isAfter = ageNear.test(afterOf(mention, place));
    const ahead = isAhead && (isAgeFirst || !isAfter) ? ageJustBefore.exec(before) : null;
    const number = counted.exec(before);
    const prefix = number?.[0].length ?? ahead?.[0].length ?? 0;
    const whole = number === null ? counted.exec(before.slice(0, before.length - prefix)) : null;
    const begins = start - prefix - (whole?.[0].length ?? 0);
    const lead = text.slice(Math.max(0, begins - 40), begins);
    if (ofAnother.test(lead) && !separated.test(lead.trimEnd().replace(/(?:^|\s)for$/u, ''))) return [];
    const hasAge = isAfter || ahead !== null;
    const isNext = mentions[place - 1]?.end === begins - 1;
    const isCounted = number !== null && (separated.test(lead) || lead.trim() === '' || isNext);
    return hasAge || isCounted ? [{ start: begins, from: begins, family: family.name, gender: family.gender, hasAge }] : [];
  });
  // "Two sons, one 18-22 and another 25-30": each of them is the part, and not the two.
  const eachOf = each.flatMap((at): Start[] => {
    const of = mentions.findLast(({ start }) => start < at);
    return of === undefined ? [] : [{ start: at, from: at, family: of.family.name, gender: of.family.gender, hasAge: true }];
  });
  const all = [...named.filter(({ start, family, hasAge }) => hasAge || !eachOf.some((one) => one.family === family && one.start > start)), ...eachOf];
  const sorted = all.toSorted((left, right) => left.start - right.start);
  return ofEachKind(sorted).filter(({ start }, place, sorted) => place === 0 || start > (sorted[place - 1]?.start ?? -1));
};

/** Words that stand for all parts where they close the brief. */
const forAll = /^\s*(?:all|both|each|every(?:one|body)|dono|sab(?:hi|ko|ke)?|saare|दोनों|सब(?:को|के)?|सभी)(?![\p{L}\p{M}])/u;
const ofThem = /^\s*(?:s?he|they|her|his|must|should|who|jo|with|can|जो|वह)(?![\p{L}\p{M}])/u;
const shared: ReadonlySet<WishField> = new Set(['cities', 'availableOn', 'medium', 'languages', 'experience']);
const always: readonly WishField[] = ['cities', 'availableOn', 'medium'];

const pick = (wish: Wish, fields: Iterable<WishField>): Wish =>
  Object.fromEntries([...fields].flatMap((field) => (wish[field] === undefined ? [] : [[field, wish[field]]])));

/** Where the last part ends and what is meant for all begins: its length when nothing is. */
const endOfOwn = (last: string, others: readonly Wish[], today: string | undefined): number => {
  const cuts = [...last.matchAll(/[,;.\n](?!\d)/gu)].map(({ index }) => index);
  for (const [place, cut] of cuts.entries()) {
    const clause = last.slice(cut + 1, cuts[place + 1] ?? last.length);
    const fields = criteriaIn(readWish(clause, today).wish);
    if (forAll.test(clause)) return cut;
    const isSentence = last[cut] !== ',' && clause.trim() !== '' && !ofThem.test(clause);
    const isBare = fields.length > 0 && fields.every((field) => shared.has(field)) && !ofThem.test(clause);
    if ((isSentence || isBare) && fields.every((field) => others.every((wish) => wish[field] === undefined))) return cut;
  }
  return last.length;
};

const called = new RegExp(source('(?<![\\p{L}])(?:for|as|to play|playing|ke liye|के लिए)(?: (?:the|a|an|our|two|both))?\\s*$'), 'u');

/** "Sisters" of "2 girls 20-25 for the sisters"; "Mother" of "mother 45-50"; of a line, the words before its first number or mark. */
const nameOf = (own: string, isLine: boolean, family: string | undefined): string => {
  const mentions = mentionsIn(own);
  const role = mentions.find(({ start }) => called.test(own.slice(0, start)));
  const first = role ?? mentions[0];
  const label = isLine ? /^[^\d:,(–\n-]{2,40}/u.exec(own)?.[0].trim() : undefined;
  const found = label ?? (first === undefined ? (family ?? '') : own.slice(first.start, first.end));
  return found === '' ? '' : `${found.charAt(0).toUpperCase()}${found.slice(1)}`;
};

const distinct = (names: readonly string[]): string[] =>
  names.map((name, place) => {
    const called = name === '' ? 'Role' : name;
    const same = names.filter((other) => other === name).length;
    return same > 1 || name === '' ? `${called} ${names.slice(0, place + 1).filter((other) => other === name).length}` : called;
  });

/** The parts, at least two; none when the message asks for people of one kind. `today`: YYYY-MM-DD. */
export const readParts = (message: string, today?: string): readonly WishPart[] => {
  const text = normalise(message.slice(0, longest)).replace(/\r/gu, '');
  const marked = byMarks(text);
  const isLine = marked.length > 1;
  const starts = (isLine ? marked : byPeople(text)).slice(0, mostParts);
  const headEnd = starts[0]?.base?.start ?? starts[0]?.start;
  if (starts.length < 2 || !areParts(starts, text)) return [];
  const pieces = starts.map(({ from }, place) =>
    text.slice(from, starts[place + 1]?.start ?? text.length).replace(/(?:[\s,;&]|(?<=\s)\+)*(?:(?<![\p{L}])(?:and|aur|plus|और))?\s*$/u, ''),
  );
  const head = text.slice(0, headEnd);
  const others = pieces.slice(0, -1).map((piece) => readWish(piece, today).wish);
  const last = pieces.at(-1) ?? '';
  const own = last.slice(0, endOfOwn(last, others, today));
  const tail = last.slice(own.length);
  const ownLast = readWish(own, today).wish;
  const closing = always.filter((field) => others.every((wish) => wish[field] === undefined));
  const common = { ...pick(readWish(head, today).wish, shared), ...pick(ownLast, closing), ...withoutPeople(readWish(tail, today).wish) };
  const oldest = ownLast.playingAge;
  const wishes = [...pieces.slice(0, -1), own].map((piece, place): Wish => {
    const base = starts[place]?.base;
    const of = base === undefined ? {} : readWish(text.slice(base.from, starts[0]?.start), today).wish;
    const { limit: _count, ...read } = { ...of, ...readWish(piece, today).wish };
    const gender = starts[place]?.base === undefined ? (read.gender ?? starts[place]?.gender) : starts[place]?.gender;
    const age = starts.some(({ hasAge }) => hasAge) && !starts[place]?.hasAge && read.playingAge === undefined ? oldest : read.playingAge;
    return { ...common, ...read, ...(gender === undefined ? {} : { gender }), ...(age === undefined ? {} : { playingAge: age }) };
  });
  const names = distinct(pieces.map((piece, place) => nameOf(piece, isLine, starts[place]?.family)));
  return wishes.map((wish, place) => ({
    name: names[place] ?? '',
    words: [
      ...new Set([
        ...(starts[place]?.family === undefined ? [] : [starts[place].family]),
        ...wordsOf(place === pieces.length - 1 ? own : (pieces[place] ?? '')),
      ]),
    ],
    wish,
    said: [place === pieces.length - 1 ? own : pieces[place], tail.replace(/^[\s,;.]+/u, '')].filter((said) => said !== undefined && said !== '').join(', '),
  }));
};

const withoutPeople = ({ gender: _gender, playingAge: _age, limit: _limit, text: _text, ...wish }: Wish): Wish => wish;

/** Who it is, and what it is called for; not whom else its words speak of. */
const wordsOf = (piece: string): string[] => {
  const mentions = mentionsIn(piece);
  return mentions.filter(({ start }, place) => place === 0 || called.test(piece.slice(0, start))).map(({ family }) => family.name);
};

const areParts = (starts: readonly Start[], text: string): boolean => {
  const kinds = new Set(starts.map(({ family, gender, hasAge }, place) => `${family ?? gender ?? ''}${hasAge && family === undefined ? place : ''}`));
  const withAge = starts.filter(({ hasAge, base }) => hasAge || base?.hasAge === true).length;
  return withAge > 1 || (kinds.size > 1 && (withAge > 0 || asksForThings(text)));
};
