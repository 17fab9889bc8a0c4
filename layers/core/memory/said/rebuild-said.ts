/**
 * The index of what was said and of what is remembered, made equal to the table: for a new engine, a new embedder, or after a loss. What is wanted is worked out from the conversations
 * and from what was forgotten, so that nothing comes back; whoever is stopped starts again and ends the same.
 */
import type { Embedder } from '../../shared/index.ts';
import { indexedIds } from '../indexed-ids.ts';
import { catchUpMeaning, checkMeaning } from '../meaning/follow-book.ts';
import type { MemoryIndex } from '../memory-index.ts';
import type { MemoryStore, Owner } from '../ports.ts';
import { answersOf } from './answers.ts';
import { removedVersion } from './forget-said.ts';
import { entriesOf, type KeepSaidPorts, keepSaid, type Said } from './keep-said.ts';

export interface SaidTalk {
  /** Nothing of it is told: what stands in the index of it is left, and nothing is added. */
  readonly isPaused: boolean;
  readonly conversationId: string;
  /** Her own messages. */
  readonly said: readonly Said[];
  /** What was answered, as far as it is kept. */
  readonly answers: readonly Said[];
}

export interface SaidTable {
  /** Everybody who has conversations or memories; it reads the whole table, for an operator's command. */
  owners(): AsyncIterable<Owner>;
  /** Of a user, one conversation after another; none that is deleted. */
  talks(owner: Owner): AsyncIterable<SaidTalk>;
}

export interface RebuildSaidPorts extends KeepSaidPorts {
  readonly index: MemoryIndex;
  /** Of distilled memories. */
  readonly meaning: Pick<Embedder, 'embed'>;
  readonly table: SaidTable;
  readonly memories: Pick<MemoryStore, 'read' | 'tombstones'>;
}

export interface SaidDifference {
  /** Ids of entries that the table has and the index lacks. */
  readonly missing: readonly string[];
  /** That the index has and the table does not, or that were forgotten. */
  readonly left: readonly string[];
}

/** Her words, or the answers to her. */
type Shelf = 'said' | 'answers';
const shelves: readonly Shelf[] = ['said', 'answers'];
const ownerOf = (owner: Owner, shelf: Shelf): Owner => (shelf === 'said' ? owner : answersOf(owner));

interface Wanted {
  readonly said: readonly Said[];
  readonly ids: ReadonlySet<string>;
  readonly tolerated: ReadonlySet<string>;
}

const wantedOf = async ({ table, memories }: RebuildSaidPorts, owner: Owner, shelf: Shelf): Promise<Wanted> => {
  const [{ forgottenAt }, stones] = await Promise.all([memories.read(owner), memories.tombstones(owner)]);
  const forgotten = new Set(stones.flatMap(({ messageIds }) => messageIds));
  const silent = new Set(stones.flatMap(({ conversationIds = [] }) => conversationIds));
  const said: Said[] = [];
  const tolerated = new Set<string>();
  for await (const talk of table.talks(owner)) {
    // Where something was forgotten, an answer may say it again.
    if (shelf === 'answers' && (silent.has(talk.conversationId) || talk.said.some(({ messageId }) => forgotten.has(messageId)))) continue;
    const kept = talk[shelf].filter(({ messageId, at }) => !forgotten.has(messageId) && (forgottenAt === null || at > forgottenAt));
    if (talk.isPaused) for (const { id } of kept.flatMap(entriesOf)) tolerated.add(id);
    else said.push(...kept);
  }
  return { said, ids: new Set(said.flatMap(entriesOf).map(({ id }) => id)), tolerated };
};

const differenceOf = async ({ index }: RebuildSaidPorts, owner: Owner, { ids, tolerated }: Wanted): Promise<SaidDifference> => {
  const there = await indexedIds(index, owner);
  return { missing: [...ids].filter((id) => !there.has(id)), left: [...there].filter((id) => !ids.has(id) && !tolerated.has(id)) };
};

export const checkSaid =
  (ports: RebuildSaidPorts) =>
  async (owner: Owner): Promise<SaidDifference> => {
    const [said, answers] = await Promise.all(shelves.map(async (shelf) => differenceOf(ports, ownerOf(owner, shelf), await wantedOf(ports, owner, shelf))));
    const all = [said, answers, await checkMeaning(ports)(owner)];
    return { missing: all.flatMap((one) => one?.missing ?? []), left: all.flatMap((one) => one?.left ?? []) };
  };

const batch = 50;

export interface RebuiltSaid {
  readonly put: number;
  readonly removed: number;
}

/** Of one user. What is equal is not written again. */
export const rebuildSaid =
  (ports: RebuildSaidPorts) =>
  async (owner: Owner): Promise<RebuiltSaid> => {
    let [put, removed] = [0, 0];
    for (const shelf of shelves) {
      const done = await rebuildShelf(ports, owner, shelf);
      put += done.put;
      removed += done.removed;
    }
    const remembered = await catchUpMeaning({ ...ports, embedder: ports.meaning }, { all: true })(owner);
    return { put: put + remembered.put, removed: removed + remembered.removed };
  };

const rebuildShelf = async (ports: RebuildSaidPorts, of: Owner, shelf: Shelf): Promise<RebuiltSaid> => {
  const owner = ownerOf(of, shelf);
  const wanted = await wantedOf(ports, of, shelf);
  const { missing, left } = await differenceOf(ports, owner, wanted);
  await ports.index.remove(
    owner,
    left.map((id) => ({ id, version: removedVersion })),
  );
  const lacking = new Set(missing);
  const messages = wanted.said.filter((one) => entriesOf(one).some(({ id }) => lacking.has(id)));
  for (let from = 0; from < messages.length; from += batch) await keepSaid(ports)(owner, messages.slice(from, from + batch));
  await ports.index.settle(owner);
  return { put: missing.length, removed: left.length };
};
