/** Runs the real SDK against a provider of the test's making. */
import { setTimeout as sleepFor } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { type AnthropicModelOptions, anthropicModel } from '../../../../layers/adapters/anthropic/anthropic-model.ts';
import { type ModelEvent, ModelFailure, type ModelRequest } from '../../../../layers/core/intelligence/index.ts';
import type { Clock } from '../../../../layers/core/shared/index.ts';
import { type Provider, type Scenario, startProvider } from '../../../support/provider/provider.ts';

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) => sleepFor(milliseconds, undefined, signal === undefined ? {} : { signal }).catch(() => undefined),
};

export const aRequest = (changes: Partial<ModelRequest> = {}): ModelRequest => ({
  system: 'You are CastMatch.',
  tools: [],
  messages: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }],
  maxTokens: 500,
  ...changes,
});

export interface Outcome {
  readonly events: readonly ModelEvent[];
  /** Undefined when the generation ended properly. */
  readonly failure: ModelFailure | undefined;
  readonly elapsedMs: number;
}

type Settings = Partial<Pick<AnthropicModelOptions, 'model' | 'maxRetries' | 'deadlines' | 'longestRetryWaitMs' | 'effort'>>;

export interface Run {
  readonly provider: Provider;
  readonly model: ReturnType<typeof anthropicModel>;
  run(request?: ModelRequest, signal?: AbortSignal, onEvent?: (event: ModelEvent) => void): Promise<Outcome>;
}

/** The model under test in front of `script`; no retries unless the test asks for them. */
export const modelBefore = async (script: Scenario | readonly Scenario[], settings: Settings = {}): Promise<Run> => {
  const provider = await startProvider(script);
  onTestFinished(() => provider.close());
  const model = anthropicModel({
    apiKey: 'sk-test',
    baseURL: provider.url,
    model: 'claude-haiku-5-5',
    clock: realClock,
    maxRetries: 0,
    random: () => 0,
    ...settings,
  });
  const run: Run['run'] = async (request = aRequest(), signal = new AbortController().signal, onEvent = () => {}) => {
    const startedAt = Date.now();
    const events: ModelEvent[] = [];
    let failure: ModelFailure | undefined;
    try {
      for await (const event of model.stream(request, signal)) {
        events.push(event);
        onEvent(event);
      }
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      failure = error;
    }
    return { events, failure, elapsedMs: Date.now() - startedAt };
  };
  return { provider, model, run };
};

export const textOf = (outcome: Outcome): string => outcome.events.map((event) => (event.type === 'text-delta' ? event.text : '')).join('');
