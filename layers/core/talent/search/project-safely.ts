/** Projects a batch so that one person who cannot be projected does not hold up the others. */
import { DomainError } from '../../shared/index.ts';
import type { TalentChange } from './project-talents.ts';

export interface FailedChange {
  readonly change: TalentChange;
  readonly error: unknown;
}

/**
 * Answers who alone made it fail; all others are in the index. What fails because index or embedder cannot be had is nobody's fault, and is thrown: the whole batch comes again.
 */
export const projectSafely = async (
  project: (changes: readonly TalentChange[]) => Promise<unknown>,
  changes: readonly TalentChange[],
): Promise<readonly FailedChange[]> => {
  try {
    await project(changes);
    return [];
  } catch (error) {
    if (error instanceof DomainError && error.code === 'unavailable') throw error;
    const [only] = changes;
    if (changes.length <= 1) return only === undefined ? [] : [{ change: only, error }];
    const middle = changes.length >> 1;
    return [...(await projectSafely(project, changes.slice(0, middle))), ...(await projectSafely(project, changes.slice(middle)))];
  }
};
