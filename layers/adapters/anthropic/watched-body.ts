/** Watches the bytes of an answer on their way to the SDK, which hides pings and cannot tell a broken connection from a broken stream. */
import type { Middleware } from '@anthropic-ai/sdk';

export interface BodyWatcher {
  onBytes(): void;
  /** The connection broke while the body was read. */
  onBroken(): void;
}

const watched = (body: ReadableStream<Uint8Array>, watcher: BodyWatcher): ReadableStream<Uint8Array> => {
  const reader = body.getReader();
  let isCancelled = false;
  const read = async (): Promise<Uint8Array | undefined> => {
    try {
      return (await reader.read()).value;
    } catch (error) {
      watcher.onBroken();
      throw error;
    }
  };
  return new ReadableStream<Uint8Array>({
    // A rejection here is the error of the stream.
    pull: async (controller) => {
      const bytes = await read();
      if (isCancelled) return;
      if (bytes === undefined) return controller.close();
      watcher.onBytes();
      controller.enqueue(bytes);
    },
    cancel: (reason) => {
      isCancelled = true;
      return reader.cancel(reason);
    },
  });
};

/** Answers that are errors pass as they are. */
export const watchedBody =
  (watcher: BodyWatcher): Middleware =>
  async (request, next) => {
    const response = await next(request);
    return response.ok && response.body !== null ? new Response(watched(response.body, watcher), response) : response;
  };
