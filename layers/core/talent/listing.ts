/** Who may be found and shown at all. */
import type { Talent } from './talent.ts';

type Age = Pick<Talent, 'birthYear' | 'playingAge'>;

/**
 * Whether a person must be treated as under 18 on `today` (YYYY-MM-DD). A year of birth alone leaves the year of the eighteenth birthday open:
 * it counts as minor. Without one, who plays only ages under 18 counts as minor.
 */
export const isMinor = ({ birthYear, playingAge }: Age, today: string): boolean =>
  birthYear === null ? playingAge.max < 18 : Number(today.slice(0, 4)) - birthYear <= 18;

/** Consent to be matched by this product, given, not withdrawn and not expired; not erased, and no part of another record. */
export const isListed = (
  { consent, erasedAt, mergedInto }: Pick<Talent, 'consent' | 'erasedAt'> & { readonly mergedInto?: string | null | undefined },
  today: string,
): boolean =>
  erasedAt === null &&
  (mergedInto ?? null) === null &&
  consent.aiMatching &&
  consent.withdrawnAt === null &&
  (consent.expiresOn === null || consent.expiresOn >= today);
