/** List prices in dollars for a million tokens, as published in November 2026 (reference: the provider's model pages). Unknown models cost 0 and say so in the report. */
import type { ModelUsage } from './ports.ts';

interface Price {
  readonly input: number;
  readonly output: number;
}

const prices: readonly (readonly [name: string, price: Price])[] = [
  ['claude-haiku-5-5', { input: 0.1, output: 0.5 }],
  ['claude-sonnet-5-5', { input: 2, output: 10 }],
  ['claude-opus-5-5', { input: 4, output: 20 }],
  ['claude-fable-5-1', { input: 10, output: 50 }],
];
const cacheReadShare = 0.1;
const cacheWriteShare = 1.25;

/** Millionths of a dollar. Other pools put their own words around a model's name. Dollars per million tokens are millionths of a dollar per token. */
export const costMicroUsd = (model: string, usage: ModelUsage): number => {
  const price = prices.find(([name]) => model.includes(name))?.[1];
  if (!price) return 0;
  const input = usage.inputTokens + usage.cacheReadTokens * cacheReadShare + usage.cacheWriteTokens * cacheWriteShare;
  return Math.round(input * price.input + usage.outputTokens * price.output);
};
