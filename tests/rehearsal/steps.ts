/** What an operator does to an account, step by step, each seen in what the account itself then says of every stack. */
import { stackResources, stackState } from './account.ts';
import { account, type Cloud, region } from './cloud.ts';
import { holds } from './expect.ts';
import type { Book } from './proof.ts';
import { type Stack, stacksIn } from './stacks.ts';
import { endOf, type Output } from './tools.ts';

export interface Steps {
  readonly book: Book;
  readonly cloud: Cloud;
  readonly method: 'change-set' | 'direct';
  /** Stacks that were seen in the account: what never was there cannot have been destroyed. */
  readonly seen: Set<string>;
}

export const succeed = ({ code, text }: Output, what: string): string => {
  if (code !== 0) throw new Error(`${what}: ${endOf(text, 25)}`);
  return text;
};

/** Both regions, as the guide says: the edge stack lives in the second. The assembly is named, or cdk would synthesize the app first. */
export const bootstrap = async ({ book, cloud }: Steps, app: string): Promise<void> =>
  book.prove('both regions are bootstrapped', async () => {
    const places = [region, 'us-east-1'].map((place) => `aws://${account}/${place}`);
    succeed(await cloud.cdk(['bootstrap', '--app', app, ...places]), 'cdk bootstrap');
    return undefined;
  });

export const deploy = ({ cloud, method }: Steps, app: string, which: readonly string[] = ['--all']): Promise<Output> =>
  cloud.cdk(['deploy', ...which, '--app', app, '--require-approval', 'never', '--method', method, '--concurrency', '4']);

export const destroy = ({ cloud }: Steps, app: string): Promise<Output> => cloud.cdk(['destroy', '--all', '--force', '--app', app, '--concurrency', '4']);

/** One row a stack: what the account says of it, with what `also` finds; and what cdk said when it is something else. */
export const everyStack = async (
  { book, cloud, seen }: Steps,
  app: string,
  {
    did,
    status: wanted,
    said,
    also,
  }: { readonly did: string; readonly status: string; readonly said: Output; readonly also?: (stack: Stack) => Promise<string> },
): Promise<void> => {
  for (const stack of stacksIn(app))
    await book.prove(`${stack.name} is ${did}`, async () => {
      const { status } = await stackState(cloud, stack.region, stack.name);
      if (status !== wanted) throw new Error(`its status is ${status}; cdk said: ${endOf(said.text, 25)}`);
      if (status !== 'gone') seen.add(stack.name);
      holds(seen.has(stack.name), 'a stack that had been there', stack.name);
      return `${status}, ${(await also?.(stack)) ?? `${Object.keys(stack.template.Resources ?? {}).length} resources`}`;
    });
};

export const changesNothing = (steps: Steps, app: string): Promise<void> =>
  steps.book.prove('a second deployment with the same templates changes nothing', async () => {
    const text = succeed(await deploy(steps, app), 'cdk deploy');
    const [unchanged, all] = [text.split('(no changes)').length - 1, stacksIn(app).length];
    holds(unchanged === all, `${all} stacks without changes`, endOf(text, 12));
    return undefined;
  });

/** Physical ids by logical ids, of every stack. */
export const allIds = async ({ cloud }: Steps, app: string): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> => {
  const ids = new Map<string, Readonly<Record<string, string>>>();
  for (const { name, region: place } of stacksIn(app)) ids.set(name, await stackResources(cloud, place, name));
  return ids;
};
