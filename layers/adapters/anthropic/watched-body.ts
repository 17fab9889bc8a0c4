/** Watches the bytes of an answer on their way to the SDK, which hides pings and cannot tell a broken connection from a broken stream. */
import type { Middleware } from '@anthropic-ai/sdk';

export interface BodyWatcher {
  onBytes(): void;
  /** The connection broke while the body was read. */
  onBroken(): void;
}

const watched = (body: ReadableStream<Uint8Array>, watcher: BodyWatcher): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      try {
        const { done, value } = await reader.read();
        if (done) return controller.close();
        watcher.onBytes();
        controller.enqueue(value);
      } catch (error) {
        watcher.onBroken();
        controller.error(error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
};

/** Answers that are errors pass as they are. */
export const watchedBody =
  (watcher: BodyWatcher): Middleware =>
  async (request, next) => {
    const response = await next(request);
    return response.ok && response.body !== null ? new Response(watched(response.body, watcher), response) : response;
  };
