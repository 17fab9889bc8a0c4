/** A turn: one user message and its one answer. The record is written at acceptance and at its end; in between the live item speaks. */
import type { OrgRole } from '../shared/index.ts';
import type { Usage } from './chunks.ts';
import type { Position } from './frames.ts';

export interface TurnProblem {
  readonly code: 'turn_failed';
  readonly detail: string;
}

export interface TurnEnd {
  readonly status: 'final' | 'failed' | 'stopped';
  readonly at: string;
  /** The attempt that ended it, and its last frame (0 and 0 when it never ran). */
  readonly attempt: number;
  readonly seq: number;
  readonly textSha256: string;
  readonly usage: Usage;
  readonly problem: TurnProblem | null;
}

export interface Turn {
  readonly org: string;
  readonly turnId: string;
  readonly conversationId: string;
  /** The user who sent the message, and what she was in her organization when it was accepted (absent of turns older than this field). */
  readonly sub: string;
  readonly role?: OrgRole | undefined;
  readonly userMessageId: string;
  readonly userSeq: number;
  /** Of the user's message; see StoredMessage. */
  readonly userDepth?: number | undefined;
  readonly answerMessageId: string;
  readonly answerSeq: number;
  readonly acceptedAt: string;
  /** When the sweeper first looks at it. */
  readonly dueAt: string;
  /** By which its message is followed from the browser to the provider; turns of before that have none. */
  readonly correlationId?: string | undefined;
  readonly end: TurnEnd | null;
}

/** A socket that follows a turn, and from where it must be served. A new `nonce` means: serve it again from there. */
export interface Watcher extends Position {
  readonly nonce: string;
}

/** The live side of a turn. `attempt` is the fencing token: every write of a worker says which attempt it believes in. */
export interface TurnLive {
  readonly org: string;
  readonly turnId: string;
  /** 0 until a worker took it. */
  readonly attempt: number;
  /** Epoch milliseconds; 0 when nobody holds it. */
  readonly leaseUntil: number;
  /** Epoch milliseconds of the first attempt's start; null until then. */
  readonly startedAt: number | null;
  readonly stopRequested: boolean;
  readonly ended: boolean;
  /** Watchers by connection id. */
  readonly watchers: Readonly<Record<string, Watcher>>;
}

export const turnLimits = {
  /** A worker renews its lease with every beat; after this long without one it counts as dead. */
  leaseMs: 10_000,
  beatMs: 500,
  /** The whole turn, all attempts together, from its first start. */
  runMs: 5 * 60_000,
  /** From acceptance; after that a turn ends, however it stands. */
  acceptedMs: 14 * 60_000,
  /** A hand-over that did not lead to a lease within this time counts as lost. */
  handOverMs: 2_000,
  attempts: 12,
  /** What one answer may use, in all its attempts: a hundred times what most of them need. */
  tokens: 500_000,
  costMicroUsd: 1_000_000,
} as const;

export const hasLease = (live: Pick<TurnLive, 'leaseUntil'>, nowMs: number): boolean => live.leaseUntil > nowMs;
