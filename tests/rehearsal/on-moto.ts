/** Every stack on moto, where each resource is a stand-in made from its provider schema. It says nothing of what resources do. */
import { cloudFormation } from './account.ts';
import { adapt, misspeltAlone, withoutBootstrapRule } from './assembly.ts';
import { type Cloud, moto, region, scratch, startCloud } from './cloud.ts';
import { holds, same } from './expect.ts';
import { nextVersion } from './next-version.ts';
import { type Book, openBook, type Proof } from './proof.ts';
import { countsByType, stacksIn, tally } from './stacks.ts';
import { bootstrap, changesNothing, deploy, destroy, everyStack, type Steps } from './steps.ts';
import { synthesizedOnce, templatesFolder } from './templates.ts';
import { pythonTools } from './tools.ts';

export const rehearseOnMoto = async (write: (proof: Proof) => void): Promise<void> => {
  const bin = await pythonTools('moto');
  await synthesizedOnce();
  const book = openBook('types', 'moto 5.2.5 with stand-ins', write);
  const [first, next] = [scratch('moto'), scratch('moto-next')];
  adapt(templatesFolder, first, withoutBootstrapRule);
  const changed: string[] = [];
  adapt(first, next, (template) => changed.push(...nextVersion(template).map(({ type }) => type)));
  const cloud = await startCloud(moto(bin));
  const steps: Steps = { book, cloud, method: 'direct', seen: new Set() };
  try {
    await bootstrap(steps, first);
    await everyStack(steps, first, { did: 'deployed', status: 'CREATE_COMPLETE', said: await deploy(steps, first) });
    await standIns(book, cloud, countsByType(first));
    await changesNothing(steps, first);
    await everyStack(steps, next, { did: 'updated', status: 'UPDATE_COMPLETE', said: await deploy(steps, next) });
    await book.prove('what the next version changes is updated in its place', () => {
      const updated = printed(cloud, 'updated');
      for (const [type, count] of tally(changed)) holds((updated.get(type) ?? 0) >= count, `${count} updates of ${type}`, updated.get(type));
      return [...tally(changed)].map(([type, count]) => `${count} ${type}`).join(', ');
    });
    await misspelt(book, cloud, first);
    await everyStack(steps, next, { did: 'destroyed', status: 'gone', said: await destroy(steps, next) });
  } finally {
    await cloud.stop();
  }
};

/** How many stand-ins of each type were created, updated or deleted so far. */
const printed = (cloud: Cloud, what: 'created' | 'updated' | 'deleted'): Map<string, number> =>
  tally([...cloud.log().matchAll(new RegExp(`^stand-in ${what} (\\S+) `, 'gmu'))].map(([, type = '']) => type));

const standIns = async (book: Book, cloud: Cloud, counts: ReadonlyMap<string, number>): Promise<void> => {
  const made = printed(cloud, 'created');
  for (const [type, count] of counts)
    await book.prove(`${type}: each has the properties of its provider schema, and what refers to it resolves`, () => {
      same(made.get(type), count, 'stand-ins that were made');
      return `a stand-in, which does nothing (${count})`;
    });
};

/** Shows that the schemas are really asked: while the stacks are there, for a resource alone may import from them. */
const misspelt = async (book: Book, cloud: Cloud, app: string): Promise<void> => {
  const seen = new Set<string>();
  for (const { template } of stacksIn(app))
    for (const { type, name, template: alone } of misspeltAlone(template)) {
      if (seen.has(type)) continue;
      seen.add(type);
      await book.prove(`${type} with a misspelt property is refused`, async () => {
        const { status, text } = await cloudFormation(cloud, region, {
          Action: 'CreateStack',
          StackName: `misspelt-${seen.size}`,
          TemplateBody: JSON.stringify(alone),
        });
        holds(status === 400 && text.includes(name) && text.includes('is not permitted'), `a refusal of ${name}`, `${status} ${text}`);
        return name;
      });
    }
};
