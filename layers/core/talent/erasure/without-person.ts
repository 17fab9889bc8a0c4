/** What is stored, without a person: values as JSON has them, whatever they are, so that no kind of thing needs a rule of its own. */
import { nobody } from '../../shared/index.ts';
import type { PersonTraces } from './person-traces.ts';

export interface Without {
  /** Whether a thing's JSON speaks of her. A name that others have too says nothing by itself. */
  readonly speaksOfHer: (json: string) => boolean;
  /** `removed`: how many places of it named her. Names are looked for only where it is known that she is meant. */
  readonly cleaned: (value: unknown, known: { readonly isSheMeant: boolean }) => { readonly value: unknown; readonly removed: number };
}

const removedDetail = '…';
const mayGrowTo = 90;

export const withoutPerson = (traces: PersonTraces): Without => {
  const ids = new Set(traces.ids);
  const idWords = traces.ids.map(escaped).join('|');
  const link = new RegExp(`\\[(?:\\\\.|[^\\]\\\\])*\\]\\(talent:(?:${idWords})\\)`, 'gu');
  const marker = new RegExp(`\\[\\[(?:${idWords})\\]\\]`, 'gu');
  const name = anyOf(traces.names.map(nameSource));
  const mark = anyOf(traces.marks.flatMap(markSources));
  const detail = anyOf([...traces.details].sort((left, right) => right.length - left.length).map(literalSource));

  const speaksOfHer = (json: string): boolean => {
    if (traces.ids.some((id) => json.includes(id)) || found(mark, json)) return true;
    return traces.isCommonName === false && found(name, json);
  };

  const cleaned: Without['cleaned'] = (whole, { isSheMeant }) => {
    let removed = 0;
    const count = (before: string, after: string): string => {
      if (before !== after) removed += 1;
      return after;
    };
    const json = JSON.stringify(whole) ?? '';
    const isAboutHer = speaksOfHer(json) || (isSheMeant && found(name, json));
    if (!isAboutHer) return { value: whole, removed };

    const clean = (text: string, depth: number): string => {
      const inside = insideOf(text);
      if (inside !== undefined) {
        // What a whole attribute holds is a thing of its own kind; JSON further in is what a tool answered.
        const walked = walk(inside, { key: '', inArray: false, depth });
        const after = JSON.stringify(walked === gone ? null : walked);
        return after === JSON.stringify(inside) ? text : after;
      }
      const unlinked = text.replace(link, nobody).replace(marker, nobody);
      const called = (by: string): string =>
        replaced(replaced(isSheMeant ? replaced(unlinked, name, by) : unlinked, mark, removedDetail), detail, removedDetail);
      const after = called(nobody);
      // What has a limit of its length keeps it.
      return count(text, after.length > Math.max(mayGrowTo, text.length) ? called(removedDetail) : after);
    };
    const walk = (value: unknown, where: Where): unknown => {
      if (typeof value === 'string') return clean(value, where.depth);
      if (Array.isArray(value)) {
        const kept = value.map((one) => walk(one, { ...where, inArray: true, depth: where.depth + 1 })).filter((one) => one !== gone);
        // A model's message must say something.
        return kept.length === 0 && value.length > 0 && where.key === 'content' ? [{ type: 'text', text: nobody }] : kept;
      }
      if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return value;
      const entries = Object.entries(value);
      if (where.depth > 0 && isOf(value as Record<string, unknown>)) {
        // Her place in a list goes; an object that must be there keeps the id, which is nobody's any more.
        const kept = entries.filter(([key]) => idKeys.includes(key));
        if (where.inArray || kept.length < entries.length) removed += 1;
        return where.inArray ? gone : Object.fromEntries(kept);
      }
      return Object.fromEntries(
        entries.filter(([key]) => !ids.has(key)).map(([key, inner]) => [key, walk(inner, { key, inArray: false, depth: where.depth + 1 })]),
      );
    };
    const isOf = (value: Record<string, unknown>): boolean =>
      idKeys.some((key) => typeof value[key] === 'string' && ids.has(value[key])) || (isThought(value) && speaks(JSON.stringify(value)));
    const speaks = (text: string): boolean => speaksOfHer(text) || (isSheMeant && found(name, text)) || found(detail, text);
    const value = walk(whole, { key: '', inArray: false, depth: 0 });
    return { value: value === gone ? null : value, removed };
  };
  return { speaksOfHer, cleaned };
};

interface Where {
  readonly key: string;
  readonly inArray: boolean;
  readonly depth: number;
}
const gone = Symbol('gone');
const idKeys = ['id', 'talentId', 'externalId'];
/** Signed by the provider: it is sent back as it was, or not at all. */
const isThought = ({ type }: Record<string, unknown>): boolean => type === 'thinking' || type === 'redacted_thinking';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
const edge = { before: '(?<![\\p{L}\\p{M}\\p{N}])', after: '(?![\\p{L}\\p{M}\\p{N}])' };
const anyOf = (sources: readonly string[]): RegExp | undefined =>
  sources.length === 0 ? undefined : new RegExp(`${edge.before}(?:${sources.join('|')})${edge.after}`, 'giu');
const found = (pattern: RegExp | undefined, text: string): boolean => {
  if (pattern === undefined) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
};
const replaced = (text: string, pattern: RegExp | undefined, by: string): string => (pattern === undefined ? text : text.replace(pattern, by));

/** Her name as Markdown or JSON may have it: signs behind a backslash, any blanks between the words. */
const nameSource = (name: string): string =>
  [...name.trim().replace(/\s+/gu, ' ')].map((sign) => (sign === ' ' ? '\\s+' : /[\p{L}\p{M}\p{N}]/u.test(sign) ? sign : `\\\\*${escaped(sign)}`)).join('');
const literalSource = (text: string): string => nameSource(text);
/** A telephone number however it is spaced, with or without its country. */
const markSources = (mark: string): string[] => {
  if (!/^\+\d{8,15}$/u.test(mark)) return [literalSource(mark)];
  const spaced = (digits: string): string => [...digits].join('[\\s().-]*');
  return [`\\+?${spaced(mark.slice(1))}`, ...(mark.startsWith('+91') ? [`0?${spaced(mark.slice(3))}`] : [])];
};

/** What a text holds that is JSON itself: a tool's answer, a packed thing. */
const insideOf = (text: string): unknown => {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};
