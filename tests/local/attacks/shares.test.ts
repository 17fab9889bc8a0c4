/** A link for people without an account, on the product in strict mode: what it shows to anybody, and what nobody gets out of it. */
import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { tablesOf } from '../../support/product-tables.ts';
import { call, type Json, type Person, quick } from '../contract/client.ts';
import { type Answered, type House, house } from './house.ts';

let product: LocalProduct;
let home: House;
let director: Person;
let talk: Answered;
const anybody: Person = { token: null, sub: '', org: '' };
const visitor = (address: string) => ({ headers: { 'x-forwarded-for': address } });

beforeAll(async () => {
  product = await startLocalProduct({ env: { ...quick, CASTMATCH_SEED: '60', CASTMATCH_AUTH: 'strict' } });
  home = house(product);
  director = await home.person('demo');
  talk = await home.answered(director, 'Find actors in Mumbai aged 20-45, my number is +91 98765 43210');
});
afterAll(() => product?.stop());

const linksOf = (id: string): string => `/api/v1/conversations/${id}/shares`;
const make = async (who: Person = director, headers: Record<string, string> = {}): Promise<Json> => {
  const { status, body } = await call(product, who, `POST ${linksOf(talk.conversationId)}`, {}, { headers });
  expect(status).toBe(201);
  return body;
};
const open = (secret: string) => call(product, anybody, `GET /api/v1/shared/${secret}`);

describe('a link', () => {
  it('shows the conversation to whoever has it, without a token, never kept and never indexed', async () => {
    const { secret, path, expiresAt } = await make();
    const { status, body, headers, text } = await open(secret);

    expect(status).toBe(200);
    expect(path).toBe(`/share/${secret}`);
    expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now() + 29 * 86_400_000);
    expect(body.messages.length).toBe(2);
    expect(body.messages[1].people.length).toBeGreaterThan(0);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    for (const telling of ['43210', 'tal_', talk.conversationId, director.sub, '"score"', 'costMicroUsd']) expect(text).not.toContain(telling);
  });

  it('is stored as a digest alone, also in what a repeat is answered from', async () => {
    const once = await make(director, { 'idempotency-key': 'share-once' });
    const again = await make(director, { 'idempotency-key': 'share-once' });
    const tables = tablesOf(product);
    let items = '';
    for (const TableName of [tables.main, tables.live])
      for (let ExclusiveStartKey: Json, more = true; more; more = ExclusiveStartKey !== undefined) {
        const page: Json = await tables.client.send(new ScanCommand({ TableName, ExclusiveStartKey, ConsistentRead: true }));
        items += JSON.stringify((page.Items ?? []).map((item: Json) => unmarshall(item)));
        ExclusiveStartKey = page.LastEvaluatedKey;
      }

    expect(again.secret).toBe(once.secret);
    expect(items).toContain(once.id);
    expect(items).not.toContain(once.secret);
  });

  it('cannot be guessed, made, seen or withdrawn by anybody else; unknown, malformed and withdrawn are one answer', async () => {
    const link = await make();
    const strangers = [await home.person('rival'), await home.person('demo')];
    for (const who of strangers)
      for (const [line, body] of [
        [`GET ${linksOf(talk.conversationId)}`, undefined],
        [`POST ${linksOf(talk.conversationId)}`, {}],
        [`DELETE ${linksOf(talk.conversationId)}/${link.id}`, undefined],
      ] as const)
        expect([line, (await call(product, who, line, body)).status]).toEqual([line, 404]);
    const assistant = await home.as(director, 'assistant');
    expect((await call(product, assistant, `POST ${linksOf(talk.conversationId)}`, {})).status).toBe(403);
    expect((await open(link.secret)).status).toBe(200);

    expect((await call(product, assistant, `DELETE ${linksOf(talk.conversationId)}/${link.id}`)).status).toBe(204);

    const plain = (answer: { status: number; body: Json }) => [answer.status, { ...answer.body, instance: '' }];
    const unknown = plain(await open('x'.repeat(43)));
    expect(unknown[0]).toBe(404);
    for (const secret of [link.secret, `${link.secret.slice(0, -1)}_`, 'short', '%00', `${'y'.repeat(5_000)}`, link.id])
      expect(plain(await open(secret))).toEqual(unknown);
  });

  it('forgets who is erased, and ends with its conversation', async () => {
    const owner = await home.as(director, 'owner');
    const created = await call(product, owner, 'POST /api/v1/talent', {
      stageName: 'Kanari Sharelight',
      gender: 'female',
      playingAge: { min: 20, max: 30 },
      baseCity: 'Mumbai',
      skills: [{ name: 'kalaripayattu', level: 'professional' }],
      contact: { phone: '+919000012345', email: 'kanari@example.com', agentName: 'Kanari Agency House' },
      consent: { aiMatching: true },
    });
    expect(created.status).toBe(201);
    const find = async () => {
      const { body } = await call(product, owner, 'POST /api/v1/conversations/erased/messages/ai', { content: 'Find women in Mumbai who know kalaripayattu' });
      return body;
    };
    const said = await until('the answer names her', async () => {
      const body = await find();
      return JSON.stringify(body.talents).includes('Sharelight') ? body : undefined;
    });
    const shared = await call(product, owner, `POST ${linksOf(said.conversationId)}`, {});
    const { secret } = shared.body;
    const before = await open(secret);
    expect(before.text).toContain('Sharelight');
    expect(before.text).not.toContain('Agency House');

    expect((await call(product, owner, `DELETE /api/v1/talent/${created.body.id}`)).status).toBe(202);

    const after = await open(secret);
    expect(after.status).toBe(200);
    expect(after.body.messages.some(({ people }: Json) => people.some(({ stageName }: Json) => stageName.includes('Sharelight')))).toBe(false);
    await until('her name is gone from the text too', async () => ((await open(secret)).text.includes('Sharelight') ? undefined : true));
    expect((await call(product, owner, `DELETE /api/v1/conversations/${said.conversationId}`)).status).toBe(204);
    expect((await open(secret)).status).toBe(404);
  });

  it('is refused to an address that tries many', async () => {
    let last = await open('z'.repeat(43));
    for (let tries = 0; tries < 80 && last.status !== 429; tries += 1) last = await open(`${String(tries).padStart(43, 'z')}`);

    expect([last.status, last.body.code]).toEqual([429, 'rate_limited']);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    // Somebody without our edge's secret is not believed about her address.
    const claimed = await call(product, anybody, `GET /api/v1/shared/${'z'.repeat(43)}`, undefined, visitor('203.0.113.9, 198.51.100.7'));
    expect(claimed.status).toBe(429);
  });
});
