/** What the model is told of the conversation: the last messages of the question's path, and in words what comes before them. */
import { renderSummary } from '../intelligence/index.ts';
import type { StoredMessage } from './message.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { summaryFor } from './summary.ts';
import type { Turn } from './turn.ts';
import type { PromptCard } from './turn-capsule.ts';
import { type Cut, readWindow } from './window.ts';
import type { WorkingMemory } from './working-ports.ts';

export interface Told {
  /** Oldest first; ends with the question. */
  readonly path: readonly StoredMessage[];
  /** The last message that comes before; null: there is none. */
  readonly cut: Cut | null;
  /** Left out when nothing comes before. */
  readonly earlier?: string | undefined;
  /** Left out when it could not be had in time. */
  readonly card?: PromptCard | undefined;
}

const cardBudgetMs = 150;

type ToldPorts = Pick<RunTurnPorts, 'conversations' | 'working' | 'summaries' | 'talents' | 'clock' | 'report' | 'card'>;

export const readTold = async (ports: ToldPorts, turn: Turn, projectId: string | null): Promise<Told> => {
  const [said, card] = await Promise.all([readSaid(ports, turn), readCard(ports, turn, projectId)]);
  return card === undefined ? said : { ...said, card };
};

/** One read when the working memory is there: the question itself is read beside it. */
const readSaid = async (ports: ToldPorts, turn: Turn): Promise<Told> => {
  const { org, conversationId, userSeq } = turn;
  const [working, question] = ports.working
    ? await Promise.all([
        readWorking(ports, turn),
        ports.conversations.readMessages(org, conversationId, { from: userSeq, to: userSeq, limit: 1, newestFirst: true }),
      ])
    : [undefined, []];
  const { path, cut } = await readWindow(ports.conversations, org, conversationId, userSeq, [...(working?.messages ?? []), ...question]);
  const { summaries } = ports;
  if (cut === null || summaries === undefined) return { path, cut };
  const known = working?.summary?.throughMessageId === cut.messageId ? working.summary.text : undefined;
  const earlier = known ?? renderSummary(await summaryFor({ ...ports, summaries }, { org, conversationId, cut }));
  return earlier === '' ? { path, cut } : { path, cut, earlier };
};

const readWorking = async ({ working, report }: ToldPorts, { org, conversationId, turnId }: Turn): Promise<WorkingMemory | undefined> => {
  try {
    return await working?.read(org, conversationId);
  } catch (error) {
    report('working_memory_unread', { turnId, error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
};

/** An answer without it is less at home, and an answer all the same. */
const readCard = async ({ card, clock, report }: ToldPorts, { org, sub, turnId }: Turn, projectId: string | null): Promise<PromptCard | undefined> => {
  if (!card) return undefined;
  const late = new AbortController();
  try {
    return await Promise.race([card({ org, sub, projectId }), clock.sleep(cardBudgetMs, late.signal).then(() => undefined)]);
  } catch (error) {
    report('card_failed', { turnId, error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  } finally {
    late.abort();
  }
};
