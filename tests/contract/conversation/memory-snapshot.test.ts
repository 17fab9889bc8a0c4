import { describe, expect, it } from 'vitest';
import { memoryConversations } from '../../../layers/adapters/memory/conversation/memory-conversations.ts';
import { aConnection, aFeedback, aFinish, aFrame, anAcceptance, aStep, noon } from '../../support/builders.ts';
import { accepted, leaseOf, running } from './harness.ts';

describe('a snapshot of the memory', () => {
  it('shows everything that is stored', async () => {
    const stores = memoryConversations();
    const { head, turn, message, sent, live } = await running(stores, { org: 'org' });
    await stores.turns.saveStep({ org: 'org', turnId: turn.turnId, attempt: 1, leaseUntil: noon + 10_000, step: aStep(), frames: [aFrame({ seq: 2 })] });
    const [connection, feedback] = [aConnection(), aFeedback()];
    await stores.connections.add(connection);
    await stores.conversations.putFeedback(feedback);

    const { framesOf, stepsOf, ...rest } = stores.snapshot();

    expect(rest).toEqual({
      heads: [head],
      turns: [turn],
      lives: [live],
      messages: [message],
      due: [{ org: 'org', turnId: turn.turnId, dueAt: turn.dueAt }],
      sent: [sent],
      connections: [connection],
      feedback: [feedback],
      usage: [],
    });
    expect(framesOf('org', turn.turnId)).toEqual([leaseOf({ turn }).firstFrame, aFrame({ seq: 2 })]);
    expect(stepsOf('org', turn.turnId)).toEqual([aStep()]);
    expect([framesOf('other', turn.turnId), stepsOf('other', turn.turnId)]).toEqual([[], []]);
  });

  it('stays what it was when things go on', async () => {
    const stores = memoryConversations();
    const { head, turn, live } = await running(stores, { org: 'org' });
    const before = stores.snapshot();

    await stores.turns.finish(aFinish(turn));
    await accepted(stores, { org: 'org', conversationId: head.conversationId });

    expect(before.heads).toEqual([head]);
    expect(before.turns).toEqual([turn]);
    expect(before.lives).toEqual([live]);
    expect(before.usage).toEqual([]);
    expect(stores.snapshot().messages).toHaveLength(3);
    expect(stores.snapshot().usage).toMatchObject([{ org: 'org', day: '2026-11-02', sub: 'ravi', used: { turns: 1, outputTokens: 34 } }]);
  });

  it('is not touched by what callers do with the things they brought or were given', async () => {
    const stores = memoryConversations();
    const acceptance = anAcceptance();
    const brought = structuredClone(acceptance);
    await stores.conversations.accept(brought);

    Object.assign(brought.head, { title: 'changed by the caller' });
    Object.assign(brought.turn, { end: 'changed by the caller' });
    const given = await stores.conversations.readHead('org', acceptance.head.conversationId);
    Object.assign(given?.queue[0] ?? {}, { turnId: 'changed by the caller' });

    expect(stores.snapshot().heads).toEqual([acceptance.head]);
    expect(stores.snapshot().turns).toEqual([acceptance.turn]);
  });
});
