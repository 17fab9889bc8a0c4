/** Words for facts of a record. */
import { relativeTime } from './format.ts';
import { strings } from './strings.ts';

/** Facts of people are taken for old after this; a calendar sooner than anything else. */
const staleMs = 21 * 86_400_000;

export const fieldWord = (field: string): string => strings.people.field[field.split(/[.[]/u)[0] ?? ''] ?? field;

/** When something was last vouched for, and whether that is too long ago to build on. */
export const freshness = (asOf: string | null, now: number): { readonly text: string; readonly isStale: boolean } | null => {
  const at = asOf === null ? Number.NaN : Date.parse(asOf);
  if (Number.isNaN(at)) return null;
  const isStale = now - at > staleMs;
  const age = relativeTime(asOf as string, Math.max(now, at));
  return { isStale, text: isStale ? strings.people.stale(age) : strings.people.confirmed(age) };
};
