/** Several models behind one port: retry, fallback, second pool, each left alone while it is ill. */
import { type ModelEvent, ModelFailure, type ModelPort, type ModelRequest, type ModelUsage } from '../../core/intelligence/index.ts';
import type { Clock, Random } from '../../core/shared/index.ts';
import { type Breaker, type BreakerOptions, breakerDefaults, newBreaker } from './breaker.ts';
import type { ModelOutcome, OnOutcome } from './outcome.ts';
import { alarmOf, countsAgainstModel, isPoolWide, isWorthARetry, opensForMs } from './verdict.ts';

export interface ModelPool {
  /** The provider's account: `anthropic`, `bedrock`. Pools of one name share a spend limit. */
  readonly name: string;
  /** Makes no retries of its own. */
  readonly model: ModelPort;
  readonly modelName: string;
}

export interface ResilientModelOptions {
  /** In the order in which they are asked: the primary model, its fallback, the second pool. */
  readonly pools: readonly ModelPool[];
  readonly clock: Clock;
  readonly random: Random;
  readonly breaker?: BreakerOptions;
  /** A provider that asks for a longer wait is passed over. @default 3000 */
  readonly longestRetryWaitMs?: number;
  readonly onOutcome: OnOutcome;
}

export interface ResilientModel extends ModelPort {
  /** The same models and breakers, telling somebody else: for one turn's capsule. */
  reportingTo(onOutcome: OnOutcome): ModelPort;
}

const shortestWaitMs = 300;

interface Route extends ModelPool {
  readonly breaker: Breaker;
}

/** One generation of one model. `hasShown`: something visible went out, so that no other may go on in its place. */
interface Attempt {
  hasShown: boolean;
  failure: ModelFailure | undefined;
}

const asFailure = (error: unknown): ModelFailure =>
  error instanceof ModelFailure ? error : new ModelFailure('malformed', 'the model adapter broke', { retryable: false, cause: error });

const aborted = (): ModelFailure => new ModelFailure('aborted', 'the request was aborted', { retryable: false });

const noUsage: ModelUsage = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0 };
const add = (sum: ModelUsage, more: ModelUsage): ModelUsage => ({
  inputTokens: sum.inputTokens + more.inputTokens,
  outputTokens: sum.outputTokens + more.outputTokens,
  cacheReadTokens: sum.cacheReadTokens + more.cacheReadTokens,
  cacheWriteTokens: sum.cacheWriteTokens + more.cacheWriteTokens,
});

/** Nothing could be asked, or everybody failed before a visible event. Its cause is the last failure, its usage that of all. */
const unreachable = (failures: readonly ModelFailure[]): ModelFailure => {
  const used = failures.flatMap(({ usage }) => (usage === undefined ? [] : [usage]));
  return new ModelFailure('unreachable', 'no model could be reached', {
    retryable: false,
    cause: failures.at(-1),
    usage: used.length === 0 ? undefined : used.reduce(add, noUsage),
    requestId: failures.at(-1)?.requestId,
  });
};

export const resilientModel = (options: ResilientModelOptions): ResilientModel => {
  const { clock, random, longestRetryWaitMs = 3_000 } = options;
  const breakerOptions = { ...breakerDefaults, ...options.breaker };
  const routes: readonly Route[] = options.pools.map((pool) => ({ ...pool, breaker: newBreaker(clock, breakerOptions) }));

  /** A model that has just broken off in the middle of this answer is asked last, not first. */
  const inOrder = (brokenOff = 0): readonly Route[] => {
    const from = brokenOff % Math.max(1, routes.length);
    return [...routes.slice(from), ...routes.slice(0, from)];
  };

  const judge = (route: Route, failure: ModelFailure): void => {
    if (!countsAgainstModel(failure)) {
      route.breaker.leave();
      return;
    }
    const openForMs = opensForMs(failure, { lastingOpenMs: breakerOptions.lastingOpenMs, longestRetryWaitMs });
    const alike = isPoolWide(failure) ? routes.filter(({ name }) => name === route.name) : [route];
    for (const { breaker } of alike) breaker.failed(openForMs);
  };

  /** Streams one generation; what ended it before its time is left in `attempt`. */
  async function* once(route: Route, step: ModelOutcome['step'], request: ModelRequest, signal: AbortSignal, attempt: Attempt, tell: OnOutcome) {
    const startedAt = clock.now();
    const { name: pool, modelName: model, breaker } = route;
    let held: ModelEvent | undefined;
    let end: Pick<ModelOutcome, 'outcome' | 'kind' | 'usage'> = { outcome: 'abandoned', kind: null, usage: null };
    let requestId: string | null = null;
    let firstVisibleMs: number | null = null;
    try {
      for await (const event of route.model.stream(request, signal)) {
        if (event.type === 'started') {
          // Held until there is something to see, so that a stream has one beginning whoever ends up speaking.
          held = event;
          requestId = event.requestId;
          continue;
        }
        firstVisibleMs ??= clock.now() - startedAt;
        attempt.hasShown = true;
        // Before it is handed on: the caller may stop reading at the last event.
        if (event.type === 'finished') end = { outcome: 'answered', kind: null, usage: event.usage };
        if (held) yield held;
        held = undefined;
        yield event;
      }
      if (end.outcome !== 'answered') throw new ModelFailure('cut', 'the stream ended without its last event', { retryable: true });
    } catch (error) {
      const failure = asFailure(error);
      attempt.failure = failure;
      requestId ??= failure.requestId ?? null;
      end = { outcome: 'failed', kind: failure.kind, usage: failure.usage ?? null };
    } finally {
      if (end.outcome === 'answered') breaker.succeeded();
      else if (attempt.failure) judge(route, attempt.failure);
      else breaker.leave();
      const alarm = attempt.failure ? alarmOf(attempt.failure) : null;
      tell({ ...end, step, pool, model, latencyMs: clock.now() - startedAt, firstVisibleMs, requestId, breaker: breaker.state, alarm });
    }
  }

  const skipped = ({ name, modelName, breaker }: Route, step: ModelOutcome['step']): ModelOutcome => ({
    ...{ outcome: 'skipped', step, pool: name, model: modelName, kind: null, latencyMs: 0, firstVisibleMs: null, usage: null, requestId: null, alarm: null },
    breaker: breaker.state,
  });

  const waitBeforeRetry = async (failure: ModelFailure, signal: AbortSignal): Promise<void> => {
    await clock.sleep(failure.retryAfterMs ?? shortestWaitMs * (1 + random()), signal);
    if (signal.aborted) throw aborted();
  };

  async function* stream(request: ModelRequest, signal: AbortSignal, tell: OnOutcome): AsyncGenerator<ModelEvent, void, undefined> {
    const failures: ModelFailure[] = [];
    for (const route of inOrder(request.brokenOff)) {
      for (let step: ModelOutcome['step'] = route === routes[0] ? 'first' : 'fallback'; ; step = 'retry') {
        if (signal.aborted) throw aborted();
        if (!route.breaker.tryToEnter()) {
          tell(skipped(route, step));
          break;
        }
        const attempt: Attempt = { hasShown: false, failure: undefined };
        yield* once(route, step, request, signal, attempt, tell);
        if (attempt.failure === undefined) return;
        if (attempt.hasShown || attempt.failure.kind === 'aborted') throw attempt.failure;
        failures.push(attempt.failure);
        if (step !== 'first' || !isWorthARetry(attempt.failure, longestRetryWaitMs)) break;
        await waitBeforeRetry(attempt.failure, signal);
      }
    }
    throw unreachable(failures);
  }

  const reportingTo = (tell: OnOutcome): ModelPort => ({ stream: (request, signal) => stream(request, signal, tell) });
  return { ...reportingTo(options.onOutcome), reportingTo };
};
