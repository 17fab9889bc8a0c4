/** An emulated account on loopback, and the cdk command line pointed at it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../local/supervisor/ports.ts';
import { endGroup, endsWithUs } from './children.ts';
import { endOf, type Output, root, run } from './tools.ts';

export const account = '123456789012';
export const region = 'ap-south-1';

export interface Cloud {
  readonly port: number;
  readonly url: string;
  /** For whoever speaks to it by an SDK. */
  readonly env: Readonly<Record<string, string>>;
  cdk(args: readonly string[]): Promise<Output>;
  log(): string;
  stop(): Promise<void>;
}

export interface CloudOptions {
  readonly name: string;
  readonly command: string;
  readonly args: (port: number) => readonly string[];
  readonly env?: (port: number) => Readonly<Record<string, string>>;
  /** A path that answers once it works. */
  readonly works: string;
}

/** Resolves when it answers; rejects with its log when it does not within a minute. */
export const startCloud = async ({ name, command, args, env = () => ({}), works }: CloudOptions): Promise<Cloud> => {
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), `castmatch-${name}-`));
  const child = spawn(command, args(port), {
    cwd: home,
    env: { PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, HOME: home, ...env(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  endsWithUs(child);
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
  child.once('error', (error) => (printed += String(error)));
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await Promise.race([gone, pause(5_000, undefined, { ref: false })]);
    }
    // Whatever it has started and left, too.
    endGroup(child, 'SIGKILL');
    rmSync(home, { recursive: true, force: true });
  };
  // By this name, not by its number: both emulators read a bucket's name out of the host.
  const url = `http://localhost:${port}`;
  const own = { ...credentials, AWS_ENDPOINT_URL: url, AWS_ENDPOINT_URL_S3: url };
  if (!(await answers(`${url}${works}`, child))) {
    await stop();
    throw new Error(`${name} does not start: ${endOf(printed)}`);
  }
  return { port, url, env: own, cdk: (given) => run('cdk', [...given, '--no-color', '--ci'], { cwd: root, env: own }), log: () => printed, stop };
};

/** Good nowhere; the key's id is the account, which is how MiniStack tells accounts apart. */
const credentials = {
  AWS_ACCESS_KEY_ID: account,
  AWS_SECRET_ACCESS_KEY: 'rehearsal',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_EC2_METADATA_DISABLED: 'true',
  CDK_DEFAULT_ACCOUNT: account,
  CDK_DEFAULT_REGION: region,
  CDK_DISABLE_CLI_TELEMETRY: 'true',
};

const answers = async (url: string, child: ChildProcess): Promise<boolean> => {
  for (let tries = 0; tries < 240; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null) return false;
    if (
      await fetch(url, { signal: AbortSignal.timeout(1_000) }).then(
        () => true,
        () => false,
      )
    )
      return true;
    await pause(250);
  }
  return false;
};

export const ministack = (bin: string): CloudOptions => ({
  name: 'ministack',
  command: join(bin, 'ministack'),
  args: () => [],
  env: (port) => ({
    BIND_HOST: '127.0.0.1',
    GATEWAY_PORT: String(port),
    MINISTACK_ACCOUNT_ID: account,
    LAMBDA_EXECUTOR: 'local',
    // Else it listens at a fixed port, and everywhere.
    IOT_MTLS_ENABLED: '0',
    MINISTACK_REGION: region,
    AWS_DEFAULT_REGION: region,
  }),
  works: '/',
});

export const moto = (bin: string): CloudOptions => ({
  name: 'moto',
  command: join(bin, 'python'),
  args: (port) => [join(root, 'tests/servers/moto/rehearsal_moto.py'), String(port)],
  works: '/moto-api/',
});

export const scratch = (name: string): string => {
  const folder = join(root, '.build/rehearsal', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
};
