/** A conversation as consolidation reads it: what people and answers said, never what tools answered or memory recalled. */
import type { AskPorts } from '../intelligence/index.ts';
import { peopleIn } from '../intelligence/index.ts';
import type { ReadTalk, TalkMessage } from '../memory/index.ts';
import type { Clock } from '../shared/index.ts';
import { type CheapCallPorts, countedModel } from './cheap-calls.ts';
import { allTokens, type DayCaps, usageDay } from './day-usage.ts';
import { isRefused } from './history.ts';
import { messageText, type StoredMessage } from './message.ts';
import type { ConversationStore, TalentNames, UsageStore } from './ports.ts';

export interface TalkPorts {
  readonly conversations: Pick<ConversationStore, 'readHead' | 'readMessages'>;
  readonly talents: Pick<TalentNames, 'resolveNames'>;
  /** Ids of the roles that a conversation is about. */
  readonly rolesOf: (org: string, conversationId: string) => Promise<readonly string[]>;
}

/** Beyond this, later calls go on. */
const mostMessages = 400;

export const readTalk =
  ({ conversations, talents, rolesOf }: TalkPorts): ReadTalk =>
  async (org, conversationId, afterSeq) => {
    const head = await conversations.readHead(org, conversationId);
    if (!head || head.deletedAt !== null) return undefined;
    // An answer that is being written is not there yet; neither is what comes after it.
    const until = (head.queue[0]?.userSeq ?? head.lastSeq + 1) - 1;
    const range = { from: afterSeq + 1, to: until, limit: mostMessages, newestFirst: false };
    const stored = until > afterSeq ? await conversations.readMessages(org, conversationId, range) : [];
    const refused = new Set(stored.flatMap((message) => (isRefused(message) ? [message.messageId, message.parentId] : [])));
    const messages = stored.filter(({ messageId }) => !refused.has(messageId)).map(talkMessage);
    const ids = [...new Set([...peopleIn(messages), ...stored.flatMap(shownIn)])].slice(-100);
    const [names, roles] = await Promise.all([
      ids.length === 0 ? new Map<string, string>() : talents.resolveNames(org, ids),
      messages.length === 0 ? [] : rolesOf(org, conversationId),
    ]);
    const { owner: sub, projectId, memoryPaused } = head;
    return { org, sub, conversationId, projectId, isPaused: memoryPaused === true, messages, names, roles };
  };

const talkMessage = ({ messageId, messageSeq, role, parts, createdAt }: StoredMessage): TalkMessage => ({
  ...{ messageId, messageSeq, role },
  text: messageText(parts),
  at: createdAt,
});

/** Performers whose cards stood beside an answer. */
const shownIn = ({ parts }: StoredMessage): string[] =>
  parts.flatMap((part) => (part.type === 'data-talents' ? part.data.talents.map(({ talentId }) => talentId) : []));

interface ModelForPorts extends CheapCallPorts {
  readonly usage: Pick<UsageStore, 'add' | 'readUserDay'>;
  readonly dayCaps: DayCaps;
  readonly clock: Clock;
}

/** The cheap model, counted to a user's day; undefined when she has used that up. */
export const cheapModelFor =
  (ports: ModelForPorts) =>
  async ({ org, sub }: { readonly org: string; readonly sub: string }): Promise<AskPorts | undefined> => {
    const used = await ports.usage.readUserDay(org, sub, usageDay(ports.clock.now()));
    if (allTokens(used) >= ports.dayCaps.tokens || used.costMicroUsd >= ports.dayCaps.costMicroUsd) return undefined;
    return { model: countedModel(ports, { org, sub }), clock: ports.clock };
  };
