/**
 * Generations of an index behind an alias. A rebuild fills a new index beside the live one, which goes on answering; then the alias moves in one step, and the former index is kept
 * until somebody confirms. What makes vectors comparable (model, version, dimensions) is part of the family's name: another embedder is another family, and never searched by mistake.
 */
import * as z from 'zod';
import type { OpenSearchClient } from './client.ts';
import { OpenSearchFailure } from './failure.ts';

export interface IndexFamily {
  /** The alias that is searched, `castmatch-talents-<embedder>`; an index of it is `<name>--m<mapping>--<stamp>`. */
  readonly name: string;
  /** Counts up when mapping or analysis change. */
  readonly mapping: number;
  readonly body: { readonly settings: object; readonly mappings: object };
}

export interface Generations {
  /** What searches see. */
  readonly live: string | undefined;
  /** Filled beside it. */
  readonly building: string | undefined;
  /** What was live before, kept until confirmed. */
  readonly former: string | undefined;
}

export interface Indices {
  readonly aliases: { readonly live: string; readonly building: string; readonly former: string };
  generations(): Promise<Generations>;
  /** Whether an index of this family has today's mapping. */
  isCurrent(index: string): boolean;
  /** The live index; made empty when there is none. */
  ensureLive(): Promise<string>;
  /** An empty index beside the live one, in place of a half-built one. `stamp`: `[a-z0-9]+`. */
  beginBuilding(stamp: string): Promise<string>;
  /** What was built becomes live, the live one former; an older former one is deleted. One step for whoever searches. */
  switchOver(): Promise<Generations>;
  /** The former one becomes live again, and what was live is deleted. */
  goBack(): Promise<Generations>;
  /** The former one is no longer needed. */
  confirm(): Promise<void>;
  drop(index: string): Promise<void>;
}

const Aliases = z.record(z.string(), z.object({ aliases: z.record(z.string(), z.unknown()) }));
const Done = z.looseObject({});
const deadlineMs = 30_000;

export const indicesOf = (client: OpenSearchClient, family: IndexFamily): Indices => {
  const live = family.name;
  const [building, former] = [`${live}.building`, `${live}.former`];

  const generations = async (): Promise<Generations> => {
    // With a wildcard, an alias that is not there is no failure.
    const aliases = await client.send({ method: 'GET', path: `/_alias/${live}*` }, Aliases);
    const holderOf = (alias: string): string | undefined => Object.entries(aliases).find(([, entry]) => alias in entry.aliases)?.[0];
    return { live: holderOf(live), building: holderOf(building), former: holderOf(former) };
  };

  const nameOf = (stamp: string): string => `${live}--m${family.mapping}--${stamp}`;
  const create = async (index: string, alias: string): Promise<void> => {
    // By a template: however an index of this name comes into being, it has this mapping and these settings.
    const template = { index_patterns: [`${live}--*`], template: family.body };
    await client.send({ method: 'PUT', path: `/_index_template/${live}`, body: template, deadlineMs }, Done);
    await client.send({ method: 'PUT', path: `/${index}`, body: { aliases: { [alias]: {} } }, deadlineMs }, Done);
  };
  const drop: Indices['drop'] = async (index) => {
    await client.send({ method: 'DELETE', path: `/${index}?ignore_unavailable=true`, deadlineMs }, Done);
  };
  const change = async (actions: readonly object[]): Promise<void> => {
    await client.send({ method: 'POST', path: '/_aliases', body: { actions }, deadlineMs }, Done);
  };
  const add = (index: string, alias: string): object => ({ add: { index, alias } });
  const remove = (index: string, alias: string): object => ({ remove: { index, alias } });

  return {
    aliases: { live, building, former },
    generations,
    isCurrent: (index) => index.startsWith(nameOf('')),

    ensureLive: async () => {
      const { live: there } = await generations();
      if (there !== undefined) return there;
      const index = nameOf('first');
      // Whoever comes second finds it made.
      await create(index, live).catch(async (error: unknown) => {
        if ((await generations()).live === undefined) throw error;
      });
      return (await generations()).live ?? index;
    },

    beginBuilding: async (stamp) => {
      const { building: halfBuilt } = await generations();
      if (halfBuilt !== undefined) await drop(halfBuilt);
      const index = nameOf(stamp);
      await create(index, building);
      return index;
    },

    switchOver: async () => {
      const now = await generations();
      if (now.building === undefined) throw new OpenSearchFailure('missing', 'nothing has been built that could become live');
      await change([
        ...(now.former === undefined ? [] : [remove(now.former, former)]),
        ...(now.live === undefined ? [] : [remove(now.live, live), add(now.live, former)]),
        remove(now.building, building),
        add(now.building, live),
      ]);
      if (now.former !== undefined) await drop(now.former);
      return generations();
    },

    goBack: async () => {
      const now = await generations();
      if (now.former === undefined) throw new OpenSearchFailure('missing', 'there is no former index to go back to');
      await change([...(now.live === undefined ? [] : [remove(now.live, live)]), remove(now.former, former), add(now.former, live)]);
      if (now.live !== undefined) await drop(now.live);
      return generations();
    },

    confirm: async () => {
      const { former: old } = await generations();
      if (old !== undefined) await drop(old);
    },

    drop,
  };
};

/** `otherwise`, when what was asked for is not there. */
export const ifMissing =
  <Otherwise>(otherwise: Otherwise) =>
  (error: unknown): Otherwise => {
    if (error instanceof OpenSearchFailure && error.kind === 'missing') return otherwise;
    throw error;
  };
