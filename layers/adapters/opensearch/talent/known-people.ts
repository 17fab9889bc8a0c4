/**
 * Facts of people who were found lately. Who is found is told by numbers and ids alone, and only those who are not known are read: most of what a search cost the engine was to read and send
 * the same few kilobytes of each of two hundred people again.
 */
import * as z from 'zod';
import type { SearchFacts } from '../../../core/talent/index.ts';
import type { OpenSearchClient } from '../client.ts';
import { ifMissing } from '../indices.ts';
import { entryId } from './talent-entry.ts';

/** One writing of a document: `place` is its number within the index, which no other writing gets. */
export interface FoundPlace {
  readonly index: string;
  readonly place: number;
  readonly id: string;
  readonly version: number;
}
export interface KnownPerson {
  readonly org: string;
  readonly id: string;
  readonly version: number;
  readonly facts: SearchFacts;
  readonly terms: readonly string[];
}

const Person = z.object({
  org: z.string(),
  id: z.string(),
  version: z.number(),
  gone: z.boolean(),
  facts: z.custom<SearchFacts>((value) => typeof value === 'object' && value !== null).optional(),
  terms: z.array(z.string()).optional(),
});
const Read = z.object({
  docs: z.array(z.object({ _index: z.string(), _seq_no: z.number().optional(), found: z.boolean().optional(), _source: Person.optional() })),
});
const fields = ['org', 'id', 'version', 'gone', 'facts', 'terms'];

/** Some 7 kB each in memory. */
const mostKept = 8_000;

/** `index`: the alias that is read. Undefined for who went meanwhile. */
export const knownPeople = (client: OpenSearchClient, index: string, most = mostKept) => {
  /** The least recent first. */
  const kept = new Map<string, KnownPerson>();
  const keyOf = (org: string, { index: generation, place, id, version }: FoundPlace): string => JSON.stringify([org, generation, place, id, version]);
  const keep = (key: string, person: KnownPerson): void => {
    kept.delete(key);
    kept.set(key, person);
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  };
  const look = (key: string): KnownPerson | undefined => {
    const known = kept.get(key);
    if (known !== undefined) keep(key, known);
    return known;
  };

  const read = async (org: string, ids: readonly string[]): Promise<Map<string, KnownPerson>> => {
    const docs = ids.map((id) => ({ _id: entryId(org, id), routing: org, _source: fields }));
    // As searches see it: what was written since the last refresh is not in it.
    const request = { method: 'POST', path: `/${index}/_mget?realtime=false`, body: { docs } } as const;
    const answer = await client.send(request, Read).catch(ifMissing({ docs: [] }));
    const people = new Map<string, KnownPerson>();
    for (const { _index, _seq_no: place, _source } of answer.docs) {
      if (_source === undefined || _source.gone || _source.facts === undefined) continue;
      const person = { org: _source.org, id: _source.id, version: _source.version, facts: _source.facts, terms: _source.terms ?? [] };
      people.set(person.id, person);
      if (place !== undefined) keep(keyOf(org, { index: _index, place, id: person.id, version: person.version }), person);
    }
    return people;
  };

  return async (org: string, found: readonly FoundPlace[]): Promise<ReadonlyMap<string, KnownPerson>> => {
    const people = new Map<string, KnownPerson>();
    for (const place of found) {
      const known = look(keyOf(org, place));
      if (known !== undefined) people.set(place.id, known);
    }
    const lacking = found.filter(({ id }) => !people.has(id)).map(({ id }) => id);
    if (lacking.length > 0) for (const [id, person] of await read(org, lacking)) people.set(id, person);
    return people;
  };
};
