/** Outward actions over the tables, and what carries them out. */
import { join } from 'node:path';
import { dynamoActionStore } from '../../layers/adapters/dynamodb/actions/action-store.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import { folderMail } from '../../layers/adapters/outbox/folder-mail.ts';
import { findConversation } from '../../layers/core/conversation/index.ts';
import type { Tool, ToolContext } from '../../layers/core/intelligence/index.ts';
import { type MemoriesOfOne, proposeAction, proposeEmailTool, proposeExportTool } from '../../layers/core/operations/index.ts';
import type { Log } from '../_kit/log.ts';
import type { Env } from './env.ts';
import type { Stores } from './stores.ts';
import { once, whenAsked } from './when-asked.ts';

type ActionStores = Pick<Stores, 'tables' | 'clock' | 'newId' | 'sha256' | 'conversations'>;

export const composeActions = (env: Env, { tables, clock, newId, sha256, conversations }: ActionStores, log: Log) => ({
  actions: dynamoActionStore(tables),
  talents: dynamoTalentStore(tables),
  mail: env.CASTMATCH_HOME === undefined ? undefined : folderMail(join(env.CASTMATCH_HOME, 'outbox')),
  memories: memoriesOfOne(env, { tables, clock, sha256, conversations }),
  clock,
  newId,
  sha256,
  ownsConversation: async ({ org, sub }: { org: string; sub: string }, conversationId: string) =>
    (await findConversation(conversations)({ org, sub }, conversationId)) !== undefined,
  report: (event: string, details: Record<string, unknown>) => log('warn', event, details),
});

const memoriesOfOne = (env: Env, stores: Pick<Stores, 'tables' | 'clock' | 'sha256' | 'conversations'>): MemoriesOfOne =>
  whenAsked(
    once(async () => (await import('./forget-by-action.ts')).composeForgetByAction(env, stores)),
    ['texts', 'forget'],
  );

/** Only who may confirm is asked to; others forget beside the answer. */
export const proposeForgetting =
  (ports: ReturnType<typeof composeActions>) =>
  async ({ org, sub, role, turn }: ToolContext, memoryIds: readonly string[]) => {
    if (turn === undefined || (role !== 'director' && role !== 'owner')) return undefined;
    const { conversationId, turnId } = turn;
    return proposeAction(ports)({ org, sub, conversationId, turnId }, { kind: 'forget_memory', arguments: { memoryIds: [...memoryIds] } });
  };

/** What cannot be done is not offered: without a sender there is no mail to propose. */
export const actionTools = (ports: ReturnType<typeof composeActions>): Tool[] => [
  ...(ports.mail === undefined ? [] : [proposeEmailTool(ports)]),
  proposeExportTool(ports),
];
