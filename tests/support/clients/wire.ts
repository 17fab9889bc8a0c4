/** What travels, as sections 3 to 6 of the design say it; only what a reader needs. */
export interface Position {
  readonly attempt: number;
  readonly seq: number;
}

export type Chunk = { readonly type: string } & Readonly<Record<string, unknown>>;

export interface Frame extends Position {
  readonly chunks: readonly Chunk[];
}

export interface Part {
  type: string;
  text?: string;
  state?: string;
  toolCallId?: string;
  [key: string]: unknown;
}

export interface ServerFrame {
  readonly type: string;
  readonly requestId?: string;
  readonly conversationId?: string;
  readonly turnId?: string;
  readonly attempt?: number;
  readonly seq?: number;
  readonly chunks?: readonly Chunk[];
  readonly messageId?: string;
  readonly textSha256?: string;
  readonly position?: number;
  readonly duplicate?: boolean;
  readonly problem?: { readonly code: string; readonly status: number };
  readonly [key: string]: unknown;
}

export interface StoredMessage {
  readonly id: string;
  readonly role: string;
  readonly parts: readonly Part[];
  readonly messageSeq: number;
  readonly parentId: string | null;
  readonly status: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

export interface TurnView {
  readonly turnId: string;
  readonly conversationId: string;
  readonly status: 'queued' | 'running' | 'final' | 'failed' | 'stopped';
  readonly attempt: number;
  readonly frames: readonly Frame[];
  readonly message?: StoredMessage;
  readonly problem?: { readonly code: string; readonly detail: string };
}

export const isEnded = (status: string): boolean => status === 'final' || status === 'failed' || status === 'stopped';
