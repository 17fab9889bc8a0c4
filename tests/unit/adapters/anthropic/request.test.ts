import { describe, expect, it, test } from 'vitest';
import { toParams } from '../../../../layers/adapters/anthropic/request.ts';
import type { ModelMessage, ModelTool } from '../../../../layers/core/intelligence/index.ts';
import { generation, textBlock } from '../../../support/provider/events.ts';
import { streams } from '../../../support/provider/scenarios.ts';
import { aRequest, modelBefore } from './run-model.ts';

const breakpoint = { cache_control: { type: 'ephemeral' } };
const aTool = (name: string): ModelTool => ({
  name,
  description: `does ${name}`,
  inputSchema: { type: 'object', properties: {}, additionalProperties: false },
});
const says = (role: 'user' | 'assistant', text: string): ModelMessage => ({ role, content: [{ type: 'text', text }] });
const asked: ModelMessage = { role: 'assistant', content: [{ type: 'tool_use', id: 'toolu_1', name: 'a', input: { n: 1 } }] };
const answered: ModelMessage = { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'toolu_1', content: '{}' }] };
const thinks = (...rest: ModelMessage['content']): ModelMessage => ({
  role: 'assistant',
  content: [{ type: 'thinking', thinking: 'hm', signature: 's' }, { type: 'redacted_thinking', data: 'd' }, ...rest],
});

describe('the request', () => {
  it('reaches the provider with its key, its version and what was asked', async () => {
    const { run, provider } = await modelBefore(streams(generation(textBlock(0, 'x'))));

    await run(aRequest({ tools: [aTool('a'), aTool('b')] }));

    const request = provider.calls[0]?.request;
    expect(request).toMatchObject({ method: 'POST', path: '/v1/messages', headers: { authorization: 'Bearer sk-test' } });
    expect(request?.headers['anthropic-version']).toBeDefined();
    expect(request?.body).toEqual({
      model: 'claude-haiku-5-5',
      max_tokens: 500,
      stream: true,
      thinking: { type: 'disabled' },
      system: [{ type: 'text', text: 'You are CastMatch.', ...breakpoint }],
      tools: [
        { name: 'a', description: 'does a', strict: true, input_schema: { type: 'object', properties: {}, additionalProperties: false } },
        { name: 'b', description: 'does b', strict: true, input_schema: { type: 'object', properties: {}, additionalProperties: false }, ...breakpoint },
      ],
      messages: [{ role: 'user', content: [{ type: 'text', text: 'Hello' }] }],
    });
  });

  it('never carries a sampler or a prefill', () => {
    const params = toParams('claude-sonnet-5-5', aRequest());

    expect(Object.keys(params).filter((key) => ['temperature', 'top_p', 'top_k', 'stop_sequences'].includes(key))).toEqual([]);
  });
});

describe('tool choice', () => {
  it('none keeps the tools, so that the prefix stays, and asks for words', () => {
    const params = toParams('m', aRequest({ tools: [aTool('a')], toolChoice: 'none' }));

    expect(params.tools).toHaveLength(1);
    expect(params.tool_choice).toEqual({ type: 'none' });
  });

  it('is left to the model otherwise, and is not spoken of without tools', () => {
    expect(toParams('m', aRequest({ tools: [aTool('a')], toolChoice: 'auto' })).tool_choice).toBeUndefined();
    expect(toParams('m', aRequest({ tools: [], toolChoice: 'none' })).tool_choice).toBeUndefined();
  });
});

describe('cache breakpoints', () => {
  const marked = (messages: readonly ModelMessage[]): [number, number][] =>
    toParams('claude-haiku-5-5', aRequest({ messages })).messages.flatMap(({ content }, message) =>
      typeof content === 'string' ? [] : content.flatMap((block, index): [number, number][] => ('cache_control' in block ? [[message, index]] : [])),
    );

  test.each<[name: string, messages: ModelMessage[], expected: [number, number][]]>([
    ['a first message has no history', [says('user', '1')], []],
    ['the end of the history', [says('user', '1'), says('assistant', '2'), says('user', '3')], [[1, 0]]],
    ['the same place while tools run', [says('user', '1'), says('assistant', '2'), says('user', '3'), asked, answered], [[1, 0]]],
    [
      'the last of several blocks',
      [says('user', '1'), { role: 'assistant', content: [...says('assistant', '2').content, ...asked.content] }, answered, says('user', '3')],
      [[2, 0]],
    ],
    ['a block that may be marked, though the turn ended in thinking', [says('user', '1'), thinks({ type: 'text', text: '2' }), says('user', '3')], [[1, 0]]],
  ])('mark %s', (_name, messages, expected) => {
    expect(marked(messages)).toEqual(expected);
  });

  it('are four at most, with the context as a system block of its own', () => {
    const params = toParams(
      'm',
      aRequest({ context: 'Project: Monsoon', tools: [aTool('a')], messages: [says('user', '1'), says('assistant', '2'), says('user', '3')] }),
    );

    expect(params.system).toEqual([
      { type: 'text', text: 'You are CastMatch.', ...breakpoint },
      { type: 'text', text: 'Project: Monsoon', ...breakpoint },
    ]);
    expect(JSON.stringify(params).match(/cache_control/g)).toHaveLength(4);
  });

  it('leave the prefix of one turn as it was in the turn before', () => {
    const history = [says('user', '1'), says('assistant', '2')];
    const plain = (messages: readonly ModelMessage[]): string =>
      JSON.stringify(toParams('m', aRequest({ messages })).messages).replaceAll(',"cache_control":{"type":"ephemeral"}', '');
    const before = plain([...history, says('user', '3')]);
    const after = plain([...history, says('user', '3'), says('assistant', '4'), says('user', '5')]);

    expect(after.startsWith(before.slice(0, -1))).toBe(true);
  });
});

describe('thinking', () => {
  it('of earlier turns is not sent, that of this turn goes back as it came', () => {
    const messages = [says('user', '1'), thinks({ type: 'text', text: '2' }), says('user', '3'), thinks(...asked.content), answered];

    const sent = toParams('claude-sonnet-5-5', aRequest({ messages })).messages;

    expect(sent[1]?.content).toMatchObject([{ type: 'text' }]);
    expect(sent[3]?.content).toEqual([...thinks(...asked.content).content]);
  });

  it('that was all of an earlier message takes the message with it', () => {
    const sent = toParams('m', aRequest({ messages: [says('user', '1'), thinks(), says('user', '3')] })).messages;

    expect(sent.map(({ role }) => role)).toEqual(['user', 'user']);
  });

  test.each<[model: string, type: string | undefined, effort: string | undefined]>([
    ['claude-haiku-5-5', 'disabled', undefined],
    ['claude-sonnet-5-5', 'between_tools', 'low'],
    ['claude-sonnet-5', 'disabled', undefined],
    ['claude-opus-5', 'disabled', undefined],
    ['claude-opus-5-5', 'adaptive', 'low'],
    ['claude-fable-5-1', 'adaptive', 'low'],
    ['claude-haiku-4-5-20251001', 'disabled', undefined],
    ['global.anthropic.claude-sonnet-5-5-v1:0', 'between_tools', 'low'],
    ['a-model-of-tomorrow', undefined, undefined],
  ])('%s is asked for %s at effort %s', (model, type, effort) => {
    const params = toParams(model, aRequest());

    expect(params.thinking?.type).toBe(type);
    expect(params.output_config?.effort).toBe(effort);
  });

  it('more effort is asked for where the answer is worth it and the model knows effort; what an operator has set wins', () => {
    const worth = aRequest({ effort: 'medium' });

    expect(toParams('claude-sonnet-5-5', worth).output_config).toEqual({ effort: 'medium' });
    expect(toParams('claude-haiku-5-5', worth).output_config).toBeUndefined();
    expect(toParams('claude-sonnet-5-5', worth, 'low').output_config).toEqual({ effort: 'low' });
  });

  it('effort can be chosen', () => {
    expect(toParams('claude-haiku-5-5', aRequest(), 'high').output_config).toEqual({ effort: 'high' });
  });
});
