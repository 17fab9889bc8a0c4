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
    table: ['| function | KB in all | KB at start | budget at start | largest parts, KB |', '|---|---|---|---|---|', ...rows].join('\n'),
    over: bundles.filter(({ name, startBytes }) => startBytes > budgetBytes(name)).map(({ name }) => name),
  };
};
