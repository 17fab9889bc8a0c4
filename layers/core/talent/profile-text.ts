/** Text and days from outside, and what is not known. */
import * as z from 'zod';

/** Well-formed, composed, without control characters but the line feed. */
export const clean = (given: string): string =>
  // Most of what is taken in is plain letters, and nothing of this could change them.
  plain.test(given)
    ? given.trim()
    : given
        .toWellFormed()
        .normalize('NFC')
        .replace(/[^\P{Cc}\n]/gu, ' ')
        .trim();
const plain = /^[ -~\n]*$/u;
export const text = (maxCharacters: number) => z.string().overwrite(clean).min(1).max(maxCharacters);
export const orUnknown = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null);

/** `YYYY-MM-DD`, in Asia/Kolkata unless the project says otherwise. */
export const day = z.iso.date();
