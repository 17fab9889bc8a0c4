import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { generationsKnownMs } from '../../../layers/adapters/opensearch/talent/talent-index.ts';
import type { EmbeddedDocument, IndexQuery } from '../../../layers/core/talent/index.ts';
import { openSearchMissing, type TalentWorld, talentWorld, testClient } from '../../support/opensearch.ts';
import { someFacts } from '../../support/talent.ts';

const vector = (...numbers: number[]): Float32Array => {
  const length = Math.hypot(...numbers) || 1;
  return Float32Array.from(numbers, (number) => number / length);
};
const person = (id: string, version = 1, craft = 'kathak'): EmbeddedDocument => {
  const { stageName: _name, ...facts } = someFacts({});
  return {
    id,
    version,
    terms: ['gender:female'],
    numbers: { heightCm: 165 },
    booked: [],
    text: { craft, work: '', profile: '' },
    facts,
    vector: vector(1, 2, 3, 4),
  };
};
const query = (changes: Partial<IndexQuery> = {}): IndexQuery => ({
  filter: { anyOf: [], noneOf: [], ranges: [], notBooked: null },
  words: '',
  vector: null,
  welcome: [],
  limit: 50,
  ...changes,
});

describe.skipIf(openSearchMissing !== undefined)(`what only OpenSearch has${openSearchMissing === undefined ? '' : ` (skipped: ${openSearchMissing})`}`, () => {
  let world: TalentWorld;
  let org = '';
  let number = 0;
  beforeAll(() => {
    world = talentWorld(4);
  });
  beforeEach(() => {
    number += 1;
    org = `org-${number}`;
  });
  afterAll(() => world?.remove());

  const ids = async (index = world.index): Promise<string[]> => {
    await index.settle(org);
    return (await index.list(org, null)).map(({ id }) => id);
  };
  const raw = (method: 'GET' | 'PUT' | 'POST', path: string, body?: object) =>
    testClient().send({ method, path, ...(body === undefined ? {} : { body }) }, z.looseObject({}));

  it('makes its index with the lucene engine, cosine, and the embedder in its name', async () => {
    await world.index.put(org, [person('a')]);

    const { live } = await world.indices.generations();
    expect(live).toMatch(new RegExp(`^${world.name}--m\\d+--first$`, 'u'));
    const mapping = JSON.stringify(await raw('GET', `/${live}/_mapping`));
    expect(mapping).toContain('"engine":"lucene"');
    expect(mapping).toContain('"space_type":"cosinesimil"');
    expect(mapping).toContain('"dimension":4');
    expect(mapping).toContain('"dynamic":"strict"');
  });

  it('scores a word as if its tenant were alone, however often others have it', async () => {
    await world.index.put(org, [person('a', 1, 'kathak'), person('b', 1, 'horse riding'), person('c', 1, 'piano')]);
    const score = async (): Promise<readonly (number | undefined)[]> => {
      await world.index.settle(org);
      return (await world.index.search(org, query({ words: 'kathak horse' }))).candidates.map(({ lexical }) => lexical?.score);
    };
    const alone = await score();

    await world.index.put(
      `${org}-other`,
      Array.from({ length: 60 }, (_, place) => person(`x${place}`, 1, 'kathak kathak kathak dance dance dance')),
    );

    expect(alone).toEqual([expect.any(Number), expect.any(Number)]);
    expect(await score()).toEqual(alone);
  });

  it('reads the facts of a person once, and again when she was written anew, even under the version that she had', async () => {
    const asked: string[] = [];
    const client = testClient();
    const watched = talentWorld(4, {
      send: (request, answer) => {
        asked.push(request.path.replace(/^.*\//u, ''));
        return client.send(request, answer);
      },
    });
    const found = async (): Promise<readonly unknown[]> => {
      await watched.index.settle(org);
      return (await watched.index.search(org, query())).candidates.map(({ facts }) => facts.heightCm);
    };
    const one = person('a');
    await watched.index.put(org, [one]);
    const seen = [await found(), await found()];
    const reads = asked.filter((path) => path.startsWith('_mget')).length;
    await watched.index.drop(org);
    await watched.index.put(org, [{ ...one, facts: { ...one.facts, heightCm: 199 } }]);
    seen.push(await found());

    expect(seen).toEqual([[one.facts.heightCm], [one.facts.heightCm], [199]]);
    expect(reads).toBe(1);
    await watched.remove();
  });

  it('refuses an answer with another tenant in it, and reports it', async () => {
    const misled = talentWorld(4, {
      // A server that answers somebody else's question: what a proxy that mixes up its answers would do.
      send: (request, answer) => testClient().send(JSON.parse(JSON.stringify(request).replaceAll('victim', 'stranger')), answer),
    });
    await misled.index.put('stranger', [person('a')]);
    await misled.index.settle('stranger');

    for (const ask of [
      () => misled.index.search('victim', query()),
      () => misled.index.search('victim', query({ vector: vector(1, 2, 3, 4), words: 'kathak' })),
      () => misled.index.documents('victim', ['a']),
      () => misled.index.list('victim', null),
    ])
      await expect(ask()).rejects.toMatchObject({ code: 'unavailable', cause: { name: 'OpenSearchFailure', kind: 'wrong_tenant' } });
    expect(misled.reported).toEqual(['victim', 'victim', 'victim', 'victim']);
    await misled.remove();
  });

  it('leaves of a removed person nothing but her id and version', async () => {
    await world.index.put(org, [person('a', 3)]);
    await world.index.remove(org, [{ id: 'a', version: 3 }]);

    const { live } = await world.indices.generations();
    expect(await raw('GET', `/${live}/_doc/${org}:a?routing=${org}`)).toMatchObject({ _source: { org, id: 'a', version: 3, gone: true } });
    const { _source } = (await raw('GET', `/${live}/_doc/${org}:a?routing=${org}`)) as { _source: object };
    expect(Object.keys(_source).sort()).toEqual(['gone', 'id', 'org', 'version']);
  });

  describe('generations', () => {
    it('a rebuild fills an index beside the live one, changes reach both, and the switch is one step', async () => {
      await world.index.put(org, [person('a'), person('b')]);
      await world.indices.beginBuilding('second');
      await pause(generationsKnownMs + 50);

      await world.building.put(org, [person('a'), person('b')]);
      await world.index.put(org, [person('c')]);
      await world.index.remove(org, [{ id: 'b', version: 1 }]);
      // Late news from the table that was read before b went.
      await world.building.put(org, [person('b')]);

      expect(await ids()).toEqual(['a', 'c']);
      expect(await ids(world.building)).toEqual(['a', 'c']);
      const before = (await world.indices.generations()).live;
      const { live, building, former } = await world.indices.switchOver();
      expect(live).toMatch(/--second$/u);
      expect([building, former]).toEqual([undefined, before]);
      expect(await ids()).toEqual(['a', 'c']);
    });

    it('the former index is kept up to date until it is confirmed, so that one can go back', async () => {
      await world.indices.beginBuilding('third');
      const { former } = await world.indices.switchOver();
      await pause(generationsKnownMs + 50);
      await world.index.put(org, [person('d')]);

      expect((await world.indices.goBack()).live).toBe(former);
      expect(await ids()).toEqual(['d']);

      await world.indices.beginBuilding('fourth');
      await world.indices.switchOver();
      await world.indices.confirm();
      expect(await world.indices.generations()).toMatchObject({ live: expect.stringMatching(/--fourth$/u), building: undefined, former: undefined });
      expect(Object.keys(await raw('GET', `/${world.name}--*`))).toEqual([expect.stringMatching(/--fourth$/u)]);
    });

    it('an index that somebody deleted is made again with its mapping by the next write', async () => {
      await world.index.put(org, [person('a')]);
      const { live } = await world.indices.generations();
      await world.indices.drop(live ?? '');

      expect(await ids()).toEqual([]);
      await world.index.put(org, [person('b')]);

      expect(await ids()).toEqual(['b']);
      const now = (await world.indices.generations()).live;
      expect(JSON.stringify(await raw('GET', `/${now}/_mapping`))).toContain('"engine":"lucene"');
    });
  });
});
