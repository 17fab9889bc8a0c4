/** What is remembered goes into the index after the table has it, and out of it before the table forgets it. */
import type { Embedder } from '../../shared/index.ts';
import type { Memory } from '../memory.ts';
import type { MemoryIndex } from '../memory-index.ts';
import type { MemoryStore, Owner } from '../ports.ts';
import { memoriesOf } from '../said/answers.ts';
import { forgottenVersion, memoryEntries } from './memory-entries.ts';

export interface KeepMeaningPorts {
  readonly index: Pick<MemoryIndex, 'put' | 'remove' | 'removeOwner'>;
  readonly embedder: Pick<Embedder, 'embed'>;
  /** Told of what could not be put, which nobody waits for. */
  readonly notPut?: (error: unknown) => void;
}

/**
 * A store whose memories are found by meaning. What cannot be put is found by its words until the next `catchUpMeaning`; what cannot be removed is not forgotten yet,
 * and whoever forgets is told so.
 */
export const meaningKept = (memories: MemoryStore, ports: KeepMeaningPorts): MemoryStore => ({
  ...memories,
  write: async (owner, change) => {
    if (change.forget.length > 0) await ports.index.remove(memoriesOf(owner), change.forget.map(gone));
    const outcome = await memories.write(owner, change);
    if (outcome === 'written' && change.put.length > 0)
      await putMeaning({ ...ports, memories }, owner, change.put, change.expectedVersion + 1).catch((error: unknown) => ports.notPut?.(error));
    return outcome;
  },
  forgetAll: async (owner, change) => {
    const forgotten = await memories.forgetAll(owner, change);
    if (forgotten === 'forgotten') await ports.index.removeOwner(memoriesOf(owner));
    return forgotten;
  },
});

const gone = ({ id }: { readonly id: string }): { id: string; version: number } => ({ id, version: forgottenVersion });

/** What was forgotten while it was written goes again. */
export const putMeaning = async (
  { index, embedder, memories }: KeepMeaningPorts & { readonly memories: Pick<MemoryStore, 'read'> },
  owner: Owner,
  put: readonly Memory[],
  version: number,
): Promise<void> => {
  await index.put(memoriesOf(owner), await memoryEntries(embedder, put, version));
  const left = new Set((await memories.read(owner)).memories.map(({ id }) => id));
  const late = put.filter(({ id }) => !left.has(id));
  if (late.length > 0) await index.remove(memoriesOf(owner), late.map(gone));
};
