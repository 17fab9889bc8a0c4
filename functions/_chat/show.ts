/** From the domain to the wire: conversations and turns as the contract shows them. */
import type { Conversation, TurnStatus } from '../../layers/contracts/index.ts';
import type { ConversationHead, Turn } from '../../layers/core/conversation/index.ts';

export const showConversation = (head: ConversationHead): Conversation => ({
  id: head.conversationId,
  alias: head.alias,
  title: head.title,
  pinned: head.pinned,
  archived: head.archived,
  memoryPaused: head.memoryPaused ?? false,
  projectId: head.projectId,
  visibility: head.visibility,
  activeLeafId: head.activeLeafId,
  lastMessageSeq: head.lastSeq,
  liveTurn: head.queue[0] ? { turnId: head.queue[0].turnId, position: 0 } : null,
  createdAt: head.createdAt,
  updatedAt: head.updatedAt,
});

export const turnStatus = (turn: Turn, isRunning: boolean): TurnStatus => turn.end?.status ?? (isRunning ? 'running' : 'queued');
