/** A part to be cast: what its brief asks, as the search takes it, and when it shoots. Days are `YYYY-MM-DD` in India, inclusive. */
import * as z from 'zod';
import { Day, experiences, mediums, proficiencies } from '../talent/index.ts';
import { openOrClosed } from './project.ts';

const words = z.array(z.string()).max(20);

export const Dates = z.object({ from: Day, to: Day });
export type Dates = Readonly<z.infer<typeof Dates>>;

/** A query of the talent base without its limit. What is absent was not asked. */
export const RoleCriteria = z.object({
  text: z.string().max(2_000).optional(),
  cities: words.optional(),
  gender: z.enum(['female', 'male', 'nonbinary']).optional(),
  playingAge: z.object({ min: z.int(), max: z.int() }).optional(),
  heightCm: z.object({ min: z.int().optional(), max: z.int().optional() }).optional(),
  languages: z
    .array(z.object({ code: z.string(), minProficiency: z.enum(proficiencies).optional() }))
    .max(20)
    .optional(),
  dialects: words.optional(),
  skills: words.optional(),
  experience: z.array(z.enum(experiences)).max(4).optional(),
  medium: z.enum(mediums).optional(),
  availableOn: Dates.optional(),
});
export type RoleCriteria = Readonly<z.infer<typeof RoleCriteria>>;

export const Role = z.object({
  org: z.string(),
  roleId: z.string(),
  projectId: z.string(),
  name: z.string().min(1).max(120),
  /** The director's own words. */
  brief: z.string().max(20_000),
  /** Which part of a brief of several, from 1; the first unless said. */
  part: z.int().positive().optional(),
  criteria: RoleCriteria,
  /** What a model read beyond the parser, when the role was made in a conversation: it is asked too, but the words of the brief win. */
  reading: RoleCriteria.optional(),
  /** What was understood of the brief, in a sentence of the product's. */
  understood: z.string(),
  shootDates: z.array(Dates).max(20),
  status: z.enum(openOrClosed),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int().positive(),
});
export type Role = Readonly<z.infer<typeof Role>>;

/** The role that a conversation is about: made in it, or used there last. */
export interface RoleAtHand {
  readonly org: string;
  readonly conversationId: string;
  readonly roleId: string;
  /** The turn that made it so. */
  readonly turnId: string;
}
