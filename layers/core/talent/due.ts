/** Work on the talent base that somebody must look after: a lost bell or a dead worker is made good from this list. */
import { type Clock, isoTime } from '../shared/index.ts';

export const dueKinds = ['import', 'erase', 'brief'] as const;
export interface DueWork {
  readonly kind: (typeof dueKinds)[number];
  readonly org: string;
  readonly id: string;
  /** ISO 8601 UTC. */
  readonly dueAt: string;
}

export interface DueStore {
  /** Until `now`, over all tenants, the longest due first. */
  list(now: string, limit: number): Promise<readonly DueWork[]>;
  settle(due: DueWork): Promise<void>;
  /** In the place of `due`. */
  move(due: DueWork, dueAt: string): Promise<void>;
}

/** What is to be done about a piece of work: nothing more, a look at another time, or a bell now. */
export type Look = { readonly kind: 'over' } | { readonly kind: 'later'; readonly at: number } | { readonly kind: 'ring' };

export interface SweepPorts {
  readonly due: DueStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly look: Readonly<Record<DueWork['kind'], (due: DueWork) => Promise<Look>>>;
  readonly ring: (due: DueWork) => Promise<void>;
  readonly report: (event: string, details: Record<string, unknown>) => void;
}

const batch = 50;
/** A bell that was heard takes the work within it. */
const patienceMs = 15_000;

export const sweepDue = (ports: SweepPorts) => async (): Promise<{ looked: number }> => {
  const due = await ports.due.list(isoTime(ports.clock.now()), batch);
  for (const one of due)
    await sweepOne(ports, one).catch((error: unknown) =>
      ports.report('talent_sweep_failed', { kind: one.kind, error: error instanceof Error ? error.name : 'unknown' }),
    );
  return { looked: due.length };
};

const sweepOne = async ({ due: list, clock, look, ring }: SweepPorts, due: DueWork): Promise<void> => {
  const seen = await look[due.kind](due);
  if (seen.kind === 'over') return list.settle(due);
  if (seen.kind === 'ring') await ring(due);
  await list.move(due, isoTime(seen.kind === 'later' ? Math.max(seen.at, clock.now() + 1_000) : clock.now() + patienceMs));
};
