/** The model of costs is fed by what a reply takes, and its guide says what it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { budgetUsd, costGuide } from '../../../../scripts/cost/guide.ts';
import { type Measured, measureReply } from '../../../../scripts/cost/measure-reply.ts';
import { assumed, modelCost, replyCost, walls } from '../../../../scripts/cost/model.ts';
import { prices } from '../../../../scripts/cost/prices.ts';
import { dynoxideMissing } from '../../../support/dynoxide.ts';

const root = join(import.meta.dirname, '../../../..');
const kept = JSON.parse(readFileSync(join(root, 'scripts/cost/measured.json'), 'utf8')) as Measured;
const round = (amount: number): number => Math.round(amount * 1e6) / 1e6;

/** Everything is one of its kind, so that each line is its price. */
const one: Measured = {
  messages: 1,
  writeUnits: 1,
  readUnits: 1,
  streamRecords: 0,
  socketMessages: 1,
  invokes: 2,
  milliseconds: { accept: 0, worker: 0, afterTurn: 0 },
  usage: { inputTokens: 1000, outputTokens: 300, cacheReadTokens: 0, cacheWriteTokens: 0 },
  writesBy: {},
};

describe('dollars for 1,000 messages', () => {
  it('are amounts times prices, the largest first', () => {
    const { lines, usd } = replyCost(one);
    const of = (what: string): number => round(lines.find((line) => line.what.startsWith(what))?.usd ?? Number.NaN);
    expect(of('DynamoDB: writes')).toBe(round(prices.writeUnit.usd * 1000));
    expect(of('WebSocket: frames')).toBe(0.001);
    expect(of('Lambda: the reply worker')).toBe(round(assumed.modelSeconds * assumed.workerGb * 0.0000133334 * 1000));
    expect(lines.map((line) => line.usd)).toEqual(lines.map((line) => line.usd).toSorted((left, right) => right - left));
    expect(round(usd)).toBe(round(lines.reduce((total, line) => total + line.usd, 0)));
  });
  it('grow with a longer answer, a slower model and more memory', () => {
    const { usd } = replyCost(one);
    for (const given of [{ answerTokens: 1000 }, { modelSeconds: 12 }, { workerGb: 2 }, { watchSeconds: 9 }])
      expect(replyCost(one, { ...assumed, ...given }).usd).toBeGreaterThan(usd);
  });
  it('of the model are its list prices', () => {
    expect(modelCost('claude-sonnet-5-5', one)).toBe(5);
  });
});

describe('the first wall', () => {
  it.each([
    [1_000, true, 'Lambda: concurrent executions', false],
    [10_000, false, 'Lambda: concurrent executions', false],
    [1_000_000, false, 'Lambda: concurrent executions', true],
  ] as const)('at %s messages a day, in a new account: %s, is %s', (messages, isNew, what, isBeyond) => {
    const [wall] = walls(messages, kept, isNew);
    expect([wall?.what, (wall?.needed ?? 0) > (wall?.quota ?? 0)]).toEqual([what, isBeyond]);
  });
});

it('docs/guide/cost.md says what the model says: npm run cost -- --write', () => {
  expect(readFileSync(join(root, 'docs/guide/cost.md'), 'utf8')).toBe(costGuide(kept));
});
it('AWS stays within the budget, or the guide says by how much it does not', () => {
  const { usd } = replyCost(kept);
  expect(costGuide(kept)).toContain(usd <= budgetUsd ? 'within the budget' : 'over the budget');
});

describe.skipIf(dynoxideMissing !== undefined)(`a reply${dynoxideMissing === undefined ? '' : ` (skipped: ${dynoxideMissing})`}`, () => {
  it('takes what scripts/cost/measured.json says, within a fifth: npm run cost -- --measure --write', async () => {
    const now = await measureReply();
    for (const key of ['writeUnits', 'readUnits', 'streamRecords'] as const) {
      expect([key, now[key]], key).toEqual([key, expect.any(Number)]);
      expect(now[key] / kept[key], `${key}: ${now[key]}, kept ${kept[key]}`).toBeGreaterThan(0.8);
      expect(now[key] / kept[key], `${key}: ${now[key]}, kept ${kept[key]}`).toBeLessThan(1.2);
    }
    expect(now.invokes).toBe(kept.invokes);
    // How many frames there are depends on how busy the machine is: never many more than one for each delta.
    expect(now.socketMessages).toBeGreaterThan(3);
    expect(now.socketMessages).toBeLessThan(kept.socketMessages * 2);
  }, 60_000);
});
