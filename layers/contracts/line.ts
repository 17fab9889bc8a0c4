/** Text that people write into a field: trimmed, of something, and whole characters. */
import * as z from 'zod';

export const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    // The pattern says in the document what trimming does here.
    .regex(/\S/)
    .transform((text) => text.toWellFormed());
