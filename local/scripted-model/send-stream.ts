/** Writes a reply as an event stream at the pace of a model, and fails where a fault says so. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { CallEntry, Outcome } from './call-log.ts';
import type { Fault } from './faults.ts';
import type { InputUsage } from './prompt-cache.ts';
import { endEvents, type StreamEvent, toSse } from './stream-events.ts';

export interface Stream {
  readonly response: ServerResponse;
  /** Aborts when the client is gone. */
  readonly gone: AbortSignal;
  readonly call: CallEntry;
  readonly fault: Fault | undefined;
  readonly usage: InputUsage;
  /** Milliseconds before each delta. */
  readonly deltaMs: number;
}

const pause = (milliseconds: number, gone: AbortSignal): Promise<void> => sleep(milliseconds, undefined, { signal: gone }).catch(() => undefined);

const untilGone = (gone: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (gone.aborted) resolve();
    else gone.addEventListener('abort', () => resolve(), { once: true });
  });

const write = ({ response, gone }: Stream, text: string): Promise<void> | void => {
  if (gone.aborted || response.write(text)) return;
  return Promise.race([new Promise<void>((resolve) => response.once('drain', resolve)), untilGone(gone)]);
};

/** Ends a stream as its fault wants it ended. */
const fail = async (stream: Stream, fault: Fault, openBlock: number | undefined): Promise<Outcome> => {
  const { response, gone, usage, call } = stream;
  switch (fault.kind) {
    case 'cut':
      response.end();
      return 'cut';
    case 'reset':
      // What was written must have left before the reset, which throws away what has not.
      await pause(10, gone);
      response.socket?.resetAndDestroy();
      return 'reset';
    case 'malformed':
      response.end('event: content_block_delta\ndata: {"type": "content_block_delta", "ind\n\n');
      return 'malformed';
    case 'error_event':
      response.end(toSse({ type: 'error', error: { type: fault.type, message: 'ordered by a test' } }));
      return 'error';
    case 'refusal': {
      const stop: StreamEvent[] = openBlock === undefined ? [] : [{ type: 'content_block_stop', index: openBlock }];
      const details = { type: 'refusal', category: 'general_harms', explanation: null };
      response.end([...stop, ...endEvents('refusal', usage, call.deltasSent, details)].map(toSse).join(''));
      return 'refusal';
    }
    case 'pings_only':
      while (!gone.aborted) {
        await write(stream, toSse({ type: 'ping' }));
        await pause(fault.everyMs, gone);
      }
      return 'client_closed';
    default:
      await untilGone(gone);
      return 'client_closed';
  }
};

const isDue = (fault: Fault | undefined, deltasSent: number): fault is Fault =>
  fault !== undefined && 'afterDeltas' in fault && deltasSent >= fault.afterDeltas;

/** Resolves when the stream is over, with how it ended. */
export const sendStream = async (stream: Stream, events: readonly StreamEvent[]): Promise<Outcome> => {
  const { response, gone, call, fault, deltaMs } = stream;
  let openBlock: number | undefined;
  for (const event of events) {
    const isDelta = event.type === 'content_block_delta';
    // A fault waits for the first delta's place, so that "after 0 deltas" still has its message_start.
    if ((isDelta || event.type === 'message_delta') && isDue(fault, call.deltasSent)) return fail(stream, fault, openBlock);
    if (isDelta && deltaMs > 0) await pause(deltaMs, gone);
    if (gone.aborted) return 'client_closed';
    await write(stream, toSse(event));
    if (isDelta) call.deltasSent += 1;
    if (event.type === 'content_block_start') openBlock = Number(event['index']);
    if (event.type === 'content_block_stop') openBlock = undefined;
  }
  response.end();
  return 'complete';
};
