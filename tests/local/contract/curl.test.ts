/** The product with its default settings: the three lines of design section 7 as they stand there (only the port is ours), and its rate limit. */
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, parseEvents, someone } from './client.ts';

const lines = {
  chat: `curl -X POST http://localhost:5002/api/ai/chat -H 'Content-Type: application/json' -d '{"message": "Find actors in Mumbai aged 25-35"}'`,
  stream: `curl -X POST http://localhost:5002/api/ai/chat/stream -H 'Content-Type: application/json' -d '{"message": "Find actors in Mumbai aged 25-35"}'`,
  message: `curl -X POST http://localhost:5002/api/conversations/123/messages/ai -H 'Content-Type: application/json' -d '{"content": "Hello Claude"}'`,
};
const hasCurl = spawnSync('curl', ['--version']).status === 0;
let product: LocalProduct;
beforeAll(async () => {
  product = await startLocalProduct({ env: { CASTMATCH_SEED: '300' } });
});
afterAll(() => product?.stop());

const run = (line: string): string => {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line.replace('5002', String(product.port))], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
};
const why = hasCurl ? '' : ' (skipped: there is no curl here)';
const withCurl = it.skipIf(!hasCurl);

withCurl(`the first answers with real people${why}`, () => {
  const { text, talents } = JSON.parse(run(lines.chat));
  expect(talents.length).toBeGreaterThan(0);
  for (const { baseCity, playingAge } of talents) expect([baseCity, playingAge.min <= 35, playingAge.max >= 25]).toEqual(['Mumbai', true, true]);
  expect(text).toContain(`[${talents[0].stageName}](talent:${talents[0].id})`);
});
withCurl(`the second streams them${why}`, () => {
  const { events, isDone } = parseEvents(run(lines.stream));
  expect(isDone).toBe(true);
  expect(events.some(({ chunk }) => chunk.type === 'data-talents')).toBe(true);
});
withCurl(`the third talks in a conversation called 123, again and again${why}`, () => {
  const [one, two] = [JSON.parse(run(lines.message)), JSON.parse(run(lines.message))];
  expect(one.text).not.toBe('');
  expect([two.conversationId, two.message.messageSeq]).toEqual([one.conversationId, 4]);
});

it('30 messages a minute with a burst of 10: the eleventh is 429 with Retry-After, and repeats do not count', async () => {
  const who = await someone(product);
  const say = (number: number) => call(product, who, 'POST /api/v1/ai/chat/stream', { message: `Hello ${number}`, clientMessageId: `burst-${number}` });
  const answers = await Promise.all(Array.from({ length: 14 }, (_, number) => say(number)));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.length).toBeLessThanOrEqual(4);
  for (const { body, headers } of refused) expect([body.code, Number(headers.get('retry-after')) > 0]).toEqual(['rate_limited', true]);
  const accepted = answers.findIndex(({ status }) => status === 200);
  const repeats = await Promise.all(Array.from({ length: 20 }, () => say(accepted)));
  expect(repeats.every(({ status }) => status === 200)).toBe(true);
});
