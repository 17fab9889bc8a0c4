/** What is remembered of who looks, and what she does with it. Every change is read again: it may have changed more than it names. */
import { useCallback, useEffect, useState } from 'react';
import type { Memory, MemoryEntity, MemoryRetention, Problem } from '../../../../layers/contracts/index.ts';
import { callApi } from '../../api/http.ts';
import { asProblem } from '../../api/problem-error.ts';

export interface Kept {
  readonly memories: readonly Memory[];
  /** Where the next page begins; null: there is none. */
  readonly nextCursor: string | null;
  readonly stopped: boolean;
  readonly things: readonly MemoryEntity[];
  readonly retention: MemoryRetention;
}

/** Of the last withdrawal in this visit; `allowed`: she has taken it back. */
export type Told = { readonly at: string; readonly memories: number; readonly sessions: number; readonly searches: number } | 'allowed' | null;

const readAll = async (): Promise<Kept> => {
  const [page, things, retention] = await Promise.all([
    callApi('GET /api/v1/memory', { query: { limit: 30 } }),
    callApi('GET /api/v1/memory/entities', { query: { limit: 100 } }),
    callApi('GET /api/v1/memory/retention', {}),
  ]);
  return { memories: page.items, nextCursor: page.nextCursor, stopped: page.stopped, things: things.items, retention };
};

export const useMemory = () => {
  const [kept, setKept] = useState<Kept | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState<Told>(null);
  const [isBusy, setBusy] = useState(false);
  const load = useCallback(async () => {
    try {
      setKept(await readAll());
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error));
    }
  }, []);
  useEffect(() => void load(), [load]);
  const doing = async (act: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    try {
      await act();
      await load();
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(false);
  };
  const stop = (isStopped: boolean) =>
    doing(async () => {
      const receipt = await callApi('DELETE /api/v1/memory', { query: { stop: isStopped ? 'true' : 'false' } });
      const { forgottenAt: at, memories, earlier, episodes: sessions, briefs: searches } = receipt;
      setTold(isStopped ? { at, memories: memories + earlier, sessions, searches } : 'allowed');
    });
  return {
    kept,
    problem,
    told,
    isBusy,
    load,
    more: (cursor: string) =>
      // A page that is added is no change: the others stand.
      callApi('GET /api/v1/memory', { query: { limit: 30, cursor } }).then(
        (page) => setKept((now) => now && { ...now, memories: [...now.memories, ...page.items], nextCursor: page.nextCursor }),
        (error: unknown) => setProblem(asProblem(error)),
      ),
    forget: (id: string) => doing(() => callApi('DELETE /api/v1/memory/{id}', { params: { id } })),
    merge: (id: string, intoId: string) => doing(() => callApi('POST /api/v1/memory/entities/{id}/merge', { params: { id }, body: { intoId } })),
    undo: (id: string) => doing(() => callApi('POST /api/v1/memory/entities/{id}/undo', { params: { id }, body: {} })),
    keepApart: (id: string, apartFrom: string) => doing(() => callApi('PATCH /api/v1/memory/entities/{id}', { params: { id }, body: { apartFrom } })),
    withdraw: () => stop(true),
    allow: () => stop(false),
  };
};
export type MemoryDesk = ReturnType<typeof useMemory>;
