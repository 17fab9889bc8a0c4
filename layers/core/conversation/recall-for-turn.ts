/** What is remembered of the user, once a turn, before the model is asked. It never delays an answer by more than its budget, and never fails one. */
import { isoTime } from '../shared/index.ts';
import { toolUnavailable } from './answer-step.ts';
import type { Intent } from './chunks.ts';
import type { MessagePart } from './message.ts';
import type { MissingLayer, RecalledMemory } from './ports.ts';
import type { RunTurnPorts } from './run-ports.ts';
import type { Turn } from './turn.ts';

/** A token is three characters or more: all that is recalled takes about 1,600 of them. */
export const recallLimits = { budgetMs: 150, memories: 8, characters: 4_800 } as const;

export interface RecalledForTurn {
  readonly items: readonly RecalledMemory[];
  /** What the model is told of it beside the memories themselves. */
  readonly context: { readonly missing?: readonly string[]; readonly confirm?: readonly string[] };
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
  // Once a process, and no time of the recall: the first answer after a start would go without memories.
  await ports.memory.ready?.();
  const from = ports.clock.now();
  try {
    const { org, sub, conversationId } = turn;
    const asked = { org, sub, conversationId, query: question, k: recallLimits.memories, asOf: isoTime(asOf), budgetMs: recallLimits.budgetMs };
    const recalled = await ports.memory.recall(asked);
    const items = within(recalled.items);
    const missing = (recalled.missing ?? []).flatMap((layer) => missingWords[layer] ?? []);
    if (recalled.missing?.length) ports.report('recall_incomplete', { turnId: turn.turnId, missing: recalled.missing });
    // One question is enough for an answer.
    const confirm = items.flatMap(({ id, isSure }) => (isSure === false ? [id] : [])).slice(0, 1);
    const context = { ...(missing.length === 0 ? {} : { missing }), ...(confirm.length === 0 ? {} : { confirm }) };
    return { items, context, recallMs: ports.clock.now() - from };
  } catch (error) {
    ports.report('recall_failed', { turnId: turn.turnId, error: error instanceof Error ? error.name : 'unknown' });
    return { items: [], context: { missing: ['memory'] }, recallMs: ports.clock.now() - from };
  }
};

/** As the model is told of it: where words alone were compared, nothing is missing that it could speak of. */
const missingWords: Readonly<Partial<Record<MissingLayer, string>>> = { message: 'earlier messages', episodic: 'earlier sessions' };

/** The best come first; what no longer fits makes room for what is shorter. */
const within = (items: readonly RecalledMemory[]): RecalledMemory[] => {
  let left: number = recallLimits.characters;
  return items.filter(({ text }, place) => {
    const fits = place === 0 || text.length <= left;
    if (fits) left -= text.length;
    return fits;
  });
};

const memoryTools = /^tool-(?:recall|remember|correct_memory|forget_memory)$/u;

/** Whether memory was wanted and could not be had: the product then says so itself, whatever the model said. */
export const lacksMemory = (answer: { recalled: RecalledForTurn; intent: Intent; parts: readonly MessagePart[] }): boolean =>
  (answer.recalled.context.missing?.includes('memory') === true && answer.intent === 'memory') ||
  answer.parts.some((part) => memoryTools.test(part.type) && 'errorText' in part && part.errorText === toolUnavailable);
