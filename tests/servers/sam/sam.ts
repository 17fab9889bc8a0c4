/** `sam local invoke` of synthesized functions, in a container, beside the product on this machine, whose tables, sockets, issuer and model they use. */
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endsWithUs } from '../../rehearsal/children.ts';
import { endOf, NoTool, pythonTools, root, run } from '../../rehearsal/tools.ts';
import { containerEngine } from './engine.ts';
import { lambdaImage } from './image.ts';
import { openRelays } from './relay.ts';
import { logicalId, templateFor } from './template.ts';

export interface Sam {
  /** Ends with the function's answer; what it logged is beside it. Throws when SAM itself cannot. */
  invoke(name: string, event: unknown): Promise<{ readonly answer: string; readonly log: string }>;
  stop(): Promise<void>;
}

export interface SamOptions {
  /** The functions' settings; loopback addresses in them are made to be reached from the container. */
  readonly settings: Readonly<Record<string, string>>;
  readonly say: (line: string) => void;
}

const folder = join(root, '.build/sam');
const region = 'ap-south-1';
/** Compared with what a token or a browser says, and never asked. */
const compared = new Set(['TOKEN_ISSUER', 'CASTMATCH_ORIGINS', 'SOCKET_URL']);
/** Lambda sets these itself. */
const ofLambda = (name: string): boolean => /^(AWS_(REGION|ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN|PROFILE|LAMBDA_.*)|HOME|NODE_.*|_.*)$/.test(name);

/** Throws NoTool where this machine can have no container engine, no SAM or no image. */
export const openSam = async ({ settings, say }: SamOptions): Promise<Sam> => {
  say('a container engine, SAM and an image (minutes, the first time) ...');
  const engine = await containerEngine();
  try {
    const sam = join(await pythonTools('sam'), 'sam');
    const image = await lambdaImage(engine);
    const relays = openRelays(await bridgeOf(engine.env));
    say('cdk synth ...');
    const templates = await synthesize();
    const reached: Record<string, string> = {};
    for (const [name, value] of Object.entries(settings)) if (!ofLambda(name)) reached[name] = compared.has(name) ? value : await relays.through(value);
    return {
      invoke: async (name, event) => {
        const file = join(folder, `${name}.event.json`);
        writeFileSync(file, JSON.stringify(event));
        const template = templateFor(templates, name, reached);
        const args = ['local', 'invoke', logicalId, '--template', template, '--event', file, '--invoke-image', image, '--skip-pull-image', '--region', region];
        return invoke(sam, args, engine.env);
      },
      stop: async () => {
        relays.close();
        await engine.stop();
      },
    };
  } catch (error) {
    await engine.stop();
    throw error;
  }
};

const bridgeOf = async (env: Readonly<Record<string, string>>): Promise<string> => {
  const { code, text } = await run('docker', ['network', 'inspect', 'bridge', '--format', '{{(index .IPAM.Config 0).Gateway}}'], { env });
  if (code !== 0 || text.trim() === '') throw new NoTool(`the engine has no bridge: ${endOf(text)}`);
  return text.trim();
};

/** Lambda's processor is arm64; a container's is this machine's. */
const synthesize = async (): Promise<string> => {
  const templates = join(folder, 'cdk.out');
  rmSync(templates, { recursive: true, force: true });
  const architecture = process.arch === 'x64' ? ['-c', 'arch=x86_64'] : [];
  const { code, text } = await run('cdk', ['synth', '--quiet', '-c', 'stage=dev', ...architecture, '--output', templates], {
    env: { CDK_VALIDATION: 'false' },
  });
  if (code !== 0) throw new Error(`cdk synth: ${endOf(text, 20)}`);
  return templates;
};

const invoke = (sam: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ readonly answer: string; readonly log: string }> =>
  new Promise((done, fail) => {
    const own = {
      SAM_CLI_TELEMETRY: '0',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      // It asks AWS who we are: nobody answers here, at once and not after eight seconds.
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1',
    };
    const child = spawn(sam, args, { cwd: root, env: { ...process.env, ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'], timeout: 180_000, detached: true });
    // It removes its container.
    endsWithUs(child, 'SIGTERM');
    let answer = '';
    let log = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (answer += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (log += text));
    child.once('error', fail);
    child.once('close', (code) => {
      if (answer.trim() === '') fail(new Error(`sam local invoke ended with code ${code}: ${endOf(log, 12)}`));
      else done({ answer: answer.trim(), log });
    });
  });
