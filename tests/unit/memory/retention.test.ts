import { describe, expect, it } from 'vitest';
import { memoryRetention } from '../../../layers/adapters/memory/memories/memory-retention.ts';
import {
  consolidate,
  defaultRetention,
  type NewMemory,
  nextLook,
  type RetainPorts,
  readRetention,
  retain,
  retentionClasses,
  sweepRetention,
} from '../../../layers/core/memory/index.ts';
import { talking } from '../../support/talks.ts';

const day = 24 * 3_600_000;

const world = () => {
  const talks = talking();
  const { retention, due } = memoryRetention();
  const kept = new Map([
    ['cnv_old', '2026-11-01T00:00:00.000Z'],
    ['cnv_new', '2027-11-01T00:00:00.000Z'],
  ]);
  const ports: RetainPorts = {
    ...talks.ports,
    retention,
    endBriefs: async () => 0,
    forgetChoices: async () => undefined,
    traces: { async *conversations() {}, clear: async () => ({ summaries: 0, workingMemories: 0, capsules: 0, frames: 0, queued: 0 }) },
    conversations: {
      async *before(_, time) {
        yield* [...kept].filter(([, updatedAt]) => updatedAt < time).map(([id]) => id);
      },
      remove: async (_, id) => (kept.delete(id) ? 'removed' : 'left'),
      any: async () => kept.size > 0,
    },
  };
  const remember = (text: string, more: Partial<NewMemory> = {}) => talks.add({ text, ...more });
  const run = (deadline = Number.POSITIVE_INFINITY) => retain(ports)(talks.owner, deadline);
  const set = async (days: object) => retention.write(talks.owner.org, readRetention(days), (await retention.read(talks.owner.org)).version);
  return { ...talks, consolidating: talks.ports, ports, due, kept, remember, run, set };
};

describe('the setting', () => {
  it('is kept until forgotten unless it is said, but for values that hold no longer', () => {
    expect(defaultRetention).toMatchObject({ messages: null, episodes: null, fact: null, preference: null, earlier: 1_095 });
    expect(readRetention({ messages: 30, earlier: null })).toEqual({ ...defaultRetention, messages: 30, earlier: null });
  });

  it.each([[{ messages: 29 }], [{ messages: 3_651 }], [{ fact: 30.5 }], [{ fact: '30' }], [{ talents: 30 }], [{ earlier: Number.NaN }], ['all']])(
    'refuses %o',
    (given) => {
      expect(() => readRetention(given)).toThrow(`of ${retentionClasses.join(', ')}`);
    },
  );
});

describe('what has been kept long enough', () => {
  it('goes by its class: a kind of memory, an earlier value, a session, a conversation; what is pinned stays, and nothing is learnt again', async () => {
    const { remember, run, set, pass, texts, memories, owner, kept, add } = world();
    await remember('The budget is 1 lakh', { kind: 'fact', attribute: 'budget' });
    pass(1_000);
    await remember('The budget is 2 lakh', { kind: 'fact', attribute: 'budget' });
    await remember('Prefers riders');
    await remember('Never at night', { kind: 'constraint' });
    await set({ preference: 60, earlier: 30, messages: 400 });
    expect(await run()).toEqual({ memories: 0, episodes: 0, conversations: 0, isDone: true, isEmpty: false });

    pass(31 * day);
    expect(await run()).toMatchObject({ memories: 1 });
    expect((await memories.read(owner)).memories.map(({ text }) => text)).not.toContain('The budget is 1 lakh');
    pass(30 * day);
    expect([await run(), await texts()]).toMatchObject([{ memories: 1 }, ['The budget is 2 lakh', 'Never at night']]);
    expect([await run(), [...kept.keys()]]).toMatchObject([{ memories: 0, conversations: 0 }, ['cnv_old', 'cnv_new']]);
    pass(400 * day);
    expect([await run(), [...kept.keys()]]).toMatchObject([{ memories: 0, conversations: 1 }, ['cnv_new']]);
    expect((await memories.tombstones(owner)).length).toBe(2);
    await expect(add({ text: 'Prefers riders' })).resolves.toMatchObject({ isNew: true });
  });

  it('leaves what she pinned', async () => {
    const { remember, run, set, pass, memories, owner, ports, texts } = world();
    const { memory } = await remember('Prefers riders');
    const { version } = await memories.read(owner);
    await ports.memories.write(owner, { expectedVersion: version, put: [{ ...memory, pinned: true }], forget: [] });
    await set({ preference: 30 });
    pass(365 * day);

    expect([await run(), await texts()]).toMatchObject([{ memories: 0 }, ['Prefers riders']]);
  });

  it('goes from sessions in outline, too', async () => {
    const { say, pass, consolidating, run, set, state } = world();
    say('cnv_1', 'I prefer theatre actors.');
    pass(3_600_000);
    await consolidate(consolidating)({ org: 'tenant-a', conversationId: 'cnv_1' });
    await set({ episodes: 30 });
    pass(31 * day);

    expect([await run(), (await state()).episodes]).toMatchObject([{ episodes: 1 }, []]);
  });

  it('goes in pages until the deadline, and by two workers as by one', async () => {
    const { remember, run, set, pass, texts, ports, owner, now } = world();
    for (let place = 0; place < 35; place += 1) await remember(`Prefers riders of horse ${place}`);
    await set({ preference: 30 });
    pass(31 * day);
    expect(await run(now())).toMatchObject({ memories: 0, isDone: false });
    expect(await texts()).toHaveLength(35);

    const both = await Promise.all([run(), retain(ports)(owner, Number.POSITIVE_INFINITY)]);
    expect([both.reduce((sum, { memories }) => sum + memories, 0), await texts()]).toEqual([35, []]);
    expect(await run()).toMatchObject({ memories: 0, isDone: true });
  });
});

describe('the look at it', () => {
  it('is once a week at a minute of her own, however often it is noted', () => {
    const monday = Date.parse('2026-11-23T09:00:00.000Z');
    const [one, again] = [nextLook({ org: 'a', sub: 'meera' }, monday), nextLook({ org: 'a', sub: 'meera' }, monday + day)];

    expect(again).toEqual(one);
    expect(Date.parse(one.dueAt) - monday).toBeGreaterThan(0);
    expect(Date.parse(one.dueAt) - monday).toBeLessThan(14 * day);
    expect(nextLook({ org: 'a', sub: 'kabir' }, monday).dueAt).not.toBe(one.dueAt);
  });

  it('follows from a consolidation, comes again while anything is kept, and ends with it', async () => {
    const { ports, consolidating, due, owner, say, pass, run, set, now, at, kept } = world();
    say('cnv_1', 'I prefer theatre actors.');
    pass(3_600_000);
    await consolidate({ ...consolidating, lookLater: (who) => due.add(nextLook(who, now())) })({ org: 'tenant-a', conversationId: 'cnv_1' });
    const sweep = sweepRetention({ due, retain: retain(ports), clock: ports.clock, report: () => undefined });
    expect(await sweep(1_000)).toEqual({ looked: 0 });

    pass(14 * day);
    expect([await sweep(1_000), await sweep(1_000)]).toEqual([{ looked: 1 }, { looked: 0 }]);
    await set({ preference: 30, episodes: 30 });
    kept.clear();
    pass(40 * day);
    expect(await sweep(1_000)).toEqual({ looked: 1 });
    pass(40 * day);
    expect([await due.list(at(), 10), await run()]).toMatchObject([[], { isEmpty: true }]);
    expect(owner.sub).toBe('meera');
  });

  it('that dies is made good ten minutes later, and that is out of time goes on then', async () => {
    const { ports, due, owner, pass, at } = world();
    await due.add({ ...owner, dueAt: at() });
    let dies = true;
    const failing = sweepRetention({
      due,
      retain: async () => {
        if (dies) throw new Error('killed');
        return { memories: 0, episodes: 0, conversations: 0, isDone: false, isEmpty: false };
      },
      clock: ports.clock,
      report: () => undefined,
    });
    expect(await failing(1_000)).toEqual({ looked: 1 });
    expect(await failing(1_000)).toEqual({ looked: 0 });
    dies = false;
    pass(600_000);
    expect([await failing(1_000), await failing(1_000)]).toEqual([{ looked: 1 }, { looked: 0 }]);
    pass(600_000);
    expect(await due.list(at(), 10)).toHaveLength(1);
  });
});
