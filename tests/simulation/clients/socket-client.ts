/** A socket client as section 6 asks for it: one connection, resumes from its last good place, asks again what was not answered. */
import type { Connection, ServerMessage } from '../cloud/gateway.ts';
import type { ClientAction } from '../cloud/socket-functions.ts';
import type { WireChunk } from './assembler.ts';
import { type Client, type ClientPorts, type Known, keyOf, type Sent, type User } from './client.ts';
import { type TurnView, turnView } from './turn-view.ts';

const answerMs = 12_000;
const retryable = new Set(['unavailable', 'rate_limited', 'internal']);

interface Asked {
  readonly action: Exclude<ClientAction, { action: 'hello' }>;
  readonly connectionId: string;
}

export const socketClient = ({ cloud, judge }: ClientPorts, user: User, name: string): Client & { follow(conversationId: string): void } => {
  const { timeline, dice, trace } = cloud.engine;
  const views = new Map<string, TurnView>();
  const following = new Set<string>();
  const unsent = new Map<string, Sent>();
  const stopping = new Set<string>();
  const asked = new Map<string, Asked>();
  let connection: Connection | undefined;
  let isReady = false;
  let serial = 0;
  let cuts = 0;

  const isMine = (connectionId: string): boolean => connection?.connectionId === connectionId;
  const isAsking = (matches: (action: Asked['action']) => boolean): boolean => [...asked.values()].some(({ action }) => matches(action));

  const ask = (make: (requestId: string) => Asked['action']): void => {
    if (!connection || !isReady) return;
    serial += 1;
    const requestId = `${name}-${serial}`;
    const question = { action: make(requestId), connectionId: connection.connectionId };
    asked.set(requestId, question);
    cloud.socketAction(connection, question.action);
    timeline.after(answerMs, () => {
      if (!asked.delete(requestId) || !isMine(question.connectionId)) return;
      trace.note(`${name} had no answer to ${question.action.action}`);
      if (question.action.action === 'resume') askResume(viewOf(question.action.turnId));
      else pursue();
    });
  };
  const askSend = (sent: Sent): void => {
    if (isAsking((action) => action.action === 'send' && keyOf(action) === keyOf(sent))) return;
    const { clientMessageId, text, conversation: conversationId, parentId, interrupt } = sent;
    ask((requestId) => ({ action: 'send', requestId, clientMessageId, text, conversationId, parentId, interrupt }));
  };
  const askResume = (view: TurnView): void => {
    if (view.isEnded() || isAsking((action) => action.action === 'resume' && action.turnId === view.turnId)) return;
    const { attempt, seq } = view.place();
    ask((requestId) => ({ action: 'resume', requestId, turnId: view.turnId, attempt, afterSeq: seq }));
  };
  const askStop = (turnId: string): void => {
    if (!isAsking((action) => action.action === 'stop' && action.turnId === turnId)) ask((requestId) => ({ action: 'stop', requestId, turnId }));
  };
  const askFollow = (): void => {
    if (following.size > 0 && !isAsking((action) => action.action === 'subscribe'))
      ask((requestId) => ({ action: 'subscribe', requestId, conversationIds: [...following] }));
  };
  let mustFollow = false;
  /** Everything that is still open is asked for again. */
  const pursue = (): void => {
    for (const sent of unsent.values()) askSend(sent);
    for (const turnId of stopping) askStop(turnId);
    if (mustFollow) askFollow();
  };
  const connect = (): void => {
    isReady = false;
    asked.clear();
    connection = cloud.gateway.open(end);
    const { connectionId } = connection;
    trace.note(`${name} opens ${connectionId}`);
    timeline.after(10_000, () => {
      if (isMine(connectionId) && !isReady) drop();
    });
  };
  const reconnect = (): void => {
    connection = undefined;
    isReady = false;
    asked.clear();
    timeline.after(dice.between(50, 2_000), connect);
  };
  const drop = (): void => {
    if (!connection) return;
    trace.note(`${name} loses ${connection.connectionId}`);
    cloud.gateway.leave(connection);
    reconnect();
  };
  const viewOf = (turnId: string): TurnView => {
    const known = views.get(turnId) ?? turnView(turnId);
    views.set(turnId, known);
    return known;
  };
  const learn = (sent: Sent, known: Known): void => {
    unsent.delete(keyOf(sent));
    following.add(known.conversationId);
    judge.accepted(user.org, user.sub, sent, known);
    viewOf(known.turnId);
  };
  const onFrame = (message: ServerMessage): void => {
    const turnId = String(message['turnId']);
    const frame = { attempt: Number(message['attempt']), seq: Number(message['seq']), chunks: message['chunks'] as readonly WireChunk[] };
    judge.frame(user.org, turnId, frame, name);
    const view = viewOf(turnId);
    if (view.isEnded()) return;
    const taken = view.take(frame);
    trace.note(`${name} ${taken} ${turnId.slice(-4)} ${frame.attempt}/${frame.seq}`);
    if (taken === 'gap') askResume(view);
  };
  const onEnding = (message: ServerMessage): void => {
    const view = viewOf(String(message['turnId']));
    if (view.isEnded()) return;
    const place = view.place();
    const hasAll = message.type === 'failed' || (place.attempt === message['attempt'] && place.seq === message['seq']);
    if (!hasAll) {
      askResume(view);
      return;
    }
    view.end();
    stopping.delete(view.turnId);
    user.openTurns.delete(view.turnId);
    if (message.type !== 'failed') judge.ended(user.org, view, name);
  };
  const onFollowing = (data: unknown): void => {
    mustFollow = false;
    for (const { liveTurn } of (data as { conversations: { liveTurn: { turnId: string; attempt: number; lastSeq: number } | null }[] }).conversations) {
      if (!liveTurn) continue;
      const view = viewOf(liveTurn.turnId);
      const place = view.place();
      if (place.attempt !== liveTurn.attempt || place.seq !== liveTurn.lastSeq) askResume(view);
    }
  };
  const onAnswer = (message: ServerMessage): void => {
    const requestId = String(message['requestId']);
    const question = asked.get(requestId)?.action;
    if (!question) return;
    asked.delete(requestId);
    if (message.type === 'problem') {
      onProblem(question, String((message['problem'] as { code: string }).code));
      return;
    }
    if (question.action === 'stop') stopping.delete(question.turnId);
    if (question.action === 'subscribe') onFollowing(message['data']);
    if (question.action !== 'send') return;
    const sent = unsent.get(keyOf(question));
    if (sent) learn(sent, { conversationId: String(message['conversationId']), messageId: String(message['messageId']), turnId: String(message['turnId']) });
  };
  const onProblem = (question: Asked['action'], code: string): void => {
    trace.note(`${name} ${question.action} problem ${code}`);
    if (retryable.has(code)) {
      if (question.action === 'resume') timeline.after(700, () => askResume(viewOf(question.turnId)));
      else timeline.after(700, pursue);
      return;
    }
    if (question.action === 'send') {
      const sent = unsent.get(keyOf(question));
      unsent.delete(keyOf(question));
      if (sent) judge.refused(user.org, user.sub, sent, code);
    } else cloud.engine.fail(`${name} was refused ${question.action}: ${code}`);
  };
  const onReady = (): void => {
    isReady = true;
    mustFollow = following.size > 0;
    askFollow();
    for (const view of views.values()) askResume(view);
    pursue();
  };
  const end = {
    org: user.org,
    sub: user.sub,
    opened: (connectionId: string): void => {
      if (isMine(connectionId) && connection) cloud.socketAction(connection, { action: 'hello' });
    },
    receive: (connectionId: string, message: ServerMessage): void => {
      if (!isMine(connectionId)) return;
      if (message.type === 'ready') onReady();
      else if (message.type === 'frame') onFrame(message);
      else if (message.type === 'final' || message.type === 'stopped' || message.type === 'failed') onEnding(message);
      else if (message.type === 'resync') askResume(viewOf(String(message['turnId'])));
      else onAnswer(message);
      if (dice.chance(cloud.engine.faults().cut) && cuts < 12) {
        cuts += 1;
        drop();
      }
    },
    closed: (connectionId: string): void => {
      if (isMine(connectionId)) reconnect();
    },
  };
  connect();
  const openViews = (): TurnView[] => [...views.values()].filter((view) => !view.isEnded());
  return {
    name,
    send: (sent) => {
      unsent.set(keyOf(sent), sent);
      askSend(sent);
    },
    stop: (turnId) => {
      stopping.add(turnId);
      askStop(turnId);
    },
    follow: (conversationId) => {
      following.add(conversationId);
      mustFollow = true;
      askFollow();
    },
    drop,
    isContent: () => unsent.size === 0 && openViews().length === 0,
    waitsFor: () =>
      `${name}: unsent ${[...unsent.keys()].join(',')}; open ${openViews()
        .map((view) => `${view.turnId}@${view.place().attempt}/${view.place().seq}`)
        .join(',')}`,
  };
};
