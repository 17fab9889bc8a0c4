/** What holds at every turn of every conversation, whatever was asked. */
import { expect } from 'vitest';
import type { Talent } from '../../../layers/core/talent/index.ts';
import type { Expected, Seen } from './seen.ts';

export interface LawCase {
  readonly seen: Seen;
  /** Turns before this one, oldest first. */
  readonly before: readonly Seen[];
  readonly people: readonly Talent[];
  readonly strangers: readonly Talent[];
  readonly expected: Expected;
}

const link = /\[((?:\\.|[^\]\\])+)\]\(talent:(tal_[0-9A-Za-z]+)\)/gu;
/** "7 people", "7 log", "7 लोग", "7 fit": so many were found, and nothing else. */
const counts = /(?<![\d–-])(\d+) (?:people|log (?:mile|fit)|लोग (?:मिले|सही)|fit|सही)/gu;
/** Suggestions that differ only in their number are one. */
const keyOf = (suggestion: string): string => (suggestion.split(':')[0] ?? '').trim().toLowerCase();

export const checkLaws = ({ seen, before, people, strangers, expected }: LawCase): void => {
  const { text, message } = seen;
  const json = JSON.stringify(message);
  expect([message.status, message.metadata.degraded]).toEqual([expected.status ?? 'complete', expected.degraded ?? false]);

  // People are named by links to records that a tool of this talk returned, by the names of those records, and in no other way.
  const byId = new Map(people.map((person) => [person.id, person]));
  const returned = new Set([...before, seen].flatMap(({ ids }) => ids));
  for (const [, name = '', id = ''] of text.matchAll(link)) {
    expect(returned).toContain(id);
    expect(name.replaceAll('\\', '')).toBe(byId.get(id)?.stageName);
  }
  const bare = text.replace(link, '');
  expect(bare).not.toMatch(/tal_|\[\[|\]\]/u);
  for (const { stageName } of people) expect(bare).not.toContain(stageName);

  // Every card is a record of this house, as it stands there; nobody else's people appear anywhere in the message.
  for (const card of seen.cards) {
    const record = byId.get(card.id);
    expect({ id: card.id, stageName: card.stageName, playingAge: card.playingAge, heightCm: card.heightCm }).toEqual({
      id: record?.id,
      stageName: record?.stageName,
      playingAge: record?.playingAge,
      heightCm: record?.heightCm,
    });
  }
  for (const { id, stageName } of strangers) for (const word of [id, stageName]) expect(json).not.toContain(word);

  // Numbers of people are the tool's.
  if (seen.search !== undefined) for (const [, count] of text.matchAll(counts)) expect([text, Number(count)]).toEqual([text, seen.search.total]);

  // A model that says what its tools said is not corrected.
  if (!expected.lies) expect(seen.corrections).toEqual([]);

  // At most three suggestions, none of them within three turns of itself.
  const lately = new Set(before.slice(-3).flatMap(({ suggestions }) => suggestions.map(keyOf)));
  expect(seen.suggestions.length).toBeLessThanOrEqual(3);
  expect(new Set(seen.suggestions.map(keyOf)).size).toBe(seen.suggestions.length);
  for (const suggestion of seen.suggestions) expect([...lately]).not.toContain(keyOf(suggestion));

  // Nothing that reaches people leaves by a talk.
  expect(json).not.toMatch(/synthetic\.invalid|\+91[\d -]{8}/u);
};
