/** Two names that may be one, asked about in chat: what is asked when, what her words mean, and what becomes of it. */
import { describe, expect, it } from 'vitest';
import { listEntities, mergeEntities, undoMerge } from '../../../layers/core/memory/entities/manage-entities.ts';
import { keepAsked, type NameQuestion, nextNameQuestion, settleNames } from '../../../layers/core/memory/entities/name-questions.ts';
import { readSame } from '../../../layers/core/memory/entities/read-same.ts';
import { type Entity, forgetEverything, forgetMemory } from '../../../layers/core/memory/index.ts';
import { remembering } from '../../support/memory.ts';

const day = 24 * 3_600_000;
type World = ReturnType<typeof remembering>;

const conversationId = 'cnv_1';
const next = (world: World, messageId: string) => nextNameQuestion(world.ports)(world.owner, { messageId });
const ask = async (world: World, messageId: string): Promise<NameQuestion | undefined> => {
  const question = await next(world, messageId);
  return question !== undefined && (await keepAsked(world.ports)(world.owner, question, { conversationId, messageId })) ? question : undefined;
};
const say = (world: World, text: string, { askedIn = 'msg_a', messageId = `msg_${text}`, owner = world.owner } = {}) =>
  settleNames(world.ports)(owner, { conversationId, askedIn, messageId, text });
const names = async (world: World): Promise<string[][]> =>
  (await listEntities(world.ports)(world.owner, { limit: 100, after: null })).items.map(({ name, names: others }) => [name, ...others].toSorted()).toSorted();

const twoNames = async () => {
  const world = remembering();
  await world.add({ text: 'Budget of Tanishq film is 2 lakh', subject: 'Tanishq film', attribute: 'budget' });
  await world.add({ text: 'Shoot in Jaipur', subject: 'Tanishq film', attribute: 'shoot_city' });
  world.pass(1_000);
  await world.add({ text: 'Budget of Tanishq Diwali TVC is 3 lakh', subject: 'Tanishq Diwali TVC', attribute: 'budget' });
  return world;
};
const apart = [['Tanishq Diwali TVC'], ['Tanishq film']];
const together = [['Tanishq Diwali TVC', 'Tanishq film']];

describe('what she says to "is this the same as that?"', () => {
  const asked = ['the Tanishq film', 'Tanishq Diwali TVC'];
  it.each([
    'Yes',
    'yes!',
    'Yeah, same',
    'Yes, both are the same',
    "They're the same film",
    'The Tanishq film is the same as Tanishq Diwali TVC'.replace(' as', ''),
    'haan',
    'Haan ji, ek hi hai',
    'Haan, dono ek hi hain',
    'wahi hai',
    'हाँ',
    'हाँ, दोनों एक ही हैं',
    'एक ही फिल्म है',
    'not different',
    'Yes, same. Find dancers in Pune',
  ])('%s: one', (text) => expect(readSame(text, asked)).toBe(true));
  it.each([
    'No',
    'nope.',
    'No, they are different',
    'not the same',
    "They aren't the same",
    'Two different films',
    'nahi',
    'Nahi, dono alag hain',
    'same nahi hai',
    'alag alag hain',
    'नहीं',
    'नहीं, दोनों अलग हैं',
    'They are different. Find dancers in Pune',
  ])('%s: two', (text) => expect(readSame(text, asked)).toBe(false));
  it.each([
    'No, show me older ones',
    'Yes. Show me more',
    'Find dancers in Pune',
    'same but older',
    'later',
    'baad mein',
    'बाद में',
    'not sure',
    'pata nahi',
    'No, they are the same',
    'haan alag hai',
    'yes they are different',
    'same?',
    'Show different people',
    'Tanishq film',
    '',
    '…',
  ])('%s: neither', (text) => expect(readSame(text, asked)).toBeUndefined());
});

describe('a question of names', () => {
  it('is asked once, by one answer, and by the same answer again when it is begun again', async () => {
    const world = await twoNames();
    const question = await ask(world, 'msg_a');
    expect([...(question?.names ?? [])].toSorted()).toEqual(['Tanishq Diwali TVC', 'Tanishq film']);
    const { version } = await world.store.read(world.owner);

    expect(await ask(world, 'msg_a')).toEqual(question);
    expect((await world.store.read(world.owner)).version).toBe(version);
    expect(await ask(world, 'msg_b')).toBeUndefined();
  });

  it('is asked by one of two answers that end at once', async () => {
    const world = await twoNames();
    const [one, two] = await Promise.all([next(world, 'msg_a'), next(world, 'msg_b')]);
    if (one === undefined || two === undefined) throw new Error('nothing is asked');
    const kept = await Promise.all(
      ['msg_a', 'msg_b'].map((messageId) => keepAsked(world.ports)(world.owner, messageId === 'msg_a' ? one : two, { conversationId, messageId })),
    );

    expect(kept.toSorted()).toEqual([false, true]);
  });

  it('waits a day for who did not answer, keeps others waiting too, and is asked three times in all', async () => {
    const world = await twoNames();
    await world.add({ text: 'Needs twins', subject: 'Dabur honey ad' });
    await world.add({ text: 'Needs a swimmer', subject: 'Dabur honey winter ad' });
    const asked: (readonly string[] | undefined)[] = [];
    for (let turn = 0; turn < 16; turn += 1) {
      const question = await ask(world, `msg_${turn}`);
      if (question) asked.push(question.names);
      world.pass(day / 2);
    }
    expect(asked).toHaveLength(6);
    expect(new Set(asked.map((pair) => pair?.join(' '))).size).toBe(2);
  });

  it('yes makes them one, of which the later value holds; undoing makes them two again, and nobody asks any more', async () => {
    const world = await twoNames();
    await ask(world, 'msg_a');
    expect(await say(world, 'Haan, dono ek hi hain')).toBe('one');

    expect(await names(world)).toEqual(together);
    const holding = (await world.store.read(world.owner)).memories.filter(({ validTo }) => validTo === null).map(({ text }) => text);
    expect(holding.toSorted()).toEqual(['Budget of Tanishq Diwali TVC is 3 lakh', 'Shoot in Jaipur']);

    const merged = (await world.store.read(world.owner)).entities.find(({ mergedInto }) => mergedInto !== null);
    await undoMerge(world.ports)(world.owner, merged?.id ?? '');
    expect(await names(world)).toEqual(apart);
    world.pass(9 * day);
    expect(await ask(world, 'msg_later')).toBeUndefined();
  });

  it('no keeps them apart for good', async () => {
    const world = await twoNames();
    await ask(world, 'msg_a');
    expect(await say(world, 'नहीं, दोनों अलग हैं')).toBe('apart');

    expect(await names(world)).toEqual(apart);
    world.pass(400 * day);
    expect(await ask(world, 'msg_later')).toBeUndefined();
  });

  it('anything else leaves it open: nothing is changed, and a later word to the same answer still counts', async () => {
    const world = await twoNames();
    await ask(world, 'msg_a');
    const before = await world.store.read(world.owner);
    expect(await say(world, 'baad mein')).toBe('open');
    expect(await world.store.read(world.owner)).toEqual(before);
    expect(await say(world, 'yes')).toBe('one');
  });

  it('of two answers at once one counts; the same one may come again and goes on', async () => {
    const world = await twoNames();
    await ask(world, 'msg_a');
    const outcomes = await Promise.all([say(world, 'yes'), say(world, 'no')]);

    expect(outcomes.filter((outcome) => outcome === 'closed')).toHaveLength(1);
    expect(await names(world)).toEqual(outcomes.includes('one') ? together : apart);
    const won = outcomes.includes('one') ? 'yes' : 'no';
    expect(await say(world, won)).toBe(won === 'yes' ? 'one' : 'apart');
    expect(await names(world)).toEqual(outcomes.includes('one') ? together : apart);
  });

  it('what was kept and not carried out is carried out when the message is taken up again', async () => {
    const world = await twoNames();
    await ask(world, 'msg_a');
    const book = await world.store.read(world.owner);
    const put = book.entities.map(
      (entity): Entity => ({
        ...entity,
        asked: entity.asked?.map((one) => ({ ...one, answered: { messageId: 'msg_yes', same: true } })),
      }),
    );
    await world.store.write(world.owner, { expectedVersion: book.version, put: [], forget: [], entities: { put, remove: [] } });
    expect(await names(world)).toEqual(apart);

    expect(await say(world, 'yes')).toBe('one');
    expect(await names(world)).toEqual(together);
  });

  it('is closed by the page, whatever is said to it then', async () => {
    const world = await twoNames();
    const question = await ask(world, 'msg_a');
    await mergeEntities(world.ports)(world.owner, question?.id ?? '', { intoId: question?.otherId ?? '' });
    expect(await say(world, 'no')).toBe('closed');
    expect(await names(world)).toEqual(together);
  });

  it('is nobody else’s, of no other answer, and gone with what was forgotten', async () => {
    const world = await twoNames();
    await ask(world, 'msg_a');
    expect(await say(world, 'yes', { owner: { ...world.owner, sub: 'asha' } })).toBeUndefined();
    expect(await say(world, 'yes', { owner: { ...world.owner, org: 'tenant-b' } })).toBeUndefined();
    expect(await say(world, 'yes', { askedIn: 'msg_b' })).toBeUndefined();

    const [memory] = (await world.store.read(world.owner)).memories.filter(({ subject }) => subject === 'Tanishq Diwali TVC');
    await forgetMemory(world.ports)(world.owner, memory?.id ?? '');
    expect(['closed', undefined]).toContain(await say(world, 'yes'));
    expect(await names(world)).toEqual([['Tanishq film']]);
    await forgetEverything(world.ports)(world.owner);
    expect(await say(world, 'yes')).toBeUndefined();
    expect(await next(world, 'msg_c')).toBeUndefined();
    expect((await world.store.read(world.owner)).entities).toEqual([]);
  });
});
