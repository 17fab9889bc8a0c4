import { describe, expect, it } from 'vitest';
import { deleteConversation } from '../../../layers/core/conversation/manage-conversations.ts';
import { capsuleKeptMs, failuresOf } from '../../../layers/core/conversation/turn-capsule.ts';
import { ModelFailure } from '../../../layers/core/intelligence/index.ts';
import { sha256 } from '../../simulation/cloud/ports.ts';
import { answering, type Play, usageOf } from './answering.ts';
import { meera } from './builders.ts';

const searching: readonly Play[] = [{ text: 'I look', search: 'Pune' }, { text: 'Two people' }];

describe('the capsule of a turn', () => {
  it('tells how the answer came to be', async () => {
    const world = answering([{ text: 'Half', failure: new ModelFailure('overloaded', 'away', { retryable: true, requestId: 'req-x' }) }, ...searching]);
    const first = await world.ask('find riders');
    const { capsule, turn, end, message } = await world.ask('and dancers');

    expect(first.capsule && failuresOf(first.capsule)).toEqual([{ kind: 'overloaded', pool: null, model: 'claude' }]);
    expect(first.capsule?.generations.map(({ step, attempt, stopReason, calls }) => [step, attempt, stopReason, calls[0]?.requestId])).toEqual([
      [0, 1, null, 'req-1'],
      [0, 2, 'tool_use', 'req-2'],
      [1, 2, 'end_turn', 'req-3'],
    ]);
    expect(first.capsule?.generations[1]?.tools).toEqual([
      {
        toolCallId: 'call-2',
        toolName: 'search_talent',
        input: { text: '{"city":"Pune"}' },
        result: { text: '{"found":2,"asked":{"city":"Pune"},"filler":""}' },
        isError: false,
      },
    ]);
    expect(capsule).toMatchObject({
      org: meera.org,
      turnId: turn.turnId,
      status: 'final',
      finishReason: 'stop',
      promptVersion: 'p1',
      model: 'claude',
      path: [first.turn.userMessageId, first.turn.answerMessageId, turn.userMessageId],
      recalled: [],
      usage: end?.usage,
      degraded: false,
      intent: message?.finish?.intent,
      sentiment: message?.finish?.sentiment,
      timings: { recallMs: 0, firstEventMs: 0, firstTextMs: 0, toolsMs: 0, totalMs: expect.any(Number) },
    });
  });

  it('keeps a digest of what is long', async () => {
    const { capsule } = await answering([{ search: 'long' }, { text: 'Done' }]).ask('hello');

    expect(capsule?.generations[0]?.tools[0]?.result).toEqual({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/u), characters: expect.any(Number) });
  });

  it('that cannot be stored takes nothing from the answer', async () => {
    const world = answering(searching);
    world.ports.capsules.put = () => Promise.reject(new Error('away'));

    const { end, capsule } = await world.ask('hello');

    expect([end?.status, capsule]).toEqual(['final', undefined]);
    expect(world.reports).toEqual(['capsule_failed']);
  });

  it('is kept for thirty days, and erased with its conversation, also when it comes late', async () => {
    const world = answering(searching);
    const { capsule, turn } = await world.ask('hello');
    if (!capsule) throw new Error('there is no capsule');

    await deleteConversation(world.ports)(meera, 'casting');

    expect((await world.look(turn.turnId)).capsule).toBeUndefined();
    expect(await world.ports.capsules.put(capsule)).toBe('erased');
    expect((await world.look(turn.turnId)).capsule).toBeUndefined();
    expect(capsuleKeptMs).toBe(30 * 86_400_000);
  });
});

describe('a turn rendered again', () => {
  it('has the requests that were sent, in every step and attempt, those of a broken one too', async () => {
    const world = answering([{ text: 'Half', failure: new ModelFailure('cut', 'away', { retryable: true, usage: usageOf(3) }) }, ...searching]);
    await world.ask('find riders');
    const { turn } = await world.ask('and dancers');

    for (const turnId of [turn.turnId, world.snapshot().turns[0]?.turnId ?? '']) {
      const { generations, differences } = await world.replay(turnId);
      expect(differences).toEqual([]);
      expect(generations.map(({ isSame }) => isSame)).toEqual(generations.map(() => true));
    }
    const { generations } = await world.replay(world.snapshot().turns[0]?.turnId ?? '');
    expect(generations).toHaveLength(3);
    expect(generations[2]?.request.messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user']);
  });

  it('says what is not as it was: the prompt, a message, a tool’s answer', async () => {
    const world = answering(searching);
    const { turn, capsule } = await world.ask('find riders');
    const { conversations, turns } = world.ports;

    const newPrompt = await world.replay(turn.turnId, { promptVersion: 'p2', prompt: (messages) => ({ system: 'new', tools: [], messages, maxTokens: 1 }) });
    const gone = await world.replay(turn.turnId, {
      conversations: { ...conversations, readMessage: async () => undefined },
      turns: { ...turns, readSteps: async () => [] },
    });

    expect(newPrompt.differences).toEqual([
      'it was asked with prompt p1; this is prompt p2',
      expect.stringMatching(/^request 1 \(step 0, attempt 1\) was [0-9a-f]{64}, and is [0-9a-f]{64} now$/u),
      expect.stringMatching(/^request 2 \(step 1, attempt 1\) was/u),
    ]);
    expect(newPrompt.generations[0]?.sha256).toBe(sha256(JSON.stringify(newPrompt.generations[0]?.request)));
    expect(gone.differences.slice(0, 2)).toEqual([
      `message ${capsule?.path[0]} of its history is not there any more`,
      'what its tools answered was not kept with the answer',
    ]);
  });

  it('is not found when there is no such turn, in this organization, or its capsule is too old', async () => {
    const world = answering(searching);
    const { turn } = await world.ask('find riders');

    await expect(world.replay('trn_none')).rejects.toMatchObject({ code: 'not_found' });
    world.ports.capsules.read = async () => undefined;
    await expect(world.replay(turn.turnId)).rejects.toMatchObject({ code: 'not_found' });
  });
});
