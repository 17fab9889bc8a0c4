/** What the provider saw, and faults for it: the `__` routes of the local product's scripted model. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalProduct } from '../local-product.ts';

export interface ProviderCall {
  readonly id: string;
  readonly startedAt: string;
  readonly endedAt: string | null;
  readonly outcome: string;
  readonly deltasSent: number;
  readonly model: string;
  readonly lastUserTextLength: number;
  readonly correlationId: string | null;
  /** `json`: a call beside the answers. */
  readonly output: 'text' | 'json';
  readonly usage: Readonly<Record<'input_tokens' | 'output_tokens' | 'cache_read_input_tokens' | 'cache_creation_input_tokens', number>> | null;
  readonly fault: string | null;
}

export interface ScriptedProvider {
  readonly url: string;
  calls(): Promise<readonly ProviderCall[]>;
  /** Each fault is met by the next call whose last user text holds its `match`. */
  order(...faults: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
}

/** Answers in words that were begun after the first `before` calls, oldest first: each is a step, or another attempt at one. */
export const answersAfter = async (provider: ScriptedProvider, before: number): Promise<readonly ProviderCall[]> =>
  (await provider.calls()).slice(before).filter(({ output, deltasSent }) => output === 'text' && deltasSent > 0);

export const scriptedProviderAt = (url: string): ScriptedProvider => ({
  url,
  calls: async () => (await (await fetch(`${url}/__calls`)).json()) as ProviderCall[],
  order: async (...next) => {
    const response = await fetch(`${url}/__faults`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ next }) });
    if (!response.ok) throw new Error(`the fault was not taken: ${await response.text()}`);
  },
});

/** Of the product as it runs now; its port is new at every start. */
export const providerOf = (product: LocalProduct): ScriptedProvider => {
  const port = [...readFileSync(join(product.home, 'logs/model.log'), 'utf8').matchAll(/^listening (\d+)$/gm)].at(-1)?.[1];
  if (port === undefined) throw new Error('the scripted model has not said where it listens');
  return scriptedProviderAt(`http://127.0.0.1:${port}`);
};
