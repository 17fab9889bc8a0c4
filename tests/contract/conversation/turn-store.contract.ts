/** What every `TurnStore` promises. */
import { describe, expect, it } from 'vitest';
import { aFinish, aFrame, anEnd, anUnrunEnd, aStep, at, noon } from '../../support/builders.ts';
import { accepted, aTenant, countOf, type Harness, headOf, incompressible, leaseOf, running, times } from './harness.ts';

const without = <Queued extends { readonly turnId: string }>(queue: readonly Queued[], turnId: string): Queued[] =>
  queue.filter((queued) => queued.turnId !== turnId);

export const turnStoreContract = ({ stores }: Harness): void => {
  describe('the lease', () => {
    it('is given to one of twenty workers, and its first frame is stored', async () => {
      const org = aTenant();
      const acceptance = await accepted(stores(), { org });
      const { turnId } = acceptance.turn;

      const outcomes = await times(20, () => stores().turns.takeLease(leaseOf(acceptance)));

      expect(countOf(outcomes, 'held')).toBe(19);
      const live = outcomes.find((outcome) => typeof outcome !== 'string');
      expect(live).toEqual({ org, turnId, attempt: 1, leaseUntil: noon + 10_000, startedAt: noon, stopRequested: false, ended: false, watchers: {} });
      expect(await stores().turns.readLive(org, turnId)).toEqual(live);
      expect(await stores().turns.readFrames(org, turnId)).toEqual([leaseOf(acceptance).firstFrame]);
    });

    it('goes on to the next worker when it has run out; the start and the first frame stay the first', async () => {
      const org = aTenant();
      const acceptance = await running(stores(), { org });
      const { turnId } = acceptance.turn;

      const early = await stores().turns.takeLease(leaseOf(acceptance, noon + 9_999));
      const late = await stores().turns.takeLease({ ...leaseOf(acceptance, noon + 10_000), firstFrame: aFrame({ seq: 7 }) });

      expect(early).toBe('held');
      expect(late).toMatchObject({ attempt: 2, leaseUntil: noon + 20_000, startedAt: noon });
      expect(await stores().turns.readFrames(org, turnId)).toEqual([leaseOf(acceptance).firstFrame]);
    });

    it('is given to one of ten workers who find it run out', async () => {
      const org = aTenant();
      const acceptance = await running(stores(), { org });

      const outcomes = await times(10, () => stores().turns.takeLease(leaseOf(acceptance, noon + 20_000)));

      expect(countOf(outcomes, 'held')).toBe(9);
      expect(await stores().turns.readLive(org, acceptance.turn.turnId)).toMatchObject({ attempt: 2 });
    });

    it('brings along who watches and whether a stop was asked for', async () => {
      const org = aTenant();
      const acceptance = await accepted(stores(), { org, connectionId: 'socket-1=' });
      const { turnId } = acceptance.turn;
      await stores().turns.requestStop(org, turnId);
      await stores().turns.watch(org, turnId, 'socket-2=', { attempt: 0, seq: 3, nonce: 'again' });

      const live = await stores().turns.takeLease(leaseOf(acceptance));

      expect(live).toMatchObject({ stopRequested: true });
      expect(live).toHaveProperty('watchers', {
        'socket-1=': { attempt: 0, seq: 0, nonce: acceptance.follower?.nonce },
        'socket-2=': { attempt: 0, seq: 3, nonce: 'again' },
      });
    });

    it('loses nothing that others write while it is taken', async () => {
      const org = aTenant();
      const acceptance = await accepted(stores(), { org });
      const { turnId } = acceptance.turn;

      const [live] = await Promise.all([
        stores().turns.takeLease(leaseOf(acceptance)),
        stores().turns.requestStop(org, turnId),
        ...Array.from({ length: 5 }, (_, index) => stores().turns.watch(org, turnId, `socket-${index}`, { attempt: 0, seq: 0, nonce: 'n' })),
      ]);

      expect(live).toMatchObject({ attempt: 1 });
      const stored = await stores().turns.readLive(org, turnId);
      expect(stored).toMatchObject({ attempt: 1, stopRequested: true });
      expect(Object.keys(stored?.watchers ?? {})).toHaveLength(5);
    });

    it('is given back at once by its holder, and by nobody else', async () => {
      const org = aTenant();
      const acceptance = await running(stores(), { org });
      const { turnId } = acceptance.turn;

      await stores().turns.releaseLease(org, turnId, 2);
      expect(await stores().turns.takeLease(leaseOf(acceptance))).toBe('held');
      await stores().turns.releaseLease(org, turnId, 1);

      expect(await stores().turns.takeLease(leaseOf(acceptance))).toMatchObject({ attempt: 2 });
    });

    it('is renewed by a beat, which brings what others wrote', async () => {
      const org = aTenant();
      const { turn } = await running(stores(), { org });
      await stores().turns.requestStop(org, turn.turnId);

      const live = await stores().turns.beat({ org, turnId: turn.turnId, attempt: 1, leaseUntil: noon + 15_000 });

      expect(live).toMatchObject({ attempt: 1, leaseUntil: noon + 15_000, stopRequested: true });
    });

    it('moves to the next attempt in its holder’s hands', async () => {
      const org = aTenant();
      const { turn } = await running(stores(), { org });
      const raise = () => stores().turns.raiseAttempt({ org, turnId: turn.turnId, attempt: 1, leaseUntil: noon + 15_000 });

      expect(await raise()).toMatchObject({ attempt: 2, leaseUntil: noon + 15_000 });
      expect(await raise()).toBe('lost');
    });

    it('is no turn’s that is not there', async () => {
      const { turn } = await accepted(stores(), { org: aTenant() });

      const org = aTenant();
      await stores().turns.releaseLease(org, turn.turnId, 1);
      await stores().turns.requestStop(org, turn.turnId);
      await stores().turns.watch(org, turn.turnId, 'socket', { attempt: 0, seq: 0, nonce: 'n' });

      expect(await stores().turns.takeLease(leaseOf({ turn: { ...turn, org } }))).toBe('ended');
      expect(await stores().turns.readLive(org, turn.turnId)).toBeUndefined();
    });
  });

  describe('a stale worker', () => {
    it('finds out that it is stale with every write, and changes nothing', async () => {
      const org = aTenant();
      const acceptance = await running(stores(), { org });
      const { turn, head } = acceptance;
      const stale = { org, turnId: turn.turnId, attempt: 1, leaseUntil: noon + 90_000 };
      await stores().turns.takeLease(leaseOf(acceptance, noon + 20_000));
      const before = await stores().turns.readLive(org, turn.turnId);

      const outcomes = [
        await stores().turns.beat(stale),
        await stores().turns.raiseAttempt(stale),
        await stores().turns.saveStep({ ...stale, step: aStep(), frames: [aFrame({ seq: 2 })] }),
        await stores().turns.finish(aFinish(turn, { attempt: 1, frames: [aFrame({ seq: 2 })] })),
      ];
      await stores().turns.releaseLease(org, turn.turnId, 1);

      expect(outcomes).toEqual(['lost', 'lost', 'lost', 'lost']);
      expect(await stores().turns.readLive(org, turn.turnId)).toEqual(before);
      expect(await stores().turns.readSteps(org, turn.turnId)).toEqual([]);
      expect(await stores().turns.readFrames(org, turn.turnId)).toHaveLength(1);
      expect((await stores().turns.readTurn(org, turn.turnId))?.end).toBeNull();
      expect(await headOf(stores(), head)).toEqual(head);
    });
  });

  describe('frames and steps', () => {
    it('come back in order, each once, however they were stored', async () => {
      const org = aTenant();
      const { turn } = await running(stores(), { org });
      const frames = (attempt: number, from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => aFrame({ attempt, seq: from + index }));

      await stores().turns.putFrames(org, turn.turnId, frames(10, 1, 2));
      await stores().turns.putFrames(org, turn.turnId, frames(1, 12, 14));
      await stores().turns.putFrames(org, turn.turnId, frames(1, 2, 11));
      await stores().turns.putFrames(org, turn.turnId, frames(1, 2, 4));
      await stores().turns.putFrames(org, turn.turnId, [...frames(2, 1, 2), ...frames(2, 5, 5)]);
      await stores().turns.putFrames(org, turn.turnId, frames(2, 1, 4));
      await stores().turns.putFrames(org, turn.turnId, []);

      const read = await stores().turns.readFrames(org, turn.turnId);
      expect(read.map(({ attempt, seq }) => `${attempt}/${seq}`)).toEqual([
        ...Array.from({ length: 14 }, (_, index) => `1/${index + 1}`),
        '2/1',
        '2/2',
        '2/3',
        '2/4',
        '2/5',
        '10/1',
        '10/2',
      ]);
    });

    it('may be longer than one item', async () => {
      const org = aTenant();
      const { turn } = await running(stores(), { org });
      const text = incompressible(90_000);
      const frame = (seq: number) =>
        aFrame({
          seq,
          chunks: Array.from({ length: 12 }, (_, index) => ({
            type: 'text-delta' as const,
            id: `${seq}`,
            delta: text.slice(index * 7_500, (index + 1) * 7_500),
          })),
        });
      const frames = [frame(2), frame(3), frame(4)];
      expect(Buffer.byteLength(JSON.stringify(frames[0]))).toBeGreaterThan(250_000);

      await stores().turns.putFrames(org, turn.turnId, frames);

      expect((await stores().turns.readFrames(org, turn.turnId)).slice(1)).toEqual(frames);
    });

    it('keep a finished step with its frames, under the fence, and renew the lease', async () => {
      const org = aTenant();
      const { turn } = await running(stores(), { org });
      const save = (index: number, seq: number) =>
        stores().turns.saveStep({ org, turnId: turn.turnId, attempt: 1, leaseUntil: noon + 30_000, step: aStep({ index }), frames: [aFrame({ seq })] });

      const outcomes = [await save(0, 2), await save(1, 3), await save(1, 3)];

      expect(outcomes).toEqual(['saved', 'saved', 'saved']);
      const steps = await stores().turns.readSteps(org, turn.turnId);
      expect(steps).toEqual([aStep({ index: 0 }), aStep({ index: 1 })]);
      expect(JSON.stringify(steps[0]?.exchange)).toBe(JSON.stringify(aStep().exchange));
      expect((await stores().turns.readFrames(org, turn.turnId)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
      expect((await stores().turns.readLive(org, turn.turnId))?.leaseUntil).toBe(noon + 30_000);
    });
  });

  describe('the end', () => {
    it('stores record, message, head and last frames together', async () => {
      const org = aTenant();
      const { head, turn } = await running(stores(), { org });
      const waiting = await accepted(stores(), { org, conversationId: head.conversationId });
      const ending = aFinish(turn, { frames: [aFrame({ seq: 2 })], end: { seq: 2, status: 'failed', problem: { code: 'turn_failed', detail: 'no' } } });

      const outcome = await stores().turns.finish(ending);

      expect(outcome).toBe('finished');
      expect(await stores().turns.readTurn(org, turn.turnId)).toEqual({ ...turn, end: ending.end });
      expect(await stores().turns.readLive(org, turn.turnId)).toMatchObject({ ended: true, leaseUntil: 0, attempt: 1 });
      expect(await stores().conversations.readMessage(org, head.conversationId, turn.answerMessageId)).toEqual(ending.message);
      expect((await stores().turns.readFrames(org, turn.turnId)).map(({ seq }) => seq)).toEqual([1, 2]);
      const stored = await headOf(stores(), head);
      expect(stored).toEqual({ ...waiting.head, queue: waiting.head.queue.slice(1), version: waiting.head.version + 1, updatedAt: ending.end.at });
    });

    it('comes once, however many workers bring it', async () => {
      const org = aTenant();
      const { head, turn } = await running(stores(), { org });

      const outcomes = await times(10, (index) => stores().turns.finish(aFinish(turn, { text: `answer ${index}` })));

      expect(countOf(outcomes, 'finished')).toBe(1);
      expect(countOf(outcomes, 'lost')).toBe(9);
      const message = await stores().conversations.readMessage(org, head.conversationId, turn.answerMessageId);
      expect(message?.parts).toEqual([{ type: 'text', text: `answer ${outcomes.indexOf('finished')}`, state: 'done' }]);
      expect((await headOf(stores(), head)).version).toBe(head.version + 1);
    });

    it('does not come to a turn that is not the first of its queue', async () => {
      const org = aTenant();
      const { head } = await running(stores(), { org });
      const second = await running(stores(), { org, conversationId: head.conversationId });

      expect(await stores().turns.finish(aFinish(second.turn))).toBe('lost');
      expect((await stores().turns.readTurn(org, second.turn.turnId))?.end).toBeNull();
    });

    it('leaves nothing when the conversation is gone', async () => {
      const org = aTenant();
      const { head, turn } = await running(stores(), { org });
      const { end } = anUnrunEnd(turn);
      await stores().conversations.markDeleted({ ...head, queue: [], version: head.version + 1, deletedAt: at(noon) }, [{ turnId: turn.turnId, end }]);

      expect(await stores().turns.finish(aFinish(turn, { frames: [aFrame({ seq: 2 })] }))).toBe('deleted');
      expect(await stores().turns.finish(aFinish({ ...turn, org: aTenant() }))).toBe('deleted');
      expect(await stores().conversations.readMessage(org, head.conversationId, turn.answerMessageId)).toBeUndefined();
      expect(await stores().turns.readFrames(org, turn.turnId)).toHaveLength(1);
      expect((await stores().turns.readTurn(org, turn.turnId))?.end).toEqual(end);
    });

    it('makes later stops, watchers, beats and steps void', async () => {
      const org = aTenant();
      const { turn } = await running(stores(), { org });
      await stores().turns.finish(aFinish(turn));
      const before = await stores().turns.readLive(org, turn.turnId);
      const fence = { org, turnId: turn.turnId, attempt: 1, leaseUntil: noon + 90_000 };

      await stores().turns.requestStop(org, turn.turnId);
      await stores().turns.watch(org, turn.turnId, 'socket', { attempt: 0, seq: 0, nonce: 'n' });
      await stores().turns.releaseLease(org, turn.turnId, 1);

      expect([await stores().turns.beat(fence), await stores().turns.saveStep({ ...fence, step: aStep(), frames: [] })]).toEqual(['lost', 'lost']);
      expect(await stores().turns.takeLease(leaseOf({ turn }, noon + 60_000))).toBe('ended');
      expect(await stores().turns.readLive(org, turn.turnId)).toEqual(before);
    });
  });

  describe('a waiting turn', () => {
    it('ends with its empty message, wherever it stands in the queue', async () => {
      const org = aTenant();
      const { head, turn: first } = await running(stores(), { org });
      const { conversationId } = head;
      const second = await accepted(stores(), { org, conversationId });
      const third = await accepted(stores(), { org, conversationId });
      const unrun = anUnrunEnd(second.turn);

      const outcome = await stores().turns.endWaiting(
        { ...third.head, queue: without(third.head.queue, second.turn.turnId), version: third.head.version + 1 },
        unrun,
      );

      expect(outcome).toBe('ended');
      expect((await headOf(stores(), head)).queue.map(({ turnId }) => turnId)).toEqual([first.turnId, third.turn.turnId]);
      expect(await stores().turns.readTurn(org, second.turn.turnId)).toEqual({ ...second.turn, end: unrun.end });
      expect(await stores().conversations.readMessage(org, conversationId, second.turn.answerMessageId)).toEqual(unrun.message);
      expect(await stores().turns.takeLease(leaseOf(second))).toBe('ended');
    });

    it('either runs or ends when both are tried at once', async () => {
      const org = aTenant();
      const races = await times(8, async (index) => {
        const acceptance = await accepted(stores(), { org, sub: `sub-${index}` });
        const head = { ...acceptance.head, queue: [], version: acceptance.head.version + 1 };

        const [ended, taken] = await Promise.all([stores().turns.endWaiting(head, anUnrunEnd(acceptance.turn)), stores().turns.takeLease(leaseOf(acceptance))]);

        const live = await stores().turns.readLive(org, acceptance.turn.turnId);
        return { ended: ended === 'ended', ran: typeof taken !== 'string', live };
      });

      for (const { ended, ran, live } of races) {
        expect(ran).toBe(!ended);
        expect(live).toMatchObject(ended ? { ended: true, attempt: 0 } : { ended: false, attempt: 1 });
      }
    });

    it('is left alone when the head moved or it has ended', async () => {
      const org = aTenant();
      const { turn, head } = await accepted(stores(), { org });
      const next = await accepted(stores(), { org, conversationId: head.conversationId });
      const after = { ...next.head, queue: without(next.head.queue, turn.turnId), version: next.head.version + 1 };

      expect(await stores().turns.endWaiting({ ...head, queue: [], version: head.version + 1 }, anUnrunEnd(turn))).toBe('changed');
      expect(await stores().turns.endWaiting(after, anUnrunEnd(turn))).toBe('ended');
      expect(await stores().turns.endWaiting({ ...after, version: after.version + 1 }, anUnrunEnd(turn))).toBe('changed');
      expect((await headOf(stores(), head)).version).toBe(after.version);
    });
  });

  describe('watchers', () => {
    it('come, move and go', async () => {
      const org = aTenant();
      const { turn } = await accepted(stores(), { org });
      const watch = (connectionId: string, seq: number | null) =>
        stores().turns.watch(org, turn.turnId, connectionId, seq === null ? null : { attempt: 1, seq, nonce: `n${seq}` });

      await watch('L0SM9cOFvHcCIhw=', 1);
      await watch('other.one', 2);
      await watch('L0SM9cOFvHcCIhw=', 5);
      await watch('other.one', null);
      await watch('never-was', null);

      expect((await stores().turns.readLive(org, turn.turnId))?.watchers).toEqual({ 'L0SM9cOFvHcCIhw=': { attempt: 1, seq: 5, nonce: 'n5' } });
    });

    it('all stay when twenty come at once', async () => {
      const org = aTenant();
      const { turn } = await accepted(stores(), { org });

      await times(20, (index) => stores().turns.watch(org, turn.turnId, `socket-${index}`, { attempt: 0, seq: 0, nonce: 'n' }));

      expect(Object.keys((await stores().turns.readLive(org, turn.turnId))?.watchers ?? {})).toHaveLength(20);
    });
  });

  describe('due turns', () => {
    it('are listed over all tenants, the earliest first, until they are settled', async () => {
      // Long before all other tests' turns, which share the list.
      const past = Date.UTC(2001, 0, 1);
      const orgs = Array.from({ length: 6 }, aTenant);
      const turns = [];
      for (const [index, org] of orgs.entries()) turns.push((await accepted(stores(), { org, now: past + index * 1_000 })).turn);
      const due = turns.map(({ org, turnId, dueAt }) => ({ org, turnId, dueAt }));
      const fourth = due[3]?.dueAt ?? '';

      expect(await stores().turns.listDue(at(past), 100)).toEqual([]);
      expect(await stores().turns.listDue(fourth, 100)).toEqual(due.slice(0, 4));
      expect(await stores().turns.listDue(fourth, 2)).toEqual(due.slice(0, 2));
      for (const settled of [...due.slice(0, 1), ...due.slice(0, 1)]) await stores().turns.settle(settled);
      expect(await stores().turns.listDue(fourth, 100)).toEqual(due.slice(1, 4));
      for (const settled of due) await stores().turns.settle(settled);
      expect(await stores().turns.listDue(at(past + 60_000), 100)).toEqual([]);
    });
  });

  it('keeps the end’s numbers and times as they were', async () => {
    const org = aTenant();
    const { turn } = await running(stores(), { org });
    const end = anEnd({ usage: { inputTokens: 1, outputTokens: 2, cacheReadTokens: 3, cacheWriteTokens: 4, costMicroUsd: 1234.5, attempts: 1 } });

    await stores().turns.finish({ ...aFinish(turn), end });

    expect((await stores().turns.readTurn(org, turn.turnId))?.end).toEqual(end);
  });
};
