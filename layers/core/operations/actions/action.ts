/** An outward action: something that leaves the product, or is forgotten for good. A model can only propose it; a person makes it happen. */
import type { ActionContent } from './arguments.ts';

/** As stored. `expired` is never stored: it is what a pending action becomes by the clock. */
export type StoredStatus = 'pending' | 'confirmed' | 'executed' | 'failed' | 'cancelled';
export type ActionStatus = StoredStatus | 'expired';

export type PendingAction = ActionContent & {
  readonly actionId: string;
  readonly org: string;
  /** Whose conversation it is. */
  readonly sub: string;
  readonly conversationId: string;
  readonly turnId: string;
  /** Hex digest of kind and arguments: a confirmation names it, so it can mean nothing else. */
  readonly argumentsSha256: string;
  readonly summary: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly status: StoredStatus;
  readonly confirmedAt: string | null;
  readonly executedAt: string | null;
  /** How it ended, in a sentence. */
  readonly outcome: string | null;
  /** Epoch milliseconds until which whoever carries it out is left alone. */
  readonly leaseUntil: number;
  /** How often it was taken up: the fence of its end. */
  readonly executions: number;
};

export const actionLimits = {
  confirmMs: 10 * 60_000,
  leaseMs: 30_000,
  /** After so many broken executions it has failed. */
  executions: 5,
  fileMs: 24 * 3_600_000,
} as const;

export const statusAt = (action: Pick<PendingAction, 'status' | 'expiresAt'>, now: number): ActionStatus =>
  action.status === 'pending' && Date.parse(action.expiresAt) <= now ? 'expired' : action.status;

/** Whether the file of an export may still be read. */
export const hasFile = (action: Pick<PendingAction, 'kind' | 'status' | 'executedAt'>, now: number): boolean =>
  action.kind === 'shortlist_export' && action.status === 'executed' && Date.parse(action.executedAt ?? '') + actionLimits.fileMs > now;
