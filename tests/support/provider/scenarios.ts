/** Scenarios that tests put together: well-formed streams in hostile packets, and answers that are errors. */
import { setTimeout as sleep } from 'node:timers/promises';
import { type ProviderEvent, ping, toSse } from './events.ts';
import type { ProviderCall, Scenario } from './provider.ts';

export interface StreamOptions {
  readonly lineEnd?: '\n' | '\r\n';
  /** Bytes of one TCP chunk; a chunk of 1 cuts characters and lines anywhere. */
  readonly chunkBytes?: number;
  /** Pause after every event, in milliseconds. */
  readonly gapMs?: number;
  /** A ping after every event. */
  readonly pings?: boolean;
}

const writeInChunks = async (call: ProviderCall, text: string, chunkBytes: number | undefined): Promise<void> => {
  const bytes = new TextEncoder().encode(text);
  const step = chunkBytes ?? bytes.length;
  for (let from = 0; from < bytes.length; from += step) {
    await call.write(bytes.subarray(from, from + step));
    // A turn of the event loop, so that the kernel does not put the chunks together again.
    if (chunkBytes !== undefined) await sleep(0);
  }
};

/** Writes `events` and leaves the stream open. */
export const writeEvents = async (call: ProviderCall, events: readonly ProviderEvent[], options: StreamOptions = {}): Promise<void> => {
  for (const event of events) {
    const text = toSse(event, options.lineEnd) + (options.pings ? toSse(ping, options.lineEnd) : '');
    await writeInChunks(call, text, options.chunkBytes);
    if (options.gapMs) await sleep(options.gapMs);
  }
};

export const streams =
  (events: readonly ProviderEvent[], options: StreamOptions = {}): Scenario =>
  async (call) => {
    await writeEvents(call, events, options);
    call.end();
  };

/** `events`, and then nothing more on an open connection. */
export const stallsAfter =
  (events: readonly ProviderEvent[]): Scenario =>
  (call) =>
    writeEvents(call, events);

export const resetsAfter =
  (events: readonly ProviderEvent[]): Scenario =>
  async (call) => {
    await writeEvents(call, events);
    // The bytes must have left before the reset, which throws away what has not.
    await sleep(20);
    call.destroy();
  };

export const neverAnswers: Scenario = () => {};

export interface ErrorAnswer {
  readonly message?: string;
  readonly errorCode?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An error in the provider's own form. */
export const answersError =
  (status: number, type: string, options: ErrorAnswer = {}): Scenario =>
  (call) => {
    const details = options.errorCode === undefined ? {} : { details: { error_code: options.errorCode } };
    call.head(status, { 'content-type': 'application/json', ...options.headers });
    call.end(
      JSON.stringify({ type: 'error', error: { type, message: options.message ?? `a test's ${type}`, ...details }, request_id: `req_test_${call.index}` }),
    );
  };

/** An `error` event inside a stream. */
export const errorEvent = (type: string): ProviderEvent => ({ type: 'error', error: { type, message: `a test's ${type}` } });
