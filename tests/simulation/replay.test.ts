import { expect, test } from 'vitest';
import { diceFrom } from './engine/dice.ts';
import { timelineFrom } from './engine/timeline.ts';
import { simulate } from './simulate.ts';

test.each([3, 17, 42, 77])('seed %i replays to the same trace, event by event', async (seed) => {
  const first = await simulate(seed);
  const again = await simulate(seed);

  expect(again).toEqual(first);
  expect(first.events).toBeGreaterThan(100);
});

test('another seed is another story', async () => {
  expect((await simulate(3)).digest).not.toBe((await simulate(4)).digest);
});

test('the same seed gives the same dice, and forks do not disturb their origin', () => {
  const left = diceFrom('one');
  const right = diceFrom('one');
  left.fork('elsewhere').next();

  expect([left.next(), left.between(1, 6), left.pick([1, 2, 3])]).toEqual([right.next(), right.between(1, 6), right.pick([1, 2, 3])]);
});

test('events run in the order of their time, those of one time in the order of their coming, and microtasks in between', async () => {
  const timeline = timelineFrom(1000);
  const seen: string[] = [];
  timeline.at(1030, () => seen.push('late'));
  timeline.at(1010, () => void Promise.resolve().then(() => Promise.resolve().then(() => seen.push(`microtask at ${timeline.now()}`))));
  timeline.at(1010, () => seen.push('second'));
  timeline.after(20, () => seen.push('taken back'))();

  await timeline.run(
    () => false,
    () => undefined,
  );

  expect(seen).toEqual(['microtask at 1010', 'second', 'late']);
});
