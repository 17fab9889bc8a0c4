/** A search: k-NN, BM25 and welcome terms beside each other in one request, each with the tenant and all conditions inside, and then the facts of those who are not known yet. */
import * as z from 'zod';
import type { IndexCandidate, IndexPlace, IndexQuery, IndexResult } from '../../../core/talent/index.ts';
import type { OpenSearchClient } from '../client.ts';
import { OpenSearchFailure } from '../failure.ts';
import { type FoundPlace, type KnownPerson, knownPeople } from './known-people.ts';
import { boolOf, type Clause, filterClauses, neighboursQuery, wordsClauses } from './talent-query.ts';
import { Whole, wholly } from './whole-answer.ts';

export interface SearchPeople {
  readonly client: OpenSearchClient;
  /** The alias that is read. */
  readonly index: string;
  /** Throws when one of them is another tenant's. */
  readonly own: <Found extends { readonly org: string }>(org: string, found: readonly Found[]) => readonly Found[];
  readonly peopleCount: (org: string) => Promise<number>;
}

const one = <Value extends z.ZodType>(value: Value) => z.tuple([value]).transform(([only]) => only as z.output<Value>);
const Hits = z.object({
  total: z.object({ value: z.number() }).optional(),
  hits: z.array(
    z.object({
      _index: z.string(),
      _seq_no: z.number(),
      _score: z.number().nullable(),
      fields: z.object({ org: one(z.string()), id: one(z.string()), version: one(z.number()) }),
    }),
  ),
});
const Searched = Whole.extend({ hits: Hits });
const Answers = z.object({ responses: z.array(z.unknown()) });
type Hit = z.infer<typeof Hits>['hits'][number];

/** Columns alone: to read a stored document means to unpack its neighbours too. */
const columns = { _source: false, stored_fields: '_none_', docvalue_fields: ['org', 'id', 'version'], seq_no_primary_term: true };

export const searchPeople = ({ client, index, own, peopleCount }: SearchPeople) => {
  const known = knownPeople(client, index);

  const searchAll = async (org: string, bodies: readonly object[]): Promise<z.infer<typeof Searched>[]> => {
    const header = { routing: org, index };
    const { responses } = await client.send({ method: 'POST', path: '/_msearch', body: bodies.flatMap((body) => [header, body]) }, Answers);
    return responses.map((response) => parseSearch(response));
  };

  return async (org: string, query: IndexQuery): Promise<IndexResult> => {
    const clauses = filterClauses(org, query.filter);
    const base = { ...columns, size: query.limit, track_total_hits: false };
    const byScore = { ...base, sort: [{ _score: 'desc' }, { id: 'asc' }], track_scores: true };
    const vector = query.vector?.some((number) => number !== 0) ? query.vector : null;
    const hasWords = query.words.trim() !== '';
    const isWelcoming = query.welcome.length > 0;
    const isPlain = !hasWords && query.vector === null && !isWelcoming;
    const among = (should: readonly Clause[]): Clause => boolOf({ ...clauses, should, minimum_should_match: 1 });
    const welcome = query.welcome.map(({ term, weight }) => welcomeClause(term, weight));
    const asked = {
      // Everybody who passes is counted where terms are welcome, and who has none of them has a score of 0.
      ...(isWelcoming ? { welcome: { ...byScore, track_total_hits: true, query: boolOf({ ...clauses, should: welcome }) } } : {}),
      ...(isWelcoming ? {} : { all: { ...base, size: isPlain ? query.limit : 0, track_total_hits: true, sort: [{ id: 'asc' }], query: boolOf(clauses) } }),
      ...(hasWords ? { lexical: { ...byScore, query: among(wordsClauses(org, query.words, await peopleCount(org))) } } : {}),
      ...(vector === null ? {} : { semantic: { ...byScore, query: neighboursQuery(vector, query.limit, clauses) } }),
    };
    const kinds = Object.keys(asked);
    const answers = await searchAll(org, Object.values(asked));
    const hitsOf = (kind: string): readonly Hit[] => answers[kinds.indexOf(kind)]?.hits.hits ?? [];
    const found = {
      all: hitsOf('all'),
      lexical: hitsOf('lexical'),
      semantic: hitsOf('semantic'),
      welcome: hitsOf('welcome').filter(({ _score }) => (_score ?? 0) > 0),
    };
    const places = placesOf(Object.values(found).flat());
    own(
      org,
      Object.values(found)
        .flat()
        .map(({ fields }) => fields),
    );
    const people = await known(org, places);
    own(org, [...people.values()]);
    return { total: answers[0]?.hits.total?.value ?? 0, candidates: merge(found, people, query) };
  };
};

/** Of each person once. */
const placesOf = (hits: readonly Hit[]): FoundPlace[] => [
  ...new Map(hits.map(({ _index, _seq_no, fields: { id, version } }) => [id, { index: _index, place: _seq_no, id, version }])).values(),
];

const Refused = z.object({ status: z.number(), error: z.object({ type: z.string() }) });
const nobody: z.infer<typeof Searched> = { timed_out: false, _shards: { failed: 0 }, hits: { total: { value: 0 }, hits: [] } };

const parseSearch = (response: unknown): z.infer<typeof Searched> => {
  const refused = Refused.safeParse(response);
  // No index yet: nobody is in it.
  if (refused.success && refused.data.status === 404) return nobody;
  if (refused.success)
    throw new OpenSearchFailure(refused.data.status >= 429 ? 'overloaded' : 'rejected', `OpenSearch refused a search as ${refused.data.error.type}`);
  const parsed = wholly(Searched).safeParse(response);
  if (!parsed.success) throw new OpenSearchFailure('malformed', "a search's answer has another shape");
  return parsed.data;
};

const welcomeClause = (term: string, weight: number): Clause => ({ constant_score: { filter: { term: { terms: term } }, boost: weight } });

type Kind = 'all' | 'lexical' | 'semantic' | 'welcome';

const merge = (found: Readonly<Record<Kind, readonly Hit[]>>, people: ReadonlyMap<string, KnownPerson>, { welcome }: IndexQuery): IndexCandidate[] => {
  const sumOf = (id: string): number => {
    const terms = new Set(people.get(id)?.terms);
    return welcome.reduce((sum, { term, weight }) => (terms.has(term) ? sum + weight : sum), 0);
  };
  const places = (kind: Kind, scoreOf: (hit: Hit) => number): ReadonlyMap<string, IndexPlace> =>
    new Map(
      found[kind]
        .map((hit) => ({ id: hit.fields.id, score: scoreOf(hit) }))
        .filter(({ id }) => people.has(id))
        .sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1))
        .map(({ id, score }, at) => [id, { rank: at + 1, score }]),
    );
  const lexical = places('lexical', ({ _score }) => _score ?? 0);
  // The engine keeps scores above zero: (1 + cosine) / 2.
  const semantic = places('semantic', ({ _score }) => 2 * (_score ?? 0) - 1);
  const liked = places('welcome', ({ fields }) => sumOf(fields.id));
  return [...people.values()]
    .sort((left, right) => (left.id < right.id ? -1 : 1))
    .map(({ id, version, facts }) => ({
      id,
      version,
      facts,
      lexical: lexical.get(id) ?? null,
      semantic: semantic.get(id) ?? null,
      welcome: liked.get(id) ?? null,
    }));
};
