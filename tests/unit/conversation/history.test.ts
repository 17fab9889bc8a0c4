import { describe, expect, test } from 'vitest';
import { toModelMessages } from '../../../layers/core/conversation/history.ts';
import { messageText, type StoredMessage } from '../../../layers/core/conversation/message.ts';
import { aMessage } from './builders.ts';

describe('what the model is told', () => {
  const said = (role: 'user' | 'assistant', text: string) => ({ role, content: [{ type: 'text', text }] });

  test('begins with a user message, alternates, and keeps what a provider said byte for byte', () => {
    const exchange = [{ role: 'assistant' as const, content: [{ type: 'thinking' as const, thinking: 'x', signature: 's' }] }];

    expect(toModelMessages([aMessage(2), aMessage(3), aMessage(4, { exchange }), aMessage(5)])).toEqual([
      said('user', 'text 3'),
      ...exchange,
      said('user', 'text 5'),
    ]);
  });

  test('calls of the memory tools are not told again: what was forgotten since must not come back from there', () => {
    const call = (id: string, name: string) => ({ type: 'tool_use' as const, id, name, input: { text: 'prefers tall riders' } });
    const result = (id: string) => ({ type: 'tool_result' as const, tool_use_id: id, content: '{"text":"prefers tall riders"}' });
    const thought = { type: 'thinking' as const, thinking: 'x', signature: 's' };
    const exchange = [
      { role: 'assistant' as const, content: [thought, call('a', 'recall')] },
      { role: 'user' as const, content: [result('a')] },
      { role: 'assistant' as const, content: [{ type: 'text' as const, text: 'I look.' }, call('b', 'remember'), call('c', 'search_talent')] },
      { role: 'user' as const, content: [result('b'), result('c')] },
      { role: 'assistant' as const, content: [{ type: 'text' as const, text: 'Here.' }] },
    ];

    expect(toModelMessages([aMessage(1), aMessage(2, { exchange }), aMessage(3)])).toEqual([
      said('user', 'text 1'),
      { role: 'assistant', content: [{ type: 'text', text: 'I look.' }, call('c', 'search_talent')] },
      { role: 'user', content: [result('c')] },
      said('assistant', 'Here.'),
      said('user', 'text 3'),
    ]);
  });

  test('joins neighbours of one role: an answer that never came leaves two questions in one', () => {
    const silent = aMessage(2, { parts: [] });

    expect(toModelMessages([aMessage(1), silent, aMessage(3)])).toEqual([
      {
        role: 'user',
        content: [
          { type: 'text', text: 'text 1' },
          { type: 'text', text: 'text 3' },
        ],
      },
    ]);
  });

  test('of an answer without its exchange it is told the text', () => {
    const spoken = aMessage(2, { parts: [{ type: 'step-start' }, { type: 'text', text: 'one' }, { type: 'text', text: 'two ' }] });

    expect(toModelMessages([aMessage(1), spoken])).toEqual([said('user', 'text 1'), said('assistant', 'one\ntwo')]);
  });

  test('the text of a message is its text parts joined by a line feed', () => {
    expect(
      messageText([
        { type: 'step-start' },
        { type: 'text', text: 'a' },
        { type: 'data-suggestions', id: 's', data: { items: [] } },
        { type: 'text', text: 'b' },
      ]),
    ).toBe('a\nb');
  });
});

describe('a turn that the model refused', () => {
  const refusedAt = (seq: number): StoredMessage => aMessage(seq, { refused: true, parts: [{ type: 'text', text: 'I cannot help with that one.' }] });

  test('is not told again: neither its question nor its answer', () => {
    const path = [aMessage(1), aMessage(2), aMessage(3), refusedAt(4), aMessage(5)];

    expect(toModelMessages(path)).toEqual([
      { role: 'user', content: [{ type: 'text', text: 'text 1' }] },
      { role: 'assistant', content: [{ type: 'text', text: 'text 2' }] },
      { role: 'user', content: [{ type: 'text', text: 'text 5' }] },
    ]);
  });

  test('leaves a request that begins with the next question, when it was the first', () => {
    expect(toModelMessages([aMessage(1), refusedAt(2), aMessage(3)])).toEqual([{ role: 'user', content: [{ type: 'text', text: 'text 3' }] }]);
  });

  test('is asked again as it was, when its answer is made again', () => {
    expect(toModelMessages([aMessage(1)])).toHaveLength(1);
  });
});
