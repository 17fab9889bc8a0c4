/** The capsule of an ended turn, put together and stored beside everything else: no answer waits for it, and none fails with it. */
import type { Answer } from './answer-turn.ts';
import type { FinishMetadata } from './chunks.ts';
import type { StoredMessage } from './message.ts';
import type { RunTurnPorts } from './run-ports.ts';
import type { Turn, TurnEnd } from './turn.ts';
import type { TurnCapsule } from './turn-capsule.ts';

export interface EndedTurn {
  readonly turn: Turn;
  readonly end: TurnEnd;
  readonly answer: Answer;
  readonly metadata: FinishMetadata;
  readonly path: readonly StoredMessage[];
}

export const keepCapsule = async (ports: Pick<RunTurnPorts, 'capsules' | 'promptVersion' | 'report'>, ended: EndedTurn): Promise<void> => {
  try {
    await ports.capsules.put(capsuleOf(ended, ports.promptVersion));
  } catch (error) {
    ports.report('capsule_failed', { turnId: ended.turn.turnId, error: error instanceof Error ? error.name : 'unknown' });
  }
};

const capsuleOf = ({ turn, end, answer, metadata, path }: EndedTurn, promptVersion: string): TurnCapsule => ({
  org: turn.org,
  turnId: turn.turnId,
  conversationId: turn.conversationId,
  sub: turn.sub,
  answerMessageId: turn.answerMessageId,
  answerSeq: turn.answerSeq,
  status: end.status,
  finishReason: answer.finishReason,
  endedAt: end.at,
  attempt: end.attempt,
  promptVersion,
  model: answer.model,
  path: path.map(({ messageId }) => messageId),
  recalled: answer.recalled.map(({ id, layer, on, score }) => ({ id, layer, ...(on === undefined ? {} : { on }), score })),
  generations: answer.generations,
  timings: {
    recallMs: answer.recallMs,
    firstEventMs: answer.firstEventMs,
    firstTextMs: answer.firstDeltaMs,
    toolsMs: answer.generations.reduce((sum, { toolsMs }) => sum + toolsMs, 0),
    totalMs: metadata.timings.totalMs,
  },
  usage: end.usage,
  degraded: answer.degraded,
  labels: answer.labels,
  intent: metadata.intent,
  sentiment: metadata.sentiment,
});
