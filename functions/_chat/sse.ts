/** Server-sent events of a turn: one chunk an event, `id: <turnId>:<attempt>:<seq>:<index>`, `[DONE]` at the end. */
import type { ReplyChunk, TurnFrame } from '../../layers/core/conversation/index.ts';
import { DomainError } from '../../layers/core/shared/index.ts';

export interface EventPlace {
  readonly turnId: string;
  readonly attempt: number;
  readonly seq: number;
  readonly index: number;
}

const idPattern = /^(trn_[0-9A-HJKMNP-TV-Z]{26}):(\d{1,6}):(\d{1,7}):(\d{1,6})$/;

export const parseEventId = (id: string): EventPlace => {
  const match = idPattern.exec(id.trim());
  if (!match)
    throw new DomainError('invalid_request', 'Last-Event-ID is not one of ours', {
      issues: [{ path: 'Last-Event-ID', message: 'expected <turnId>:<attempt>:<seq>:<index>' }],
    });
  return { turnId: match[1] ?? '', attempt: Number(match[2]), seq: Number(match[3]), index: Number(match[4]) };
};

const event = (turnId: string, attempt: number, seq: number, chunk: ReplyChunk, index: number): string =>
  `id: ${turnId}:${attempt}:${seq}:${index}\ndata: ${JSON.stringify(chunk)}\n\n`;

/** The events of a frame, without those that a client who saw `last` has. */
export const frameEvents = (turnId: string, frame: TurnFrame, last: EventPlace | undefined): string =>
  frame.chunks
    .map((chunk, index) =>
      last && frame.attempt === last.attempt && frame.seq === last.seq && index <= last.index ? '' : event(turnId, frame.attempt, frame.seq, chunk, index),
    )
    .join('');

/** Of a turn that never ran: it has no frames, but a reader still needs a beginning and an end. */
export const unrunEvents = (turnId: string, messageId: string, ending: ReplyChunk, last: EventPlace | undefined): string =>
  frameEvents(turnId, { attempt: 0, seq: 0, chunks: [{ type: 'start', messageId, messageMetadata: { turnId } }, ending] }, last);

export const comment = ': still here\n\n';
export const doneEvent = 'data: [DONE]\n\n';
