/** A person corrects, pins, ends and forgets what is remembered of her. */
import { DomainError, isoTime } from '../shared/index.ts';
import { peopleOf, stoneOf } from './about.ts';
import { assertSaysSomething, cleanText, isSameValue, memoryIn } from './add-memory.ts';
import { changeBook } from './change-book.ts';
import { thingsOf } from './entities/entity.ts';
import { importanceOf, type Memory, type MemoryKind, nothingRemembered, sureFrom } from './memory.ts';
import type { ForgetPorts, MemoryBook, MemoryPorts, Owner } from './ports.ts';
import { assertAllowed } from './protected-traits.ts';
import { textKey } from './tokens.ts';

export interface MemoryPatch {
  /** A correction: it was never otherwise. What changed is added anew, and takes the place of the old. */
  readonly text?: string | undefined;
  readonly kind?: MemoryKind | undefined;
  readonly subject?: string | null | undefined;
  readonly attribute?: string | null | undefined;
  readonly importance?: number | undefined;
  readonly pinned?: boolean | undefined;
  /** False: it holds no longer, from now on. True: it holds again. */
  readonly valid?: boolean | undefined;
}

export const changeMemory =
  (ports: MemoryPorts) =>
  (owner: Owner, id: string, patch: MemoryPatch): Promise<Memory> =>
    changeBook(ports, owner, async (book) => {
      const before = memoryIn(book, id);
      const memory = patched(before, patch, isoTime(ports.clock.now()));
      assertSaysSomething(memory);
      if (patch.text !== undefined || patch.kind !== undefined) await assertAllowed(ports, memory);
      assertAlone(book, memory);
      return { answer: memory, change: JSON.stringify(memory) === JSON.stringify(before) ? undefined : { put: [memory], forget: [] } };
    });

const patched = (before: Memory, { text, kind, valid, ...rest }: MemoryPatch, now: string): Memory => {
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  // What she writes herself is sure.
  const changed = { ...before, ...given, ...(text === undefined ? {} : { text: cleanText(text), confidence: 1 }) };
  return {
    ...changed,
    about: peopleOf(changed),
    ...(kind === undefined || kind === before.kind ? {} : { kind, importance: rest.importance ?? importanceOf[kind] }),
    ...(valid === false && before.validTo === null ? { validTo: now, endedBecause: 'you said that it holds no longer' } : {}),
    ...(valid === true ? { validTo: null, supersededBy: null, endedBecause: null } : {}),
  };
};

/** No two memories hold at once that say the same, or give one thing two values. */
const assertAlone = (book: MemoryBook, memory: Memory): void => {
  if (memory.validTo !== null || memory.confidence < sureFrom) return;
  const { thingOf } = thingsOf(book.entities);
  const rival = book.memories.find(
    (other) =>
      other.id !== memory.id &&
      other.validTo === null &&
      other.confidence >= sureFrom &&
      other.projectId === memory.projectId &&
      (textKey(other.text) === textKey(memory.text) || isSameValue(other, memory, thingOf)),
  );
  if (rival) throw new DomainError('conflict', `${rival.id} holds and says the same, or another value of the same thing; change or forget that one first`);
};

/** Gone for good, with a stone in its place. What it had superseded stays superseded: forgetting is no undoing. */
export const forgetMemory =
  (ports: ForgetPorts) =>
  (owner: Owner, id: string): Promise<void> =>
    changeBook(ports, owner, (book) => {
      const memory = memoryIn(book, id);
      return { answer: undefined, change: { put: [], forget: [stoneOf(ports)(memory)] } };
    });

export interface Receipt {
  readonly forgottenAt: string;
  /** How many held, and how many were earlier values. */
  readonly memories: number;
  readonly earlier: number;
  /** Whether nothing is remembered from now on. */
  readonly stopped: boolean;
}

/**
 * Everything that is remembered of her. It also holds against writers who come late. `stop`: she withdraws, and nothing is remembered from now on; false: from
 * now on it is again, and nothing of the time between; left out: as it was.
 */
export const forgetEverything =
  (ports: ForgetPorts) =>
  async (owner: Owner, stop?: boolean): Promise<Receipt> => {
    for (let tries = 1; tries <= 8; tries += 1) {
      const { version, memories, forgottenAt: before } = await ports.memories.read(owner);
      const stopped = stop ?? before === nothingRemembered;
      const forgottenAt = isoTime(ports.clock.now());
      const live = memories.filter(({ validTo }) => validTo === null).length;
      if ((await ports.memories.forgetAll(owner, { expectedVersion: version, at: stopped ? nothingRemembered : forgottenAt })) === 'forgotten')
        return { forgottenAt, memories: live, earlier: memories.length - live, stopped };
      await ports.clock.sleep(5 * 2 ** tries);
    }
    throw new DomainError('unavailable', 'many are writing to this memory at once; try again shortly', { retryAfterMs: 1_000 });
  };
