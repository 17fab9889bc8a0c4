import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareIndex, type IndexDifference } from '../../../../layers/core/talent/index.ts';

async function* each<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  for (const value of values) yield value;
}
const compare = async (table: readonly (readonly [string, number, boolean?])[], index: readonly (readonly [string, number])[]): Promise<IndexDifference[]> => {
  const found: IndexDifference[] = [];
  const people = table.map(([id, version, isFindable = true]) => ({ id, version, isFindable }));
  for await (const difference of compareIndex(each(people), each(index.map(([id, version]) => ({ id, version }))))) found.push(difference);
  return found;
};

it('has nothing to say of an index that equals the table', async () => {
  expect(await compare([], [])).toEqual([]);
  expect(
    await compare(
      [
        ['a', 1],
        ['b', 2],
        ['hidden', 3, false],
      ],
      [
        ['a', 1],
        ['b', 2],
      ],
    ),
  ).toEqual([]);
});

it('names who is missing, outdated, surplus or ahead', async () => {
  expect(
    await compare(
      [
        ['b', 2],
        ['c', 2],
        ['d', 2],
        ['e', 2, false],
        ['g', 1],
      ],
      [
        ['a', 1],
        ['b', 1],
        ['d', 3],
        ['e', 1],
        ['f', 9],
      ],
    ),
  ).toEqual([
    { id: 'a', kind: 'surplus', tableVersion: null, indexVersion: 1 },
    { id: 'b', kind: 'outdated', tableVersion: 2, indexVersion: 1 },
    { id: 'c', kind: 'missing', tableVersion: 2, indexVersion: null },
    { id: 'd', kind: 'ahead', tableVersion: 2, indexVersion: 3 },
    { id: 'e', kind: 'surplus', tableVersion: 2, indexVersion: 1 },
    { id: 'f', kind: 'surplus', tableVersion: null, indexVersion: 9 },
    { id: 'g', kind: 'missing', tableVersion: 1, indexVersion: null },
  ]);
});

it('finds exactly what differs between any two', async () => {
  const side = fc
    .dictionary(fc.constantFrom(...'abcdefgh'), fc.integer({ min: 1, max: 3 }))
    .map((entries) => Object.entries(entries).sort(([one], [other]) => (one < other ? -1 : 1)));

  await fc.assert(
    fc.asyncProperty(side, side, async (table, index) => {
      const differing = [...new Set([...table, ...index].map(([id]) => id))]
        .filter((id) => Object.fromEntries(table)[id] !== Object.fromEntries(index)[id])
        .sort();

      expect((await compare(table, index)).map(({ id }) => id)).toEqual(differing);
    }),
  );
});
