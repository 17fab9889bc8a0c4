/** The own set, measured: what is found by each system, and what the whole product tells. With `write` the tables go into the guide. */
import { readFileSync, writeFileSync } from 'node:fs';
import { saidEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { saidIn } from './memory-said.ts';
import { chatPhrases } from './memory-set/chat-phrases.ts';
import { type MadeConversation, makeConversation } from './memory-set/make-set.ts';
import { devPhrases, freshPhrases, lastPhrases, laterPhrases, phonePhrases, testPhrases, unseenPhrases } from './memory-set/phrases.ts';
import { sealedPhrases } from './memory-set/sealed-phrases.ts';
import { openMemoryIndex } from './memory-store.ts';
import { denseOnly, lastMessages, mem0, mem0Missing, plainBm25, product, type System } from './memory-systems.ts';
import { countWhole, type WholeCounts, wholeProduct, wholeSystem } from './memory-whole.ts';
import { mean, percentile } from './rank-metrics.ts';

const conversations = 20;
const depth = 10;

interface Row {
  readonly system: string;
  readonly byKind: ReadonlyMap<string, number>;
  readonly all: number;
  /** How often the best of a question that has an answer is better than that of one that has none. */
  readonly abstention: number;
  /** Of questions that have no answer, how many find nothing as good as what 19 of 20 with an answer find: a threshold there is silent for them. */
  readonly silent: number;
}

/** The first is worked with; the others are measured, each with phrases of its own. */
export const halves = {
  dev: [5_100, devPhrases],
  test: [9_100, testPhrases],
  fresh: [13_700, freshPhrases],
  later: [17_300, laterPhrases],
  last: [21_100, lastPhrases],
  unseen: [25_900, unseenPhrases],
  phone: [29_300, phonePhrases],
  chat: [31_700, chatPhrases],
  sealed: [33_700, sealedPhrases],
} as const;

interface Asked {
  readonly half: keyof typeof halves;
  readonly stores: readonly ('sqlite' | 'opensearch')[];
  /** Where the tables are written. */
  readonly guide: string | undefined;
}

export const evaluateOwn = async ({ half, stores, guide }: Asked): Promise<void> => {
  const [seed, phrases] = halves[half];
  const made = Array.from({ length: conversations }, (_, at) => makeConversation(at + 1, seed, phrases));
  const embedder = saidEmbedder();
  const rows: Row[] = [];
  const wholes: [string, WholeCounts][] = [];
  for (const store of stores) {
    const { index, close } = await openMemoryIndex(store, embedder);
    try {
      const name = `the product, ${store === 'sqlite' ? 'SQLite' : 'OpenSearch'}`;
      rows.push(await measure(product(`${name}: words alone`, index, embedder), made));
      const recall = await wholeProduct({ index, embedder }, made);
      rows.push(await measure(wholeSystem(`${name}: with memories`, recall), made));
      wholes.push([name, await countWhole(recall, made)]);
    } finally {
      await close();
    }
  }
  const others: System[] = [lastMessages, plainBm25, denseOnly(embedder)];
  if (mem0Missing === undefined) others.push(await mem0(embedder));
  else console.log(`skipped: ${mem0Missing}`);
  for (const system of others) rows.push(await measure(system, made));
  const text = tables(made, rows, wholes);
  console.log(text);
  if (guide !== undefined) writeTables(guide, text);
};

const measure = async (system: System, made: readonly MadeConversation[]): Promise<Row> => {
  const byKind = new Map<string, number[]>();
  const best = { answered: [] as number[], never: [] as number[] };
  for (const conversation of made) {
    const ask = await system.tell(saidIn(conversation));
    for (const { text, category, evidence } of conversation.questions) {
      const found = await ask(text, depth);
      const most = Math.max(...found.map(({ score }) => score), 0);
      best[evidence.length === 0 ? 'never' : 'answered'].push(most);
      if (evidence.length === 0) continue;
      const ids = new Set(found.map(({ id }) => id));
      byKind.set(category, [...(byKind.get(category) ?? []), evidence.filter((id) => ids.has(id)).length / evidence.length]);
    }
  }
  const better = best.answered.flatMap((answered) => best.never.map((never) => (answered > never ? 1 : answered === never ? 0.5 : 0)));
  return {
    system: system.name,
    byKind: new Map([...byKind].map(([kind, recalls]) => [kind, mean(recalls)])),
    all: mean([...byKind.values()].flat()),
    abstention: mean(better),
    silent: mean(best.never.map((never) => (never < percentile(best.answered, 0.05) ? 1 : 0))),
  };
};

const kinds = ['single fact', 'several facts', 'time', 'changed fact', 'preference'] as const;
const shown = (value: number | undefined): string => (value ?? 0).toFixed(3);
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tables = (made: readonly MadeConversation[], rows: readonly Row[], wholes: readonly (readonly [string, WholeCounts])[]): string => {
  const messages = made.reduce((sum, { sessions }) => sum + sessions.reduce((all, one) => all + one.messages.length, 0), 0);
  const questions = made.reduce((sum, one) => sum + one.questions.length, 0);
  return [
    `${made.length} conversations of four to six months, ${messages} messages, ${questions} questions. Evidence recall@10, and how often the best of a question with an answer is better than the best of one`,
    'that was never answered (0.5: by chance), and for how many of those nothing is told by a threshold that keeps 19 of 20 with an answer:',
    '',
    line(['', ...kinds, 'all', 'never said', 'told nothing']),
    line(['', ...kinds, '', '', ''].map(() => '---')),
    ...rows.map(({ system, byKind, all, abstention, silent }) =>
      line([system, ...kinds.map((kind) => shown(byKind.get(kind))), shown(all), shown(abstention), shown(silent)]),
    ),
    '',
    'What is told of a changed fact after consolidation by rules, out of memories, words and sessions together (eight items):',
    '',
    line(['', 'changed facts', 'the value that holds comes first', 'told with one that no longer holds', 'told to another user']),
    line(['', '', '', '', ''].map(() => '---')),
    ...wholes.map(([name, { changed, right, stale, leaks, asked }]) =>
      line([name, String(changed), `${right} (${((100 * right) / changed).toFixed(1)} %)`, String(stale), `${leaks} of ${asked} recalls`]),
    ),
  ].join('\n');
};

const [begin, end] = ['<!-- own set: begin -->', '<!-- own set: end -->'];
const writeTables = (guide: string, text: string): void => {
  const page = readFileSync(guide, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`${guide} has no place for the tables`);
  writeFileSync(guide, `${page.slice(0, from + begin.length)}\n${text}\n${page.slice(to)}`);
};
