/** A set of conversations in a file, measured by the product's own way. */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { saidEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { keepSaid } from '../../layers/core/memory/index.ts';
import { findSaid } from '../../layers/core/memory/said/find-said.ts';
import { saidIn } from './memory-said.ts';
import { openMemoryIndex } from './memory-store.ts';
import { denseOnly, lastMessages, mem0, mem0Missing, plainBm25, type System } from './memory-systems.ts';
import { mean, percentile } from './rank-metrics.ts';

const Id = z.coerce.string();
const Message = z.object({ id: Id, speaker: Id.default(''), text: z.string().default('') });
const Session = z.object({ sessionId: Id, startedAt: z.string(), messages: z.array(Message) });
const Question = z.object({ id: Id, text: z.string(), askedAt: z.string().nullish(), evidence: z.array(Id).default([]), category: Id.default('all') });
const Conversation = z.object({ conversationId: Id, sessions: z.array(Session), questions: z.array(Question).default([]) });
type Conversation = z.infer<typeof Conversation>;

interface Judged {
  readonly category: string;
  readonly recall: (depth: number) => number;
  readonly any: boolean;
  readonly reciprocal: number;
}

interface Asked {
  readonly store: 'sqlite' | 'opensearch';
  readonly show: boolean;
  /** Other systems over the same messages too, none of them with a model. */
  readonly systems: boolean;
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Mean evidence recall@10 of a system over all questions that have evidence. */
const recallOf = async (system: System, conversations: readonly Conversation[]): Promise<number> => {
  const recalls: number[] = [];
  for (const conversation of conversations) {
    const ask = await system.tell(saidIn(conversation));
    for (const { text, evidence } of conversation.questions) {
      if (evidence.length === 0) continue;
      const wanted = new Set(evidence);
      const found = await ask(text, 10);
      recalls.push(found.filter(({ id }) => wanted.has(id)).length / wanted.size);
    }
  }
  return round(mean(recalls));
};

const besides = async (conversations: readonly Conversation[]): Promise<Record<string, number>> => {
  const embedder = saidEmbedder();
  if (mem0Missing !== undefined) console.log(`left out: ${mem0Missing}`);
  const others = [lastMessages, plainBm25, denseOnly(embedder), ...(mem0Missing === undefined ? [await mem0(embedder)] : [])];
  const recalls: Record<string, number> = {};
  for (const other of others) recalls[other.name] = await recallOf(other, conversations);
  return recalls;
};

export const evaluateDataset = async (file: string, { store, show, systems }: Asked): Promise<void> => {
  const conversations = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map((line) => Conversation.parse(JSON.parse(line)));

  const embedder = saidEmbedder();
  const { index, close } = await openMemoryIndex(store, embedder);
  const ownerOf = ({ conversationId }: Conversation) => ({ org: 'evaluation', sub: conversationId });
  const started = performance.now();
  let kept = 0;
  for (const conversation of conversations) {
    kept += await keepSaid({ index, embedder })(ownerOf(conversation), saidIn(conversation));
    await index.settle(ownerOf(conversation));
  }
  console.log(`indexed ${kept} stretches of ${conversations.length} conversations in ${((performance.now() - started) / 1_000).toFixed(1)} s`);

  const judged: Judged[] = [];
  const latencies: number[] = [];
  const deepest = 20;
  for (const conversation of conversations) {
    for (const { id, text, evidence, category } of conversation.questions) {
      const before = performance.now();
      const ranked = await findSaid({ index, embedder })(ownerOf(conversation), { text, k: deepest, within: conversation.conversationId });
      latencies.push(performance.now() - before);
      // Without evidence there is nothing to recall.
      if (evidence.length === 0) continue;
      const wanted = new Set(evidence);
      const ids = ranked.map(({ entry }) => entry.messageIds[0] ?? '');
      const recall = (depth: number): number => ids.slice(0, depth).filter((one) => wanted.has(one)).length / wanted.size;
      const first = ids.findIndex((one) => wanted.has(one));
      judged.push({ category, recall, any: recall(10) > 0, reciprocal: first === -1 ? 0 : 1 / (first + 1) });
      if (show) console.log(`${id}\t${category}\t${recall(10).toFixed(2)}\t${text}`);
    }
  }
  await close();

  const others = systems ? { recallAt10Of: await besides(conversations) } : {};
  const categories = [...new Set(judged.map(({ category }) => category))].sort();
  console.log(
    JSON.stringify({
      questions: judged.length,
      recallAt5: round(mean(judged.map(({ recall }) => recall(5)))),
      recallAt10: round(mean(judged.map(({ recall }) => recall(10)))),
      recallAt20: round(mean(judged.map(({ recall }) => recall(20)))),
      anyAt10: round(mean(judged.map(({ any }) => (any ? 1 : 0)))),
      mrr: round(mean(judged.map(({ reciprocal }) => reciprocal))),
      byCategory: Object.fromEntries(
        categories.map((category) => {
          const of = judged.filter((one) => one.category === category);
          return [category, { n: of.length, recallAt10: round(mean(of.map(({ recall }) => recall(10)))) }];
        }),
      ),
      latencyMs: { p50: round(percentile(latencies, 0.5)), p95: round(percentile(latencies, 0.95)), p99: round(percentile(latencies, 0.99)) },
      store,
      ...others,
    }),
  );
};
