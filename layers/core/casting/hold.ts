/**
 * A hold: the team's own record that a person has pencilled days for a role until a certain moment. Recording one tells nobody;
 * what an agent is to hear is sent as an outward action.
 */
import * as z from 'zod';
import { Day } from '../talent/index.ts';

export const holdPriorities = ['first', 'second'] as const;

export const Hold = z.object({
  org: z.string(),
  holdId: z.string(),
  roleId: z.string(),
  projectId: z.string(),
  talentId: z.string(),
  from: Day,
  to: Day,
  priority: z.enum(holdPriorities),
  /** As stored. `expired` is what an active hold becomes by the clock. */
  status: z.enum(['active', 'released', 'confirmed']),
  expiresAt: z.string(),
  /** How it was agreed, in a few words: "on the phone with her agent". */
  agreed: z.string().max(200).nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  turnId: z.string().nullable(),
  version: z.int().positive(),
});
export type Hold = Readonly<z.infer<typeof Hold>>;

export type HoldStatus = Hold['status'] | 'expired';

export const holdStatusAt = ({ status, expiresAt }: Pick<Hold, 'status' | 'expiresAt'>, nowMs: number): HoldStatus =>
  status === 'active' && Date.parse(expiresAt) <= nowMs ? 'expired' : status;

/** Whether the days are still kept for this role. */
export const isKept = (hold: Pick<Hold, 'status' | 'expiresAt'>, nowMs: number): boolean => ['active', 'confirmed'].includes(holdStatusAt(hold, nowMs));

export const overlaps = (left: Pick<Hold, 'from' | 'to'>, right: Pick<Hold, 'from' | 'to'>): boolean => left.from <= right.to && right.from <= left.to;
