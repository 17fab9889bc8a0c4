/** What is remembered of the user, once a turn, before the model is asked. It never delays an answer by more than its budget, and never fails one. */
import { isoTime } from '../shared/index.ts';
import { toolUnavailable } from './answer-step.ts';
import type { Intent } from './chunks.ts';
import type { MessagePart } from './message.ts';
import type { RecalledMemory } from './ports.ts';
import type { RunTurnPorts } from './run-ports.ts';
import type { Turn } from './turn.ts';

export const recallLimits = { budgetMs: 150, memories: 8 } as const;

export interface RecalledForTurn {
  readonly items: readonly RecalledMemory[];
  /** What the model is told of it beside the memories themselves. */
  readonly context: { readonly missing?: readonly ['memory']; readonly confirm?: readonly string[] };
  readonly recallMs: number;
}

export const noMemories: RecalledForTurn = { items: [], context: {}, recallMs: 0 };

interface RecallTurn {
  readonly turn: Turn;
  readonly question: string;
  readonly intent: Intent;
  /** Epoch milliseconds of the turn's first attempt, so that a later one recalls the same, whatever was remembered meanwhile. */
  readonly asOf: number;
}

export const recallForTurn = async (
  ports: Pick<RunTurnPorts, 'memory' | 'clock' | 'report'>,
  { turn, question, intent, asOf }: RecallTurn,
): Promise<RecalledForTurn> => {
  // A greeting is answered without a dossier.
  if (!ports.memory || intent === 'smalltalk') return noMemories;
  const from = ports.clock.now();
  try {
    const { org, sub, conversationId } = turn;
    const asked = { org, sub, conversationId, query: question, k: recallLimits.memories, asOf: isoTime(asOf), budgetMs: recallLimits.budgetMs };
    const { items } = await ports.memory.recall(asked);
    // One question is enough for an answer.
    const confirm = items.flatMap(({ id, isSure }) => (isSure === false ? [id] : [])).slice(0, 1);
    return { items, context: confirm.length === 0 ? {} : { confirm }, recallMs: ports.clock.now() - from };
  } catch (error) {
    ports.report('recall_failed', { turnId: turn.turnId, error: error instanceof Error ? error.name : 'unknown' });
    return { items: [], context: { missing: ['memory'] }, recallMs: ports.clock.now() - from };
  }
};

const memoryTools = /^tool-(?:recall|remember|correct_memory|forget_memory)$/u;

/** Whether memory was wanted and could not be had: the product then says so itself, whatever the model said. */
export const lacksMemory = (answer: { recalled: RecalledForTurn; intent: Intent; parts: readonly MessagePart[] }): boolean =>
  (answer.recalled.context.missing !== undefined && answer.intent === 'memory') ||
  answer.parts.some((part) => memoryTools.test(part.type) && 'errorText' in part && part.errorText === toolUnavailable);
