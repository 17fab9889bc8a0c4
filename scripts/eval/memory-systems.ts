/** Ways of finding what was said, beside each other: the product's, and what it is compared with. Each knows one conversation; best first. */
import { existsSync, mkdtempSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { keepSaid, type MemoryIndex, type Said } from '../../layers/core/memory/index.ts';
import { findSaid } from '../../layers/core/memory/said/find-said.ts';
import type { Embedder } from '../../layers/core/shared/index.ts';
import { bm25 } from './bm25.ts';

export interface FoundMessage {
  readonly id: string;
  /** Higher is better; comparable within one system. */
  readonly score: number;
}

export interface System {
  readonly name: string;
  /** How a question is asked about what was told. */
  tell(said: readonly Said[]): Promise<(question: string, depth: number) => Promise<FoundMessage[]>>;
}

export const ownerOf = (conversationId: string): { org: string; sub: string } => ({ org: 'evaluation', sub: conversationId });

export const product = (name: string, index: MemoryIndex, embedder: Embedder): System => ({
  name,
  tell: async (said) => {
    const conversationId = said[0]?.conversationId ?? '';
    const owner = ownerOf(conversationId);
    await keepSaid({ index, embedder })(owner, said);
    await index.settle(owner);
    return async (text, k) => {
      const ranked = await findSaid({ index, embedder })(owner, { text, k, within: conversationId });
      return ranked.map(({ entry, covered, semantic }) => ({ id: entry.messageIds[0] ?? '', score: covered + semantic / 2 }));
    };
  },
});

export const lastMessages: System = {
  name: 'the last messages',
  tell: async (said) => async (_question, depth) =>
    said
      .toReversed()
      .slice(0, depth)
      .map(({ messageId }, at) => ({ id: messageId, score: -at })),
};

const byScore = (found: Iterable<readonly [string, number]>, depth: number): FoundMessage[] =>
  [...found]
    .map(([id, score]) => ({ id, score }))
    .sort((left, right) => right.score - left.score)
    .slice(0, depth);

/** Words, with the speaker and the day in front. */
export const plainBm25: System = {
  name: 'BM25',
  tell: async (said) => {
    const texts = new Map(said.map(({ messageId, speaker, at, text }) => [messageId, `${speaker} ${dayInWords(at)} ${text}`]));
    const score = bm25(texts);
    const all = new Set(texts.keys());
    return async (question, depth) => byScore(score(question, all), depth);
  },
};

const dayInWords = (at: string): string => new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

export const denseOnly = (embedder: Embedder): System => ({
  name: 'vectors alone',
  tell: async (said) => {
    const vectors = await embedder.embed(
      said.map(({ text }) => text),
      'document',
    );
    return async (question, depth) => {
      const [asked] = await embedder.embed([question], 'query');
      const cosine = (vector: Float32Array = new Float32Array(0)): number => vector.reduce((sum, value, at) => sum + value * (asked?.[at] ?? 0), 0);
      return byScore(
        said.map(({ messageId }, at) => [messageId, cosine(vectors[at])] as const),
        depth,
      );
    };
  },
});

const mem0Folder = join(import.meta.dirname, '../../tests/servers/mem0');
const mem0Module = join(mem0Folder, 'node_modules/mem0ai/dist/oss/index.mjs');
export const mem0Missing = existsSync(mem0Module) ? undefined : 'mem0ai is not installed: npm ci --ignore-scripts --prefix tests/servers/mem0';

interface Mem0 {
  add(text: string, options: { userId: string; metadata: object; infer: false }): Promise<unknown>;
  search(
    question: string,
    options: { filters: { user_id: string }; topK: number; threshold: number },
  ): Promise<{ results: { metadata?: { messageId?: string }; score?: number }[] }>;
}

/** As it stores what it is told, without a model to rewrite it: the same embedder, its own search. */
export const mem0 = async (embedder: Embedder & { readonly dimensions: number }): Promise<System> => {
  // It writes a file of its own for itself.
  Object.assign(process.env, { MEM0_TELEMETRY: 'false', MEM0_DIR: mkdtempSync(join(tmpdir(), 'castmatch-mem0-')) });
  const sqlite = pathToFileURL(join(mem0Folder, 'sqlite.mjs')).href;
  registerHooks({ resolve: (specifier, context, next) => (specifier === 'better-sqlite3' ? { url: sqlite, shortCircuit: true } : next(specifier, context)) });
  const { Memory } = (await import(pathToFileURL(mem0Module).href)) as { Memory: new (options: object) => Mem0 };
  const embed = async (texts: string[], purpose: 'document' | 'query'): Promise<number[][]> =>
    (await embedder.embed(texts, purpose)).map((vector) => [...vector]);
  const model = { embedQuery: async (text: string) => (await embed([text], 'query'))[0], embedDocuments: (texts: string[]) => embed(texts, 'document') };
  return {
    name: 'mem0ai 3.3.1',
    tell: async (said) => {
      const memory = new Memory({
        embedder: { provider: 'langchain', config: { model } },
        vectorStore: { provider: 'memory', config: { collectionName: 'own', dimension: embedder.dimensions, dbPath: ':memory:' } },
        llm: { provider: 'langchain', config: { model: { invoke: () => Promise.reject(new Error('there is no model here')) } } },
        disableHistory: true,
      });
      const userId = said[0]?.conversationId ?? '';
      for (const { messageId, text } of said) await memory.add(text, { userId, metadata: { messageId }, infer: false });
      return async (question, topK) => {
        const { results } = await memory.search(question, { filters: { user_id: userId }, topK, threshold: 0 });
        return results.map(({ metadata, score = 0 }) => ({ id: metadata?.messageId ?? '', score }));
      };
    },
  };
};
