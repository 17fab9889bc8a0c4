/** The check of claims reads word lists that an answer about nobody needs not: they are loaded with the first person who is named. */
import type { checkClaims } from './grounding/index.ts';

type Check = typeof checkClaims;

export const checkWhenNamed = async (given: Parameters<Check>[0]): Promise<ReturnType<Check>> =>
  given.people.length === 0 ? [] : (await import('./grounding/index.ts')).checkClaims(given);
