/** People in stored messages, as their records are now. */
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { followMerges, renderCards, resolveNames } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

export const composeShownPeople = ({ tables, clock }: Pick<Stores, 'tables' | 'clock'>) => {
  const ports = { talents: dynamoTalentStore(tables), clock };
  return { renderCards: renderCards(ports), resolveNames: resolveNames(ports) };
};

/** Whatever reaches these people, and by which name nobody else knows them. */
export const composeContacts =
  ({ tables }: Pick<Stores, 'tables'>) =>
  async (org: string, talentIds: readonly string[]): Promise<string[]> => {
    const people = await followMerges({ talents: dynamoTalentStore(tables) })(org, talentIds);
    return [...people.values()].flatMap(({ contact }) =>
      Object.values(contact ?? {}).flatMap((value) => (typeof value === 'string' ? [value, value.replace(/^\+91/u, '')] : [])),
    );
  };
