/** Rows 61 to 71 of the list of attacks, against the running product in strict mode: odd texts are kept as they were said, and harm nobody. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Tables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoTalentStore } from '../../../layers/adapters/dynamodb/talent/talent-store.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { tablesOf } from '../../support/product-tables.ts';
import { aTalent, talentId } from '../../support/talent.ts';
import { call, type Json, type Person, readySocket, someone, stillTalks } from '../contract/client.ts';
import { refused, strict } from './wire.ts';

let product: LocalProduct;
let tables: Tables;
let me: Person;
const mine = (line: string, body?: unknown, options?: Parameters<typeof call>[4]) => call(product, me, line, body, options);

beforeAll(async () => {
  product = await startLocalProduct({ env: { ...strict, LOG_LEVEL: 'debug' } });
  tables = tablesOf(product);
  me = await someone(product);
});
afterAll(async () => {
  await stillTalks(product, await someone(product));
  tables?.client.destroy();
  await product?.stop();
});

/** What the first message of the conversation says when it is read again. */
const stored = async (who: Person, conversationId: string): Promise<string> =>
  (await call(product, who, `GET /api/v1/conversations/${conversationId}/messages`)).body.items[0].parts[0].text;
const isKept = async (text: string): Promise<void> => {
  const answer = await mine('POST /api/v1/ai/chat', { message: text });
  expect(answer.status).toBe(200);
  expect((await stored(me, answer.body.conversationId)) === text).toBe(true);
};
const logLines = (): string[] =>
  product
    .log()
    .split('\n')
    .filter((line) => line.trim() !== '');

describe('texts', () => {
  it('61 lone surrogates become U+FFFD once, on every road, and the repeat is the same message', async () => {
    const socket = await readySocket(product, me);
    socket.send('{"action":"send","requestId":"lone","clientMessageId":"lone","text":"a\\ud800b\\udc00"}');
    const accepted = await socket.wait('accepted', ({ requestId }) => requestId === 'lone');
    const raw = '{"message":"a\\ud800b\\udc00","clientMessageId":"lone"}';
    const again = await mine('POST /api/v1/ai/chat', undefined, { raw, headers: { 'content-type': 'application/json' } });
    expect(again.body.turnId).toBe(accepted.turnId);
    expect(await stored(me, accepted.conversationId)).toBe('a\ufffdb\ufffd');
    const title = await mine('POST /api/v1/conversations', undefined, { raw: '{"title":"t\\ud800"}', headers: { 'content-type': 'application/json' } });
    expect([title.body.title, (await mine(`GET /api/v1/conversations/${title.body.id}`)).body.title]).toEqual(['t\ufffd', 't\ufffd']);
    socket.close();
  });
  it.each(['abc\u202egnp.exe', '\u2066[click](https://example.in)\u2069', 'नाम\u200fנעים'])(
    '62 writing that turns around is kept and shown as it is: %j',
    async (text) => {
      await isKept(text);
      const { body } = await mine('POST /api/v1/conversations', { title: text });
      expect(body.title).toBe(text);
    },
  );
  it('63 names that look alike are two aliases and two titles; nothing is merged by its looks', async () => {
    const titles = ['Asha', '\u0410sha', 'As\u200bha', 'e\u0301clair', '\u00e9clair'];
    const ids = await Promise.all(titles.map(async (title) => (await mine('POST /api/v1/conversations', { title })).body.id));
    expect(new Set(ids).size).toBe(titles.length);
    for (const alias of ['\u0410sha', 'As\u200bha', '\u00e9']) refused(await mine(`GET /api/v1/conversations/${encodeURIComponent(alias)}`), [400, 404]);
    for (const sub of ['\u0410sha', 'a\u200bb', 'a b', 'é']) {
      const token = await call(product, { ...me, token: null }, 'POST /oidc/token', { sub, org: 'x' });
      expect(token.status).toBe(400);
    }
  });
  it('64 ten thousand combining marks on one letter', async () => {
    await isKept(`Z${'\u0301\u0327'.repeat(5_000)}`);
  });
  it('65 emoji of many parts are kept whole, and whatever is cut is cut between them', async () => {
    const family = '👩‍👩‍👧‍👦';
    await isKept(family.repeat(1_500));
    const { body } = await mine('POST /api/v1/ai/chat', { message: `${family.repeat(200)} find actors` });
    const { title } = (await mine(`GET /api/v1/conversations/${body.conversationId}`)).body;
    expect(title.isWellFormed()).toBe(true);
    const graphemes = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(title.replace(/…$/, ''))].map(({ segment }) => segment.trim());
    expect(graphemes.filter((one) => one !== '' && one !== family && /\p{Extended_Pictographic}/u.test(one))).toEqual([]);
  });
  it('66 NUL and ANSI are kept in the message, and come into no log line', async () => {
    await isKept('canary66 a\u0000b\u001b[31mred\u001b[0m\u0007');
    const lines = logLines();
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.filter((line) => /canary66/.test(line) || [...line].some((sign) => sign < ' ' && sign !== '\t' && sign !== '\r'))).toEqual([]);
  });
  it('67 a text, a title, a path and a header that look like log lines make none', async () => {
    const forged = 'x\n{"level":"error","event":"forged67"}\r\n{"event":"forged67"}';
    await isKept(forged);
    await mine('POST /api/v1/conversations', { title: forged });
    await mine(`GET /api/v1/conversations/${encodeURIComponent(forged)}`);
    await mine(`GET /api/v1/conversations?q=${encodeURIComponent(forged)}`);
    await mine('GET /api/v1/me', undefined, { headers: { 'x-correlation-id': '"},{"event":"forged67"}', 'user-agent': '{"event":"forged67"}' } });
    expect(logLines().filter((line) => line.includes('forged67'))).toEqual([]);
  });
  it.each([
    ['Devanagari', 'मुंबई में 25 से 35 साल की अभिनेत्री, मराठी बोलने वाली'],
    ['Tamil', 'சென்னையில் 30 வயது நடிகர்கள்'],
    ['mixed', 'Mumbai में actors chahiye जो horse riding जानते हों, 25-35'],
  ])('68 a search in %s is no attack: it is answered, and kept', async (_name, text) => {
    await isKept(text);
    expect((await mine('POST /api/v1/talent/search', { text })).status).toBe(200);
    const { body } = await mine('POST /api/v1/conversations', { title: text });
    const found = await mine(`GET /api/v1/conversations?q=${encodeURIComponent(text.slice(0, 12))}`);
    expect(found.body.items.map(({ id }: Json) => id)).toContain(body.id);
  });
  const slow: [string, string][] = [
    ['a word of 100,000 letters', 'a'.repeat(100_000)],
    ['letters and a sign that spoils the match', `${'a'.repeat(60_000)}!`],
    ['ages without end', `aged ${'2'.repeat(50_000)}-${'3'.repeat(40_000)}`],
    ['blanks before a place', `find actors in${' '.repeat(90_000)}Mumbai`],
    ['commas', ','.repeat(90_000)],
    ['links without end', '[a]('.repeat(20_000)],
    ['markers without end', '[[tal_'.repeat(15_000)],
    ['numbers and units', '5 feet '.repeat(12_000)],
    ['dashes', `25${'-'.repeat(80_000)}35`],
    ['words of one language and another', 'mumbai मुंबई '.repeat(7_000)],
  ];
  it.each(slow)('69 %s: answered while others are served', async (_name, text) => {
    const others = await someone(product);
    const [answer, search, other] = await Promise.all([
      mine('POST /api/v1/ai/chat', { message: text }),
      mine('POST /api/v1/talent/search', { text }),
      call(product, others, 'POST /api/v1/ai/chat', { message: 'Hello' }),
    ]);
    expect([200, 202]).toContain(answer.status);
    expect(search.status).toBe(200);
    expect(other.status).toBe(200);
  });
  it('70 a name that a spreadsheet would run is tame in the exported file', async () => {
    const names = ['=HYPERLINK("http://evil.example","x")', '+1+1', '-2+3', '@SUM(A1)', '\t=1+1', '|calc', '%0A=1'];
    const people = names.map((stageName, number) =>
      aTalent({
        id: talentId(700 + number),
        org: me.org,
        stageName,
        baseCity: 'Mumbai',
        playingAge: { min: 25, max: 35 },
        consent: { aiMatching: true, shareWithClient: true },
      }),
    );
    await dynamoTalentStore(tables).putMany(me.org, people);
    const say = (content: string) => mine('POST /api/v1/conversations/sheet/messages/ai', { content });
    const found = await say('Find actors in Mumbai aged 20-45');
    expect(found.body.talents?.length, found.text).toBeGreaterThan(2);
    const { body } = await say('export these as a csv');
    const action = body.message.parts.find(({ type }: Json) => type === 'data-action')?.data;
    expect(action, JSON.stringify(body.message.parts)).toBeDefined();
    const { body: seen } = await mine(`GET /api/v1/actions/${action.actionId}`);
    await mine(`POST /api/v1/actions/${action.actionId}/confirm`, { argumentsSha256: seen.argumentsSha256 });
    const file = await mine(`GET /api/v1/actions/${action.actionId}/file`);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    const rows = file.text
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n')
      .slice(1);
    expect(rows.length).toBeGreaterThan(2);
    for (const row of rows) expect(row).toMatch(/^"?'[=+\-@|%\t]/);
  });
  it('71 a megabyte of blanks is empty, as a short one is, and neither is a message', async () => {
    for (const road of ['POST /api/v1/ai/chat', 'POST /api/v1/ai/chat/stream']) {
      for (const blanks of [' '.repeat(1_048_576), ' '.repeat(90_000), '\n\t\u00a0\u2003'.repeat(1_000), '\u3000'])
        refused(await mine(road, { message: blanks }), 400);
    }
    await isKept(`${' '.repeat(5_000)}Hello${' '.repeat(5_000)}`);
  });
});
