/** Conversations that are to be consolidated, and the bell for who does it. Apart from consolidation itself, so that the sweeper carries no parser of briefs. */
import { dynamoDueTalks } from '../../layers/adapters/dynamodb/memory/due-talks.ts';
import type { SweepTalksPorts } from '../../layers/core/memory/index.ts';
import type { Stores } from './stores.ts';

export const composeDueTalks = ({ tables, talkJob }: Pick<Stores, 'tables' | 'talkJob'>): Pick<SweepTalksPorts, 'due' | 'handOver'> => ({
  due: dynamoDueTalks(tables),
  handOver: (due) => talkJob({ kind: 'consolidate', ...due }),
});
