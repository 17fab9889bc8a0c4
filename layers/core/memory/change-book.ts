/** Reads a user's book, decides, and writes what was decided if the book is still the same; else once more. */
import { DomainError } from '../shared/index.ts';
import type { MemoryBook, MemoryChange, MemoryPorts, Owner } from './ports.ts';

const maximumTries = 8;

export interface Decision<Answer> {
  readonly answer: Answer;
  /** Undefined: nothing is to be written. */
  readonly change?: Omit<MemoryChange, 'expectedVersion'> | undefined;
}

/** `decide` may throw; it is asked again with a newer book when somebody else was quicker. */
export const changeBook = async <Answer>(
  ports: Pick<MemoryPorts, 'memories' | 'clock' | 'sha256'>,
  owner: Owner,
  decide: (book: MemoryBook) => Decision<Answer> | Promise<Decision<Answer>>,
): Promise<Answer> => {
  for (let tries = 1; tries <= maximumTries; tries += 1) {
    const book = await ports.memories.read(owner);
    const { answer, change } = await decide(book);
    if (!change) return answer;
    // Read when something is written: most who read a book write nothing.
    const { followMemories } = await import('./entities/follow-memories.ts');
    const outcome = await ports.memories.write(owner, { ...followMemories(ports.sha256, owner, book, change), expectedVersion: book.version });
    if (outcome === 'written') return answer;
    if (outcome === 'erased') throw new DomainError('conflict', 'this speaks of somebody who was erased, and is not remembered');
    await ports.clock.sleep(5 * 2 ** tries);
  }
  throw new DomainError('unavailable', 'many are writing to this memory at once; try again shortly', { retryAfterMs: 1_000 });
};
