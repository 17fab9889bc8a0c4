/** Explanations, asked for once each. */
import { strings } from '../strings.ts';
import type { Explaining } from './app-state.ts';
import type { Desk } from './desk.ts';

export const explainKey = (talentId: string, brief: string): string => `${talentId} ${brief}`;

export const createExplainDesk = ({ store, ports }: Desk, announce: (text: string) => void) => {
  const set = (key: string, how: Explaining): void => store.update((state) => ({ ...state, explaining: { ...state.explaining, [key]: how } }));
  return {
    explain: async (talentId: string, brief: string): Promise<void> => {
      const key = explainKey(talentId, brief);
      const known = store.get().explaining[key];
      if (known?.status === 'busy' || known?.status === 'told') return;
      set(key, { status: 'busy' });
      await ports.api.explainMatch(talentId, brief).then(
        (explanation) => {
          set(key, { status: 'told', explanation });
          announce(strings.why.told(explanation));
        },
        () => set(key, { status: 'failed' }),
      );
    },
  };
};
