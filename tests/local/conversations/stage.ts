/** A running product with houses in it: who is there, who is a stranger, and a scene for each script. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dynamoTalentStore } from '../../../layers/adapters/dynamodb/talent/talent-store.ts';
import type { Talent, TalentStore } from '../../../layers/core/talent/index.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { tablesOf } from '../../support/product-tables.ts';
import { call, demo, orderFault, type Person, someone } from '../contract/client.ts';
import { houseOf, plays, speaks } from './house.ts';
import type { Scene, Script } from './script.ts';
import { startTalk, type Talk } from './talk.ts';

export interface Stage {
  readonly product: LocalProduct;
  scene(script: Script): Promise<Scene>;
  /** Who acts in a house, and everybody of it. */
  houseFor(script: Script): Promise<{ who: Person; people: readonly Talent[] }>;
  close(): Promise<void>;
}

/** Fit for most of what is asked in these talks, in a house that is nobody's here. */
const rivals = houseOf('rivals', [
  ['Zubeida Rivalwala', { ...plays(18, 60), ...speaks('hi', 'mr', 'gu', 'ta', 'bho', 'pa', 'en') }],
  ['Zorawar Rivalpuri', { gender: 'male', ...plays(18, 60), ...speaks('hi', 'mr', 'gu', 'ta', 'bho', 'pa', 'en') }],
]);

const everybody = async (store: TalentStore, org: string): Promise<Talent[]> => {
  const people: Talent[] = [];
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<TalentStore['list']>> = await store.list(org, cursor, 100);
    people.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return people;
};

export const startStage = async (env: Readonly<Record<string, string>>): Promise<Stage> => {
  const product = await startLocalProduct({
    env: { CASTMATCH_SEED: '400', CASTMATCH_MESSAGES_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '1', ...env },
  });
  const tables = tablesOf(product);
  const store = dynamoTalentStore(tables);
  await store.putMany(rivals.org, rivals.people);
  const talks: Talk[] = [];

  const houseFor: Stage['houseFor'] = async ({ house }) => {
    if (house === 'demo') return { who: demo, people: await everybody(store, demo.org) };
    await store.putMany(house.org, house.people);
    return { who: await someone(product, { sub: `director-of-${house.org}`, org: house.org }), people: await everybody(store, house.org) };
  };

  return {
    product,
    houseFor,
    scene: async (script) => {
      const { who, people } = await houseFor(script);
      const open = (): Talk => {
        const talk = startTalk({ product, who, people, strangers: rivals.people });
        talks.push(talk);
        return talk;
      };
      const folder = join(product.home, 'outbox');
      return {
        product,
        who,
        people,
        talk: open(),
        aside: open,
        person: (stageName) => {
          const found = people.find((one) => one.stageName === stageName);
          if (found === undefined) throw new Error(`nobody here is called ${stageName}`);
          return found;
        },
        call: (line, body) => call(product, who, line, body),
        put: (changed) => store.putMany(who.org, changed),
        fault: (fault) => orderFault(product, fault),
        outbox: (actionId) => (existsSync(folder) ? readdirSync(folder).filter((name) => name.includes(actionId)) : []),
      };
    },
    close: async () => {
      for (const talk of talks) talk.close();
      tables.client.destroy();
      await product.stop();
    },
  };
};
