/**
 * The request of one step: the fixed part first and always the same, so that the provider's cache of it lives.
 * Order: tools, system, organization and project, summary of what was cut, history, and last this turn's own block.
 */
import type { ModelBlock, ModelMessage, ModelRequest, ModelTool } from './ports.ts';
import { castingAssistantPrompt } from './prompts/casting-assistant.ts';
import { dataJson } from './prompts/data-json.ts';
import { renderTurnBlock, type TurnContext } from './prompts/turn-block.ts';

const maximumAnswerTokens = 4_096;

/** Of the prompt that requests are made with: a capsule says which one it was. */
export const promptVersion: string = castingAssistantPrompt.version;

export interface RequestOptions {
  readonly allowTools: boolean;
  /** Organization and project, as they stay for many turns. */
  readonly card?: Readonly<Record<string, unknown>>;
  /** What was said before the first message: the same text until the next cut. */
  readonly earlier?: string | undefined;
  /** What is true only in this turn. */
  readonly turn?: TurnContext;
}

export const makeRequest =
  (tools: readonly ModelTool[]) =>
  (messages: readonly ModelMessage[], options: RequestOptions): ModelRequest => ({
    system: castingAssistantPrompt.text,
    ...(options.card === undefined ? {} : { context: `Whom you work for, as data:\n<organization>${dataJson(options.card)}</organization>` }),
    tools: tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
    messages: withEarlier(withTurn(messages, options.turn), options.earlier),
    maxTokens: maximumAnswerTokens,
    toolChoice: options.allowTools ? 'auto' : 'none',
    ...(worthThought.has(options.turn?.intent ?? '') ? { effort: 'medium' as const } : {}),
  });

/** What has to be weighed against something else. The rest is asked for its first word: a director waits for people. */
const worthThought: ReadonlySet<string> = new Set(['compare', 'schedule', 'project_status']);

const text = (value: string): ModelBlock => ({ type: 'text', text: value });

/** The question is the last message that brings more than tool results; its last text is the director's own. */
const withTurn = (messages: readonly ModelMessage[], turn: TurnContext | undefined): readonly ModelMessage[] => {
  if (turn === undefined) return messages;
  const asked = messages.findLastIndex(({ role, content }) => role === 'user' && content.some(({ type }) => type === 'text'));
  return messages.map((message, index) => (index === asked ? { ...message, content: withTurnBlock(message.content, turn) } : message));
};

const withTurnBlock = (content: readonly ModelBlock[], turn: TurnContext): ModelBlock[] => {
  const last = content.findLastIndex(({ type }) => type === 'text');
  return content.map((block, index) => (index === last && block.type === 'text' ? text(renderTurnBlock(block.text, turn)) : block));
};

const withEarlier = (messages: readonly ModelMessage[], earlier = ''): readonly ModelMessage[] => {
  const [first, ...rest] = messages;
  if (earlier === '' || first === undefined) return messages;
  return [{ ...first, content: [text(`<earlier>${dataJson(earlier)}</earlier>`), ...first.content] }, ...rest];
};
