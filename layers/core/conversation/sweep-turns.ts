/** The sweeper: every open turn is on its list until its end was announced. It asks for workers, ends what waited too long, announces. */

import { isoTime } from '../shared/index.ts';
import { announceAfterMs, announceEnd } from './announce-end.ts';
import { unrunEnd } from './compose-turn.ts';
import { lookAfter } from './look-after.ts';
import type { DueTurn } from './ports.ts';
import { productLine } from './product-lines.ts';
import type { StopPorts } from './stop-turn.ts';
import { type Turn, turnLimits } from './turn.ts';

export interface SweepPorts extends StopPorts {
  readonly report: (event: string, details: Record<string, unknown>) => void;
}

const batch = 200;
const atOnce = 16;

export const sweepTurns = (ports: SweepPorts) => async (): Promise<{ looked: number }> => {
  const due = await ports.turns.listDue(isoTime(ports.clock.now()), batch);
  for (let from = 0; from < due.length; from += atOnce) {
    await Promise.all(
      due
        .slice(from, from + atOnce)
        .map((one) =>
          sweepOne(ports, one).catch((error: unknown) =>
            ports.report('sweep_failed', { turnId: one.turnId, error: error instanceof Error ? error.message : 'unknown' }),
          ),
        ),
    );
  }
  return { looked: due.length };
};

const sweepOne = async (ports: SweepPorts, due: DueTurn): Promise<void> => {
  const turn = await ports.turns.readTurn(due.org, due.turnId);
  if (!turn) return ports.turns.settle(due);
  const now = ports.clock.now();
  if (turn.end) {
    if (Date.parse(turn.end.at) + announceAfterMs <= now) await announceEnd(ports, { turn });
    return;
  }
  if (Date.parse(turn.acceptedAt) + turnLimits.acceptedMs <= now && (await endTooLongWaiting(ports, turn))) return;
  await lookAfter(ports)(turn);
};

const endTooLongWaiting = async (ports: SweepPorts, turn: Turn): Promise<boolean> => {
  const head = await ports.conversations.readHead(turn.org, turn.conversationId);
  const place = head?.queue.findIndex((queued) => queued.turnId === turn.turnId) ?? -1;
  if (!head || place < 1) return false;
  const unrun = unrunEnd(turn, 'failed', productLine('waitedTooLong', ''), ports.sha256(''), ports.clock.now());
  const queue = head.queue.filter((queued) => queued.turnId !== turn.turnId);
  const outcome = await ports.turns.endWaiting({ ...head, queue, version: head.version + 1, updatedAt: unrun.end.at }, unrun);
  if (outcome === 'ended') await announceEnd(ports, { turn: { ...turn, end: unrun.end } });
  return outcome === 'ended';
};
