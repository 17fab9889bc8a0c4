/** What a socket handler does with a client's frame. As thin as the real one; every request with a requestId is answered once. */
import { type AcceptRequest, acceptMessage } from '../../../layers/core/conversation/accept-message.ts';
import { announceEnd } from '../../../layers/core/conversation/announce-end.ts';
import { followConversations } from '../../../layers/core/conversation/follow-conversations.ts';
import { resumeTurn } from '../../../layers/core/conversation/resume-turn.ts';
import { stopTurn } from '../../../layers/core/conversation/stop-turn.ts';
import { type Caller, DomainError } from '../../../layers/core/shared/index.ts';
import type { Process } from '../engine/process.ts';
import type { Connection } from './gateway.ts';
import type { Ports } from './ports.ts';

export type ClientAction =
  | { readonly action: 'hello' }
  | {
      readonly action: 'send';
      readonly requestId: string;
      readonly clientMessageId: string;
      readonly text: string;
      readonly conversationId?: string | undefined;
      readonly parentId?: string | null | undefined;
      readonly interrupt?: boolean | undefined;
    }
  | { readonly action: 'stop'; readonly requestId: string; readonly turnId: string }
  | { readonly action: 'resume'; readonly requestId: string; readonly turnId: string; readonly attempt: number; readonly afterSeq: number }
  | { readonly action: 'subscribe'; readonly requestId: string; readonly conversationIds: readonly string[] };

export const callerOf = (org: string, sub: string): Caller => ({ org, sub, role: 'director', isAdmin: false, displayName: sub });

/** Waiting turns that an interrupt ended, told to whoever follows. */
export const announceEnded = async (ports: Ports, org: string, turnIds: readonly string[]): Promise<void> => {
  for (const turnId of turnIds) {
    const turn = await ports.turns.readTurn(org, turnId);
    if (turn?.end) await announceEnd(ports, { turn });
  }
};

export const socketFunction = async (ports: Ports, process: Process, connection: Connection, action: ClientAction): Promise<void> => {
  const { connectionId } = connection;
  const caller = callerOf(connection.client.org, connection.client.sub);
  const answer = async (message: object): Promise<void> => {
    for (let tries = 0; tries < 6; tries += 1) {
      const outcome = await ports.sockets.post(connectionId, message).catch(() => 'busy' as const);
      if (outcome !== 'busy') return;
      await process.clock.sleep(100 * 2 ** tries);
    }
  };
  let isAnswered = false;
  const answerOnce = async (message: object): Promise<void> => {
    isAnswered = true;
    await answer(message);
  };
  try {
    await perform(ports, caller, connectionId, action, answerOnce);
  } catch (error) {
    const code = error instanceof DomainError ? error.code : 'internal';
    if (!(error instanceof DomainError)) ports.report('bug', { error: String(error) });
    if (!isAnswered) await answer({ type: 'problem', requestId: 'requestId' in action ? action.requestId : undefined, problem: { code } });
  }
};

type Answer = (message: object) => Promise<void>;

const perform = async (ports: Ports, caller: Caller, connectionId: string, action: ClientAction, answer: Answer): Promise<void> => {
  switch (action.action) {
    case 'hello':
      await ports.connections.update(caller.org, caller.sub, connectionId, { saidHello: true });
      return answer({ type: 'ready' });
    case 'send':
      return send(ports, caller, connectionId, action, answer);
    case 'stop':
      await stopTurn(ports)(caller, action.turnId);
      return answer({ type: 'ok', requestId: action.requestId });
    case 'subscribe':
      return answer({
        type: 'ok',
        requestId: action.requestId,
        data: { conversations: await followConversations(ports)(caller, connectionId, action.conversationIds) },
      });
    case 'resume':
      return resumeTurn(ports)({
        caller,
        connectionId,
        turnId: action.turnId,
        after: { attempt: action.attempt, seq: action.afterSeq },
        acknowledge: () => answer({ type: 'ok', requestId: action.requestId }),
      });
  }
};

const send = async (ports: Ports, caller: Caller, connectionId: string, action: Extract<ClientAction, { action: 'send' }>, answer: Answer): Promise<void> => {
  const request: AcceptRequest = {
    caller,
    connectionId,
    clientMessageId: action.clientMessageId,
    conversation: action.conversationId,
    interrupt: action.interrupt,
    what: { kind: 'text', text: action.text, parentId: action.parentId },
  };
  const { endedWaiting, ...accepted } = await acceptMessage(ports)(request);
  const message = { type: 'accepted', requestId: action.requestId, ...accepted };
  if (accepted.duplicate) return sendAgain(ports, caller, connectionId, accepted, () => answer(message));
  if (accepted.position === 0) await ports.handOver.handOver(caller.org, accepted.turnId).catch(() => undefined);
  await answer(message);
  await announceEnded(ports, caller.org, endedWaiting);
};

/** A repeat makes its socket a follower too, and serves the turn from its first frame. */
const sendAgain = async (
  ports: Ports,
  caller: Caller,
  connectionId: string,
  accepted: { conversationId: string; turnId: string },
  acknowledge: () => Promise<void>,
): Promise<void> => {
  await followConversations(ports)(caller, connectionId, [accepted.conversationId]);
  await resumeTurn(ports)({ caller, connectionId, turnId: accepted.turnId, after: { attempt: 0, seq: 0 }, acknowledge });
};
