import { describe, expect, it } from 'vitest';
import { addMemory, changeMemory, eraseFactsAbout } from '../../../layers/core/memory/index.ts';
import { remembering } from '../../support/memory.ts';

const asha = 'tal_01J00000000000000000000001';
const neha = 'tal_01J00000000000000000000002';

describe('a fact about a performer', () => {
  it.each([
    ['her subject', { text: 'Always late', subject: asha }],
    ['a marker in its text', { text: `[[${asha}]] is always late` }],
    ['what its writer knows', { text: 'Asha is always late', about: [asha] }],
  ])('carries her id by %s', async (_name, given) => {
    const { memory } = await remembering().add(given);

    expect(memory.about).toEqual([asha]);
  });

  it('that is corrected to speak of somebody else too carries both', async () => {
    const world = remembering();
    const { memory } = await world.add({ text: `[[${asha}]] dances` });
    const changed = await changeMemory(world.ports)(world.owner, memory.id, { text: `[[${asha}]] and [[${neha}]] dance` });

    expect(changed.about).toEqual([asha, neha]);
  });

  it('goes when she is erased, whoever of the house remembered it, and does not come back', async () => {
    const world = remembering();
    const colleague = { org: world.owner.org, sub: 'rohan' };
    const stranger = { org: 'tenant-b', sub: 'meera' };
    for (let count = 0; count < 23; count += 1) await world.add({ text: `Asha, remark ${count}`, about: [asha] });
    await world.add({ text: 'Prefers riders' });
    await world.add({ text: 'Asha is free in May', about: [asha, neha] }, colleague);
    await world.add({ text: 'Asha dances', about: [asha] }, stranger);

    expect(await eraseFactsAbout(world.ports)(world.owner.org, asha)).toEqual({ memories: 24, users: 2 });
    expect((await world.store.read(world.owner)).memories.map(({ text }) => text)).toEqual(['Prefers riders']);
    expect((await world.store.read(colleague)).memories).toEqual([]);
    expect((await world.store.read(stranger)).memories).toHaveLength(1);
    expect(await eraseFactsAbout(world.ports)(world.owner.org, asha)).toEqual({ memories: 0, users: 0 });
    world.pass(1_000);
    const again = addMemory(world.ports)(colleague, { kind: 'fact', text: 'Asha is kind', about: [asha] }, { id: world.ports.newId('mem'), at: world.now() });
    await expect(again).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('erased') });
  });
});
