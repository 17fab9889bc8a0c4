/** MemoryIndex on OpenSearch: one index for each embedder, tenants and users apart by every query. Core weighs; here candidates are found. */
import * as z from 'zod';
import type { MemoryCandidate, MemoryFound, MemoryIndex, MemoryQuery, Owner } from '../../../core/memory/index.ts';
import { type Clock, DomainError, type Random } from '../../../core/shared/index.ts';
import { writeBulk } from '../bulk.ts';
import type { OpenSearchClient } from '../client.ts';
import { OpenSearchFailure } from '../failure.ts';
import { type Indices, ifMissing } from '../indices.ts';
import { boolOf, everythingOf, fetchQuery, neighboursQuery, passing, type Statistics, statisticsOf, wordsQuery } from './memory-query.ts';
import { Found, ownerKey, tombstoneOf, writeOf } from './stored-entry.ts';

export interface OpenSearchMemoryIndexOptions {
  readonly client: OpenSearchClient;
  /** Of the family of this embedder (`memoryIndexFamily`). */
  readonly indices: Indices;
  readonly embedder: { readonly id: string };
  readonly clock: Clock;
  readonly random: Random;
  /** Told of an answer with another's entry in it, beside the failure. */
  readonly onWrongTenant: (owner: Owner) => void;
}

const bulkSize = 500;
const pageSize = 1_000;

const Answer = z.object({ timed_out: z.boolean(), _shards: z.object({ failed: z.number() }) });
/** Of columns alone: to read a stored entry means to unpack its neighbours too. */
const placeFields = ['owner', 'id', 'place', 'conversation'];
const Place = z.object({
  owner: z.tuple([z.string()]),
  id: z.tuple([z.string()]),
  place: z.tuple([z.number()]),
  conversation: z.tuple([z.string()]).optional(),
});
const Versioned = z.object({ owner: z.string(), id: z.string(), version: z.number() });
const searched = <Source extends z.ZodType>(source: Source) =>
  Answer.extend({ hits: z.object({ hits: z.array(z.object({ _score: z.number().nullable(), _source: source })) }) });
const Placed = Answer.extend({ hits: z.object({ hits: z.array(z.object({ _score: z.number().nullable(), fields: Place })) }) });
const Fetched = searched(Found);
const Listed = searched(Versioned);
const Counted = Answer.extend({
  hits: z.object({ total: z.object({ value: z.number() }) }),
  aggregations: z.object({
    length: z.object({ value: z.number().nullable() }),
    having: z.object({ buckets: z.record(z.string(), z.object({ doc_count: z.number() })) }).optional(),
  }),
});
const Answers = z.object({ responses: z.array(Placed) });
const Deleted = z.object({ timed_out: z.boolean(), failures: z.array(z.unknown()) });
const Refreshed = z.looseObject({});

/** What was found in a part is not what is there. */
const whole = <Some extends z.infer<typeof Answer>>(answer: Some): Some => {
  if (answer.timed_out || answer._shards.failed > 0) throw new OpenSearchFailure('partial', 'a part of OpenSearch did not answer');
  return answer;
};

type Write = ReturnType<typeof tombstoneOf>;

export const openSearchMemoryIndex = (options: OpenSearchMemoryIndexOptions): MemoryIndex => {
  const { client, indices, embedder, clock, random } = options;
  const { live } = indices.aliases;
  let there: Promise<unknown> | undefined;
  const ensureThere = async (): Promise<void> => {
    there ??= indices.ensureLive();
    await there.catch((error: unknown) => {
      there = undefined;
      throw error;
    });
  };

  const write = async (writes: readonly Write[]): Promise<void> => {
    for (let from = 0; from < writes.length; from += bulkSize) await writePart(writes.slice(from, from + bulkSize), 2);
  };
  const writePart = async (part: readonly Write[], tries: number): Promise<void> => {
    await ensureThere();
    const targets = part.map((one) => ({ ...one, index: live }));
    const { refused, missing } = await writeBulk(client, targets, { clock, random });
    const [first] = refused;
    if (first) throw new OpenSearchFailure('rejected', `OpenSearch refused ${refused.length} entries, one as ${first.type}`);
    if (missing.length === 0) return;
    // The index went: it is made anew.
    there = undefined;
    if (tries <= 1) throw new OpenSearchFailure('missing', 'the index went while it was written to');
    await writePart(part, tries - 1);
  };

  const pathOf = ({ org }: Owner): string => `/${live}/_search?routing=${encodeURIComponent(org)}`;
  const refresh = async (): Promise<unknown> => client.send({ method: 'POST', path: `/${live}/_refresh`, deadlineMs: 30_000 }, Refreshed).catch(ifMissing({}));

  /** Nothing that is another's leaves this function, whatever the engine thinks that it was asked. */
  const own = <Source extends { readonly owner: string }>(owner: Owner, sources: readonly Source[]): readonly Source[] => {
    if (sources.every((one) => one.owner === ownerKey(owner))) return sources;
    options.onWrongTenant(owner);
    throw new OpenSearchFailure('wrong_tenant', "OpenSearch answered with another's entry");
  };

  const count = async (owner: Owner, words: readonly string[]): Promise<Statistics> => {
    const answer = await client
      .send({ method: 'POST', path: pathOf(owner), body: statisticsOf(owner, words) }, Counted)
      .then(whole)
      .catch(ifMissing(undefined));
    const buckets = answer?.aggregations.having?.buckets ?? {};
    return {
      count: answer?.hits.total.value ?? 0,
      averageLength: answer?.aggregations.length.value ?? 0,
      having: new Map(words.map((word, place) => [word, buckets[String(place)]?.doc_count ?? 0])),
    };
  };

  const find = async (owner: Owner, queries: readonly object[], size: number): Promise<Hit[][]> => {
    if (queries.length === 0) return [];
    const columns = { _source: false, stored_fields: '_none_', docvalue_fields: placeFields };
    const base = { ...columns, size, track_total_hits: false, track_scores: true, sort: ['_score', { id: 'desc' }] };
    const body = queries.flatMap((query) => [
      { index: live, routing: owner.org },
      { ...base, query },
    ]);
    const { responses } = await client.send({ method: 'POST', path: '/_msearch', body }, Answers);
    return responses.map((response) => {
      const { hits } = whole(response).hits;
      own(
        owner,
        hits.map(({ fields }) => ({ owner: fields.owner[0] })),
      );
      return hits.map(({ _score, fields: { id, place, conversation } }) => ({
        id: id[0],
        place: place[0],
        conversation: conversation?.[0],
        score: _score ?? 0,
      }));
    });
  };

  const search = async (owner: Owner, query: MemoryQuery): Promise<MemoryFound> => {
    const statistics = await count(owner, [...new Set([...query.words, ...query.also])]);
    const filter = passing(owner, query);
    const vector = query.vector?.some((number) => number !== 0) ? query.vector : null;
    const told = {
      count: statistics.count,
      averageLength: statistics.averageLength,
      frequencies: Object.fromEntries(query.words.map((word) => [word, statistics.having.get(word) ?? 0])),
    };
    if (statistics.count === 0) return { candidates: [], statistics: told };
    const byWords = wordsQuery(query, statistics, filter);
    const byMeaning = vector === null ? undefined : neighboursQuery(vector, query.limit, filter);
    const found = await find(
      owner,
      [byWords, byMeaning].filter((one) => one !== undefined),
      query.limit,
    );
    const lexical = byWords === undefined ? [] : (found[0] ?? []);
    const semantic = byMeaning === undefined ? [] : (found.at(-1) ?? []);
    // The engine gives a half more of the cosine; what has nothing in common is no candidate.
    const near = semantic.filter(({ score }) => score > 0.5);
    const ids = [...new Set([...lexical, ...near].map(({ id }) => id))];
    if (ids.length === 0) return { candidates: [], statistics: told };
    const places = besideOf(lexical, near, query.beside);
    const body = { size: 10_000, track_total_hits: false, _source: ['owner', 'content'], query: fetchQuery(filter, { ids, places, vector }) };
    const { hits } = await client.send({ method: 'POST', path: pathOf(owner), body }, Fetched).then(whole);
    own(
      owner,
      hits.hits.map(({ _source }) => _source),
    );
    const candidates = hits.hits.map(({ _score, _source }): MemoryCandidate => ({ entry: _source.content, cosine: cosineOf(query, vector, _score) }));
    return { candidates, statistics: told };
  };

  const page = async (owner: Owner, filter: readonly object[], after: string | null, size: number): Promise<readonly z.infer<typeof Versioned>[]> => {
    const body = {
      size,
      track_total_hits: false,
      _source: ['owner', 'id', 'version'],
      query: boolOf({ filter }),
      sort: [{ id: 'asc' }],
      ...(after === null ? {} : { search_after: [after] }),
    };
    const answer = await client
      .send({ method: 'POST', path: pathOf(owner), body }, Listed)
      .then(whole)
      .catch(ifMissing(undefined));
    return own(owner, answer?.hits.hits.map(({ _source }) => _source) ?? []);
  };

  return {
    embedderId: embedder.id,
    put: (owner, entries) => asked(() => write(latest(entries).map((entry) => writeOf(owner, entry)))),
    remove: (owner, gone) => asked(() => write(latest(gone).map((one) => tombstoneOf(owner, one)))),
    removeConversation: (owner, conversationId) =>
      asked(async () => {
        // What was put a moment ago is found only after this.
        await refresh();
        const filter = passing(owner, { within: conversationId, until: null });
        let after: string | null = null;
        do {
          const found: readonly z.infer<typeof Versioned>[] = await page(owner, filter, after, pageSize);
          await write(found.map(({ id, version }) => tombstoneOf(owner, { id, version: version + 0.5 })));
          after = found.length < pageSize ? null : (found.at(-1)?.id ?? null);
        } while (after !== null);
      }),
    removeOwner: (owner) =>
      asked(async () => {
        await refresh();
        const path = `/${live}/_delete_by_query?refresh=true&conflicts=proceed&routing=${encodeURIComponent(owner.org)}`;
        const body = { query: { term: { owner: ownerKey(owner) } } };
        const answer = await client.send({ method: 'POST', path, body, deadlineMs: 60_000 }, Deleted).catch(ifMissing(undefined));
        if (answer !== undefined && (answer.timed_out || answer.failures.length > 0))
          throw new OpenSearchFailure('partial', `OpenSearch left ${answer.failures.length} entries undeleted`);
      }),
    settle: () => asked(async () => void (await refresh())),
    search: (owner, query) => asked(() => search(owner, query)),
    list: (owner, after, limit = pageSize) =>
      asked(async () => (await page(owner, everythingOf(owner), after, Math.min(limit, pageSize))).map(({ id, version }) => ({ id, version }))),
  };
};

interface Hit {
  readonly id: string;
  readonly place: number;
  readonly conversation?: string | undefined;
  readonly score: number;
}

/** Places around the best few, for each conversation. */
const besideOf = (lexical: readonly Hit[], semantic: readonly Hit[], { best, distance }: MemoryQuery['beside']): Map<string, number[]> => {
  const most = lexical[0]?.score || 1;
  const worth = new Map<string, Hit>();
  for (const hit of lexical) worth.set(hit.id, { ...hit, score: hit.score / most });
  for (const hit of semantic) worth.set(hit.id, { ...hit, score: (worth.get(hit.id)?.score ?? 0) + 0.2 * (2 * hit.score - 1) });
  const places = new Map<string, number[]>();
  if (distance === 0) return places;
  for (const { conversation, place } of [...worth.values()].sort((left, right) => right.score - left.score).slice(0, best))
    if (conversation !== undefined)
      places.set(conversation, [...(places.get(conversation) ?? []), ...Array.from({ length: 2 * distance + 1 }, (_, at) => place + at - distance)]);
  return places;
};

const cosineOf = (query: MemoryQuery, vector: Float32Array | null, score: number | null): number | null => {
  if (query.vector === null) return null;
  return vector === null ? 0 : (score ?? 1) - 1;
};

/** Of one call the highest version of each: within one bulk the engine would take them in any order. */
const latest = <One extends { readonly id: string; readonly version: number }>(all: readonly One[]): One[] => {
  const best = new Map<string, One>();
  for (const one of all) if ((best.get(one.id)?.version ?? -1) < one.version) best.set(one.id, one);
  return [...best.values()];
};

/** The engine's failures in the words of the port. */
const asked = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof OpenSearchFailure)) throw error;
    throw new DomainError('unavailable', `the memory index cannot answer (${error.kind})`, { retryAfterMs: 1_000, cause: error });
  }
};
