/**
 * Two names that may be one are asked about in chat, one pair at a time: who did not answer is left alone for a day, and after a few times for good, where the page
 * of memory still asks. Her yes merges (and can be taken back), her no keeps them apart. What was asked lies with the things, and goes with them.
 */
import { isoTime } from '../../shared/index.ts';
import { changeBook } from '../change-book.ts';
import type { Memory } from '../memory.ts';
import type { MemoryBook, Owner } from '../ports.ts';
import { type AskedOf, type Entity, entityLimits } from './entity.ts';
import { changeEntity, type EntityPorts, mergeEntities, type Thing, thingsIn } from './manage-entities.ts';
import { allEntities } from './new-entity.ts';
import { readSame } from './read-same.ts';

export interface NameQuestion {
  readonly id: string;
  readonly otherId: string;
  /** As she uses them. */
  readonly names: readonly [string, string];
}

/** The answer that asks. */
interface Asking {
  readonly conversationId: string;
  readonly messageId: string;
}

/** Of what she says to it. `askedIn`: the answer that asked; `messageId`: hers. */
interface Answering extends Asking {
  readonly askedIn: string;
  readonly text: string;
}

/** `open`: neither yes nor no. `closed`: it was settled before, here or elsewhere. */
export type NamesSettled = 'one' | 'apart' | 'open' | 'closed';

const quietMs = 24 * 3_600_000;
const mostTimes = 3;

/** What to ask now, or what this answer asked already when it was begun before; undefined: nothing. */
export const nextNameQuestion =
  ({ memories, sha256, clock }: EntityPorts) =>
  async (owner: Owner, { messageId }: Pick<Asking, 'messageId'>): Promise<NameQuestion | undefined> =>
    choose(pairsIn(owner, lastOfEachName(await memories.read(owner)), sha256), clock.now(), messageId)?.question;

/** Names are all that matters here: this is looked up beside every answer, and a book may hold thousands of memories of a few things. */
const lastOfEachName = (book: MemoryBook): MemoryBook => {
  const last = new Map<string | null, Memory>();
  for (const memory of book.memories) {
    const known = last.get(memory.subject);
    if (known === undefined || known.createdAt < memory.createdAt) last.set(memory.subject, memory);
  }
  return { ...book, memories: [...last.values()] };
};

/** False: it must not be asked any more, because somebody else asked or settled it meanwhile. May be called again by the same answer. */
export const keepAsked =
  (ports: EntityPorts) =>
  (owner: Owner, { id, otherId }: NameQuestion, { conversationId, messageId }: Asking): Promise<boolean> =>
    changeBook(ports, owner, (book) => {
      const now = ports.clock.now();
      const pair = choose(pairsIn(owner, book, ports.sha256), now, messageId);
      if (pair === undefined || pair.question.id !== id || pair.question.otherId !== otherId) return { answer: false };
      if (pair.asked?.messageId === messageId) return { answer: true };
      const asked: AskedOf = { otherId, at: isoTime(now), times: (pair.asked?.times ?? 0) + 1, conversationId, messageId, answered: null };
      return { answer: true, change: { put: [], forget: [], entities: { put: [withAsked(pair.entity, asked)], remove: [] } } };
    });

/** Undefined: that answer asked her nothing. May be called again with the same message: it ends what was begun. */
export const settleNames =
  (ports: EntityPorts) =>
  async (owner: Owner, { conversationId, askedIn, messageId, text }: Answering): Promise<NamesSettled | undefined> => {
    const read = await changeBook<{ outcome: NamesSettled | undefined; ids?: readonly [string, string] }>(ports, owner, (book) => {
      const entities = allEntities(owner, book, ports.sha256);
      const isIt = (one: AskedOf): boolean => one.messageId === askedIn && one.conversationId === conversationId;
      const entity = entities.find(({ asked }) => asked?.some(isIt));
      const asked = entity?.asked?.find(isIt);
      if (entity === undefined || asked === undefined) return { answer: { outcome: undefined } };
      const ids = [entity.id, asked.otherId] as const;
      if (asked.answered !== null)
        return { answer: asked.answered.messageId === messageId ? { outcome: asked.answered.same ? 'one' : 'apart', ids } : { outcome: 'closed' } };
      const pair = pairsIn(owner, book, ports.sha256).find(({ question }) => question.id === entity.id && question.otherId === asked.otherId);
      if (pair === undefined) return { answer: { outcome: 'closed' } };
      const same = readSame(text, pair.question.names);
      if (same === undefined) return { answer: { outcome: 'open' } };
      const put = [withAsked(entity, { ...asked, answered: { messageId, same } })];
      return { answer: { outcome: same ? 'one' : 'apart', ids }, change: { put: [], forget: [], entities: { put, remove: [] } } };
    });
    if (read.ids !== undefined) await carryOut(ports, owner, read.ids, read.outcome === 'one');
    return read.outcome;
  };

/** What is spoken of less becomes another name of what is spoken of more. Done already, it changes nothing. */
const carryOut = async (ports: EntityPorts, owner: Owner, [id, otherId]: readonly [string, string], same: boolean): Promise<void> => {
  if (!same) return void (await changeEntity(ports)(owner, id, { apartFrom: otherId }));
  const things = thingsIn(owner, await ports.memories.read(owner), ports.sha256);
  const weightOf = (one: string): number =>
    things.find(({ entity, merged }) => [entity, ...merged.map((its) => its.entity)].some((its) => its.id === one))?.memories ?? 0;
  const [from, intoId] = weightOf(id) > weightOf(otherId) ? [otherId, id] : [id, otherId];
  await mergeEntities(ports)(owner, from, { intoId });
};

interface Pair {
  readonly question: NameQuestion;
  /** That keeps the question: the one whose id comes first. */
  readonly entity: Entity;
  readonly asked: AskedOf | undefined;
}

/** What may be one, the latest spoken of first; each pair once. */
const pairsIn = (owner: Owner, book: MemoryBook, sha256: EntityPorts['sha256']): Pair[] => {
  const things = thingsIn(owner, book, sha256);
  const byId = new Map(things.map((thing) => [thing.entity.id, thing]));
  const pairs = new Map<string, Pair>();
  for (const thing of things)
    for (const { otherId } of thing.alike) {
      const other = byId.get(otherId);
      if (other !== undefined) {
        const pair = pairOf(thing, other);
        const key = `${pair.question.id} ${pair.question.otherId}`;
        if (!pairs.has(key)) pairs.set(key, pair);
      }
    }
  return [...pairs.values()];
};

const pairOf = (one: Thing, two: Thing): Pair => {
  const [{ entity, name }, other] = one.entity.id < two.entity.id ? [one, two] : [two, one];
  const otherId = other.entity.id;
  return { question: { id: entity.id, otherId, names: [name, other.name] }, entity, asked: entity.asked?.find((asked) => asked.otherId === otherId) };
};

/** While one waits for her word nobody asks another. */
const choose = (pairs: readonly Pair[], now: number, messageId: string): Pair | undefined => {
  const own = pairs.find(({ asked }) => asked?.messageId === messageId);
  if (own !== undefined) return own;
  const isFresh = ({ asked }: Pair): boolean => asked !== undefined && Date.parse(asked.at) > now - quietMs;
  if (pairs.some((pair) => isFresh(pair) && pair.asked?.answered === null)) return undefined;
  return pairs.find((pair) => !isFresh(pair) && (pair.asked?.times ?? 0) < mostTimes);
};

const withAsked = (entity: Entity, asked: AskedOf): Entity => ({
  ...entity,
  asked: [...(entity.asked ?? []).filter(({ otherId }) => otherId !== asked.otherId), asked].slice(-entityLimits.asked),
});
