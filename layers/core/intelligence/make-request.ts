/** The request of one step: the fixed part first and always the same, so that the provider's cache of it lives. */
import type { ModelMessage, ModelRequest, ModelTool } from './ports.ts';
import { castingAssistantPrompt } from './prompts/casting-assistant.ts';

const maximumAnswerTokens = 4_096;

export const makeRequest =
  (tools: readonly ModelTool[]) =>
  (messages: readonly ModelMessage[], options: { allowTools: boolean }): ModelRequest => ({
    system: castingAssistantPrompt.text,
    tools: tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
    messages,
    maxTokens: maximumAnswerTokens,
    toolChoice: options.allowTools ? 'auto' : 'none',
  });
