/** The canary proof: a person whose every field is a canary is used everywhere, erased, and then no store, file, index or log of the running product knows her. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDueStore } from '../../../layers/adapters/dynamodb/erasure/due-store.ts';
import { dynamoErasureStore } from '../../../layers/adapters/dynamodb/erasure/erasure-store.ts';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { tablesOf } from '../../support/product-tables.ts';
import { call, demo, type Json, type Person, readEvents, someone } from '../contract/client.ts';

const canaries: string[] = [];
/** A word that stands nowhere but where the test puts it. */
const canary = (field: string): string => {
  const word = `Kanari${field}zq${canaries.length}x`;
  canaries.push(word);
  return word;
};
const later = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

const her = () => ({
  externalId: canary('external'),
  stageName: `${canary('name')} Rao`,
  gender: 'female',
  playingAge: { min: 25, max: 35 },
  heightCm: 171,
  baseCity: 'Mumbai',
  languages: [{ code: 'mr', proficiency: 'native' }],
  dialects: [canary('dialect')],
  skills: [
    { name: canary('skill'), level: 'advanced' },
    { name: 'horse riding', level: 'professional' },
  ],
  experience: 'established',
  credits: [{ title: `${canary('title')} Ka Ghar`, year: 2024, medium: 'tvc', role: canary('role') }],
  training: [`${canary('training')} school`],
  hair: `${canary('hair')} brown`,
  brandConflicts: [{ category: canary('brand') }],
  bio: `${canary('bio')} sailed to Elephanta. And ${canary('bio')} sang there.`,
  media: [{ kind: 'headshot', key: `media/${canary('media')}`, caption: canary('caption') }],
  contact: {
    phone: '+910000098765',
    email: `${canary('mail').toLowerCase()}@example.com`,
    agentName: `${canary('agent')} Shah`,
    agentPhone: '+910000087654',
    agentEmail: `${canary('office').toLowerCase()}@example.com`,
  },
  consent: { aiMatching: true, emailContact: true, noticeVersion: '3' },
});

/** Every item of both tables as text, packed values too. */
const everyItem = async (product: LocalProduct): Promise<string[]> => {
  const tables = tablesOf(product);
  const found: string[] = [];
  for (const TableName of [tables.main, tables.live])
    for (let ExclusiveStartKey: Json, more = true; more; more = ExclusiveStartKey !== undefined) {
      const page: Json = await tables.client.send(new ScanCommand({ TableName, ExclusiveStartKey, ConsistentRead: true }));
      for (const item of page.Items ?? []) found.push(JSON.stringify(unmarshall(item), (_, value: unknown) => opened(value)));
      ExclusiveStartKey = page.LastEvaluatedKey;
    }
  return found;
};
const opened = (value: unknown): unknown => {
  const bytes = value instanceof Uint8Array ? value : undefined;
  if (bytes === undefined) return value;
  try {
    return inflateRawSync(bytes).toString();
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
};
/** The emulator's own file is read through the emulator: its free pages are no store of ours, as DynamoDB's disks are none. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    // A file that is being written may have another name by now.
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true && !/dynamodb\.db/u.test(path));
const textIn = (path: string): string => (existsSync(path) ? readFileSync(path, 'latin1') : '');
const sightings = async (product: LocalProduct): Promise<string[]> => {
  const words = [...canaries, '0000098765', '0000087654'].map((word) => word.toLowerCase());
  const in_ = (where: string, text: string): string[] => words.flatMap((word) => (text.toLowerCase().includes(word) ? [`${where}: ${word}`] : []));
  return [
    ...(await everyItem(product)).flatMap((item) => in_(`${/"entity":"(\w[^"]*)"/u.exec(item)?.[1]} ${item.slice(0, 160)}`, item)),
    ...filesOf(product.home).flatMap((path) => in_(path, textIn(path))),
    ...in_('the log', product.log()),
  ];
};

describe('an erased person', () => {
  let product: LocalProduct;
  let colleague: Person;
  beforeAll(async () => {
    product = await startLocalProduct({
      env: { CASTMATCH_SEED: '40', CASTMATCH_MESSAGES_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '1', LOG_LEVEL: 'debug' },
    });
    colleague = await someone(product, { sub: 'colleague', org: 'demo', orgRole: 'director' });
  });
  afterAll(() => product?.stop());

  it('is found in no store, file, index or log, whatever she was used for', async () => {
    const given = her();
    const { stageName, externalId } = given;
    const made = await call(product, demo, 'POST /api/v1/talent', given, { headers: { 'idempotency-key': 'canary' } });
    expect(made.status).toBe(201);
    const id: string = made.body.id;
    const say = async (who: Person, conversation: string, content: string): Promise<Json> => {
      const answer = await call(product, who, `POST /api/v1/conversations/${conversation}/messages/ai`, { content });
      expect([200, 202]).toContain(answer.status);
      return answer.body;
    };
    // Talked of, with and without a link, by two people; streamed; remembered; put on a list; held; written to; asked about again.
    const shown = await say(demo, 'canary-talk', `Find women in Mumbai aged 25-35 who speak Marathi and ride horses`);
    expect(JSON.stringify(shown)).toContain(stageName);
    await say(demo, 'canary-talk', `Tell me about ${stageName}`);
    await say(demo, 'canary-talk', `Remember that ${stageName} is always on time`);
    await say(demo, 'canary-talk', `Shortlist ${stageName}`);
    await say(demo, 'canary-talk', `Email ${stageName} that the audition is on Friday`);
    await readEvents(product, colleague, 'POST /api/v1/ai/chat/stream', { body: { message: `Who is ${stageName}?` } });
    await call(product, demo, 'POST /api/v1/conversations', { title: `About ${stageName}` });
    await call(product, demo, 'POST /api/v1/memory', { kind: 'fact', text: `${stageName} rides like nobody else`, subject: id });
    await call(product, demo, 'POST /api/v1/memory', { kind: 'decision', text: `We take ${stageName} for the tea film` });
    // And shared with somebody who has no account.
    expect((await call(product, demo, 'POST /api/v1/conversations/canary-talk/shares', {})).status).toBe(201);
    const search = { text: `Women in Mumbai aged 25-35 who ride horses, like ${stageName}`, name: `Not ${stageName}` };
    expect((await call(product, demo, 'POST /api/v1/briefs', search)).status).toBe(201);
    const project = await call(product, demo, 'POST /api/v1/projects', { title: 'Chai', medium: 'tvc' });
    const role = await call(product, demo, `POST /api/v1/projects/${project.body.id}/roles`, {
      brief: `A rider of 25-35 in Mumbai, somebody like ${stageName}`,
    });
    expect((await call(product, demo, `POST /api/v1/roles/${role.body.id}/shortlist`, { talentId: id, note: `${stageName} first` })).status).toBe(201);
    const hold = {
      roleId: role.body.id,
      talentId: id,
      from: later(10).slice(0, 10),
      to: later(12).slice(0, 10),
      priority: 'first',
      expiresAt: later(2),
      agreed: `by ${stageName} herself`,
    };
    expect((await call(product, demo, 'POST /api/v1/holds', hold)).status).toBe(201);
    const file = `${JSON.stringify({ ...given, heightCm: 172, consent: undefined })}\n${JSON.stringify({ externalId, stageName: 'again' })}\nnot JSON\n`;
    const jsonLines = { raw: file, headers: { 'content-type': 'application/x-ndjson' } };
    const importOf = async (): Promise<Json> => {
      const begun = await call(product, demo, 'POST /api/v1/talent/import', undefined, jsonLines);
      return until('the import is done', async () => {
        const job = await call(product, demo, `GET /api/v1/imports/${begun.body.id}`);
        return job.body.status === 'done' ? job.body : undefined;
      });
    };
    expect(await importOf()).toMatchObject({ changed: 1, refused: 2 });
    expect((await call(product, demo, 'GET /api/v1/talent/export')).text).toContain(stageName);
    expect((await call(product, demo, `GET /api/v1/conversations/canary-talk/messages`)).text).toContain(stageName);
    const before = new Set((await sightings(product)).map((sighting) => sighting.slice(sighting.lastIndexOf(': '))));
    expect(before.size).toBeGreaterThan(15);

    const assistant = await someone(product, { org: 'demo', orgRole: 'associate' });
    expect((await call(product, assistant, `DELETE /api/v1/talent/${id}`)).status).toBe(403);
    expect((await call(product, await someone(product), `DELETE /api/v1/talent/${id}`)).status).toBe(404);
    expect((await call(product, demo, `DELETE /api/v1/talent/${id}?expectedVersion=1`)).status).toBe(409);
    const erased = await call(product, demo, `DELETE /api/v1/talent/${id}`);

    expect([erased.status, erased.body.removed.record]).toEqual([202, 1]);
    // At once, for everybody.
    expect((await call(product, demo, `GET /api/v1/talent/${id}`)).status).toBe(404);
    const receipt = await until('what others wrote is clean', async () => {
      const one = await call(product, demo, `GET ${erased.headers.get('location')}`);
      return one.body.status === 'running' ? undefined : one.body;
    });
    expect(receipt).toMatchObject({ status: 'watching', talentId: id });
    // The index is as a rule cleaned by the table's stream before the erasure comes there, and then there was nothing left to count.
    const counted = Object.keys(receipt.removed).filter((place) => place !== 'index');
    expect(counted.sort()).toEqual(['briefs', 'conversations', 'files', 'imports', 'memories', 'record', 'roles']);
    expect((await call(product, colleague, `DELETE /api/v1/talent/${id}`)).body).toEqual(receipt);

    // While it watches, it alone still knows whom it is about.
    expect((await sightings(product)).filter((sighting) => !sighting.startsWith('erasure '))).toEqual([]);
    const messages = await call(product, demo, `GET /api/v1/conversations/canary-talk/messages?limit=100`);
    expect([messages.status, messages.text.includes('someone no longer listed')]).toEqual([200, true]);
    expect((await call(product, demo, `GET /api/v1/conversations?q=${encodeURIComponent(stageName)}`)).body.items).toEqual([]);
    // The talk goes on.
    expect((await say(demo, 'canary-talk', 'Who else rides?')).status).toBe('final');
    // And she is not taken in again.
    expect(await importOf()).toMatchObject({ added: 0, changed: 0, refused: 3 });

    // A quarter of an hour later, which is brought near: the second look, and the end.
    const tables = tablesOf(product);
    const [erasures, due] = [dynamoErasureStore(tables), dynamoDueStore(tables)];
    const now = new Date().toISOString();
    const watching = await erasures.read('demo', id);
    if (watching === undefined) throw new Error('there is an erasure');
    expect(await erasures.replace({ ...watching, dueAt: now, version: watching.version + 1 })).toBe('written');
    for (const one of await due.list('9999', 10)) await due.move(one, now);
    const end = await until('it is done', async () => {
      const one = await call(product, demo, `GET /api/v1/talent/${id}/erasure`);
      return one.body.status === 'done' ? one.body : undefined;
    });

    expect(end).toMatchObject({ status: 'done', looksAgainAt: null, finishedAt: expect.any(String) });
    expect(await sightings(product)).toEqual([]);
  });
});
