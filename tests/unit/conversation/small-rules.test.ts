import { describe, expect, test } from 'vitest';
import { composeTurn, unrunEnd } from '../../../layers/core/conversation/compose-turn.ts';
import type { ConversationHead } from '../../../layers/core/conversation/conversation.ts';
import { assertAlias, findConversation, getConversation, isConversationId } from '../../../layers/core/conversation/find-conversation.ts';
import { takeToken } from '../../../layers/core/conversation/limits.ts';
import { productLine } from '../../../layers/core/conversation/product-lines.ts';
import { hasLease } from '../../../layers/core/conversation/turn.ts';
import { aHead, aMessage, id, meera } from './builders.ts';

describe('the message rate', () => {
  const rate = { perMinute: 30, burst: 3 };

  test('lets a burst through, then one for each two seconds, and says how long to wait', () => {
    let bucket = takeToken(undefined, rate, 0);
    bucket = takeToken(bucket, rate, 0);
    bucket = takeToken(bucket, rate, 0);

    expect(bucket).toEqual({ tokens: 0, refilledAt: 0, version: 3 });
    expect(() => takeToken(bucket, rate, 1_000)).toThrow(expect.objectContaining({ code: 'rate_limited', retryAfterMs: 1_000 }));
    expect(takeToken(bucket, rate, 2_000)).toEqual({ tokens: 0, refilledAt: 2_000, version: 4 });
  });

  test('never fills above the burst, and a clock that goes back takes nothing away', () => {
    expect(takeToken({ tokens: 1, refilledAt: 0, version: 1 }, rate, 3_600_000).tokens).toBe(2);
    expect(takeToken({ tokens: 1, refilledAt: 5_000, version: 1 }, rate, 0).tokens).toBe(0);
  });
});

describe('composing a turn', () => {
  let serial = 0;
  const newId = (prefix: string): string => {
    serial += 1;
    return id(prefix, serial);
  };

  test('a new message takes the next two places and follows its parent', () => {
    const { turn, queued, message, lastSeq } = composeTurn(
      { ...aHead(), lastSeq: 4 },
      { sub: 'meera', role: 'director' },
      { kind: 'new', text: 'hello', parent: { messageId: id('msg', 4), messageSeq: 4 } },
      newId,
      0,
    );

    expect([turn.userSeq, turn.answerSeq, lastSeq]).toEqual([5, 6, 6]);
    expect(turn).toMatchObject({ sub: 'meera', role: 'director' });
    expect(message).toMatchObject({
      messageId: turn.userMessageId,
      messageSeq: 5,
      parentId: id('msg', 4),
      parentSeq: 4,
      parts: [{ type: 'text', text: 'hello' }],
    });
    expect(queued).toMatchObject({ turnId: turn.turnId, answerMessageId: turn.answerMessageId });
  });

  test('an answer made again takes one place and keeps the question', () => {
    const question = aMessage(1);
    const { turn, message, lastSeq } = composeTurn({ ...aHead(), lastSeq: 4 }, { sub: 'meera' }, { kind: 'stored', message: question }, newId, 0);

    expect(message).toBeNull();
    expect([turn.userMessageId, turn.userSeq, turn.answerSeq, lastSeq]).toEqual([question.messageId, 1, 5, 5]);
  });

  test('a turn that never ran leaves an empty message in its place', () => {
    const { turn } = composeTurn(aHead(), { sub: 'meera' }, { kind: 'new', text: 'hello', parent: null }, newId, 0);
    const stopped = unrunEnd(turn, 'stopped', null, 'sha', 5_000);
    const failed = unrunEnd(turn, 'failed', 'too long', 'sha', 5_000);

    expect(stopped.end).toMatchObject({ status: 'stopped', attempt: 0, seq: 0, problem: null });
    expect(failed.end.problem).toEqual({ code: 'turn_failed', detail: 'too long' });
    expect(failed.message).toMatchObject({ messageId: turn.answerMessageId, messageSeq: 2, parentId: turn.userMessageId, parts: [], status: 'failed' });
  });
});

describe('finding a conversation', () => {
  const storeOf = (head: ConversationHead | undefined) => ({
    readHead: async (_org: string, conversationId: string) => (head?.conversationId === conversationId ? head : undefined),
    readAlias: async (_org: string, _sub: string, alias: string) => (alias === 'casting' ? id('cnv', 1) : undefined),
  });

  test.each([id('cnv', 1), 'casting'])('%s names it', async (reference) => {
    expect((await getConversation(storeOf(aHead()))(meera, reference)).conversationId).toBe(id('cnv', 1));
  });

  test.each([
    ['another user', aHead({ owner: 'asha' })],
    ['another tenant', aHead({ org: 'beta' })],
    ['a deleted one', aHead({ deletedAt: '2026-01-01T00:00:00.000Z' })],
    ['none', undefined],
  ])('%s answers as a missing one', async (_, head) => {
    expect(await findConversation(storeOf(head))(meera, id('cnv', 1))).toBeUndefined();
    await expect(getConversation(storeOf(head))(meera, 'casting')).rejects.toMatchObject({ code: 'not_found' });
  });

  test('an unknown alias names nothing', async () => {
    expect(await findConversation(storeOf(aHead()))(meera, 'elsewhere')).toBeUndefined();
  });

  test.each([
    ['cnv_short', 'not_found'],
    [id('cnv', 9), 'not_found'],
    ['a b', 'invalid_request'],
    ['', 'invalid_request'],
    ['x'.repeat(65), 'invalid_request'],
  ])('"%s" makes no alias: %s', (reference, code) => {
    expect(() => assertAlias(reference)).toThrow(expect.objectContaining({ code }));
  });

  test('an alias is letters, digits, "_" and "-"', () => {
    expect(() => assertAlias('123')).not.toThrow();
    expect(isConversationId('123')).toBe(false);
  });
});

describe('lines of our own', () => {
  test('a line is in the language of the question', () => {
    expect(productLine('refused', 'मराठी कलाकार')).toMatch(/\p{Script=Devanagari}/u);
    expect(productLine('refused', 'find actors')).not.toMatch(/\p{Script=Devanagari}/u);
  });

  test('a lease is held until its end', () => {
    expect([hasLease({ leaseUntil: 10 }, 9), hasLease({ leaseUntil: 10 }, 10)]).toEqual([true, false]);
  });
});
