/** Generations that end in the wrong place: what is kept of them, and what the model is told of them later. */
import { describe, expect, it, test } from 'vitest';
import { type ModelEvent, ModelFailure, type ModelRequest, type ModelStopReason } from '../../../layers/core/intelligence/index.ts';
import { answering, usageOf } from './answering.ts';

type Play = (number: number) => readonly (ModelEvent | ModelFailure)[];

const started: ModelEvent = { type: 'started', model: 'claude', requestId: null };
const say = (text: string): ModelEvent => ({ type: 'text-delta', text });
const call = (id: string): ModelEvent[] => [
  { type: 'tool-call-start', toolCallId: id, toolName: 'search_talent' },
  { type: 'tool-call', toolCallId: id, toolName: 'search_talent', input: { city: 'Pune' } },
];
const finished = (stopReason: ModelStopReason, ...ids: string[]): ModelEvent => ({
  type: 'finished',
  stopReason,
  blocks: [{ type: 'text', text: 'Looking.' }, ...ids.map((id) => ({ type: 'tool_use' as const, id, name: 'search_talent', input: { city: 'Pune' } }))],
  usage: usageOf(10, 2),
});
const fine: Play = () => [
  started,
  say('Here.'),
  { type: 'finished', stopReason: 'end_turn', blocks: [{ type: 'text', text: 'Here.' }], usage: usageOf(10, 2) },
];

const world = (...plays: Play[]) => {
  const requests: ModelRequest[] = [];
  const stream = async function* (request: ModelRequest): AsyncGenerator<ModelEvent> {
    requests.push(request);
    for (const event of (plays[Math.min(requests.length, plays.length) - 1] ?? fine)(requests.length)) {
      if (event instanceof ModelFailure) throw event;
      yield event;
    }
  };
  return { ...answering([], { model: { stream } }), requests };
};

/** As a provider checks them: each call has its result in the very next message, and no result is without a call. */
const expectTakenByAProvider = ({ messages }: ModelRequest): void => {
  for (const [index, { content }] of messages.entries()) {
    const called = content.flatMap((block) => (block.type === 'tool_use' ? [block.id] : []));
    const answered = (messages[index + 1]?.content ?? []).flatMap((block) => (block.type === 'tool_result' ? [block.tool_use_id] : []));
    expect(answered).toEqual(called);
  }
};
const statesOf = (parts: readonly object[] = []): unknown[] => parts.flatMap((part) => ('toolCallId' in part && 'state' in part ? [part.state] : []));

describe('a generation that ends with calls that nobody may run', () => {
  test.each<[reason: ModelStopReason]>([['max_tokens'], ['end_turn'], ['pause_turn'], ['model_context_window_exceeded'], ['stop_sequence']])(
    'for %s: the words stay, the calls are shown as ended, and the next request is one that a provider takes',
    async (reason) => {
      const halfCall: ModelEvent = { type: 'tool-call-start', toolCallId: 'half', toolName: 'search_talent' };
      const { ask, requests } = world(() => [started, say('Looking.'), ...call('whole'), halfCall, finished(reason, 'whole')], fine);

      const { message } = await ask('find riders');
      await ask('and then?');

      expect(message?.parts).toContainEqual({ type: 'text', text: 'Looking.', state: 'done' });
      expect(statesOf(message?.parts)).toEqual(['output-error', 'output-error']);
      expect(message?.exchange).toEqual([{ role: 'assistant', content: [{ type: 'text', text: 'Looking.' }] }]);
      expect(requests).toHaveLength(2);
      for (const request of requests) expectTakenByAProvider(request);
    },
  );
});

describe('an answer that breaks off', () => {
  const broken: Play = (number) => [started, say(`Try ${number}. `), ...call(`c${number}`).slice(0, 1), new ModelFailure('cut', 'x', { retryable: true })];

  it('is begun again with what was finished; each time another model is to be asked first', async () => {
    const { ask, requests } = world(() => [started, ...call('one'), finished('tool_use', 'one')], broken, broken, fine);

    const { message, end } = await ask('find riders');

    expect(requests.map(({ brokenOff }) => brokenOff)).toEqual([0, 0, 1, 2]);
    expect(message?.parts.filter(({ type }) => type === 'text')).toEqual([{ type: 'text', text: 'Here.', state: 'done' }]);
    expect(end).toMatchObject({ status: 'final', attempt: 3 });
    for (const request of requests) expectTakenByAProvider(request);
  });

  it('again and again ends with what the last one said and a word about it, and no call waits for ever', async () => {
    const { ask, requests } = world(broken, broken, broken, fine);

    const { message, end } = await ask('find riders');
    await ask('and then?');

    expect(requests).toHaveLength(4);
    const texts = message?.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])) ?? [];
    expect(texts.filter((text) => text.startsWith('Try'))).toEqual(['Try 3. ']);
    expect(statesOf(message?.parts)).toEqual(['output-error']);
    expect(message?.finish?.degraded).toBe(true);
    expect(end?.status).toBe('final');
    for (const request of requests) expectTakenByAProvider(request);
  });

  it('before its first word is not asked for again: below this port everybody has been asked', async () => {
    const { ask, requests } = world(() => [new ModelFailure('unreachable', 'x', { retryable: false })]);

    const { message } = await ask('find riders');

    expect(requests).toHaveLength(1);
    expect(message?.finish?.degraded).toBe(true);
  });
});
