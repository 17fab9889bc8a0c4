import { describe, expect, it, test } from 'vitest';
import { checkDayCaps, noDayUsage, usageDay } from '../../../layers/core/conversation/day-usage.ts';
import { messageText } from '../../../layers/core/conversation/message.ts';
import { ModelFailure, type ModelFailureKind, type ModelUsage } from '../../../layers/core/intelligence/index.ts';
import { answering, type Play, usageOf } from './answering.ts';
import { meera } from './builders.ts';

const broken = (kind: ModelFailureKind, usage?: ModelUsage, retryable = true): ModelFailure => new ModelFailure(kind, 'broken', { retryable, usage });
const said = ({ message }: { message?: { parts: Parameters<typeof messageText>[0] } | undefined }): string => messageText(message?.parts ?? []);

describe('a day', () => {
  test.each([
    ['2026-11-20T18:29:59.999Z', '2026-11-20'],
    ['2026-11-20T18:30:00.000Z', '2026-11-21'],
    ['2026-12-31T20:00:00.000Z', '2027-01-01'],
  ])('%s is in India %s', (time, day) => {
    expect(usageDay(Date.parse(time))).toBe(day);
  });

  test.each([
    ['its tokens', { tokens: 100, costMicroUsd: 1_000 }, { inputTokens: 40, outputTokens: 30, cacheReadTokens: 20, cacheWriteTokens: 10 }],
    ['its cost', { tokens: 1_000, costMicroUsd: 5 }, { costMicroUsd: 5 }],
  ])('is used up when %s are, until midnight in India', (_, caps, used) => {
    const now = Date.parse('2026-11-20T18:00:00.000Z');

    expect(() => checkDayCaps({ ...noDayUsage, ...used }, caps, now)).toThrow(
      expect.objectContaining({ code: 'daily_limit_reached', retryAfterMs: 30 * 60_000 }),
    );
    expect(() => checkDayCaps({ ...noDayUsage, ...used }, { tokens: caps.tokens + 1, costMicroUsd: caps.costMicroUsd + 1 }, now)).not.toThrow();
  });
});

describe('what a turn used', () => {
  it('is told by its end, by its message and by the day of its user and organization', async () => {
    const world = answering([{ text: 'One', usage: usageOf(10, 2) }]);

    const { end, message } = await world.ask('hello');
    await world.ask('again');

    expect(end?.usage).toEqual({ ...usageOf(10, 2), costMicroUsd: 10, attempts: 1 });
    expect(message?.finish?.usage).toEqual(end?.usage);
    const day = { ...usageOf(20, 4), costMicroUsd: 20, turns: 2 };
    expect(await world.ports.usage.readUserDay(meera.org, meera.sub, '2026-01-01')).toEqual(day);
    expect(await world.ports.usage.readOrganizationDay(meera.org, '2026-01-01')).toEqual(day);
    expect(await world.ports.usage.readUserDay(meera.org, meera.sub, '2026-01-02')).toEqual(noDayUsage);
  });

  it('holds what failed generations used, each at the price of its own model', async () => {
    const world = answering([
      { text: 'Half', model: 'dear', failure: broken('cut', usageOf(100, 5)) },
      { search: 'Pune', usage: usageOf(20, 1) },
      { text: 'Whole', usage: usageOf(30, 1) },
    ]);

    const { end, capsule } = await world.ask('hello');

    expect(end?.usage).toEqual({ ...usageOf(150, 7), costMicroUsd: 1_050, attempts: 2 });
    expect(capsule?.generations.map(({ stopReason, calls }) => [stopReason, calls[0]?.outcome, calls[0]?.kind])).toEqual([
      [null, 'failed', 'cut'],
      ['tool_use', 'answered', null],
      ['end_turn', 'answered', null],
    ]);
  });

  it('holds what nobody could answer used, and counts it too', async () => {
    const world = answering([{ failure: broken('invalid_request', usageOf(7), false) }]);

    const { end, capsule } = await world.ask('hello');

    expect(end).toMatchObject({ status: 'final', usage: { inputTokens: 7 } });
    expect(capsule).toMatchObject({ degraded: true, usage: { inputTokens: 7 } });
    expect(await world.ports.usage.readUserDay(meera.org, meera.sub, '2026-01-01')).toMatchObject({ turns: 1, inputTokens: 7 });
  });

  it('goes on with the finished steps of a worker that died', async () => {
    const world = answering([
      { text: 'Half', failure: broken('cut', usageOf(100)) },
      { search: 'Pune', usage: usageOf(20) },
      { text: 'Whole', usage: usageOf(30) },
    ]);
    const { turnId } = await world.accept('hello');
    const { finish } = world.ports.turns;
    world.ports.turns.finish = () => Promise.reject(new Error('the table is away'));
    expect(await world.work(turnId)).toBe('lost');
    world.ports.turns.finish = finish;

    await world.work(turnId);

    const { end, capsule } = await world.look(turnId);
    expect(end?.usage.inputTokens).toBe(100 + 20 + 30);
    expect(capsule?.generations.map(({ step, attempt }) => [step, attempt])).toEqual([
      [0, 1],
      [0, 2],
      [1, 3],
    ]);
  });

  it('is asked of a port that asks several models by itself: a request that failed before it spoke is counted once', async () => {
    const world = answering([{ text: 'Whole', usage: usageOf(30) }]);
    const { model } = world.ports;
    const call = { pool: 'first', model: 'dear', kind: null, latencyMs: 1, firstVisibleMs: null, requestId: 'r' } as const;
    world.ports.model = {
      ...model,
      reportingTo: (onCall) => ({
        stream: (request, signal) => {
          onCall({ ...call, outcome: 'failed', kind: 'overloaded', usage: usageOf(5) });
          onCall({ ...call, outcome: 'skipped', usage: null });
          onCall({ ...call, pool: 'second', model: 'claude', outcome: 'answered', usage: usageOf(30) });
          return model.stream(request, signal);
        },
      }),
    };

    const { end, capsule } = await world.ask('hello');

    expect(end?.usage).toMatchObject({ inputTokens: 35, costMicroUsd: 80 });
    expect(capsule?.generations[0]?.calls.map(({ outcome, pool }) => [outcome, pool])).toEqual([
      ['failed', 'first'],
      ['skipped', 'first'],
      ['answered', 'second'],
    ]);
  });
});

describe('a turn that crosses its own cap', () => {
  const searching: readonly Play[] = [{ text: 'I look', search: 'Pune', usage: usageOf(60) }];

  it.each([
    ['tokens', 'find riders', { tokens: 100, costMicroUsd: 1e9 }, /This answer has used all/],
    ['cost', 'find riders', { tokens: 1e9, costMicroUsd: 100 }, /This answer has used all/],
    ['tokens, asked in Hindi', 'घुड़सवार ढूँढिए', { tokens: 100, costMicroUsd: 1e9 }, /एक जवाब के लिए/],
  ])('ends with what it has and a line of the product: %s', async (_, question, turnCaps, line) => {
    const world = answering(searching, { turnCaps });

    const answer = await world.ask(question);

    expect(world.asked()).toBe(2);
    expect(answer.end).toMatchObject({ status: 'final', usage: { inputTokens: 120 } });
    expect(answer.message?.finish).toMatchObject({ degraded: true });
    expect(said(answer)).toMatch(/^I look\nI look\n/);
    expect(said(answer)).toMatch(line);
  });

  it('ends when the model goes on with tools that it was told not to use', async () => {
    const world = answering(searching);

    const answer = await world.ask('find riders');

    expect(world.asked()).toBe(7);
    expect(answer.capsule?.generations.at(-1)?.options).toMatchObject({ allowTools: false });
    expect(said(answer)).toMatch(/This answer has used all/);
  });

  it('is asked for once more by a later message', async () => {
    const world = answering([{ text: 'All I have', usage: usageOf(500) }], { turnCaps: { tokens: 100, costMicroUsd: 1e9 } });

    expect([said(await world.ask('one')), said(await world.ask('two'))]).toEqual(['All I have', 'All I have']);
  });
});

describe('a user who has used up the day', () => {
  it('is refused, and nothing changes; what was accepted before is answered, and it may go on at midnight', async () => {
    const world = answering([{ text: 'One', usage: usageOf(10) }], { dayCaps: { tokens: 10, costMicroUsd: 1e9 } });
    const first = await world.accept('one');
    const second = await world.accept('two');
    await world.work(first.turnId);
    const before = world.snapshot();

    await expect(world.accept('three')).rejects.toMatchObject({ code: 'daily_limit_reached', retryAfterMs: expect.any(Number) });
    expect(world.snapshot()).toEqual({ ...before, framesOf: expect.any(Function), stepsOf: expect.any(Function) });
    await world.work(second.turnId);
    expect((await world.look(second.turnId)).end?.status).toBe('final');

    const refusal = await world.accept('four').catch((error: { retryAfterMs: number }) => error);
    expect('retryAfterMs' in refusal && usageDay(world.clock.now() + refusal.retryAfterMs)).toBe('2026-01-02');
    expect('retryAfterMs' in refusal && usageDay(world.clock.now() + refusal.retryAfterMs - 1)).toBe('2026-01-01');
  });

  it('is told again what became of a message that was accepted before', async () => {
    const world = answering([{ text: 'One', usage: usageOf(10) }], { dayCaps: { tokens: 10, costMicroUsd: 1e9 } });
    const { turnId } = await world.accept('one', 'same');
    await world.work(turnId);

    await expect(world.accept('two', 'other')).rejects.toMatchObject({ code: 'daily_limit_reached' });
    expect(await world.accept('one', 'same')).toMatchObject({ turnId, duplicate: true });
  });
});
