import { describe, expect, it } from 'vitest';
import { consolidate, type ForgettingPorts, forgetMe, forgetOne, whyRemembered } from '../../../layers/core/memory/index.ts';
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
