import { describe, expect, it } from 'vitest';
import { functions } from '../../../functions/routes.ts';
import { median } from '../../bench/cold-starts/measure-starts.ts';
import { pageOf, tableOf } from '../../bench/cold-starts/page.ts';

const row = (name: string, coldMs: number) => ({ name, coldMs, nothingMs: 50, importMs: 80, startBytes: 370_400, bytes: 449_820, budgetBytes: 480_000 });

describe('cold starts', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
    [[7], 7],
  ])('the median of %j is %d', (values, expected) => {
    expect(median(values)).toBe(expected);
  });

  it('stand in a table, whoever adds most to a start first, beside the size and its budget', () => {
    expect(
      tableOf([row('health', 120), row('chat', 190)])
        .split('\n')
        .slice(2),
    ).toEqual(['| chat | 190 | 50 | 140 | 80 | 370 | 480 | 450 |', '| health | 120 | 50 | 70 | 80 | 370 | 480 | 450 |']);
  });

  it('say on their page what they were measured with, and when', () => {
    const page = pageOf({
      rows: Object.keys(functions).map((name) => row(name, 100)),
      starts: 15,
      client: 'aws-lambda-ric',
      machine: 'Node 24',
      measuredOn: '2026-11-28',
    });

    expect(page).toContain('medians of 15 starts');
    expect(page).toContain('aws-lambda-ric');
    expect(page).toContain('2026-11-28: Node 24');
  });
});
