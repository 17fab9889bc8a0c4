/** What was asked of the scripted model, for tests: when, how it ended, and no word of what was said. */
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
  /** The fault that this call met. */
  readonly fault: string | null;
}

const longest = 1_000;

export interface CallLog {
  begin(call: Pick<CallEntry, 'model' | 'streamed' | 'lastUserTextLength' | 'correlationId' | 'fault'>): CallEntry;
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
      const call: CallEntry = { id: `call_${count}`, ...facts, startedAt: new Date().toISOString(), endedAt: null, outcome: 'open', deltasSent: 0 };
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
