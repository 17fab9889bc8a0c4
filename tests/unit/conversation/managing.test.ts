import { describe, expect, test } from 'vitest';
import { memoryConversations } from '../../../layers/adapters/memory/conversation/memory-conversations.ts';
import { memoryRateStore } from '../../../layers/adapters/memory/rates/memory-rates.ts';
import { type AcceptRequest, acceptMessage } from '../../../layers/core/conversation/accept-message.ts';
import { getTurn } from '../../../layers/core/conversation/get-turn.ts';
import { listMessages, type MessageRange } from '../../../layers/core/conversation/list-messages.ts';
import {
  changeConversation,
  createConversation,
  deleteConversation,
  deleteConversationIf,
  giveFeedback,
  listConversations,
  type ManagePorts,
} from '../../../layers/core/conversation/manage-conversations.ts';
import type { StoredMessage } from '../../../layers/core/conversation/message.ts';
import { shownTalents } from '../../../layers/core/conversation/show-message.ts';
import { stopTurn } from '../../../layers/core/conversation/stop-turn.ts';
import type { Caller } from '../../../layers/core/shared/index.ts';
import { people } from '../../simulation/cloud/people.ts';
import { idSource, sha256 } from '../../simulation/cloud/ports.ts';
import { meera } from './builders.ts';

const asha: Caller = { ...meera, sub: 'asha' };

const setUp = ({ organizationBurst = 1_000, userBurst = 100 } = {}) => {
  const stores = memoryConversations();
  let now = Date.UTC(2026, 0, 1);
  const clock = {
    now: () => {
      now += 1;
      return now;
    },
    sleep: async (milliseconds: number) => {
      now += milliseconds;
    },
  };
  const ports = {
    ...stores,
    clock,
    newId: idSource(),
    sha256,
    random: () => 0.5,
    messageRate: { perMinute: 600, burst: userBurst },
    rates: memoryRateStore(),
    organizationRate: { messages: { perMinute: 60, burst: organizationBurst } },
    dayCaps: { tokens: 1e9, costMicroUsd: 1e9 },
    talents: people,
    sockets: { post: async () => 'sent' as const, close: async () => undefined },
    handOver: { handOver: async () => undefined },
    makeProblem: (error: Error) => ({ detail: error.message }),
  };
  const send = (text: string, more: Partial<AcceptRequest> = {}) =>
    acceptMessage(ports)({ caller: meera, conversation: 'casting', what: { kind: 'text', text }, ...more });
  const answerOf = async (turnId: string, change: Partial<StoredMessage> = {}): Promise<void> => {
    const turn = await getTurn(ports)(meera, turnId);
    const live = await ports.turns.takeLease({
      org: 'alpha',
      turnId,
      now: clock.now(),
      leaseUntil: clock.now() + 10_000,
      firstFrame: { attempt: 1, seq: 1, chunks: [] },
    });
    if (typeof live === 'string') throw new Error(live);
    const message: StoredMessage = {
      org: 'alpha',
      conversationId: turn.conversationId,
      messageId: turn.answerMessageId,
      role: 'assistant',
      messageSeq: turn.answerSeq,
      parentId: turn.userMessageId,
      parentSeq: turn.userSeq,
      turnId,
      parts: [{ type: 'text', text: `answer to ${turn.userSeq}` }],
      finish: null,
      status: 'complete',
      createdAt: '2026-01-01T00:00:00.000Z',
      exchange: [],
      ...change,
    };
    const usage = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 0, attempts: 1 };
    await ports.turns.finish({
      turn,
      end: { status: 'final', at: turn.acceptedAt, attempt: live.attempt, seq: 1, textSha256: '', usage, problem: null },
      message,
      frames: [],
    });
  };
  const talk = async (count: number): Promise<string> => {
    let conversationId = '';
    for (let index = 0; index < count; index += 1) {
      const accepted = await send(`message ${index}`);
      await answerOf(accepted.turnId);
      conversationId = accepted.conversationId;
    }
    return conversationId;
  };
  const list = (range: Partial<MessageRange> = {}, reference = 'casting') => listMessages(ports)(meera, reference, { limit: 50, all: false, ...range });
  return { ports: ports satisfies ManagePorts, send, answerOf, talk, list };
};

describe("an organization's share of messages", () => {
  const from = (sub: string, more: Partial<AcceptRequest> = {}): Partial<AcceptRequest> => ({ caller: { ...meera, sub }, conversation: undefined, ...more });

  test('all its users together have one; another organization has its own', async () => {
    const { send } = setUp({ organizationBurst: 2 });
    await send('one', from('asha'));
    await send('two', from('ravi'));

    await expect(send('three', from('vera'))).rejects.toMatchObject({
      code: 'rate_limited',
      message: expect.stringContaining('organization'),
      retryAfterMs: expect.any(Number),
    });
    await expect(send('three', { caller: { ...meera, org: 'beta' }, conversation: undefined })).resolves.toMatchObject({ duplicate: false });
  });
  test('a repeat takes nothing and is answered, however empty it is', async () => {
    const { send } = setUp({ organizationBurst: 1 });
    const first = await send('one', from('asha', { clientMessageId: 'once' }));
    for (let times = 0; times < 5; times += 1)
      expect(await send('one', from('asha', { clientMessageId: 'once' }))).toMatchObject({ turnId: first.turnId, duplicate: true });
  });
  test('whoever is refused for herself takes nothing from her colleagues', async () => {
    const { send } = setUp({ organizationBurst: 3, userBurst: 1 });
    await send('one', from('asha'));
    for (let times = 0; times < 20; times += 1) await expect(send('again', from('asha'))).rejects.toMatchObject({ code: 'rate_limited' });

    await send('two', from('ravi'));
    await send('three', from('vera'));
  });
  test('what is left is told with the acceptance', async () => {
    const { send } = setUp({ userBurst: 3 });
    expect((await send('one', from('asha'))).allowance).toMatchObject({ remaining: 2 });
    expect((await send('two', from('asha'))).allowance).toMatchObject({ remaining: 1 });
  });
});

describe('conversations as things', () => {
  test('one is made, found, changed and deleted', async () => {
    const { ports } = setUp();
    const made = await createConversation(ports)(meera, { title: 'Rain song', visibility: 'project' });
    const changed = await changeConversation(ports)(meera, made.conversationId, { pinned: true, title: undefined });
    const { items } = await listConversations(ports)(meera, { limit: 10, after: null, contains: null, archived: false });
    await deleteConversation(ports)(meera, made.conversationId);

    expect(changed).toMatchObject({ title: 'Rain song', pinned: true, visibility: 'project', version: 2 });
    expect(items).toEqual([changed]);
    await expect(changeConversation(ports)(meera, made.conversationId, { pinned: false })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('another user changes and deletes nothing', async () => {
    const { ports, talk } = setUp();
    const conversationId = await talk(1);

    await expect(changeConversation(ports)(asha, conversationId, { title: 'mine' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(deleteConversation(ports)(asha, conversationId)).rejects.toMatchObject({ code: 'not_found' });
    expect((await listConversations(ports)(asha, { limit: 10, after: null, contains: null, archived: false })).items).toEqual([]);
  });

  test('deleting ends what is open and removes what was said', async () => {
    const { ports, send, talk } = setUp();
    const conversationId = await talk(1);
    const open = await send('one more');
    await deleteConversation(ports)(meera, conversationId);

    expect((await ports.turns.readTurn(meera.org, open.turnId))?.end).toMatchObject({ status: 'stopped' });
    await expect(getTurn(ports)(meera, open.turnId)).rejects.toMatchObject({ code: 'not_found' });
    expect(ports.snapshot().messages).toEqual([]);
    await expect(send('again', { conversation: conversationId })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('what is to go on a condition stays when the condition ends between the look and the write', async () => {
    const { ports, talk } = setUp();
    const conversationId = await talk(1);
    const pinnedMeanwhile: ManagePorts = {
      ...ports,
      conversations: {
        ...ports.conversations,
        markDeleted: async (...write) => {
          await changeConversation(ports)(meera, conversationId, { pinned: true });
          return ports.conversations.markDeleted(...write);
        },
      },
    };

    expect(await deleteConversationIf(pinnedMeanwhile)(meera, conversationId, ({ pinned }) => !pinned)).toBeUndefined();
    expect(ports.snapshot().messages).not.toEqual([]);
    expect(await deleteConversationIf(ports)(meera, conversationId, ({ pinned }) => pinned)).toMatchObject({ deletedAt: expect.any(String) });
    expect(ports.snapshot().messages).toEqual([]);
  });

  test.each([changeConversation, deleteConversation] as const)('a head that always changes is unavailable', async (use) => {
    const { ports, talk } = setUp();
    const conversationId = await talk(1);
    const busy = {
      ...ports,
      conversations: { ...ports.conversations, updateHead: async () => 'changed' as const, markDeleted: async () => 'changed' as const },
    };

    await expect(use(busy)(meera, conversationId, { title: 'x' })).rejects.toMatchObject({ code: 'unavailable' });
  });

  test('pages are most recently changed first, without the archived, and found by title and by what was said', async () => {
    const { ports, send } = setUp();
    const first = await send('Find dancers', { conversation: undefined });
    await send('Find riders', { conversation: undefined });
    const third = await send('Find singers', { conversation: undefined });
    await changeConversation(ports)(meera, third.conversationId, { title: 'Rain', archived: true });
    const list = (more: object) => listConversations(ports)(meera, { limit: 1, after: null, contains: null, archived: false, ...more });
    const page = await list({});
    const next = await list({ after: page.next });

    expect([page.items[0]?.title, next.items[0]?.title]).toEqual(['Riders', 'Dancers']);
    expect((await list({ archived: true })).items[0]?.conversationId).toBe(third.conversationId);
    expect((await list({ archived: true, contains: 'SINGERS' })).items).toHaveLength(1);
    expect((await list({ contains: 'dancers', limit: 5 })).items[0]?.conversationId).toBe(first.conversationId);
    expect((await list({ contains: 'nobody', limit: 5 })).items).toEqual([]);
  });

  test('feedback is given to an answer, and to nothing else', async () => {
    const { ports, talk } = setUp();
    await talk(1);
    const [question, answer] = ports.snapshot().messages;
    const given = { value: 'up' as const, reasons: ['good cards'], comment: null };

    expect(await giveFeedback(ports)(meera, 'casting', answer?.messageId ?? '', given)).toMatchObject({ sub: 'meera', value: 'up' });
    await expect(giveFeedback(ports)(meera, 'casting', question?.messageId ?? '', given)).rejects.toMatchObject({ code: 'not_found' });
    expect(ports.snapshot().feedback).toHaveLength(1);
  });
});

describe('pages of messages', () => {
  const seqs = (page: { items: readonly { messageSeq: number }[] }): number[] => page.items.map((item) => item.messageSeq);

  test.each<[Partial<MessageRange>, number[], boolean, boolean]>([
    [{ limit: 4 }, [7, 8, 9, 10], true, false],
    [{ limit: 3, before: 5 }, [2, 3, 4], true, true],
    [{ limit: 3, before: 1 }, [], false, true],
    [{ limit: 3, after: 5 }, [6, 7, 8], true, true],
    [{ limit: 3, after: 10 }, [], true, false],
    [{ limit: 3, around: 5 }, [4, 5, 6], true, true],
    [{ limit: 4, around: 1 }, [1, 2, 3, 4], false, true],
    [{ limit: 4, around: 99 }, [7, 8, 9, 10], true, false],
    [{}, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], false, false],
  ])('%j shows %j', async (range, expected, hasBefore, hasAfter) => {
    const { talk, list } = setUp();
    await talk(5);
    const page = await list(range);

    expect([seqs(page), page.hasBefore, page.hasAfter]).toEqual([expected, hasBefore, hasAfter]);
  });

  test('the active path leaves an edited branch out, the tree has it, and another leaf brings it back', async () => {
    const { ports, talk, send, answerOf, list } = setUp();
    await talk(2);
    const edit = await send('edited', { what: { kind: 'text', text: 'edited', parentId: null } });
    await answerOf(edit.turnId);
    const old = ports.snapshot().messages.find((message) => message.messageSeq === 4);

    expect(seqs(await list())).toEqual([5, 6]);
    expect(seqs(await list({ all: true }))).toEqual([1, 2, 3, 4, 5, 6]);
    await changeConversation(ports)(meera, 'casting', { activeLeafId: old?.messageId });
    expect(seqs(await list())).toEqual([1, 2, 3, 4]);
    await expect(changeConversation(ports)(meera, 'casting', { activeLeafId: 'msg_none' })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test('an answer that is being made has its place, and can be the leaf', async () => {
    const { ports, talk, send, list } = setUp();
    await talk(1);
    await send('second');
    const waiting = await send('third');
    const page = await list();
    const leaf = page.items.find((item) => item.messageSeq === 4);
    await changeConversation(ports)(meera, 'casting', { activeLeafId: leaf?.id });

    expect(page.items.map((item) => item.status)).toEqual(['complete', 'complete', 'complete', 'streaming', 'complete', 'streaming']);
    expect(waiting.position).toBe(1);
    expect(seqs(await list())).toEqual([1, 2, 3, 4]);
  });

  test('cards are made on read, each person once, and who is gone is left out', async () => {
    const { send, answerOf, list } = setUp();
    const accepted = await send('people');
    const reference = (talentId: string) => ({ talentId, version: 1, score: 1, reasons: [], unknown: [] });
    const talents = [reference('tal_alpha1'), reference('tal_alpha4'), reference('tal_beta1')];
    await answerOf(accepted.turnId, {
      parts: [
        { type: 'data-talents', id: 'a', data: { talents } },
        { type: 'data-talents', id: 'b', data: { talents } },
      ],
    });
    const [, answer] = (await list()).items;

    expect(answer && shownTalents(answer).map((card) => card.id)).toEqual(['tal_alpha1']);
  });
});

describe('accepting', () => {
  test.each([
    ['an empty text', { what: { kind: 'text', text: ' \n ' } }, 'invalid_request'],
    ['a parent that is no message here', { what: { kind: 'text', text: 'x', parentId: 'msg_none' } }, 'invalid_request'],
    ['an unknown conversation id', { conversation: 'cnv_00000000000000000000000099' }, 'not_found'],
    ['an answer to nothing, made again', { what: { kind: 'regenerate', messageId: 'msg_none' } }, 'not_found'],
  ] as const)('%s is refused', async (_, request, code) => {
    const { talk, send, ports } = setUp();
    await talk(1);
    const before = ports.snapshot().messages.length;

    await expect(send('hello', request as Partial<AcceptRequest>)).rejects.toMatchObject({ code });
    expect(ports.snapshot().messages).toHaveLength(before);
  });

  test('a lone surrogate is stored as the replacement character', async () => {
    const { send, ports } = setUp();
    await send('a\uD800b');

    expect(ports.snapshot().messages[0]?.parts).toEqual([{ type: 'text', text: 'a\uFFFDb' }]);
  });

  test('the same id elsewhere is a conflict, by the alias it is the same', async () => {
    const { send } = setUp();
    const first = await send('hello', { clientMessageId: 'one' });

    expect(await send('hello', { clientMessageId: 'one', conversation: first.conversationId })).toMatchObject({ turnId: first.turnId, duplicate: true });
    await expect(send('hello', { clientMessageId: 'one', conversation: 'elsewhere' })).rejects.toMatchObject({ code: 'client_message_id_conflict' });
    await expect(send('other', { clientMessageId: 'one' })).rejects.toMatchObject({ code: 'client_message_id_conflict' });
  });

  test('a store that never answers well is unavailable, and says so', async () => {
    const { ports } = setUp();
    const broken = { ...ports, conversations: { ...ports.conversations, accept: async () => Promise.reject(new Error('simulated')) } };

    await expect(acceptMessage(broken)({ caller: meera, what: { kind: 'text', text: 'x' } })).rejects.toMatchObject({
      code: 'unavailable',
      retryAfterMs: 1000,
    });
  });

  test('a stop that never gets through is unavailable', async () => {
    const { ports, send } = setUp();
    await send('first');
    const waiting = await send('second');
    const busy = { ...ports, turns: { ...ports.turns, endWaiting: async () => 'changed' as const } };

    await expect(stopTurn(busy)(meera, waiting.turnId)).rejects.toMatchObject({ code: 'unavailable' });
  });
});
