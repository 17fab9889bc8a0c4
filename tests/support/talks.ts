/** Conversations as consolidation meets them, over the in-memory stores, with a clock that a test sets. */
import { memoryConsolidation } from '../../layers/adapters/memory/memories/memory-consolidation.ts';
import { memoryMemories } from '../../layers/adapters/memory/memories/memory-memories.ts';
import type { ConsolidationPorts, TalkMessage } from '../../layers/core/memory/index.ts';
import { isoTime } from '../../layers/core/shared/index.ts';
import { remembering } from './memory.ts';

export const asha = 'tal_01J00000000000000000000001';

/** `say` is her message with its answer, a minute later. */
export const talking = (more: Partial<ConsolidationPorts> = {}) => {
  const memories = memoryMemories();
  const world = remembering(memories);
  const gone = new Set<string>();
  const said = new Map<string, TalkMessage[]>();
  const paused = new Set<string>();
  const stores = memoryConsolidation({ memories, isThere: (_, conversationId) => !gone.has(conversationId) });
  const ports: ConsolidationPorts = {
    ...world.ports,
    ...stores,
    readTalk: async (org, conversationId, afterSeq) => {
      if (gone.has(conversationId)) return undefined;
      return {
        org,
        sub: world.owner.sub,
        conversationId,
        projectId: null,
        isPaused: paused.has(conversationId),
        messages: (said.get(conversationId) ?? []).filter(({ messageSeq }) => messageSeq > afterSeq),
        names: new Map([[asha, 'Asha Kulkarni']]),
        roles: [],
      };
    },
    report: () => undefined,
    ...more,
  };
  const put = (conversationId: string, role: TalkMessage['role'], text: string): void => {
    const messages = said.get(conversationId) ?? [];
    const messageSeq = messages.length + 1;
    said.set(conversationId, [...messages, { messageId: `msg_${conversationId}_${messageSeq}`, messageSeq, role, text, at: world.at() }]);
  };
  const say = (conversationId: string, text: string, answer = 'Here you are.'): void => {
    put(conversationId, 'user', text);
    world.pass(1_000);
    put(conversationId, 'assistant', answer);
    world.pass(59_000);
  };
  const state = async () => {
    const book = await memories.read(world.owner);
    return {
      memories: book.memories.map(({ createdAt: _, ...memory }) => memory).sort((left, right) => (left.id < right.id ? -1 : 1)),
      episodes: await stores.episodes.list(world.owner),
    };
  };
  const texts = async (): Promise<string[]> => (await memories.read(world.owner)).memories.flatMap(({ validTo, text }) => (validTo === null ? [text] : []));
  return {
    ...world,
    ports,
    stores,
    memories,
    say,
    put,
    state,
    texts,
    remove: (id: string) => gone.add(id),
    pause: (id: string) => paused.add(id),
    iso: () => isoTime(world.now()),
  };
};
