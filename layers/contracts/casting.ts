/** Projects, roles, shortlists and holds: bodies, queries and answers. Times are ISO 8601 UTC, days `YYYY-MM-DD` in India, inclusive. */
import * as z from 'zod';
import { Day, DayPeriod } from './days.ts';
import { HoldId, ProjectId, RoleId, TalentId, TurnId } from './ids.ts';
import { line } from './line.ts';
import { limit, TalentFilters } from './requests.ts';
import { TalentCard } from './talent-card.ts';
import { Medium } from './terms.ts';

const status = z.enum(['open', 'closed']);
const shootDates = z.array(DayPeriod).max(20);
const brief = z
  .string()
  .min(1)
  .max(20_000)
  .regex(/\S/, 'must not be blank')
  .transform((text) => text.toWellFormed());
const isChange = (patch: object): boolean => Object.values(patch).some((value) => value !== undefined);
const change = 'supply at least one field to change';

export const CastingListQuery = z.strictObject({ limit: limit.default(30), cursor: z.string().max(2000).optional() });
export const HoldListQuery = CastingListQuery.extend({ roleId: RoleId.optional() });

export const ProjectCreate = z.strictObject({ title: line(200), medium: Medium.nullable().optional() });
export const ProjectPatch = z
  .strictObject({ title: line(200).optional(), medium: Medium.nullable().optional(), status: status.optional() })
  .refine(isChange, change)
  .meta({ minProperties: 1 });
export const Project = z.object({
  id: ProjectId,
  title: z.string(),
  medium: Medium.nullable(),
  status,
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Project = z.infer<typeof Project>;

/** `part`: which part of a brief of several, from 1. `shootDates`: instead of those that the brief says. */
export const RoleCreate = z.strictObject({ brief, name: line(120).optional(), part: z.int().min(1).max(50).optional(), shootDates: shootDates.optional() });
/** Another brief is read anew, in place of what was understood before. */
export const RolePatch = z
  .strictObject({ name: line(120).optional(), brief: brief.optional(), shootDates: shootDates.optional(), status: status.optional() })
  .refine(isChange, change)
  .meta({ minProperties: 1 });
export const Role = z.object({
  id: RoleId,
  projectId: ProjectId,
  name: z.string(),
  brief: z.string(),
  /** What was understood of the brief, in a sentence and as filters of POST /talent/search. */
  understood: z.string(),
  criteria: TalentFilters.extend({ medium: Medium.optional() }),
  shootDates: z.array(z.object({ from: Day, to: Day })),
  status,
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type Role = z.infer<typeof Role>;

const shortlistState = z.enum(['shortlisted', 'passed']);
/** Of somebody who is on it already it changes what is given. `rank` 1 is the first choice. */
export const ShortlistAdd = z.strictObject({
  talentId: TalentId,
  state: shortlistState.optional(),
  note: line(500).nullable().optional(),
  rank: z.int().min(1).max(1_000).optional(),
});
/** `talent` is null of somebody who is no longer listed. */
export const ShortlistEntry = z.object({
  talentId: TalentId,
  talent: TalentCard.nullable(),
  state: shortlistState,
  rank: z.int(),
  note: z.string().nullable(),
  addedBy: z.string(),
  addedAt: z.string(),
  turnId: TurnId.nullable(),
});
export type ShortlistEntry = z.infer<typeof ShortlistEntry>;

const priority = z.enum(['first', 'second']);
export const HoldCreate = z.strictObject({
  roleId: RoleId,
  talentId: TalentId,
  from: Day,
  to: Day,
  priority: priority.default('first'),
  expiresAt: z.iso.datetime(),
  /** How it was agreed. */
  agreed: line(200).nullable().optional(),
});
/** It ends later, or she has agreed for good. */
export const HoldPatch = z.union([z.strictObject({ expiresAt: z.iso.datetime() }), z.strictObject({ status: z.literal('confirmed') })]);
export const HoldRelease = z.strictObject({});
export const Hold = z.object({
  id: HoldId,
  roleId: RoleId,
  projectId: ProjectId,
  talentId: TalentId,
  /** Null of somebody who is no longer listed. */
  stageName: z.string().nullable(),
  from: Day,
  to: Day,
  priority,
  status: z.enum(['active', 'released', 'expired', 'confirmed']),
  expiresAt: z.string(),
  agreed: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  turnId: TurnId.nullable(),
  /** Of POST: other first holds of hers on these days. They do not hinder. */
  warnings: z.array(z.object({ code: z.literal('overlapping_first_hold'), holdId: HoldId, roleId: RoleId, from: Day, to: Day })).optional(),
});
export type Hold = z.infer<typeof Hold>;
