/** What memories are about: one thing under several names, two things again, and nothing left of what was forgotten. */
import { describe, expect, it } from 'vitest';
import { changeEntity, listEntities, mergeEntities, undoMerge } from '../../../layers/core/memory/entities/manage-entities.ts';
import { changeMemory, eraseFactsAbout, forgetEverything, forgetMemory, memoryLimits, recall, type Thing } from '../../../layers/core/memory/index.ts';
import { aMemory, remembering } from '../../support/memory.ts';

const day = 24 * 3_600_000;
type World = ReturnType<typeof remembering>;

const things = async (world: World, owner = world.owner): Promise<Thing[]> => (await listEntities(world.ports)(owner, { limit: 100, after: null })).items;
const thing = async (world: World, name: string): Promise<Thing> => {
  const found = (await things(world)).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no thing is called ${name}`);
  return found;
};
const idOf = async (world: World, name: string): Promise<string> => (await thing(world, name)).entity.id;
const merge = async (world: World, from: string, into: string, because?: string): Promise<Thing> =>
  mergeEntities(world.ports)(world.owner, await idOf(world, from), { intoId: await idOf(world, into), because });
const holding = async (world: World): Promise<string[]> =>
  (await world.store.read(world.owner)).memories.flatMap(({ text, validTo }) => (validTo === null ? [text] : [])).toSorted();
const budget = (world: World, subject: string, amount: string) =>
  world.add({ kind: 'fact', text: `The budget of ${subject} is ${amount} a day`, subject, attribute: 'budget' });

/** Two names for one film, a later budget under the second. */
const twoNames = async () => {
  const world = remembering();
  await budget(world, 'Tanishq film', '2 lakh');
  await world.add({ kind: 'fact', text: 'The shoot is in Jaipur', subject: 'Tanishq film', attribute: 'shoot_city' });
  world.pass(day);
  await budget(world, 'the jewellery one', '3 lakh');
  world.pass(day);
  return world;
};

describe('a thing', () => {
  it('is there from its first mention, once for all its names that read alike; the user herself is none', async () => {
    const world = remembering();
    await world.add({ text: 'Shoot in Jaipur', subject: 'Tanishq film', attribute: 'shoot_city' });
    await world.add({ text: 'Needs riders', subject: 'the Tanishq ad' });
    await world.add({ text: 'Likes theatre people', subject: 'user' });
    await world.add({ text: 'Likes dancers' });

    const [only, ...others] = await things(world);
    expect(others).toEqual([]);
    expect(only).toMatchObject({ memories: 2, entity: { kind: 'project', key: 'tanishq' }, merged: [], alike: [] });
    expect([only?.name, ...(only?.names ?? [])].toSorted()).toEqual(['Tanishq film', 'the Tanishq ad']);
    expect((await world.store.read(world.owner)).entities.map(({ id }) => id)).toEqual([only?.entity.id]);
  });

  it('of memories from before there were things is found all the same, under the id that it will have', async () => {
    const world = remembering();
    await world.store.write(world.owner, { expectedVersion: 0, put: [aMemory({ subject: 'Dabur ad', text: 'Needs twins' })], forget: [] });
    const before = await idOf(world, 'Dabur ad');
    expect((await world.store.read(world.owner)).entities).toEqual([]);

    await world.add({ text: 'Needs a swimmer', subject: 'dabur' });
    expect((await world.store.read(world.owner)).entities.map(({ id }) => id)).toEqual([before]);
  });

  it('is listed a page at a time, the latest spoken of first', async () => {
    const world = remembering();
    for (const name of ['Dabur ad', 'Nykaa ad', 'Amul ad']) {
      await world.add({ text: `Needs a face for ${name}`, subject: name });
      world.pass(day);
    }
    const list = listEntities(world.ports);
    const first = await list(world.owner, { limit: 2, after: null });
    const second = await list(world.owner, { limit: 2, after: first.next });

    expect([first, second].map(({ items }) => items.map(({ name }) => name))).toEqual([['Amul ad', 'Nykaa ad'], ['Dabur ad']]);
    expect(second.next).toBeNull();
  });

  it('that may be another one is asked about and never taken for it; what she keeps apart is asked about no more', async () => {
    const world = remembering();
    await budget(world, 'Tanishq film', '2 lakh');
    await budget(world, 'Tanishq wedding film', '9 lakh');
    await budget(world, 'Fauji season 1', '1 lakh');
    await budget(world, 'Fauji season 2', '4 lakh');
    expect(await holding(world)).toHaveLength(4);

    const asked = (await thing(world, 'Tanishq film')).alike;
    expect(asked).toEqual([{ otherId: await idOf(world, 'Tanishq wedding film'), name: 'Tanishq wedding film', confidence: 0.6 }]);
    expect((await thing(world, 'Fauji season 1')).alike).toEqual([]);

    await changeEntity(world.ports)(world.owner, await idOf(world, 'Tanishq wedding film'), { apartFrom: await idOf(world, 'Tanishq film') });
    expect((await things(world)).flatMap(({ alike }) => alike)).toEqual([]);
  });

  it('is found by the name that she gives it, and a later value under that name takes the earlier place', async () => {
    const world = await twoNames();
    await changeEntity(world.ports)(world.owner, await idOf(world, 'Tanishq film'), { name: 'Project Diwali' });
    expect(await thing(world, 'Project Diwali')).toMatchObject({ names: ['Tanishq film'], entity: { history: [{ what: 'renamed', by: 'meera' }] } });

    const { superseded } = await budget(world, 'project Diwali', '5 lakh');
    expect(superseded.map(({ text }) => text)).toEqual(['The budget of Tanishq film is 2 lakh a day']);
    expect(await things(world)).toHaveLength(2);
  });

  it.each([
    ['another thing has', 'The Jewellery One', 'conflict'],
    ['says nothing', ' … ', 'invalid_request'],
    ['is the user', 'user', 'invalid_request'],
  ])('is not called by a name that %s', async (_, name, code) => {
    const world = await twoNames();
    const before = await world.store.read(world.owner);

    await expect(changeEntity(world.ports)(world.owner, await idOf(world, 'Tanishq film'), { name })).rejects.toMatchObject({ code });
    expect(await world.store.read(world.owner)).toEqual(before);
  });
});

describe('two names of one thing', () => {
  it('are one from then on: the later value holds, and no memory is written anew but those whose value has changed', async () => {
    const world = await twoNames();
    const before = (await world.store.read(world.owner)).memories;
    const now = await merge(world, 'the jewellery one', 'Tanishq film', 'it was its working title');

    expect(now).toMatchObject({ name: 'Tanishq film', memories: 2, merged: [{ name: 'the jewellery one' }] });
    expect(now.merged[0]?.entity.history).toEqual([
      { what: 'merged', at: world.at(), by: 'meera', otherId: now.entity.id, because: 'it was its working title' },
    ]);
    expect(await holding(world)).toEqual(['The budget of the jewellery one is 3 lakh a day', 'The shoot is in Jaipur']);
    const { memories } = await world.store.read(world.owner);
    expect(memories.filter(({ id, validTo }) => before.find((one) => one.id === id)?.validTo !== validTo).map(({ text }) => text)).toEqual([
      'The budget of Tanishq film is 2 lakh a day',
    ]);
  });

  it('give one thing one value, under whichever name it is said next', async () => {
    const world = await twoNames();
    await merge(world, 'the jewellery one', 'Tanishq film');
    const { superseded } = await budget(world, 'Tanishq ad', '4 lakh');

    expect(superseded.map(({ text }) => text)).toEqual(['The budget of the jewellery one is 3 lakh a day']);
    await expect(changeMemory(world.ports)(world.owner, superseded[0]?.id ?? '', { valid: true })).rejects.toMatchObject({ code: 'conflict' });
  });

  it('are each found by the other', async () => {
    const world = await twoNames();
    const find = async () =>
      (await recall(world.ports)({ ...world.owner, query: 'jewellery', k: 5, asOf: world.at(), budgetMs: 1_000 })).items.map(({ text }) => text);
    expect(await find()).not.toContain('The shoot is in Jaipur');
    await merge(world, 'the jewellery one', 'Tanishq film');

    expect(await find()).toContain('The shoot is in Jaipur');
  });

  it('are merged once, however often and from however many places it is asked for', async () => {
    const world = await twoNames();
    const [from, into] = [await idOf(world, 'the jewellery one'), await idOf(world, 'Tanishq film')];
    const answers = await Promise.all([1, 2, 3].map(() => mergeEntities(world.ports)(world.owner, from, { intoId: into })));
    const again = await mergeEntities(world.ports)(world.owner, into, { intoId: from });

    expect([...answers, again].map(({ entity, merged }) => [entity.id, merged.map((one) => one.entity.history.length)])).toEqual(
      Array.from({ length: 4 }, () => [into, [1]]),
    );
  });

  it('neither closes a circle nor loses a name when both are merged into each other at once', async () => {
    const world = await twoNames();
    const [one, other] = [await idOf(world, 'the jewellery one'), await idOf(world, 'Tanishq film')];
    await Promise.all([mergeEntities(world.ports)(world.owner, one, { intoId: other }), mergeEntities(world.ports)(world.owner, other, { intoId: one })]);

    expect(await things(world)).toMatchObject([{ merged: [{}], memories: 2 }]);
  });

  it('of more values than one write holds are judged all the same, also by whoever asks again after a break', async () => {
    const world = remembering();
    const names = Array.from({ length: 30 }, (_, number) => `mark ${number}`);
    for (const attribute of names) await world.add({ text: `${attribute} is red`, subject: 'Tanishq film', attribute });
    world.pass(day);
    for (const attribute of names) await world.add({ text: `${attribute} is blue`, subject: 'the jewellery one', attribute });
    const [from, into] = [await idOf(world, 'the jewellery one'), await idOf(world, 'Tanishq film')];
    const { memories } = world.ports;
    let writes = 0;
    const breaking = {
      ...memories,
      write: (...given: Parameters<typeof memories.write>) => {
        writes += 1;
        return writes > 1 ? Promise.reject(new Error('gone')) : memories.write(...given);
      },
    };

    await expect(mergeEntities({ ...world.ports, memories: breaking })(world.owner, from, { intoId: into })).rejects.toThrow('gone');
    expect(await holding(world)).toHaveLength(40);
    await mergeEntities(world.ports)(world.owner, from, { intoId: into });
    expect(await holding(world)).toEqual(names.map((name) => `${name} is blue`).toSorted());

    writes = 0;
    await expect(undoMerge({ ...world.ports, memories: breaking })(world.owner, from)).rejects.toThrow('gone');
    await undoMerge(world.ports)(world.owner, from);
    expect(await holding(world)).toHaveLength(60);
  });
});

describe('taken apart again', () => {
  it('each has what it had, who did it when stays written, and nobody asks about the two again', async () => {
    const world = await twoNames();
    const before = await holding(world);
    const { merged } = await merge(world, 'the jewellery one', 'Tanishq film');
    world.pass(day);
    const id = merged[0]?.entity.id ?? '';
    const apart = await undoMerge(world.ports)(world.owner, id, 'they are two films');
    const again = await undoMerge(world.ports)(world.owner, id);

    expect(again).toEqual(apart);
    expect(apart.entity.history.map(({ what, because, at }) => [what, because, at === world.at()])).toEqual([
      ['merged', null, false],
      ['undone', 'they are two films', true],
    ]);
    expect(await holding(world)).toEqual(before);
    expect((await things(world)).map(({ alike }) => alike)).toEqual([[], []]);
  });

  it('a value that was said while they were one stays with the name that it was said of', async () => {
    const world = await twoNames();
    const { merged } = await merge(world, 'the jewellery one', 'Tanishq film');
    await budget(world, 'Tanishq film', '7 lakh');
    expect(await holding(world)).toEqual(['The budget of Tanishq film is 7 lakh a day', 'The shoot is in Jaipur']);
    await undoMerge(world.ports)(world.owner, merged[0]?.entity.id ?? '');

    expect(await holding(world)).toEqual([
      'The budget of Tanishq film is 7 lakh a day',
      'The budget of the jewellery one is 3 lakh a day',
      'The shoot is in Jaipur',
    ]);
    const { memories } = await world.store.read(world.owner);
    const first = memories.find(({ text }) => text.includes('2 lakh'));
    expect(memories.find(({ id }) => id === first?.supersededBy)?.text).toBe('The budget of Tanishq film is 7 lakh a day');
  });

  it('what was never merged is left as it is', async () => {
    const world = await twoNames();
    const before = await world.store.read(world.owner);
    await undoMerge(world.ports)(world.owner, await idOf(world, 'Tanishq film'));

    expect(await world.store.read(world.owner)).toEqual(before);
  });

  it('of three the last merging alone is taken back', async () => {
    const world = await twoNames();
    await budget(world, 'Diwali spot', '8 lakh');
    const first = await merge(world, 'the jewellery one', 'Tanishq film');
    await merge(world, 'Tanishq film', 'Diwali spot');
    expect(await holding(world)).toEqual(['The budget of Diwali spot is 8 lakh a day', 'The shoot is in Jaipur']);
    const apart = await undoMerge(world.ports)(world.owner, first.entity.id);

    expect(apart.merged.map(({ name }) => name)).toEqual(['the jewellery one']);
    expect(await holding(world)).toEqual([
      'The budget of Diwali spot is 8 lakh a day',
      'The budget of the jewellery one is 3 lakh a day',
      'The shoot is in Jaipur',
    ]);
  });
});

describe('nothing is left', () => {
  it('of a name when the last memory that says it is forgotten; the other names stay one thing', async () => {
    const world = await twoNames();
    await world.add({ text: 'Diwali spot needs a swimmer', subject: 'Diwali spot' });
    await merge(world, 'the jewellery one', 'Tanishq film');
    await merge(world, 'Diwali spot', 'Tanishq film');
    for (const { id, subject } of (await world.store.read(world.owner)).memories)
      if (subject === 'Tanishq film') await forgetMemory(world.ports)(world.owner, id);

    expect(await things(world)).toMatchObject([{ name: 'the jewellery one', merged: [{ name: 'Diwali spot' }], memories: 2 }]);
    expect(JSON.stringify((await world.store.read(world.owner)).entities)).not.toContain('tanishq');
  });

  it('of any thing when everything is forgotten, or when the performer is erased whom it was about', async () => {
    const world = await twoNames();
    const talentId = 'tal_01J00000000000000000000001';
    await world.add({ text: 'Meera Kulkarni rides', subject: 'Meera Kulkarni', about: [talentId] });
    await eraseFactsAbout(world.ports)(world.owner.org, talentId);
    expect((await things(world)).map(({ name }) => name).toSorted()).toEqual(['Tanishq film', 'the jewellery one']);

    await forgetEverything(world.ports)(world.owner);
    expect((await world.store.read(world.owner)).entities).toEqual([]);
  });

  it('of a subject that was corrected away', async () => {
    const world = remembering();
    const { memory } = await world.add({ text: 'Needs riders', subject: 'Tanishk film' });
    await changeMemory(world.ports)(world.owner, memory.id, { subject: 'Tanishq film' });

    expect((await world.store.read(world.owner)).entities.map(({ key }) => key)).toEqual(['tanishq']);
  });
});

describe('somebody else’s', () => {
  it.each([
    ['a colleague', { org: 'tenant-a', sub: 'asha' }],
    ['another organization', { org: 'tenant-b', sub: 'meera' }],
  ])('thing is none to %s', async (_, stranger) => {
    const world = await twoNames();
    const [id, other] = [await idOf(world, 'Tanishq film'), await idOf(world, 'the jewellery one')];
    await world.add({ text: 'Needs twins', subject: 'Dabur ad' }, stranger);
    const [own] = await things(world, stranger);
    const before = await world.store.read(world.owner);

    expect(own?.name).toBe('Dabur ad');
    for (const attempt of [
      mergeEntities(world.ports)(stranger, id, { intoId: other }),
      mergeEntities(world.ports)(stranger, own?.entity.id ?? '', { intoId: id }),
      undoMerge(world.ports)(stranger, id),
      changeEntity(world.ports)(stranger, id, { name: 'Mine' }),
      changeEntity(world.ports)(stranger, own?.entity.id ?? '', { apartFrom: id }),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'not_found' });
    expect(await world.store.read(world.owner)).toEqual(before);
  });

  it('subject of any length and script makes an id of the same form', async () => {
    const world = remembering();
    const ids = await Promise.all(
      ['तनिष्क वाली फिल्म', '🎬', 'x'.repeat(memoryLimits.nameCharacters), 'tal_01J00000000000000000000001'].map(async (subject) => {
        await world.add({ text: `Something of ${subject}`, subject });
        return (await things(world))[0]?.entity.id;
      }),
    );
    for (const id of ids) expect(id).toMatch(/^ent_[0-9A-HJKMNP-TV-Z]{26}$/u);
  });
});
