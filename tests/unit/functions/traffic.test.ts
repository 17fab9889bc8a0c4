/** Requests are added up and told in one write; errors at once; what is asked for days is each of them. */
import { expect, it } from 'vitest';
import { requestCounter } from '../../../functions/_kit/traffic.ts';
import { memoryTraffic } from '../../../layers/adapters/memory/traffic/memory-traffic.ts';
import { noTraffic, readTraffic } from '../../../layers/core/operations/index.ts';

const noon = Date.UTC(2026, 10, 28, 6, 30);

it('tells what it counted after a while, and an error at once', async () => {
  let now = noon;
  const told: object[] = [];
  const counter = requestCounter({ clock: { now: () => now }, traffic: { add: async (at, more) => void told.push({ at: at - noon, ...more }) } });
  for (const status of [200, 404, 429]) await counter.count(status, 4);
  expect(told).toEqual([]);

  await counter.count(503, 8);
  now += 9_000;
  await counter.count(200, 1);
  now += 2_000;
  await counter.count(201, 1);

  expect(told).toEqual([
    { at: 0, requests: 4, refused: 2, errors: 1, busyMs: 20 },
    { at: 11_000, requests: 2, refused: 0, errors: 0, busyMs: 2 },
  ]);
});

it('answers whoever asks also when nobody can be told', async () => {
  const counter = requestCounter({ clock: { now: () => noon }, traffic: { add: () => Promise.reject(new Error('no table')) } });

  await expect(counter.count(500, 1)).resolves.toBeUndefined();
});

it('shows every day that is asked for, today last', async () => {
  const traffic = memoryTraffic();
  await traffic.add(noon - 2 * 86_400_000, { answers: 3 });
  await traffic.add(noon, { answers: 1, costMicroUsd: 70 });

  const { days, lastHour } = await readTraffic({ traffic, clock: { now: () => noon } })(4);

  expect(days.map(({ day, answers }) => [day, answers])).toEqual([
    ['2026-11-25', 0],
    ['2026-11-26', 3],
    ['2026-11-27', 0],
    ['2026-11-28', 1],
  ]);
  expect(lastHour).toEqual({ ...noTraffic, answers: 1, costMicroUsd: 70 });
});
