/** What is remembered of a user, as she sees it: newest first, searched by words, with quotes of her own messages. */

import { memoryIn } from './add-memory.ts';
import { type Memory, type MemoryKind, nothingRemembered, type Source, sureFrom } from './memory.ts';
import type { MemoryPorts, Owner, ReadQuoted } from './ports.ts';
import { textKey, tokensOf } from './tokens.ts';

export interface MemoryFilter {
  readonly contains?: string | undefined;
  readonly kind?: MemoryKind | undefined;
  readonly pinned?: boolean | undefined;
  /** Earlier values and what holds no longer, too. */
  readonly all?: boolean | undefined;
}

export interface MemoryPlace {
  readonly createdAt: string;
  readonly id: string;
}

export interface MemoryPage {
  readonly items: readonly Memory[];
  /** Where the next page begins; null: there is none. */
  readonly next: MemoryPlace | null;
  /** She has switched memory off. */
  readonly stopped: boolean;
}

type ReadPorts = Pick<MemoryPorts, 'memories'>;

export const listMemories =
  ({ memories }: Pick<MemoryPorts, 'memories'>) =>
  async (owner: Owner, { limit, after, ...filter }: MemoryFilter & { limit: number; after: MemoryPlace | null }): Promise<MemoryPage> => {
    const book = await memories.read(owner);
    const found = book.memories.filter(fits(filter)).sort(newestFirst);
    const rest = after === null ? found : found.filter((memory) => newestFirst(after, memory) < 0);
    const items = rest.slice(0, limit);
    const last = items.at(-1);
    const next = rest.length > limit && last ? { createdAt: last.createdAt, id: last.id } : null;
    return { items, next, stopped: book.forgottenAt === nothingRemembered };
  };

/** DomainError `not_found` also for somebody else's. */
export const getMemory =
  ({ memories }: ReadPorts) =>
  async (owner: Owner, id: string): Promise<Memory> =>
    memoryIn(await memories.read(owner), id);

/** Every memory that is kept, earlier values too, oldest first. */
export const exportMemories =
  ({ memories }: Pick<MemoryPorts, 'memories'>) =>
  async (owner: Owner): Promise<Memory[]> =>
    (await memories.read(owner)).memories.toSorted((left, right) => newestFirst(right, left));

const newestFirst = (left: MemoryPlace, right: MemoryPlace): number =>
  left.createdAt === right.createdAt ? (left.id < right.id ? -1 : left.id > right.id ? 1 : 0) : left.createdAt > right.createdAt ? -1 : 1;

const fits = ({ contains, kind, pinned, all }: MemoryFilter): ((memory: Memory) => boolean) => {
  const wanted = contains === undefined ? '' : textKey(contains);
  const words = contains === undefined ? [] : tokensOf(contains);
  const has = ({ text, subject, attribute }: Memory): boolean => {
    const whole = [text, subject ?? '', attribute ?? ''].join(' ');
    if (wanted === '') return contains === undefined || contains.trim() === '';
    const own = new Set(tokensOf(whole));
    return textKey(whole).includes(wanted) || (words.length > 0 && words.every((word) => own.has(word)));
  };
  return (memory) =>
    (all === true || memory.validTo === null) &&
    (kind === undefined || memory.kind === kind) &&
    (pinned === undefined || memory.pinned === pinned) &&
    has(memory);
};

const quotedCharacters = 240;
const quotedSources = 3;

export interface Quoted extends Source {
  /** Null when the message is not there any more. */
  readonly quote: string | null;
}

/** The first few sources with what was said there. */
export const quotesOf =
  (readQuoted: ReadQuoted) =>
  (owner: Owner, { text, provenance }: Memory): Promise<Quoted[]> =>
    Promise.all(
      provenance.map(async ({ conversationId, messageId }, place) => {
        const said = place < quotedSources ? await readQuoted(owner, { conversationId, messageId }) : undefined;
        return { conversationId, messageId, quote: said === undefined ? null : nearest(said, text) };
      }),
    );

/** The sentence of a message that a memory has most words of. */
const nearest = (said: string, text: string): string => {
  const wanted = new Set(tokensOf(text));
  const sentences = said
    .slice(0, 20_000)
    .split(/(?<=[.!?।\n])\s+/u)
    .map((sentence) => ({ sentence, shared: tokensOf(sentence).filter((word) => wanted.has(word)).length }));
  const [best = { sentence: said }] = sentences.toSorted((left, right) => right.shared - left.shared);
  const quote = best.sentence.trim();
  return quote.length <= quotedCharacters ? quote : `${quote.slice(0, quotedCharacters).toWellFormed()}…`;
};

export interface WhyRemembered {
  readonly memory: Memory;
  readonly because: string;
  readonly replaced: readonly (Pick<Memory, 'id' | 'text' | 'validFrom' | 'validTo'> & { readonly because: string | null })[];
}

/** Why something is known: who said it where, how sure it is, and what it took the place of. */
export const whyRemembered =
  ({ memories }: ReadPorts) =>
  async (owner: Owner, id: string): Promise<WhyRemembered> => {
    const book = await memories.read(owner);
    const memory = memoryIn(book, id);
    const replaced = book.memories
      .filter(({ supersededBy }) => supersededBy === id)
      .sort((left, right) => (left.validFrom > right.validFrom ? -1 : 1))
      .map(({ id: old, text, validFrom, validTo, endedBecause }) => ({ id: old, text, validFrom, validTo, because: endedBecause }));
    return { memory, because: becauseOf(memory), replaced };
  };

const becauseOf = ({ provenance, confidence, trust, choices }: Memory): string => {
  if (choices !== undefined) {
    const { shortlisted, passed, people, roles } = choices;
    return `you did not say it: it is counted from what you chose (shortlisted ${shortlisted}, passed over ${passed}; ${people} people, ${roles} roles)`;
  }
  if (trust !== 'user') return 'a colleague, another person or a tool said so';
  if (provenance.length === 0) return 'you added it yourself';
  return confidence < sureFrom ? 'you said something like it, and were not sure: I will ask' : 'you said so yourself, in the messages named here';
};
