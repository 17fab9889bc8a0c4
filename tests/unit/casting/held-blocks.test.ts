import { describe, expect, test } from 'vitest';
import { heldBlocks } from '../../../layers/core/casting/index.ts';
import { checkClaims } from '../../../layers/core/intelligence/grounding/index.ts';

const now = Date.parse('2026-11-28T10:00:00.000Z');
const clock = { now: () => now };
const days = { from: '2026-12-12', to: '2026-12-14' };
const later = '2026-11-29T12:30:00.000Z';

const blocksOf = (...holds: { status: string; expiresAt?: string }[]) =>
  heldBlocks({ casting: { holdsOfPerson: async () => holds.map((hold) => ({ ...days, expiresAt: later, ...hold })) as never }, clock })('demo', 'tal_1');

describe('our own holds in a calendar', () => {
  test.each([
    ['an active one holds', { status: 'active' }, [{ ...days, status: 'held' }]],
    ['a confirmed one books, whenever it would have ended', { status: 'confirmed', expiresAt: '2026-11-01T00:00:00.000Z' }, [{ ...days, status: 'booked' }]],
    ['one that has expired is none', { status: 'active', expiresAt: '2026-11-28T09:59:00.000Z' }, []],
    ['one that was released is none', { status: 'released' }, []],
  ])('%s', async (_name, hold, expected) => {
    expect(await blocksOf(hold)).toEqual(expected);
  });

  test('make an answer that tells of them right, though her record says that she is free', async () => {
    const id = 'tal_00000000000000000000000001';
    const free = { from: '2026-11-28', to: '2027-02-18', status: 'free' };
    const text = `[Pallavi Sawant](talent:${id}) is on hold for 2026-12-12 – 2026-12-14.`;
    const corrected = async (held: readonly object[]) =>
      checkClaims({ text, people: [{ id, stageName: 'Pallavi Sawant', facts: { availability: [free, ...held] as never } }], today: '2026-11-28' });

    expect(await corrected([])).toHaveLength(1);
    expect(await corrected(await blocksOf({ status: 'active' }))).toEqual([]);
  });
});
