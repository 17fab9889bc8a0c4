/** Kept searches over the tables: for their routes, and for the look of the day. */
import { dynamoBriefStore } from '../../layers/adapters/dynamodb/briefs/brief-store.ts';
import { dynamoTalentDirectory } from '../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { findTalent, type RunBriefPorts, type StandingPorts, type TalentStore } from '../../layers/core/talent/index.ts';
import type { Log } from '../_kit/log.ts';
import type { Env } from './env.ts';
import { composeSearchTrouble } from './search-trouble.ts';
import type { Stores } from './stores.ts';
import { composeTalentSearch } from './talent-search.ts';

/** `found`: the search that the function has anyway. */
export const composeBriefs = <Talents extends Pick<TalentStore, 'getMany'>>(
  { tables, clock }: Pick<Stores, 'tables' | 'clock'>,
  found: { readonly find: StandingPorts['find']; readonly talents: Talents },
) => ({ briefs: dynamoBriefStore(tables), clock, ...found });

export const composeBriefRuns = (
  env: Env,
  { tables, clock, newId, people, connections, sockets }: Pick<Stores, 'tables' | 'clock' | 'newId' | 'people' | 'connections' | 'sockets'>,
  log: Log,
): RunBriefPorts => {
  const talents = dynamoTalentStore(tables);
  const directory = dynamoTalentDirectory(tables);
  const search = composeTalentSearch(env, { talents, directory, clock, log });
  const find = findTalent({ directory, clock, search, report: composeSearchTrouble(env, { tables, clock }, log) });
  return {
    ...composeBriefs({ tables, clock }, { find, talents }),
    newId,
    isGone: async (org, sub) => (await people.readMember(org, sub))?.status === 'removed',
    // A socket that is busy or gone misses a hint, and no news.
    tell: async ({ org, sub }, notification) => {
      const open = await connections.ofUser(org, sub);
      const frame = { type: 'notification', ...notification };
      const told = await Promise.all(open.map(({ connectionId }) => sockets.post(connectionId, frame).catch(() => 'busy' as const)));
      log('info', 'standing_brief_told', { newsId: notification.id, sockets: open.length, sent: told.filter((outcome) => outcome === 'sent').length });
    },
  };
};
