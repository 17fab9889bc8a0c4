/** What every `ConversationStore` promises. */
import { describe, expect, it } from 'vitest';
import { aFeedback, aFinish, aHead, aMessage, anAcceptance, anId, anUnrunEnd, at, noon } from '../../support/builders.ts';
import { accepted, aTenant, countOf, type Harness, headOf, leaseOf, running, times } from './harness.ts';

const everything = { from: 0, to: Number.MAX_SAFE_INTEGER, limit: 100, newestFirst: false };

export const conversationStoreContract = ({ stores }: Harness): void => {
  describe('accepting a message', () => {
    it('writes everything that the message changes', async () => {
      const org = aTenant();

      const { head, message, turn, sent, bucket } = await accepted(stores(), { org, alias: 'horse-riders' });

      const { conversations, turns } = stores();
      expect(await conversations.readHead(org, head.conversationId)).toEqual(head);
      expect(await conversations.readSent(org, 'ravi', sent.clientMessageId)).toEqual(sent);
      expect(await conversations.readAlias(org, 'ravi', 'horse-riders')).toBe(head.conversationId);
      expect(await conversations.readBucket(org, 'ravi')).toEqual(bucket.next);
      expect(await conversations.readMessage(org, head.conversationId, turn.userMessageId)).toEqual(message);
      expect(await conversations.readMessage(org, head.conversationId, turn.answerMessageId)).toBeUndefined();
      expect(await turns.readTurn(org, turn.turnId)).toEqual(turn);
      expect(await turns.readLive(org, turn.turnId)).toEqual({
        org,
        turnId: turn.turnId,
        attempt: 0,
        leaseUntil: 0,
        startedAt: null,
        stopRequested: false,
        ended: false,
        watchers: {},
      });
    });

    it('accepts one of fifty messages with the same clientMessageId that come at once', async () => {
      const org = aTenant();
      const clientMessageId = anId('req');
      const all = Array.from({ length: 50 }, () => anAcceptance({ org, clientMessageId }));

      const outcomes = await Promise.all(all.map((acceptance) => stores().conversations.accept(acceptance)));

      expect(countOf(outcomes, 'accepted')).toBe(1);
      expect(countOf(outcomes, 'changed')).toBe(49);
      const winner = all[outcomes.indexOf('accepted')];
      expect(await stores().conversations.readSent(org, 'ravi', clientMessageId)).toEqual(winner?.sent);
      const heads = await Promise.all(all.map(({ head }) => stores().conversations.readHead(org, head.conversationId)));
      expect(heads.filter((head) => head !== undefined)).toEqual([winner?.head]);
    });

    it('accepts no other message under a clientMessageId, whatever conversation it comes to', async () => {
      const org = aTenant();
      const first = await accepted(stores(), { org, clientMessageId: 'once' });
      const bucket = await stores().conversations.readBucket(org, 'ravi');

      const outcomes = [
        await stores().conversations.accept(anAcceptance({ org, bucket, clientMessageId: 'once' })),
        await stores().conversations.accept(anAcceptance({ org, bucket, clientMessageId: 'once', stored: first.head })),
      ];

      expect(outcomes).toEqual(['changed', 'changed']);
      expect(await stores().conversations.readSent(org, 'ravi', 'once')).toEqual(first.sent);
    });

    it('gives places in the order of acceptance when messages race for one conversation', async () => {
      const org = aTenant();
      const { head } = await accepted(stores(), { org });
      const stored = await headOf(stores(), head);
      const bucket = await stores().conversations.readBucket(org, 'ravi');

      const outcomes = await times(10, () => stores().conversations.accept(anAcceptance({ org, stored, bucket })));
      const { turn: next } = await accepted(stores(), { org, conversationId: head.conversationId });

      expect(countOf(outcomes, 'accepted')).toBe(1);
      expect([next.userSeq, next.answerSeq]).toEqual([5, 6]);
      const { queue, lastSeq, version } = await headOf(stores(), head);
      expect(queue.map((queued) => [queued.userSeq, queued.answerSeq])).toEqual([
        [1, 2],
        [3, 4],
        [5, 6],
      ]);
      expect([lastSeq, version]).toEqual([6, 3]);
    });

    it.each([
      ['the head moved', (stored: ReturnType<typeof aHead>) => ({ stored: { ...stored, version: stored.version + 1 } })],
      ['the conversation is there already', (stored: ReturnType<typeof aHead>) => ({ stored: undefined, conversationId: stored.conversationId })],
      ['the alias is taken', () => ({ stored: undefined, alias: 'taken' })],
      ['the bucket moved', () => ({ bucket: { tokens: 3, refilledAt: noon, version: 7 } })],
      ['there is a bucket meanwhile', () => ({ bucket: undefined })],
    ])('writes nothing when %s', async (_, assume) => {
      const org = aTenant();
      const { head } = await accepted(stores(), { org, alias: 'taken' });
      const bucket = await stores().conversations.readBucket(org, 'ravi');
      const acceptance = anAcceptance({ org, stored: head, bucket, ...assume(head) });

      const outcome = await stores().conversations.accept(acceptance);

      expect(outcome).toBe('changed');
      expect(await headOf(stores(), head)).toEqual(head);
      expect(await stores().conversations.readBucket(org, 'ravi')).toEqual(bucket);
      expect(await stores().turns.readTurn(org, acceptance.turn.turnId)).toBeUndefined();
      expect(await stores().turns.readLive(org, acceptance.turn.turnId)).toBeUndefined();
      expect(await stores().conversations.readSent(org, 'ravi', acceptance.sent.clientMessageId)).toBeUndefined();
    });

    it('refuses a place, a message id or a turn that is taken', async () => {
      const org = aTenant();
      const first = await accepted(stores(), { org });
      const bucket = await stores().conversations.readBucket(org, 'ravi');
      const next = anAcceptance({ org, stored: first.head, bucket });
      const message = next.message ?? aMessage();

      const outcomes = [
        await stores().conversations.accept({ ...next, message: { ...message, messageSeq: 1 } }),
        await stores().conversations.accept({ ...next, message: { ...message, messageId: first.turn.userMessageId } }),
        await stores().conversations.accept({ ...next, turn: { ...next.turn, answerMessageId: first.turn.answerMessageId } }),
        await stores().conversations.accept({ ...next, turn: { ...next.turn, turnId: first.turn.turnId } }),
      ];

      expect(outcomes).toEqual(['changed', 'changed', 'changed', 'changed']);
      expect(await headOf(stores(), first.head)).toEqual(first.head);
    });

    it('lets a message that is answered again keep its place', async () => {
      const org = aTenant();
      const { head, message, turn } = await running(stores(), { org });
      await stores().turns.finish(aFinish(turn));
      if (!message) throw new Error('the first message is there');

      const again = await accepted(stores(), { org, conversationId: head.conversationId, regenerate: message });

      expect(again.message).toBeNull();
      expect([again.turn.userSeq, again.turn.answerSeq]).toEqual([1, 3]);
      const messages = await stores().conversations.readMessages(org, head.conversationId, everything);
      expect(messages.map(({ messageSeq }) => messageSeq)).toEqual([1, 2]);
    });

    it('keeps 100,000 characters of Devanagari, of control characters and of emoji', async () => {
      const org = aTenant();
      const texts = ['क्षमस्व '.repeat(12_500), '\u0000\u0007'.repeat(50_000), '🎬'.repeat(100_000)];

      const all = await Promise.all(texts.map((text, index) => accepted(stores(), { org, sub: `writer-${index}`, text })));

      const read = await Promise.all(all.map(({ head, turn }) => stores().conversations.readMessage(org, head.conversationId, turn.userMessageId)));
      expect(read.map((message) => message?.parts)).toEqual(texts.map((text) => [{ type: 'text', text }]));
    });

    it('works with ids that are odd but legal', async () => {
      const org = `-_-${aTenant()}`;
      const names = ['__proto__', 'constructor', '-', '_', 'A'.repeat(64)];

      for (const name of names) await accepted(stores(), { org, sub: name, alias: name, clientMessageId: name });

      for (const name of names) {
        const sent = await stores().conversations.readSent(org, name, name);
        expect(await stores().conversations.readAlias(org, name, name)).toBe(sent?.conversationId);
        expect(await stores().conversations.listConversations(org, name, { limit: 10, after: null })).toHaveLength(1);
      }
      expect(await stores().conversations.readSent(org, '__proto__', 'constructor')).toBeUndefined();
    });

    it('hands out what it stored, not the thing itself', async () => {
      const org = aTenant();
      const { head } = await accepted(stores(), { org });

      const [first, second] = [await headOf(stores(), head), await headOf(stores(), head)];

      expect(first).not.toBe(second);
      expect(first.queue[0]).not.toBe(second.queue[0]);
    });
  });

  describe('accepting beside other writes', () => {
    it('lets a turn end while a message is accepted: both are kept', async () => {
      const org = aTenant();
      const { head, turn } = await running(stores(), { org });
      const bucket = await stores().conversations.readBucket(org, 'ravi');
      const next = anAcceptance({ org, stored: head, bucket });

      const [finished, outcome] = await Promise.all([stores().turns.finish(aFinish(turn)), stores().conversations.accept(next)]);

      expect(finished).toBe('finished');
      const stored = await headOf(stores(), head);
      const expected = outcome === 'accepted' ? [next.turn.turnId] : [];
      expect(stored.queue.map(({ turnId }) => turnId)).toEqual(expected);
      expect(stored.version).toBe(head.version + (outcome === 'accepted' ? 2 : 1));
    });

    it('asks the running turn to stop and ends the waiting ones when a message interrupts', async () => {
      const org = aTenant();
      const { head, turn: first } = await running(stores(), { org });
      const { conversationId } = head;
      const waiting = [(await accepted(stores(), { org, conversationId })).turn, (await accepted(stores(), { org, conversationId })).turn];

      const { turn: urgent, endWaiting } = await accepted(stores(), { org, conversationId, interrupt: waiting });

      const { conversations, turns } = stores();
      expect(await turns.readLive(org, first.turnId)).toMatchObject({ stopRequested: true, ended: false, attempt: 1 });
      for (const { turn, end, message } of endWaiting) {
        expect(await turns.readTurn(org, turn.turnId)).toEqual({ ...turn, end });
        expect(await turns.readLive(org, turn.turnId)).toMatchObject({ ended: true, attempt: 0 });
        expect(await turns.takeLease(leaseOf({ turn }))).toBe('ended');
        expect(await conversations.readMessage(org, conversationId, turn.answerMessageId)).toEqual(message);
      }
      expect((await headOf(stores(), head)).queue.map(({ turnId }) => turnId)).toEqual([first.turnId, urgent.turnId]);
    });

    it('does not interrupt when a waiting turn was taken by a worker meanwhile', async () => {
      const org = aTenant();
      const { head, turn: first } = await running(stores(), { org });
      const waiting = await accepted(stores(), { org, conversationId: head.conversationId });
      const bucket = await stores().conversations.readBucket(org, 'ravi');
      const interrupt = anAcceptance({ org, stored: waiting.head, bucket, interrupt: [waiting.turn] });
      await stores().turns.takeLease(leaseOf(waiting));

      const outcome = await stores().conversations.accept(interrupt);

      expect(outcome).toBe('changed');
      expect(await stores().turns.readLive(org, first.turnId)).toMatchObject({ stopRequested: false });
      expect((await stores().turns.readTurn(org, waiting.turn.turnId))?.end).toBeNull();
    });
  });

  describe('heads', () => {
    it('makes an empty conversation once, and its alias once', async () => {
      const head = aHead({ org: aTenant(), alias: 'monsoon-ad' });
      const { conversations } = stores();

      const outcomes = [
        await conversations.create(head),
        await conversations.create(head),
        await conversations.create(aHead({ org: head.org, alias: 'monsoon-ad' })),
      ];

      expect(outcomes).toEqual(['created', 'changed', 'changed']);
      expect(await conversations.readAlias(head.org, head.owner, 'monsoon-ad')).toBe(head.conversationId);
    });

    it('takes one of ten changes that start from the same version', async () => {
      const head = aHead({ org: aTenant() });
      await stores().conversations.create(head);

      const outcomes = await times(10, (index) => stores().conversations.updateHead({ ...head, title: `title ${index}`, version: 2 }));

      expect(countOf(outcomes, 'updated')).toBe(1);
      expect((await headOf(stores(), head)).title).toBe(`title ${outcomes.indexOf('updated')}`);
      expect(await stores().conversations.updateHead({ ...head, org: aTenant(), version: 2 })).toBe('changed');
    });

    it('lists a user’s conversations page by page, the most recently changed first', async () => {
      const org = aTenant();
      const heads = Array.from({ length: 7 }, (_, index) => aHead({ org, updatedAt: at(noon + Math.floor(index / 2) * 1_000) }));
      for (const head of [...heads].reverse()) await stores().conversations.create(head);
      await stores().conversations.create(aHead({ org, owner: 'meera' }));

      const pages = [];
      for (let after = null; ; ) {
        const page = await stores().conversations.listConversations(org, 'ravi', { limit: 3, after });
        if (page.length === 0) break;
        pages.push(page);
        after = page.at(-1) ?? null;
      }

      expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
      const place = ({ updatedAt, conversationId }: ReturnType<typeof aHead>) => `${updatedAt}#${conversationId}`;
      expect(pages.flat().map(place)).toEqual(heads.map(place).sort().reverse());
      expect(pages.flat()[6]).toEqual(heads[0]);
      expect(await stores().conversations.listConversations(org, 'ravi', { limit: 0, after: null })).toEqual([]);
    });

    it('moves a conversation to the front of the list when its turn ends or a message comes', async () => {
      const org = aTenant();
      const older = await running(stores(), { org, now: noon });
      const newer = await accepted(stores(), { org, now: noon + 1_000 });
      const listed = async () =>
        (await stores().conversations.listConversations(org, 'ravi', { limit: 10, after: null })).map(({ conversationId }) => conversationId);
      expect(await listed()).toEqual([newer.head.conversationId, older.head.conversationId]);

      await stores().turns.finish(aFinish(older.turn));

      expect(await listed()).toEqual([older.head.conversationId, newer.head.conversationId]);
    });
  });

  describe('deleting', () => {
    it('ends the open turns, frees the alias and leaves the list', async () => {
      const org = aTenant();
      const { head, turn } = await running(stores(), { org, alias: 'old' });
      const { end } = anUnrunEnd(turn);

      const outcome = await stores().conversations.markDeleted({ ...head, queue: [], version: head.version + 1, deletedAt: at(noon) }, [
        { turnId: turn.turnId, end },
      ]);

      const { conversations, turns } = stores();
      expect(outcome).toBe('deleted');
      expect((await headOf(stores(), head)).deletedAt).toBe(at(noon));
      expect(await conversations.listConversations(org, 'ravi', { limit: 10, after: null })).toEqual([]);
      expect(await conversations.readAlias(org, 'ravi', 'old')).toBeUndefined();
      expect((await turns.readTurn(org, turn.turnId))?.end).toEqual(end);
      expect(await turns.beat({ org, turnId: turn.turnId, attempt: 1, leaseUntil: noon + 20_000 })).toBe('lost');
      expect(await turns.takeLease(leaseOf({ turn }, noon + 60_000))).toBe('ended');
    });

    it('takes no message, no change and no second deletion afterwards', async () => {
      const org = aTenant();
      const head = aHead({ org });
      const deleted = { ...head, version: 2, deletedAt: at(noon) };
      await stores().conversations.create(head);
      await stores().conversations.markDeleted(deleted, []);

      const { conversations } = stores();
      expect(await conversations.accept(anAcceptance({ org, stored: deleted }))).toBe('changed');
      expect(await conversations.updateHead({ ...deleted, version: 3, deletedAt: null })).toBe('changed');
      expect(await conversations.markDeleted({ ...deleted, version: 3 }, [])).toBe('changed');
      expect(await conversations.create(head)).toBe('changed');
    });

    it('is refused as a whole when a turn has ended or the head moved', async () => {
      const org = aTenant();
      const { head, turn } = await running(stores(), { org });
      const deleted = { ...head, queue: [], version: head.version + 1, deletedAt: at(noon) };
      const { end } = anUnrunEnd(turn);
      await stores().turns.finish(aFinish(turn));
      const { version } = await headOf(stores(), head);

      expect(await stores().conversations.markDeleted(deleted, [{ turnId: turn.turnId, end }])).toBe('changed');
      expect(await stores().conversations.markDeleted({ ...deleted, version: version + 1 }, [{ turnId: turn.turnId, end }])).toBe('changed');
      expect((await headOf(stores(), head)).deletedAt).toBeNull();
    });

    it('purges the messages of a deleted conversation, of no other, and as often as one likes', async () => {
      const org = aTenant();
      const { head, turn } = await running(stores(), { org });
      const kept = await accepted(stores(), { org });
      await stores().turns.finish(aFinish(turn));
      for (let index = 0; index < 30; index += 1)
        await stores().conversations.putFeedback(aFeedback({ org, conversationId: head.conversationId, messageId: turn.answerMessageId, sub: `sub-${index}` }));
      await stores().conversations.purge(org, head.conversationId);
      expect(await stores().conversations.readMessages(org, head.conversationId, everything)).toHaveLength(2);
      const current = await headOf(stores(), head);
      await stores().conversations.markDeleted({ ...current, version: current.version + 1, deletedAt: at(noon) }, []);

      await stores().conversations.purge(org, head.conversationId);
      await stores().conversations.purge(org, head.conversationId);
      await stores().conversations.purge(org, anId('cnv'));

      expect(await stores().conversations.readMessages(org, head.conversationId, everything)).toEqual([]);
      expect(await stores().conversations.readMessage(org, head.conversationId, turn.answerMessageId)).toBeUndefined();
      expect((await headOf(stores(), head)).deletedAt).toBe(at(noon));
      expect(await stores().conversations.readMessages(org, kept.head.conversationId, everything)).toHaveLength(1);
    });
  });

  describe('messages', () => {
    it('reads a range by place, from either end, at most so many', async () => {
      const org = aTenant();
      const { head, turn } = await running(stores(), { org });
      await stores().turns.finish(aFinish(turn));
      for (let count = 0; count < 5; count += 1) {
        const next = await running(stores(), { org, conversationId: head.conversationId, text: 'x'.repeat(20_000) });
        await stores().turns.finish(aFinish(next.turn, { text: 'y'.repeat(300_000) }));
      }
      const seqs = async (range: Partial<typeof everything>) =>
        (await stores().conversations.readMessages(org, head.conversationId, { ...everything, ...range })).map(({ messageSeq }) => messageSeq);

      expect(await seqs({})).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(await seqs({ from: 4, to: 7 })).toEqual([4, 5, 6, 7]);
      expect(await seqs({ from: 4, limit: 2 })).toEqual([4, 5]);
      expect(await seqs({ to: 9, limit: 3, newestFirst: true })).toEqual([9, 8, 7]);
      expect(await seqs({ from: -5, to: 1 })).toEqual([1]);
      expect(await seqs({ from: 9, to: 4 })).toEqual([]);
      expect(await seqs({ limit: 0 })).toEqual([]);
      expect(await seqs({ from: 13 })).toEqual([]);
    });

    it('gives an answer back as it was stored, the order of its keys included', async () => {
      const org = aTenant();
      const { head, turn } = await running(stores(), { org });
      const ending = aFinish(turn);
      await stores().turns.finish(ending);

      const read = await stores().conversations.readMessage(org, head.conversationId, turn.answerMessageId);

      expect(read).toEqual(ending.message);
      expect(JSON.stringify(read?.exchange)).toBe(JSON.stringify(ending.message.exchange));
    });

    it('remembers that an answer was a refusal', async () => {
      const org = aTenant();
      const { head, turn } = await running(stores(), { org });
      const ending = aFinish(turn);
      await stores().turns.finish({ ...ending, message: { ...ending.message, refused: true } });

      expect((await stores().conversations.readMessage(org, head.conversationId, turn.answerMessageId))?.refused).toBe(true);
    });
  });
};
