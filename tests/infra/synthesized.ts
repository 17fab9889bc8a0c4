/** The stacks of a stage, synthesized once for a test file. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { App, Stack } from 'aws-cdk-lib/core';
import { composeApp } from '../../lib/app.ts';
import { readConfig, type Stage, type StageConfig } from '../../lib/config/index.ts';
import { acknowledgeAll } from '../../lib/nag/acknowledge-all.ts';
import { IdentityStack } from '../../lib/stacks/identity-stack.ts';
import { stackId } from '../../lib/stacks/stack-names.ts';
import { WebStack } from '../../lib/stacks/web-stack.ts';

// The library's own check of templates takes five seconds to start; `npx cdk synth` and app-synthesizes.test.ts run it.
process.env['CDK_VALIDATION'] = 'false';

export interface Resource {
  readonly Type: string;
  readonly Properties?: Readonly<Record<string, unknown>>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}

export interface Synthesized {
  readonly app: App;
  /** By their names without `castmatch-<stage>-`. */
  readonly templates: Readonly<Record<string, Template>>;
}

const synthesize = (config: StageConfig): Synthesized => {
  const app = new App({ outdir: mkdtempSync(join(tmpdir(), 'castmatch-synth-')) });
  addFront(app, config, composeApp(app, config));
  acknowledgeAll(app);
  const stacks = app.node.children.filter(Stack.isStack);
  return { app, templates: Object.fromEntries(stacks.map((stack) => [stack.stackName.replace(/^castmatch-[a-z]+-/, ''), Template.fromStack(stack)])) };
};

/** The stacks that take functions and APIs from others, with such as stand for them. */
const addFront = (app: App, config: StageConfig, { data, edge }: ReturnType<typeof composeApp>): void => {
  const identity = new IdentityStack(app, stackId(config, 'identity'), {
    config,
    makeTrigger: (scope, name) =>
      new LambdaFunction(scope, name, {
        role: new Role(scope, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') }),
        runtime: Runtime.NODEJS_24_X,
        handler: 'index.handler',
        code: Code.fromInline('export const handler = async (event) => event;'),
      }),
  });
  new WebStack(app, stackId(config, 'web'), {
    config,
    firewall: edge.firewall,
    certificate: edge.certificate,
    apis: {
      http: { host: 'http-api.execute-api.ap-south-1.amazonaws.com' },
      stream: { host: 'stream-api.execute-api.ap-south-1.amazonaws.com', stage: 'live' },
      socket: { host: 'socket-api.execute-api.ap-south-1.amazonaws.com', stage: 'live' },
    },
    originVerify: data.secrets.originVerify,
    accessLogs: data.accessLogs,
    media: data.media,
    signInOrigin: identity.people.domain.baseUrl(),
  });
};

const kept = new Map<string, Synthesized>();

/** `changes`: what differs from the committed config of the stage. */
export const synthesized = (stage: Stage, changes: Partial<StageConfig> = {}): Synthesized => {
  const key = stage + JSON.stringify(changes);
  const found = kept.get(key) ?? synthesize({ ...readConfig(stage), ...changes });
  kept.set(key, found);
  return found;
};

export const template = (stage: Stage, name: string, changes?: Partial<StageConfig>): Template => {
  const found = synthesized(stage, changes).templates[name];
  if (found === undefined) throw new Error(`${stage} has no stack ${name}`);
  return found;
};

export const resourcesOf = (from: Template): [string, Resource][] => Object.entries((from.toJSON()['Resources'] ?? {}) as Record<string, Resource>);
