/** A turn by itself: an answer in the making, or made. */
import * as z from 'zod';
import { ConversationId, TurnId } from '../ids.ts';
import { ChatPending, TurnStatus, TurnView } from '../message.ts';
import { RegenerateRequest, TurnQuery } from '../requests.ts';
import { eventStream, resumeHeaders, streamedHello } from './chat.ts';
import type { OperationTable } from './operation.ts';
import { atMessage, exampleIds } from './shared.ts';

const atTurn = z.object({ id: TurnId });
export const StoppedTurn = z.object({ turnId: TurnId, conversationId: ConversationId, status: TurnStatus });

export const turnOperations = {
  'GET /api/v1/turns/{id}': {
    id: 'getTurn',
    tag: 'Turns',
    summary: 'Poll a turn',
    description: 'The surviving frames after the given position, all of them without one; the message or the problem once it has ended.',
    params: atTurn,
    query: TurnQuery,
    replies: {
      200: { description: 'The turn.', body: TurnView },
    },
    problems: ['not_found'],
    examples: {
      afterAll: {
        summary: 'An ended turn, after its last frame',
        params: { id: exampleIds.turn },
        query: { attempt: 999_999, afterSeq: 0 },
        status: 200,
        reply: { turnId: exampleIds.turn, conversationId: exampleIds.conversation, status: 'final', attempt: 1, frames: [] },
      },
    },
  },
  'GET /api/v1/turns/{id}/stream': {
    id: 'followTurn',
    tag: 'Turns',
    summary: 'Read a turn as server-sent events',
    description: 'With Last-Event-ID from the next surviving chunk on, without it all of them. An ended turn replays and ends.',
    params: atTurn,
    headers: resumeHeaders,
    replies: { 200: eventStream, 204: { description: 'The turn has ended, and its frames are kept no more: read its message.' } },
    problems: ['not_found'],
    examples: { replay: { summary: 'An ended turn again', params: { id: exampleIds.turn }, status: 200, reply: streamedHello } },
  },
  'POST /api/v1/turns/{id}/stop': {
    id: 'stopTurn',
    tag: 'Turns',
    summary: 'Stop a turn',
    description: 'What was said until then is kept. An ended turn stays as it ended.',
    params: atTurn,
    replies: {
      202: { description: 'It is being stopped, or had ended.', body: StoppedTurn, links: { 'GET /api/v1/turns/{id}': { id: '$response.body#/turnId' } } },
    },
    problems: ['not_found'],
    examples: {
      ended: {
        summary: 'A turn that had ended',
        params: { id: exampleIds.turn },
        status: 202,
        reply: { turnId: exampleIds.turn, conversationId: exampleIds.conversation, status: 'final' },
      },
    },
  },
  'POST /api/v1/conversations/{id}/messages/{mid}/regenerate': {
    id: 'regenerateMessage',
    tag: 'Turns',
    summary: 'Answer again',
    description: 'Another answer to the message that the given one answers, or to the given one itself.',
    params: atMessage,
    body: RegenerateRequest,
    replies: {
      202: {
        description: 'It will be answered: follow the turn.',
        body: ChatPending,
        headers: ['Location'],
        links: { 'GET /api/v1/turns/{id}': { id: '$response.body#/turnId' }, 'POST /api/v1/turns/{id}/stop': { id: '$response.body#/turnId' } },
      },
    },
    problems: ['not_found', 'conflict', 'client_message_id_conflict', 'conversation_busy', 'daily_limit_reached'],
    examples: {
      again: {
        summary: 'Another answer',
        params: { id: exampleIds.conversation, mid: exampleIds.answer },
        body: { clientMessageId: 'example-again-1' },
        status: 202,
        reply: { turnId: 'trn_01JB2Q8ZK7T3W5M9R4X6Y8A2BF', conversationId: exampleIds.conversation, status: 'queued' },
      },
    },
  },
} satisfies OperationTable;
