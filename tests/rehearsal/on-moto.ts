/** Every stack on moto, where each type of the templates exists, as moto's own or as a stand-in made from its provider schema. It says nothing of what resources do. */
import { adapt, misspell, withoutBootstrapRule } from './assembly.ts';
import { type Cloud, moto, scratch, startCloud } from './cloud.ts';
import { holds, same } from './expect.ts';
import { nextVersion } from './next-version.ts';
import { type Book, openBook, type Proof } from './proof.ts';
import { countsByType, stacksIn, tally } from './stacks.ts';
import { bootstrap, changesNothing, deploy, destroy, everyStack, type Steps } from './steps.ts';
import { synthesizedOnce, templatesFolder } from './templates.ts';
import { endOf, pythonTools } from './tools.ts';

export const rehearseOnMoto = async (write: (proof: Proof) => void): Promise<void> => {
  const bin = await pythonTools('moto');
  await synthesizedOnce();
  const book = openBook('types', 'moto 5.2.5 with stand-ins', write);
  const [first, next, wrong] = [scratch('moto'), scratch('moto-next'), scratch('moto-wrong')];
  adapt(templatesFolder, first, withoutBootstrapRule);
  adapt(first, next, nextVersion);
  const cloud = await startCloud(moto(bin));
  const steps: Steps = { book, cloud, method: 'direct' };
  try {
    await bootstrap(steps, first);
    await everyStack(steps, first, { did: 'deployed', status: 'CREATE_COMPLETE', said: await deploy(steps, first) });
    await standIns(book, cloud, countsByType(first));
    await changesNothing(steps, first);
    await everyStack(steps, next, { did: 'updated', status: 'UPDATE_COMPLETE', said: await deploy(steps, next) });
    await everyStack(steps, next, { did: 'destroyed', status: 'gone', said: await destroy(steps, next) });
    for (const { name } of stacksIn(first))
      await book.prove(`${name} with a misspelt property is refused`, async () => {
        let where: string | undefined;
        adapt(first, wrong, (template, stack) => {
          if (stack === name) where = misspell(template);
        });
        if (where === undefined) return 'it has no property';
        const { code, text } = await deploy(steps, wrong, [name, '--exclusively']);
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
