/** A change under its version: read, changed, written; begun again when somebody else was quicker. */
import { DomainError, notFound } from '../shared/index.ts';
import type { Written } from './ports.ts';

const maximumTries = 6;

export const changing = async <Thing extends { readonly version: number }>(
  kind: string,
  read: () => Promise<Thing | undefined>,
  change: (thing: Thing) => Thing,
  write: (thing: Thing) => Promise<Written>,
): Promise<Thing> => {
  for (let tries = 0; tries < maximumTries; tries += 1) {
    const thing = await read();
    if (thing === undefined) throw notFound(kind);
    const changed = { ...change(thing), version: thing.version + 1 };
    if ((await write(changed)) === 'written') return changed;
  }
  throw new DomainError('conflict', `this ${kind} is being changed by somebody else; look at it again`);
};
