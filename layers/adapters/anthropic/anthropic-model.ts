/** Claude behind the model port, by Anthropic's own SDK. */
import type Anthropic from '@anthropic-ai/sdk';
import { type ModelEvent, ModelFailure, type ModelPort, type ModelRequest } from '../../core/intelligence/index.ts';
import type { Clock, Random } from '../../core/shared/index.ts';
import { anthropicClient, type MessagesClient } from './client.ts';
import { toFailure } from './failure.ts';
import { callIdsOf, type Generation, newGeneration, type ReadInput } from './generation.ts';
import { toParams } from './request.ts';
import { inputOf } from './strict-tools.ts';
import type { Effort } from './thinking.ts';
import { type Deadlines, type Watch, watchRequest } from './watch.ts';
import { watchedBody } from './watched-body.ts';

export type AnthropicModelOptions = ({ readonly client: MessagesClient } | { readonly apiKey: string; readonly baseURL?: string | undefined }) & {
  readonly model: string;
  readonly clock: Clock;
  /** Tries after the first one, made only while no event has come. @default 1 */
  readonly maxRetries?: 0 | 1;
  /** A provider that asks for a longer wait is not asked again here: its `retryAfterMs` is the caller's to use. @default 3000 */
  readonly longestRetryWaitMs?: number;
  /** @default 8 s to the first event, 15 s between bytes, 60 s with nothing but pings, 5 min in all */
  readonly deadlines?: Partial<Deadlines>;
  /** @default what gives the first word soonest on this model */
  readonly effort?: Effort;
  readonly random?: Random;
};

const defaults: Deadlines = { firstEventMs: 8_000, idleMs: 15_000, silentMs: 60_000, totalMs: 300_000 };
const drainMs = 1_000;
const shortestWaitMs = 400;

interface Attempt {
  readonly readInput: ReadInput;
  readonly client: MessagesClient;
  readonly clock: Clock;
  readonly params: Anthropic.MessageStreamParams;
  readonly correlationId: string | undefined;
  readonly deadlines: Deadlines;
  readonly callIds: readonly string[];
  /** Milliseconds since the epoch. */
  readonly endsAt: number;
}

/** Lets the last bytes of a finished answer arrive, so that its connection can serve the next request instead of being closed. */
const drain = async (ended: Promise<unknown>, clock: Clock, watch: Watch): Promise<void> => {
  const settled = ended.catch(() => undefined);
  await Promise.race([settled, clock.sleep(drainMs, watch.signal)]);
  watch.stop();
};

async function* generate(
  { client, clock, params, correlationId, readInput, deadlines, callIds, endsAt }: Attempt,
  caller: AbortSignal,
): AsyncGenerator<ModelEvent, void, undefined> {
  const watch = watchRequest(clock, deadlines, endsAt, caller);
  let isBodyBroken = false;
  const onBroken = (): void => {
    isBodyBroken = true;
  };
  const stream = client.messages.stream(params, {
    signal: watch.signal,
    maxRetries: 0,
    ...(correlationId === undefined ? {} : { headers: { 'x-correlation-id': correlationId } }),
    timeout: deadlines.totalMs,
    middleware: [watchedBody({ onBytes: watch.touch, onBroken })],
  });
  const requestId = (): string | null => stream.request_id ?? null;
  const generation: Generation = newGeneration(requestId, { readInput, callIds });
  try {
    // Not `for await`: leaving it early aborts the request, and a finished answer is left early.
    const events = stream[Symbol.asyncIterator]();
    while (!generation.isFinished) {
      const next = await events.next();
      if (watch.ending !== undefined) throw new Error('the request was ended');
      if (next.done === true) break;
      watch.heard();
      yield* generation.take(next.value);
    }
    if (generation.isFinished) return;
    // An error that comes while nobody waits for an event ends the SDK's iterator quietly; here it is thrown.
    await stream.done();
    throw new ModelFailure('cut', 'the stream ended before its message did', { retryable: true, usage: generation.usage, requestId: requestId() ?? undefined });
  } catch (error) {
    throw toFailure(error, {
      ending: watch.ending,
      isBodyBroken,
      isStarted: generation.isStarted,
      usage: generation.usage,
      requestId: requestId(),
      now: clock.now(),
    });
  } finally {
    if (generation.isFinished) void drain(stream.done(), clock, watch);
    else watch.stop();
  }
}

const clientOf = (options: AnthropicModelOptions): MessagesClient => ('client' in options ? options.client : anthropicClient(options));

/** Streams generations of one model. See ModelPort for what is promised, README.md for what is asked of the provider. */
export const anthropicModel = (options: AnthropicModelOptions): ModelPort => {
  const client = clientOf(options);
  const { clock, model, effort, maxRetries = 1, longestRetryWaitMs = 3_000, random = Math.random } = options;
  const deadlines: Deadlines = { ...defaults, ...options.deadlines };
  const waitMs = (failure: ModelFailure): number => failure.retryAfterMs ?? shortestWaitMs * (1 + random());
  const isWorthAnotherTry = (failure: ModelFailure): boolean => failure.retryable && waitMs(failure) <= longestRetryWaitMs;

  async function* stream(request: ModelRequest, signal: AbortSignal): AsyncGenerator<ModelEvent, void, undefined> {
    const { correlationId } = request;
    const schemas = new Map(request.tools.map(({ name, inputSchema }) => [name, inputSchema]));
    const readInput: ReadInput = (name, input) => inputOf(schemas.get(name), input);
    const attempt: Attempt = {
      ...{ client, clock, deadlines, correlationId, readInput },
      params: toParams(model, request, effort),
      callIds: callIdsOf(request),
      endsAt: clock.now() + deadlines.totalMs,
    };
    for (let triesLeft = maxRetries; ; triesLeft -= 1) {
      let hasBegun = false;
      try {
        for await (const event of generate(attempt, signal)) {
          hasBegun = true;
          yield event;
        }
        return;
      } catch (error) {
        if (hasBegun || triesLeft <= 0 || !(error instanceof ModelFailure) || !isWorthAnotherTry(error)) throw error;
        await clock.sleep(waitMs(error), signal);
      }
    }
  }

  return { stream };
};
