/** Hands over the conversations whose time has come. Nothing fires on silence: each turn writes when to look. */
import { type Clock, isoTime } from '../../shared/index.ts';
import type { DueTalk, DueTalks } from './ports.ts';

export interface SweepTalksPorts {
  readonly due: DueTalks;
  /** Asks for a worker; it may be lost. */
  readonly handOver: (due: DueTalk) => Promise<void>;
  readonly clock: Clock;
  readonly report: (event: string, details: Record<string, unknown>) => void;
}

const batch = 25;
/** Longer than a worker takes: what is not settled by then is handed over once more. */
const againAfterMs = 3 * 60_000;
const maximumTries = 10;

export const sweepTalks = (ports: SweepTalksPorts) => async (): Promise<{ looked: number }> => {
  const due = await ports.due.list(isoTime(ports.clock.now()), batch);
  await Promise.all(due.map((one) => sweepOne(ports, one)));
  return { looked: due.length };
};

const sweepOne = async (ports: SweepTalksPorts, one: DueTalk): Promise<void> => {
  const { org: _, ...seen } = one;
  try {
    if (one.tries >= maximumTries) {
      ports.report('consolidation_given_up', seen);
      return await ports.due.settle(one);
    }
    const until = isoTime(ports.clock.now() + againAfterMs * 2 ** Math.min(one.tries, 6));
    if ((await ports.due.postpone(one, until)) === 'postponed') await ports.handOver({ ...one, dueAt: until, tries: one.tries + 1 });
  } catch (error) {
    ports.report('consolidation_not_handed_over', { ...seen, error: error instanceof Error ? error.name : 'unknown' });
  }
};
