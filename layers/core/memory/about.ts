/** Which performers a memory speaks of, and how all that is remembered of one of them goes when she is erased. */
import { isoTime } from '../shared/index.ts';
import { changeBook } from './change-book.ts';
import { type Memory, memoryLimits, type Tombstone } from './memory.ts';
import { changeLimit, type MemoryPorts } from './ports.ts';
import { textKey } from './tokens.ts';

const talentIds = /tal_[0-9A-HJKMNP-TV-Z]{26}/gu;

/** Those that are given, her who is its subject, and those whose ids stand in its text; each once. */
export const peopleOf = (memory: {
  readonly text: string;
  readonly subject?: string | null | undefined;
  readonly about?: readonly string[] | undefined;
}): string[] =>
  [
    ...new Set(
      [...(memory.about ?? []), ...`${memory.subject ?? ''} ${memory.text}`.matchAll(talentIds)].map((one) => (typeof one === 'string' ? one : one[0])),
    ),
  ].slice(0, memoryLimits.about);

export interface ErasedFacts {
  /** Earlier values too. */
  readonly memories: number;
  readonly users: number;
}

/**
 * Removes what any user of the organization has remembered of a performer, and lets nothing about her in any more. May be called again: it goes on
 * where an interrupted one ended.
 */
export const eraseFactsAbout =
  (ports: Pick<MemoryPorts, 'memories' | 'clock' | 'sha256'>) =>
  async (org: string, talentId: string): Promise<ErasedFacts> => {
    const subs = await ports.memories.closePerson(org, talentId, isoTime(ports.clock.now()));
    let memories = 0;
    let users = 0;
    for (const sub of subs) {
      const gone = await eraseOf(ports, { org, sub }, talentId);
      memories += gone;
      users += gone > 0 ? 1 : 0;
    }
    return { memories, users };
  };

const eraseOf = async (ports: Pick<MemoryPorts, 'memories' | 'clock' | 'sha256'>, owner: { org: string; sub: string }, talentId: string): Promise<number> => {
  let gone = 0;
  for (;;) {
    const erased = await changeBook(ports, owner, ({ memories }) => {
      const hers = memories.filter(({ about }) => about.includes(talentId)).slice(0, changeLimit);
      return { answer: hers.length, change: hers.length === 0 ? undefined : { put: [], forget: hers.map(stoneOf(ports)) } };
    });
    gone += erased;
    if (erased < changeLimit) return gone;
  }
};

/** What is left of a memory that is forgotten now. */
export const stoneOf =
  ({ clock, sha256 }: Pick<MemoryPorts, 'clock' | 'sha256'>) =>
  ({ id, text, provenance, choices }: Pick<Memory, 'id' | 'text' | 'provenance' | 'choices'>): Tombstone => ({
    id,
    textSha256: sha256(textKey(text)),
    forgottenAt: isoTime(clock.now()),
    messageIds: [...new Set(provenance.map(({ messageId }) => messageId))],
    conversationIds: [...new Set(provenance.map(({ conversationId }) => conversationId))],
    ...(choices === undefined ? {} : { choiceIds: choices.ids }),
  });
