/** TalentIndex on OpenSearch. How a search is asked is in `search-people.ts`. */
import * as z from 'zod';
import { type Clock, DomainError, type Random } from '../../../core/shared/index.ts';
import type { TalentIndex } from '../../../core/talent/index.ts';
import { writeBulk } from '../bulk.ts';
import type { OpenSearchClient } from '../client.ts';
import { OpenSearchFailure } from '../failure.ts';
import { type Indices, ifMissing } from '../indices.ts';
import { searchPeople } from './search-people.ts';
import { AnyEntry, documentOf, entryId, entryOf, probeOf, tombstoneOf } from './talent-entry.ts';
import { boolOf, filterClauses, peopleOf } from './talent-query.ts';
import { Whole, wholly } from './whole-answer.ts';

export interface TalentIndexOptions {
  readonly client: OpenSearchClient;
  /** Of the family of this embedder (`talentIndexFamily`). */
  readonly indices: Indices;
  readonly embedder: { readonly id: string; readonly dimensions: number };
  readonly clock: Clock;
  readonly random: Random;
  /** Told of an answer with another tenant's document in it, beside the failure. */
  readonly onWrongTenant: (org: string) => void;
  /** Reads and writes are of the index that is being built alone. */
  readonly building?: boolean;
}

/** How long a writer may go on without hearing of a new generation. A rebuild waits longer before it reads the table. */
export const generationsKnownMs = 1_000;
const bulkSize = 500;
const countsKeptMs = 60_000;

const Counted = Whole.extend({
  hits: z.object({ total: z.object({ value: z.number() }) }),
  aggregations: z.object({ by: z.object({ buckets: z.record(z.string(), z.object({ doc_count: z.number() })) }) }),
});
const Listed = Whole.extend({ hits: z.object({ hits: z.array(z.object({ _source: z.object({ org: z.string(), id: z.string(), version: z.number() }) })) }) });
const Read = z.object({ docs: z.array(z.object({ found: z.boolean().optional(), _source: AnyEntry.optional() })) });
const Deleted = z.object({ timed_out: z.boolean(), failures: z.array(z.unknown()) });
const Refreshed = z.looseObject({});

export const openSearchTalentIndex = (options: TalentIndexOptions): TalentIndex => {
  const { client, indices, embedder, clock, random, building: isBuilding = false } = options;
  const { live, building, former } = indices.aliases;
  const read = isBuilding ? building : live;
  let known: { until: number; targets: Promise<readonly string[]> } | undefined;
  const people = new Map<string, { count: number; until: number }>();

  /** Every generation is kept up to date: the one that is being built, and the former one, so that it can come back. */
  const allGenerations = async (): Promise<readonly string[]> => {
    await indices.ensureLive();
    const there = await indices.generations();
    return [live, ...(there.building === undefined ? [] : [building]), ...(there.former === undefined ? [] : [former])];
  };
  const targets = async (): Promise<readonly string[]> => {
    if (isBuilding) return [building];
    if (known === undefined || known.until <= clock.now()) known = { until: clock.now() + generationsKnownMs, targets: allGenerations() };
    return known.targets.catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  };

  const write = async (entries: readonly ReturnType<typeof tombstoneOf>[]): Promise<void> => {
    for (let from = 0; from < entries.length; from += bulkSize) await writePart(entries.slice(from, from + bulkSize), 2);
  };
  const writePart = async (part: readonly ReturnType<typeof tombstoneOf>[], tries: number): Promise<void> => {
    const writes = (await targets()).flatMap((index) => part.map((entry) => ({ ...entry, index })));
    const { refused, missing } = await writeBulk(client, writes, { clock, random });
    const [first] = refused;
    if (first) throw new OpenSearchFailure('rejected', `OpenSearch refused ${refused.length} documents, one as ${first.type}`);
    if (missing.length > 0) known = undefined;
    // The live one went, or all of them: it is made anew. Of another generation that went nothing is missed.
    if (!missing.includes(read)) return;
    if (tries <= 1 || isBuilding) throw new OpenSearchFailure('missing', 'the index went while it was written to');
    await writePart(part, tries - 1);
  };

  const refresh = (index: string): Promise<unknown> => client.send({ method: 'POST', path: `/${index}/_refresh`, deadlineMs: 30_000 }, Refreshed);
  /** A generation that went meanwhile is none. */
  const eachThere = async (run: (index: string) => Promise<void>): Promise<void> => {
    for (const index of await targets()) await run(index).catch(ifMissing(undefined));
  };

  /**
   * For a moment after a deletion the engine remembers the versions that were deleted, and would refuse them as outdated: whoever drops and fills again would lose people. The probe was
   * deleted with them; when its old version is taken, theirs are too.
   */
  const untilForgotten = async (index: string, probe: ReturnType<typeof probeOf>): Promise<void> => {
    for (let tries = 0; tries < 100; tries += 1) {
      await clock.sleep(50);
      await refresh(index);
      const { written } = await writeBulk(client, [{ ...probe, index, version: 1 }], { clock, random });
      if (written === 1) return;
    }
    throw new OpenSearchFailure('overloaded', 'OpenSearch does not forget what it deleted');
  };

  const searchPath = (org: string): string => `/${read}/_search?routing=${encodeURIComponent(org)}`;

  /** Nothing that is another tenant's leaves this function, whatever the engine thinks that it was asked. */
  const own = <Found extends { readonly org: string }>(org: string, found: readonly Found[]): readonly Found[] => {
    if (found.every((one) => one.org === org)) return found;
    options.onWrongTenant(org);
    throw new OpenSearchFailure('wrong_tenant', "OpenSearch answered with another tenant's document");
  };

  const peopleCount = async (org: string): Promise<number> => {
    const kept = people.get(org);
    if (kept !== undefined && kept.until > clock.now()) return kept.count;
    const [count = 0] = await countAll(org, [{ filter: peopleOf(org) }]);
    if (people.size > 1_000) people.clear();
    people.set(org, { count, until: clock.now() + countsKeptMs });
    return count;
  };

  const countAll = async (org: string, filters: readonly object[]): Promise<number[]> => {
    const by = { filters: { filters: Object.fromEntries(filters.map((clauses, place) => [String(place), boolOf(clauses)])) } };
    const body = { size: 0, track_total_hits: true, query: boolOf({ filter: peopleOf(org) }), aggs: { by } };
    const answer = await client.send({ method: 'POST', path: searchPath(org), body }, wholly(Counted)).catch(ifMissing(undefined));
    return filters.map((_, place) => answer?.aggregations.by.buckets[String(place)]?.doc_count ?? 0);
  };

  const search = searchPeople({ client, index: read, own, peopleCount });

  return {
    embedderId: embedder.id,
    put: (org, documents) => stored(() => write(latest(documents).map((document) => entryOf(org, document)))),
    remove: (org, gone) => stored(() => write(latest(gone).map((person) => tombstoneOf(org, person)))),
    settle: (org) =>
      asked(async () => {
        people.delete(org);
        await eachThere(async (index) => void (await refresh(index)));
      }),
    search: (org, query) => asked(() => search(org, query)),
    count: (org, filters) =>
      asked(() =>
        countAll(
          org,
          filters.map((filter) => filterClauses(org, filter)),
        ),
      ),
    documents: (org, ids) =>
      asked(async () => {
        const wanted = [...new Set(ids)];
        if (wanted.length === 0) return [];
        const docs = wanted.map((id) => ({ _id: entryId(org, id), routing: org }));
        const answer = await client.send({ method: 'POST', path: `/${read}/_mget`, body: { docs } }, Read).catch(ifMissing({ docs: [] }));
        const found = own(
          org,
          answer.docs.flatMap(({ _source }) => (_source === undefined ? [] : [_source])),
        );
        return found.flatMap((entry) => (entry.gone ? [] : [documentOf(entry, embedder.dimensions)]));
      }),
    list: (org, after, limit = 1_000) =>
      asked(async () => {
        const body = {
          size: Math.min(limit, 1_000),
          track_total_hits: false,
          _source: ['org', 'id', 'version'],
          query: boolOf({ filter: peopleOf(org) }),
          sort: [{ id: 'asc' }],
          ...(after === null ? {} : { search_after: [after] }),
        };
        const answer = await client.send({ method: 'POST', path: searchPath(org), body }, wholly(Listed)).catch(ifMissing(undefined));
        return own(org, answer?.hits.hits.map(({ _source }) => _source) ?? []).map(({ id, version }) => ({ id, version }));
      }),
    drop: (org) =>
      asked(async () => {
        people.delete(org);
        const query = { term: { org } };
        await eachThere(async (index) => {
          const probe = probeOf(org, `${clock.now()}-${random()}`);
          await writeBulk(client, [{ ...probe, index, version: 2 }], { clock, random });
          await refresh(index);
          const path = `/${index}/_delete_by_query?refresh=true&conflicts=proceed&routing=${encodeURIComponent(org)}`;
          const { failures } = await client.send({ method: 'POST', path, body: { query }, deadlineMs: 120_000 }, Deleted);
          if (failures.length > 0) throw new OpenSearchFailure('partial', `OpenSearch left ${failures.length} documents undeleted`);
          await untilForgotten(index, probe);
        });
      }),
  };
};

/** The engine's failures in the words of the port. */
const asked = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof OpenSearchFailure)) throw error;
    throw new DomainError('unavailable', `the talent index cannot answer (${error.kind})`, { retryAfterMs: 1_000, cause: error });
  }
};

/** A document that is refused as it is would be refused again: that is no trouble of the engine. */
const stored = async (store: () => Promise<void>): Promise<void> => {
  const refusal = await asked(async () => {
    try {
      return void (await store());
    } catch (error) {
      if (error instanceof OpenSearchFailure && error.kind === 'rejected') return error;
      throw error;
    }
  });
  if (refusal !== undefined) throw refusal;
};

/** Of one call the highest version of each person: within one bulk the engine would take them in any order. */
const latest = <Versioned extends { readonly id: string; readonly version: number }>(all: readonly Versioned[]): Versioned[] => {
  const best = new Map<string, Versioned>();
  for (const one of all) if ((best.get(one.id)?.version ?? 0) < one.version) best.set(one.id, one);
  return [...best.values()];
};
