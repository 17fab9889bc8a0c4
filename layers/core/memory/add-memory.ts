/** Something new to remember: the same again is one memory, a new value takes the place of the old one, and what was forgotten stays so for late writers. */
import { DomainError, isoTime, notFound } from '../shared/index.ts';
import { peopleOf } from './about.ts';
import { isSingleValued } from './attributes.ts';
import { changeBook } from './change-book.ts';
import { type ThingOf, thingsOf } from './entities/entity.ts';
import { entityKey } from './entities/entity-key.ts';
import { importanceOf, type Memory, type MemoryKind, memoryLimits, nothingRemembered, type Source, sureFrom, type Trust } from './memory.ts';
import type { MemoryBook, MemoryPorts, Owner } from './ports.ts';
import { assertAllowed } from './protected-traits.ts';
import { saysSame } from './same-words.ts';
import { textKey } from './tokens.ts';

export interface NewMemory {
  readonly kind: MemoryKind;
  readonly text: string;
  readonly subject?: string | undefined;
  readonly attribute?: string | undefined;
  readonly projectId?: string | null | undefined;
  /** Performers that it speaks of, beside those whose ids stand in it. */
  readonly about?: readonly string[] | undefined;
  readonly trust?: Trust;
  readonly confidence?: number;
  readonly provenance?: readonly Source[];
}

/** `id` and `at` (epoch milliseconds, when it was said) are the writer's: a repeat with the same id finds what the first one made. */
export interface Writing {
  readonly id: string;
  readonly at: number;
}

export interface Added {
  readonly memory: Memory;
  /** False: it was remembered already. */
  readonly isNew: boolean;
  /** Memories whose place it took. */
  readonly superseded: readonly Memory[];
}

export const addMemory =
  (ports: MemoryPorts) =>
  async (owner: Owner, given: NewMemory, writing: Writing): Promise<Added> => {
    const memory = compose(owner, given, writing, ports.clock.now());
    assertSaysSomething(memory);
    await assertAllowed(ports, memory);
    return changeBook(ports, owner, async (book) => {
      const stored = book.memories.find(({ id }) => id === memory.id);
      if (stored) return { answer: { memory: stored, isNew: true, superseded: [] } };
      await assertNotForgotten(ports, owner, book, memory);
      return place(book, memory);
    });
  };

const compose = ({ org, sub }: Owner, given: NewMemory, { id, at }: Writing, now: number): Memory => ({
  id,
  org,
  sub,
  layer: 'semantic',
  kind: given.kind,
  text: cleanText(given.text),
  subject: given.subject ?? null,
  attribute: given.attribute ?? null,
  projectId: given.projectId ?? null,
  about: peopleOf(given),
  trust: given.trust ?? 'user',
  confidence: given.confidence ?? 1,
  importance: importanceOf[given.kind],
  pinned: false,
  validFrom: isoTime(at),
  validTo: null,
  supersededBy: null,
  endedBecause: null,
  provenance: given.provenance ?? [],
  createdAt: isoTime(now),
});

/** One form for what looks the same; without controls, line breaks excepted, and without marks that turn the direction of a text around. */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\P{Cc}\n]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' ')
    .trim();

/** A memory says something: marks alone could not be told from one another. */
export const assertSaysSomething = ({ text }: Pick<Memory, 'text'>): void => {
  if (textKey(text) === '') throw new DomainError('invalid_request', 'there is not a word in this', { issues: [{ path: 'text', message: 'expected words' }] });
};

/** Whoever worked from words that are older than the forgetting comes too late; she herself may say it again. */
const assertNotForgotten = async (ports: MemoryPorts, owner: Owner, book: MemoryBook, memory: Memory): Promise<void> => {
  if (book.forgottenAt === nothingRemembered)
    throw new DomainError('conflict', 'nothing is remembered: the user has switched memory off, and can switch it on');
  const textSha256 = ports.sha256(textKey(memory.text));
  const wasForgotten =
    (book.forgottenAt !== null && memory.validFrom <= book.forgottenAt) ||
    (await ports.memories.tombstones(owner)).some(
      ({ id, textSha256: gone, forgottenAt }) => id === memory.id || (gone === textSha256 && memory.validFrom <= forgottenAt),
    );
  if (wasForgotten) throw new DomainError('conflict', 'this was forgotten after it was said; say it again if it is to be remembered');
};

const place = (book: MemoryBook, memory: Memory) => {
  const now = memory.validFrom;
  const live = book.memories.filter(({ validTo, projectId }) => validTo === null && projectId === memory.projectId);
  const { thingOf } = thingsOf(book.entities);
  const key = textKey(memory.text);
  const same = live.find((other) => textKey(other.text) === key || (isOfOneName(other, memory) && saysSame(other, memory, thingOf) === 'same'));
  const isSure = memory.confidence >= sureFrom;
  if (same && !(isSure && same.confidence < sureFrom)) return again(same, memory);
  // What is not sure takes nobody's place, and nobody waits for its word: it is asked about.
  const older = live.filter((other) => other.id === same?.id || (isSure && isOtherValue(other, memory, thingOf)));
  // Said earlier and written later: it takes its place in the past, and what is known now stays.
  const newer = older.find(({ validFrom }) => validFrom > now);
  const superseded = newer ? [] : older.map((other) => ({ ...other, validTo: now, supersededBy: memory.id, endedBecause: becauseOf(other, memory, thingOf) }));
  const placed = newer ? { ...memory, validTo: newer.validFrom, supersededBy: newer.id, endedBecause: becauseOf(memory, newer, thingOf) } : memory;
  assertRoom(book, placed, superseded.length);
  return { answer: { memory: placed, isNew: true, superseded }, change: { put: [placed, ...superseded], forget: [] } };
};

const isOfOneName = (left: Memory, right: Memory): boolean => entityKey(left.subject ?? '') === entityKey(right.subject ?? '');

/** Of another name of the same thing the same is said anew, and not once more: should the two be taken apart again, each has its own. */
export const isOtherValue = (other: Memory, memory: Memory, thingOf: ThingOf): boolean => {
  if (isSameValue(other, memory, thingOf)) return true;
  const said = saysSame(other, memory, thingOf);
  return said === 'opposite' || (said === 'same' && !isOfOneName(other, memory));
};

export const becauseOf = (old: Memory, memory: Memory, thingOf: ThingOf): string => {
  const said = saysSame(old, memory, thingOf);
  if (said === 'same') return 'you said it again, and surely';
  if (said === 'opposite') return 'you said the opposite';
  return textKey(memory.text).includes(textKey(old.text)) ? 'you said it more precisely' : 'a newer value of the same thing took its place';
};

/** The same words once more: one more source, nothing else. */
const again = (same: Memory, { provenance }: Memory) => {
  const isKnown = (source: Source): boolean => same.provenance.some(({ messageId }) => messageId === source.messageId);
  const sources = [...provenance.filter((source) => !isKnown(source)), ...same.provenance].slice(0, memoryLimits.sources);
  const isUnchanged = sources.length === same.provenance.length;
  const memory = isUnchanged ? same : { ...same, provenance: sources };
  return { answer: { memory, isNew: false, superseded: [] }, change: isUnchanged ? undefined : { put: [memory], forget: [] } };
};

/** Of one thing, and of the same side of it; without an attribute nothing takes another's place. */
export const isSameValue = (left: Memory, right: Memory, thingOf: ThingOf): boolean =>
  left.attribute !== null &&
  right.attribute !== null &&
  isSingleValued(left.attribute) &&
  textKey(left.attribute) === textKey(right.attribute) &&
  thingOf(left.subject) === thingOf(right.subject);

const assertRoom = (book: MemoryBook, memory: Memory, leaving: number): void => {
  const live = book.memories.filter(({ validTo }) => validTo === null).length - leaving;
  if (live >= memoryLimits.live && memory.validTo === null)
    throw new DomainError('memory_full', `at most ${memoryLimits.live} things are remembered at once; forget some first`);
  if (book.memories.length >= memoryLimits.all)
    throw new DomainError('memory_full', `at most ${memoryLimits.all} memories are kept, earlier values included; forget some first`);
};

/** A memory of hers; DomainError `not_found` for anybody else's, and for a forgotten one. */
export const memoryIn = (book: MemoryBook, id: string): Memory => {
  const memory = book.memories.find((one) => one.id === id);
  if (!memory) throw notFound('memory');
  return memory;
};
