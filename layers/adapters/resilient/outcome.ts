/** What is told of each step, for logs, metrics and a turn's capsule. Nothing here can hold a word that was said. */
import type { ModelFailureKind, ModelUsage } from '../../core/intelligence/index.ts';
import type { BreakerState } from './breaker.ts';

export interface ModelOutcome {
  /** `skipped`: not asked, its breaker is open. `abandoned`: the caller left before the end. */
  readonly outcome: 'answered' | 'failed' | 'skipped' | 'abandoned';
  readonly step: 'first' | 'retry' | 'fallback';
  readonly pool: string;
  readonly model: string;
  readonly kind: ModelFailureKind | null;
  /** Milliseconds from the request to its end. */
  readonly latencyMs: number;
  /** Milliseconds to the first visible event; null when there was none. */
  readonly firstVisibleMs: number | null;
  /** What this step used, also when it failed: failed attempts are billed too. */
  readonly usage: ModelUsage | null;
  readonly requestId: string | null;
  /** Of this model, after the step. */
  readonly breaker: BreakerState;
  /** Only a person can end this trouble. */
  readonly alarm: 'spend_limit' | 'authentication' | null;
}

export type OnOutcome = (outcome: ModelOutcome) => void;
