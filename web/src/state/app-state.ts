/** Everything the page shows, in one immutable value. */
import type { Action, Conversation, Explanation, Message, Problem, Project } from '../../../layers/contracts/index.ts';
import type { Health } from '../api/session.ts';
import { type ConnectionState, initialConnection } from '../realtime/connection-machine.ts';
import type { Outbox } from '../realtime/outbox.ts';
import type { LiveTurn } from '../realtime/turn-tracker.ts';
import type { BranchNode } from './branches.ts';
import type { MemoryEntry } from './memory-state.ts';
import { noPeople, type PeopleState } from './people-state.ts';

/** A turn that this page saw: one it sent (`clientMessageId`), one it found running, or one that answers again (`replaces` an answer). */
export interface ThreadTurn {
  readonly turnId: string | null;
  readonly clientMessageId: string | null;
  readonly replaces: string | null;
}

export interface Thread {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly problem: Problem | null;
  /** Stored messages, oldest first. */
  readonly messages: readonly Message[];
  readonly hasOlder: boolean;
  readonly isLoadingOlder: boolean;
  readonly turns: readonly ThreadTurn[];
  /** All ways through the conversation, where there is more than the shown one; else empty. */
  readonly nodes: readonly BranchNode[];
}

export interface ConversationList {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly items: readonly Conversation[];
  readonly nextCursor: string | null;
  readonly isLoadingMore: boolean;
}

/** What this device has shown: of which conversation up to which message, and since when it counts; null: it has seen no list yet. */
export interface Seen {
  readonly since: string | null;
  readonly seqs: Readonly<Record<string, number>>;
}

/** An outward action as the server last told it. */
export interface ActionEntry {
  readonly action: Action | null;
  readonly isBusy: boolean;
  readonly problem: Problem | null;
}

/** Why somebody fits a brief, or does not, as it was asked for. */
export type Explaining = { readonly status: 'busy' } | { readonly status: 'told'; readonly explanation: Explanation } | { readonly status: 'failed' };

export interface AppState {
  /** The conversation in the address; null: a new one. */
  readonly conversationId: string | null;
  /** The local key of the thread in which a new conversation begins. */
  readonly newThreadKey: string;
  /** Grows whenever another conversation is opened, but not when a new one gets its id: what is being typed stays. */
  readonly visit: number;
  readonly list: ConversationList;
  readonly seen: Seen;
  readonly projects: { readonly status: 'loading' | 'ready' | 'failed'; readonly items: readonly Project[] };
  /** The conversation whose project is being chosen. */
  readonly moving: string | null;
  readonly threads: Readonly<Record<string, Thread>>;
  readonly outbox: Outbox;
  readonly turns: Readonly<Record<string, LiveTurn>>;
  readonly actions: Readonly<Record<string, ActionEntry>>;
  /** Memories that answers on the page used, by id. */
  readonly memories: Readonly<Record<string, MemoryEntry>>;
  /** By person and brief. */
  readonly explaining: Readonly<Record<string, Explaining>>;
  readonly people: PeopleState;
  readonly connection: ConnectionState;
  /** Since when there is no line, by this device's clock; null: there is one. */
  readonly lostAt: number | null;
  /** How far this device's clock is behind the server's, when that is more than anyone would overlook. `isSeen`: the person knows. */
  readonly clock: { readonly offsetMs: number; readonly isSeen: boolean };
  readonly health: Health | null;
  /** What a screen reader is told. */
  readonly announcement: string;
  /** A failure that belongs to no place on the page. */
  readonly notice: Problem | null;
  /** What was just done, with the way back. */
  readonly toast: { readonly text: string; readonly undo: (() => void) | null; readonly link?: string } | null;
  /** Conversations that are deleted unless that is taken back in time. */
  readonly hidden: readonly string[];
  /** The archive, once it was asked for. */
  readonly archive: readonly Conversation[] | null;
  /** A message to be brought into view when its thread is there. */
  readonly target: { readonly messageId: string; readonly words: string } | null;
  /** An address that an answer leads to, before one goes there. */
  readonly leaving: string | null;
  /** Words whose place has gone, on their way to the composer. */
  readonly handedOver: string | null;
  /** The browser keeps nothing more. */
  readonly isStorageFull: boolean;
}

export const emptyThread: Thread = { status: 'ready', problem: null, messages: [], hasOlder: false, isLoadingOlder: false, turns: [], nodes: [] };

export const initialState = (newThreadKey: string): AppState => ({
  conversationId: null,
  newThreadKey,
  visit: 0,
  list: { status: 'loading', items: [], nextCursor: null, isLoadingMore: false },
  seen: { since: null, seqs: {} },
  projects: { status: 'loading', items: [] },
  moving: null,
  threads: {},
  outbox: [],
  turns: {},
  actions: {},
  memories: {},
  explaining: {},
  people: noPeople,
  connection: initialConnection,
  lostAt: null,
  clock: { offsetMs: 0, isSeen: false },
  health: null,
  announcement: '',
  notice: null,
  toast: null,
  hidden: [],
  archive: null,
  target: null,
  leaving: null,
  handedOver: null,
  isStorageFull: false,
});

export const threadKeyOf = (state: Pick<AppState, 'conversationId' | 'newThreadKey'>): string => state.conversationId ?? state.newThreadKey;

export const withThread = (state: AppState, key: string, change: (thread: Thread) => Thread): AppState => ({
  ...state,
  threads: { ...state.threads, [key]: change(state.threads[key] ?? emptyThread) },
});
