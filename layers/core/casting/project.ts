/** A production that is cast, seen by everybody of its organization. Times are ISO 8601 UTC. */
import * as z from 'zod';
import { mediums } from '../talent/index.ts';

export const openOrClosed = ['open', 'closed'] as const;

export const Project = z.object({
  org: z.string(),
  projectId: z.string(),
  title: z.string().min(1).max(200),
  /** What it is made for; null when nobody said. */
  medium: z.enum(mediums).nullable(),
  status: z.enum(openOrClosed),
  createdBy: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int().positive(),
});
export type Project = Readonly<z.infer<typeof Project>>;
