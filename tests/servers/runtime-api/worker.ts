/** A Lambda worker on this machine: a bundle, run by AWS's own runtime interface client (aws-lambda-ric) under our Runtime API. */
import { type ChildProcess, spawn } from 'node:child_process';
import { type Answer, type RuntimeApi, startRuntimeApi } from './runtime-api.ts';

export interface WorkerOptions {
  readonly name: string;
  /** The bundle: a folder with `index.mjs`, which exports `handler`. */
  readonly directory: string;
  /** `index.mjs` of aws-lambda-ric. */
  readonly ric: string;
  readonly node: string;
  readonly timeoutSeconds: number;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export interface Worker {
  readonly pid: number;
  /** Milliseconds from the start of the process until it asked for its first event. */
  readonly startedInMs: number;
  /** One event at a time, as Lambda does it; more wait. */
  invoke(event: unknown): Promise<Answer>;
  /** What it has printed. */
  log(): string;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Resolves when the worker asks for its first event; rejects with what it printed when it ends before. */
export const startWorker = async (options: WorkerOptions): Promise<Worker> => {
  const api = await startRuntimeApi(options.name);
  const startedAt = performance.now();
  const child = spawn(options.node, [options.ric, 'index.handler'], {
    cwd: options.directory,
    env: environment(options, api),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  running.add(child);
  child.once('exit', (code, signal) => api.fail(new Error(`${options.name} ended (${signal ?? code}):\n${printed}`)));
  const stop = async (): Promise<void> => {
    await ended(child);
    running.delete(child);
    await api.close();
  };
  try {
    await api.ready;
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    pid: child.pid ?? 0,
    startedInMs: performance.now() - startedAt,
    invoke: (event) => api.invoke(event, options.timeoutSeconds * 1000),
    log: () => printed,
    stop,
  };
};

/** What Lambda sets, beside the function's own settings. Nothing of the machine's but its path gets in. */
const environment = ({ name, directory, env }: WorkerOptions, api: RuntimeApi): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  ...env,
  _HANDLER: 'index.handler',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
  AWS_LAMBDA_FUNCTION_NAME: name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'rehearsal',
  AWS_LAMBDA_RUNTIME_API: api.address,
  LAMBDA_TASK_ROOT: directory,
});

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((done) => child.once('exit', done));
  child.kill('SIGKILL');
  await exit;
};
