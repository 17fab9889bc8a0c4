/** A brief that clearly lists several parts, cut into them; what stands before the first and what speaks of the whole project is shared. */
import { type Item, isMark, numberOf, termOf } from './items.ts';
import { boundsOfList } from './role-markers.ts';

export interface RoleItems {
  /** As written: "Mother", "Villain's brother". */
  readonly label: string | undefined;
  readonly items: readonly Item[];
}

export interface SplitBrief {
  readonly shared: readonly Item[];
  readonly roles: readonly RoleItems[];
  /** Listed in a line of text, so that what closes the line may be meant for all. */
  readonly isInline: boolean;
}

export const splitRoles = (items: readonly Item[]): SplitBrief => {
  const list = boundsOfList(items);
  if (list === undefined) return { shared: [], roles: [{ label: undefined, items }], isInline: false };
  const parts = list.parts.map(({ start, end }) => items.slice(start, end));
  const last = parts.pop() ?? [];
  const { own, shared } = cutShared(last, parts, list.isInline);
  return {
    shared: [...items.slice(0, list.header), ...shared],
    roles: [...parts, own].map((part) => ({ label: labelOf(part), items: part })),
    isInline: list.isInline,
  };
};

/** After the last part: in a list inside a line any new sentence; else lines and sentences that begin with "Shoot", "Dates", "Budget" and the like, unless other parts have such lines too. */
const cutShared = (last: readonly Item[], others: readonly (readonly Item[])[], isInline: boolean): { own: Item[]; shared: Item[] } => {
  const own: Item[] = [];
  const shared: Item[] = [];
  let isShared = false;
  for (const [at, item] of last.entries()) {
    const opens = at > 0 && isMark(last[at - 1], '\n', '.', ';');
    const isBlank = at > 1 && isMark(last[at - 1], '\n') && isMark(last[at - 2], '\n');
    const isBelow = isMark(last[at - 1], '\n') && others.every(isOneLine);
    isShared ||= isOfAll(last, at);
    if (opens) isShared ||= isBlank || isInline || isBelow || beginsShared(item, others);
    (isShared ? shared : own).push(item);
  }
  return { own, shared };
};

/** "…, all must sing", "…, dono Mumbai based hone chahiye". */
const isOfAll = (last: readonly Item[], at: number): boolean => {
  const next = last[at + 1];
  return (
    isMark(last[at - 1], ',', '.', ';', '\n', '(') &&
    ['all', 'both', 'each', 'everyone', 'dono', 'sab', 'sabhi', 'saare', 'दोनों', 'दोनो', 'सभी', 'सब'].includes(last[at]?.text ?? '') &&
    (['must', 'ask', 'city', 'language', 'skill'].some((slot) => termOf(next, slot as 'must') !== undefined) ||
      ['should', 'need', 'needs', 'have', 'has', 'can', 'are', 'ke', 'ko', 'ki', 'from', 'based', 'of', 'को', 'के'].includes(next?.text ?? ''))
  );
};

/** Where each part has one line, the next line is of all: "Mumbai. 4th Dec." */
const isOneLine = (part: readonly Item[]): boolean => !part.some((item, at) => isMark(item, '\n') && part.slice(at).some((later) => later.kind !== 'mark'));

const beginsShared = (item: Item, others: readonly (readonly Item[])[]): boolean =>
  termOf(item, 'sharedLine') !== undefined &&
  !others.some((part) => part.some((other, at) => other.text === item.text && (at === 0 || isMark(part[at - 1], '\n', '.', ';'))));

const longestLabel = 4;

/** The words before the first number, mark or wish: at most four. */
const labelOf = (part: readonly Item[]): string | undefined => {
  const start = part.findIndex((item) => item.kind !== 'mark' && termOf(item, 'roleLine') === undefined);
  const words: string[] = [];
  for (const item of part.slice(Math.max(0, start), Math.max(0, start) + longestLabel)) {
    const isName =
      item.kind === 'word' || ['kin', 'character', 'gender', 'open', 'lifeStage', 'filler'].some((slot) => termOf(item, slot as 'kin') !== undefined);
    if (!isName || numberOf(item) !== undefined || ['ageCue', 'boundBefore', 'slotName'].some((slot) => termOf(item, slot as 'ageCue') !== undefined)) break;
    words.push(item.text);
  }
  return words.length === 0 ? undefined : words.join(' ');
};
