import { describe, expect, it } from 'vitest';
import { consolidate, type ForgettingPorts, forgetMe, forgetOne, listMemories, whyRemembered } from '../../../layers/core/memory/index.ts';
import { talking } from '../../support/talks.ts';

const hour = 3_600_000;
const job = { org: 'tenant-a', conversationId: 'cnv_1' };

const world = async () => {
  const talks = talking();
  talks.say('cnv_1', 'I prefer theatre actors. We have decided on a dancer for the Tanishq film.');
  talks.say('cnv_1', 'The budget for the Tanishq film is 3 lakh');
  talks.pass(hour);
  await consolidate(talks.ports)(job);
  const cleared: string[] = [];
  const removed: string[] = [];
  const ports: ForgettingPorts & typeof talks.ports = {
    ...talks.ports,
    endBriefs: async () => 3,
    forgetChoices: async ({ sub }, at) => void removed.push(`choices of ${sub} until ${at}`),
    traces: {
      async *conversations() {
        yield* ['cnv_1', 'cnv_2'];
      },
      clear: async (_, conversationId) => {
        cleared.push(conversationId);
        return { summaries: 1, workingMemories: 1, capsules: 2, frames: 3, queued: 1 };
      },
    },
    index: {
      remove: async (_, entries) => void removed.push(...entries.map(({ id }) => id)),
      removeOwner: async ({ sub }) => void removed.push(`all of ${sub}`),
      settle: async () => undefined,
    },
  };
  return { ...talks, ports, cleared, removed };
};

describe('forget me', () => {
  it('removes memories, episodes, what is indexed and what is derived of every conversation, and says how much', async () => {
    const { ports, owner, cleared, removed, state, at } = await world();

    expect(await forgetMe(ports)(owner)).toEqual({
      stopped: false,
      ...{ forgottenAt: at(), memories: 3, earlier: 0, episodes: 1 },
      ...{ summaries: 2, workingMemories: 2, capsules: 4, frames: 6, queued: 2, briefs: 3, conversations: 2, deletedConversations: 0 },
    });
    expect(await state()).toEqual({ memories: [], episodes: [] });
    expect(cleared).toEqual(['cnv_1', 'cnv_2']);
    expect(removed).toEqual([`choices of meera until ${at()}`, 'all of meera']);
  });

  it('learns nothing of before again, and what is said afterwards it does', async () => {
    const { ports, owner, say, pass, state, texts } = await world();
    await forgetMe(ports)(owner);
    await consolidate(ports)(job);
    expect(await state()).toEqual({ memories: [], episodes: [] });

    pass(1_000);
    say('cnv_1', 'I prefer dancers');
    pass(hour);
    await consolidate(ports)(job);
    expect(await texts()).toEqual(['I prefer dancers']);
    expect((await state()).episodes.flatMap(({ summary }) => summary)).toEqual(['I prefer dancers']);
  });

  it('drops a plan that was worked out and not written yet', async () => {
    const { ports, owner } = await world();
    const before = await ports.progress.read(job.org, job.conversationId);
    const plan = { facts: [], episodes: [], factsThrough: 9, episodesThrough: 9 };
    await ports.progress.write(job.org, job.conversationId, { ...before, version: before.version + 1, plan });
    await forgetMe(ports)(owner);

    expect((await ports.progress.read(job.org, job.conversationId)).plan).toBeNull();
  });

  it('deletes her conversations when she wants that', async () => {
    const { ports, owner } = await world();
    const deleted: string[] = [];

    expect(await forgetMe(ports)(owner, async (id) => deleted.push(id))).toMatchObject({ conversations: 2, deletedConversations: 2 });
    expect(deleted).toEqual(['cnv_1', 'cnv_2']);
  });
});

describe('withdrawing', () => {
  it('erases and stops: nothing is learnt, added or kept until she allows it again, and nothing of the time between afterwards', async () => {
    const { ports, owner, say, pass, state, texts, add, memories } = await world();
    const list = () => listMemories(ports)(owner, { limit: 10, after: null });
    expect(await forgetMe(ports)(owner, undefined, true)).toMatchObject({ memories: 3, stopped: true });
    const choices = async () => ({ shortlisted: 0, passed: 0, traits: [] });

    pass(1_000);
    say('cnv_1', 'I prefer dancers. We have decided on Asha for the Nykaa ad.');
    pass(hour);
    await consolidate({ ...ports, choices })(job);
    await expect(add({ text: 'Prefers swimmers' })).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('switched memory off') });
    expect([await state(), await list()]).toEqual([
      { memories: [], episodes: [] },
      { items: [], next: null, stopped: true },
    ]);
    // Forgetting once more is not allowing it.
    expect(await forgetMe(ports)(owner)).toMatchObject({ memories: 0, stopped: true });

    expect(await forgetMe(ports)(owner, undefined, false)).toMatchObject({ stopped: false });
    // As if nobody had read it yet: what she said in between is read again, and not learnt.
    const { version } = await ports.progress.read(job.org, job.conversationId);
    expect(await ports.progress.write(job.org, job.conversationId, { version: version + 1, factsThrough: 0, episodesThrough: 0, plan: null })).toBe('written');
    await consolidate(ports)(job);
    expect([await texts(), await list()]).toMatchObject([[], { stopped: false }]);
    pass(1_000);
    say('cnv_1', 'I prefer swimmers');
    pass(hour);
    await consolidate(ports)(job);
    expect(await texts()).toEqual(['I prefer swimmers']);
    expect((await memories.read(owner)).forgottenAt).not.toBeNull();
  });
});

describe('forgetting one', () => {
  it('takes it out of what is indexed and out of the episodes that say it', async () => {
    const { ports, owner, state, removed, cleared } = await world();
    const decision = (await state()).memories.find(({ kind }) => kind === 'decision');
    await forgetOne(ports)(owner, String(decision?.id));

    expect(JSON.stringify(await state())).not.toContain('decided on a dancer');
    expect((await state()).memories).toHaveLength(2);
    expect(removed).toEqual([decision?.id]);
    expect(cleared).toEqual(['cnv_1', 'cnv_1']);
    await expect(forgetOne(ports)(owner, String(decision?.id))).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('why something is remembered', () => {
  it.each([
    ['by hand', {}, 'you added it yourself'],
    ['in a message', { provenance: [{ conversationId: 'cnv_1', messageId: 'msg_1' }] }, 'you said so yourself, in the messages named here'],
    [
      'not surely',
      { provenance: [{ conversationId: 'cnv_1', messageId: 'msg_1' }], confidence: 0.5 },
      'you said something like it, and were not sure: I will ask',
    ],
    ['by another', { trust: 'third_party' as const }, 'a colleague, another person or a tool said so'],
  ])('when it was said %s', async (_name, given, because) => {
    const { ports, owner, add } = talking();
    const { memory } = await add({ text: 'Likes riders', ...given });

    expect(await whyRemembered(ports)(owner, memory.id)).toEqual({ memory, because, replaced: [] });
  });

  it('with what it took the place of', async () => {
    const { ports, owner, add, pass } = talking();
    await add({ kind: 'fact', text: 'Budget 1 lakh', attribute: 'budget' });
    pass(1_000);
    const { memory } = await add({ kind: 'fact', text: 'Budget 2 lakh', attribute: 'budget' });

    expect((await whyRemembered(ports)(owner, memory.id)).replaced).toMatchObject([
      { text: 'Budget 1 lakh', because: 'a newer value of the same thing took its place' },
    ]);
  });
});
