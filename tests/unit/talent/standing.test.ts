/** Kept searches: who is announced, when, once, wherever the work is killed, and whose they are. */
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryBriefs } from '../../../layers/adapters/memory/briefs.ts';
import { memoryDue } from '../../../layers/adapters/memory/erasure.ts';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import {
  type BriefStore,
  changeBrief,
  endAllBriefs,
  endBrief,
  findTalent,
  keepBrief,
  listBriefs,
  lookAtBrief,
  type Notification,
  runBrief,
  showNews,
  standingLimits,
  sweepDue,
} from '../../../layers/core/talent/index.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const owner = { org: 'demo', sub: 'meera' };
const text = 'Women in Mumbai aged 25-35 who can ride a horse';
const id = 'sbr_1';
const hour = 3_600_000;
const day = 24 * hour;
/** 14:30 in India. */
const begin = Date.parse('2026-11-28T09:00:00.000Z');

describe('a kept search', () => {
  let now: number;
  let talents: ReturnType<typeof memoryTalent>;
  let due: ReturnType<typeof memoryDue>;
  let briefs: BriefStore;
  let told: (Notification & { to: string })[];
  let gone: boolean;
  let made: number;

  const rider = (number: number, changes: object = {}) =>
    aTalent({ id: talentId(number), stageName: `Rider ${number}`, skills: [{ name: 'Horse riding' }], createdAt: new Date(now).toISOString(), ...changes });
  const join = async (...numbers: number[]): Promise<void> =>
    talents.putMany(
      'demo',
      numbers.map((number) => rider(number)),
    );
  const ports = () => ({
    briefs,
    talents,
    find: findTalent({ directory: talents, clock: { now: () => now } }),
    isGone: async () => gone,
    tell: async ({ sub }: { sub: string }, notification: Notification) => void told.push({ ...notification, to: sub }),
    clock: { now: () => now },
    newId: (prefix: string) => `${prefix}_${++made}`,
  });
  const keep = (given: { text: string; name?: string; part?: number } = { text }, briefId = id) => keepBrief(ports())(owner, given, { id: briefId, at: now });
  const run = (with_ = ports()) => runBrief(with_)({ org: 'demo', briefId: id });
  const read = async () => {
    const brief = await briefs.read('demo', 'meera', id);
    if (brief === undefined) throw new Error('it is kept');
    return brief;
  };
  const newest = async () => (await read()).news[0]?.people.map(({ talentId: one }) => one);

  beforeEach(async () => {
    now = begin;
    talents = memoryTalent();
    due = memoryDue();
    briefs = memoryBriefs(due);
    told = [];
    gone = false;
    made = 0;
    await join(1, 2);
  });

  it('who fits when it is kept is no news; who joins later is, once, with her reasons', async () => {
    expect(await keep()).toMatchObject({ total: 2, dueAt: expect.stringMatching(/^2026-11-29T0[23]:/u), news: [], status: 'on' });
    now += day;
    await join(3);

    expect(await run()).toEqual({ outcome: 'looked', total: 3, announced: 1 });

    const [news] = (await read()).news;
    expect(news).toMatchObject({ on: '2026-11-29', people: [{ talentId: talentId(3), because: 'joined' }] });
    expect(news?.people[0]?.reasons.map(({ text: reason }) => reason).join(' ')).toMatch(/Horse riding|horse riding/u);
    expect(told).toEqual([
      {
        ...{ to: 'meera', id: news?.id, kind: 'brief', title: (await read()).name, body: 'Somebody new fits your kept search.' },
        ...{ link: `/searches#${id}`, createdAt: news?.at },
      },
    ]);
    now += day;
    expect(await run()).toEqual({ outcome: 'looked', total: 3, announced: 0 });
    expect(told).toHaveLength(1);
  });

  it('looks once a day of India’s calendar, however often it is rung for', async () => {
    await keep();
    await join(3);
    expect(await run()).toEqual({ outcome: 'waits' });
    now = Date.parse('2026-11-28T18:31:00.000Z');
    expect(await run()).toMatchObject({ announced: 1 });
    await join(4);
    expect([await run(), await run()]).toEqual([{ outcome: 'waits' }, { outcome: 'waits' }]);
    expect(told).toHaveLength(1);
  });

  it('who was there and fits only now says so, and somebody who is in the base twice is nobody new', async () => {
    await talents.putMany('demo', [rider(5, { baseCity: 'Delhi' })]);
    await keep();
    now += day;
    await talents.putMany('demo', [rider(5, { createdAt: new Date(begin - day).toISOString() }), rider(6, { mergedFrom: [talentId(2)] })]);

    await run();

    expect((await read()).news[0]?.people).toMatchObject([{ talentId: talentId(5), because: 'fits' }]);
  });

  it('ten are announced a day, the best first; the others follow', async () => {
    await keep();
    now += day;
    await join(...Array.from({ length: 14 }, (_, index) => 10 + index));

    expect(await run()).toMatchObject({ announced: 10 });
    const first = await newest();
    now += day;
    expect(await run()).toMatchObject({ announced: 4 });

    expect(new Set([...(first ?? []), ...((await newest()) ?? [])]).size).toBe(14);
    expect(told.map(({ body }) => body)).toEqual(['10 new people fit your kept search.', '4 new people fit your kept search.']);
  });

  it.each(['find', 'write', 'told', 'noted'] as const)('a worker that dies at "%s" is followed by one who announces the same people once', async (step) => {
    await keep();
    now += day;
    await join(3);
    const dying = ports();
    const dies = async (): Promise<never> => {
      throw new Error('killed');
    };
    let writes = 0;
    const mortal = {
      ...dying,
      find: step === 'find' ? dies : dying.find,
      tell: step === 'told' ? dies : dying.tell,
      briefs: {
        ...briefs,
        replace: async (brief: Parameters<BriefStore['replace']>[0]) => {
          writes += 1;
          if (step === 'write') return dies();
          return step === 'noted' && writes === 2 ? dies() : briefs.replace(brief);
        },
      },
    };

    await expect(run(mortal)).rejects.toThrow('killed');
    // The sweeper finds it.
    const sweep = sweepDue({
      due,
      clock: { now: () => now },
      look: { brief: lookAtBrief({ briefs, clock: { now: () => now } }), erase: async () => ({ kind: 'over' }), import: async () => ({ kind: 'over' }) },
      ring: async ({ id: briefId }) => void (await runBrief(ports())({ org: 'demo', briefId })),
      report: (event) => expect(event).toBe('nothing'),
    });
    for (let pass = 0; pass < 4; pass += 1) {
      await sweep();
      now += 45_000;
    }

    const brief = await read();
    expect(brief.news.map(({ people }) => people.map(({ talentId: one }) => one))).toEqual([[talentId(3)]]);
    expect(brief).toMatchObject({ untold: null, dueAt: expect.stringMatching(/^2026-11-30T0[23]:/u) });
    expect(new Set(told.map(({ id: news }) => news))).toEqual(new Set([brief.news[0]?.id]));
    // Once it was said and not noted, it is said again by the same id; never more.
    expect(told).toHaveLength(step === 'noted' ? 2 : 1);
    expect(await due.list('2026-11-29T23:00:00.000Z', 10)).toEqual([]);
  });

  it('two workers at once announce once', async () => {
    await keep();
    now += day;
    await join(3);

    const outcomes = await Promise.all([run(), run(), run()]);

    expect(outcomes.filter(({ outcome }) => outcome === 'looked')).toHaveLength(1);
    expect((await read()).news).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  it('who is erased or withdraws is never announced, and is not shown of news from before', async () => {
    await keep();
    now += day;
    await join(3, 4, 5);
    await talents.putMany('demo', [rider(4, { consent: { aiMatching: false } })]);
    await talents.erase('demo', talentId(5), { expectedVersion: 1, at: new Date(now).toISOString() });
    await run();
    expect(await newest()).toEqual([talentId(3)]);
    const shown = showNews({ talents, clock: { now: () => now } });
    expect(await shown(await read())).toMatchObject({ unseen: 1, news: [{ people: [{ id: talentId(3), stageName: 'Rider 3', because: 'joined' }] }] });

    await talents.putMany('demo', [rider(3, { consent: { aiMatching: false } })]);

    expect(await shown(await read())).toEqual({ unseen: 0, news: [] });
  });

  it('paused it says nothing; going on, it tells of everybody who came meanwhile', async () => {
    await keep();
    await changeBrief(ports())(owner, id, { status: 'paused' });
    expect(await read()).toMatchObject({ pausedBecause: 'asked', dueAt: null });
    now += 3 * day;
    await join(3);
    expect(await run()).toEqual({ outcome: 'paused' });

    const on = await changeBrief(ports())(owner, id, { status: 'on' });

    // 14:30 is later than this morning: what was missed is made good at once.
    expect(on).toMatchObject({ pausedBecause: null, dueAt: new Date(now).toISOString() });
    expect(await run()).toMatchObject({ announced: 1 });
  });

  it('another question is another list of the known; its name and what was read change nothing of it', async () => {
    await talents.putMany('demo', [rider(7, { baseCity: 'Pune' })]);
    await keep();
    const other = await changeBrief(ports())(owner, id, { text: text.replace('Mumbai', 'Pune') });
    expect(other.known.map(({ talentId: one }) => one).sort()).toEqual([talentId(1), talentId(2), talentId(7)]);
    expect(other).toMatchObject({ total: 1 });

    now += day;
    await talents.putMany('demo', [rider(8, { baseCity: 'Pune' })]);
    await run();
    expect(await newest()).toEqual([talentId(8)]);
    const shown = showNews({ talents, clock: { now: () => now } });
    expect((await shown(await changeBrief(ports())(owner, id, { name: 'Pune' }))).unseen).toBe(1);
    expect((await shown(await changeBrief(ports())(owner, id, { seen: true }))).unseen).toBe(0);
  });

  it('is over when all its days are, and rests when its owner has left the house', async () => {
    await keep({ text: `${text}, shoot on 5 Dec` });
    now = Date.parse('2026-12-05T09:00:00.000Z');
    await join(3);
    expect(await run()).toMatchObject({ announced: 1 });
    now += day;
    expect([await run(), (await read()).pausedBecause]).toEqual([{ outcome: 'paused' }, 'dates']);

    await changeBrief(ports())(owner, id, { text, status: 'on' });
    gone = true;
    now += day;
    expect([await run(), (await read()).pausedBecause]).toEqual([{ outcome: 'paused' }, 'owner']);
  });

  it('is its owner’s alone, twenty at most, and a repeat keeps the same one', async () => {
    await keep();
    expect(await keep({ text: 'Men in Pune aged 40-50' })).toMatchObject({ text, briefId: id });
    for (let number = 2; number <= standingLimits.briefs; number += 1) await keep({ text }, `sbr_${number}`);
    await expect(keep({ text }, 'sbr_21')).rejects.toMatchObject({ code: 'conflict' });

    const stranger = { org: 'demo', sub: 'ravi' };
    expect(await listBriefs(ports())(stranger, { limit: 100, after: null })).toEqual({ items: [], next: null });
    await expect(changeBrief(ports())(stranger, id, { name: 'Mine' })).rejects.toMatchObject({ code: 'not_found' });
    await expect(endBrief(ports())({ org: 'rival', sub: 'meera' }, id)).rejects.toMatchObject({ code: 'not_found' });
    const pages = [];
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const { items, next }: Awaited<ReturnType<ReturnType<typeof listBriefs>>> = await listBriefs(ports())(owner, { limit: 7, after });
      pages.push(items.map(({ briefId }) => briefId));
      after = next;
    }
    expect(pages.map((page) => page.length)).toEqual([7, 7, 6]);
    expect(new Set(pages.flat()).size).toBe(20);

    expect([await endAllBriefs(ports())(owner), await endAllBriefs(ports())(owner), await run()]).toEqual([20, 0, { outcome: 'gone' }]);
  });

  it.each([
    ['a part that is not there', { text, part: 2 }, /this brief has 1 part/u],
    ['nobody in particular', { text: 'Need somebody please' }, /asks for nobody in particular/u],
  ])('%s is a problem that says so, and nothing is kept', async (_, given, problem) => {
    await expect(keep(given)).rejects.toThrow(problem);
    expect(await briefs.list('demo', 'meera')).toEqual([]);
  });

  it('answers in the brief’s own language', async () => {
    await keep({ text: 'मुंबई में 25 से 35 साल की महिलाएँ जो घुड़सवारी जानती हों' });
    now += day;
    await join(3, 4);
    await run();
    expect(told.map(({ body }) => body)).toEqual(['आपकी सहेजी खोज के लिए 2 नए लोग हैं।']);
  });
});
