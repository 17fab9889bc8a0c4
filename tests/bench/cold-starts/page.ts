/** docs/guide/cold-starts.md, from what was measured. */
import type { Starts } from './measure-starts.ts';

export interface Row extends Starts {
  readonly name: string;
  /** Bytes that are read at cold start, of all files, and the budget of the first. */
  readonly startBytes: number;
  readonly bytes: number;
  readonly budgetBytes: number;
}

export interface Run {
  readonly rows: readonly Row[];
  readonly starts: number;
  /** `aws-lambda-ric`, or `our own client` where it could not be compiled. */
  readonly client: string;
  /** Of the machine: Node, processors, and its load when it began. */
  readonly machine: string;
  /** `YYYY-MM-DD` */
  readonly measuredOn: string;
}

const ms = (value: number): string => value.toFixed(0);
const kilobytes = (value: number): string => `${Math.round(value / 1_000)}`;

export const tableOf = (rows: readonly Row[]): string =>
  [
    '| function | cold start, ms | do-nothing beside it, ms | more by, ms | import, ms | KB at start | budget, KB | KB in all |',
    '|---|---|---|---|---|---|---|---|',
    ...[...rows]
      .sort((left, right) => right.coldMs - right.nothingMs - (left.coldMs - left.nothingMs))
      .map(
        ({ name, coldMs, nothingMs, importMs, startBytes, budgetBytes, bytes }) =>
          `| ${name} | ${ms(coldMs)} | ${ms(nothingMs)} | ${ms(coldMs - nothingMs)} | ${ms(importMs)} | ${kilobytes(startBytes)} | ${kilobytes(budgetBytes)} | ${kilobytes(bytes)} |`,
      ),
  ].join('\n');

export const pageOf = ({ rows, starts, client, machine, measuredOn }: Run): string => `# Cold starts

Written by \`npm run bench -- cold --write\`; \`npm run bench -- cold\` measures and prints the same. Do not edit.

Each function from its real bundle, beside a function that does nothing, started in turns: medians of ${starts} starts, one of each before that not counted. A start is the time from
the start of the process until the function asks the Runtime API for its first event (${client}); \`import\` is what loading the bundle takes in a process that is up.
Measured on ${measuredOn}: ${machine}.

${tableOf(rows)}

A function's share of a processor on Lambda grows with its memory (\`lib/constructs/functions/needs.ts\`), so that the figures of a real account are larger; what is here is honest
as a comparison: what a bundle adds to a start, and which ones add most. Fetching the code, and making the sandbox, are Lambda's own and not in it. What weighs in a bundle: \`npm run bundle\`.
`;
