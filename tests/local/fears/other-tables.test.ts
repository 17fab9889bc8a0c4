/** The same laws with the tables in another server: DynamoDB Local, or whatever DYNAMODB_LOCAL_ENDPOINT names. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAgreement } from '../../support/clients/agreement.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { randomFromEnvironment } from '../../support/clients/random-source.ts';
import { newReadings } from '../../support/clients/reading.ts';
import { readWithDrops } from '../../support/clients/steady-reader.ts';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const endpoint = process.env['DYNAMODB_LOCAL_ENDPOINT'] ?? '';
const why = endpoint === '' ? ' (skipped: DYNAMODB_LOCAL_ENDPOINT names no server; it needs Java, see tests/verify)' : '';
const search = 'Find actors in Mumbai aged 25-35';
const long = 'Please write a long answer about casting';

describe.skipIf(endpoint === '')(`the product on another table server${why}`, () => {
  const random = randomFromEnvironment('other tables');
  let product: LocalProduct;
  let director: Director;
  beforeAll(async () => {
    const env = { CASTMATCH_SEED: '60', CASTMATCH_MESSAGES_PER_MINUTE: '10000', DYNAMODB_ENDPOINT: endpoint };
    product = await startLocalProduct({ env, readyMs: 110_000 });
    director = await signIn(() => product.url);
  }, 120_000);
  afterAll(() => product?.stop());

  it('holds a conversation of several turns with real people, and every reader has what is stored', async () => {
    const readings = newReadings();
    const socket = await director.connect(readings);
    const first = await socket.request('send', { clientMessageId: 'one', text: search });
    const { conversationId } = first;
    const second = await socket.request('send', { clientMessageId: 'two', text: 'hello', conversationId });
    const again = await socket.request('send', { clientMessageId: 'two', text: 'hello', conversationId });
    expect(again).toMatchObject({ turnId: second.turnId, duplicate: true });

    for (const turnId of [first.turnId ?? '', second.turnId ?? '']) {
      await until('the turn ends', () => readings.of(turnId).ends.length > 0, { deadlineMs: 60_000 });
      expect((await expectAgreement(director, turnId, [readings.of(turnId)])).view.status).toBe('final');
    }
    expect(
      readings
        .of(first.turnId ?? '')
        .assembly.parts()
        .some(({ type }) => type === 'data-talents'),
    ).toBe(true);
    expect(await director.messages(conversationId ?? '')).toHaveLength(4);
    socket.close();
  });

  it('takes a turn over when its worker dies, while the reader drops and comes back', async () => {
    const socket = await director.connect();
    const { turnId = '' } = await socket.request('send', { clientMessageId: 'three', text: long });
    await until('the answer is under way', async () => (await director.turn(turnId)).frames.length > 5);
    process.kill(product.pids['worker'] ?? 0, 'SIGKILL');
    socket.terminate();

    const { reading } = await readWithDrops(director, turnId, { random, drops: 3, framesBetween: 15, rewinds: true, deadlineMs: 90_000 });

    const { view } = await expectAgreement(director, turnId, [reading]);
    expect(view.status).toBe('final');
    expect(view.attempt).toBeGreaterThan(1);
  });
});
