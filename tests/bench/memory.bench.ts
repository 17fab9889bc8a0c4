/**
 * `npm run bench -- memory [--memories 1000,10000,100000] [--recalls 200] [--warm-up 300] [--store sqlite|opensearch]`: recall of what was said by one user who has said so much, as chat does it (embed the question, search,
 * rank), `whole`: with her memories, her sessions and the answers to her in one call (the assistant's part of the same talk, once more on the shelf of answers), and what a turn's words add on the way in. OpenSearch is the one that OPENSEARCH_TEST_URL names, or a server of its own. Processor time stands beside the time of a clock, which says little on a machine with other work. The first recall reads the
 * user's file and is told apart (`first`); so are those after it that warm both processes up (`cold`, `coldWhole`): what is measured after them is asked in other words. Beside it, in the same run, a recall that looks at everything: cosine and words of each entry.
 */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { saidEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { answersOf, keepSaid, type Said } from '../../layers/core/memory/index.ts';
import { findSaid } from '../../layers/core/memory/said/find-said.ts';
import { saidIn } from '../../scripts/eval/memory-said.ts';
import { makeConversation } from '../../scripts/eval/memory-set/make-set.ts';
import { devPhrases } from '../../scripts/eval/memory-set/phrases.ts';
import { openMemoryIndex } from '../../scripts/eval/memory-store.ts';
import { ownerOf, plainBm25 } from '../../scripts/eval/memory-systems.ts';
import { wholeProduct } from '../../scripts/eval/memory-whole.ts';

const { values } = parseArgs({
  options: {
    memories: { type: 'string', default: '1000,10000,100000' },
    recalls: { type: 'string', default: '200' },
    'warm-up': { type: 'string', default: '300' },
    store: { type: 'string', default: 'sqlite' },
  },
});
const recalls = Number(values.recalls);
const warmUp = Number(values['warm-up']);
const seed = 77_000;
/** Whose memories and sessions are consolidated; all the words are hers. */
const first = makeConversation(1, seed, devPhrases);
const owner = ownerOf(first.conversationId);

interface Measured {
  readonly p50: number;
  readonly p95: number;
  readonly cpuMs: number;
}

const round = (value: number): number => Number(value.toFixed(2));
const measure = async (times: number, work: (at: number) => Promise<unknown>): Promise<Measured> => {
  const took: number[] = [];
  const before = process.cpuUsage();
  for (let at = 0; at < times; at += 1) {
    const started = performance.now();
    await work(at);
    took.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  const sorted = took.toSorted((left, right) => left - right);
  const percentile = (share: number): number => round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
  return { p50: percentile(0.5), p95: percentile(0.95), cpuMs: round((user + system) / 1_000 / times) };
};

/** Conversations of the own set, one after the other, until there are so many messages. */
const talkOf = (count: number): { said: Said[]; questions: string[] } => {
  const said: Said[] = [];
  const questions: string[] = [];
  for (let number = 1; said.length < count; number += 1) {
    const made = makeConversation(number, seed, devPhrases);
    for (const one of saidIn(made)) if (said.length < count) said.push(number === 1 ? one : { ...one, messageId: `${number}-${one.messageId}` });
    if (questions.length < warmUp + recalls) questions.push(...made.questions.map(({ text }) => text));
  }
  return { said, questions };
};

const perform = async (count: number) => {
  const embedder = saidEmbedder();
  const { said, questions } = talkOf(count);
  const { index, close } = await openMemoryIndex(values.store, embedder);
  try {
    const keep = keepSaid({ index, embedder });
    for (let from = 0; from < said.length; from += 1_000) await keep(owner, said.slice(from, from + 1_000));
    const answers = said.filter(({ speaker }) => speaker === 'assistant');
    for (let from = 0; from < answers.length; from += 1_000) await keep(answersOf(owner), answers.slice(from, from + 1_000));
    await index.settle(owner);
    const find = findSaid({ index, embedder });
    const recallAll = await wholeProduct({ index, embedder }, [first]);
    const question = (at: number): string => questions[at % questions.length] ?? '';
    const ask = (at: number): Promise<unknown> => find(owner, { text: question(at), k: 16 });
    const askAll = (at: number): Promise<unknown> => recallAll(first.conversationId, question(at), 8);
    const warm = (work: (at: number) => Promise<unknown>): Promise<Measured> => measure(recalls, (at) => work(warmUp + at));
    const start = await measure(1, ask);
    const cold = await measure(warmUp, ask);
    const recall = await warm(ask);
    const coldWhole = await measure(warmUp, askAll);
    const whole = await warm(askAll);
    const within = await measure(recalls, (at) => find(owner, { text: question(at), k: 10, within: said[0]?.conversationId ?? '' }));
    const turn = await measure(recalls, (at) => keep(owner, [{ ...(said[at] as Said), messageId: `new-${at}`, text: `${said[at]?.text} and again ${at}` }]));
    const all = await plainBm25.tell(said);
    const everything = await measure(Math.min(recalls, 10), (at) => all(question(at), 16));
    return { memories: count, answers: answers.length, load: loadavg().map(round), first: start, cold, recall, coldWhole, whole, within, turn, everything };
  } finally {
    await close();
  }
};

const rows = [];
for (const count of values.memories.split(',').map(Number)) {
  const row = await perform(count);
  rows.push(row);
  console.log(JSON.stringify(row));
}
console.log(JSON.stringify({ store: values.store, recalls, warmUp, rows }));
