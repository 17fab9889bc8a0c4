/** What may go wrong around the page, and what stands afterwards. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReplyChunk, TalentCard } from '../../../layers/contracts/index.ts';
import { inParts } from '../../../web/src/in-parts.ts';
import { connectionLabel } from '../../../web/src/realtime/connection-machine.ts';
import { joinPeople, type ReplyPart } from '../../../web/src/realtime/reply-parts.ts';
import { threadKeyOf } from '../../../web/src/state/app-state.ts';
import { type BranchNode, branchesAt, hasBranches, leafOf } from '../../../web/src/state/branches.ts';
import { mergeNewest } from '../../../web/src/state/thread.ts';
import { threadItems } from '../../../web/src/state/thread-view.ts';
import { conversation as conversationOf, createWorld, type World } from './fake-world.ts';

const turn = { conversationId: 'cnv_1', turnId: 'trn_1', attempt: 1 };
const text = (delta: string): ReplyChunk => ({ type: 'text-delta', id: 'a', delta });
const ready = async (world: World): Promise<World> => {
  world.app.start(null);
  await world.pass(0);
  world.socket().ready();
  return world;
};
const accept = (world: World): void => {
  const { requestId } = world.socket().sent('send').at(-1) ?? { requestId: '' };
  world.socket().hear({ type: 'accepted', requestId, ...turn, messageId: 'msg_1', position: 0, duplicate: false });
};
const replyText = (world: World): string => {
  const state = world.app.store.get();
  const items = threadItems(state, state.threads[threadKeyOf(state)] ?? ({ messages: [], turns: [] } as never));
  const reply = items.findLast((item) => item.kind === 'reply');
  return reply?.kind === 'reply' ? reply.parts.map((part) => (part.type === 'text' ? part.text : '')).join('') : '';
};

describe('a server that is gone', () => {
  it.each([
    ['a minute', 60_000],
    ['an hour', 3_600_000],
  ])('for %s is said to be, with a way to try at once; what was written meanwhile goes out once', async (_name, gone) => {
    let isGone = false;
    const unlessGone = async <Value>(value: Value): Promise<Value> => (isGone ? Promise.reject(new Error('not reachable')) : value);
    const world = await ready(
      createWorld({
        fetchTicketUrl: () => unlessGone('ws://test/ws?ticket=1'),
        readEventStream: () => unlessGone('cut' as const),
        sendMessage: () => Promise.reject(new Error('not reachable')),
        fetchHealth: () => unlessGone({ status: 'ok', model: { kind: 'anthropic', name: 'a model' } }),
      }),
    );
    isGone = true;
    world.socket().onclose?.();
    world.app.send('Find riders');
    await world.pass(gone);

    const { connection, lostAt, outbox } = world.app.store.get();
    expect([connectionLabel(connection), lostAt]).toEqual(['reconnecting', 1_000_000]);
    expect(outbox.map((entry) => [entry.text, entry.state === 'accepted' || entry.state === 'failed'])).toEqual([['Find riders', false]]);
    expect([...world.kept.values()].map((entry) => entry.text)).toEqual(['Find riders']);

    isGone = false;
    const sockets = world.sockets.length;
    world.app.connection({ type: 'wake' });
    await world.pass(0);
    expect(world.sockets.length).toBeGreaterThan(sockets);
    world.socket().ready();
    await world.pass(2_000);
    expect(
      world
        .socket()
        .sent('send')
        .map((frame) => frame.text),
    ).toEqual(['Find riders']);
    expect(world.app.store.get().lostAt).toBeNull();
  });
});

describe('a token that expires in the middle of an answer', () => {
  it('is replaced on the same line while there is time', async () => {
    const world = await ready(createWorld());
    world.socket().hear({ type: 'reauth_required', expiresInSeconds: 60 });
    await world.pass(0);
    expect(
      world
        .socket()
        .sent('reauth')
        .map(({ ticket }) => ticket),
    ).toEqual(['again']);
  });

  it('costs the line and no word: the answer goes on over a new one', async () => {
    const world = await ready(createWorld());
    world.app.send('hello');
    accept(world);
    world.socket().hear({ type: 'frame', ...turn, seq: 1, chunks: [text('Hel')] });
    const problem = { type: '', title: '', status: 401, detail: '', instance: '', code: 'session_expired' as const };
    world.socket().hear({ type: 'problem', problem });
    await world.pass(5_000);
    world.socket().ready();
    const [resumed] = world.socket().sent('resume');
    expect(resumed).toMatchObject({ turnId: 'trn_1', attempt: 1, afterSeq: 1 });
    world.socket().hear({ type: 'frame', ...turn, seq: 2, chunks: [text('lo')] });

    expect(replyText(world)).toBe('Hello');
    expect(world.app.store.get().notice).toBeNull();
  });
});

describe('a clock that is wrong', () => {
  it.each([
    ['a day behind', 86_400_000, 86_400_000],
    ['a day ahead', -86_400_000, -86_400_000],
    ['a minute behind', 60_000, 0],
  ])('%s is told where it matters, once', async (_name, behindMs, offsetMs) => {
    const world = createWorld();
    world.app.start(null);
    await world.pass(0);
    const greet = () =>
      world.socket().hear({ type: 'ready', serverTime: new Date(1_000_000 + behindMs).toISOString(), heartbeatSeconds: 240, authExpiresAt: '' });
    world.socket().onopen?.();
    greet();
    expect(world.app.store.get().clock).toEqual({ offsetMs, isSeen: false });
    world.app.dismissClock();
    greet();
    expect(world.app.store.get().clock).toEqual({ offsetMs, isSeen: offsetMs !== 0 });
  });
});

describe('a store that is full', () => {
  it('is said to be, and has room again once old drafts are gone', async () => {
    let isFull = true;
    const kept = new Map();
    const world = createWorld({ fetchTicketUrl: () => Promise.reject(new Error('no signal')) }, undefined, kept);
    const put = kept.set.bind(kept);
    kept.set = (key, value) => (isFull ? new Map() : put(key, value));
    world.app.start(null);
    world.app.send('Find riders');
    await world.pass(0);
    expect(world.app.store.get().isStorageFull).toBe(true);
    world.app.makeRoom();
    await world.pass(0);
    expect(world.app.store.get().isStorageFull).toBe(true);
    isFull = false;
    world.app.makeRoom();
    await world.pass(0);
    expect(world.app.store.get().isStorageFull).toBe(false);
    expect([...kept.values()].map((entry) => entry.text)).toEqual(['Find riders']);
  });
});

describe('a text that is too long for one message', () => {
  it('is cut so that nothing of it is lost but blanks, and every part fits', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 60 }), fc.constantFrom(' ', '\n', '\n\n', '. ', ''), (words, mark) => {
        const whole = words.join(mark);
        const parts = inParts(whole, 40);
        const bare = (said: string): string => said.replaceAll(/\s/gu, '');
        expect(bare(parts.join(''))).toBe(bare(whole));
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(40);
        expect(parts.every((part) => part.isWellFormed() || !whole.isWellFormed())).toBe(true);
      }),
    );
  });

  it.each([
    ['one\n\ntwo three four five six', ['one\n\ntwo three four', 'five six']],
    ['a first line here\nand then a second', ['a first line here', 'and then a second']],
    ['यह पहला वाक्य है। यह दूसरा है', ['यह पहला वाक्य है।', 'यह दूसरा है']],
    ['x'.repeat(45), ['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(5)]],
  ])('%j is cut where it hurts least', (whole, parts) => {
    expect(inParts(whole, 20)).toEqual(parts);
  });
});

describe('people of one answer', () => {
  const part = (id: string, ...ids: string[]): ReplyPart => ({ type: 'talents', id, talents: ids.map((one) => ({ id: one }) as TalentCard) });
  it('that came in several parts are one list, each once; other parts stay between', () => {
    const words: ReplyPart = { type: 'text', id: 't', text: 'and' };
    const joined = joinPeople([part('a', '1', '2'), part('b', '2', '3'), words, part('c', '4')]);
    expect(joined).toEqual([part('a', '1', '2', '3'), words, part('c', '4')]);
    const apart = [part('a', '1'), words];
    expect(joinPeople(apart)).toBe(apart);
  });
});

describe('the ways through a conversation', () => {
  const node = (id: string, messageSeq: number, parentId: string | null): BranchNode => ({
    id,
    messageSeq,
    parentId,
    role: messageSeq % 2 === 1 ? 'user' : 'assistant',
  });
  //   1 - 2 - 3 - 4
  //         \ 5 - 6, 8 (answered again)
  const nodes = [node('1', 1, null), node('2', 2, '1'), node('3', 3, '2'), node('4', 4, '3'), node('5', 5, '2'), node('6', 6, '5'), node('8', 8, '5')];

  const stored = (one: BranchNode) => ({ ...one, parts: [], metadata: {}, createdAt: '', status: 'complete' as const });

  it('are counted where there is more than one', () => {
    expect(Object.fromEntries(branchesAt(nodes))).toEqual({
      3: { place: 1, count: 2, previousId: null, nextId: '5' },
      5: { place: 2, count: 2, previousId: '3', nextId: null },
      6: { place: 1, count: 2, previousId: null, nextId: '8' },
      8: { place: 2, count: 2, previousId: '6', nextId: null },
    });
  });
  it.each([
    ['3', '4'],
    ['5', '8'],
    ['6', '6'],
    ['1', '8'],
    ['no such', 'no such'],
  ])('through %s end at %s', (id, leaf) => {
    expect(leafOf(nodes, id)).toBe(leaf);
  });
  it.each([
    ['nothing', [], false, 0, false],
    ['a whole path', [1, 2, 3, 4], false, 4, false],
    ['a page of a whole path', [51, 52], true, 52, false],
    ['a path with a gap', [1, 2, 5, 6], false, 6, true],
    ['a path that does not begin at the beginning', [3, 4], false, 4, true],
    ['a path with something after it', [1, 2], false, 4, true],
  ])('are looked for behind %s or not', (_name, seqs, hasOlder, last, isSo) => {
    expect(
      hasBranches(
        seqs.map((messageSeq) => ({ messageSeq })),
        hasOlder,
        last,
      ),
    ).toBe(isSo);
  });

  it('are shown one after the other, by the server’s word', async () => {
    let leaf = '4';
    const path = (): BranchNode[] => (leaf === '4' ? nodes.slice(0, 4) : [nodes[0], nodes[1], nodes[4], nodes[6]].flatMap((one) => one ?? []));
    const changes: unknown[] = [];
    const world = createWorld({
      getConversation: async (id) => ({ ...conversationOf(id), lastMessageSeq: 8 }),
      listMessages: async () => ({ items: path().map(stored), prevCursor: null, nextCursor: null }),
      listTree: async () => ({ items: nodes.map(stored), prevCursor: null, nextCursor: null }),
      changeConversation: async (id, change) => {
        changes.push(change);
        leaf = '8';
        return conversationOf(id);
      },
    });
    world.app.open('cnv_1');
    await world.pass(0);
    expect(world.app.store.get().threads['cnv_1']?.nodes).toHaveLength(nodes.length);
    world.app.showBranch('5');
    await world.pass(0);
    expect(changes).toEqual([{ activeLeafId: '8' }]);
    expect(world.app.store.get().threads['cnv_1']?.messages.map(({ id }) => id)).toEqual(['1', '2', '5', '8']);
  });

  it.each([
    ['of another way from its beginning', [7, 8], [7, 8]],
    ['of another way from its second question', [5, 6], [1, 2, 5, 6]],
    ['of the same way', [3, 4], [1, 2, 3, 4]],
    ['of the same way, before its end', [1, 2], [1, 2, 3, 4]],
    ['of nothing', [], [1, 2, 3, 4]],
  ])('leave nothing of one another: a newest page %s', (_name, page, shown) => {
    const known = nodes.slice(0, 4).map(stored);
    const all = [...nodes.slice(0, 6), node('7', 7, null), node('8', 8, '7')].map(stored);
    expect(
      mergeNewest(
        known,
        all.filter(({ messageSeq }) => page.includes(messageSeq)),
      ).map(({ messageSeq }) => messageSeq),
    ).toEqual(shown);
  });

  it('that was changed in another window is told, and nothing else is', async () => {
    let isOther = false;
    const world = createWorld({
      listMessages: async () => ({
        items: (isOther ? [nodes[0], nodes[1], nodes[4], nodes[5]] : nodes.slice(0, 4)).flatMap((one) => (one ? stored(one) : [])),
        prevCursor: null,
        nextCursor: null,
      }),
    });
    world.app.start('cnv_1');
    await world.pass(0);
    world.socket().ready();
    isOther = true;
    world.socket().hear({ type: 'frame', ...turn, turnId: 'trn_9', seq: 1, chunks: [{ type: 'start', messageId: '6' }, text('x')] });
    const usage = { inputTokens: 0, outputTokens: 0, cacheReadTokens: 0, cacheWriteTokens: 0, costMicroUsd: 0, attempts: 1 };
    world.socket().hear({ type: 'final', ...turn, turnId: 'trn_9', seq: 1, messageId: '6', textSha256: 'same', usage });
    await world.pass(0);
    expect(world.app.store.get().toast?.text).toContain('another window');
    expect(world.app.store.get().threads['cnv_1']?.messages.map(({ id }) => id)).toEqual(['1', '2', '5', '6']);
  });
});
