/** Stopping: a running turn is asked to stop and ends with what was said; a waiting one ends at once, unrun. */
import { type Caller, type Clock, DomainError, type Random } from '../shared/index.ts';
import { type AnnouncePorts, announceEnd } from './announce-end.ts';
import { unrunEnd } from './compose-turn.ts';
import { getTurn } from './get-turn.ts';
import { type LookAfterPorts, lookAfterInPassing } from './look-after.ts';
import type { ConversationStore, Sha256, TurnStore } from './ports.ts';
import type { Turn } from './turn.ts';

export interface StopPorts extends Omit<AnnouncePorts, 'turns'>, Omit<LookAfterPorts, 'turns' | 'conversations'> {
  readonly conversations: Pick<ConversationStore, 'readHead'>;
  readonly turns: TurnStore;
  readonly sha256: Sha256;
  readonly clock: Clock;
  readonly random: Random;
}

const maximumTries = 10;

/** Answers when the stop is durable; the turn's end is told by `stopped`. Stopping an ended turn changes nothing. */
export const stopTurn =
  (ports: StopPorts) =>
  async (caller: Caller, turnId: string): Promise<Turn> => {
    for (let tries = 0; tries < maximumTries; tries += 1) {
      const turn = await getTurn(ports)(caller, turnId);
      if (turn.end) return turn;
      const stopped = await stopOpenTurn(ports, turn);
      if (stopped) return stopped;
      await ports.clock.sleep(Math.ceil(ports.random() * 20 * 2 ** Math.min(tries, 4)));
    }
    throw new DomainError('unavailable', 'the turn could not be stopped just now; try again', { retryAfterMs: 500 });
  };

const stopOpenTurn = async (ports: StopPorts, turn: Turn): Promise<Turn | undefined> => {
  const head = await ports.conversations.readHead(turn.org, turn.conversationId);
  const place = head?.queue.findIndex((queued) => queued.turnId === turn.turnId) ?? -1;
  if (!head || place === -1) return undefined;
  if (place === 0) {
    await ports.turns.requestStop(turn.org, turn.turnId);
    await lookAfterInPassing(ports)(turn, { urgent: true });
    return turn;
  }
  const unrun = unrunEnd(turn, 'stopped', null, ports.sha256(''), ports.clock.now());
  const queue = head.queue.filter((queued) => queued.turnId !== turn.turnId);
  const outcome = await ports.turns.endWaiting({ ...head, queue, version: head.version + 1, updatedAt: unrun.end.at }, unrun);
  if (outcome === 'changed') return undefined;
  const ended = { ...turn, end: unrun.end };
  await announceEnd(ports, { turn: ended });
  return ended;
};
