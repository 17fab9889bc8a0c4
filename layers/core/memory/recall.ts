/** What serves a message, of all that is remembered of a user: one read, ranked. Also as it was at another time. */
import { type Clock, DomainError } from '../shared/index.ts';
import { otherNames } from './entities/entity.ts';
import type { LikenessOf } from './meaning/find-meaning.ts';
import { type Memory, sureFrom } from './memory.ts';
import type { MemoryStore, Owner } from './ports.ts';
import { rank, type ScoreParts, type Why } from './rank.ts';
import { budgetIsOver } from './within-budget.ts';

export interface RecallRequest extends Owner {
  readonly query: string;
  /** Where it is asked: for what is remembered of conversations. */
  readonly conversationId?: string | undefined;
  readonly k: number;
  /** ISO 8601 UTC. */
  readonly asOf: string;
  /** ISO 8601 UTC: what was written later does not count, neither added nor in another's place. So a turn begun again recalls the same. */
  readonly knownAt?: string | undefined;
  readonly budgetMs: number;
}

export interface RecalledItem {
  readonly id: string;
  readonly layer: string;
  readonly text: string;
  readonly score: number;
  readonly parts: ScoreParts;
  readonly why: string;
  /** False: she was not sure herself, and is to be asked. */
  readonly isSure: boolean;
  /** Ids of the messages that say it. */
  readonly provenance: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}

export interface Recalled {
  readonly items: readonly RecalledItem[];
  readonly latencyMs: number;
}

export const recallLimits = { k: 20, characters: 4_000 } as const;

/** The product's own words: nothing that is remembered stands in them. */
const reasons: Readonly<Record<Why, string>> = {
  pinned: 'you pinned it',
  matches: 'it fits what you asked',
  standing: 'it always holds for you',
  listed: 'it is what I remember of you',
};

/** DomainError `unavailable` when the store does not answer within the budget. `meaning` is asked for already; without it words alone are compared. */
export const recall =
  ({ memories, clock }: { readonly memories: Pick<MemoryStore, 'read'>; readonly clock: Clock }) =>
  async ({ org, sub, query, k, asOf, knownAt, budgetMs }: RecallRequest, meaning?: Promise<LikenessOf | undefined>): Promise<Recalled> => {
    const from = clock.now();
    const book = await inTime(clock, budgetMs, memories.read({ org, sub }));
    const likenessOf = await meaning;
    const ranked = rank(knownAt === undefined ? book.memories : known(book.memories, knownAt), {
      query,
      k,
      asOf,
      characters: recallLimits.characters,
      namesOf: otherNames(book),
      likenessOf,
    });
    const items = ranked.map(({ memory, score, parts, why }): RecalledItem => {
      const { id, layer, text, provenance, validFrom, validTo, confidence } = memory;
      return {
        id,
        layer,
        text,
        score,
        parts,
        why: reasons[why],
        isSure: confidence >= sureFrom,
        provenance: provenance.map(({ messageId }) => messageId),
        validFrom,
        validTo,
      };
    });
    return { items, latencyMs: clock.now() - from };
  };

const known = (memories: readonly Memory[], at: string): Memory[] => {
  const later = new Set(memories.filter(({ createdAt }) => createdAt > at).map(({ id }) => id));
  if (later.size === 0) return [...memories];
  return memories
    .filter(({ id }) => !later.has(id))
    .map((memory) => (memory.supersededBy !== null && later.has(memory.supersededBy) ? { ...memory, validTo: null, supersededBy: null } : memory));
};

const inTime = async <Answer>(clock: Clock, budgetMs: number, asked: Promise<Answer>): Promise<Answer> => {
  const over = new AbortController();
  const late = budgetIsOver(clock, budgetMs, over.signal).then(() => {
    throw new DomainError('unavailable', 'memory did not answer in time', { retryAfterMs: 1_000 });
  });
  late.catch(() => undefined);
  asked.catch(() => undefined);
  try {
    return await Promise.race([asked, late]);
  } finally {
    over.abort();
  }
};
