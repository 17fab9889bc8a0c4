/** The third fear: somebody says stop. The provider hears of it within a second, and what was said is kept. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAgreement } from '../../support/clients/agreement.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { measuredLine } from '../../support/clients/measured.ts';
import { newReadings } from '../../support/clients/reading.ts';
import { type ProviderCall, providerOf } from '../../support/clients/scripted-model.ts';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

/** Each question has a length of its own, by which the provider's calls are told apart. */
const question = (length: number): string => `Please write a long answer about casting ${'.'.repeat(length)}`;
const providerMs = 1_000;

describe('stop', () => {
  let product: LocalProduct;
  const waits: number[] = [];
  const person = (): Promise<Director> => signIn(() => product.url);

  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '60', CASTMATCH_MESSAGES_PER_MINUTE: '10000' } });
  }, 120_000);
  afterAll(async () => {
    console.log(measuredLine('stop asked for to stop seen at the provider', waits));
    await product?.stop();
  });

  const callsOf = async (text: string): Promise<readonly ProviderCall[]> =>
    (await providerOf(product).calls()).filter((call) => call.lastUserTextLength === text.length);
  /** The provider's call for this question ends because we left, within a second of `askedAt`. */
  const expectProviderStopped = async (text: string, askedAt: number): Promise<void> => {
    const call = await until('the provider sees that we left', async () => (await callsOf(text)).find(({ outcome }) => outcome !== 'open'));
    expect(call.outcome).toBe('client_closed');
    const waited = Date.parse(call.endedAt ?? '') - askedAt;
    waits.push(waited);
    expect(waited).toBeLessThan(providerMs);
  };
  const expectStoppedText = async (director: Director, turnId: string, readings: Parameters<typeof expectAgreement>[2] = []): Promise<void> => {
    const { view, message, text } = await expectAgreement(director, turnId, readings);
    expect(view.status).toBe('stopped');
    expect(message.status).toBe('stopped');
    expect(text).toMatch(/^Here is a casting checklist/);
    expect(text).not.toContain('That is the whole list');
  };

  it.each([1, 2, 3, 4, 5])('by socket: the provider sees it within a second, what was said is kept, and the socket is told (%i)', async (number) => {
    const director = await person();
    const readings = newReadings();
    const socket = await director.connect(readings);
    const text = question(number);
    const { turnId = '' } = await socket.request('send', { clientMessageId: 'stop-me', text });
    const reading = readings.of(turnId);
    await until('there is text', () => reading.frames.length >= 5 * number);

    const askedAt = Date.now();
    expect((await socket.request('stop', { turnId })).type).toBe('ok');

    await expectProviderStopped(text, askedAt);
    await until('the socket hears of the end', () => reading.ends.length > 0);
    await expectStoppedText(director, turnId, [reading]);
    socket.close();
  });

  it('by HTTP, while the sender waits for JSON: 200 with what was said', async () => {
    const director = await person();
    const text = question(11);
    const waiting = director.post<{ turnId: string; text: string; status: string }>('/api/v1/ai/chat', {
      message: text,
      conversationId: 'stop-json',
      clientMessageId: 'stop-json',
    });
    const turnId = await liveTurn(director, 'stop-json');
    await until('there is text', async () => (await director.turn(turnId)).frames.length > 10, { everyMs: 50 });

    const askedAt = Date.now();
    expect((await director.post(`/api/v1/turns/${turnId}/stop`)).status).toBe(202);

    await expectProviderStopped(text, askedAt);
    const { status, body } = await waiting;
    expect({ status, turn: body.status }).toEqual({ status: 200, turn: 'stopped' });
    await expectStoppedText(director, turnId);
    expect(body.text).toBe((await expectAgreement(director, turnId)).text);
  });

  it('a turn that a stream request runs itself: the stream ends with abort and [DONE]', async () => {
    const director = await person();
    const text = question(12);
    let askedAt = 0;
    let count = 0;
    const read = await director.stream(
      '/api/v1/ai/chat/stream',
      { message: text, conversationId: 'stop-stream' },
      {
        onEvent: ({ id }) => {
          count += 1;
          if (count !== 20) return;
          askedAt = Date.now();
          void director.post(`/api/v1/turns/${id?.split(':')[0]}/stop`);
        },
      },
    );

    await expectProviderStopped(text, askedAt);
    expect(read.isDone).toBe(true);
    expect(read.events.at(-1)?.chunk.type).toBe('abort');
    await expectStoppedText(director, read.events[0]?.id?.split(':')[0] ?? '');
  });

  it('a waiting turn ends at once, unrun, the others go on, and no provider is asked for it', async () => {
    const director = await person();
    const readings = newReadings();
    const socket = await director.connect(readings);
    const unrun = `hello ${'!'.repeat(77)}`;
    const running = await socket.request('send', { clientMessageId: 'one', text: question(21) });
    const { conversationId } = running;
    const waiting = await socket.request('send', { clientMessageId: 'two', text: unrun, conversationId });
    const next = await socket.request('send', { clientMessageId: 'three', text: 'hello', conversationId });
    expect([running.position, waiting.position, next.position]).toEqual([0, 1, 2]);

    await socket.request('stop', { turnId: waiting.turnId });
    await until('its end is told', () => readings.of(waiting.turnId ?? '').ends.length > 0, { deadlineMs: 5_000 });
    expect(readings.of(waiting.turnId ?? '').ends[0]?.frame).toMatchObject({ type: 'stopped', attempt: 0, seq: 0 });
    expect((await director.turn(running.turnId ?? '')).status).toBe('running');
    await socket.request('stop', { turnId: running.turnId });

    expect((await director.ended(next.turnId ?? '')).status).toBe('final');
    expect(await callsOf(unrun)).toEqual([]);
    const replay = await director.resumeStream(waiting.turnId ?? '');
    expect(replay.events.map(({ chunk }) => chunk.type)).toEqual(['start', 'abort']);
    expect(replay.isDone).toBe(true);
    socket.close();
  });

  it('said twice, or to a turn that has ended, changes nothing', async () => {
    const director = await person();
    const { body } = await director.post<{ turnId: string; text: string }>('/api/v1/ai/chat', { message: 'hello' });

    const answers = await Promise.all([1, 2].map(() => director.post<{ status: string }>(`/api/v1/turns/${body.turnId}/stop`)));

    expect(answers.map(({ body: answer }) => answer.status)).toEqual(['final', 'final']);
    expect((await expectAgreement(director, body.turnId)).text).toBe(body.text);
  });

  const liveTurn = (director: Director, conversation: string): Promise<string> =>
    until('the turn runs', async () => {
      const { status, body } = await director.get<{ liveTurn: { turnId: string } | null }>(`/api/v1/conversations/${conversation}`);
      return status === 200 ? body.liveTurn?.turnId : undefined;
    });
});
