/** All DynamoDB stores over one pair of tables. */
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoCapsuleStore } from '../../../layers/adapters/dynamodb/conversation/capsule-store.ts';
import { dynamoConnectionStore } from '../../../layers/adapters/dynamodb/conversation/connection-store.ts';
import { dynamoConversationStore } from '../../../layers/adapters/dynamodb/conversation/conversation-store.ts';
import type { DatabaseOptions } from '../../../layers/adapters/dynamodb/conversation/database.ts';
import { dynamoSessionDeadlines } from '../../../layers/adapters/dynamodb/conversation/session-deadline-store.ts';
import { dynamoShareStore } from '../../../layers/adapters/dynamodb/conversation/share-store.ts';
import { dynamoSummaryStore } from '../../../layers/adapters/dynamodb/conversation/summary-store.ts';
import { dynamoTicketStore } from '../../../layers/adapters/dynamodb/conversation/ticket-store.ts';
import { dynamoTurnStore } from '../../../layers/adapters/dynamodb/conversation/turn-store.ts';
import { dynamoUsageStore } from '../../../layers/adapters/dynamodb/conversation/usage-store.ts';
import { dynamoWorkingStore } from '../../../layers/adapters/dynamodb/conversation/working-store.ts';
import type { Stores } from './harness.ts';

export const dynamoStores = (tables: Tables, options: DatabaseOptions = {}): Stores => ({
  conversations: dynamoConversationStore(tables, options),
  turns: dynamoTurnStore(tables, options),
  connections: dynamoConnectionStore(tables, options),
  tickets: dynamoTicketStore(tables, options),
  deadlines: dynamoSessionDeadlines(tables, options),
  usage: dynamoUsageStore(tables, options),
  capsules: dynamoCapsuleStore(tables, options),
  summaries: dynamoSummaryStore(tables, options),
  working: dynamoWorkingStore(tables, options),
  shares: dynamoShareStore(tables, options),
});
