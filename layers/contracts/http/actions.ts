/** Outward actions: proposed in a conversation, done when a person confirms them here. */
import * as z from 'zod';
import { Action, CancelActionRequest, ConfirmActionRequest } from '../actions.ts';
import { ActionId } from '../ids.ts';
import type { OperationTable } from './operation.ts';
import { exampleDay, exampleIds } from './shared.ts';

const atAction = z.object({ id: ActionId });

const pending: Action = {
  actionId: exampleIds.action,
  conversationId: exampleIds.conversation,
  turnId: exampleIds.turn,
  kind: 'shortlist_export',
  status: 'pending',
  summary: 'Export a list of 1 person',
  people: [{ talentId: exampleIds.talent, name: 'Meera Kulkarni' }],
  email: null,
  memories: [],
  fileUrl: null,
  argumentsSha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  createdAt: exampleDay,
  expiresAt: '2026-11-28T09:40:00.000Z',
  executedAt: null,
  outcome: null,
};
const executed: Action = {
  ...pending,
  status: 'executed',
  executedAt: '2026-11-28T09:31:00.000Z',
  fileUrl: `/api/v1/actions/${exampleIds.action}/file`,
  outcome: 'a list of 1 person',
};

export const actionOperations = {
  'GET /api/v1/actions/{id}': {
    id: 'getAction',
    tag: 'Actions',
    summary: 'What would leave, and where it stands',
    params: atAction,
    replies: { 200: { description: 'The action.', body: Action } },
    problems: ['not_found'],
    examples: { pending: { summary: 'One that waits', params: { id: exampleIds.action }, status: 200, reply: pending } },
  },
  'POST /api/v1/actions/{id}/confirm': {
    id: 'confirmAction',
    tag: 'Actions',
    summary: 'Let it leave',
    description: 'With the digest that was shown beside exactly these arguments. Confirming twice does it once.',
    params: atAction,
    body: ConfirmActionRequest,
    replies: {
      200: { description: 'How it ended.', body: Action, links: { 'GET /api/v1/actions/{id}': { id: '$response.body#/actionId' } } },
      202: { description: 'It is being carried out, or will be within a minute.', body: Action },
    },
    problems: ['not_found', 'conflict', 'action_expired'],
    examples: {
      list: {
        summary: 'Make the file',
        params: { id: exampleIds.action },
        body: { argumentsSha256: pending.argumentsSha256 },
        status: 200,
        reply: executed,
      },
    },
  },
  'GET /api/v1/actions/{id}/file': {
    id: 'getActionFile',
    tag: 'Actions',
    summary: 'The file of an executed export, for 24 hours',
    params: atAction,
    replies: { 200: { description: 'The file.', body: z.string(), contentType: 'text/csv', headers: ['Content-Disposition'] } },
    problems: ['not_found', 'conflict', 'action_expired'],
    examples: {
      list: { summary: 'The list', params: { id: exampleIds.action }, status: 200, reply: 'stageName,playingAge,baseCity\r\nMeera Kulkarni,26-34,Mumbai\r\n' },
    },
  },
  'POST /api/v1/actions/{id}/cancel': {
    id: 'cancelAction',
    tag: 'Actions',
    summary: 'Keep it from leaving',
    description: 'Cancelling twice is cancelling once. What was confirmed cannot be cancelled.',
    params: atAction,
    body: CancelActionRequest,
    replies: { 200: { description: 'The action.', body: Action } },
    problems: ['not_found', 'conflict', 'action_expired'],
    examples: {
      cancelled: {
        summary: 'One that waited',
        params: { id: exampleIds.email },
        body: {},
        status: 200,
        reply: {
          ...pending,
          actionId: exampleIds.email,
          kind: 'email',
          summary: 'Send an e-mail to 2 people',
          email: { subject: 'Casting enquiry', text: 'We would like a self-tape by Friday.' },
          status: 'cancelled',
        },
      },
    },
  },
} satisfies OperationTable;
