/** The end of a turn under its fence: the last frame, the message, the record and the head, in one transaction. */
import { isoTime } from '../shared/index.ts';
import type { Answer } from './answer-turn.ts';
import type { FinishMetadata, ReplyChunk } from './chunks.ts';
import { answerMessage } from './compose-turn.ts';
import { messageText, type StoredMessage } from './message.ts';
import type { Finish } from './ports.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { type Turn, type TurnEnd, turnLimits } from './turn.ts';
import { LeaseLost, type TurnWriter } from './turn-writer.ts';

/** The exchange is kept to be sent again; beyond this many characters only the text is. */
const exchangeCharacters = 120_000;

export const finishTurn = async (
  ports: RunTurnPorts,
  { turn, writer, answer }: { turn: Turn; writer: TurnWriter; answer: Answer },
): Promise<{ end: TurnEnd; metadata: FinishMetadata; message: StoredMessage } | 'lost' | 'deleted'> => {
  const now = ports.clock.now();
  const metadata: FinishMetadata = {
    turnId: turn.turnId,
    messageId: turn.answerMessageId,
    usage: answer.usage,
    model: answer.model,
    degraded: answer.degraded,
    intent: answer.intent,
    sentiment: answer.sentiment,
    timings: { recallMs: answer.recallMs, firstDeltaMs: answer.firstDeltaMs, totalMs: now - answer.startedAt },
  };
  const { last, unstored } = await writer.composeLast(closing(answer, metadata));
  const parts = answer.draft.parts();
  const end: TurnEnd = {
    status: answer.status,
    at: isoTime(now),
    attempt: last.attempt,
    seq: last.seq,
    textSha256: ports.sha256(messageText(parts)),
    usage: answer.usage,
    problem: answer.problem === null ? null : { code: 'turn_failed', detail: answer.problem },
  };
  const message = answerMessage(turn, {
    parts,
    finish: metadata,
    status: answer.status === 'final' ? 'complete' : answer.status,
    createdAt: isoTime(now),
    exchange: keptExchange(answer),
    ...(answer.finishReason === 'content-filter' ? { refused: true as const } : {}),
  });
  const outcome = await store(ports, { turn, end, message, frames: unstored });
  if (outcome !== 'finished') return outcome;
  writer.deliverLast(last);
  return { end, metadata, message };
};

const closing = (answer: Answer, metadata: FinishMetadata): ReplyChunk[] => {
  const ended = [...answer.draft.endText(), ...answer.draft.endCalls()];
  switch (answer.status) {
    case 'final':
      return [...ended, { type: 'finish-step' }, { type: 'finish', finishReason: answer.finishReason, messageMetadata: metadata }];
    case 'stopped':
      return [...ended, { type: 'abort', reason: 'stopped' }];
    case 'failed':
      return [...ended, { type: 'error', errorText: answer.problem ?? 'the answer could not be given' }];
  }
};

/** A refused or broken generation leaves no exchange of its own; what was shown is told by the text. */
const keptExchange = (answer: Answer): Answer['exchange'] => {
  const endsWell = answer.status === 'final' && !answer.degraded && answer.finishReason !== 'content-filter' && answer.exchange.at(-1)?.role === 'assistant';
  return endsWell && JSON.stringify(answer.exchange).length <= exchangeCharacters ? answer.exchange : [];
};

/** A commit whose answer was lost is found by reading the turn again: the end that bears our attempt is ours. */
const store = async (ports: RunTurnPorts, finish: Finish): Promise<'finished' | 'lost' | 'deleted'> => {
  const giveUpAt = ports.clock.now() + turnLimits.leaseMs;
  for (let tries = 0; ; tries += 1) {
    const outcome = await ports.turns.finish(finish).catch(() => 'unanswered' as const);
    if (outcome === 'finished' || outcome === 'deleted') return outcome;
    const stored = await ports.turns.readTurn(finish.turn.org, finish.turn.turnId).catch(() => undefined);
    if (stored?.end) return stored.end.attempt === finish.end.attempt ? 'finished' : 'lost';
    if (outcome === 'lost' && stored) return 'lost';
    if (ports.clock.now() > giveUpAt) throw new LeaseLost('the end of the turn could not be stored in time');
    await ports.clock.sleep(Math.min(1_000, 50 * 2 ** tries) * (0.5 + ports.random() / 2));
  }
};
