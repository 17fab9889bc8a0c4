/** Conversations and their messages. */
import * as z from 'zod';
import { Conversation, Message, page } from '../message.ts';
import { ConversationCreate, ConversationListQuery, ConversationPatch, FeedbackRequest, MessageListQuery } from '../requests.ts';
import type { OperationTable } from './operation.ts';
import { atMessage, exampleDay, exampleIds, inConversation } from './shared.ts';

export const ConversationPage = page(Conversation);
/** Always oldest first. */
export const MessagePage = page(Message).extend({ prevCursor: z.string().nullable() });
export const Feedback = z.object({ value: z.enum(['up', 'down']), reasons: z.array(z.string()), comment: z.string().nullable() });

const conversation: Conversation = {
  id: exampleIds.conversation,
  alias: null,
  title: 'Monsoon film, leads',
  pinned: false,
  archived: false,
  memoryPaused: false,
  projectId: null,
  visibility: 'private',
  activeLeafId: null,
  lastMessageSeq: 0,
  liveTurn: null,
  createdAt: exampleDay,
  updatedAt: exampleDay,
};

const byId = { id: '$response.body#/id' };
const toConversation = {
  'GET /api/v1/conversations/{id}': byId,
  'PATCH /api/v1/conversations/{id}': byId,
  'DELETE /api/v1/conversations/{id}': byId,
  'GET /api/v1/conversations/{id}/messages': byId,
  'POST /api/v1/conversations/{id}/messages/ai': byId,
};

export const conversationOperations = {
  'POST /api/v1/conversations': {
    id: 'createConversation',
    tag: 'Conversations',
    summary: 'Begin a conversation',
    body: ConversationCreate,
    replies: { 201: { description: 'The conversation.', body: Conversation, headers: ['Location'], links: toConversation } },
    problems: [],
    examples: { film: { summary: 'With a title', body: { title: conversation.title }, status: 201, reply: conversation } },
  },
  'GET /api/v1/conversations': {
    id: 'listConversations',
    tag: 'Conversations',
    summary: 'The caller’s conversations, the last changed first',
    query: ConversationListQuery,
    replies: { 200: { description: 'A page of them.', body: ConversationPage } },
    problems: [],
    examples: { newest: { summary: 'The newest', query: { limit: 1 }, status: 200, reply: { items: [conversation], nextCursor: null } } },
  },
  'GET /api/v1/conversations/{id}': {
    id: 'getConversation',
    tag: 'Conversations',
    summary: 'One conversation',
    params: inConversation,
    replies: { 200: { description: 'The conversation.', body: Conversation } },
    problems: ['not_found'],
    examples: { film: { summary: 'By its id', params: { id: exampleIds.conversation }, status: 200, reply: conversation } },
  },
  'PATCH /api/v1/conversations/{id}': {
    id: 'changeConversation',
    tag: 'Conversations',
    summary: 'Change a conversation',
    params: inConversation,
    body: ConversationPatch,
    replies: { 200: { description: 'The conversation as it is now.', body: Conversation } },
    problems: ['not_found', 'conflict'],
    examples: {
      pin: { summary: 'Pin it', params: { id: exampleIds.conversation }, body: { pinned: true }, status: 200, reply: { ...conversation, pinned: true } },
    },
  },
  'GET /api/v1/conversations/{id}/messages': {
    id: 'listMessages',
    tag: 'Conversations',
    summary: 'Messages of a conversation',
    description:
      'The newest page without a place; `before` and `after` exclude the given messageSeq, `around` has it in the middle; only one of them, or a cursor.',
    params: inConversation,
    query: MessageListQuery,
    replies: { 200: { description: 'A page of them, oldest first.', body: MessagePage } },
    problems: ['not_found'],
    examples: {
      answer: {
        summary: 'The newest message',
        params: { id: exampleIds.conversation },
        query: { limit: 1 },
        status: 200,
        reply: {
          items: [
            {
              id: exampleIds.answer,
              role: 'assistant',
              parts: [{ type: 'text', text: 'Hello. Who are you casting?' }],
              metadata: { turnId: exampleIds.turn },
              messageSeq: 2,
              parentId: exampleIds.question,
              createdAt: exampleDay,
              status: 'complete',
            },
          ],
          nextCursor: null,
          prevCursor: 'eyJiZWZvcmUiOjJ9.q2x8vT0',
        },
      },
    },
  },
  'PUT /api/v1/conversations/{id}/messages/{mid}/feedback': {
    id: 'giveFeedback',
    tag: 'Conversations',
    summary: 'Say whether an answer helped',
    params: atMessage,
    body: FeedbackRequest,
    replies: { 200: { description: 'What is kept.', body: Feedback } },
    problems: ['not_found'],
    examples: {
      up: {
        summary: 'It helped',
        params: { id: exampleIds.conversation, mid: exampleIds.answer },
        body: { value: 'up', comment: 'Just the people I need' },
        status: 200,
        reply: { value: 'up', reasons: [], comment: 'Just the people I need' },
      },
    },
  },
} satisfies OperationTable;

/** Told after all others of a conversation, which are about one that is there. */
export const conversationEnd = {
  'DELETE /api/v1/conversations/{id}': {
    id: 'deleteConversation',
    tag: 'Conversations',
    summary: 'Delete a conversation and its messages, for good',
    params: inConversation,
    replies: { 204: { description: 'It is gone.' } },
    problems: ['not_found'],
    examples: { gone: { summary: 'Delete it', params: { id: exampleIds.conversation }, status: 204 } },
  },
} satisfies OperationTable;
