import { describe, expect, it } from 'vitest';
import { keptAnswer, type MessagePart, type StoredMessage } from '../../../layers/core/conversation/index.ts';

const advice = 'Hold the audition before noon: the light in the hall is better then.';
const words = (text: string): MessagePart => ({ type: 'text', text, state: 'done' });
const answer = (parts: readonly MessagePart[], changes: Partial<StoredMessage> = {}) =>
  keptAnswer({ role: 'assistant', status: 'complete', finish: null, parts, ...changes });
const tool = (name: string): MessagePart => ({ type: `tool-${name}`, toolCallId: 'call_1', state: 'output-available', input: {}, output: {} });
const given = (...ids: string[]): MessagePart => ({
  type: 'data-memory',
  id: 'memory-1',
  data: { used: ids.map((id) => ({ id, layer: 'semantic', why: '' })) },
});

const people: MessagePart = { type: 'data-talents', id: 'talents-1', data: { talents: [] } };

describe('of an answer is kept', () => {
  it('what it says, with the memories that it was given', () => {
    expect(answer([given('mem_1', 'mem_2'), tool('search_talent'), words(advice)])).toEqual({ text: advice, memoryIds: ['mem_1', 'mem_2'] });
  });

  it('not what it says of performers', () => {
    const text = `${advice}\n\n[[tal_01J00000000000000000000001]] rides and lives in Pune.\n \n[Meera](talent:tal_01J00000000000000000000002) is free in May.\n\n${advice}`;
    expect(answer([words(text)])?.text).toBe(`${advice}\n\n${advice}`);
  });

  it('not what it says it is about to do', () => {
    const announced = words('Let me look through the rules of that hall and come back to you.');
    expect(answer([announced, tool('search_talent'), words(advice)])?.text).toBe(advice);
  });

  it.each<[string, readonly MessagePart[], Partial<StoredMessage>?]>([
    ...['remember', 'recall', 'correct_memory', 'forget_memory'].map((name): [string, readonly MessagePart[]] => [
      `that ${name} was used`,
      [tool(name), words(advice)],
    ]),
    ['that was told from her own words', [given('mem_1', 'cnv_1/msg_1'), words(advice)]],
    ['that was told from a session', [given('epi_1'), words(advice)]],
    ['that broke off', [words(advice)], { status: 'stopped' }],
    ['that was refused', [words(advice)], { refused: true }],
    ['that came without a model', [words(advice)], { finish: { degraded: true } as StoredMessage['finish'] }],
    ['that presents people', [tool('search_talent'), people, words(advice)]],
    ['that is hers', [words(advice)], { role: 'user' }],
    ['that says nothing', [words('Done. Anything else?')]],
  ])('nothing of one %s', (_, parts, changes) => {
    expect(answer(parts, changes)).toBeUndefined();
  });
});
