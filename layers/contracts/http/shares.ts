/** Links to a conversation as it was, and what who has one sees. */
import * as z from 'zod';
import { ConversationRef, ShareId } from '../ids.ts';
import { page } from '../message.ts';
import { ShareRequest } from '../requests.ts';
import type { OperationTable } from './operation.ts';
import { exampleDay, exampleIds, inConversation } from './shared.ts';

/** `leftOut`: how many earlier messages had no room. */
export const ShareLink = z.object({
  id: ShareId,
  title: z.string(),
  messages: z.int().positive(),
  leftOut: z.int().nonnegative(),
  createdAt: z.string(),
  expiresAt: z.string(),
});
export type ShareLink = z.infer<typeof ShareLink>;
/** The secret is told here alone; a repeat under the same Idempotency-Key tells it again. `path`: where the app shows it. */
const NewShareLink = ShareLink.extend({ secret: z.string(), path: z.string() });

const SharedPerson = z.object({
  stageName: z.string(),
  playingAge: z.object({ min: z.int(), max: z.int() }),
  heightCm: z.int().nullable(),
  baseCity: z.string(),
  languages: z.array(z.string()),
  topSkills: z.array(z.string()),
  reasons: z.array(z.string()),
});
/** No id is in it. `[[contact]]` stands in a text where a contact detail was; `unlisted`: people who were there and are not listed any more. */
export const SharedConversation = z.object({
  title: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  leftOut: z.int().nonnegative(),
  messages: z.array(
    z.object({
      role: z.enum(['user', 'assistant']),
      text: z.string(),
      createdAt: z.string(),
      people: z.array(SharedPerson),
      unlisted: z.int().nonnegative(),
    }),
  ),
});
export type SharedConversation = z.infer<typeof SharedConversation>;

const link: ShareLink = {
  id: 'shr_01JB2Q8ZK7T3W5M9R4X6Y8A0BK',
  title: 'Monsoon film, leads',
  messages: 2,
  leftOut: 0,
  createdAt: exampleDay,
  expiresAt: '2026-12-28T09:30:00.000Z',
};
const secret = 's7Lw3n8Rr5tJm2Vb7Kx1Zc4Ld6Sg9Hf0Pa3Ue8Io5Sh';

export const shareOperations = {
  'POST /api/v1/conversations/{id}/shares': {
    id: 'shareConversation',
    tag: 'Conversations',
    summary: 'Make a link for people without an account',
    description:
      'The conversation as it is now: text and people, without contact details, memories, costs or ids. It does not change with the conversation, ends with it, and can be withdrawn.',
    params: inConversation,
    body: ShareRequest,
    replies: { 201: { description: 'The link, with its secret.', body: NewShareLink, headers: ['Location'] } },
    problems: ['not_found', 'conflict'],
    examples: {
      month: {
        summary: 'For a month',
        params: { id: exampleIds.conversation },
        body: { days: 30 },
        status: 201,
        reply: { ...link, secret, path: `/share/${secret}` },
      },
    },
  },
  'GET /api/v1/conversations/{id}/shares': {
    id: 'listShares',
    tag: 'Conversations',
    summary: 'The open links of a conversation',
    params: inConversation,
    replies: { 200: { description: 'All of them, the oldest first; their secrets are told no more.', body: page(ShareLink) } },
    problems: ['not_found'],
    examples: { all: { summary: 'All', params: { id: exampleIds.conversation }, status: 200, reply: { items: [link], nextCursor: null } } },
  },
  'GET /api/v1/shared/{secret}': {
    id: 'readShared',
    tag: 'Conversations',
    summary: 'What a link shows',
    description: 'Without signing in. Unknown, withdrawn and expired are one answer.',
    params: z.object({ secret: z.string() }),
    replies: { 200: { description: 'The conversation as it was.', body: SharedConversation } },
    problems: ['not_found', 'rate_limited'],
    examples: {
      opened: {
        summary: 'Open it',
        params: { secret },
        status: 200,
        reply: {
          title: link.title,
          createdAt: exampleDay,
          expiresAt: link.expiresAt,
          leftOut: 0,
          messages: [{ role: 'user', text: 'Hello', createdAt: exampleDay, people: [], unlisted: 0 }],
        },
      },
    },
  },
  'DELETE /api/v1/conversations/{id}/shares/{shareId}': {
    id: 'withdrawShare',
    tag: 'Conversations',
    summary: 'Withdraw a link',
    params: z.object({ id: ConversationRef, shareId: ShareId }),
    replies: { 204: { description: 'It leads nowhere any more.' } },
    problems: ['not_found'],
    examples: { withdraw: { summary: 'By its id', params: { id: exampleIds.conversation, shareId: link.id }, status: 204 } },
  },
} satisfies OperationTable;
