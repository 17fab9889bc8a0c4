/** Forgetting what an answer used: for good, at the person's word, wherever on the page it stands. */
import { asProblem } from '../api/problem-error.ts';
import { strings } from '../strings.ts';
import type { Forgetting } from './app-state.ts';
import type { Desk } from './desk.ts';

export const createMemoryDesk = ({ store, ports }: Desk, announce: (text: string) => void) => {
  const set = (memoryId: string, how: Forgetting): void => store.update((state) => ({ ...state, forgetting: { ...state.forgetting, [memoryId]: how } }));
  return {
    forget: async (memoryId: string): Promise<void> => {
      const known = store.get().forgetting[memoryId];
      if (known === 'busy' || known === 'gone') return;
      set(memoryId, 'busy');
      // One that is not there any more is what was asked for.
      const isGone = await ports.api.forgetMemory(memoryId).then(
        () => true,
        (error: unknown) => asProblem(error).code === 'not_found',
      );
      set(memoryId, isGone ? 'gone' : 'failed');
      announce(isGone ? strings.memory.forgotten : strings.memory.failed);
    },
  };
};
