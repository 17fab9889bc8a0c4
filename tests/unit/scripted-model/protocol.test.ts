import Anthropic from '@anthropic-ai/sdk';
import { describe, expect, it, test } from 'vitest';
import { callsOf, eventually, found, inputOf, orderFaults, searchTool, startTalk, textOf } from './talk.ts';

const aRequest = (changes: object = {}): Record<string, unknown> => ({
  model: 'claude-haiku-5-5',
  max_tokens: 100,
  messages: [{ role: 'user', content: 'Hello' }],
  ...changes,
});
const headers = { 'content-type': 'application/json', 'anthropic-version': '2023-06-01', 'x-api-key': 'sk-local' };
const post = (url: string, body: unknown, sent: Record<string, string> = headers): Promise<Response> =>
  fetch(url, { method: 'POST', headers: sent, body: typeof body === 'string' ? body : JSON.stringify(body) });

const use = { type: 'tool_use', id: 'toolu_1', name: 'search_talent', input: {} };
const result = { type: 'tool_result', tool_use_id: 'toolu_1', content: '{}' };
const asks = { role: 'user', content: 'x' };

describe('refusals', () => {
  test.each<[name: string, body: unknown, status: number, type: string]>([
    ['no max_tokens', { model: 'm', messages: [asks] }, 400, 'invalid_request_error'],
    ['no messages', aRequest({ messages: [] }), 400, 'invalid_request_error'],
    ['a role of its own', aRequest({ messages: [{ role: 'admin', content: 'x' }] }), 400, 'invalid_request_error'],
    ['an assistant first', aRequest({ messages: [{ role: 'assistant', content: 'x' }, asks] }), 400, 'invalid_request_error'],
    ['a prefilled answer', aRequest({ messages: [asks, { role: 'assistant', content: 'Sure' }] }), 400, 'invalid_request_error'],
    ['blank text', aRequest({ messages: [{ role: 'user', content: [{ type: 'text', text: ' ' }] }] }), 400, 'invalid_request_error'],
    ['no content', aRequest({ messages: [{ role: 'user', content: [] }] }), 400, 'invalid_request_error'],
    ['a call without its result', aRequest({ messages: [asks, { role: 'assistant', content: [use] }, asks] }), 400, 'invalid_request_error'],
    ['a result without its call', aRequest({ messages: [{ role: 'user', content: [result] }] }), 400, 'invalid_request_error'],
    [
      'a call by the user',
      aRequest({
        messages: [
          { role: 'user', content: [use] },
          { role: 'user', content: [result] },
        ],
      }),
      400,
      'invalid_request_error',
    ],
    ['a sampler', aRequest({ temperature: 0.5 }), 400, 'invalid_request_error'],
    ['two tools of one name', aRequest({ tools: [searchTool, searchTool] }), 400, 'invalid_request_error'],
    [
      'five breakpoints',
      aRequest({ system: Array.from({ length: 5 }, () => ({ type: 'text', text: 'x', cache_control: { type: 'ephemeral' } })) }),
      400,
      'invalid_request_error',
    ],
    ['no JSON', '{"model":', 400, 'invalid_request_error'],
    ['a list', [], 400, 'invalid_request_error'],
  ])('%s is refused as the provider would', async (_name, body, status, type) => {
    const { model } = await startTalk();

    const response = await post(`${model.url}/v1/messages`, body);

    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: 'error', error: { type }, request_id: response.headers.get('request-id') });
  });

  it('a missing key is 401, a missing version 400, an unknown route 404', async () => {
    const { model } = await startTalk();
    const { 'x-api-key': _key, ...keyless } = headers;
    const { 'anthropic-version': _version, ...versionless } = headers;

    expect((await post(`${model.url}/v1/messages`, aRequest(), keyless)).status).toBe(401);
    expect((await post(`${model.url}/v1/messages`, aRequest(), versionless)).status).toBe(400);
    expect((await post(`${model.url}/v1/complete`, aRequest())).status).toBe(404);
  });

  it('becomes an error of its class in the SDK', async () => {
    const { client } = await startTalk();

    await expect(client.messages.create({ model: 'm', max_tokens: 0, messages: [{ role: 'user', content: 'x' }] })).rejects.toBeInstanceOf(
      Anthropic.BadRequestError,
    );
  });
});

describe('answers', () => {
  it('are the same streamed and whole, and the same for the same request', async () => {
    const { client } = await startTalk();
    const request = { model: 'm', max_tokens: 1_000, tools: [searchTool], messages: [{ role: 'user' as const, content: 'Find actors in Mumbai aged 25-35' }] };

    const whole = await client.messages.create(request);
    const streamed = await client.messages.stream(request).finalMessage();
    const again = await client.messages.stream(request).finalMessage();
    const other = await client.messages.create({ ...request, messages: [{ role: 'user', content: 'Find actors in Pune aged 25-35' }] });

    expect({ id: streamed.id, content: streamed.content, stop: streamed.stop_reason }).toMatchObject({ id: whole.id, stop: whole.stop_reason });
    expect(textOf(streamed)).toBe(textOf(whole));
    expect(inputOf(streamed)).toEqual(inputOf(whole));
    expect(again.content).toEqual(streamed.content);
    expect(other.id).not.toBe(whole.id);
    expect(whole.id).toMatch(/^msg_01[0-9a-f]{22}$/);
    expect(whole.model).toBe('castmatch-scripted-model');
  });

  it('come as the events of the API, in its order', async () => {
    const { model } = await startTalk();

    const response = await post(
      `${model.url}/v1/messages`,
      aRequest({ stream: true, max_tokens: 1_000, tools: [searchTool], messages: [{ role: 'user', content: 'Find actors in Goa' }] }),
    );
    const types = (await response.text()).split('\n').flatMap((line) => (line.startsWith('event: ') ? [line.slice(7)] : []));
    const order = types.filter((type, index) => type !== types[index - 1]);

    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('request-id')).toMatch(/^req_/);
    expect(order).toEqual([
      'message_start',
      'content_block_start',
      'ping',
      'content_block_delta',
      'content_block_stop',
      'content_block_start',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    ]);
  });

  it('cut some markers between deltas', async () => {
    const talk = await startTalk();
    await talk.say('Find actors in Mumbai aged 25-35');
    const people = Array.from({ length: 5 }, (_, index) => ({ ...found.people[0], id: `tal_01${String(index).repeat(24)}` }));
    const last = talk.messages.at(-1)?.content;
    const id = Array.isArray(last) ? last.flatMap((block) => (block.type === 'tool_use' ? [block.id] : []))[0] : '';
    const deltas: string[] = [];
    const messages: Anthropic.MessageParam[] = [
      ...talk.messages,
      { role: 'user', content: [{ type: 'tool_result', tool_use_id: id ?? '', content: JSON.stringify({ ...found, people }) }] },
    ];
    const stream = talk.client.messages.stream({ model: 'm', max_tokens: 1_000, tools: [searchTool], messages });
    stream.on('text', (delta) => deltas.push(delta));
    await stream.finalMessage();

    expect(deltas.some((delta) => delta === '[')).toBe(true);
    expect(deltas.join('')).toContain(`[[${people[0]?.id}]]`);
  });

  it('end at max_tokens', async () => {
    const { client } = await startTalk();

    const answer = await client.messages.create({ model: 'm', max_tokens: 10, messages: [{ role: 'user', content: 'write a long answer' }] });

    expect(answer.stop_reason).toBe('max_tokens');
    expect(answer.usage.output_tokens).toBe(10);
  });

  it('count tokens as they are billed', async () => {
    const { client } = await startTalk();
    const asked = { model: 'm', tools: [searchTool], system: 'You are CastMatch.', messages: [{ role: 'user' as const, content: 'Hello' }] };

    const { input_tokens: counted } = await client.messages.countTokens(asked);
    const { usage } = await client.messages.create({ ...asked, max_tokens: 500 });

    expect(counted).toBeGreaterThan(100);
    expect(usage.input_tokens).toBe(counted);
  });
});

describe('the prompt cache', () => {
  const system = [{ type: 'text' as const, text: 'You are CastMatch. '.repeat(200), cache_control: { type: 'ephemeral' as const } }];

  it('is written by the first request and read by the next with the same prefix', async () => {
    const { client } = await startTalk();
    const ask = async (content: string): Promise<Anthropic.Usage> =>
      (await client.messages.create({ model: 'm', max_tokens: 100, system, messages: [{ role: 'user', content }] })).usage;

    const first = await ask('Hello');
    const second = await ask('What can you do?');

    expect(first).toMatchObject({ cache_read_input_tokens: 0 });
    expect(first.cache_creation_input_tokens).toBeGreaterThan(900);
    expect(second).toMatchObject({ cache_read_input_tokens: first.cache_creation_input_tokens, cache_creation_input_tokens: 0 });
  });

  it('is not read when the prefix differs, or when nothing is marked', async () => {
    const { client } = await startTalk();
    const ask = async (prefix: object[]): Promise<Anthropic.Usage> =>
      (await client.messages.create({ model: 'm', max_tokens: 100, system: prefix as Anthropic.TextBlockParam[], messages: [{ role: 'user', content: 'Hi' }] }))
        .usage;
    await ask(system);

    expect((await ask([{ ...system[0], text: `Other. ${system[0]?.text}` }])).cache_read_input_tokens).toBe(0);
    expect((await ask([{ type: 'text', text: system[0]?.text }])).cache_read_input_tokens).toBe(0);
  });
});

describe('what tests may see and order', () => {
  const long = 'write a long answer';

  it('lists calls without a word of what was said', async () => {
    const talk = await startTalk();
    await talk.say('Hello secret');

    const calls = await callsOf(talk.model);

    expect(calls).toMatchObject([{ outcome: 'complete', streamed: true, lastUserTextLength: 12, fault: null }]);
    expect(calls[0]?.deltasSent).toBeGreaterThan(5);
    expect(calls[0]?.endedAt).not.toBeNull();
    expect(JSON.stringify(calls)).not.toContain('secret');
  });

  it('sees that a client went away, and writes no more', async () => {
    const talk = await startTalk();
    await orderFaults(talk.model, { kind: 'pace', deltaMs: 5 });
    const stop = new AbortController();
    const stream = talk.client.messages.stream({ model: 'm', max_tokens: 4_000, messages: [{ role: 'user', content: long }] }, { signal: stop.signal });
    stream.once('text', () => stop.abort());
    await expect(stream.done()).rejects.toBeInstanceOf(Anthropic.APIUserAbortError);

    const [call] = await eventually(
      () => callsOf(talk.model),
      (calls) => calls[0]?.outcome === 'client_closed',
    );

    expect(call?.deltasSent).toBeLessThan(100);
  });

  test.each<[fault: object, outcome: string, check: (ending: Promise<Anthropic.Message>) => Promise<unknown>]>([
    [
      { kind: 'error', status: 529, type: 'overloaded_error' },
      'error',
      (ending) => expect(ending).rejects.toMatchObject({ status: 529, type: 'overloaded_error' }),
    ],
    [
      { kind: 'error', status: 429, type: 'rate_limit_error', errorCode: 'enforced_spend_limit_reached' },
      'error',
      (ending) => expect(ending).rejects.toMatchObject({ errorCode: 'enforced_spend_limit_reached' }),
    ],
    [{ kind: 'error_event', afterDeltas: 3 }, 'error', (ending) => expect(ending).rejects.toMatchObject({ type: 'overloaded_error', status: undefined })],
    [{ kind: 'cut', afterDeltas: 3 }, 'cut', (ending) => expect(ending).rejects.toThrow()],
    [{ kind: 'reset', afterDeltas: 3 }, 'reset', (ending) => expect(ending).rejects.toThrow()],
    [{ kind: 'malformed', afterDeltas: 3 }, 'malformed', (ending) => expect(ending).rejects.toThrow()],
    [{ kind: 'refusal', afterDeltas: 3 }, 'refusal', (ending) => expect(ending).resolves.toMatchObject({ stop_reason: 'refusal' })],
    [{ kind: 'slow_first', ms: 150 }, 'complete', (ending) => expect(ending).resolves.toMatchObject({ stop_reason: 'end_turn' })],
  ])('%o is met by one call', async (fault, outcome, check) => {
    const talk = await startTalk();
    await orderFaults(talk.model, fault);
    const ask = (): Promise<Anthropic.Message> =>
      talk.client.messages.stream({ model: 'm', max_tokens: 4_000, messages: [{ role: 'user', content: long }] }).finalMessage();

    await check(ask());
    await expect(ask()).resolves.toMatchObject({ stop_reason: 'end_turn' });

    expect((await callsOf(talk.model)).map((call) => call.outcome)).toEqual([outcome, 'complete']);
    if ('afterDeltas' in fault) expect((await callsOf(talk.model))[0]?.deltasSent).toBe(3);
  });

  test.each([{ kind: 'stall', afterDeltas: 2 }, { kind: 'never_headers' }, { kind: 'pings_only', afterDeltas: 2, everyMs: 10 }])(
    '%o holds the call until the client leaves',
    async (fault) => {
      const talk = await startTalk();
      await orderFaults(talk.model, fault);
      const ask = talk.client.messages.stream(
        { model: 'm', max_tokens: 4_000, messages: [{ role: 'user', content: long }] },
        { signal: AbortSignal.timeout(150) },
      );

      await expect(ask.done()).rejects.toThrow();
      await eventually(
        () => callsOf(talk.model),
        (calls) => calls[0]?.outcome === 'client_closed',
      );
    },
  );

  it('a fault may wait for a call with certain words', async () => {
    const talk = await startTalk();
    await orderFaults(talk.model, { kind: 'error', status: 500, type: 'api_error', match: 'unlucky' });

    await expect(talk.say('Hello')).resolves.toMatchObject({ stop_reason: 'end_turn' });
    await expect(talk.say('unlucky')).rejects.toMatchObject({ status: 500 });
  });

  test.each<[name: string, body: unknown, contentType: string]>([
    ['an unknown fault', { next: [{ kind: 'earthquake' }] }, 'application/json'],
    ['no order', {}, 'application/json'],
    ['a form of another origin', { next: [{ kind: 'cut' }] }, 'text/plain'],
  ])('%s is refused', async (_name, body, contentType) => {
    const { model } = await startTalk();

    const response = await post(`${model.url}/__faults`, body, { 'content-type': contentType });

    expect(response.status).toBe(400);
    expect(await (await fetch(`${model.url}/__faults`)).json()).toEqual({ next: [] });
  });
});
