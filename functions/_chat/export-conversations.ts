/** A user's conversations as text, for a file that she takes along. Performers whom an answer names are shown as they are listed today. */
import type { ExportedConversation } from '../../layers/contracts/index.ts';
import { type ConversationStore, messageText, type ShowPorts, showMessages } from '../../layers/core/conversation/index.ts';
import type { Owner } from '../../layers/core/memory/index.ts';

/** An answer of a function holds 6 MB, base64 and the memories beside it included. */
const mostBytes = 3_500_000;
const page = 50;
const messagesAtOnce = 100;

export interface ExportPorts extends ShowPorts {
  readonly conversations: Pick<ConversationStore, 'listConversations' | 'readMessages'>;
}

/** Whole ones only; what finds no room is named. */
export const exportConversations =
  (ports: ExportPorts) =>
  async (owner: Owner): Promise<{ conversations: ExportedConversation[]; leftOut: string[] }> => {
    const conversations: ExportedConversation[] = [];
    const leftOut: string[] = [];
    let bytes = 0;
    for (let after: { updatedAt: string; conversationId: string } | null = null; ; ) {
      const heads = await ports.conversations.listConversations(owner.org, owner.sub, { limit: page, after });
      for (const head of heads) {
        const { conversationId: id, title, createdAt, updatedAt, memoryPaused = false } = head;
        const messages = leftOut.length > 0 ? undefined : await textOf(ports, owner, head, mostBytes - bytes);
        if (messages === undefined) leftOut.push(id);
        else conversations.push({ id, title, createdAt, updatedAt, memoryPaused, messages });
        bytes += messages === undefined ? 0 : Buffer.byteLength(JSON.stringify(messages));
      }
      const last = heads.at(-1);
      if (heads.length < page || !last) return { conversations, leftOut };
      after = { updatedAt: last.updatedAt, conversationId: last.conversationId };
    }
  };

type Messages = ExportedConversation['messages'];

/** Undefined: it has no room. */
const textOf = async (
  ports: ExportPorts,
  owner: Owner,
  { conversationId, lastSeq }: { conversationId: string; lastSeq: number },
  room: number,
): Promise<Messages | undefined> => {
  const messages: Messages = [];
  let bytes = 0;
  for (let from = 1; from <= lastSeq; from += messagesAtOnce) {
    const range = { from, to: Math.min(lastSeq, from + messagesAtOnce - 1), limit: messagesAtOnce, newestFirst: false };
    const stored = await ports.conversations.readMessages(owner.org, conversationId, range);
    const shown = await showMessages({ ...ports, renderCards: async () => [] }, owner)(stored);
    for (const { id, role, createdAt, parts } of shown) {
      const text = messageText(parts as Parameters<typeof messageText>[0]);
      bytes += Buffer.byteLength(text) + 150;
      if (bytes > room) return undefined;
      messages.push({ id, role, at: createdAt, text });
    }
  }
  return messages;
};
