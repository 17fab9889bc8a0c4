/** A problem in words for a person: by its code, never the server's own wording. */
import type { Problem } from '../../layers/contracts/index.ts';
import { strings } from './strings.ts';

export const problemText = (problem: Problem | null): string => (problem && strings.problem.byCode[problem.code]) ?? strings.problem.generic;
