/** The actions of a socket, each a use case and its answer. */
import { heartbeatSeconds, socketLimits } from '../../layers/contracts/index.ts';
import {
  acceptMessage,
  type ConnectionStore,
  deadlineOf,
  followConversations,
  getConversation,
  resumeTurn,
  stopTurn,
  unfollowConversations,
} from '../../layers/core/conversation/index.ts';
import { assertNever, type Caller, DomainError } from '../../layers/core/shared/index.ts';
import type { SocketAction, SocketCall } from '../_chat/socket-handler.ts';
import { afterAcceptance } from '../_compose/after-acceptance.ts';
import type { Stores } from '../_compose/stores.ts';
import { type Log, nameError } from '../_kit/log.ts';
import { checkSocketText } from '../_kit/text-limits.ts';
import { socketRoutes } from '../routes.ts';

type FrameOf<Action extends SocketCall['frame']['action']> = Extract<SocketCall['frame'], { action: Action }>;
type CheckSession = (who: { org: string; sub: string; epoch: number }) => Promise<void>;
type Call<Action extends SocketCall['frame']['action']> = SocketCall<FrameOf<Action>>;

const protocol = 1;

const checkRole = (caller: Caller, action: string): void => {
  const route = socketRoutes.find((candidate) => candidate.routeKey === action);
  if (!route?.roles.includes(caller.role)) throw new DomainError('forbidden', `your role (${caller.role}) may not do this; ask an owner of your organization`);
};

/** `checkSession` throws when the sign-in behind a ticket was ended. */
export const socketActions = (stores: Stores, log: Log, checkSession: CheckSession): SocketAction => {
  const hello = async ({ frame, caller, connection, post }: Call<'hello'>): Promise<void> => {
    if (frame.protocol !== protocol) throw new DomainError('unsupported_protocol', `protocol ${protocol} is spoken here`);
    await stores.connections.update(caller.org, caller.sub, connection.connectionId, { saidHello: true });
    const serverTime = new Date(stores.clock.now()).toISOString();
    const authExpiresAt = new Date(connection.authExpiresAt).toISOString();
    await post({ type: 'ready', ...(frame.requestId === undefined ? {} : { requestId: frame.requestId }), serverTime, heartbeatSeconds, authExpiresAt });
  };

  const send = async ({ frame, caller, connection, post, correlationId }: Call<'send'>): Promise<void> => {
    const { connectionId } = connection;
    const accepted = await acceptMessage(stores)({
      caller,
      clientMessageId: frame.clientMessageId,
      correlationId,
      conversation: frame.conversationId,
      interrupt: frame.interrupt,
      connectionId,
      what: { kind: 'text', text: checkSocketText(frame.text), parentId: frame.parentId },
    });
    const { conversationId, messageId, turnId, position, duplicate } = accepted;
    const acknowledge = (): Promise<void> => post({ type: 'accepted', requestId: frame.requestId, conversationId, messageId, turnId, position, duplicate });
    if (duplicate) {
      await stores.connections.follow(caller.org, caller.sub, connectionId, [conversationId]);
      await resumeTurn(stores)({ caller, connectionId, turnId, after: { attempt: 0, seq: 0 }, acknowledge, isNewToClient: true });
      return;
    }
    // The answer first, then the bell: no frame of the turn can come before its acceptance.
    await acknowledge();
    await afterAcceptance(stores, log)(caller, accepted);
    await tellOthers(stores, caller, conversationId, connectionId).catch((error: unknown) =>
      log('warn', 'tell_failed', { conversationId, error: nameError(error) }),
    );
  };

  const stop = async ({ frame, caller, post }: Call<'stop'>): Promise<void> => {
    await stopTurn(stores)(caller, frame.turnId);
    await post({ type: 'ok', requestId: frame.requestId });
  };

  const resume = async ({ frame, caller, connection, post }: Call<'resume'>): Promise<void> =>
    resumeTurn(stores)({
      caller,
      connectionId: connection.connectionId,
      turnId: frame.turnId,
      after: { attempt: frame.attempt, seq: frame.afterSeq },
      acknowledge: () => post({ type: 'ok', requestId: frame.requestId }),
    });

  const subscribe = async ({ frame, caller, connection, post }: Call<'subscribe'>): Promise<void> => {
    if (new Set(frame.conversationIds).size > socketLimits.subscriptions)
      throw new DomainError('too_many_subscriptions', `a socket follows at most ${socketLimits.subscriptions} conversations; name fewer`);
    const conversations = await followConversations(stores)(caller, connection.connectionId, frame.conversationIds);
    await post({ type: 'ok', requestId: frame.requestId, data: { conversations } });
  };

  const unsubscribe = async ({ frame, caller, connection, post }: Call<'unsubscribe'>): Promise<void> => {
    await unfollowConversations(stores)(caller, connection.connectionId, frame.conversationIds);
    await post({ type: 'ok', requestId: frame.requestId });
  };

  const typing = async ({ frame, caller, connection }: Call<'typing'>): Promise<void> => {
    const head = await getConversation(stores.conversations)(caller, frame.conversationId);
    const notice = { type: 'typing', conversationId: head.conversationId, userId: caller.sub, displayName: caller.displayName };
    await toFollowers(stores, caller.org, head.conversationId, connection.connectionId, notice);
  };

  /** A ticket of the same person in the same role; what she may do on this socket was decided when it opened. */
  const reauth = async ({ frame, caller, connection, post }: Call<'reauth'>): Promise<void> => {
    const now = stores.clock.now();
    const ticket = await stores.tickets.consume(stores.sha256(frame.ticket), now);
    if (!ticket || ticket.sub !== caller.sub || ticket.org !== caller.org || ticket.role !== caller.role)
      throw new DomainError('unauthenticated', 'this ticket is not valid; ask for a new one');
    await checkSession(ticket);
    const { authExpiresAt, epoch } = ticket;
    await stores.deadlines.put(deadlineOf({ ...connection, authExpiresAt, epoch }, now));
    await stores.connections.update(caller.org, caller.sub, connection.connectionId, { authExpiresAt, epoch });
    await post({ type: 'ok', requestId: frame.requestId, data: { authExpiresAt: new Date(ticket.authExpiresAt).toISOString() } });
  };

  return async (call) => {
    const { frame } = call;
    checkRole(call.caller, frame.action);
    switch (frame.action) {
      case 'hello':
        return hello({ ...call, frame });
      case 'send':
        return send({ ...call, frame });
      case 'stop':
        return stop({ ...call, frame });
      case 'resume':
        return resume({ ...call, frame });
      case 'subscribe':
        return subscribe({ ...call, frame });
      case 'unsubscribe':
        return unsubscribe({ ...call, frame });
      case 'typing':
        return typing({ ...call, frame });
      case 'reauth':
        return reauth({ ...call, frame });
      case 'ping':
        return call.post({ type: 'pong', ...(frame.requestId === undefined ? {} : { requestId: frame.requestId }) });
      default:
        return assertNever(frame);
    }
  };
};

const toFollowers = async (
  stores: Pick<Stores, 'sockets'> & { connections: ConnectionStore },
  org: string,
  conversationId: string,
  except: string,
  notice: object,
): Promise<void> => {
  const followers = await stores.connections.followers(org, conversationId);
  await Promise.all(followers.filter(({ connectionId }) => connectionId !== except).map(({ connectionId }) => stores.sockets.post(connectionId, notice)));
};

/** Other sockets that follow the conversation learn that there is a new message. */
const tellOthers = async (stores: Stores, caller: Caller, conversationId: string, except: string): Promise<void> => {
  const head = await stores.conversations.readHead(caller.org, conversationId);
  if (head)
    await toFollowers(stores, caller.org, conversationId, except, {
      type: 'conversation',
      conversationId,
      change: 'message',
      title: head.title,
      lastMessageSeq: head.lastSeq,
    });
};
