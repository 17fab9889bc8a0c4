/** `SaidTable` on DynamoDB: everybody's conversations, and who has memories, for an operator's command that makes the memory index anew. No function reads the whole table. */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { type ConversationStore, keptAnswer, messageText, type StoredMessage } from '../../../core/conversation/index.ts';
import { assistantSpeaker, type Owner, type Said, type SaidTable } from '../../../core/memory/index.ts';
import type { Tables } from '../client.ts';
import { fromItem, type Item, values } from '../item.ts';

const page = 50;
const messagesAtOnce = 100;

export const dynamoSaidTable = (tables: Tables, conversations: Pick<ConversationStore, 'listConversations' | 'readMessages'>): SaidTable => ({
  async *owners() {
    const seen = new Set<string>();
    for (let after: Item | undefined; ; ) {
      const { Items = [], LastEvaluatedKey } = await tables.client.send(
        new ScanCommand({
          TableName: tables.main,
          FilterExpression: 'entity IN (:conversation, :memory)',
          ExpressionAttributeValues: values({ ':conversation': 'conversation', ':memory': 'memory-book' }),
          ProjectionExpression: 'pk, org, #owner',
          ExpressionAttributeNames: { '#owner': 'owner' },
          ...(after === undefined ? {} : { ExclusiveStartKey: after }),
        }),
      );
      for (const item of Items) {
        const owner = ownerOf(fromItem(item));
        if (owner === undefined || seen.has(`${owner.org}\n${owner.sub}`)) continue;
        seen.add(`${owner.org}\n${owner.sub}`);
        yield owner;
      }
      after = LastEvaluatedKey;
      if (after === undefined) return;
    }
  },

  async *talks({ org, sub }: Owner) {
    for (let after: { updatedAt: string; conversationId: string } | null = null; ; ) {
      const heads = await conversations.listConversations(org, sub, { limit: page, after });
      for (const { conversationId, lastSeq, memoryPaused, projectId, deletedAt } of heads) {
        if (deletedAt !== null) continue;
        const said: Said[] = [];
        const answers: Said[] = [];
        for (let from = 1; from <= lastSeq; from += messagesAtOnce) {
          const range = { from, to: Math.min(lastSeq, from + messagesAtOnce - 1), limit: messagesAtOnce, newestFirst: false };
          for (const message of await conversations.readMessages(org, conversationId, range)) {
            if (message.role === 'user') said.push(saidIn(message, '', messageText(message.parts), projectId));
            const answer = keptAnswer(message);
            if (answer !== undefined) answers.push(saidIn(message, assistantSpeaker, answer.text, projectId));
          }
        }
        yield { conversationId, isPaused: memoryPaused === true, said, answers };
      }
      const last = heads.at(-1);
      if (heads.length < page || !last) return;
      after = { updatedAt: last.updatedAt, conversationId: last.conversationId };
    }
  },
});

/** A book says whose it is by its key alone. */
const ownerOf = ({ pk, org, owner }: Readonly<Record<string, unknown>>): Owner | undefined => {
  if (typeof org === 'string' && typeof owner === 'string') return { org, sub: owner };
  const [, tenant, user] = /^T#([^#]+)#USER#([^#]+)#MEMORY$/u.exec(String(pk)) ?? [];
  return tenant === undefined || user === undefined ? undefined : { org: tenant, sub: user };
};

const saidIn = ({ conversationId, messageId, messageSeq, createdAt }: StoredMessage, speaker: string, text: string, projectId: string | null): Said => ({
  ...{ conversationId, messageId, place: messageSeq, speaker, at: createdAt, text, projectId },
});
