import { describe, expect, it } from 'vitest';
import { choicesByTrait, type OneChoice, traitsAsked } from '../../../layers/core/matching/index.ts';
import {
  type ChosenTrait,
  changeMemory,
  consolidate,
  forgetEverything,
  forgetMemory,
  learnChoices,
  type TraitChoice,
  whyRemembered,
} from '../../../layers/core/memory/index.ts';
import { someFacts, talentId } from '../../support/talent.ts';
import { talking } from '../../support/talks.ts';

type Made = readonly [person: number, role: number, state?: TraitChoice['state']];

/** Choices of people who dance kathak; the day goes on with each. */
const kathak = (made: readonly Made[], day = 10): ChosenTrait => ({
  trait: 'skills:kathak',
  said: 'do kathak',
  choices: made.map(([person, role, state = 'shortlisted'], place) => ({
    id: `${day} ${place} ${state}`,
    roleId: `rol_${role}`,
    talentId: `tal_${person}`,
    state,
    at: `2026-11-${day}T09:${String(place).padStart(2, '0')}:00.000Z`,
  })),
});

const three: readonly Made[] = [
  [1, 1],
  [2, 1],
  [3, 2],
];

const world = (...traits: ChosenTrait[]) => {
  const talks = talking();
  let chosen = traits;
  const count = (state: TraitChoice['state']): number =>
    new Set(chosen.flatMap(({ choices }) => choices.filter((one) => one.state === state)).map(({ id }) => id)).size;
  const choices = async () => ({ shortlisted: count('shortlisted'), passed: count('passed'), traits: chosen });
  const ports = { ...talks.ports, choices };
  return {
    ...talks,
    ports,
    learn: () => learnChoices(ports, talks.owner),
    choose: (...next: ChosenTrait[]) => {
      chosen = next;
    },
    kept: async () => (await talks.memories.read(talks.owner)).memories,
  };
};

describe('choices', () => {
  it('of three people for two roles are a preference, with counts, the ids of the choices, and why', async () => {
    const { learn, kept, ports, owner } = world(kathak(three));

    expect(await learn()).toBe(1);
    const [memory] = await kept();
    expect(memory).toMatchObject({
      kind: 'preference',
      text: 'Shortlists people who do kathak: 3 times for 2 roles, passed over 0',
      attribute: 'choice',
      subject: 'user',
      about: [],
      choices: { trait: 'skills:kathak', state: 'shortlisted', shortlisted: 3, passed: 0, people: 3, roles: 2, ids: kathak(three).choices.map(({ id }) => id) },
    });
    expect(JSON.stringify(memory)).not.toContain('tal_');
    expect((await whyRemembered(ports)(owner, String(memory?.id))).because).toBe(
      'you did not say it: it is counted from what you chose (shortlisted 3, passed over 0; 3 people, 2 roles)',
    );
  });

  it.each<[string, readonly Made[]]>([
    ['a single pass', [[1, 1, 'passed']]],
    [
      'two choices',
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      'one person, again and again',
      [
        [1, 1],
        [1, 2],
        [1, 3],
      ],
    ],
    [
      'one role: it is its brief',
      [
        [1, 1],
        [2, 1],
        [3, 1],
      ],
    ],
    [
      'no clear lead',
      [
        [1, 1],
        [2, 2],
        [3, 2],
        [4, 1, 'passed'],
        [5, 2, 'passed'],
      ],
    ],
  ])('%s is nothing', async (_what, made) => {
    const { learn, kept } = world(kathak(made));

    expect([await learn(), await kept()]).toEqual([0, []]);
  });

  it('that most of her choices do not share say nothing', async () => {
    const others = Array.from({ length: 12 }, (_, place) => [place + 10, (place % 3) + 1] as const);
    const { learn, kept } = world(kathak(three, 10), { ...kathak(others, 11), trait: 'skills:none', choices: kathak(others, 11).choices.slice(0, 12) });
    await learn();

    expect((await kept()).map(({ choices }) => choices?.trait)).toEqual(['skills:none']);
  });

  it('that she passes over are one too', async () => {
    const passes = kathak([
      [1, 1, 'passed'],
      [2, 2, 'passed'],
      [3, 3, 'passed'],
      [4, 1],
    ]);
    const others = kathak(
      [
        [5, 1],
        [6, 1],
      ],
      11,
    );
    const { learn, kept } = world(passes, { ...others, trait: 'skills:none' });
    await learn();

    expect((await kept()).map(({ text }) => text)).toEqual(['Passes over people who do kathak: 3 times for 3 roles, shortlisted 1']);
  });

  it('are written once, by however many workers, and follow the counts in place', async () => {
    const { learn, kept, choose, pass } = world(kathak(three));
    await Promise.all([learn(), learn(), learn(), learn()]);
    const [first, ...more] = await kept();
    expect([more, await learn()]).toEqual([[], 0]);

    pass(1_000);
    choose(kathak([...three, [4, 3]]));
    expect([await learn(), await learn()]).toEqual([1, 0]);
    expect(await kept()).toMatchObject([{ id: first?.id, createdAt: first?.createdAt, choices: { shortlisted: 4, roles: 3 } }]);
  });

  it('that say it no longer end it, and say it again', async () => {
    const { learn, kept, choose } = world(kathak(three));
    await learn();
    choose(kathak([...three, [4, 1, 'passed'], [5, 2, 'passed']]));
    expect(await learn()).toBe(1);
    expect(await kept()).toMatchObject([{ validTo: expect.any(String), endedBecause: 'your choices do not say so any more' }]);

    choose(kathak(three));
    await learn();
    expect(await kept()).toMatchObject([{ validTo: null, endedBecause: null }]);
  });

  it('are not learnt again once she ended or forgot what they say, until there are enough new ones', async () => {
    for (const end of ['end', 'forget'] as const) {
      const { learn, kept, ports, owner, choose } = world(kathak(three));
      await learn();
      const id = String((await kept())[0]?.id);
      if (end === 'end') await changeMemory(ports)(owner, id, { valid: false });
      else await forgetMemory(ports)(owner, id);

      const more = kathak(
        [
          [4, 3],
          [5, 4],
        ],
        15,
      );
      expect(await learn()).toBe(0);
      choose({ ...kathak(three), choices: [...kathak(three).choices, ...more.choices] });
      expect([end, await learn()]).toEqual([end, 0]);

      const enough = kathak(
        [
          [4, 3],
          [5, 4],
          [6, 4],
        ],
        15,
      );
      choose({ ...kathak(three), choices: [...kathak(three).choices, ...enough.choices] });
      expect([end, await learn(), await learn()]).toEqual([end, 1, 0]);
      expect((await kept()).filter(({ validTo }) => validTo === null)).toMatchObject([
        { choices: { shortlisted: 3, ids: enough.choices.map((one) => one.id) } },
      ]);
    }
  });

  it('of before she forgot everything count no more', async () => {
    const { learn, kept, ports, owner } = world(kathak(three));
    await learn();
    await forgetEverything(ports)(owner);

    expect([await learn(), await kept()]).toEqual([0, []]);
  });

  it('leave alone what she corrected or pinned', async () => {
    for (const patch of [{ text: 'Likes trained dancers' }, { pinned: true }]) {
      const { learn, kept, ports, owner, choose } = world(kathak(three));
      await learn();
      const changed = await changeMemory(ports)(owner, String((await kept())[0]?.id), patch);
      choose(kathak([...three, [4, 3]]));
      expect(await learn()).toBe(0);
      choose();

      expect([await learn(), await kept()]).toEqual([0, [changed]]);
    }
  });

  it('are learnt when a conversation goes quiet, and not in one where memory rests', async () => {
    for (const isPaused of [false, true]) {
      const { ports, say, pass, pause, kept } = world(kathak(three));
      say('cnv_1', 'Good list, thanks');
      if (isPaused) pause('cnv_1');
      pass(3_600_000);
      await consolidate(ports)({ org: 'tenant-a', conversationId: 'cnv_1' });
      await consolidate(ports)({ org: 'tenant-a', conversationId: 'cnv_1' });

      expect((await kept()).filter(({ choices }) => choices !== undefined)).toHaveLength(isPaused ? 0 : 1);
    }
  });

  it('that cannot be read hold nothing up', async () => {
    const { ports, say, pass, texts } = world();
    say('cnv_1', 'I prefer theatre actors.');
    pass(3_600_000);
    await consolidate({ ...ports, choices: () => Promise.reject(new Error('down')) })({ org: 'tenant-a', conversationId: 'cnv_1' });

    expect(await texts()).toEqual(['I prefer theatre actors.']);
  });
});

describe('the traits of choices', () => {
  const dancer = (number: number) => someFacts({ id: talentId(number), skills: [{ name: 'Kathak', level: 'advanced' }], experience: 'emerging' });
  const chose = (roleId: string, number: number, state: OneChoice['state'] = 'shortlisted'): OneChoice => ({
    roleId,
    person: dancer(number),
    state,
    at: '2026-11-10T09:00:00.000Z',
  });

  it('are craft and work alone, and not what a role asks for', () => {
    const asked = (roleId: string) => traitsAsked({ criteria: roleId === 'rol_1' ? { skills: ['Kathak'] } : {} });
    const found = choicesByTrait([chose('rol_1', 1), chose('rol_2', 2), chose('rol_1', 3, 'passed')], asked);

    expect(found.map(({ trait, choices }) => [trait, choices.map(({ person }) => person.id)])).toEqual([
      ['experience:emerging', [talentId(1), talentId(2), talentId(3)]],
      ['skills:kathak', [talentId(2), talentId(3)]],
    ]);
  });
});
