/** Rows 97 and 98 of the list of attacks, and what limits promise, against the running product in strict mode with small buckets. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../../layers/contracts/index.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { type Answer, call, type Json, type Person, pause, readySocket, someone, stillTalks } from '../contract/client.ts';
import { refused, strict } from './wire.ts';

let product: LocalProduct;
beforeAll(async () => {
  // Per user: 6 messages a minute and 2 at once; 300 reads, 60 writes, 12 tickets at once. Per organization: 40 messages at once.
  product = await startLocalProduct({
    env: { ...strict, CASTMATCH_MESSAGES_PER_MINUTE: '6', CASTMATCH_REQUESTS_PER_MINUTE: '600', CASTMATCH_BUSY_USERS_PER_ORG: '20' },
  });
});
afterAll(async () => {
  await stillTalks(product, await someone(product));
  await product?.stop();
});

const chat = (who: Person, message = 'Hello', more: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  call(product, who, 'POST /api/v1/ai/chat', { message, ...more }, { headers });
const tickets = (who: Person, headers: Record<string, string> = {}) => call(product, who, 'POST /api/v1/ws-tickets', {}, { headers });
const times = <Result>(count: number, run: (number: number) => Promise<Result>): Promise<Result[]> =>
  Promise.all(Array.from({ length: count }, (_, number) => run(number)));
const statuses = (answers: readonly Answer[]): Record<number, number> => {
  const counted: Record<number, number> = {};
  for (const { status } of answers) counted[status] = (counted[status] ?? 0) + 1;
  return counted;
};
/** `"reads";r=7;t=3` as its parts. */
const limitOf = ({ headers }: Answer): { kind: string; remaining: number; seconds: number } => {
  const [, kind = '', remaining, seconds] = /^"(\w+)";r=(\d+);t=(\d+)$/.exec(headers.get('ratelimit') ?? '') ?? [];
  return { kind, remaining: Number(remaining), seconds: Number(seconds) };
};

describe('cursors and limits of lists', () => {
  let owner: Person;
  let colleague: Person;
  let cursor: string;
  const list = (who: Person, query: string) => call(product, who, `GET /api/v1/conversations?${query}`);
  beforeAll(async () => {
    owner = await someone(product);
    colleague = await someone(product, { org: owner.org });
    for (const title of ['a', 'b', 'c']) for (const who of [owner, colleague]) await call(product, who, 'POST /api/v1/conversations', { title });
    cursor = (await list(owner, 'limit=1')).body.nextCursor;
  });
  it('97 a cursor leads on for whom it was made, and for nobody and nothing else', async () => {
    const encoded = encodeURIComponent(cursor);
    expect((await list(owner, `limit=1&cursor=${encoded}`)).status).toBe(200);
    for (const who of [colleague, await someone(product)]) refused(await list(who, `limit=1&cursor=${encoded}`));
    for (const query of ['q=b', 'archived=true']) refused(await list(owner, `${query}&cursor=${encoded}`));
    refused(await call(product, owner, `GET /api/v1/conversations/${(await list(owner, 'limit=1')).body.items[0].id}/messages?cursor=${encoded}`));
  });
  it('97 a cursor that was touched, cut, lengthened or invented is refused', async () => {
    const [payload = '', signature = ''] = cursor.split('.');
    const changed = `${payload.slice(0, -1)}${payload.endsWith('A') ? 'B' : 'A'}`;
    const forged = Buffer.from('{"updatedAt":"2030-01-01T00:00:00.000Z","conversationId":"cnv_01J00000000000000000000000"}').toString('base64url');
    const bad = [
      `${changed}.${signature}`,
      `${payload}.${signature.slice(2)}`,
      `${payload}.${'A'.repeat(signature.length)}`,
      `${forged}.${signature}`,
      payload,
      `.${signature}`,
      `${payload}.`,
      `${cursor}.x`,
      'x'.repeat(3_000),
      'null',
      '..',
      '%%%',
      '1;',
      '{}',
      '=====',
    ];
    for (const value of bad) refused(await list(owner, `limit=1&cursor=${encodeURIComponent(value)}`));
  });
  it.each(['-1', '0', '101', '1e9', '1;', '1,2', 'ten', '', '1.5', 'NaN', '0x10', '٣', '9'.repeat(400), '1 OR 1=1'])(
    '97 limit=%j is refused',
    async (limit) => {
      refused(await list(owner, `limit=${encodeURIComponent(limit)}`));
      refused(await call(product, owner, `GET /api/v1/conversations/unknown/messages?limit=${encodeURIComponent(limit)}`), [400, 404]);
    },
  );
});

describe('what a user may ask for', () => {
  it('98 a burst is served and the rest refused with the wait; after the wait one more is served', async () => {
    const who = await someone(product);
    const answers = await times(40, () => tickets(who));
    const counted = statuses(answers);
    // While they ran a few came back: 24 a minute.
    expect(counted[201]).toBeGreaterThanOrEqual(12);
    expect(counted[201]).toBeLessThanOrEqual(20);
    expect((counted[201] ?? 0) + (counted[429] ?? 0)).toBe(40);
    const last = answers.find(({ status }) => status === 429);
    if (!last) throw new Error('nothing was refused');
    expect(Problem.strict().parse(last.body).code).toBe('rate_limited');
    expect(last.headers.get('ratelimit-policy')).toBe('"tickets";q=12;w=30');
    expect(limitOf(last)).toMatchObject({ kind: 'tickets', remaining: 0 });
    const seconds = Number(last.headers.get('retry-after'));
    expect([seconds >= 1, seconds <= 3]).toEqual([true, true]);
    await pause(seconds * 1_000 + 500);
    expect((await tickets(who)).status).toBe(201);
  });
  it('98 what is left is told on every answer, and never grows by asking', async () => {
    const who = await someone(product);
    const me = await call(product, who, 'GET /api/v1/me');
    expect([me.headers.get('ratelimit-policy'), limitOf(me).kind]).toEqual(['"reads";q=300;w=30', 'reads']);
    const made = await call(product, who, 'POST /api/v1/conversations', {});
    expect(made.headers.get('ratelimit-policy')).toBe('"writes";q=60;w=30');
    const [one, two] = [await chat(who), await chat(who, 'Hello again')];
    expect([one, two].map((answer) => [answer.status, answer.headers.get('ratelimit-policy'), limitOf(answer).remaining])).toEqual([
      [200, '"messages";q=2;w=20', 1],
      [200, '"messages";q=2;w=20', 0],
    ]);
    const three = await chat(who, 'And again');
    expect(Number(refused(three, 429) && three.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  });
  it('98 many addresses, other headers and other sockets give one user nothing more', async () => {
    const who = await someone(product);
    await times(2, (number) => chat(who, `Hello ${number}`));
    const spoofed = await times(20, (number) =>
      chat(
        who,
        'Hello',
        {},
        {
          'x-forwarded-for': `10.0.0.${number}`,
          'x-real-ip': `10.1.0.${number}`,
          'x-user-id': `u${number}`,
          forwarded: `for=10.2.0.${number}`,
          date: 'Thu, 01 Jan 2099 00:00:00 GMT',
        },
      ),
    );
    expect(statuses(spoofed)).toEqual({ 429: 20 });
    for (const _ of [1, 2]) {
      const socket = await readySocket(product, who);
      expect((await socket.ask({ action: 'send', clientMessageId: `s${Math.random()}`.replace('.', ''), text: 'x' })).problem.code).toBe('rate_limited');
      socket.close();
    }
  });
  it('98 many users of one address are not each other: nobody is refused for the others', async () => {
    const people = await times(25, () => someone(product));
    expect(statuses(await times(25, (number) => tickets(people[number] as Person)))).toEqual({ 201: 25 });
  });
  it('98 repeats of a message are no messages: they are answered, however full the bucket is', async () => {
    const who = await someone(product);
    await chat(who, 'One', { clientMessageId: 'one' });
    await chat(who, 'Two');
    refused(await chat(who, 'Three'), 429);
    const repeats = await times(30, () => chat(who, 'One', { clientMessageId: 'one' }));
    expect(statuses(repeats)).toEqual({ 200: 30 });
    expect(new Set(repeats.map(({ body }) => body.turnId)).size).toBe(1);
  });
});

describe('one tenant floods', () => {
  it('98 the other is refused nothing, and is answered; the flood is cut at its own share', { timeout: 120_000 }, async () => {
    const flooders = await times(40, () => someone(product, { org: 'flood' }));
    const [quiet, alone] = [await someone(product), await someone(product)];
    const timed = async (who: Person): Promise<{ status: number; milliseconds: number }> => {
      const began = performance.now();
      const { status } = await call(product, who, 'GET /api/v1/conversations');
      return { status, milliseconds: performance.now() - began };
    };
    const p95 = (rounds: readonly { milliseconds: number }[]): number => {
      const sorted = rounds.map(({ milliseconds }) => milliseconds).toSorted((left, right) => left - right);
      return Math.round(sorted[Math.floor(sorted.length * 0.95)] ?? 0);
    };
    const calm: { status: number; milliseconds: number }[] = [];
    for (let round = 0; round < 40; round += 1) calm.push(await timed(alone));

    let isOver = false;
    const floodedFrom = performance.now();
    const flood = times(400, (number) => chat(flooders[number % flooders.length] as Person, `Flood ${number}`)).finally(() => {
      isOver = true;
    });
    const during: { status: number; milliseconds: number }[] = [];
    const message = chat(quiet, 'Find actors in Mumbai');
    while (!isOver && during.length < 200) during.push(await timed(quiet));
    const answered = await message;
    const flooded = statuses(await flood);

    console.log(
      `reads of the other tenant: p95 ${p95(calm)} ms before, ${p95(during)} ms during the flood (${during.length} reads); flood ${JSON.stringify(flooded)}`,
    );
    expect(during.length).toBeGreaterThan(3);
    expect(during.filter(({ status }) => status !== 200)).toEqual([]);
    expect(answered.status).toBe(200);
    // As users each has 2 at once and one more in 10 s; as an organization they have 40 at once and 2 more in each second.
    const seconds = (performance.now() - floodedFrom) / 1_000;
    expect((flooded[200] ?? 0) + (flooded[202] ?? 0)).toBeLessThanOrEqual(40 + 2 * seconds + 4);
    expect(flooded[429]).toBeGreaterThan(0);
    expect((flooded[200] ?? 0) + (flooded[202] ?? 0) + (flooded[429] ?? 0)).toBe(400);
    const { body } = await chat(await someone(product, { org: 'flood' }));
    expect(['rate_limited', undefined]).toContain((body as Json).code);
  });
});
