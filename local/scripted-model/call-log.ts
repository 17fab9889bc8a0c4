/** What was asked of the scripted model, for tests: when, how it ended, and no word of what was said. */
import type { InputUsage } from './prompt-cache.ts';

export type Outcome = 'open' | 'complete' | 'client_closed' | 'error' | 'cut' | 'reset' | 'refusal' | 'malformed';

export interface CallEntry {
  readonly id: string;
  readonly model: string;
  readonly streamed: boolean;
  /** ISO 8601. */
  readonly startedAt: string;
  endedAt: string | null;
  outcome: Outcome;
  /** Text and input deltas that were written. */
  deltasSent: number;
  readonly lastUserTextLength: number;
  /** Header X-Correlation-Id: whose message it is, as the product calls it. */
  readonly correlationId: string | null;
  /** `json`: one object was asked for, and no words. */
  readonly output: 'text' | 'json';
  /** What the call is billed for, as far as it went; null when it never began. */
  usage: (InputUsage & { readonly output_tokens: number }) | null;
  /** The fault that this call met. */
  readonly fault: string | null;
}

const longest = 1_000;

export interface CallLog {
  begin(call: Pick<CallEntry, 'model' | 'streamed' | 'lastUserTextLength' | 'output' | 'correlationId' | 'fault'>): CallEntry;
  end(call: CallEntry, outcome: Outcome): void;
  /** Oldest first; the last thousand. */
  list(): readonly CallEntry[];
  clear(): void;
}

export const newCallLog = (): CallLog => {
  let calls: CallEntry[] = [];
  let count = 0;
  return {
    begin: (facts) => {
      count += 1;
      const call: CallEntry = {
        id: `call_${count}`,
        ...facts,
        startedAt: new Date().toISOString(),
        endedAt: null,
        outcome: 'open',
        deltasSent: 0,
        usage: null,
      };
      calls = [...calls.slice(1 - longest), call];
      return call;
    },
    end: (call, outcome) => {
      if (call.outcome !== 'open') return;
      call.outcome = outcome;
      call.endedAt = new Date().toISOString();
    },
    list: () => calls,
    clear: () => {
      calls = [];
    },
  };
};
