/** A model that is made when it is first asked: a second pool's client need not be read at a cold start. */
import type { ModelPort } from '../../core/intelligence/index.ts';

/** A loading that fails is tried again by the next request. */
export const lazyModel = (load: () => Promise<ModelPort>): ModelPort => {
  let loading: Promise<ModelPort> | undefined;
  const loaded = (): Promise<ModelPort> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  return {
    async *stream(request, signal) {
      yield* (await loaded()).stream(request, signal);
    },
  };
};
