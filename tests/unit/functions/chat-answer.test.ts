import { expect, it } from 'vitest';
import { endedAnswer, pendingAnswer } from '../../../functions/_chat/chat-answer.ts';
import { Problem } from '../../../layers/contracts/index.ts';
import { noUsage } from '../../../layers/core/conversation/index.ts';
import { aMessage, aTurn } from '../../support/builders.ts';

const nobody = { renderCards: async () => [] };
const end = { at: '2026-01-01T00:00:00.000Z', attempt: 1, seq: 1, textSha256: '', usage: noUsage };

it('an answer that is not there yet is 202 with the address of its turn', () => {
  const turn = aTurn();
  const answer = pendingAnswer(turn, false);
  expect(answer).toEqual({
    status: 202,
    body: { turnId: turn.turnId, conversationId: turn.conversationId, status: 'queued' },
    headers: { location: `/api/v1/turns/${turn.turnId}` },
  });
  expect(pendingAnswer(turn, true).body).toMatchObject({ status: 'running' });
});
it('a failed turn is 502 turn_failed with its turnId', async () => {
  const turn = aTurn({ end: { ...end, status: 'failed', problem: { code: 'turn_failed', detail: 'it took too long' } } });
  const { status, body, headers } = await endedAnswer(nobody, turn, aMessage());
  expect([status, headers?.['content-type']]).toEqual([502, 'application/problem+json']);
  expect(Problem.strict().parse(body)).toMatchObject({ code: 'turn_failed', status: 502, detail: 'it took too long', turnId: turn.turnId });
});
it('a stopped turn is 200 with what was said, text parts joined by a line break', async () => {
  const turn = aTurn({ end: { ...end, status: 'stopped', problem: null } });
  const parts = [{ type: 'text', text: 'one', state: 'done' }, { type: 'step-start' }, { type: 'text', text: 'two', state: 'done' }];
  const { status, body } = await endedAnswer(nobody, turn, aMessage({ role: 'assistant', status: 'stopped', parts: parts as never }));
  expect(status).toBe(200);
  expect(body).toMatchObject({ text: 'one\ntwo', status: 'stopped', degraded: false, talents: [], suggestions: [] });
});
