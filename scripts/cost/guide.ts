/** docs/guide/cost.md, from what was measured and the prices. */

import { schedules } from '../../functions/routes.ts';
import { deltaMs, type Measured } from './measure-reply.ts';
import { assumed, modelCost, peakFactor, replyCost, walls } from './model.ts';
import { fixed, prices, pricesReadOn } from './prices.ts';

/** Dollars for 1,000 messages, without the model: the budget of the design. */
export const budgetUsd = 0.15;
const volumes = [1_000, 10_000, 1_000_000] as const;
const models = ['claude-haiku-5-5', 'claude-sonnet-5-5'] as const;
const daysAMonth = 30;

const dollars = (usd: number): string => (usd >= 100 ? Math.round(usd).toLocaleString('en-US') : usd.toFixed(usd < 1 ? 4 : 2));
const count = (amount: number): string => (amount < 0.01 ? amount.toExponential(1) : String(Math.round(amount * 100) / 100));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const sumOf = (lines: readonly { readonly usd: number }[]): number => lines.reduce((total, { usd }) => total + usd, 0);

const verdict = (usd: number): string =>
  usd <= budgetUsd ? `within the budget of USD ${budgetUsd}` : `over the budget of USD ${budgetUsd}, by USD ${dollars(usd - budgetUsd)}`;

/** How much dearer 1,000 messages get when one thing changes. */
const movers = (measured: Measured): string[][] => {
  const { usd } = replyCost(measured);
  const change = (what: string, given: Partial<Record<keyof typeof assumed, number>>): string[] => {
    const changed = replyCost(measured, { ...assumed, ...given }).usd;
    return [what, `${changed < usd ? '' : '+'}${dollars(changed - usd)}`, dollars(changed)];
  };
  return [
    change('the model takes 12 s in place of 6 s', { modelSeconds: 12 }),
    change('the worker has 512 MB in place of 1 GB', { workerGb: 0.5 }),
    change('a frame in 160 ms in place of 80', { framesPerSecond: assumed.framesPerSecond / 2 }),
    change('a frame for each token in place of one in 80 ms', { framesPerSecond: assumed.tokensPerSecond }),
    change('answers of 1,000 tokens in place of 300', { answerTokens: 1_000, modelSeconds: assumed.modelSeconds + 700 / assumed.tokensPerSecond }),
    change('the watcher of the stream does not wait two seconds', { watchSeconds: 0 }),
    change('half as many saves of frames', { savesPerSecond: assumed.savesPerSecond / 2 }),
  ];
};

export const costGuide = (measured: Measured): string => {
  const { lines, usd } = replyCost(measured);
  const [largest] = lines;
  const volumeRows = volumes.map((messages) => {
    const month = (perThousand: number): string => dollars((perThousand * messages * daysAMonth) / 1000);
    const [wall] = walls(messages, measured, messages === 1_000);
    const full =
      wall === undefined
        ? ''
        : `${wall.what}: ${count(wall.needed)} of ${wall.quota.toLocaleString('en-US')}${wall.needed > wall.quota ? ' (not enough: ask first)' : ''}`;
    return [messages.toLocaleString('en-US'), dollars(usd), month(usd), ...models.map((model) => month(usd + modelCost(model, measured))), full];
  });
  return `# What it costs

Written by \`npm run cost -- --write\`; \`npm run cost\` prints it, and a test holds it in step with what a reply takes. Do not edit.

1,000 messages with their replies cost **USD ${dollars(usd)}** of AWS without the model: ${verdict(usd)}. The largest item: ${largest?.what}, USD ${dollars(largest?.usd ?? 0)}.
The model's share is USD ${models.map((model) => `${dollars(modelCost(model, measured))} with ${model}`).join(', ')}.

## One message

Measured: ${measured.messages} messages of one talk by a socket, the functions' own handlers over real tables (dynoxide, which counts request units as DynamoDB does), the scripted model at
${deltaMs} ms a delta. ${count(measured.writeUnits)} write units, ${count(measured.readUnits)} read units, ${count(measured.socketMessages)} frames, ${measured.invokes} asynchronous invokes; the prompt has
${measured.usage.inputTokens + measured.usage.cacheReadTokens + measured.usage.cacheWriteTokens} tokens, ${measured.usage.cacheReadTokens} of them from the provider's cache.

${table(
  ['what', 'for one message', 'unit', 'USD for 1,000'],
  lines.map(({ what, amount, price, usd: cost }) => [what, count(amount), price.per, dollars(cost)]),
)}

Writes by what is written (request units for one message, largest first; a transaction costs two for each kilobyte of each item):

${table(
  ['operation, table, items', 'units'],
  Object.entries(measured.writesBy)
    .slice(0, 8)
    .map(([what, units]) => [what, count(units)]),
)}

## By volume

The first wall is the quota that is fullest at the busiest moment (${peakFactor} times the mean). 1,000 messages a day are taken to be a new account's: it has 10 concurrent executions.

${table(['messages a day', 'USD for 1,000', 'USD a month, AWS', ...models.map((model) => `with ${model}`), 'first wall'], volumeRows)}

Fixed, whatever the traffic: ${Object.entries(fixed)
    .map(([stage, items]) => `\`${stage}\` about USD ${sumOf(items)} a month (${items.map(({ what, usd: cost }) => `${what} ${cost}`).join('; ')})`)
    .join('; ')}.
Beside that, ${schedules.length} schedules that pass within each minute keep as many small functions awake all the time: about USD ${dollars(schedules.length * 55 * 60 * 24 * daysAMonth * assumed.watchGb * prices.lambdaGbSecond.usd)} a month.

## What moves it

${table(['if', 'USD for 1,000', 'then'], movers(measured))}

## What it would take to be within the budget

All of it is in what the product promises, so none was taken: a frame comes at the latest after 80 ms, and saves are half a second apart, by the design; that a turn, its message and its head change together or not at all makes their
writes transactions, which cost two units in place of one; and the copy of the last messages is kept on the condition that the conversation was not deleted. The largest item that is ours to decide is the worker's memory: it
waits for the model for most of its time, and half the memory would be half of that price, at half the processor for the first token of a cold start and for what happens between two frames. That is to be measured in an account
before it is changed: \`memoryMiB\` in lib/constructs/functions/needs.ts. A worker that does not wait (the model's answer by a webhook or a queue) is another architecture.

## What is assumed

${table(
  ['assumption', 'value'],
  Object.entries(assumed).map(([name, value]) => [`\`${name}\``, String(value)]),
)}

They stand in scripts/cost/model.ts, with their units. Not in it: CloudFront and WAF by request, sign-ins (Cognito Essentials), storage, backups, data that leaves AWS, and searching, which the fixed
price of the domain covers.

## Prices

Of ap-south-1, read on ${pricesReadOn}; \`us-east-1\`: Mumbai's was not found, so that of us-east-1 stands for it. Second hand: confirm them in the account.

${table(
  ['price', 'USD', 'per', 'source'],
  Object.entries(prices).map(([name, { usd: cost, per, source, where }]) => [name, cost.toPrecision(4), per, `${source}: ${where}`]),
)}
`;
};
