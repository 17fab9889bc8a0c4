import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localProblem } from '../../../web/src/api/problem-error.ts';
import { dueEntries, type Outbox, type OutboxEvent, stepOutbox } from '../../../web/src/realtime/outbox.ts';

const written = (clientMessageId: string, threadKey = 'local-1', conversationId: string | null = null): OutboxEvent => ({
  type: 'written',
  entry: { clientMessageId, threadKey, conversationId, text: `text of ${clientMessageId}`, writtenAt: 0 },
});
const sent = (clientMessageId: string, answerBy = 10): OutboxEvent => ({ type: 'sent', clientMessageId, requestId: `send:${clientMessageId}:0`, answerBy });
const accepted = (clientMessageId: string, conversationId = 'cnv_1'): OutboxEvent => ({
  type: 'accepted',
  clientMessageId,
  acknowledgement: { conversationId, messageId: `msg_${clientMessageId}`, turnId: `trn_${clientMessageId}` },
});
const refused = (clientMessageId: string): OutboxEvent => ({
  type: 'refused',
  clientMessageId,
  problem: localProblem('conversation_busy', 'Busy', 'three wait', 429),
});
const given = (...events: OutboxEvent[]): Outbox => events.reduce(stepOutbox, [] as Outbox);
const dueIds = (outbox: Outbox): string[] => dueEntries(outbox).map((entry) => entry.clientMessageId);

describe('outbox', () => {
  it('sends one message of a thread at a time, in the order in which they were written', () => {
    const two = given(written('a'), written('b'));

    expect(dueIds(two)).toEqual(['a']);
    expect(dueIds(stepOutbox(two, sent('a')))).toEqual([]);
    expect(dueIds([sent('a'), accepted('a')].reduce(stepOutbox, two))).toEqual(['b']);
  });

  it('sends messages of different threads side by side', () => {
    expect(dueIds(given(written('a'), written('b', 'local-2')))).toEqual(['a', 'b']);
  });

  it('moves what was written in a new conversation to the conversation that it became', () => {
    const outbox = given(written('a'), written('b'), sent('a'), accepted('a', 'cnv_9'));

    expect(outbox.map((entry) => [entry.threadKey, entry.conversationId])).toEqual([
      ['cnv_9', 'cnv_9'],
      ['cnv_9', 'cnv_9'],
    ]);
  });

  it('sends an unanswered message again after its time, and after a lost line, with the same clientMessageId', () => {
    const waiting = given(written('a'), sent('a', 10_000));

    expect(dueIds(stepOutbox(waiting, { type: 'tick', at: 10_000 }))).toEqual([]);
    expect(dueIds(stepOutbox(waiting, { type: 'tick', at: 10_001 }))).toEqual(['a']);
    expect(dueIds(stepOutbox(waiting, { type: 'disconnected' }))).toEqual(['a']);
  });

  it('keeps a refused message until the user tries again, and lets the others pass', () => {
    const outbox = given(written('a'), written('b'), sent('a'), refused('a'));

    expect(outbox[0]).toMatchObject({ state: 'failed', problem: { code: 'conversation_busy' } });
    expect(dueIds(outbox)).toEqual(['b']);
    expect(dueIds(stepOutbox(outbox, { type: 'retried', clientMessageId: 'a' }))).toEqual(['a']);
  });

  it('takes the answer to an earlier send after the message was queued again', () => {
    expect(given(written('a'), sent('a'), { type: 'disconnected' }, accepted('a'))[0]).toMatchObject({ state: 'accepted', turnId: 'trn_a' });
  });

  it('never loses, doubles or renames a message, whatever happens, and never touches an accepted one', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    const event: fc.Arbitrary<OutboxEvent> = fc.oneof(
      id.map((one) => written(one)),
      id.map((one) => sent(one)),
      id.map((one) => accepted(one)),
      id.map((one) => refused(one)),
      id.map((clientMessageId): OutboxEvent => ({ type: 'retried', clientMessageId })),
      id.map((clientMessageId): OutboxEvent => ({ type: 'unsent', clientMessageId })),
      fc.constant<OutboxEvent>({ type: 'disconnected' }),
      fc.nat({ max: 20 }).map((at): OutboxEvent => ({ type: 'tick', at })),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        let outbox: Outbox = [];
        for (const one of events) {
          const before = outbox;
          outbox = stepOutbox(outbox, one);

          expect(outbox.map((entry) => entry.clientMessageId).slice(0, before.length)).toEqual(before.map((entry) => entry.clientMessageId));
          expect(outbox.map((entry) => entry.text)).toEqual(outbox.map((entry) => `text of ${entry.clientMessageId}`));
          for (const entry of before.filter((candidate) => candidate.state === 'accepted')) {
            expect(outbox.find((candidate) => candidate.clientMessageId === entry.clientMessageId)?.state).toBe('accepted');
          }
          expect(new Set(outbox.map((entry) => entry.clientMessageId)).size).toBe(outbox.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
