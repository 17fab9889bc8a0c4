/** What the bundles weigh, and what is in them. */
import { budgetBytes } from './budgets.ts';
import type { Bundle } from './bundle-functions.ts';

export interface SizeReport {
  readonly table: string;
  /** Names of functions over budget. */
  readonly over: readonly string[];
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1_000)}`;

export const reportOf = (bundles: readonly Bundle[]): SizeReport => {
  const rows = bundles.map(({ name, bytes, startBytes, inputs }) => {
    const biggest = inputs.slice(0, 4).map(({ from, bytes: size }) => `${from} ${kilobytes(size)}`);
    return `| ${name} | ${kilobytes(bytes)} | ${kilobytes(startBytes)} | ${kilobytes(budgetBytes(name))} | ${biggest.join(', ')} |`;
  });
  return {
    table: ['| function | KB | of them at start | budget | largest parts |', '|---|---|---|---|---|', ...rows].join('\n'),
    over: bundles.filter(({ name, bytes }) => bytes > budgetBytes(name)).map(({ name }) => name),
  };
};
