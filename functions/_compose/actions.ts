/** Outward actions over the tables, and what carries them out. */
import { join } from 'node:path';
import { dynamoActionStore } from '../../layers/adapters/dynamodb/actions/action-store.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { folderMail } from '../../layers/adapters/outbox/folder-mail.ts';
import { findConversation } from '../../layers/core/conversation/index.ts';
import type { Tool } from '../../layers/core/intelligence/index.ts';
import { proposeEmailTool, proposeExportTool } from '../../layers/core/operations/index.ts';
import type { Log } from '../_kit/log.ts';
import type { Env } from './env.ts';
import type { Stores } from './stores.ts';

type ActionStores = Pick<Stores, 'tables' | 'clock' | 'newId' | 'sha256' | 'conversations'>;

export const composeActions = (env: Pick<Env, 'CASTMATCH_HOME'>, { tables, clock, newId, sha256, conversations }: ActionStores, log: Log) => ({
  actions: dynamoActionStore(tables),
  talents: dynamoTalentStore(tables),
  mail: env.CASTMATCH_HOME === undefined ? undefined : folderMail(join(env.CASTMATCH_HOME, 'outbox')),
  clock,
  newId,
  sha256,
  ownsConversation: async ({ org, sub }: { org: string; sub: string }, conversationId: string) =>
    (await findConversation(conversations)({ org, sub }, conversationId)) !== undefined,
  report: (event: string, details: Record<string, unknown>) => log('warn', event, details),
});

/** What cannot be done is not offered: without a sender there is no mail to propose. */
export const actionTools = (ports: ReturnType<typeof composeActions>): Tool[] => [
  ...(ports.mail === undefined ? [] : [proposeEmailTool(ports)]),
  proposeExportTool(ports),
];
