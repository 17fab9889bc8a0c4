/** What one does with whole conversations, and what outlives the page. */
import { describe, expect, it } from 'vitest';
import type { Conversation, Message, Project } from '../../../layers/contracts/index.ts';
import { asMarkdown, fileName } from '../../../web/src/conversation-file.ts';
import { isMixedHost } from '../../../web/src/link-target.ts';
import type { OutboxEntry } from '../../../web/src/realtime/outbox.ts';
import { excerptOf } from '../../../web/src/state/list-desk.ts';
import { isUnread } from '../../../web/src/state/seen-desk.ts';
import { threadItems } from '../../../web/src/state/thread-view.ts';
import { conversation, createWorld, type World } from './fake-world.ts';

const message = (id: string, role: Message['role'], text: string, seq: number, parentId: string | null): Message => ({
  id,
  role,
  parts: [{ type: 'text', text }],
  metadata: {},
  messageSeq: seq,
  parentId,
  createdAt: '2026-11-01T00:00:00Z',
  status: 'complete',
});
const two: Message[] = [message('msg_1', 'user', 'Find riders', 1, null), message('msg_2', 'assistant', 'Here is [Asha](talent:tal_1) who rides.', 2, 'msg_1')];
const opened = async (world: World): Promise<World> => {
  world.app.start(null);
  await world.pass(10);
  return world;
};

describe('a message that was written without a signal', () => {
  const keep = async (): Promise<Map<string, OutboxEntry>> => {
    const world = await opened(createWorld({ fetchTicketUrl: () => Promise.reject(new Error('no signal')) }));
    world.app.send('Find riders in Pune');
    await world.pass(10);
    return world.kept;
  };

  it('is kept, and says so', async () => {
    const kept = await keep();
    expect([...kept.values()].map(({ text, state }) => [text, state])).toEqual([['Find riders in Pune', 'queued']]);
  });
  it('goes out after a reload under the same name, and is kept no longer once it is received', async () => {
    const kept = await keep();
    const [name] = kept.keys();
    const world = await opened(createWorld({}, undefined, kept));
    world.socket().ready();
    await world.pass(10);

    const [sent, ...more] = world.socket().sent('send');
    expect([sent?.clientMessageId, sent?.text, more.length]).toEqual([name, 'Find riders in Pune', 0]);
    world.socket().hear({
      type: 'accepted',
      requestId: sent?.requestId ?? '',
      conversationId: 'cnv_1',
      messageId: 'msg_1',
      turnId: 'trn_1',
      position: 0,
      duplicate: false,
    });
    await world.pass(10);
    expect(kept.size).toBe(0);
    expect(world.app.store.get().conversationId).toBe('cnv_1');
  });
  it('is sent all the same when the browser has no room to keep it, and that is said', async () => {
    const full = new Map<string, OutboxEntry>();
    full.set = () => new Map();
    const world = await opened(createWorld({}, undefined, full));
    world.socket().ready();
    world.app.send('Find riders');
    await world.pass(10);

    expect(
      world
        .socket()
        .sent('send')
        .map(({ text }) => text),
    ).toEqual(['Find riders']);
    expect(world.app.store.get().isStorageFull).toBe(true);
  });
});

describe('a conversation', () => {
  const listed = (calls: Partial<Parameters<typeof createWorld>[0]> = {}) =>
    opened(
      createWorld({ listConversations: async () => ({ items: [conversation('cnv_1')], nextCursor: null }), deleteConversation: async () => null, ...calls }),
    );

  it('that is deleted is out of sight at once, and gone for good after the time to take that back', async () => {
    const world = await listed();
    world.app.removeSoon('cnv_1');
    expect(world.app.store.get().hidden).toEqual(['cnv_1']);
    expect(world.calls).not.toContain('deleteConversation cnv_1');
    await world.pass(7_000);

    expect(world.calls).toContain('deleteConversation cnv_1');
    expect(world.app.store.get().list.items).toEqual([]);
  });
  it('that is taken back was never deleted', async () => {
    const world = await listed();
    world.app.removeSoon('cnv_1');
    world.app.store.get().toast?.undo?.();
    await world.pass(10_000);

    expect(world.calls).not.toContain('deleteConversation cnv_1');
    expect(world.app.store.get().hidden).toEqual([]);
  });
  it('is pinned and archived by the server, and archiving can be taken back', async () => {
    const changes: unknown[] = [];
    const world = await listed({
      changeConversation: async (id, change) => {
        changes.push(change);
        return conversation(id, change as Partial<Conversation>);
      },
    });
    world.app.pin('cnv_1', true);
    world.app.archive('cnv_1', true);
    await world.pass(10);
    world.app.store.get().toast?.undo?.();
    await world.pass(10);

    expect(changes).toEqual([{ pinned: true }, { archived: true }, { archived: false }]);
  });
  it('that says what is searched shows where, also when only its title does', async () => {
    const world = await listed({
      searchConversations: async () => ({ items: [conversation('cnv_1'), conversation('cnv_2', { title: 'Who rides' })], nextCursor: null }),
      listMessages: async (id) => ({ items: id === 'cnv_1' ? two : [], prevCursor: null, nextCursor: null }),
    });
    const hits = await world.app.search('Rides');
    expect(hits.map(({ messageId, excerpt }) => [messageId, excerpt])).toEqual([
      ['msg_2', 'Here is Asha who rides.'],
      [null, null],
    ]);
  });
  it('goes on beside what was answered when a message is said in other words', async () => {
    const world = await listed({ listMessages: async () => ({ items: two, prevCursor: null, nextCursor: null }) });
    world.socket().ready();
    world.app.open('cnv_1');
    await world.pass(10);
    world.app.resend('Find dancers', null);
    await world.pass(10);

    const [sent] = world.socket().sent('send');
    expect([sent?.text, sent?.parentId, sent?.conversationId]).toEqual(['Find dancers', null, 'cnv_1']);
    const state = world.app.store.get();
    const shown = threadItems(state, state.threads['cnv_1'] as (typeof state.threads)[string]);
    expect(shown.map((item) => (item.kind === 'user' ? item.text : 'an answer'))).toEqual(['Find dancers']);
  });
});

describe('what nobody has looked at yet', () => {
  const three = ['cnv_1', 'cnv_2', 'cnv_3'].map((id, index) => conversation(id, { lastMessageSeq: 2, updatedAt: `2026-11-0${index + 1}T00:00:00Z` }));
  const listed = (getConversation?: (id: string) => Promise<Conversation>) =>
    opened(createWorld({ listConversations: async () => ({ items: three, nextCursor: null }), ...(getConversation && { getConversation }) }));
  const unread = (world: World): string[] => {
    const state = world.app.store.get();
    return state.list.items.filter((item) => isUnread(state, item)).map(({ id }) => id);
  };

  it('is nothing on a device that begins to count', async () => {
    expect(unread(await listed())).toEqual([]);
  });
  it('is what was said since, and no longer once it was open', async () => {
    const world = await listed(async (id) => conversation(id, { lastMessageSeq: 4, updatedAt: '2026-11-09T00:00:00Z' }));
    world.tell({ kind: 'changed', conversation: conversation('cnv_2', { lastMessageSeq: 4, updatedAt: '2026-11-09T00:00:00Z' }) });
    expect(unread(world)).toEqual(['cnv_2']);
    world.app.open('cnv_2');
    await world.pass(10);
    world.app.open(null);
    expect(unread(world)).toEqual([]);
  });
  it('stays so while the page is out of sight, even of the conversation that is open', async () => {
    const world = await listed();
    world.app.open('cnv_1');
    await world.pass(10);
    world.show(false);
    world.tell({ kind: 'changed', conversation: conversation('cnv_1', { lastMessageSeq: 4, updatedAt: '2026-11-09T00:00:00Z' }) });
    world.app.open(null);
    expect(unread(world)).toEqual(['cnv_1']);
  });
  it('can be said of a conversation that was read, and another tab hears it', async () => {
    const world = await listed();
    world.app.markUnread('cnv_3');
    expect(unread(world)).toEqual(['cnv_3']);
    expect(world.told.at(-1)).toEqual({ kind: 'seen', seen: { since: '2026-11-03T00:00:00Z', seqs: { cnv_3: 1 } } });
  });
  it('is known from what an earlier page kept, and nothing of what is no such thing', async () => {
    for (const [kept, found] of [
      [JSON.stringify({ since: '2026-11-01T00:00:00Z', seqs: { cnv_2: 2 } }), ['cnv_3']],
      ['{"since": 5, "seqs": {}}', []],
      ['[', []],
    ] as const) {
      const world = createWorld({ listConversations: async () => ({ items: three, nextCursor: null }) }, undefined, undefined, new Map([['seen', kept]]));
      await opened(world);
      expect(unread(world)).toEqual(found);
    }
  });
});

describe('several tabs', () => {
  const listed = (calls: Partial<Parameters<typeof createWorld>[0]> = {}) =>
    opened(createWorld({ listConversations: async () => ({ items: [conversation('cnv_1'), conversation('cnv_2')], nextCursor: null }), ...calls }));

  it('tell each other what they changed and hid', async () => {
    const world = await listed({ changeConversation: async (id, change) => conversation(id, change as Partial<Conversation>) });
    world.app.rename('cnv_1', 'Riders');
    await world.pass(10);
    world.app.removeSoon('cnv_1');
    world.app.store.get().toast?.undo?.();

    expect(world.told.filter(({ kind }) => kind !== 'seen')).toEqual([
      { kind: 'changed', conversation: conversation('cnv_1', { title: 'Riders' }) },
      { kind: 'hidden', conversationId: 'cnv_1', isHidden: true },
      { kind: 'hidden', conversationId: 'cnv_1', isHidden: false },
    ]);
  });
  it('show what another one renamed, and leave a conversation that another one deleted', async () => {
    const world = await listed();
    world.app.open('cnv_1');
    await world.pass(10);
    world.tell({ kind: 'changed', conversation: conversation('cnv_2', { title: 'Dancers' }) });
    expect(world.app.store.get().list.items.map(({ title }) => title)).toContain('Dancers');
    world.tell({ kind: 'hidden', conversationId: 'cnv_1', isHidden: true });
    expect(world.app.store.get().conversationId).toBeNull();
    world.tell({ kind: 'removed', conversationId: 'cnv_1' });

    const state = world.app.store.get();
    expect([state.list.items.map(({ id }) => id), state.hidden]).toEqual([['cnv_2'], []]);
    expect(world.addresses.at(-1)).toBeNull();
  });
  it('read again what was said in another one', async () => {
    const world = await listed({ listMessages: async () => ({ items: two, prevCursor: null, nextCursor: null }) });
    world.app.open('cnv_1');
    await world.pass(10);
    const before = world.calls.filter((call) => call.startsWith('listMessages cnv_1')).length;
    world.tell({ kind: 'said', conversationId: 'cnv_1' });
    await world.pass(10);
    expect(world.calls.filter((call) => call.startsWith('listMessages cnv_1'))).toHaveLength(before + 1);
  });
});

describe('the project of a conversation', () => {
  const project = (id: string, title: string): Project => ({
    ...{ id, title, medium: null, status: 'open', createdBy: 'usr_1' },
    ...{ createdAt: '2026-11-01T00:00:00Z', updatedAt: '2026-11-01T00:00:00Z' },
  });

  it('is asked for by name once a conversation has one', async () => {
    const world = await opened(
      createWorld({
        listConversations: async () => ({ items: [conversation('cnv_1', { projectId: 'prj_1' })], nextCursor: null }),
        listProjects: async () => [project('prj_1', 'Monsoon film')],
      }),
    );
    expect(world.app.store.get().projects).toEqual({ status: 'ready', items: [project('prj_1', 'Monsoon film')] });
  });
  it('is chosen among those that are there, a new one, or none', async () => {
    const changes: unknown[] = [];
    const world = await opened(
      createWorld({
        listConversations: async () => ({ items: [conversation('cnv_1')], nextCursor: null }),
        createProject: async (title) => project('prj_2', title),
        changeConversation: async (id, change) => {
          changes.push(change);
          return conversation(id, change as Partial<Conversation>);
        },
      }),
    );
    world.app.projects.choose('cnv_1');
    expect(world.app.store.get().moving).toBe('cnv_1');
    expect(await world.app.projects.moveToNew('cnv_1', 'Tea advertisement')).toBe(true);
    world.app.projects.move('cnv_1', null);
    await world.pass(10);
    expect(changes).toEqual([{ projectId: 'prj_2' }, { projectId: null }]);
    expect(world.app.store.get().moving).toBeNull();
  });
  it('that cannot be made leaves the choice open and says why', async () => {
    const world = await opened(createWorld());
    world.app.projects.choose('cnv_1');
    expect(await world.app.projects.moveToNew('cnv_1', 'Tea')).toBe(false);
    expect([world.app.store.get().moving, world.app.store.get().notice?.detail]).toEqual(['cnv_1', 'this test answers no such call']);
  });
});

describe('a conversation as a file', () => {
  it('names who spoke, and people by their names alone', () => {
    const text = asMarkdown('Riders', two, { you: 'You', assistant: 'CastMatch' });
    expect(text).toContain('# Riders');
    expect(text).toContain('## You · 2026-11-01T00:00:00Z\n\nFind riders');
    expect(text).toContain('Here is Asha who rides.');
  });
  it.each([
    ['a/b: c?', 'ab c.md'],
    ['दादी का रोल', 'दादी का रोल.md'],
    ['../..', 'conversation.md'],
  ])('of the title %j is called %j', (title, name) => {
    expect(fileName(title, 'md')).toBe(name);
  });
});

it.each([
  ['words in a long text', `${'a'.repeat(100)} rides ${'b'.repeat(100)}`, /^….*rides.*…$/u],
  ['a whole short text', 'she rides', /^she rides$/u],
])('an excerpt is %s', (_, text, expected) => {
  expect(excerptOf(text, 'rides')).toMatch(expected);
});

it('a host in a foreign script is told apart', () => {
  expect([isMixedHost(new URL('https://аpple.com').host), isMixedHost('example.org')]).toEqual([true, false]);
});
