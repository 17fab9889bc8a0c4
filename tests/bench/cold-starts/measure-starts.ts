/** Starts of one bundle beside those of a function that does nothing, in turns, so that a busy moment of the machine is both's. */
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startWorker } from '../../servers/runtime-api/worker.ts';
import { bareEnvironment, streamingGlobal } from '../../support/bare-environment.ts';

export interface StartRequest {
  readonly name: string;
  /** The bundle, and that of the function that does nothing. */
  readonly directory: string;
  readonly nothing: string;
  /** The client of the Runtime API: aws-lambda-ric's module, or ours. */
  readonly client: string;
  readonly node: string;
  readonly starts: number;
}

/** Medians in milliseconds. */
export interface Starts {
  /** From the start of the process until the function asks for its first event. */
  readonly coldMs: number;
  readonly nothingMs: number;
  /** What `import` of the bundle takes in a process that is up. */
  readonly importMs: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
};

export const measureStarts = async ({ name, directory, nothing, client, node, starts }: StartRequest): Promise<Starts> => {
  const start = async (of: string, folder: string): Promise<number> => {
    const worker = await startWorker({ name: of, directory: folder, ric: client, node, timeoutSeconds: 10, env: bareEnvironment });
    await worker.stop();
    return worker.startedInMs;
  };
  const cold: number[] = [];
  const bare: number[] = [];
  const imports: number[] = [];
  // One of each is thrown away: it reads the files into the machine's cache.
  for (let turn = 0; turn <= starts; turn += 1) {
    const samples = [await start('do-nothing', nothing), await start(name, directory), await importOf(node, directory)] as const;
    if (turn === 0) continue;
    bare.push(samples[0]);
    cold.push(samples[1]);
    imports.push(samples[2]);
  }
  return { coldMs: median(cold), nothingMs: median(bare), importMs: median(imports) };
};

const importOf = async (node: string, directory: string): Promise<number> => {
  const script = `${streamingGlobal}
    const startedAt = performance.now();
    await import(${JSON.stringify(`file://${join(directory, 'index.mjs')}`)});
    process.stdout.write(String(performance.now() - startedAt), () => process.exit(0));`;
  const { stdout } = await promisify(execFile)(node, ['--input-type=module', '-e', script], { cwd: tmpdir(), env: bareEnvironment });
  return Number(stdout);
};
