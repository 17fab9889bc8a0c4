/** What the model is told of the conversation: the last messages of the question's path, and in words what comes before them. */
import { renderSummary } from '../intelligence/index.ts';
import type { StoredMessage } from './message.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { summaryFor } from './summary.ts';
import type { Turn } from './turn.ts';
import { readWindow } from './window.ts';

export interface Told {
  /** Oldest first; ends with the question. */
  readonly path: readonly StoredMessage[];
  /** Left out when nothing comes before. */
  readonly earlier?: string | undefined;
}

export const readTold = async (ports: Pick<RunTurnPorts, 'conversations' | 'summaries' | 'talents' | 'clock' | 'report'>, turn: Turn): Promise<Told> => {
  const { org, conversationId } = turn;
  const { path, cut } = await readWindow(ports.conversations, org, conversationId, turn.userSeq);
  const { summaries } = ports;
  if (cut === null || summaries === undefined) return { path };
  const earlier = renderSummary(await summaryFor({ ...ports, summaries }, { org, conversationId, cut }));
  return earlier === '' ? { path } : { path, earlier };
};
