/**
 * The whole way of the product on the own set: what was said is consolidated as in the product (by rules), then a message is served by memories, words and sessions
 * together. Counted is whether the value that holds comes first, and whether one that no longer holds is told at all.
 */

import { hashingEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { memoryConsolidation } from '../../layers/adapters/memory/memories/memory-consolidation.ts';
import { memoryMemories } from '../../layers/adapters/memory/memories/memory-memories.ts';
import { sha256Hex, systemClock } from '../../layers/adapters/system/system.ts';
import { answersOf, consolidate, type LayeredItem, type MemoryIndex, meaningKept, recallLayers } from '../../layers/core/memory/index.ts';
import { findMeaning } from '../../layers/core/memory/meaning/find-meaning.ts';
import { findSaid } from '../../layers/core/memory/said/find-said.ts';
import * as lastWord from '../../layers/core/memory/told-last.ts';
import { type Embedder, isoTime } from '../../layers/core/shared/index.ts';
import { saidIn } from './memory-said.ts';
import type { MadeConversation, MadeQuestion } from './memory-set/make-set.ts';
import { ownerOf, type System } from './memory-systems.ts';

export interface WholeCounts {
  changed: number;
  /** The first that names a value names the one that holds. */
  right: number;
  /** Questions for which something was told that no longer holds. */
  stale: number;
  /** What was told to somebody else than who had said it. */
  leaks: number;
  asked: number;
}

interface Ports {
  readonly index: MemoryIndex;
  readonly embedder: Embedder;
}

const told = 8;
const meaning = hashingEmbedder();

export type RecallWhole = (conversationId: string, query: string, k: number) => Promise<readonly LayeredItem[]>;

/** What is indexed already is consolidated too; asked a day after the last word. */
export const wholeProduct = async ({ index, embedder }: Ports, made: readonly MadeConversation[]): Promise<RecallWhole> => {
  const memories = meaningKept(memoryMemories(), { index, embedder: meaning });
  const talks = new Map(made.map((one) => [one.conversationId, saidIn(one)]));
  const stores = memoryConsolidation({ memories, isThere: (_, id) => talks.has(id) });
  const end = Math.max(...[...talks.values()].map((said) => Date.parse(said.at(-1)?.at ?? ''))) + 86_400_000;
  const clock = { ...systemClock, now: () => end };
  const speakers = new Map(made.flatMap(({ sessions }) => sessions.flatMap(({ messages }) => messages.map(({ id, speaker }) => [id, speaker] as const))));
  for (const [conversationId, said] of talks) {
    const messages = said.map(({ messageId, place, at, text }) => ({
      messageId,
      messageSeq: place,
      at,
      text,
      role: speakers.get(messageId) === 'director' ? ('user' as const) : ('assistant' as const),
    }));
    await consolidate({
      ...{ memories, ...stores, clock, sha256: sha256Hex, protectedTraits: async () => [], report: () => undefined },
      readTalk: async (org, _, afterSeq) => ({
        ...ownerOf(conversationId),
        ...{
          org,
          conversationId,
          projectId: null,
          isPaused: false,
          names: new Map(),
          roles: [],
          messages: messages.filter(({ messageSeq }) => messageSeq > afterSeq),
        },
      }),
    })({ org: ownerOf(conversationId).org, conversationId });
  }
  const find = findSaid({ index, embedder });
  const recallAll = recallLayers({
    memories,
    clock,
    lastWord: async () => lastWord,
    episodes: stores.episodes,
    meaning: findMeaning({ index, embedder: meaning }),
    said: {
      find,
      answers: { find: (owner, asked) => find(answersOf(owner), asked), memoryIds: async () => [] },
      openConversations: async (_, ids) => new Set(ids),
    },
  });
  return async (who, query, k) => {
    const { items, missing } = await recallAll({ ...ownerOf(who), query, k, asOf: isoTime(end), budgetMs: 600_000 });
    // What is counted or timed is all of it.
    if (missing.length > 0) throw new Error(`the recall is without ${missing.join(', ')}`);
    return items;
  };
};

/** By the messages that its memories and her words come from; a session in outline names no message. */
export const wholeSystem = (name: string, recall: RecallWhole): System => ({
  name,
  tell: async (said) => async (question, depth) => {
    const items = await recall(said[0]?.conversationId ?? '', question, depth);
    return items.flatMap(({ layer, provenance, parts }) =>
      layer === 'episodic' ? [] : [{ id: provenance[0] ?? '', score: parts.lexical + (parts.semantic ?? 0) }],
    );
  },
});

export const countWhole = async (recall: RecallWhole, made: readonly MadeConversation[]): Promise<WholeCounts> => {
  const counts: WholeCounts = { changed: 0, right: 0, stale: 0, leaks: 0, asked: 0 };
  const ownerIds = new Map(made.map((one) => [one.conversationId, new Set(one.sessions.flatMap(({ messages }) => messages.map(({ id }) => id)))]));
  for (const [at, { conversationId, questions }] of made.entries()) {
    for (const question of questions) {
      const another = made[(at + 1) % made.length]?.conversationId ?? conversationId;
      for (const who of [conversationId, another]) {
        const items = await recall(who, question.text, told);
        counts.asked += 1;
        counts.leaks += items.filter(({ provenance }) => provenance.some((id) => ownerIds.get(who)?.has(id) !== true)).length;
        if (who === conversationId && question.category === 'changed fact') count(counts, question, items);
      }
    }
  }
  return counts;
};

const names = (text: string, value: string): boolean => new RegExp(`(?<![\\p{L}\\d])${value}(?![\\p{L}\\d])`, 'u').test(text);

/** Of what is asked for, or told by one of the messages that said it: another one's budget is no answer, and no mistake of time. */
const count = (counts: WholeCounts, { about = '', evidence, holds = '', held = [], toldIn = [] }: MadeQuestion, items: readonly LayeredItem[]): void => {
  const said = items.flatMap(({ text, layer, provenance }) =>
    text.split(/(?<=[.!?])\s/u).flatMap((sentence) => {
      const from = toldIn.filter(({ id, text: told }) => (layer === 'episodic' ? told.includes(sentence.replace(/\.$/u, '')) : provenance.includes(id)));
      return sentence.includes(about) || from.length > 0 ? [{ sentence, isLast: from.some(({ id }) => evidence.includes(id)) }] : [];
    }),
  );
  const first = said.find(({ sentence }) => [holds, ...held].some((value) => names(sentence, value)));
  counts.changed += 1;
  if (first !== undefined && names(first.sentence, holds)) counts.right += 1;
  // What changes it may say what it was.
  if (said.some(({ sentence, isLast }) => !(isLast && names(sentence, holds)) && held.some((value) => names(sentence, value)))) counts.stale += 1;
};
