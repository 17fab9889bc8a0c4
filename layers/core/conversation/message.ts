/** A stored message: an AI SDK UIMessage with its place, its parent and its status. */
import type { ModelMessage, ProposedAction, ShownBrief } from '../intelligence/index.ts';
import type { Correction, FinishMetadata } from './chunks.ts';

/** A person in a stored message: a reference; the card is made again on read, so that an erased person is gone everywhere. */
export interface TalentReference {
  readonly talentId: string;
  readonly version: number;
  readonly score: number;
  readonly reasons: readonly { readonly criterion: string; readonly text: string; readonly field: string }[];
  readonly unknown: readonly string[];
}

/** A memory in a stored message: its text is read again, so that a forgotten one is gone everywhere. */
export interface MemoryReference {
  readonly id: string;
  readonly layer: string;
  readonly why: string;
}

export type MessagePart =
  | { readonly type: 'step-start' }
  | { readonly type: 'text'; readonly text: string; readonly state?: 'done' }
  | {
      readonly type: `tool-${string}`;
      readonly toolCallId: string;
      readonly state: 'input-streaming' | 'input-available' | 'output-available' | 'output-error';
      readonly input?: unknown;
      readonly output?: unknown;
      readonly errorText?: string;
    }
  | { readonly type: 'data-brief'; readonly id: string; readonly data: ShownBrief }
  | { readonly type: 'data-talents'; readonly id: string; readonly data: { readonly talents: readonly TalentReference[] } }
  | { readonly type: 'data-memory'; readonly id: string; readonly data: { readonly used: readonly MemoryReference[] } }
  /** How it stands is told on read. */
  | { readonly type: 'data-action'; readonly id: string; readonly data: ProposedAction }
  | { readonly type: 'data-corrections'; readonly id: string; readonly data: { readonly items: readonly Correction[] } }
  | { readonly type: 'data-suggestions'; readonly id: string; readonly data: { readonly items: readonly { readonly text: string }[] } };

export type MessageStatus = 'complete' | 'streaming' | 'stopped' | 'failed';

export interface StoredMessage {
  readonly org: string;
  readonly conversationId: string;
  readonly messageId: string;
  readonly role: 'user' | 'assistant';
  /** Its place in the conversation, from 1. */
  readonly messageSeq: number;
  readonly parentId: string | null;
  /** The parent's place, so that a path is walked without looking ids up. */
  readonly parentSeq: number | null;
  /** How long its path is, from the root to itself; left out by what was written before depths were. */
  readonly depth?: number | undefined;
  readonly turnId: string;
  readonly parts: readonly MessagePart[];
  /** Of an assistant's message: what its `finish` said. */
  readonly finish: FinishMetadata | null;
  readonly status: MessageStatus;
  readonly createdAt: string;
  /** What the model saw and said in this turn after the user's message, kept to be sent again byte for byte. */
  readonly exchange: readonly ModelMessage[];
  /** Of an answer: the model refused. Neither the question nor this answer is told to a model again, or it would go on refusing. */
  readonly refused?: true;
}

/** The text that counts: all text parts joined by a line feed. `textSha256` is the digest of its UTF-8. */
export const messageText = (parts: readonly MessagePart[]): string => parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n');
