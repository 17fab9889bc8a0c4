/** Conversations and their messages. */
import * as z from 'zod';
import {
  ConversationCreate,
  ConversationListQuery,
  ConversationPatch,
  ConversationRef,
  FeedbackRequest,
  MessageId,
  MessageListQuery,
  ShareId,
  ShareRequest,
  ShareSecret,
} from '../../layers/contracts/index.ts';
import {
  changeConversation,
  createConversation,
  deleteConversation,
  getConversation,
  giveFeedback,
  listConversations,
  listMessages,
  listShares,
  readShare,
  type Share,
  shareConversation,
  withdrawShare,
} from '../../layers/core/conversation/index.ts';
import { hasCursor, messageCursors, messageRange } from '../_chat/message-range.ts';
import { showConversation } from '../_chat/show.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeShares } from '../_compose/shares.ts';
import { composeShown } from '../_compose/shown.ts';
import { composeStores } from '../_compose/stores.ts';
import { signedCursors } from '../_kit/cursor.ts';
import { creating, httpHandler, type RouteCall } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const talents = composeShown(stores);
const cursors = signedCursors(env.CURSOR_SECRET);
const shares = composeShares(env, stores);
const reference = ({ request }: RouteCall): string => parseWith(ConversationRef, request.pathParameters['id'], 'conversation id');
const messageId = ({ request }: RouteCall): string => parseWith(MessageId, request.pathParameters['mid'], 'message id');
const showShare = ({ shareId, title, messages, leftOut, createdAt, validUntil }: Share) => ({
  id: shareId,
  title,
  messages,
  leftOut,
  createdAt,
  expiresAt: validUntil,
});
const Place = z.object({ updatedAt: z.string(), conversationId: z.string() });

export const handler = httpHandler(composeHttpKit(env, 'conversations', stores), httpRoutes, {
  'GET /api/v1/conversations': async ({ caller, request }) => {
    const query = parseWith(ConversationListQuery, request.query, 'query');
    const archived = query.archived === 'true';
    const binding = `conversations ${query.q ?? ''} ${archived}`;
    const after = query.cursor === undefined ? null : cursors.open(caller, binding, query.cursor, Place);
    const page = await listConversations(stores)(caller, { limit: query.limit, after, contains: query.q ?? null, archived });
    return { status: 200, body: { items: page.items.map(showConversation), nextCursor: page.next === null ? null : cursors.seal(caller, binding, page.next) } };
  },
  'POST /api/v1/conversations': creating({
    newId: () => stores.newId('cnv'),
    read: ({ body }) => parseWith(ConversationCreate, body, 'body'),
    make: async ({ caller }, given, { thingId, at }) => {
      const made = await createConversation(stores)(caller, given, { conversationId: thingId, at });
      return { status: 201, body: showConversation(made), headers: { location: `/api/v1/conversations/${made.conversationId}` } };
    },
  }),
  'GET /api/v1/conversations/{id}': async (call) => ({
    status: 200,
    body: showConversation(await getConversation(stores.conversations)(call.caller, reference(call))),
  }),
  'PATCH /api/v1/conversations/{id}': async (call) => {
    const change = parseWith(ConversationPatch, call.body, 'body');
    return { status: 200, body: showConversation(await changeConversation(stores)(call.caller, reference(call), change)) };
  },
  'DELETE /api/v1/conversations/{id}': async (call) => {
    const { conversationId } = await deleteConversation(stores)(call.caller, reference(call));
    // Few requests delete: the index and its embedder are loaded by the first that does.
    const { composeSaidIndex } = await import('../_compose/memory-index.ts');
    await composeSaidIndex(env)?.index.removeConversation(call.caller, conversationId);
    return { status: 204 };
  },
  'GET /api/v1/conversations/{id}/messages': async (call) => {
    const { caller } = call;
    const query = parseWith(MessageListQuery, call.request.query, 'query');
    const list = hasCursor(query) ? (await getConversation(stores.conversations)(caller, reference(call))).conversationId : '';
    const range = messageRange(cursors, caller, list, query);
    const page = await listMessages({ ...stores, talents })(caller, reference(call), range);
    return { status: 200, body: { items: page.items, ...messageCursors(cursors, caller, query, range, page) } };
  },
  'GET /api/v1/conversations/{id}/shares': async (call) => ({
    status: 200,
    body: { items: (await listShares(shares)(call.caller, reference(call))).map(showShare), nextCursor: null },
  }),
  'POST /api/v1/conversations/{id}/shares': creating({
    newId: () => stores.newId('shr'),
    read: (call) => ({ conversation: reference(call), ...parseWith(ShareRequest, call.body, 'body') }),
    make: async ({ caller }, { conversation, days }, { thingId, at }) => {
      const { share, secret } = await shareConversation({ ...shares, talents })(caller, conversation, { days }, { shareId: thingId, at });
      const location = `/api/v1/conversations/${share.conversationId}/shares`;
      return { status: 201, body: { ...showShare(share), secret, path: `/share/${secret}` }, headers: { location } };
    },
  }),
  'DELETE /api/v1/conversations/{id}/shares/{shareId}': async (call) => {
    await withdrawShare(shares)(call.caller, reference(call), parseWith(ShareId, call.request.pathParameters['shareId'], 'link id'));
    return { status: 204 };
  },
  'GET /api/v1/shared/{secret}': async ({ request }) => {
    await shares.countAddress(request);
    const secret = ShareSecret.safeParse(request.pathParameters['secret']);
    // A secret that cannot be one is as one that nobody was given.
    const shown = await readShare(shares)(secret.data ?? '');
    return { status: 200, body: shown, headers: { 'x-robots-tag': 'noindex, nofollow' } };
  },
  'PUT /api/v1/conversations/{id}/messages/{mid}/feedback': async (call) => {
    const given = parseWith(FeedbackRequest, call.body, 'body');
    const feedback = await giveFeedback(stores)(call.caller, reference(call), messageId(call), {
      value: given.value,
      reasons: given.reasons ?? [],
      comment: given.comment ?? null,
    });
    return { status: 200, body: { value: feedback.value, reasons: feedback.reasons, comment: feedback.comment } };
  },
});
