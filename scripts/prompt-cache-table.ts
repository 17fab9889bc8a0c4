/** Writes docs/guide/prompt-cache.md: what thirty turns of one conversation send, how much of it a provider's cache serves, and what that costs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toParams } from '../layers/adapters/anthropic/request.ts';
import { costMicroUsd, type ModelRequest, type ModelUsage } from '../layers/core/intelligence/index.ts';
import { newPromptCache, tokensOf } from '../local/scripted-model/prompt-cache.ts';
import { CountRequest } from '../local/scripted-model/request.ts';
import { aLongConversation, type LongTurn } from '../tests/support/long-conversation.ts';

const models = ['claude-haiku-5-5', 'claude-sonnet-5-5'] as const;
const secondsBetweenTurns = 60;
const cache = newPromptCache();

const usageOf = (request: ModelRequest, answer: string, nowMs: number): ModelUsage => {
  const input = cache.use(CountRequest.parse(toParams('claude-haiku-5-5', request)), nowMs);
  return {
    inputTokens: input.input_tokens,
    cacheReadTokens: input.cache_read_input_tokens,
    cacheWriteTokens: input.cache_creation_input_tokens,
    outputTokens: tokensOf(answer),
  };
};

const sum = (all: readonly ModelUsage[]): ModelUsage => ({
  inputTokens: all.reduce((total, { inputTokens }) => total + inputTokens, 0),
  outputTokens: all.reduce((total, { outputTokens }) => total + outputTokens, 0),
  cacheReadTokens: all.reduce((total, { cacheReadTokens }) => total + cacheReadTokens, 0),
  cacheWriteTokens: all.reduce((total, { cacheWriteTokens }) => total + cacheWriteTokens, 0),
});

const tokensIn = (usage: ModelUsage): number => usage.inputTokens + usage.cacheReadTokens + usage.cacheWriteTokens;
const uncached = (usage: ModelUsage): ModelUsage => ({ ...usage, inputTokens: tokensIn(usage), cacheReadTokens: 0, cacheWriteTokens: 0 });
const cents = (model: string, usage: ModelUsage): string => (costMicroUsd(model, usage) / 10_000).toFixed(3);
const share = (usage: ModelUsage): string => `${Math.round((100 * usage.cacheReadTokens) / tokensIn(usage))} %`;

const usageOfTurn = ({ number, requests, answers }: LongTurn): ModelUsage =>
  sum(requests.map((request, step) => usageOf(request, answers[step] ?? '', (number * secondsBetweenTurns + step) * 1_000)));

const cells = (name: string, usage: ModelUsage): string =>
  [
    name,
    tokensIn(usage),
    usage.cacheReadTokens,
    usage.cacheWriteTokens,
    usage.inputTokens,
    usage.outputTokens,
    share(usage),
    ...models.flatMap((model) => [cents(model, usage), cents(model, uncached(usage))]),
  ].join(' | ');

const page = (turns: readonly LongTurn[]): string => {
  const usages = turns.map(usageOfTurn);
  const rows = turns.map((turn, index) => `| ${cells(`${turn.number}${turn.isCompacted ? ' (history cut)' : ''}`, usages[index] ?? sum([]))} |`);
  return `# What a conversation costs, and what the prompt cache saves

Written by \`node scripts/prompt-cache-table.ts\`; do not edit. Thirty turns of one conversation, ${secondsBetweenTurns} s apart, each with one search (two requests), over 300
invented people, with the product's own prompt, tools and history window. What is counted, and what is not:

- A token is taken as four characters of JSON, and the cache as the scripted model keeps it (lifetime 5 min, read at 0.1, written at 1.25 of the input price).
  Nothing here was measured at a provider: its tokenizer counts Devanagari higher, and models have a least length of prefix (1,024 tokens and more) that they cache.
- Prices are the list prices of \`layers/core/intelligence/pricing.ts\`, in US cents. "without": the same tokens, nothing cached.
- Order: tools, system, organization and project, history (10 to 24 messages, then cut in one step), and last this turn's memories, page and message.

| turn | tokens in | read from cache | written to cache | neither | tokens out | cached | haiku 5.5, cents | without | sonnet 5.5, cents | without |
|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
| ${cells('**all**', sum(usages))} |

What is in neither column is this turn's own: its memories, message, and in the second request its tool result, which is written to the cache by the next turn.
`;
};

const target = join(import.meta.dirname, '../docs/guide/prompt-cache.md');
writeFileSync(target, page(await aLongConversation(30)));
