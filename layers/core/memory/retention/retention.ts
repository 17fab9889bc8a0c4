/** How long each class of what is kept of a user is kept, in days; an organization may shorten it within bounds. Null: until she has it forgotten or deleted. */
import * as z from 'zod';
import { DomainError } from '../../shared/index.ts';
import { memoryKinds } from '../memory.ts';

export const retentionClasses = ['messages', 'episodes', ...memoryKinds, 'earlier'] as const;
export type RetentionClass = (typeof retentionClasses)[number];

/**
 * `messages`: a conversation, from its last change, with all that is derived of it. `episodes`: a session in outline, from its end. Each kind of memory: from
 * when it began to hold. `earlier`: a value that holds no longer, from its end.
 */
export type RetentionDays = Readonly<Record<RetentionClass, number | null>>;

export const retentionBounds = { least: 30, most: 3_650 } as const;

const never = Object.fromEntries(retentionClasses.map((name) => [name, null])) as Record<RetentionClass, null>;
export const defaultRetention: RetentionDays = { ...never, earlier: 1_095 };

const Days = z.union([z.null(), z.int().min(retentionBounds.least).max(retentionBounds.most)]);
const Setting = z.partialRecord(z.enum(retentionClasses), Days);

/** What an organization says, over the defaults. DomainError `invalid_request` for what is no class, or out of bounds. */
export const readRetention = (given: unknown): RetentionDays => {
  const parsed = Setting.safeParse(given);
  if (parsed.success) return { ...defaultRetention, ...parsed.data };
  const { least, most } = retentionBounds;
  throw new DomainError('invalid_request', `days are whole numbers from ${least} to ${most}, or null, of ${retentionClasses.join(', ')}`, {
    issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  });
};

const dayMs = 24 * 3_600_000;

/** Epoch milliseconds: what is older than this has been kept long enough; undefined: nothing has. */
export const keptSince = (days: RetentionDays, name: RetentionClass, now: number): number | undefined => {
  const most = days[name];
  return most === null ? undefined : now - most * dayMs;
};
