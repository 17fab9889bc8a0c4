/** A message and its answer: waited for, or streamed as server-sent events. */
import * as z from 'zod';
import type { Action } from '../actions.ts';
import type { ReplyChunk } from '../chunks.ts';
import { ChatAnswer, ChatPending } from '../message.ts';
import { ChatRequest, MessageRequest } from '../requests.ts';
import type { OperationTable, Reply } from './operation.ts';
import { exampleDay, exampleIds, exampleUsage, inConversation } from './shared.ts';

/** What can be said about an answer. */
const toAnswer = { id: '$response.body#/conversationId', mid: '$response.body#/message/id' };
const toTurn = {
  'GET /api/v1/turns/{id}': { id: '$response.body#/turnId' },
  'POST /api/v1/turns/{id}/stop': { id: '$response.body#/turnId' },
  'GET /api/v1/turns/{id}/stream': { id: '$response.body#/turnId' },
};
const toConversation = {
  'GET /api/v1/conversations/{id}/messages': { id: '$response.body#/conversationId' },
  'PUT /api/v1/conversations/{id}/messages/{mid}/feedback': toAnswer,
  'POST /api/v1/conversations/{id}/messages/{mid}/regenerate': toAnswer,
};

const answers = {
  200: { description: 'The answer, whole, or as far as it came when it was stopped.', body: ChatAnswer, links: { ...toTurn, ...toConversation } },
  202: {
    description: 'Not finished within 25 seconds: follow the turn.',
    body: ChatPending,
    headers: ['Location'],
    links: toTurn,
  },
} as const satisfies Record<number, Reply>;

const refusals = ['not_found', 'client_message_id_conflict', 'text_too_long', 'conversation_busy', 'daily_limit_reached'] as const;

/** A browser that comes back says which event it saw last. */
export const resumeHeaders = z.object({
  'last-event-id': z
    .string()
    .regex(/^(trn_[0-9A-HJKMNP-TV-Z]{26}:\d{1,6}:\d{1,7}:\d{1,6})?$/, 'expected <turnId>:<attempt>:<seq>:<index>')
    .optional(),
});

export const eventStream = {
  description:
    'One chunk an event: `id: <turnId>:<attempt>:<seq>:<index>` and `data: <chunk as JSON>`; the last one is `data: [DONE]`. A comment goes out at least every 15 seconds.',
  body: z.string(),
  contentType: 'text/event-stream',
} as const satisfies Reply;

const noLiveTurn = { description: 'No answer is being written here.' } as const satisfies Reply;

const metadata = {
  turnId: exampleIds.turn,
  messageId: exampleIds.answer,
  usage: exampleUsage,
  model: 'scripted model',
  degraded: false,
  intent: 'smalltalk',
  sentiment: 'neutral',
  timings: { recallMs: 3, firstDeltaMs: 41, totalMs: 120 },
} as const;

const said = (text: string): z.infer<typeof ChatAnswer> => ({
  conversationId: exampleIds.conversation,
  turnId: exampleIds.turn,
  text,
  message: {
    id: exampleIds.answer,
    role: 'assistant',
    parts: [{ type: 'text', text }],
    metadata,
    messageSeq: 2,
    parentId: exampleIds.question,
    createdAt: exampleDay,
    status: 'complete',
  },
  talents: [],
  suggestions: [],
  usage: exampleUsage,
  degraded: false,
  status: 'final',
});

/** What leaves the house is only proposed in an answer. */
const proposed = (actionId: string, kind: Action['kind'], summary: string): z.infer<typeof ChatAnswer> => {
  const answer = said('It waits for you.');
  const part = { type: 'data-action', id: 'action-1', data: { actionId, kind, summary, expiresAt: '2026-11-28T09:40:00.000Z' } };
  return { ...answer, message: { ...answer.message, parts: [...answer.message.parts, part] } };
};

export const streamedHello: z.infer<typeof ReplyChunk>[] = [
  { type: 'start', messageId: exampleIds.answer, messageMetadata: { turnId: exampleIds.turn } },
  { type: 'start-step' },
  { type: 'text-start', id: 'text-1' },
  { type: 'text-delta', id: 'text-1', delta: 'Hello. Who are you casting?' },
  { type: 'text-end', id: 'text-1' },
  { type: 'finish-step' },
  { type: 'finish', finishReason: 'stop', messageMetadata: metadata },
];

export const chatOperations = {
  'POST /api/v1/ai/chat': {
    id: 'chat',
    tag: 'Chat',
    summary: 'Send a message and wait for the answer',
    description: 'Waits at most 25 seconds. Without a conversationId a new conversation begins.',
    body: ChatRequest,
    replies: answers,
    problems: [...refusals, 'turn_failed'],
    examples: {
      hello: {
        summary: 'A greeting in a conversation that there is',
        body: { message: 'Hello Claude', conversationId: exampleIds.conversation, clientMessageId: 'example-hello-1' },
        status: 200,
        reply: said('Hello. Who are you casting?'),
      },
    },
  },
  'POST /api/v1/ai/chat/stream': {
    id: 'chatStream',
    tag: 'Chat',
    summary: 'Send a message and read the answer as it is written',
    description: 'A repeated POST with the same clientMessageId streams the turn that there is. A client that leaves does not stop the answer.',
    headers: resumeHeaders,
    body: ChatRequest,
    replies: { 200: eventStream },
    problems: refusals,
    examples: {
      hello: { summary: 'A greeting', body: { message: 'Hello Claude', clientMessageId: 'example-hello-2' }, status: 200, reply: streamedHello },
    },
  },
  'POST /api/v1/conversations/{id}/messages/ai': {
    id: 'sendMessage',
    tag: 'Chat',
    summary: 'Send a message in a conversation and wait for the answer',
    description: 'An id that is not one of ours is the caller’s own alias: the first message makes its conversation.',
    params: inConversation,
    body: MessageRequest,
    replies: answers,
    problems: [...refusals, 'turn_failed'],
    examples: {
      alias: {
        summary: 'By an alias of the caller’s own',
        params: { id: 'monsoon-film' },
        body: { content: 'Hello Claude' },
        status: 200,
        reply: {
          ...said('Hello. Who are you casting?'),
          conversationId: 'cnv_01JB2Q8ZK7T3W5M9R4X6Y8A1BC',
          turnId: 'trn_01JB2Q8ZK7T3W5M9R4X6Y8A1BF',
        },
      },
      brief: {
        summary: 'A brief; the cards are shortened here',
        params: { id: 'monsoon-film' },
        body: { content: 'Find actors in Mumbai aged 20-45' },
        status: 200,
        reply: said('Here is who fits best.'),
      },
      list: {
        summary: 'A list for the client, which waits for a person',
        params: { id: 'monsoon-film' },
        body: { content: 'Export this list' },
        status: 200,
        reply: proposed(exampleIds.action, 'shortlist_export', 'Export a list of 1 person'),
      },
      mail: {
        summary: 'An e-mail, which waits for a person',
        params: { id: 'monsoon-film' },
        body: { content: 'mail the first two that we would like a self-tape by Friday' },
        status: 200,
        reply: proposed(exampleIds.email, 'email', 'Send an e-mail to 2 people'),
      },
    },
  },
  'POST /api/v1/conversations/{id}/messages/ai/stream': {
    id: 'sendMessageStream',
    tag: 'Chat',
    summary: 'Send a message in a conversation and read the answer as it is written',
    params: inConversation,
    headers: resumeHeaders,
    body: MessageRequest,
    replies: { 200: eventStream },
    problems: refusals,
    examples: {
      edit: {
        summary: 'A first message, as one that follows none',
        params: { id: 'monsoon-film' },
        body: { content: 'Hello again', parentId: null },
        status: 200,
        reply: streamedHello,
      },
    },
  },
  'GET /api/v1/conversations/{id}/messages/ai/stream': {
    id: 'followConversation',
    tag: 'Chat',
    summary: 'Read the answer that is being written in a conversation',
    params: inConversation,
    headers: resumeHeaders,
    replies: { 200: eventStream, 204: noLiveTurn },
    problems: ['not_found'],
    examples: { quiet: { summary: 'Nothing is being written', params: { id: exampleIds.conversation }, status: 204 } },
  },
} satisfies OperationTable;
