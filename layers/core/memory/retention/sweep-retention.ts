/** Looks after each user once a week, for as long as anything is kept of her. */
import { type Clock, isoTime } from '../../shared/index.ts';
import type { Owner } from '../ports.ts';
import type { DueRetention, DueRetentions } from './ports.ts';
import type { Retained } from './retain.ts';

const weekMs = 7 * 24 * 3_600_000;
const minutesOfWeek = 7 * 24 * 60;

/** In the week after this one, at a minute of her own: whoever asks in the same week says the same. */
export const nextLook = ({ org, sub }: Owner, now: number): DueRetention => {
  let sum = 0;
  for (const letter of `${org}\n${sub}`) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % minutesOfWeek;
  return { org, sub, dueAt: isoTime((Math.floor(now / weekMs) + 1) * weekMs + sum * 60_000) };
};

export interface SweepRetentionPorts {
  readonly due: DueRetentions;
  readonly retain: (owner: Owner, deadline: number) => Promise<Retained>;
  readonly clock: Clock;
  readonly report: (event: string, details: Record<string, unknown>) => void;
}

const batch = 20;
/** Longer than a pass: a lost one comes back then. */
const againAfterMs = 10 * 60_000;

/** At most `budgetMs` long; what is not done then comes back in ten minutes. */
export const sweepRetention =
  (ports: SweepRetentionPorts) =>
  async (budgetMs: number): Promise<{ looked: number }> => {
    const deadline = ports.clock.now() + budgetMs;
    let looked = 0;
    for (const one of await ports.due.list(isoTime(ports.clock.now()), batch)) {
      if (ports.clock.now() >= deadline) break;
      looked += 1;
      await sweepOne(ports, one, deadline).catch((error: unknown) =>
        ports.report('retention_failed', { org: one.org, error: error instanceof Error ? error.name : 'unknown' }),
      );
    }
    return { looked };
  };

const sweepOne = async ({ due, retain, clock, report }: SweepRetentionPorts, one: DueRetention, deadline: number): Promise<void> => {
  const { org, sub } = one;
  const held = { org, sub, dueAt: isoTime(clock.now() + againAfterMs) };
  if ((await due.postpone(one, held.dueAt)) === 'gone') return;
  const { isDone, isEmpty, ...counts } = await retain({ org, sub }, deadline);
  if (Object.values(counts).some((count) => count > 0)) report('retained', { org, ...counts });
  if (!isDone) return;
  // The next one stands before this one goes: a death in between looks twice.
  if (!isEmpty) await due.add(nextLook({ org, sub }, clock.now()));
  await due.settle(held);
};
