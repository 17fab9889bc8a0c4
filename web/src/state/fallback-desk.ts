/** The roads beside the socket: an event stream for each turn, and polling where streams do not come through. */
import type { StreamedChunk } from '../api/event-stream.ts';
import { pathOf, postTo } from '../api/http.ts';
import { ApiError, asProblem } from '../api/problem-error.ts';
import { backoffMs } from '../realtime/backoff.ts';
import { lastEventId, resumePosition } from '../realtime/frame-assembler.ts';
import type { OutboxEntry, OutboxEvent } from '../realtime/outbox.ts';
import { hasEnded } from '../realtime/turn-tracker.ts';
import type { Desk } from './desk.ts';
import type { TurnDesk } from './turn-desk.ts';

export interface FallbackDesk {
  /** Sends one message by HTTP and follows its reply. */
  send(entry: OutboxEntry): void;
  /** Follows every running turn that is not followed yet. */
  followAll(): void;
  /** The socket carries everything again. */
  leave(): void;
}

interface Outcome {
  readonly accept: (clientMessageId: string, acknowledgement: { conversationId: string; messageId: null; turnId: string }) => void;
  readonly apply: (event: OutboxEvent) => void;
}

const pollMs = 1_000;
/** After this many streams that brought nothing, polling. */
const fruitlessStreams = 2;
/** A server that keeps answering with errors of its own is believed after this many. */
const maximumSends = 8;

export const createFallbackDesk = (desk: Desk, turns: TurnDesk, outcome: () => Outcome): FallbackDesk => {
  const { store, ports } = desk;
  const followed = new Map<string, AbortController>();
  let fruitlessSends = 0;

  const isOver = (turnId: string): boolean => {
    const turn = store.get().turns[turnId];
    return !turn || hasEnded(turn);
  };
  const wait = (ms: number): Promise<void> => new Promise((resolve) => void ports.setTimer(resolve, ms));

  const fetchView = async (turnId: string): Promise<void> => {
    const turn = store.get().turns[turnId];
    if (!turn) return;
    const { attempt, afterSeq } = resumePosition(turn.assembly);
    const view = await ports.api.getTurn(turnId, attempt, afterSeq);
    turns.hear(turnId, { type: 'view', view, at: ports.now() });
  };
  /** True: something came. */
  const streamOnce = async (turnId: string, signal: AbortSignal): Promise<boolean> => {
    const turn = store.get().turns[turnId];
    if (!turn) return false;
    let isFruitful = false;
    const request = {
      method: 'GET' as const,
      path: pathOf('GET /api/v1/turns/{id}/stream', { params: { id: turnId } }),
      lastEventId: lastEventId(turnId, turn.assembly),
      signal,
    };
    const end = await ports.api.readEventStream(request, (chunk) => {
      isFruitful = true;
      hearChunk(chunk);
    });
    if (end !== 'cut') await fetchView(turnId);
    return isFruitful || end !== 'cut';
  };
  const hearChunk = ({ turnId, place, chunk }: StreamedChunk): void => turns.hear(turnId, { type: 'event', place, chunk, at: ports.now() });

  const followOne = async (turnId: string, signal: AbortSignal): Promise<void> => {
    for (let fruitless = 0; !signal.aborted && !isOver(turnId); ) {
      const isPolling = fruitless >= fruitlessStreams;
      try {
        const isFruitful = isPolling ? await fetchView(turnId).then(() => false) : await streamOnce(turnId, signal);
        fruitless = isFruitful ? 0 : fruitless + 1;
        if (!isOver(turnId)) await wait(isPolling ? pollMs : isFruitful ? 0 : backoffMs(fruitless, ports.random()));
      } catch (error) {
        if (error instanceof ApiError && error.problem.status === 404) return turns.hear(turnId, { type: 'gone', problem: asProblem(error) });
        fruitless += 1;
        await wait(backoffMs(fruitless, ports.random()));
      }
    }
  };
  const follow = (turnId: string): void => {
    if (followed.has(turnId)) return;
    const controller = new AbortController();
    followed.set(turnId, controller);
    void followOne(turnId, controller.signal).finally(() => followed.get(turnId) === controller && followed.delete(turnId));
  };

  /** Makes the turn of a sent message known; for a new conversation its id has to be asked for. */
  const acknowledge = async (entry: OutboxEntry, turnId: string, conversationId: string | null): Promise<void> => {
    const known = conversationId ?? entry.conversationId ?? (await ports.api.getTurn(turnId, 0, 0)).conversationId;
    outcome().accept(entry.clientMessageId, { conversationId: known, messageId: null, turnId });
    turns.begin(turnId, known, 'running');
  };
  const sendByStream = async (entry: OutboxEntry): Promise<boolean> => {
    const controller = new AbortController();
    let turnId: string | null = null;
    let early: StreamedChunk[] | null = [];
    const isKnown = Promise.withResolvers<void>();
    await ports.api.readEventStream({ method: 'POST', ...streamTarget(entry), signal: controller.signal }, (chunk) => {
      if (turnId === null) {
        turnId = chunk.turnId;
        followed.set(turnId, controller);
        acknowledge(entry, turnId, null).then(() => {
          for (const waiting of early ?? []) hearChunk(waiting);
          early = null;
          isKnown.resolve();
        }, isKnown.reject);
      }
      if (early) early.push(chunk);
      else hearChunk(chunk);
    });
    if (turnId === null) return false;
    await isKnown.promise;
    followed.delete(turnId);
    follow(turnId);
    return true;
  };
  const sendAndWait = async (entry: OutboxEntry): Promise<void> => {
    const { turnId, conversationId } = await ports.api.sendMessage(entry.conversationId, entry.text, entry.clientMessageId);
    await acknowledge(entry, turnId, conversationId);
    follow(turnId);
  };
  const sendOnce = async (entry: OutboxEntry): Promise<void> => {
    if (fruitlessSends >= fruitlessStreams) return sendAndWait(entry);
    const isFruitful = await sendByStream(entry).catch((error: unknown) => {
      // A stream that does not even open is as fruitless as one that brings nothing; an answer of the server is its answer.
      if (!(error instanceof ApiError) || error.kind !== 'problem') fruitlessSends += 1;
      throw error;
    });
    fruitlessSends = isFruitful ? 0 : fruitlessSends + 1;
    if (!isFruitful) outcome().apply({ type: 'unsent', clientMessageId: entry.clientMessageId });
  };

  return {
    send(entry) {
      // A stream answers only when the turn's turn has come, so there is no time limit.
      outcome().apply({ type: 'sent', clientMessageId: entry.clientMessageId, requestId: `http:${entry.clientMessageId}`, answerBy: Number.POSITIVE_INFINITY });
      sendOnce(entry).catch((error: unknown) => {
        const isAnswer = error instanceof ApiError && error.kind === 'problem';
        const isRefused = isAnswer && (error.problem.status < 500 || entry.sends >= maximumSends);
        const { clientMessageId } = entry;
        outcome().apply(isRefused ? { type: 'refused', clientMessageId, problem: asProblem(error) } : { type: 'unsent', clientMessageId });
      });
    },
    followAll() {
      for (const turn of turns.live()) follow(turn.turnId);
    },
    leave() {
      for (const controller of followed.values()) controller.abort();
      followed.clear();
    },
  };
};

const streamTarget = ({ conversationId, text, clientMessageId, parentId }: OutboxEntry): { path: string; body: unknown } =>
  conversationId === null
    ? postTo('POST /api/v1/ai/chat/stream', { body: { message: text, clientMessageId } })
    : postTo('POST /api/v1/conversations/{id}/messages/ai/stream', {
        params: { id: conversationId },
        body: { content: text, clientMessageId, ...(parentId === undefined ? {} : { parentId }) },
      });
