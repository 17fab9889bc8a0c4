/** What the app needs from the browser and the server. Tests pass their own. */
import type { Action, Conversation, Explanation, Project, TurnView } from '../../../layers/contracts/index.ts';
import type { ConversationChange, ConversationPage, MessagePage } from '../api/conversations.ts';
import type { StreamEnd, StreamedChunk, StreamRequest } from '../api/event-stream.ts';
import type { MemoryApi } from '../api/memory.ts';
import type { PeopleApi } from '../api/people.ts';
import type { Health } from '../api/session.ts';
import type { OutboxEntry } from '../realtime/outbox.ts';
import type { SocketLike } from '../realtime/socket-client.ts';
import type { Seen } from './app-state.ts';

export interface Api extends PeopleApi, MemoryApi {
  listConversations(cursor: string | null): Promise<ConversationPage>;
  getConversation(id: string): Promise<Conversation>;
  changeConversation(id: string, change: ConversationChange): Promise<Conversation>;
  searchConversations(words: string): Promise<ConversationPage>;
  listArchived(): Promise<ConversationPage>;
  giveFeedback(id: string, messageId: string, value: 'up' | 'down', reasons: readonly string[]): Promise<unknown>;
  listProjects(): Promise<readonly Project[]>;
  createProject(title: string): Promise<Project>;
  deleteConversation(id: string): Promise<unknown>;
  listMessages(id: string, before: number | null): Promise<MessagePage>;
  listTree(id: string, before: number | null): Promise<MessagePage>;
  regenerate(id: string, messageId: string, clientMessageId: string): Promise<{ turnId: string; conversationId: string }>;
  getTurn(turnId: string, attempt: number, afterSeq: number): Promise<TurnView>;
  stopTurn(turnId: string): Promise<unknown>;
  /** Sends without streaming; for when streams do not come through. */
  sendMessage(conversationId: string | null, text: string, clientMessageId: string): Promise<{ turnId: string; conversationId: string }>;
  readEventStream(request: StreamRequest, onChunk: (chunk: StreamedChunk) => void): Promise<StreamEnd>;
  getAction(actionId: string): Promise<Action>;
  /** The digest is that of what was shown: anything else is refused. */
  confirmAction(actionId: string, argumentsSha256: string): Promise<Action>;
  cancelAction(actionId: string): Promise<Action>;
  explainMatch(talentId: string, brief: string): Promise<Explanation>;
  fetchTicket(): Promise<{ ticket: string }>;
  fetchTicketUrl(): Promise<string>;
  fetchHealth(): Promise<Health>;
}

export interface KeptOutbox {
  /** What an earlier page left, oldest first; nothing where the browser keeps nothing. */
  load(): Promise<readonly OutboxEntry[]>;
  /** False: there is no room, or nothing is kept here. */
  put(entry: OutboxEntry): Promise<boolean>;
  drop(clientMessageId: string): Promise<void>;
}

/** Small things by name that outlive the page, where the browser keeps any. */
export interface SmallStore {
  read(key: string): string | null;
  /** False: it is not kept. */
  write(key: string, value: string | null): boolean;
  /** Throws away all whose name begins so, but one. */
  drop(prefix: string, except: string): void;
}

/** What one tab did, for the others of this browser. */
export type TabNews =
  | { readonly kind: 'changed'; readonly conversation: Conversation }
  | { readonly kind: 'removed'; readonly conversationId: string }
  | { readonly kind: 'hidden'; readonly conversationId: string; readonly isHidden: boolean }
  | { readonly kind: 'said'; readonly conversationId: string }
  | { readonly kind: 'seen'; readonly seen: Seen };

export interface Tabs {
  tell(news: TabNews): void;
  listen(hear: (news: TabNews) => void): void;
  close(): void;
}

export interface Ports {
  readonly api: Api;
  readonly kept: KeptOutbox;
  readonly small: SmallStore;
  readonly tabs: Tabs;
  /** Whether somebody looks at the page. */
  readonly isVisible: () => boolean;
  readonly openSocket: (url: string) => SocketLike;
  readonly now: () => number;
  readonly newId: () => string;
  readonly random: () => number;
  readonly setTimer: (run: () => void, ms: number) => unknown;
  readonly clearTimer: (handle: unknown) => void;
  /** Hex digest; null where the browser offers none (a page that is not a secure context). */
  readonly sha256: (text: string) => Promise<string | null>;
  /** Shows a conversation's address, without loading anything. */
  readonly showAddress: (conversationId: string | null, how: 'push' | 'replace') => void;
}
