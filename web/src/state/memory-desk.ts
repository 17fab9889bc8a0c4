/** What an answer used of what is remembered: where it comes from, and its correction or end at the person's word, wherever on the page it stands. */
import { ApiError, asProblem } from '../api/problem-error.ts';
import { strings } from '../strings.ts';
import type { Desk } from './desk.ts';
import type { MemoryEntry } from './memory-state.ts';

const unknown: MemoryEntry = { why: null, fate: null };

export const createMemoryDesk = ({ store, ports }: Desk, announce: (text: string) => void) => {
  const entryOf = (memoryId: string): MemoryEntry => store.get().memories[memoryId] ?? unknown;
  const change = (memoryId: string, part: Partial<MemoryEntry>): void =>
    store.update((state) => ({ ...state, memories: { ...state.memories, [memoryId]: { ...(state.memories[memoryId] ?? unknown), ...part } } }));
  const isGone = (error: unknown): boolean => error instanceof ApiError && error.problem.code === 'not_found';

  return {
    /** Asked for once; what failed is asked for again. */
    async read(memoryId: string): Promise<void> {
      const { why, fate } = entryOf(memoryId);
      if (why?.status === 'busy' || why?.status === 'ready' || fate === 'gone') return;
      change(memoryId, { why: { status: 'busy' } });
      await ports.api.readMemory(memoryId).then(
        (value) => change(memoryId, { why: { status: 'ready', value } }),
        (error: unknown) => change(memoryId, isGone(error) ? { fate: 'gone' } : { why: { status: 'failed' } }),
      );
    },
    /** False: it stands as it was. */
    async correct(memoryId: string, text: string): Promise<boolean> {
      if (entryOf(memoryId).fate === 'busy') return false;
      change(memoryId, { fate: 'busy' });
      try {
        await ports.api.correctMemory(memoryId, text);
        change(memoryId, { why: { status: 'ready', value: await ports.api.readMemory(memoryId) }, fate: null });
        announce(strings.memory.corrected);
        return true;
      } catch (error) {
        change(memoryId, isGone(error) ? { fate: 'gone' } : { fate: 'failed' });
        if (!isGone(error)) store.update((state) => ({ ...state, notice: asProblem(error) }));
        return false;
      }
    },
    async forget(memoryId: string): Promise<void> {
      const { fate } = entryOf(memoryId);
      if (fate === 'busy' || fate === 'gone') return;
      change(memoryId, { fate: 'busy' });
      // One that is not there any more is what was asked for.
      const isForgotten = await ports.api.forgetMemory(memoryId).then(() => true, isGone);
      change(memoryId, { fate: isForgotten ? 'gone' : 'failed' });
      announce(isForgotten ? strings.memory.forgotten : strings.memory.failed);
    },
  };
};
