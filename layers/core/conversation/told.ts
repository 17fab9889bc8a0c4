/** What the model is told of the conversation: the last messages of the question's path, and in words what comes before them. */
import { renderSummary } from '../intelligence/index.ts';
import type { StoredMessage } from './message.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { summaryFor } from './summary.ts';
import type { Turn } from './turn.ts';
import type { PromptCard } from './turn-capsule.ts';
import { readWindow } from './window.ts';

export interface Told {
  /** Oldest first; ends with the question. */
  readonly path: readonly StoredMessage[];
  /** Left out when nothing comes before. */
  readonly earlier?: string | undefined;
  /** Left out when it could not be had in time. */
  readonly card?: PromptCard | undefined;
}

const cardBudgetMs = 150;

type ToldPorts = Pick<RunTurnPorts, 'conversations' | 'summaries' | 'talents' | 'clock' | 'report' | 'card'>;

export const readTold = async (ports: ToldPorts, turn: Turn, projectId: string | null): Promise<Told> => {
  const [said, card] = await Promise.all([readSaid(ports, turn), readCard(ports, turn, projectId)]);
  return card === undefined ? said : { ...said, card };
};

const readSaid = async (ports: ToldPorts, turn: Turn): Promise<Told> => {
  const { org, conversationId } = turn;
  const { path, cut } = await readWindow(ports.conversations, org, conversationId, turn.userSeq);
  const { summaries } = ports;
  if (cut === null || summaries === undefined) return { path };
  const earlier = renderSummary(await summaryFor({ ...ports, summaries }, { org, conversationId, cut }));
  return earlier === '' ? { path } : { path, earlier };
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
