/** A socket follows conversations: it gets the frames of their turns from now on, and is told where the live ones stand. */
import { type Caller, DomainError, type NewId } from '../shared/index.ts';
import type { ConversationHead } from './conversation.ts';
import { getConversation } from './find-conversation.ts';
import { lookAtTurn } from './follow-turn.ts';
import { type Position, startPosition } from './frames.ts';
import type { ConnectionStore, ConversationStore, TurnStore } from './ports.ts';

export interface FollowConversationsPorts {
  readonly conversations: Pick<ConversationStore, 'readHead' | 'readAlias'>;
  readonly turns: TurnStore;
  readonly connections: ConnectionStore;
  readonly newId: NewId;
}

export interface Followed {
  readonly conversationId: string;
  readonly liveTurn: { readonly turnId: string; readonly attempt: number; readonly lastSeq: number } | null;
}

/** All or nothing: one unknown conversation refuses the request. */
export const followConversations =
  (ports: FollowConversationsPorts) =>
  async (caller: Caller, connectionId: string, references: readonly string[]): Promise<Followed[]> => {
    const heads = await Promise.all([...new Set(references)].map((reference) => getConversation(ports.conversations)(caller, reference)));
    const outcome = await ports.connections.follow(
      caller.org,
      caller.sub,
      connectionId,
      heads.map((head) => head.conversationId),
    );
    if (outcome === 'too_many') throw new DomainError('too_many_subscriptions', 'a socket follows at most 50 conversations; unsubscribe from some first');
    return Promise.all(heads.map((head) => followLiveTurn(ports, head, connectionId)));
  };

const followLiveTurn = async (ports: FollowConversationsPorts, known: ConversationHead, connectionId: string): Promise<Followed> => {
  // Read again after following: a turn that begins later finds the follower itself.
  const head = (await ports.conversations.readHead(known.org, known.conversationId)) ?? known;
  const running = head.queue[0];
  const turn = running && (await ports.turns.readTurn(head.org, running.turnId));
  if (!turn || turn.end) return { conversationId: head.conversationId, liveTurn: null };
  // From its first frame, whatever the socket may have had: a later place would be a promise that everything before it has arrived.
  await ports.turns.watch(turn.org, turn.turnId, connectionId, { ...startPosition, nonce: ports.newId('req') });
  // The look comes after: an end that it does not see is told by the worker, which sees the watcher.
  const seen = await lookAtTurn(ports)(turn, startPosition);
  if (seen.turn.end) return { conversationId: head.conversationId, liveTurn: null };
  const last: Position = seen.frames.at(-1) ?? startPosition;
  const lastSeq = last.attempt === seen.attempt ? last.seq : 0;
  return { conversationId: head.conversationId, liveTurn: { turnId: turn.turnId, attempt: seen.attempt, lastSeq } };
};

export const unfollowConversations =
  (ports: FollowConversationsPorts) =>
  async (caller: Caller, connectionId: string, references: readonly string[]): Promise<void> => {
    const heads = await Promise.all([...new Set(references)].map((reference) => getConversation(ports.conversations)(caller, reference)));
    await ports.connections.unfollow(
      caller.org,
      caller.sub,
      connectionId,
      heads.map((head) => head.conversationId),
    );
    await Promise.all(heads.flatMap((head) => (head.queue[0] ? [ports.turns.watch(head.org, head.queue[0].turnId, connectionId, null)] : [])));
  };
