/** Any reader that meets a turn with no live lease asks for a worker: a lost hand-over or a dead worker is made good by who looks. */
import type { Clock } from '../shared/index.ts';
import type { ConversationStore, HandOver, TurnStore } from './ports.ts';
import { hasLease, type Turn, turnLimits } from './turn.ts';

export interface LookAfterPorts {
  readonly conversations: Pick<ConversationStore, 'readHead'>;
  readonly turns: Pick<TurnStore, 'readLive'>;
  readonly handOver: HandOver;
  readonly clock: Clock;
}

/** Asks for a worker, and throws what kept it from being asked, when the turn is the first of its queue, nobody holds it, and its hand-over is due (or `urgent`). */
export const lookAfter =
  (ports: LookAfterPorts) =>
  async (turn: Turn, options: { urgent: boolean } = { urgent: false }): Promise<void> => {
    if (turn.end) return;
    const now = ports.clock.now();
    const live = await ports.turns.readLive(turn.org, turn.turnId);
    if (!live || live.ended || hasLease(live, now)) return;
    if (!options.urgent && live.attempt === 0 && Date.parse(turn.acceptedAt) + turnLimits.handOverMs > now) return;
    const head = await ports.conversations.readHead(turn.org, turn.conversationId);
    if (head?.queue[0]?.turnId === turn.turnId) await ports.handOver.handOver(turn.org, turn.turnId);
  };

/**
 * For those who came for something else: what they came for is theirs, whether or not a worker could be asked. The next one who looks asks again, and the sweeper
 * says that it could not.
 */
export const lookAfterInPassing =
  (ports: LookAfterPorts) =>
  (turn: Turn, options?: { urgent: boolean }): Promise<void> =>
    lookAfter(ports)(turn, options).catch(() => undefined);
