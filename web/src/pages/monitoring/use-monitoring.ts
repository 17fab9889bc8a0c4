/** Looks every ten seconds, as often as the server itself does; not while nobody looks at the page. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../../../layers/contracts/index.ts';
import { type Figures, fetchFigures, fetchOperatorStatus, fetchPublicHealth, type OperatorStatus, type PublicHealth } from '../../api/monitoring.ts';
import { asProblem } from '../../api/problem-error.ts';
import { addLook, type Look } from './looks.ts';

export interface Monitoring {
  readonly health: PublicHealth | null;
  /** `refused`: whoever looks is no operator. */
  readonly operator: OperatorStatus | 'waiting' | 'refused' | 'failed';
  /** Null: not known, or not for who looks. */
  readonly figures: Figures | null;
  /** Why nothing can be said just now. */
  readonly problem: Problem | null;
  readonly looks: readonly Look[];
  readonly isLooking: boolean;
  readonly look: () => void;
}

const everyMs = 10_000;
const notForThem = new Set(['forbidden', 'unauthenticated']);

export const useMonitoring = (): Monitoring => {
  const [state, setState] = useState<Omit<Monitoring, 'look' | 'isLooking'>>({ health: null, operator: 'waiting', figures: null, problem: null, looks: [] });
  const [isLooking, setLooking] = useState(false);
  const isBusy = useRef(false);
  const look = useCallback(async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setLooking(true);
    const startedAt = performance.now();
    const at = Date.now();
    const timed = fetchPublicHealth().then(
      (health) => ({ health, problem: null, ms: Math.round(performance.now() - startedAt) }),
      (error: unknown) => ({ health: null, problem: asProblem(error), ms: null }),
    );
    const operator = await fetchOperatorStatus().catch((error: unknown) =>
      notForThem.has(asProblem(error).code) ? ('refused' as const) : ('failed' as const),
    );
    // Who is refused the one is refused the other.
    const figures = typeof operator === 'string' ? null : await fetchFigures().catch(() => null);
    const { health, problem, ms } = await timed;
    setState((before) => ({
      health: health ?? before.health,
      operator,
      figures: figures ?? (operator === 'refused' ? null : before.figures),
      problem,
      looks: addLook(before.looks, { at, ms }),
    }));
    isBusy.current = false;
    setLooking(false);
  }, []);
  useEffect(() => {
    void look();
    const handle = setInterval(() => document.visibilityState === 'visible' && void look(), everyMs);
    return () => clearInterval(handle);
  }, [look]);
  return { ...state, isLooking, look: () => void look() };
};
