/** Bundles chunks into frames: the first at once, then at most one frame in `intervalMs`, or as soon as `maximumBytes` wait. */
import { type Clock, utf8Bytes } from '../shared/index.ts';
import type { ReplyChunk } from './chunks.ts';

export const frameTiming = { intervalMs: 50, bytes: 2 * 1024, maximumBytes: 26 * 1024 } as const;

export interface Coalescer {
  push(chunks: readonly ReplyChunk[]): void;
  /** Sends what waits, now. */
  flush(): void;
  /** Takes what waits without sending it. */
  take(): ReplyChunk[];
  close(): void;
}

export const coalescer = (clock: Clock, send: (chunks: ReplyChunk[]) => void): Coalescer => {
  let waiting: ReplyChunk[] = [];
  let waitingBytes = 0;
  let lastSentAt = Number.NEGATIVE_INFINITY;
  let timer: AbortController | undefined;

  const take = (): ReplyChunk[] => {
    timer?.abort();
    timer = undefined;
    const taken = waiting;
    waiting = [];
    waitingBytes = 0;
    return taken;
  };
  const flush = (): void => {
    const chunks = take();
    if (chunks.length === 0) return;
    lastSentAt = clock.now();
    send(chunks);
  };
  const add = (chunk: ReplyChunk): void => {
    const bytes = utf8Bytes(JSON.stringify(chunk));
    if (waitingBytes + bytes > frameTiming.maximumBytes) flush();
    const last = waiting.at(-1);
    if (chunk.type === 'text-delta' && last?.type === 'text-delta' && last.id === chunk.id && waitingBytes + bytes < frameTiming.bytes) {
      waiting[waiting.length - 1] = { ...last, delta: last.delta + chunk.delta };
    } else waiting.push(chunk);
    waitingBytes += bytes;
  };
  const startTimer = (waitMs: number): void => {
    const controller = new AbortController();
    timer = controller;
    void clock.sleep(waitMs, controller.signal).then(() => {
      if (timer === controller && !controller.signal.aborted) flush();
    });
  };

  return {
    push: (chunks) => {
      for (const chunk of chunks) add(chunk);
      if (waiting.length === 0) return;
      const waitMs = lastSentAt + frameTiming.intervalMs - clock.now();
      if (waitMs <= 0 || waitingBytes >= frameTiming.bytes) flush();
      else if (!timer) startTimer(waitMs);
    },
    flush,
    take,
    close: () => {
      timer?.abort();
      timer = undefined;
    },
  };
};
