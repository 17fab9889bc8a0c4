/** What forgetting works with, over both tables. */
import { dynamoBriefStore } from '../../layers/adapters/dynamodb/briefs/brief-store.ts';
import { dynamoCastingStore } from '../../layers/adapters/dynamodb/casting/casting-store.ts';
import { dynamoEpisodeStore } from '../../layers/adapters/dynamodb/memory/episode-store.ts';
import { dynamoProgressStore } from '../../layers/adapters/dynamodb/memory/progress-store.ts';
import { dynamoTraces } from '../../layers/adapters/dynamodb/memory/traces.ts';
import type { ForgetPorts, ForgettingPorts } from '../../layers/core/memory/index.ts';
import { endAllBriefs } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

export const composeForgetting = ({ tables, conversations }: Pick<Stores, 'tables' | 'conversations'>, ports: ForgetPorts): ForgettingPorts => ({
  ...ports,
  episodes: dynamoEpisodeStore(tables),
  progress: dynamoProgressStore(tables),
  traces: dynamoTraces(tables, conversations),
  forgetChoices: ({ org, sub }, at) => dynamoCastingStore(tables).forgetChoices(org, sub, at),
  endBriefs: endAllBriefs({ briefs: dynamoBriefStore(tables) }),
});
