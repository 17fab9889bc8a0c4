/**
 * The reply worker's use case: take the turn's lease, answer, end the turn. It may be called any number of times for a turn, by
 * any number of workers: the fence lets one of them through, and a new attempt goes on after the last finished step.
 */
import { memoryToolNames } from '../memory/index.ts';
import { announceEnd } from './announce-end.ts';
import { type Answer, answerTurn } from './answer-turn.ts';
import { finishTurn } from './finish-turn.ts';
import { survivingFrames, type TurnFrame } from './frames.ts';
import { keepCapsule } from './keep-capsule.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { readTold } from './told.ts';
import type { Turn, TurnLive } from './turn.ts';
import { turnLimits } from './turn.ts';
import { LeaseLost, turnWriter } from './turn-writer.ts';
import { keepWorkingMemory } from './working-memory.ts';

export interface RunTurnRequest {
  readonly org: string;
  readonly turnId: string;
  /** Told of the turn before it begins. */
  readonly onTurn?: (turn: Turn) => void;
  /** Server-sent events of the request that runs the turn itself. */
  readonly onFrame?: ((frame: TurnFrame) => void) | undefined;
}

/** `ended`: it has its end. `waiting`: another turn runs first. `held`: another worker has it. `lost`: another worker took over. */
export type RunOutcome = 'ended' | 'waiting' | 'held' | 'lost';

export const runTurn =
  (ports: RunTurnPorts) =>
  async (request: RunTurnRequest): Promise<RunOutcome> => {
    const turn = await ports.turns.readTurn(request.org, request.turnId);
    if (!turn || turn.end) return 'ended';
    request.onTurn?.(turn);
    const head = await ports.conversations.readHead(turn.org, turn.conversationId);
    if (!head || head.deletedAt !== null) return 'ended';
    if (head.queue[0]?.turnId !== turn.turnId) return 'waiting';
    const now = ports.clock.now();
    const live = await ports.turns.takeLease({ org: turn.org, turnId: turn.turnId, now, leaseUntil: now + turnLimits.leaseMs, firstFrame: firstFrame(turn) });
    if (live === 'held' || live === 'ended') return live;
    return hold(ports, turn, live, { onFrame: request.onFrame, projectId: head.projectId, isMemoryPaused: head.memoryPaused === true });
  };

const firstFrame = (turn: Turn): TurnFrame => ({
  attempt: 1,
  seq: 1,
  chunks: [{ type: 'start', messageId: turn.answerMessageId, messageMetadata: { turnId: turn.turnId } }, { type: 'start-step' }],
});

const hold = async (
  ports: RunTurnPorts,
  turn: Turn,
  live: TurnLive,
  { onFrame, projectId, isMemoryPaused }: Pick<RunTurnRequest, 'onFrame'> & { projectId: string | null; isMemoryPaused: boolean },
): Promise<RunOutcome> => {
  const isFirst = live.attempt === 1;
  const [stored, steps, told, followers] = await Promise.all([
    isFirst ? [firstFrame(turn)] : ports.turns.readFrames(turn.org, turn.turnId),
    isFirst ? [] : ports.turns.readSteps(turn.org, turn.turnId),
    readTold(ports, turn, projectId),
    ports.connections.followers(turn.org, turn.conversationId),
  ]).catch(async (error: unknown) => {
    // The next worker need not wait for a lease that nobody uses.
    await ports.turns.releaseLease(turn.org, turn.turnId, live.attempt).catch(() => undefined);
    throw error;
  });
  // One that stood still while it read may find followers of a later time, to whom this turn is over.
  if (ports.clock.now() > live.leaseUntil) return 'lost';
  const before = isFirst ? stored : survivingFrames(stored, live.attempt).filter((frame) => frame.attempt < live.attempt);
  const writer = turnWriter(ports, { turn, live, before, followers, onFrame });
  try {
    const answer: Answer = await answerTurn(isMemoryPaused ? withoutMemory(ports) : ports, {
      turn,
      live,
      steps,
      path: told.path,
      earlier: told.earlier,
      card: told.card,
      writer,
    });
    const finished = await finishTurn(ports, { turn, writer, answer });
    if (finished === 'lost') return 'lost';
    const keeping =
      finished === 'deleted'
        ? undefined
        : Promise.all([
            // What is counted wrong is no reason to answer wrong.
            ports.countAnswer?.({ turn, end: finished.end, metadata: finished.metadata }).catch(() => undefined),
            keepCapsule(ports, { turn, end: finished.end, metadata: finished.metadata, answer, path: told.path }),
            keepWorkingMemory(ports, { turn, path: told.path, answer: finished.message, cut: told.cut, earlier: told.earlier }),
          ]);
    await handOverNext(ports, turn);
    if (finished !== 'deleted') await announceEnd(ports, { turn: { ...turn, end: finished.end }, writer });
    await keeping;
    return 'ended';
  } catch (error) {
    if (error instanceof LeaseLost) return 'lost';
    await ports.turns.releaseLease(turn.org, turn.turnId, writer.attempt()).catch(() => undefined);
    throw error;
  } finally {
    writer.close();
  }
};

/** Where memory is paused, nothing is recalled and nothing kept: the model has no such tools. */
const withoutMemory = ({ memory: _, ...ports }: RunTurnPorts): RunTurnPorts => ({
  ...ports,
  tools: ports.tools.filter(({ name }) => !memoryToolNames.has(name)),
  prompt: (messages, options) => {
    const request = ports.prompt(messages, options);
    return { ...request, tools: request.tools.filter(({ name }) => !memoryToolNames.has(name)) };
  },
});

/** The worker that ends a turn asks for the next one's. A lost request is made good by the sweeper. */
const handOverNext = async (ports: RunTurnPorts, turn: Turn): Promise<void> => {
  const head = await ports.conversations.readHead(turn.org, turn.conversationId).catch(() => undefined);
  const next = head?.queue[0];
  if (!next || next.turnId === turn.turnId) return;
  await ports.handOver
    .handOver(turn.org, next.turnId)
    .catch((error: unknown) => ports.report('hand_over_failed', { turnId: next.turnId, error: String(error) }));
};
