/** What the table and its stream say of people, and where those are noted whose news could not be used. */
import { connectTables } from '../../layers/adapters/dynamodb/client.ts';
import { dynamoParkedTalents } from '../../layers/adapters/dynamodb/talent/parked-talents.ts';
import { newsFromRecord } from '../../layers/adapters/dynamodb/talent/talent-changes.ts';
import { systemClock } from '../../layers/adapters/system/system.ts';
import type { Env } from './env.ts';

export const composeTalentNews = (env: Pick<Env, 'TABLE_NAME' | 'LIVE_TABLE_NAME' | 'DYNAMODB_ENDPOINT' | 'AWS_REGION'>) => {
  const tables = connectTables({ main: env.TABLE_NAME, live: env.LIVE_TABLE_NAME, endpoint: env.DYNAMODB_ENDPOINT, region: env.AWS_REGION });
  return { tables, newsFromRecord, parked: dynamoParkedTalents(tables, systemClock.now), clock: systemClock };
};
