/** Where the parts of a list begin: "1. … 2. …", lines of "Mother: 45-50", or "2 girls 20-25 and 1 boy 25-30". */
import { isAnswering } from './how-to-answer.ts';
import { type Item, isMark, numberOf, termOf } from './items.ts';

export interface RoleList {
  /** Where the first part's marker begins: what is before it is shared. */
  readonly header: number;
  readonly parts: readonly { readonly start: number; readonly end: number }[];
  readonly isInline: boolean;
}

interface Start {
  /** Where the marker begins, and the part after it. */
  readonly marker: number;
  readonly start: number;
}

const mostRoles = 30;

export const boundsOfList = (items: readonly Item[]): RoleList | undefined =>
  listOf(items, numbered(items), looksLikePart, false) ??
  listOf(items, byHeading(items), looksLikePart, false) ??
  listOf(items, byLine(items), looksLikePart, false) ??
  listOf(items, byHead(items), () => true, true) ??
  listOf(items, byAgeFirst(items), () => true, true);

const listOf = (items: readonly Item[], starts: readonly Start[], isPart: (part: readonly Item[]) => boolean, isInline: boolean): RoleList | undefined => {
  const parts = withoutAnswer(items, starts.slice(0, mostRoles)).map(({ start }, index, kept) => ({ start, end: kept[index + 1]?.marker ?? items.length }));
  const areParts = parts.length > 1 && parts.every(({ start, end }) => isPart(items.slice(start, end)));
  const open = parts.filter(({ start, end }) => !isTaken(items.slice(start, end)));
  return areParts ? { header: starts[0]?.marker ?? 0, parts: open.length === 0 ? parts : open, isInline } : undefined;
};

/** "Boyfriend 28-30 already locked", "Kid is 6 (cast)": a part that nobody is looked for, where nothing follows in it. */
const isTaken = (part: readonly Item[]): boolean =>
  /^(?:\S+ ){0,9}(?:already|is|are|\(|-) ?(?:already )?(?:locked|cast|finali[sz]ed)(?: (?:hai|h|now))?[ ).\n]*$/u.test(textOf(part));

/** "3. Send your pics": numbered along with the parts, and none. */
const withoutAnswer = (items: readonly Item[], starts: readonly Start[]): readonly Start[] => {
  const last = starts.at(-1);
  return last !== undefined && isAnswering(textOf(items.slice(last.start))) ? starts.slice(0, -1) : starts;
};
const textOf = (items: readonly Item[]): string => items.map(({ text }) => text).join(' ');

const people = ['gender', 'kin', 'lifeStage', 'open'] as const;
const namesPerson = (item: Item | undefined): boolean => people.some((slot) => termOf(item, slot) !== undefined);
const beginsWithin = 8;

/** Somebody or an age within its first words: "1. Fluent Marathi" is a wish, and no part. */
const looksLikePart = (part: readonly Item[]): boolean =>
  part
    .slice(0, beginsWithin)
    .some((item, at) => namesPerson(item) || (termOf(item, 'character') !== undefined && termOf(item, 'language') === undefined) || isAgeAt(part, at));

const isAgeAt = (items: readonly Item[], at: number): boolean => {
  const [from, to] = [numberOf(items[at]), numberOf(items[at + 2])];
  const joins = isMark(items[at + 1], '-') || termOf(items[at + 1], 'to') !== undefined;
  const isRange = from !== undefined && to !== undefined && joins && from >= 3 && to > from && to <= 90;
  const isOpen = from !== undefined && from >= 13 && from <= 85 && isMark(items[at + 1], '+');
  const isIsh = from !== undefined && from >= 13 && from <= 85 && items[at + 1]?.text === 'ish';
  const isDecade = from !== undefined && from % 10 === 0 && from >= 20 && from <= 80 && items[at + 1]?.text === 's';
  const hasUnit = from !== undefined && from >= 3 && from <= 90 && termOf(items[at + 1], 'ageUnit') !== undefined;
  const isOther = termOf(items[at + 3], 'month') !== undefined || termOf(items[at + 3], 'money') !== undefined;
  const isBounded =
    from !== undefined &&
    from >= 5 &&
    from <= 85 &&
    ['min', 'max', 'around'].includes(termOf(items[at - 1], 'boundBefore') ?? '') &&
    !isMark(items[at + 1], "'");
  return (
    ((isRange && !isOther) || isIsh || isOpen || (isBounded && !isOther && termOf(items[at + 1], 'money') === undefined) || isDecade || hasUnit) &&
    termOf(items[at - 1], 'month') === undefined
  );
};

/** "1." or "1)" or "Role 1:", rising from 1. */
const numbered = (items: readonly Item[]): Start[] => {
  const starts: Start[] = [];
  for (const [at, item] of items.entries()) {
    const isNext = item.kind === 'number' && Number(item.text) === starts.length + 1;
    if (!isNext) continue;
    const isNamed = termOf(items[at - 1], 'roleLine') !== undefined;
    const isMarked = isMark(items[at + 1], '.', ')', ':') && items[at + 1]?.isGlued === true && items[at + 2]?.kind !== 'number';
    const opensLine = at === 0 || !item.isGlued || isMark(items[at - 1], '\n', '(');
    if (isNamed) starts.push({ marker: at - 1, start: isMark(items[at + 1], '.', ')', ':', '-') ? at + 2 : at + 1 });
    else if (isMarked && opensLine) starts.push({ marker: isMark(items[at - 1], '(') ? at - 1 : at, start: at + 2 });
  }
  return starts;
};

interface Line {
  readonly at: number;
  readonly items: readonly Item[];
}

const linesOf = (items: readonly Item[]): Line[] => {
  const opens = items.flatMap((item, at) => (at === 0 || isMark(items[at - 1], '\n') ? (isMark(item, '\n') ? [] : [at]) : []));
  return opens.map((at, index) => ({ at, items: items.slice(at, opens[index + 1] ?? items.length) }));
};

const holdsNumberedAge = (line: readonly Item[]): boolean => line.some((_, place) => isAgeAt(line, place) || termOf(line[place], 'decade') !== undefined);

const longestHeading = 6;
const mostLinesBelow = 3;
/** "*Female Lead*", "Father": a short line of who it is, the age in a line below. */
const isHeading = ({ items }: Line): boolean => {
  const words = items.filter(({ kind }) => kind !== 'mark');
  const [first] = words;
  if (first?.text === 'name' && isMark(items[1], ':', '-') && words.length > 1) return words.length <= longestHeading;
  const isWho = words.slice(0, 3).some((item) => namesPerson(item) || termOf(item, 'character') !== undefined);
  const isOther =
    ['ask', 'sharedLine', 'ageUnit', 'slotName', 'must', 'to'].some((slot) => termOf(first, slot as 'ask') !== undefined) ||
    items.some((item, at) => isMark(item, ',', '.') || (isMark(item, ':') && !items.slice(at + 1).every(({ kind }) => kind === 'mark')));
  return isWho && !isOther && words.length <= longestHeading && !holdsNumberedAge(items) && !words.some(({ kind }) => kind === 'number');
};

/** Two or more such lines, each with its own age below it and before the next. */
const byHeading = (items: readonly Item[]): Start[] => {
  const lines = linesOf(items);
  const headings = lines.flatMap((line, index) => (isHeading(line) ? [index] : []));
  const starts = headings.flatMap((index, place) => {
    const below = lines.slice(index + 1, Math.min(headings[place + 1] ?? lines.length, index + 1 + mostLinesBelow));
    const at = lines[index]?.at ?? 0;
    return below.some((line) => holdsNumberedAge(line.items)) ? [{ marker: at, start: at }] : [];
  });
  // A line that holds who and age by itself is a part too: then the lines say more than the headings.
  const firstHeading = starts[0]?.marker ?? 0;
  const isMixed = lines.some((line) => line.at < firstHeading && holdsNumberedAge(line.items) && !isHeading(line));
  return isMixed ? [] : starts;
};

/** "*Kids casting*", "CHILD ARTIST REQUIRED": a stage of life over the line with the age of the same part. */
const isTitleOf = (line: Line, next: Line | undefined): boolean => {
  const stage = line.items.map((item) => termOf(item, 'lifeStage')).find((found) => found !== undefined);
  if (stage === undefined || next === undefined || holdsNumberedAge(line.items) || line.items.some(({ kind }) => kind === 'number')) return false;
  const content = next.items.filter(({ kind }) => kind !== 'mark');
  const isPlain = content
    .slice(0, 2)
    .some((item) => termOf(item, 'gender') !== undefined || termOf(item, 'ageCue') !== undefined || ['m', 'f'].includes(item.text));
  const isKin = content.slice(0, 2).some((item) => ['mother', 'father', 'grandmother', 'grandfather', 'wife', 'husband'].includes(termOf(item, 'kin') ?? ''));
  const [, oldest = 0] = stage.split('-').map(Number);
  const age = next.items.findIndex((_, place) => isAgeAt(next.items, place));
  return isPlain && !isKin && age >= 0 && (numberOf(next.items[age]) ?? 0) <= oldest + 2;
};

/** Lines that begin with a bullet, a relation, a person or "Role:", and hold an age. */
const byLine = (items: readonly Item[]): Start[] => {
  const lines = linesOf(items);
  return lines.flatMap(({ at, items: line }, index) => {
    if (isTitleOf({ at, items: line }, lines[index + 1])) return [];
    const isBullet = isMark(line[0], '-', '•', '*', '·', '>', '▪', '‣', '●');
    const content = isBullet ? line.slice(1) : line;
    const isHead =
      content.slice(0, 3).some((item) => namesPerson(item) || termOf(item, 'character') !== undefined) &&
      termOf(content[0], 'ask') === undefined &&
      termOf(content[0], 'sharedLine') === undefined;
    const isNamed =
      termOf(content[0], 'roleLine') !== undefined &&
      isMark(content[1], ':', '-') &&
      (content[0]?.text !== 'requirement' || content.slice(2).some(({ kind }) => kind !== 'mark'));
    // "- Age 25-30" tells of the part above.
    const isAttribute = isBullet && termOf(content[0], 'ageCue') !== undefined;
    const hasAge = content.some(
      (_, place) => isAgeAt(content, place) || termOf(content[place], 'decade') !== undefined || termOf(content[place], 'lifeStage') !== undefined,
    );
    return isNamed || (hasAge && !isAttribute && (isHead || isBullet)) ? [{ marker: at, start: isBullet ? at + 1 : isNamed ? at + 2 : at }] : [];
  });
};

interface Head {
  readonly start: number;
  readonly who: string;
}

/** Different people in one line, each with a count or an age of its own. */
const byHead = (items: readonly Item[]): Start[] => {
  const heads = items.flatMap((item, at): Head[] => {
    const who = termOf(item, 'kin') ?? termOf(item, 'gender') ?? letterAt(items, at);
    if (who === undefined) return [];
    const counted = countBefore(items, at) ?? ageBefore(items, at);
    const hasAge = [1, 2, 3].some(
      (skip) =>
        isAgeAt(items, at + skip) &&
        !items
          .slice(at + 1, at + skip)
          .some((between) => (namesPerson(between) && between.text !== 'role') || isMark(between, '\n') || termOf(between, 'and') !== undefined),
    );
    return counted !== undefined || hasAge || isCountedAfter(items, at) ? [{ start: counted ?? at, who }] : [];
  });
  const isMixed = new Set(heads.map(({ who }) => who)).size > 1 && !isOneAge(items, heads);
  return isMixed ? heads.map(({ start }) => ({ marker: start, start })) : [];
};

/** "25-30 female and 30-35 male": each with its years before it, and none with years after. */
const byAgeFirst = (items: readonly Item[]): Start[] => {
  const people = items.flatMap((item, at) => {
    const who = termOf(item, 'kin') ?? termOf(item, 'gender');
    return who === undefined ? [] : [{ who, start: rangeBefore(items, at) }];
  });
  const heads = people.filter(({ start }) => start !== undefined);
  return heads.length === people.length && new Set(heads.map(({ who }) => who)).size > 1 ? heads.map(({ start = 0 }) => ({ marker: start, start })) : [];
};

const rangeBefore = (items: readonly Item[], at: number): number | undefined => {
  const isSmall = ['ki', 'ka', 'ke'].includes(items[at - 1]?.text ?? '') || termOf(items[at - 1], 'ageUnit') !== undefined;
  const first = (isSmall ? at - 1 : at) - 3;
  return first >= 0 && isAgeAt(items, first) && numberOf(items[first + 2]) !== undefined ? first : undefined;
};

/** "NGO wali didi, f 28-45": a letter with the only age says of the word before it what a form's column would. */
const isOneAge = (items: readonly Item[], heads: readonly Head[]): boolean => {
  const [first, second] = heads;
  return (
    heads.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    ['f', 'm'].includes(items[second.start]?.text ?? '') &&
    items[first.start]?.kind !== 'number' &&
    !items.slice(first.start + 1, second.start).some((item) => item.kind === 'number')
  );
};

/** "F 20-25, M 25-30", "10 F 10 M", "M-2 F-3". */
const letterAt = (items: readonly Item[], at: number): string | undefined => {
  const text = items[at]?.text;
  if (text !== 'f' && text !== 'm') return undefined;
  const isLetter = isAgeAt(items, at + 1) || isAgeAt(items, at + 2) || isCountedLetter(items, at) || isCountedAfter(items, at);
  return isLetter ? (text === 'f' ? 'female' : 'male') : undefined;
};

/** A letter right after a small number, with nothing after it that it could be a piece of. */
const isCountedLetter = (items: readonly Item[], at: number): boolean => {
  const count = numberOf(items[at - 1]);
  const next = items[at + 1];
  const isEnd = next === undefined || isMark(next, ',', '.', '\n', '+', '&', ')') || next.kind === 'number' || termOf(next, 'and') !== undefined;
  return count !== undefined && count >= 1 && count <= 50 && isEnd && !isMark(items[at - 2], '-', "'", '/');
};

/** "Girls - 4, boys - 2". */
const isCountedAfter = (items: readonly Item[], at: number): boolean => {
  const isTimes = isMark(items[at + 1], '×') || items[at + 1]?.text === 'x';
  const joint = isMark(items[at + 1], '-', ':', '(') || isTimes ? at + 2 : at + 1;
  const count = numberOf(items[joint]);
  const isMany = termOf(items[at], 'plural') !== undefined || isTimes || ['f', 'm'].includes(items[at]?.text ?? '');
  return isMany && joint > at + 1 && count !== undefined && count < 15 && !isMark(items[joint + 1], '-', '+');
};

/** "a 60-year-old grandfather": where the age begins. */
const ageBefore = (items: readonly Item[], at: number): number | undefined => {
  const unit = at - 1;
  const number = isMark(items[unit - 1], '-') ? unit - 2 : unit - 1;
  if (termOf(items[unit], 'ageUnit') === undefined || numberOf(items[number]) === undefined) return undefined;
  return isMark(items[number - 1], '-') && numberOf(items[number - 2]) !== undefined ? number - 2 : number;
};

const countBefore = (items: readonly Item[], at: number): number | undefined => {
  for (let place = at - 1; place >= Math.max(0, at - 3); place -= 1) {
    const item = items[place];
    const count = numberOf(item) ?? (termOf(item, 'hindiNumber') === undefined ? undefined : Number(termOf(item, 'hindiNumber')));
    if (count !== undefined)
      return count >= 1 && count <= 100 && !isMark(items[place - 1], '-', "'") && termOf(item, 'filler') === undefined
        ? place
        : (count === 1 || count === 2) && !isMark(items[place - 1], '-')
          ? place
          : undefined;
    if (
      item?.kind === 'mark' ||
      namesPerson(item) ||
      termOf(item, 'and') !== undefined ||
      termOf(item, 'or') !== undefined ||
      termOf(item, 'ageUnit') !== undefined
    )
      return undefined;
  }
  return undefined;
};
