/** What was said before the window of a conversation, without a model: short, and the same whenever the same messages are summed up. */

export interface SaidMessage {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

const longestAsk = 140;
const mostPeople = 20;

/**
 * Plain lines: what the director said, oldest first, and the people who were named, by id only: a name that is kept in a summary would outlive
 * its record. When it gets too long the middle is left out: how it began and where it stands matter most. Empty for no messages.
 */
export const summarize = (messages: readonly SaidMessage[], maxCharacters = 2_000): string => {
  const asks = messages.flatMap(({ role, text }) => (role === 'user' && text.trim() !== '' ? [`- ${shorten(withoutNames(text))}`] : []));
  const people = peopleIn(messages);
  if (asks.length === 0 && people.length === 0) return '';
  const named = people.length === 0 ? [] : [`People shown last: ${people.map((id) => `[[${id}]]`).join(', ')}`];
  return ['The director said, in this order:', ...within(asks, maxCharacters - named.join('').length - 40), ...named].join('\n');
};

/** Links that the product wrote go back to markers. */
const withoutNames = (text: string): string => text.replace(/\[(?:\\.|[^\]\\])*\]\(talent:(tal_[0-9A-Za-z_-]+)\)/gu, '[[$1]]');

const shorten = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  const graphemes = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(line.slice(0, longestAsk * 4))].map(({ segment }) => segment);
  return graphemes.length <= longestAsk
    ? line
    : `${graphemes
        .slice(0, longestAsk - 1)
        .join('')
        .trimEnd()}…`;
};

const peopleIn = (messages: readonly SaidMessage[]): string[] => {
  const ids = messages.flatMap(({ role, text }) => (role === 'assistant' ? [...text.matchAll(/(?:\[\[|\]\(talent:)(tal_[0-9A-Za-z_-]+)/gu)] : []));
  const latestFirst = [...new Set(ids.map(([, id]) => id ?? '').reverse())];
  return latestFirst.slice(0, mostPeople).reverse();
};

const within = (lines: readonly string[], room: number): string[] => {
  const kept = [...lines];
  let length = kept.join('\n').length;
  let leftOut = 0;
  while (length > room && kept.length > 2) {
    const [dropped = ''] = kept.splice(Math.floor(kept.length / 2), 1);
    length -= dropped.length + 1;
    leftOut += 1;
  }
  return leftOut === 0 ? kept : kept.toSpliced(Math.ceil(kept.length / 2), 0, `- (${leftOut} more left out here)`);
};
