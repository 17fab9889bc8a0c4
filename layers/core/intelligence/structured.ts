/** One JSON object of a known shape from a model, for work that nobody reads as it comes. Whatever goes wrong is a named answer, never an exception. */
import type * as z from 'zod';
import type { Clock } from '../shared/index.ts';
import { type ModelBlock, ModelFailure, type ModelFailureKind, type ModelPort, type ModelRequest, type ModelStopReason } from './ports.ts';
import { dataJson } from './prompts/data-json.ts';
import { modelInputSchema } from './tool-input.ts';

export interface Ask<Schema extends z.ZodType> {
  readonly system: string;
  /** What it is about. What people wrote is in here, and nowhere else. */
  readonly data: unknown;
  readonly schema: Schema;
  readonly maxTokens: number;
}

export type AskFailure = 'refused' | 'cut_short' | 'unfit' | 'late' | ModelFailureKind;
export type Asked<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly why: AskFailure };

export interface AskPorts {
  readonly model: ModelPort;
  readonly clock: Clock;
}

/** All together: waiting, retries and the answer itself. */
export const askWithinMs = 10_000;

export const toObjectRequest = ({ system, data, schema, maxTokens }: Ask<z.ZodType>): ModelRequest => ({
  system,
  tools: [],
  messages: [{ role: 'user', content: [{ type: 'text', text: `<data>${dataJson(data)}</data>` }] }],
  maxTokens,
  output: modelInputSchema(schema),
});

/** `signal`: the answer is not wanted any more. */
export const askForObject = async <Schema extends z.ZodType>(
  { model, clock }: AskPorts,
  ask: Ask<Schema>,
  signal: AbortSignal = new AbortController().signal,
): Promise<Asked<z.output<Schema>>> => {
  const late = new AbortController();
  const done = new AbortController();
  void clock.sleep(askWithinMs, done.signal).then(() => late.abort());
  try {
    const { stopReason, blocks } = await lastOf(model, toObjectRequest(ask), AbortSignal.any([signal, late.signal]));
    if (stopReason === 'refusal') return { ok: false, why: 'refused' };
    if (stopReason !== 'end_turn' && stopReason !== 'stop_sequence') return { ok: false, why: 'cut_short' };
    return read(ask.schema, blocks);
  } catch (error) {
    if (late.signal.aborted && !done.signal.aborted && !signal.aborted) return { ok: false, why: 'late' };
    return { ok: false, why: error instanceof ModelFailure ? error.kind : 'malformed' };
  } finally {
    done.abort();
  }
};

interface Ending {
  readonly stopReason: ModelStopReason;
  readonly blocks: readonly ModelBlock[];
}

const lastOf = async (model: ModelPort, request: ModelRequest, signal: AbortSignal): Promise<Ending> => {
  for await (const event of model.stream(request, signal)) if (event.type === 'finished') return event;
  throw new ModelFailure('cut', 'the stream ended without its last event', { retryable: true });
};

const read = <Schema extends z.ZodType>(schema: Schema, blocks: readonly ModelBlock[]): Asked<z.output<Schema>> => {
  try {
    const parsed = schema.safeParse(JSON.parse(blocks.map((block) => (block.type === 'text' ? block.text : '')).join('')));
    return parsed.success ? { ok: true, value: parsed.data } : { ok: false, why: 'unfit' };
  } catch {
    return { ok: false, why: 'unfit' };
  }
};
