/** What is remembered of the caller, and of nobody else: listed, added, corrected, recalled, exported and forgotten. */
import * as z from 'zod';
import {
  ConversationRef,
  EntityId,
  ForgetQuery,
  MemoryCreate,
  MemoryEntityMerge,
  MemoryEntityPatch,
  MemoryEntityQuery,
  MemoryEntityUndo,
  MemoryExportQuery,
  MemoryId,
  MemoryListQuery,
  MemoryPatch,
  RecallRequest,
  type Memory as Shown,
  type Episode as ShownEpisode,
} from '../../layers/contracts/index.ts';
import { deleteConversation, getConversation } from '../../layers/core/conversation/index.ts';
import { changeEntity, listEntities, mergeEntities, undoMerge } from '../../layers/core/memory/entities/manage-entities.ts';
import {
  addMemory,
  changeMemory,
  type Episode,
  exportMemories,
  forgetMe,
  forgetOne,
  listMemories,
  type Memory,
  quotesOf,
  whyRemembered,
} from '../../layers/core/memory/index.ts';
import { isoTime } from '../../layers/core/shared/index.ts';
import { exportConversations } from '../_chat/export-conversations.ts';
import { readEnv } from '../_compose/env.ts';
import { exportSearches } from '../_compose/export-searches.ts';
import { composeForgetting } from '../_compose/forgetting.ts';
import { composeKeptDays } from '../_compose/kept-days.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeMemory, quotedMessages } from '../_compose/memory.ts';
import { composeSaidIndex } from '../_compose/memory-index.ts';
import { composeShown } from '../_compose/shown.ts';
import { composeStores } from '../_compose/stores.ts';
import { signedCursors } from '../_kit/cursor.ts';
import { creating, httpHandler, type RouteCall } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { showThing } from '../_memory/show-things.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const said = composeSaidIndex(env);
const { ports, recallAll } = composeMemory(stores, said);
const forgetting = composeForgetting(stores, ports);
const keptDays = composeKeptDays(stores);
const cursors = signedCursors(env.CURSOR_SECRET);
const idOf = ({ request }: RouteCall): string => parseWith(MemoryId, request.pathParameters['id'], 'memory id');
const entityIdOf = ({ request }: RouteCall): string => parseWith(EntityId, request.pathParameters['id'], 'entity id');
const ThingPlace = z.object({ at: z.string(), id: z.string() });
const allThings = 10_000;
const Place = z.object({ createdAt: z.string(), id: z.string() });
/** A person waits for it here, not an answer that streams. */
const recallBudgetMs = 3_000;

const withoutQuotes = ({ org: _, sub: __, choices, ...memory }: Memory): Shown => ({
  ...memory,
  choices: choices === undefined ? null : { ...choices, ids: [...choices.ids] },
  about: [...memory.about],
  provenance: memory.provenance.map((one) => ({ ...one, quote: null })),
});
const show = async (memories: readonly Memory[]): Promise<Shown[]> => {
  const quotes = quotesOf(quotedMessages(stores));
  return Promise.all(memories.map(async (memory) => ({ ...withoutQuotes(memory), provenance: await quotes(memory, memory) })));
};
const showOne = async (memory: Memory): Promise<Shown> => (await show([memory]))[0] ?? withoutQuotes(memory);

const showEpisode = ({ org: _, sub: __, fromSeq: ___, toSeq: ____, by: _____, ...episode }: Episode): ShownEpisode => ({
  ...episode,
  messageIds: [...episode.messageIds],
  summary: [...episode.summary],
  people: [...episode.people],
  roles: [...episode.roles],
  decisions: [...episode.decisions],
  openQuestions: [...episode.openQuestions],
});

export const handler = httpHandler(composeHttpKit(env, 'memory', stores), httpRoutes, {
  'GET /api/v1/memory': async ({ caller, request }) => {
    const { limit, cursor, q, kind, pinned, all } = parseWith(MemoryListQuery, request.query, 'query');
    const binding = `memory ${JSON.stringify([q, kind, pinned, all])}`;
    const after = cursor === undefined ? null : cursors.open(caller, binding, cursor, Place);
    const filter = { contains: q, kind, pinned: pinned === undefined ? undefined : pinned === 'true', all: all === 'true' };
    const page = await listMemories(ports)(caller, { limit, after, ...filter });
    const nextCursor = page.next === null ? null : cursors.seal(caller, binding, page.next);
    return { status: 200, body: { items: await show(page.items), nextCursor, stopped: page.stopped } };
  },
  'POST /api/v1/memory': creating({
    newId: () => stores.newId('mem'),
    read: ({ body }) => parseWith(MemoryCreate, body, 'body'),
    make: async ({ caller }, given, { thingId, at }) => {
      const { memory, isNew } = await addMemory(ports)(caller, given, { id: thingId, at });
      return { status: isNew ? 201 : 200, body: await showOne(memory), headers: { location: `/api/v1/memory/${memory.id}` } };
    },
  }),
  'POST /api/v1/memory/recall': async ({ caller, body }) => {
    const { query, conversationId, k = 8, asOf } = parseWith(RecallRequest, body, 'body');
    if (conversationId !== undefined) await getConversation(stores.conversations)(caller, parseWith(ConversationRef, conversationId, 'conversation id'));
    const at = isoTime(asOf === undefined ? stores.clock.now() : Date.parse(asOf));
    return { status: 200, body: await recallAll({ org: caller.org, sub: caller.sub, query, conversationId, k, asOf: at, budgetMs: recallBudgetMs }) };
  },
  'GET /api/v1/memory/export': async ({ caller, request }) => {
    const { conversations: wanted } = parseWith(MemoryExportQuery, request.query, 'query');
    const talks = wanted === 'true' ? await exportConversations({ ...stores, ...composeShown(stores) })(caller) : { conversations: [], leftOut: [] };
    const [memories, things, episodes, searches] = await Promise.all([
      exportMemories(ports)(caller),
      listEntities(ports)(caller, { limit: allThings, after: null }),
      forgetting.episodes.list(caller),
      exportSearches(stores)(caller),
    ]);
    const items = memories.map(withoutQuotes);
    const entities = things.items.map(showThing);
    return {
      status: 200,
      body: { exportedAt: isoTime(stores.clock.now()), items, entities, episodes: episodes.map(showEpisode), ...talks, searches },
      headers: { 'content-disposition': 'attachment; filename="castmatch-memory.json"' },
    };
  },
  'GET /api/v1/memory/retention': async ({ caller }) => ({ status: 200, body: await keptDays(caller.org) }),
  'GET /api/v1/memory/entities': async ({ caller, request }) => {
    const { limit, cursor } = parseWith(MemoryEntityQuery, request.query, 'query');
    const binding = 'memory entities';
    const after = cursor === undefined ? null : cursors.open(caller, binding, cursor, ThingPlace);
    const { items, next } = await listEntities(ports)(caller, { limit, after });
    return { status: 200, body: { items: items.map(showThing), nextCursor: next === null ? null : cursors.seal(caller, binding, next) } };
  },
  'PATCH /api/v1/memory/entities/{id}': async (call) => {
    const patch = parseWith(MemoryEntityPatch, call.body, 'body');
    return { status: 200, body: showThing(await changeEntity(ports)(call.caller, entityIdOf(call), patch)) };
  },
  'POST /api/v1/memory/entities/{id}/merge': async (call) => {
    const given = parseWith(MemoryEntityMerge, call.body, 'body');
    return { status: 200, body: showThing(await mergeEntities(ports)(call.caller, entityIdOf(call), given)) };
  },
  'POST /api/v1/memory/entities/{id}/undo': async (call) => {
    const { because } = parseWith(MemoryEntityUndo, call.body, 'body');
    return { status: 200, body: showThing(await undoMerge(ports)(call.caller, entityIdOf(call), because)) };
  },
  'GET /api/v1/memory/{id}': async (call) => {
    const { memory, because, replaced } = await whyRemembered(ports)(call.caller, idOf(call));
    return { status: 200, body: { memory: await showOne(memory), because, replaced } };
  },
  'PATCH /api/v1/memory/{id}': async (call) => {
    const patch = parseWith(MemoryPatch, call.body, 'body');
    return { status: 200, body: await showOne(await changeMemory(ports)(call.caller, idOf(call), patch)) };
  },
  'DELETE /api/v1/memory/{id}': async (call) => {
    await forgetOne(forgetting)(call.caller, idOf(call));
    return { status: 204 };
  },
  'DELETE /api/v1/memory': async ({ caller, request }) => {
    const { conversations, stop } = parseWith(ForgetQuery, request.query, 'query');
    const remove = (conversationId: string) => deleteConversation(stores)(caller, conversationId);
    return {
      status: 200,
      body: await forgetMe(forgetting)(caller, conversations === 'true' ? remove : undefined, stop === undefined ? undefined : stop === 'true'),
    };
  },
});
