/** The searches that somebody keeps, as her export has them: what she asked, not whom it found. */
import { dynamoBriefStore } from '../../layers/adapters/dynamodb/briefs/brief-store.ts';
import type { StandingBrief } from '../../layers/contracts/index.ts';
import type { Stores } from './stores.ts';

type Exported = Pick<StandingBrief, 'id' | 'name' | 'text' | 'part' | 'status' | 'createdAt'>;

/** Newest first. */
export const exportSearches =
  ({ tables }: Pick<Stores, 'tables'>) =>
  async ({ org, sub }: { readonly org: string; readonly sub: string }): Promise<Exported[]> =>
    (await dynamoBriefStore(tables).list(org, sub))
      .map(({ briefId, name, text, part, status, createdAt }) => ({ id: briefId, name, text, part, status, createdAt }))
      .sort((left, right) => (left.createdAt < right.createdAt ? 1 : -1));
