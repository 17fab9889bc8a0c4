import { describe, expect, it } from 'vitest';
import type { TalentCard } from '../../../layers/contracts/index.ts';
import { ApiError, localProblem } from '../../../web/src/api/problem-error.ts';
import { freshness } from '../../../web/src/fact-words.ts';
import { roleOfThread } from '../../../web/src/state/people-desk.ts';
import { createWorld, type World } from './fake-world.ts';

const card = (id: string): TalentCard => ({
  id,
  stageName: `Name of ${id}`,
  photoUrl: null,
  playingAge: { min: 20, max: 28 },
  heightCm: null,
  baseCity: 'Pune',
  languages: [],
  topSkills: [],
  experience: 'fresher',
  availability: 'unknown',
  availabilityAsOf: null,
  score: 1,
  reasons: [],
  unknown: [],
});
const role = { id: 'rol_1', name: 'The neighbour', project: 'Chai', understood: '' };
const people = (world: World) => world.app.store.get().people;
const refused = () => Promise.reject(new ApiError('problem', localProblem('forbidden', 'No', 'not yours')));

describe('people', () => {
  it('are shortlisted for a role that is asked for once, and is the conversation’s from then on', async () => {
    const world = createWorld({ listRoles: async () => [role], shortlist: async () => null });
    world.app.open('cnv_1');
    world.app.people.wish('shortlist', card('tal_1'), 'riders');
    await world.pass(0);
    expect(people(world).choosing).toMatchObject({ wish: 'shortlist', brief: 'riders' });

    world.app.people.pickRole('rol_1');
    await world.pass(0);
    world.app.people.wish('shortlist', card('tal_2'), 'riders');
    await world.pass(0);

    expect(world.calls.filter((call) => /^(shortlist|readShortlist) /u.test(call))).toEqual([
      'readShortlist rol_1',
      'shortlist rol_1 tal_1',
      'shortlist rol_1 tal_2',
    ]);
    expect(people(world).marks).toEqual({ 'rol_1 tal_1': 'shortlisted', 'rol_1 tal_2': 'shortlisted' });
    world.app.open(null);
    expect(roleOfThread(world.app.store.get())).toBeNull();
    world.app.open('cnv_1');
    expect(roleOfThread(world.app.store.get())).toBe('rol_1');
  });

  it('who are passed over come back where they were', async () => {
    const entries = [{ talentId: 'tal_1', talent: null, state: 'shortlisted', rank: 1, note: null, addedBy: 'me', addedAt: '', turnId: null }] as const;
    const world = createWorld({ listRoles: async () => [role], readShortlist: async () => entries, passOver: async () => null, undoPass: async () => null });
    world.app.people.wish('pass', card('tal_1'), '');
    world.app.people.pickRole('rol_1');
    await world.pass(0);
    expect(people(world).marks).toEqual({ 'rol_1 tal_1': 'passed' });

    world.app.store.get().toast?.undo?.();
    await world.pass(0);
    expect(people(world).marks).toEqual({ 'rol_1 tal_1': 'shortlisted' });
  });

  it('stay what they were when the server refuses, and it is said', async () => {
    const world = createWorld({ listRoles: async () => [role], shortlist: refused });
    world.app.people.wish('shortlist', card('tal_1'), '');
    world.app.people.pickRole('rol_1');
    await world.pass(0);
    expect(people(world).marks).toEqual({});
    expect(world.app.store.get().notice?.code).toBe('forbidden');
  });

  it('are compared four at most; a fifth is told so, and one can be put back', () => {
    const world = createWorld();
    for (const id of ['a', 'b', 'c', 'd', 'e']) world.app.people.compare(card(id));
    expect(people(world).compared.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd']);
    expect(world.app.store.get().toast?.text).toContain('Four');
    world.app.people.compare(card('b'));
    expect(people(world).compared.map(({ id }) => id)).toEqual(['a', 'c', 'd']);
  });

  it('whose profile did not come are asked for again', async () => {
    let tries = 0;
    const world = createWorld({
      getPerson: () => {
        tries += 1;
        return refused();
      },
    });
    world.app.people.show('tal_1', card('tal_1'), '');
    await world.pass(0);
    expect(people(world).profiles).toEqual({ tal_1: { status: 'failed' } });
    world.app.people.show('tal_1', card('tal_1'), '');
    await world.pass(0);
    expect(tries).toBe(2);
    world.app.people.show(null);
    expect(people(world).shown).toBeNull();
  });
});

describe('how fresh a fact is', () => {
  const now = Date.parse('2026-11-29T12:00:00Z');
  it.each([
    [null, null],
    ['no day', null],
    ['2026-11-28', false],
    ['2026-10-01', true],
    // A device whose clock is a day behind.
    ['2026-11-30', false],
  ])('of %s: stale %s', (asOf, isStale) => {
    expect(freshness(asOf, now)?.isStale ?? null).toBe(isStale);
  });
});
