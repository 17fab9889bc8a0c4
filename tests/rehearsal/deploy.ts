/**
 * Bootstrap, deployment, a deployment that changes nothing, an update and the destruction of every stack: on MiniStack, whose resources do things, and on moto,
 * where every type of the templates exists. Neither says anything of rights, limits or times.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ask, stackResources, stackState } from './account.ts';
import { adapt, leaveOut, misspell, nextVersion, type Resource, type Template, withOutputs, withoutBootstrapRule } from './assembly.ts';
import { account, type Cloud, ministack, moto, region, scratch, startCloud } from './cloud.ts';
import { holds, list, object, same } from './expect.ts';
import { type Kept, stillThere } from './kept.ts';
import { type Book, openBook, type Proof } from './proof.ts';
import { synthesize, templatesFolder, templatesIn } from './templates.ts';
import { endOf, type Output, pythonTools, run } from './tools.ts';

/** Both regions, as the guide says: the edge stack lives in the second. */
const edgeRegion = 'us-east-1';
const places = [`aws://${account}/${region}`, `aws://${account}/${edgeRegion}`];

interface Stack {
  readonly name: string;
  readonly region: string;
  readonly template: Template;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const stacksIn = (folder: string): Stack[] => {
  const artifacts = object(object(read(join(folder, 'manifest.json')))['artifacts']);
  return templatesIn(folder).map((file) => {
    const name = basename(file, '.template.json');
    const environment = String(object(artifacts[name])['environment']);
    return { name, region: environment.split('/').at(-1) ?? region, template: read(file) as Template };
  });
};

const succeed = ({ code, text }: Output, what: string): string => {
  if (code !== 0) throw new Error(`${what}: ${endOf(text, 25)}`);
  return text;
};

interface Steps {
  readonly book: Book;
  readonly cloud: Cloud;
  readonly method: 'change-set' | 'direct';
  readonly first: string;
  readonly next: string;
  /** Runs while everything is deployed; what it returns runs after the update. */
  readonly inBetween?: () => Promise<(() => Promise<void>) | undefined>;
}

const deploy = ({ cloud, method }: Steps, app: string, stack = '--all'): Promise<Output> =>
  cloud.cdk(['deploy', stack, '--app', app, '--require-approval', 'never', '--method', method, '--concurrency', '2']);

/** One row a stack: what the account itself says of it after that step, and what cdk said when it is something else. */
const everyStack = async ({ book, cloud, first }: Steps, did: string, { text }: Output, ended: (status: string) => boolean): Promise<void> => {
  for (const { name, region: place, template } of stacksIn(first))
    await book.prove(`${name} is ${did}`, async () => {
      const { status } = await stackState(cloud, place, name);
      if (!ended(status)) throw new Error(`its status is ${status}; cdk said: ${endOf(text, 25)}`);
      return `${status}, ${Object.keys(template.Resources ?? {}).length} resources`;
    });
};

/** The steps that both emulators go through. */
const rehearse = async (steps: Steps): Promise<void> => {
  const { book, cloud, first, next, inBetween } = steps;
  const stacks = stacksIn(first);
  await book.prove('both regions are bootstrapped', async () => {
    succeed(await cloud.cdk(['bootstrap', ...places]), 'cdk bootstrap');
    return undefined;
  });
  await everyStack(steps, 'deployed', await deploy(steps, first), (status) => status === 'CREATE_COMPLETE');
  const afterwards = await inBetween?.();
  await book.prove('a second deployment with the same templates changes nothing', async () => {
    const text = succeed(await deploy(steps, first), 'cdk deploy');
    const unchanged = text.split('(no changes)').length - 1;
    holds(unchanged === stacks.length, `${stacks.length} stacks without changes`, endOf(text, 12));
    return undefined;
  });
  await everyStack(steps, 'updated', await deploy(steps, next), (status) => status === 'UPDATE_COMPLETE');
  await afterwards?.();
  await everyStack(steps, 'destroyed', await cloud.cdk(['destroy', '--all', '--force', '--app', next]), (status) => status === 'gone');
};

/** By what MiniStack itself says that it can make. */
const ministackTypes = async (bin: string): Promise<Set<string>> => {
  const script = 'import json; from ministack.services.cloudformation import engine, provisioners; print(json.dumps(sorted(provisioners._RESOURCE_HANDLERS)))';
  const { code, text } = await run(`${bin}/python`, ['-c', script]);
  const types = text.split('\n').find((line) => line.startsWith('['));
  if (code !== 0 || types === undefined) throw new Error(`MiniStack does not tell its types: ${endOf(text)}`);
  return new Set(JSON.parse(types) as string[]);
};

const tally = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

const countsByType = (folder: string): Map<string, number> =>
  tally(stacksIn(folder).flatMap(({ template }) => Object.values(template.Resources ?? {}).map(({ Type }) => Type)));

const isOfCloudFormation = (type: string): boolean => type.startsWith('Custom::') || type.startsWith('AWS::CloudFormation::') || type === 'AWS::CDK::Metadata';

const synthesized = async (): Promise<void> => {
  if (templatesIn(templatesFolder).length === 0) await synthesize(templatesFolder);
};

/** Of all stacks, with their physical ids: asked while they are deployed. */
const keptOf = async (cloud: Cloud, stacks: readonly Stack[]): Promise<Kept[]> => {
  const kept: Kept[] = [];
  for (const { name, region: place, template } of stacks) {
    const ids = await stackResources(cloud, place, name);
    for (const [logicalId, { Type, DeletionPolicy }] of Object.entries(template.Resources ?? {}))
      if (DeletionPolicy?.startsWith('Retain')) kept.push({ stack: name, logicalId, type: Type, region: place, physicalId: ids[logicalId] ?? '' });
  }
  return kept;
};

export const rehearseOnMiniStack = async (write: (proof: Proof) => void): Promise<void> => {
  const bin = await pythonTools('ministack');
  await synthesized();
  const book = openBook('deploy', 'MiniStack 1.5.33', write);
  const known = await ministackTypes(bin);
  const [whole, first, next] = [scratch('ministack-whole'), scratch('ministack'), scratch('ministack-next')];
  const lacks = ({ Type, Properties }: Resource): string | undefined => {
    if (!known.has(Type) && !isOfCloudFormation(Type)) return Type;
    return Type === 'AWS::CloudWatch::Alarm' && Properties?.['Metrics'] !== undefined ? `${Type} that reckons with several metrics` : undefined;
  };
  const left: string[] = [];
  adapt(templatesFolder, whole, (template) => left.push(...leaveOut(template, lacks)));
  const cloud = await startCloud(ministack(bin));
  let kept: Kept[] = [];
  try {
    await withEdge(cloud, whole, first);
    adapt(first, next, nextVersion);
    const inBetween = async () => {
      kept = await keptOf(cloud, stacksIn(first));
      return undefined;
    };
    await rehearse({ book, cloud, method: 'change-set', first, next, inBetween });
    for (const one of kept)
      await book.prove(`${one.type} ${one.logicalId} of ${one.stack} is kept when its stack is destroyed`, () => stillThere(cloud, one));
    await book.prove('what need not be kept is gone: functions and APIs', async () => {
      const left = async (service: string, path: string, name: string) => {
        const { text } = await ask(cloud, service, region, { method: 'GET', path });
        const found = object(JSON.parse(text));
        same(list(found[name] ?? found[name.toLowerCase()] ?? []).length, 0, path);
      };
      await left('lambda', '/2015-03-31/functions/', 'Functions');
      await left('apigateway', '/v2/apis', 'Items');
      await left('apigateway', '/restapis', 'Item');
      return 'no function, HTTP API, WebSocket API or REST API is left';
    });
  } finally {
    await cloud.stop();
  }
  for (const [kind, count] of tally(left)) book.skip(`${kind} (${count})`, 'MiniStack has no such thing: left out, and who refers to it got a word; moto has it');
};

/** The stacks of the second region come first, and what they put out is written into the others. */
const withEdge = async (cloud: Cloud, from: string, into: string): Promise<void> => {
  succeed(await cloud.cdk(['bootstrap', ...places]), 'cdk bootstrap');
  const outputs = new Map<string, string>();
  for (const { name, region: place } of stacksIn(from).filter((stack) => stack.region !== region)) {
    succeed(await cloud.cdk(['deploy', name, '--exclusively', '--app', from, '--require-approval', 'never']), `cdk deploy ${name}`);
    for (const [key, value] of Object.entries((await stackState(cloud, place, name)).outputs)) outputs.set(`${name} ${key}`, value);
  }
  adapt(from, into, (template) =>
    withOutputs(template, (stack, name) => {
      const value = outputs.get(`${stack} ${name}`);
      if (value === undefined) throw new Error(`${stack} does not put out ${name}`);
      return value;
    }),
  );
};

export const rehearseOnMoto = async (write: (proof: Proof) => void): Promise<void> => {
  const bin = await pythonTools('moto');
  await synthesized();
  const book = openBook('types', 'moto 5.2.5 with stand-ins', write);
  const [first, next, wrong] = [scratch('moto'), scratch('moto-next'), scratch('moto-wrong')];
  adapt(templatesFolder, first, withoutBootstrapRule);
  adapt(first, next, nextVersion);
  const cloud = await startCloud(moto(bin));
  try {
    await rehearse({ book, cloud, method: 'direct', first, next });
    await standIns(book, cloud, countsByType(first));
    for (const { name } of stacksIn(first))
      await book.prove(`${name} with a misspelt property is refused`, async () => {
        let where: string | undefined;
        adapt(first, wrong, (template, stack) => {
          if (stack === name) where = misspell(template);
        });
        if (where === undefined) return 'it has no property';
        const { code, text } = await cloud.cdk(['deploy', name, '--exclusively', '--app', wrong, '--require-approval', 'never', '--method', 'direct']);
        holds(code !== 0, `a failure for ${where}`, endOf(text));
        holds(text.includes('is not permitted'), `a refusal of ${where} by its name`, endOf(text));
        return where;
      });
  } finally {
    await cloud.stop();
  }
};

/** Every type that moto does not make itself, by what its stand-ins printed. */
const standIns = async (book: Book, cloud: Cloud, counts: ReadonlyMap<string, number>): Promise<void> => {
  const made = tally([...cloud.log().matchAll(/^stand-in created (\S+) /gmu)].map(([, type = '']) => type));
  for (const type of [...made.keys()].filter((one) => counts.has(one)).toSorted())
    await book.prove(`${type}: each has the properties of its provider schema, and what refers to it resolves`, () => {
      same(made.get(type), counts.get(type), 'stand-ins that were made');
      return `a stand-in, which does nothing (${made.get(type)})`;
    });
};
