/** What the product adds when the model has spoken: corrections by the records of who was named, and what could be asked next. */
import { checkWhenNamed, type RoleState, type Sentiment, suggestWhenDone } from '../intelligence/index.ts';
import type { ReplyChunk } from './chunks.ts';
import { usageDay } from './day-usage.ts';
import { messageText, type StoredMessage } from './message.ts';
import type { ReplyDraft } from './reply-draft.ts';
import type { RunTurnPorts } from './run-ports.ts';
import { type PlainAnswer, suggestState } from './suggest-state.ts';

export interface AfterwordRequest {
  readonly org: string;
  readonly conversationId: string;
  readonly draft: ReplyDraft;
  /** The path to the question, which is its last message. */
  readonly path: readonly StoredMessage[];
  readonly mood: Sentiment;
  /** Of an answer without a model. */
  readonly plain?: PlainAnswer | undefined;
  /** It ends with the product's question whether two names are one. */
  readonly asksNames?: boolean | undefined;
}

type Ports = Pick<RunTurnPorts, 'talents' | 'clock' | 'report' | 'roleState'>;

const mostPeople = 20;
const link = /\[((?:\\.|[^\]\\])+)\]\(talent:(tal_[0-9A-Za-z]+)\)/gu;

/** Never fails an answer: what cannot be checked is not corrected, and the log says so. */
export const afterword = async (ports: Ports, { org, conversationId, draft, path, mood, plain, asksNames }: AfterwordRequest): Promise<ReplyChunk[]> => {
  const parts = draft.parts();
  const answer = messageText(parts);
  const named = new Map([...answer.matchAll(link)].map(([, name = '', id = '']) => [id, name.replaceAll('\\', '')]));
  const [people, role] = await Promise.all([
    named.size === 0 ? [] : factsOf(ports, org, [...named.keys()].slice(0, mostPeople)),
    plain === undefined ? roleStateOf(ports, org, conversationId) : undefined,
  ]);
  const corrections = await checkWhenNamed({ text: answer, people, today: usageDay(ports.clock.now()) });
  const suggestions = await suggestWhenDone(suggestState({ parts, answer, names: [...named.values()], path, mood, plain, role, asksNames }));
  return [...draft.corrections(corrections), ...draft.suggestions(suggestions)];
};

const factsOf = async (ports: Ports, org: string, ids: readonly string[]) => {
  try {
    return await ports.talents.factsOf(org, ids);
  } catch (error) {
    ports.report('grounding_skipped', { error: error instanceof Error ? error.name : 'unknown' });
    return [];
  }
};

const roleStateOf = async (ports: Ports, org: string, conversationId: string): Promise<RoleState | undefined> => {
  try {
    return await ports.roleState?.(org, conversationId);
  } catch (error) {
    ports.report('role_state_skipped', { error: error instanceof Error ? error.name : 'unknown' });
    return undefined;
  }
};
