/** Faults that a test orders: each is met by one call. */
import * as z from 'zod';

const afterDeltas = z.int().min(0).default(0);
/** Only a call whose last user text holds this meets the fault. */
const match = z.string().optional();
/** Calls that ask for an object are made beside the answers, in no order that a test could know: they meet only what is meant for them. */
const output = z.enum(['text', 'json']).default('text');

const Fault = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('error'),
    status: z.int().min(400).max(599),
    type: z.string(),
    message: z.string().optional(),
    errorCode: z.string().optional(),
    headers: z.record(z.string(), z.string()).optional(),
    match,
    output,
  }),
  z.strictObject({ kind: z.literal('error_event'), type: z.string().default('overloaded_error'), afterDeltas, match, output }),
  z.strictObject({ kind: z.literal('cut'), afterDeltas, match, output }),
  z.strictObject({ kind: z.literal('reset'), afterDeltas, match, output }),
  z.strictObject({ kind: z.literal('stall'), afterDeltas, match, output }),
  z.strictObject({ kind: z.literal('pings_only'), afterDeltas, everyMs: z.int().min(1).default(100), match, output }),
  z.strictObject({ kind: z.literal('refusal'), afterDeltas, match, output }),
  z.strictObject({ kind: z.literal('malformed'), afterDeltas, match, output }),
  z.strictObject({ kind: z.literal('never_headers'), match, output }),
  z.strictObject({ kind: z.literal('slow_first'), ms: z.int().min(0).max(600_000), match, output }),
  z.strictObject({ kind: z.literal('pace'), deltaMs: z.int().min(0).max(60_000), match, output }),
]);

export type Fault = z.infer<typeof Fault>;

export const FaultOrder = z.strictObject({ next: z.array(Fault).max(1_000) });

export interface FaultQueue {
  add(faults: readonly Fault[]): void;
  /** The next fault that a call with this text and kind of output meets; it is used up. */
  take(text: string, output: Fault['output']): Fault | undefined;
  list(): readonly Fault[];
  clear(): void;
}

export const newFaultQueue = (): FaultQueue => {
  let waiting: Fault[] = [];
  return {
    add: (faults) => {
      waiting = [...waiting, ...faults];
    },
    take: (text, wanted) => {
      const fault = waiting.find((candidate) => candidate.output === wanted && text.includes(candidate.match ?? ''));
      waiting = waiting.filter((candidate) => candidate !== fault);
      return fault;
    },
    list: () => waiting,
    clear: () => {
      waiting = [];
    },
  };
};
