/** People in stored messages, as their records are now. */
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { renderCards, resolveNames } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

export const composeShownPeople = ({ tables, clock }: Pick<Stores, 'tables' | 'clock'>) => {
  const ports = { talents: dynamoTalentStore(tables), clock };
  return { renderCards: renderCards(ports), resolveNames: resolveNames(ports) };
};
