/**
 * Whether two names of hers are one: her answer to the question of the answer before is acted on before anything else, and at most one question stands below an answer.
 * The product asks and understands, not the model: nothing that a model read can merge what she remembers.
 */
import { type Intent, type Sentiment, tongueOf } from '../intelligence/index.ts';
import { messageText, type StoredMessage } from './message.ts';
import { isNameQuestion, nameQuestion } from './name-lines.ts';
import type { NameQuestion, NamesSettled } from './ports.ts';
import { type RecalledForTurn, recallLimits } from './recall-for-turn.ts';
import type { ReplyDraft } from './reply-draft.ts';
import type { RunTurnPorts } from './run-ports.ts';
import type { Turn } from './turn.ts';

type Ports = Pick<RunTurnPorts, 'memory' | 'clock' | 'report'>;

/** Undefined: the answer before asked nothing. `failed`: her answer could not be kept. */
export const settleNamesForTurn = async (
  { memory, report }: Ports,
  turn: Turn,
  path: readonly StoredMessage[],
): Promise<NamesSettled | 'failed' | undefined> => {
  const [before, hers] = path.slice(-2);
  if (memory?.names === undefined || hers === undefined || before?.role !== 'assistant' || !before.parts.some(isNameQuestion)) return undefined;
  try {
    const { org, sub, conversationId } = turn;
    const answer = { conversationId, askedIn: before.messageId, messageId: hers.messageId, text: messageText(hers.parts) };
    return await memory.names.settle({ org, sub }, answer);
  } catch (error) {
    report('names_not_settled', { turnId: turn.turnId, error: error instanceof Error ? error.name : 'unknown' });
    return 'failed';
  }
};

/** Looked up beside recall, and no longer than it may take. Who is in haste or cross, or only says hello, is asked nothing. */
export const nameQuestionForTurn = async (
  { memory, clock, report }: Ports,
  { turn, intent, mood }: { readonly turn: Turn; readonly intent: Intent; readonly mood: Sentiment },
): Promise<NameQuestion | undefined> => {
  if (memory?.names === undefined || intent === 'smalltalk' || mood === 'urgent' || mood === 'frustrated') return undefined;
  const over = new AbortController();
  const late = clock.sleep(recallLimits.budgetMs, over.signal).then(
    () => undefined,
    () => undefined,
  );
  try {
    return await Promise.race([memory.names.next({ org: turn.org, sub: turn.sub }, { messageId: turn.answerMessageId }), late]);
  } catch (error) {
    report('names_not_read', { turnId: turn.turnId, error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  } finally {
    over.abort();
  }
};

/** One question is enough for an answer, and without its memories it has other troubles. */
export const mayAskNames = ({ context }: RecalledForTurn): boolean => context.confirm === undefined && context.missing === undefined;

/** What is said below the answer; undefined when it asks or offers something itself, or the question is not to be asked any more. */
export const askNames = async (
  { memory, report }: Ports,
  {
    turn,
    question,
    draft,
    path,
  }: { readonly turn: Turn; readonly question: NameQuestion; readonly draft: ReplyDraft; readonly path: readonly StoredMessage[] },
): Promise<string | undefined> => {
  const parts = draft.parts();
  if (parts.some(({ type }) => type === 'data-action') || /[?？]\s*$/u.test(messageText(parts).trimEnd())) return undefined;
  try {
    const isKept = await memory?.names?.asked({ org: turn.org, sub: turn.sub }, question, {
      conversationId: turn.conversationId,
      messageId: turn.answerMessageId,
    });
    if (isKept !== true) return undefined;
  } catch (error) {
    report('names_not_asked', { turnId: turn.turnId, error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
  const asked = path.filter(({ role }) => role === 'user').map((message) => messageText(message.parts));
  return nameQuestion(tongueOf(asked.at(-1) ?? '', asked.slice(0, -1)), question.names);
};
