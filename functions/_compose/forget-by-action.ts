/** What a confirmed action forgets. Read by the first that needs it: most actions are others. */
import { type ForgottenSome, forgetSome } from '../../layers/core/memory/index.ts';
import type { MemoriesOfOne } from '../../layers/core/operations/index.ts';
import type { Env } from './env.ts';
import { composeForgetting } from './forgetting.ts';
import { keptMemories } from './kept-memories.ts';
import { composeSaidIndex } from './memory-index.ts';
import type { Stores } from './stores.ts';

type ForgetStores = Pick<Stores, 'tables' | 'clock' | 'sha256' | 'conversations'>;

export const composeForgetByAction = (env: Env, stores: ForgetStores): MemoriesOfOne => {
  const said = composeSaidIndex(env);
  const memories = keptMemories(stores, said);
  const forgetting = composeForgetting(stores, { memories, clock: stores.clock, sha256: stores.sha256 });
  return {
    texts: async (owner, ids) => new Map((await memories.read(owner)).memories.filter(({ id }) => ids.includes(id)).map(({ id, text }) => [id, text])),
    forget: async ({ org, sub }, ids) => receiptInWords(await forgetSome(forgetting)({ org, sub }, ids)),
  };
};

const counted = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]);

const receiptInWords = ({ memories, episodes, summaries, workingMemories, capsules, frames }: ForgottenSome): string => {
  const left = [
    ...counted(episodes, 'session in outline', 'sessions in outline'),
    ...counted(summaries, 'summary', 'summaries'),
    ...counted(workingMemories + capsules + frames, 'other copy', 'other copies'),
  ];
  const forgotten = memories === 0 ? 'it was forgotten already' : `${counted(memories, 'memory', 'memories').join('')} forgotten`;
  return left.length === 0 ? forgotten : `${forgotten}, and gone from ${left.join(', ')}`;
};
