/** Every stack on MiniStack, whose resources do things: deployed, deployed again, updated, destroyed. It says nothing of rights, limits or times. */
import { ask, askJson, cloudFormation, stackState } from './account.ts';
import { adapt, leaveOut, type Resource, withOutputs } from './assembly.ts';
import { type Cloud, ministack, region, scratch, startCloud } from './cloud.ts';
import { ministackLacks, severalMetrics } from './coverage.ts';
import { holds, list, object, same } from './expect.ts';
import { expectedKept, keptOf, stillThere } from './kept.ts';
import { type Change, nextVersion, nowIs } from './next-version.ts';
import { rehearseProduct } from './product.ts';
import { openBook, type Proof } from './proof.ts';
import { stacksIn, tally } from './stacks.ts';
import { allIds, bootstrap, changesNothing, deploy, destroy, everyStack, type Steps, succeed } from './steps.ts';
import { synthesizedOnce, templatesFolder } from './templates.ts';
import { clientModule, endOf, NoTool, pythonTools, run, runtimeClient } from './tools.ts';

export const rehearseOnMiniStack = async (write: (proof: Proof) => void): Promise<void> => {
  const bin = await pythonTools('ministack');
  await synthesizedOnce();
  const book = openBook('deploy', 'MiniStack 1.5.33', write);
  const [whole, first, next] = [scratch('ministack-whole'), scratch('ministack'), scratch('ministack-next')];
  const left = await withoutUnknownTypes(bin, whole);
  await book.prove('what MiniStack lacks is what docs/guide/rehearsal.md says', () => {
    same([...tally(left).keys()], ministackLacks.toSorted(), 'what is left out');
    return `${left.length} resources of ${ministackLacks.length} kinds`;
  });
  const cloud = await startCloud(ministack(bin));
  const steps: Steps = { book, cloud, method: 'change-set', seen: new Set() };
  try {
    await bootstrap(steps, whole);
    await withEdge(steps, whole, first);
    const changes = new Map<string, Change[]>();
    adapt(first, next, (template, stack) => changes.set(stack, nextVersion(template)));
    await everyStack(steps, first, { did: 'deployed', status: 'CREATE_COMPLETE', said: await deploy(steps, first) });
    const ids = await allIds(steps, first);
    const kept = keptOf(stacksIn(first), ids);
    await changesNothing(steps, first);
    await withProduct(cloud, write);
    await updates(steps, { first, next, changes, ids });
    await goes(steps, next);
    await book.prove('what the stacks leave behind is what is meant to outlive them', () => {
      same(kept.map(({ stack, logicalId }) => `${stack} ${logicalId}`).toSorted(), expectedKept.toSorted(), 'what is kept');
      return `${kept.length} resources of ${new Set(kept.map(({ stack }) => stack)).size} stacks`;
    });
    for (const one of kept) await book.prove(`${one.type} ${one.logicalId} of ${one.stack} is kept when its stack is destroyed`, () => stillThere(cloud, one));
    await book.prove('what need not be kept is gone: functions, APIs and queues', () => nothingIsLeft(cloud));
  } finally {
    await cloud.stop();
  }
  for (const [kind, count] of tally(left))
    book.skip(`${kind} (${count})`, 'MiniStack has no such thing: left out, and who refers to it got a word; moto has it');
};

/** The product needs AWS's runtime client, which compiles; without it the stacks are rehearsed all the same. */
const withProduct = async (cloud: Cloud, write: (proof: Proof) => void): Promise<void> => {
  const book = openBook('product', 'MiniStack 1.5.33 and aws-lambda-ric', write);
  try {
    await rehearseProduct(book, cloud, clientModule(await runtimeClient()));
  } catch (error) {
    if (!(error instanceof NoTool)) throw error;
    book.skip('the product on the emulated account', error.message);
  }
};

/** Copies the assembly without what MiniStack itself does not say that it can make; returns the kinds of what was left out. */
const withoutUnknownTypes = async (bin: string, into: string): Promise<string[]> => {
  const script = 'import json; from ministack.services.cloudformation import engine, provisioners; print(json.dumps(sorted(provisioners._RESOURCE_HANDLERS)))';
  const { code, text } = await run(`${bin}/python`, ['-c', script]);
  const types = text.split('\n').find((line) => line.startsWith('['));
  if (code !== 0 || types === undefined) throw new Error(`MiniStack does not tell its types: ${endOf(text)}`);
  const known = new Set(JSON.parse(types) as string[]);
  const lacks = ({ Type, Properties }: Resource): string | undefined => {
    if (!known.has(Type) && !isOfCloudFormation(Type)) return Type;
    return Type === 'AWS::CloudWatch::Alarm' && Properties?.['Metrics'] !== undefined ? severalMetrics : undefined;
  };
  const left: string[] = [];
  adapt(templatesFolder, into, (template) => left.push(...leaveOut(template, lacks)));
  return left;
};

const isOfCloudFormation = (type: string): boolean => type.startsWith('Custom::') || type.startsWith('AWS::CloudFormation::') || type === 'AWS::CDK::Metadata';

/** The stacks of the second region come first, and what they put out is written into the others. */
const withEdge = async (steps: Steps, from: string, into: string): Promise<void> => {
  const outputs = new Map<string, string>();
  for (const { name, region: place } of stacksIn(from).filter((stack) => stack.region !== region)) {
    succeed(await deploy(steps, from, [name, '--exclusively']), `cdk deploy ${name}`);
    for (const [key, value] of Object.entries((await stackState(steps.cloud, place, name)).outputs)) outputs.set(`${name} ${key}`, value);
  }
  adapt(from, into, (template) =>
    withOutputs(template, (stack, name) => {
      const value = outputs.get(`${stack} ${name}`);
      if (value === undefined) throw new Error(`${stack} does not put out ${name}`);
      return value;
    }),
  );
};

interface Versions {
  readonly first: string;
  readonly next: string;
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly ids: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** Each change is seen twice in its service: as it was deployed, and as it is after the update. */
const updates = async (steps: Steps, { first, next, changes, ids }: Versions): Promise<void> => {
  const seen = async (which: 'from' | 'to', name: string, place: string): Promise<string> => {
    const ofStack = changes.get(name) ?? [];
    holds(ofStack.length > 0, `something to change in ${name}`, ofStack);
    await nowIs(which, ofStack, { at: steps.cloud, region: place, ids: ids.get(name) ?? {} });
    return [...tally(ofStack.map(({ type }) => type))].map(([type, count]) => `${count} ${type}`).join(', ');
  };
  for (const { name, region: place } of stacksIn(first))
    await steps.book.prove(`${name}: its services have the values of the template`, () => seen('from', name, place));
  const said = await deploy(steps, next);
  await everyStack(steps, next, { did: 'updated', status: 'UPDATE_COMPLETE', said, also: ({ name, region: place }) => seen('to', name, place) });
};

/** Protected stacks refuse, first to cdk, then to whoever asks CloudFormation itself; then the protection is taken off, as the guide says, and all go. */
const goes = async (steps: Steps, app: string): Promise<void> => {
  const { book, cloud } = steps;
  const guarded = stacksIn(app).filter(({ isProtected }) => isProtected);
  await book.prove('cdk destroy stops at a protected stack', async () => {
    const { code, text } = await destroy(steps, app);
    holds(code !== 0 && text.includes('cannot be deleted while TerminationProtection is enabled'), 'a refusal by the protection', endOf(text, 12));
    return undefined;
  });
  same(guarded.map(({ name }) => name).toSorted(), ['castmatch-dev-data', 'castmatch-dev-identity'], 'the protected stacks');
  for (const { name, region: place } of guarded)
    await book.prove(`${name} refuses to be deleted while it is protected`, async () => {
      const { status, text } = await cloudFormation(cloud, place, { Action: 'DeleteStack', StackName: name });
      holds(status === 400 && text.includes('TerminationProtection is enabled'), 'a refusal', `${status} ${text}`);
      same((await stackState(cloud, place, name)).status, 'UPDATE_COMPLETE', 'the stack');
      return 'refused by CloudFormation, and as it was';
    });
  for (const { name, region: place } of guarded)
    await cloudFormation(cloud, place, { Action: 'UpdateTerminationProtection', EnableTerminationProtection: 'false', StackName: name });
  await everyStack(steps, app, { did: 'destroyed', status: 'gone', said: await destroy(steps, app) });
};

const nothingIsLeft = async (cloud: Cloud): Promise<string> => {
  for (const [service, path, name] of [
    ['lambda', '/2015-03-31/functions/', 'Functions'],
    ['apigateway', '/v2/apis', 'Items'],
    ['apigateway', '/restapis', 'Item'],
  ] as const) {
    const found = object(JSON.parse((await ask(cloud, service, region, { method: 'GET', path })).text));
    same(list(found[name] ?? found[name.toLowerCase()] ?? []).length, 0, path);
  }
  const { QueueUrls = [] } = await askJson(cloud, 'sqs', region, { target: 'AmazonSQS.ListQueues', version: '1.0', body: {} });
  same(list(QueueUrls).length, 0, 'queues');
  return 'no function, HTTP API, WebSocket API, REST API or queue is left';
};
