/** Small valid things of a conversation. */
import type { ConversationHead } from '../../../layers/core/conversation/conversation.ts';
import type { StoredMessage } from '../../../layers/core/conversation/message.ts';
import type { Caller } from '../../../layers/core/shared/index.ts';

export const id = (prefix: string, serial: number): string => `${prefix}_${String(serial).padStart(26, '0')}`;

export const meera: Caller = { org: 'alpha', sub: 'meera', role: 'director', isAdmin: false, displayName: 'Meera' };

export const aHead = (change: Partial<ConversationHead> = {}): ConversationHead => ({
  org: 'alpha',
  conversationId: id('cnv', 1),
  owner: 'meera',
  alias: null,
  title: 'Casting',
  titleBy: 'person',
  pinned: false,
  archived: false,
  projectId: null,
  visibility: 'private',
  activeLeafId: null,
  activeLeafSeq: null,
  lastSeq: 0,
  queue: [],
  version: 1,
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  deletedAt: null,
  ...change,
});

export const aMessage = (messageSeq: number, change: Partial<StoredMessage> = {}): StoredMessage => ({
  org: 'alpha',
  conversationId: id('cnv', 1),
  messageId: id('msg', messageSeq),
  role: messageSeq % 2 === 1 ? 'user' : 'assistant',
  messageSeq,
  parentId: messageSeq > 1 ? id('msg', messageSeq - 1) : null,
  parentSeq: messageSeq > 1 ? messageSeq - 1 : null,
  turnId: id('trn', Math.ceil(messageSeq / 2)),
  parts: [{ type: 'text', text: `text ${messageSeq}` }],
  finish: null,
  status: 'complete',
  createdAt: '2026-01-01T00:00:00.000Z',
  exchange: [],
  ...change,
});
