/** What stored messages are shown with. Apart from the search, so that functions which only show do not carry the parser of briefs. */
import { dynamoActionStore } from '../../layers/adapters/dynamodb/actions/action-store.ts';
import { dynamoMemoryStore } from '../../layers/adapters/dynamodb/memory/memory-store.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import type { ShowPorts, TurnMemory } from '../../layers/core/conversation/index.ts';
import type { MemoryStore } from '../../layers/core/memory/index.ts';
import { actionStatus } from '../../layers/core/operations/index.ts';
import { renderCards, resolveNames } from '../../layers/core/talent/index.ts';
import type { Stores } from './stores.ts';

export const composeShown = ({ tables, clock }: Pick<Stores, 'tables' | 'clock'>): ShowPorts => ({
  renderCards: renderCards({ talents: dynamoTalentStore(tables), clock }),
  resolveNames: resolveNames({ talents: dynamoTalentStore(tables), clock }),
  actionStatus: actionStatus({ actions: dynamoActionStore(tables), clock }),
  memoryTexts: memoryTexts(dynamoMemoryStore(tables)),
});

export const memoryTexts =
  (memories: Pick<MemoryStore, 'read'>): TurnMemory['texts'] =>
  async (org, sub, ids) => {
    const wanted = new Set(ids);
    return new Map((await memories.read({ org, sub })).memories.filter(({ id }) => wanted.has(id)).map(({ id, text }) => [id, text]));
  };
