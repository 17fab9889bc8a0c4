/** What was said before the window of a conversation, without a model: short, and the same whenever the same messages are summed up. */

export interface SaidMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** People stand in it by marker only: a name that is kept in a summary would outlive its record. */
export interface Summary {
  /** Oldest first, each of at most `longestLine` characters. */
  readonly lines: readonly string[];
  /** Ids of the people who were named last, the latest last. */
  readonly people: readonly string[];
}

export const noSummary: Summary = { lines: [], people: [] };
export const longestLine = 140;
const mostPeople = 20;
const mostCharacters = 1_600;

/**
 * What the director said goes on where `before` ends. When it gets too long the middle is left out: how it began and where it
 * stands matter most.
 */
export const summarize = (messages: readonly SaidMessage[], before: Summary = noSummary): Summary => {
  const asks = messages.flatMap(({ role, text }) => (role === 'user' && text.trim() !== '' ? [shortLine(withMarkers(text))] : []));
  return { lines: withinRoom([...before.lines, ...asks]), people: latest([...before.people, ...peopleIn(messages)]) };
};

/** Plain lines for the model; empty when there is nothing to tell. */
export const renderSummary = ({ lines, people }: Summary): string => {
  if (lines.length === 0 && people.length === 0) return '';
  const named = people.length === 0 ? [] : [`People shown last: ${people.map((id) => `[[${id}]]`).join(', ')}`];
  return ['Said before, oldest first:', ...lines.map((line) => `- ${line}`), ...named].join('\n');
};

/** Links that the product wrote go back to markers; so do the names of `people`, by id. */
export const withMarkers = (text: string, people: ReadonlyMap<string, string> = new Map()): string => {
  const unlinked = text.replace(/\[(?:\\.|[^\]\\])*\]\(talent:(tal_[0-9A-Za-z_-]+)\)/gu, '[[$1]]');
  return [...people].reduce((so, [id, name]) => (name.trim() === '' ? so : so.replace(wholeName(name), `[[${id}]]`)), unlinked);
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const wholeName = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])${escaped(name.trim())}(?![\\p{L}\\p{M}])`, 'giu');

/** Ids of the people whom answers named, the latest last. */
export const peopleIn = (messages: readonly SaidMessage[]): string[] =>
  latest(
    messages.flatMap(({ role, text }) =>
      role === 'assistant' ? [...text.matchAll(/(?:\[\[|\]\(talent:)(tal_[0-9A-Za-z_-]+)/gu)].map(([, id]) => id ?? '') : [],
    ),
  );

const latest = (ids: readonly string[]): string[] => [...new Set(ids.toReversed())].slice(0, mostPeople).reverse();

/** One line, cut at a grapheme. */
export const shortLine = (text: string): string => {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const graphemes = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line.slice(0, longestLine * 4))].map(({ segment }) => segment);
  return graphemes.length <= longestLine
    ? line
    : `${graphemes
        .slice(0, longestLine - 1)
        .join('')
        .trimEnd()}…`;
};

const gap = /^\((\d+) more left out here\)$/u;

/** A gap of an earlier summary becomes part of the new one. */
export const withinRoom = (lines: readonly string[], room = mostCharacters): string[] => {
  const kept = lines.filter((line) => !gap.test(line));
  const wasLeftOut = lines.reduce((sum, line) => sum + Number(gap.exec(line)?.[1] ?? 0), 0);
  const before = wasLeftOut === 0 ? Math.ceil(kept.length / 2) : lines.findIndex((line) => gap.test(line));
  let [head, tail] = [kept.slice(0, before), kept.slice(before)];
  let leftOut = wasLeftOut;
  const length = (): number => [...head, ...tail].join('\n').length;
  while (length() > room && head.length + tail.length > 2) {
    if (tail.length > head.length) tail = tail.slice(1);
    else head = head.slice(0, -1);
    leftOut += 1;
  }
  return leftOut === 0 ? [...head, ...tail] : [...head, `(${leftOut} more left out here)`, ...tail];
};
