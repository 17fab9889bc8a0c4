/** Erasing a person: what is stored without her, wherever the work is killed, and what her receipt says. */
import { beforeEach, describe, expect, it } from 'vitest';
import { memoryDue, memoryErasures } from '../../../layers/adapters/memory/erasure.ts';
import { memoryTalent } from '../../../layers/adapters/memory/talent/memory-talent.ts';
import { DomainError, nobody, type OrgRole } from '../../../layers/core/shared/index.ts';
import {
  type ErasurePlace,
  erasePerson,
  getErasure,
  type Keeper,
  lookAheadMs,
  lookAtErasure,
  type PersonTraces,
  runErasure,
  sweepDue,
  tracesOf,
  withoutPerson,
} from '../../../layers/core/talent/index.ts';
import { aTalent, talentId } from '../../support/talent.ts';

const her = talentId(7);
const person = aTalent({
  id: her,
  externalId: 'agency-4711',
  stageName: 'Zubina Canary',
  hair: 'peacock blue streaks',
  bio: 'She once sailed a paper boat to Elephanta. Loves rain.',
  contact: { phone: '+910000012345', email: 'zubina@example.com', agentName: 'Homi Agentwala', agentPhone: null, agentEmail: null },
  media: [{ kind: 'headshot', key: 'media/zubina.jpg', caption: 'Zubina by the sea', durationSeconds: null }],
});
const known = (change: Partial<PersonTraces> = {}): PersonTraces => ({ ...tracesOf(person), isCommonName: false, ...change });
const clean = (value: unknown, traces = known(), isSheMeant = true) => withoutPerson(traces).cleaned(value, { isSheMeant });

describe('what is stored, without a person', () => {
  it.each<[string, unknown, unknown]>([
    ['a link loses her name', `See [Zubina Canary](talent:${her}), and [Asha](talent:${talentId(8)}).`, `See ${nobody}, and [Asha](talent:${talentId(8)}).`],
    ['a link with escaped signs', `[Zu\\[b\\]ina](talent:${her})`, nobody],
    ['a marker', `[[${her}]] and [[${talentId(8)}]]`, `${nobody} and [[${talentId(8)}]]`],
    ['a typed name, in any case and spacing', 'call ZUBINA  canary now', `call ${nobody} now`],
    ['no part of a longer word', 'Zubina Canaryson', 'Zubina Canaryson'],
    ['her number however it is spaced', 'ring 00000-12345 or +91 00000 12345', 'ring … or …'],
    ['her e-mail and her agent', 'zubina@example.com via homi agentwala', '… via …'],
    ['her own words, where she is meant', 'Zubina Canary: She once sailed a paper boat to Elephanta.', `${nobody}: …`],
    [
      'her row of a list',
      [
        { talentId: her, score: 1 },
        { talentId: talentId(8), score: 0.5 },
      ],
      [{ talentId: talentId(8), score: 0.5 }],
    ],
    ['an object that must be there keeps its id', { input: { talentId: her, note: 'blue hair' } }, { input: { talentId: her } }],
    ['JSON in a text', { content: JSON.stringify({ people: [{ id: her, stageName: 'Zubina Canary' }] }) }, { content: '{"people":[]}' }],
    [
      'a thought about her goes whole',
      {
        content: [
          { type: 'thinking', thinking: 'Zubina Canary fits', signature: 's' },
          { type: 'text', text: 'x' },
        ],
      },
      { content: [{ type: 'text', text: 'x' }] },
    ],
    [
      'a message that was all about her says something',
      { content: [{ type: 'thinking', thinking: 'Zubina Canary' }] },
      { content: [{ type: 'text', text: nobody }] },
    ],
    ['others stay as they are', { id: talentId(8), text: 'peacock blue streaks' }, { id: talentId(8), text: 'peacock blue streaks' }],
  ])('%s', (_, before, after) => {
    expect(clean(before).value).toEqual(after);
    expect(clean(clean(before).value)).toEqual({ value: after, removed: 0 });
  });

  it('a name that others have too is left where nothing says that she is meant', () => {
    const traces = known({ isCommonName: true });
    const { speaksOfHer } = withoutPerson(traces);

    expect(speaksOfHer('Zubina Canary is here')).toBe(false);
    expect(speaksOfHer(`${her} is here`)).toBe(true);
    expect(clean('Zubina Canary is here', traces, false).removed).toBe(0);
    expect(clean('Zubina Canary is here', traces, true).value).toBe(`${nobody} is here`);
  });

  it('what has a limit of its length does not grow beyond it', () => {
    const text = `${'long '.repeat(25)}Zubina Canary`;
    expect(clean(text).value).toBe(`${'long '.repeat(25)}…`);
  });
});

describe('the erasure of a person', () => {
  let now: number;
  let talents: ReturnType<typeof memoryTalent>;
  let erasures: ReturnType<typeof memoryErasures>;
  let due: ReturnType<typeof memoryDue>;
  /** Things that name her, by place; a place is left two things at a time. */
  let kept: Record<string, string[]>;
  let rung: string[];
  const as = (role: OrgRole, org = 'demo'): Keeper => ({ org, sub: `a-${role}`, role });
  const places = (): ErasurePlace[] =>
    ['talks', 'roles'].map((name) => ({
      name,
      leave: async ({ cursor }) => {
        const from = Number(cursor ?? 0);
        const things = kept[name] ?? [];
        const hers = things.slice(from, from + 2).filter((thing) => thing === 'hers');
        kept[name] = things.map((thing, at) => (at >= from && at < from + 2 ? 'clean' : thing));
        return { removed: hers.length, next: from + 2 < things.length ? String(from + 2) : null };
      },
    }));
  const ports = () => ({
    talents,
    erasures,
    clock: { now: () => now },
    handOver: async (_: string, id: string) => void rung.push(id),
    isCalledSo: async () => false,
    places: places(),
  });
  beforeEach(async () => {
    now = Date.parse('2026-11-28T10:00:00.000Z');
    talents = memoryTalent();
    due = memoryDue();
    erasures = memoryErasures(due);
    kept = { talks: ['hers', 'hers', 'other', 'hers', 'hers'], roles: ['hers'] };
    rung = [];
    await talents.putMany('demo', [person]);
  });
  const run = () => runErasure(ports())({ org: 'demo', talentId: her, budgetMs: 60_000 });

  it('she is gone with the first answer; the receipt counts what went where, and forgets who she was', async () => {
    expect(await erasePerson(ports())(as('director'), her, { expectedVersion: 1 })).toMatchObject({ status: 'running', removed: { record: 1 } });
    expect([await talents.get('demo', her), rung]).toEqual([undefined, [her]]);
    expect(await run()).toBe('watching');
    expect(await erasePerson(ports())(as('owner'), her)).toMatchObject({ status: 'watching', removed: { record: 1, talks: 4, roles: 1 } });
    expect(await run()).toBe('watching');
    // An answer that was going on stored her name afterwards.
    kept['talks'] = ['hers'];
    now += lookAheadMs;
    expect(await run()).toBe('done');
    const receipt = await getErasure(ports())(as('director'), her);
    expect(receipt).toMatchObject({ status: 'done', removed: { record: 1, talks: 5, roles: 1 }, person: null, finishedAt: new Date(now).toISOString() });
    expect(JSON.stringify(receipt)).not.toMatch(/Zubina|Homi|0000012345/u);
    expect(await run()).toBe('done');
  });

  it.each(['associate', 'assistant', 'viewer'] as const)('%s erases nobody and sees no receipt', async (role) => {
    await expect(erasePerson(ports())(as(role), her)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(getErasure(ports())(as(role), her)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await talents.get('demo', her)).toBeDefined();
  });

  it('who is not there, is of another house or was changed meanwhile is not erased', async () => {
    await expect(erasePerson(ports())(as('owner'), talentId(99))).rejects.toMatchObject({ code: 'not_found' });
    await expect(erasePerson(ports())(as('owner', 'rival'), her)).rejects.toMatchObject({ code: 'not_found' });
    await expect(erasePerson(ports())(as('owner'), her, { expectedVersion: 2 })).rejects.toMatchObject({ code: 'conflict' });
    await expect(getErasure(ports())(as('owner'), her)).rejects.toMatchObject({ code: 'not_found' });
    expect(await talents.get('demo', her)).toBeDefined();
  });

  it('nothing that comes late brings her back', async () => {
    await erasePerson(ports())(as('owner'), her);

    await expect(talents.put('demo', person, { expectedVersion: 1 })).rejects.toMatchObject({ code: 'conflict' });
    await expect(talents.put('demo', person, { expectedVersion: null })).rejects.toMatchObject({ code: 'conflict' });
    expect(await talents.byExternalIds('demo', ['agency-4711'])).toEqual(new Map([['agency-4711', 'erased']]));
  });

  it('two workers do not run it at once; one whose time is over is followed by the next', async () => {
    await erasePerson(ports())(as('owner'), her);
    const outcomes = await Promise.all([run(), run()]);
    expect(outcomes.filter((one) => one === 'taken')).toHaveLength(1);
    expect(kept).toEqual({ talks: Array(5).fill('clean'), roles: ['clean'] });
  });

  it.each(Array.from({ length: 24 }, (_, step) => step))('killed at its step %i, it goes on and ends as if nothing had been', async (step) => {
    let left = step;
    const dying = <Port extends object>(port: Port): Port =>
      new Proxy(port, {
        get: (target, name) => {
          const method = Reflect.get(target, name) as unknown;
          if (typeof method !== 'function') return method;
          return async (...given: unknown[]) => {
            if (left === 0) throw new Error('killed before');
            left -= 1;
            const answer: unknown = await method.apply(target, given);
            if (left === 0) {
              left = -1;
              throw new Error('killed after');
            }
            return answer;
          };
        },
      });
    const mortal = { ...ports(), talents: dying(talents), erasures: dying(erasures), places: places().map(dying) };
    const first = await erasePerson(mortal)(as('owner'), her).catch((error: unknown) => error);
    if (!(first instanceof Error)) await runErasure(mortal)({ org: 'demo', talentId: her, budgetMs: 60_000 }).catch(() => undefined);

    // Whoever looks later: the same request, or the sweeper.
    now += 120_000;
    if ((await erasures.read('demo', her)) === undefined) await erasePerson(ports())(as('owner'), her);
    const sweep = sweepDue({
      due,
      clock: { now: () => now },
      look: { erase: lookAtErasure({ erasures, clock: { now: () => now } }), import: async () => ({ kind: 'over' }), brief: async () => ({ kind: 'over' }) },
      ring: async () => void (await run()),
      report: (event) => expect(event).toBe('nothing'),
    });
    for (let day = 0; day < 6; day += 1) {
      await sweep();
      now += lookAheadMs;
    }

    expect(await talents.get('demo', her)).toBeUndefined();
    expect(kept).toEqual({ talks: Array(5).fill('clean'), roles: ['clean'] });
    expect(await erasures.read('demo', her)).toMatchObject({ status: 'done', person: null, removed: { record: 1 } });
    expect(await due.list('9999', 10)).toEqual([]);
  });

  it('a worker that cannot go on leaves it to the sweeper, and its failure is told by name alone', async () => {
    await erasePerson(ports())(as('owner'), her);
    const told: unknown[] = [];
    const sweep = sweepDue({
      due,
      clock: { now: () => now },
      look: { erase: async () => ({ kind: 'ring' }), import: async () => ({ kind: 'over' }), brief: async () => ({ kind: 'over' }) },
      ring: async () => {
        throw new DomainError('unavailable', 'Zubina Canary');
      },
      report: (event, details) => void told.push([event, details]),
    });

    expect(await sweep()).toEqual({ looked: 1 });
    expect(told).toEqual([['talent_sweep_failed', { kind: 'erase', error: 'DomainError' }]]);
    expect(await due.list(new Date(now).toISOString(), 10)).toHaveLength(1);
  });
});
