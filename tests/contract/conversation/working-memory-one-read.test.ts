/** Working memory is one read, however much it holds: counted where the requests leave. The time is measured beside it, over a server of this machine. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoConversationStore } from '../../../layers/adapters/dynamodb/conversation/index.ts';
import { dynamoWorkingStore } from '../../../layers/adapters/dynamodb/conversation/working-store.ts';
import { type DynoxideServer, dynoxideMissing, makeTables, startDynoxide } from '../../support/dynoxide.ts';
import { aHead, aMessage } from '../../unit/conversation/builders.ts';

describe.skipIf(dynoxideMissing)(`working memory${dynoxideMissing ? ` (skipped: ${dynoxideMissing})` : ''}`, () => {
  let server: DynoxideServer;
  let tables: Tables;
  const sent: string[] = [];

  beforeAll(async () => {
    server = await startDynoxide();
    tables = await makeTables(server.endpoint);
    tables.client.middlewareStack.add(
      (next, { commandName = '' }) =>
        (given) => {
          sent.push(commandName);
          return next(given);
        },
      // Outside of the SDK's own tries: a retry would be counted too.
      { step: 'finalizeRequest', priority: 'low' },
    );
  });
  afterAll(async () => {
    tables?.client.destroy();
    await server?.stop();
  });

  it('of 24 long messages and a summary is one request: a read of one item', async () => {
    const head = aHead({ version: 1 });
    await dynamoConversationStore(tables).create(head);
    const text = 'She rides, speaks Marathi and is free from the twelfth. '.repeat(60);
    const messages = Array.from({ length: 24 }, (_, index) => aMessage(index + 1, { parts: [{ type: 'text', text }] }));
    const store = dynamoWorkingStore(tables);
    const { org, conversationId } = head;
    const summary = { throughMessageId: messages[0]?.messageId ?? '', text: text.slice(0, 900) };
    await store.keep({ org, conversationId, throughSeq: 24, messages, summary, keptAt: new Date().toISOString() });
    sent.length = 0;

    const working = await store.read(org, conversationId);

    expect([working?.messages.length, sent]).toEqual([24, ['GetItemCommand']]);
    const times: number[] = [];
    for (let round = 0; round < 400; round += 1) {
      const from = performance.now();
      await store.read(org, conversationId);
      times.push(performance.now() - from);
    }
    const [median = 0, p95 = 0] = [0.5, 0.95].map((share) => times.toSorted((left, right) => left - right)[Math.floor(times.length * share)]);
    console.log(`working memory: median ${median.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms of 400 reads`);
    expect(sent).toHaveLength(401);
  });
});
