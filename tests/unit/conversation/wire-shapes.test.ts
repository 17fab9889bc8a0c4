import { expect, test } from 'vitest';
import { ServerFrame, ReplyChunk as WireChunk } from '../../../layers/contracts/index.ts';
import { makeProblem as wireProblem } from '../../../layers/contracts/problem.ts';
import { noUsage, type ReplyChunk } from '../../../layers/core/conversation/chunks.ts';
import { replyDraft } from '../../../layers/core/conversation/reply-draft.ts';
import { endingFor, frameFor } from '../../../layers/core/conversation/server-frames.ts';
import type { TurnEnd } from '../../../layers/core/conversation/turn.ts';
import type { DomainError } from '../../../layers/core/shared/index.ts';
import { id } from './builders.ts';

const place = { conversationId: id('cnv', 1), turnId: id('trn', 1), answerMessageId: id('msg', 2) };
const end = (status: TurnEnd['status']): TurnEnd => ({
  status,
  at: '2026-01-01T00:00:00.000Z',
  attempt: 2,
  seq: 7,
  textSha256: 'ab',
  usage: { ...noUsage, attempts: 2 },
  problem: null,
});
const makeProblem = (error: DomainError) => wireProblem(error.code, error.message, 'urn:test');

const everyChunk = (): ReplyChunk[] => {
  const draft = replyDraft([], 1);
  const metadata = {
    turnId: place.turnId,
    messageId: place.answerMessageId,
    usage: noUsage,
    model: 'm',
    degraded: false,
    intent: 'other',
    sentiment: 'neutral',
    timings: { recallMs: 0, firstDeltaMs: null, totalMs: 1 },
  } as const;
  return [
    { type: 'start', messageId: place.answerMessageId, messageMetadata: { turnId: place.turnId } },
    { type: 'start-step' },
    { type: 'reset-step' },
    ...draft.text('hello'),
    ...draft.toolStart('call', 'search_talent'),
    ...draft.toolInput('call', 'search_talent', { city: 'Mumbai' }),
    ...draft.toolOutput('call', { found: 1 }),
    ...draft.toolError('call', 'it did not work'),
    ...draft.action({ actionId: id('act', 1), kind: 'email', summary: 'E-mail to 1 person', expiresAt: '2026-01-01T00:10:00.000Z' }),
    ...draft.finishStep(),
    { type: 'finish-step' },
    { type: 'data-suggestions', id: 's', data: { items: [{ text: 'and dancers' }] } },
    { type: 'finish', finishReason: 'stop', messageMetadata: metadata },
    { type: 'abort', reason: 'stopped' },
    { type: 'error', errorText: 'it failed' },
  ];
};

test('every chunk that the worker makes is one of the wire, with nothing lost or added', () => {
  for (const chunk of everyChunk()) expect(WireChunk.parse(chunk)).toEqual(chunk);
});

test('a frame is one of the wire', () => {
  const frame = frameFor(place, { attempt: 1, seq: 3, chunks: everyChunk() });

  expect(ServerFrame.parse(frame)).toEqual(frame);
});

test.each(['final', 'stopped', 'failed'] as const)('the ending %s is one of the wire', (status) => {
  const ending = endingFor(place, end(status), makeProblem);

  expect(ServerFrame.parse(ending)).toEqual(ending);
  expect(ending).toMatchObject({ type: status, attempt: 2 });
});

test('a value that is too long to show is a note about itself, on the wire and in the message', () => {
  const draft = replyDraft([], 1);
  draft.toolStart('call', 'search_talent');
  const [chunk] = draft.toolInput('call', 'search_talent', { text: 'x'.repeat(10_000) });

  expect(chunk).toMatchObject({ input: { omitted: 'too long to show', bytes: 10_011 } });
  expect(draft.parts().at(-1)).toMatchObject({ input: { bytes: 10_011 } });
});
