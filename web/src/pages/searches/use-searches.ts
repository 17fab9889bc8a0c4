/** The searches that somebody keeps, and what she does with them. */
import { useCallback, useEffect, useState } from 'react';
import type { Problem, StandingBrief } from '../../../../layers/contracts/index.ts';
import { changeBrief, endBrief, listBriefs } from '../../api/briefs.ts';
import { asProblem } from '../../api/problem-error.ts';

export interface Searches {
  /** Null until they came. */
  readonly items: readonly StandingBrief[] | null;
  /** Why they did not come, or why the last change was none. */
  readonly problem: Problem | null;
  /** The one that is being changed. */
  readonly busy: string | null;
  readonly load: () => Promise<void>;
  readonly change: (id: string, change: Parameters<typeof changeBrief>[1]) => Promise<void>;
  readonly end: (id: string) => Promise<void>;
}

export const useSearches = (): Searches => {
  const [items, setItems] = useState<readonly StandingBrief[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState<string | null>(null);
  const load = useCallback(async () => {
    try {
      setItems(await listBriefs());
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error));
    }
  }, []);
  useEffect(() => void load(), [load]);
  const doing = async (id: string, act: () => Promise<(all: readonly StandingBrief[]) => readonly StandingBrief[]>): Promise<void> => {
    setBusy(id);
    try {
      const after = await act();
      setItems((all) => all && after(all));
      setProblem(null);
    } catch (error) {
      setProblem(asProblem(error));
    }
    setBusy(null);
  };
  return {
    items,
    problem,
    busy,
    load,
    change: (id, change) =>
      doing(id, async () => {
        const changed = await changeBrief(id, change);
        return (all) => all.map((one) => (one.id === id ? changed : one));
      }),
    end: (id) =>
      doing(id, async () => {
        await endBrief(id);
        return (all) => all.filter((one) => one.id !== id);
      }),
  };
};
