import { expect, test } from 'vitest';
import { runTools } from '../../../layers/core/conversation/answer-step.ts';
import type { ReplyChunk } from '../../../layers/core/conversation/chunks.ts';
import { replyDraft } from '../../../layers/core/conversation/reply-draft.ts';
import type { Tool } from '../../../layers/core/intelligence/index.ts';

const action = { actionId: 'act_1', kind: 'email', summary: 'E-mail to 1 person', expiresAt: '2026-11-20T09:40:00.000Z' };

test('an answer shows a card for each proposal, and holds at most three of them', async () => {
  let runs = 0;
  const tool: Tool = {
    name: 'propose_email',
    description: '',
    inputSchema: {},
    run: async (_input, { turn }) => {
      runs += 1;
      return { output: { waitsForConfirmation: true, turn }, summary: {}, matches: [], actions: [action] };
    },
  };
  const draft = replyDraft([], 1);
  const pushed: ReplyChunk[] = [];
  const ports = {
    tools: [tool],
    talents: { renderCards: async () => [] },
    draft,
    push: (chunks: readonly ReplyChunk[]) => void pushed.push(...chunks),
    rememberNames: () => undefined,
    report: () => undefined,
  };
  const calls = [1, 2, 3, 4, 5].map((serial) => ({ toolCallId: `call-${serial}`, toolName: 'propose_email', input: {} }));

  const results = await runTools(ports, calls, {
    org: 'demo',
    sub: 'demo',
    signal: new AbortController().signal,
    turn: { turnId: 'trn_1', conversationId: 'cnv_1' },
  });

  expect(runs).toBe(3);
  expect(results.map((block) => block.type === 'tool_result' && block.is_error === true)).toEqual([false, false, false, true, true]);
  expect(results[0]).toMatchObject({ content: expect.stringContaining('"conversationId":"cnv_1"') });
  expect(pushed.flatMap((chunk) => (chunk.type === 'data-action' ? [chunk.data] : []))).toEqual([action, action, action]);
  expect(draft.parts().flatMap((part) => (part.type === 'data-action' ? [part.data] : []))).toEqual([action, action, action]);
});
