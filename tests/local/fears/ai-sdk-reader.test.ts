/** npm `ai`'s own reader of the UI message stream assembles our server-sent events to what is stored. The version is pinned: 7.0.173. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DefaultChatTransport, parseJsonEventStream, readUIMessageStream, type UIMessage, type UIMessageChunk, uiMessageChunkSchema } from 'ai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAgreement } from '../../support/clients/agreement.ts';
import { comparable, sha256, textOf } from '../../support/clients/assembly.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { readEvents } from '../../support/clients/event-reader.ts';
import { answersAfter, providerOf } from '../../support/clients/scripted-model.ts';
import { until } from '../../support/clients/until.ts';
import type { Part } from '../../support/clients/wire.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const long = 'Please write a long answer about casting';
const search = 'Find actors in Mumbai aged 25-35';

describe("npm ai's own reader", () => {
  let product: LocalProduct;
  let director: Director;
  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '60', CASTMATCH_MESSAGES_PER_MINUTE: '10000', SCRIPTED_MODEL_DELTA_MS: '5' } });
    director = await signIn(() => product.url);
  }, 120_000);
  afterAll(() => product?.stop());

  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(`${product.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json', ...director.headers }, body: JSON.stringify(body) });
  const chunksOf = (body: ReadableStream<Uint8Array>): ReadableStream<UIMessageChunk> =>
    parseJsonEventStream({ stream: body as ReadableStream<Uint8Array<ArrayBuffer>>, schema: uiMessageChunkSchema }).pipeThrough(
      new TransformStream({
        transform: (result, out) => {
          if (!result.success) throw result.error;
          out.enqueue(result.value);
        },
      }),
    );
  /** Reads to the end; an error of the reader is an error here. `onMessage` sees every state on the way. */
  const read = async (chunks: ReadableStream<UIMessageChunk>, onMessage: (message: UIMessage) => void = () => undefined): Promise<UIMessage> => {
    let last: UIMessage | undefined;
    const states = readUIMessageStream({
      stream: chunks,
      terminateOnError: true,
      onError: (error) => {
        throw error;
      },
    });
    for await (const message of states) {
      last = message;
      onMessage(message);
    }
    if (!last) throw new Error('the reader saw no message');
    return last;
  };
  const expectStored = async (message: UIMessage): Promise<Awaited<ReturnType<typeof expectAgreement>>> => {
    const { turnId, messageId } = message.metadata as { turnId: string; messageId: string };
    const agreed = await expectAgreement(director, turnId);
    expect(message.id).toBe(agreed.message.id);
    expect(messageId).toBe(agreed.message.id);
    expect(comparable(message.parts as unknown as Part[])).toEqual(comparable(agreed.message.parts));
    expect(sha256(textOf(message.parts as unknown as Part[]))).toBe(sha256(agreed.text));
    return agreed;
  };

  it('is the pinned version', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../node_modules/ai/package.json'), 'utf8')) as { version: string };

    expect(version).toBe('7.0.173');
  });

  it.each([
    ['a search with its tool and its cards', search],
    ['a long answer', long],
    ['small talk', 'hello'],
    ['a question in Hindi', 'मुंबई में 25-35 साल के कलाकार ढूंढो'],
  ])('reads %s', async (_, message) => {
    const response = await post('/api/v1/ai/chat/stream', { message });
    expect(response.headers.get('x-vercel-ai-ui-message-stream')).toBe('v1');

    const assembled = await read(chunksOf(response.body ?? new ReadableStream()));

    await expectStored(assembled);
  });

  it('reads across a step that broke off and was begun again: reset-step drops what that step had shown', async () => {
    const provider = providerOf(product);
    const { length: before } = await provider.calls();
    await provider.order({ kind: 'cut', afterDeltas: 50, match: 'breaks-twice' }, { kind: 'error_event', afterDeltas: 30, match: 'breaks-twice' });
    const response = await post('/api/v1/ai/chat/stream', { message: `${long} (breaks-twice)` });
    const lengths: number[] = [];

    const assembled = await read(chunksOf(response.body ?? new ReadableStream()), (message) => lengths.push(textOf(message.parts as unknown as Part[]).length));

    const { view } = await expectStored(assembled);
    const outcomes = (await answersAfter(provider, before)).map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome !== 'complete').length).toBeGreaterThanOrEqual(2);
    expect(view.attempt, outcomes.join(' ')).toBe(outcomes.length);
    expect(
      lengths.some((length, index) => length < (lengths[index - 1] ?? 0)),
      'the reader has seen text that did not count',
    ).toBe(true);
  });

  it('reads across a broken second step: the finished step with its tool stays', async () => {
    // The first call with this text is the search itself; the fault is for the second.
    const match = 'second-step-breaks';
    const provider = providerOf(product);
    const { length: before } = await provider.calls();
    await provider.order({ kind: 'pace', deltaMs: 1, match }, { kind: 'reset', afterDeltas: 12, match });
    const response = await post('/api/v1/ai/chat/stream', { message: `${search} (${match})` });

    const assembled = await read(chunksOf(response.body ?? new ReadableStream()));

    const { view } = await expectStored(assembled);
    expect(assembled.parts.filter(({ type }) => type === 'tool-search_talent')).toHaveLength(1);
    expect(view.frames.map(({ attempt }) => attempt)).toContain(1);
    const outcomes = (await answersAfter(provider, before)).map(({ outcome }) => outcome);
    expect(outcomes).toContain('reset');
    // Two steps, and every attempt but the first.
    expect(view.attempt, outcomes.join(' ')).toBe(outcomes.length - 1);
  });

  it('reads one stream out of two connections: the second begins after Last-Event-ID', async () => {
    const events: { id: string | undefined; chunk: unknown }[] = [];
    await readEvents((signal) => fetchStream({ message: long }, signal), {
      onEvent: (event) => {
        events.push(event);
        return events.length < 25;
      },
    });
    const turnId = events[0]?.id?.split(':')[0] ?? '';
    const rest = await director.resumeStream(turnId, events.at(-1)?.id);
    expect(rest.isDone).toBe(true);

    const assembled = await read(ReadableStream.from([...events, ...rest.events].map(({ chunk }) => chunk as UIMessageChunk)));

    await expectStored(assembled);
  });

  it('reads across the death of the process that ran the turn: the next attempt goes on in the resumed stream', async () => {
    const events: { id: string | undefined; chunk: unknown }[] = [];
    await readEvents((signal) => fetchStream({ message: long }, signal), {
      onEvent: (event) => {
        events.push(event);
        if (events.length === 20) process.kill(product.pids['stream'] ?? 0, 'SIGKILL');
      },
    });
    const turnId = events[0]?.id?.split(':')[0] ?? '';
    await until(
      'the resumed stream comes to its end',
      async () => (await director.resumeStream(turnId, events.at(-1)?.id, { onEvent: (event) => void events.push(event) }).catch(() => undefined))?.isDone,
      { deadlineMs: 60_000, everyMs: 200 },
    );

    const assembled = await read(ReadableStream.from(events.map(({ chunk }) => chunk as UIMessageChunk)));

    const { view } = await expectStored(assembled);
    expect(view.attempt).toBeGreaterThan(1);
  });

  it('its own transport sends, leaves in the middle, and reconnects with a replay from the start', async () => {
    let turnId = '';
    const transport = new DefaultChatTransport<UIMessage>({
      api: `${product.url}/api/v1/ai/chat/stream`,
      headers: director.headers,
      prepareSendMessagesRequest: ({ messages }) => ({ body: { message: textOf((messages.at(-1)?.parts ?? []) as unknown as Part[]) } }),
      prepareReconnectToStreamRequest: () => ({ api: `${product.url}/api/v1/turns/${turnId}/stream`, headers: director.headers }),
    });
    const leave = new AbortController();
    const question: UIMessage = { id: 'question', role: 'user', parts: [{ type: 'text', text: long }] };
    const begun = await transport.sendMessages({
      trigger: 'submit-message',
      chatId: 'chat',
      messageId: undefined,
      messages: [question],
      abortSignal: leave.signal,
    });
    for await (const chunk of begun) {
      if (chunk.type === 'start') turnId = (chunk.messageMetadata as { turnId: string }).turnId;
      if (chunk.type === 'text-delta') break;
    }
    leave.abort();

    const resumed = await transport.reconnectToStream({ chatId: 'chat' });
    const assembled = await read(resumed ?? new ReadableStream());

    await expectStored(assembled);
  });

  it('a stopped turn reads to what was said', async () => {
    const response = await post('/api/v1/ai/chat/stream', { message: long });
    let turnId = '';
    const assembled = await read(chunksOf(response.body ?? new ReadableStream()), (message) => {
      const metadata = message.metadata as { turnId?: string } | undefined;
      if (turnId !== '' || textOf(message.parts as unknown as Part[]).length < 100) return;
      turnId = metadata?.turnId ?? '';
      void director.post(`/api/v1/turns/${turnId}/stop`);
    });

    const { text, view } = await expectAgreement(director, turnId);
    expect(view.status).toBe('stopped');
    expect(textOf(assembled.parts as unknown as Part[])).toBe(text);
  });

  const fetchStream = (body: unknown, signal: AbortSignal): Promise<Response> =>
    fetch(`${product.url}/api/v1/ai/chat/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...director.headers },
      body: JSON.stringify(body),
      signal,
    });
});
