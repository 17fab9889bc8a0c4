/** The fourth fear: the same message comes fifty times at once, by every way there is. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAgreement } from '../../support/clients/agreement.ts';
import { newAssembly, sha256, textOf } from '../../support/clients/assembly.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { newReadings } from '../../support/clients/reading.ts';
import { providerOf } from '../../support/clients/scripted-model.ts';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const sockets = 5;
const sendsEach = 6;
const waiting = 10;
const streaming = 10;

describe('the same message, fifty times at once', () => {
  let product: LocalProduct;
  // The usual rate, 30 a minute and 10 at once: repeats do not count.
  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '60', SCRIPTED_MODEL_DELTA_MS: '4' } });
  }, 120_000);
  afterAll(() => product?.stop());

  interface Sent {
    readonly turnIds: ReadonlySet<string>;
    readonly conversationIds: ReadonlySet<string>;
    readonly texts: ReadonlySet<string>;
    readonly newOnes: number;
    readonly turnId: string;
    readonly conversationId: string;
  }

  /** `conversationOf` says for each of the fifty which conversation it names, if any. */
  const sendFifty = async (director: Director, text: string, clientMessageId: string, conversationOf: (index: number) => string | undefined): Promise<Sent> => {
    const tabs = await Promise.all(
      Array.from({ length: sockets }, async () => {
        const readings = newReadings();
        return { readings, socket: await director.connect(readings) };
      }),
    );
    const body = (index: number) => ({ clientMessageId, ...(conversationOf(index) === undefined ? {} : { conversationId: conversationOf(index) }) });
    const bySocket = tabs.flatMap(({ socket }, tab) =>
      Array.from({ length: sendsEach }, (_, index) => socket.request('send', { ...body(tab * sendsEach + index), text })),
    );
    const byWaiting = Array.from({ length: waiting }, (_, index) =>
      director.post<{ turnId: string; conversationId: string; text: string }>('/api/v1/ai/chat', { ...body(30 + index), message: text }),
    );
    const byStream = Array.from({ length: streaming }, (_, index) => director.stream('/api/v1/ai/chat/stream', { ...body(40 + index), message: text }));

    const accepted = await Promise.all(bySocket);
    const answers = await Promise.all(byWaiting);
    const streams = await Promise.all(byStream);
    expect(accepted.map(({ type }) => type)).toEqual(Array(sockets * sendsEach).fill('accepted'));
    expect(answers.map(({ status }) => status)).toEqual(Array(waiting).fill(200));
    expect(streams.map(({ status, isDone }) => ({ status, isDone }))).toEqual(Array(streaming).fill({ status: 200, isDone: true }));

    const turnId = accepted[0]?.turnId ?? '';
    for (const { readings } of tabs) await until('each tab hears the end', () => readings.of(turnId).ends.length > 0);
    const agreed = await expectAgreement(
      director,
      turnId,
      tabs.map(({ readings }) => readings.of(turnId)),
    );
    for (const { socket } of tabs) socket.close();
    await Promise.all(tabs.map(({ socket }) => socket.closed));
    return {
      turnIds: new Set([...accepted.map((one) => one.turnId ?? ''), ...answers.map((one) => one.body.turnId), ...streams.map(turnOf)]),
      conversationIds: new Set([...accepted.map((one) => one.conversationId ?? ''), ...answers.map((one) => one.body.conversationId)]),
      texts: new Set([agreed.text, ...answers.map((one) => one.body.text), ...streams.map(textOfStream)]),
      newOnes: accepted.filter(({ duplicate }) => duplicate === false).length,
      turnId,
      conversationId: agreed.view.conversationId,
    };
  };
  const turnOf = ({ events }: Awaited<ReturnType<Director['stream']>>): string => events[0]?.id?.split(':')[0] ?? '';
  const textOfStream = ({ events }: Awaited<ReturnType<Director['stream']>>): string => {
    const assembly = newAssembly();
    for (const { chunk } of events) assembly.takeChunk(chunk);
    return textOf(assembly.parts());
  };

  it('without a conversation: one conversation, one message, one turn, one call of the provider, and all answers agree', async () => {
    const director = await signIn(() => product.url);
    const text = `Please write a long answer about casting ${'.'.repeat(31)}`;

    const sent = await sendFifty(director, text, 'fifty', () => undefined);

    expect(sent.turnIds.size).toBe(1);
    expect(sent.conversationIds.size).toBe(1);
    expect(sent.texts.size).toBe(1);
    expect(sent.newOnes).toBeLessThanOrEqual(1);
    expect((await director.get<{ items: unknown[] }>('/api/v1/conversations')).body.items).toHaveLength(1);
    expect((await director.messages(sent.conversationId)).map(({ role, messageSeq }) => ({ role, messageSeq }))).toEqual([
      { role: 'user', messageSeq: 1 },
      { role: 'assistant', messageSeq: 2 },
    ]);
    expect((await providerOf(product).calls()).filter((call) => call.lastUserTextLength === text.length)).toHaveLength(1);
  });

  it('some with the conversation, some with its alias and some without: still one message', async () => {
    const director = await signIn(() => product.url);
    const { body } = await director.post<{ conversationId: string }>('/api/v1/ai/chat', { message: 'hello', conversationId: 'my-alias' });

    const sent = await sendFifty(director, 'Find actors in Mumbai aged 25-35', 'mixed', (index) => [body.conversationId, 'my-alias'][index % 2]);

    expect([...sent.conversationIds]).toEqual([body.conversationId]);
    expect(sent.turnIds.size).toBe(1);
    expect(await director.messages('my-alias')).toHaveLength(4);
    const again = await director.post<{ turnId: string }>('/api/v1/ai/chat', { message: 'Find actors in Mumbai aged 25-35', clientMessageId: 'mixed' });
    expect(again.body.turnId).toBe(sent.turnId);
  });

  it('with an alias that nobody has used yet: one conversation is made', async () => {
    const director = await signIn(() => product.url);

    const sent = await sendFifty(director, 'hello', 'new-alias', () => 'fresh');

    expect(sent.conversationIds.size).toBe(1);
    expect(sent.turnIds.size).toBe(1);
    expect((await director.get<{ items: unknown[] }>('/api/v1/conversations')).body.items).toHaveLength(1);
  });

  it('with another text, or into another conversation, it is 409 by every way, and nothing is changed', async () => {
    const director = await signIn(() => product.url);
    const first = await director.post<{ conversationId: string; text: string; turnId: string }>('/api/v1/ai/chat', {
      message: 'hello',
      clientMessageId: 'mine',
    });
    await director.post('/api/v1/ai/chat', { message: 'hello', conversationId: 'elsewhere' });
    const socket = await director.connect();

    const refusals = [
      (await director.post('/api/v1/ai/chat', { message: 'hello!', clientMessageId: 'mine' })).status,
      (await director.stream('/api/v1/ai/chat/stream', { message: 'hello!', clientMessageId: 'mine' })).status,
      (await director.post('/api/v1/conversations/elsewhere/messages/ai', { content: 'hello', clientMessageId: 'mine' })).status,
      (await socket.request('send', { clientMessageId: 'mine', text: 'hello!' })).problem?.status,
    ];

    expect(refusals).toEqual([409, 409, 409, 409]);
    expect((await socket.request('send', { clientMessageId: 'mine', text: 'hello!' })).problem?.code).toBe('client_message_id_conflict');
    expect(await director.messages(first.body.conversationId)).toHaveLength(2);
    expect(sha256((await expectAgreement(director, first.body.turnId)).text)).toBe(sha256(first.body.text));
    socket.close();
  });

  it('the same id of another person, or of the same name in another organization, is another message', async () => {
    const people = await Promise.all([
      signIn(() => product.url, { sub: 'asha', org: 'demo' }),
      signIn(() => product.url, { sub: 'ravi', org: 'demo' }),
      signIn(() => product.url, { sub: 'asha', org: 'other' }),
    ]);

    const answers = await Promise.all(
      people.map((person) => person.post<{ turnId: string }>('/api/v1/ai/chat', { message: 'hello', clientMessageId: 'shared' })),
    );

    expect(new Set(answers.map(({ body }) => body.turnId)).size).toBe(3);
  });
});
