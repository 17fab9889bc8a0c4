/** The talent base: its people as things, and searching them without a model. */
import * as z from 'zod';
import { EraseQuery, MergeRequest, TalentCreate, TalentId, TalentListQuery, TalentPatch, TalentSearchRequest } from '../../layers/contracts/index.ts';
import {
  assertManages,
  changePerson,
  createPerson,
  dayInIndia,
  erasePerson,
  findDuplicates,
  getErasure,
  getPerson,
  listPeople,
  mergePeople,
  type Talent,
  undoMerge,
  withFilters,
} from '../../layers/core/talent/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeErase } from '../_compose/erase.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { composeTalents } from '../_compose/talents.ts';
import { signedCursors } from '../_kit/cursor.ts';
import { creating, httpHandler, type RouteCall } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { checkHttpText } from '../_kit/text-limits.ts';
import { showErasure } from '../_talent/show-erasure.ts';
import { showListed, showPerson } from '../_talent/show-person.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const { directory, find, leaning, showMatches, talents } = composeTalents(stores, env);
const book = { talents, clock: stores.clock };
const erase = composeErase(stores);
const cursors = signedCursors(env.CURSOR_SECRET);
const today = (): string => dayInIndia(stores.clock.now());
/** Nobody looks through more. */
const mostPairs = 1_000;
const talentId = ({ request }: RouteCall): string => parseWith(TalentId, request.pathParameters['id'], 'talent id');

export const handler = httpHandler(composeHttpKit(env, 'talent', stores), httpRoutes, {
  'GET /api/v1/talent': async ({ caller, request }) => {
    const { limit, cursor } = parseWith(TalentListQuery, request.query, 'query');
    const after = cursor === undefined ? null : cursors.open(caller, 'talent', cursor, z.string());
    const { items, next } = await listPeople(book)(caller, { limit, after });
    return {
      status: 200,
      body: { items: items.map((one) => showListed(one, today())), nextCursor: next === null ? null : cursors.seal(caller, 'talent', next) },
    };
  },
  'POST /api/v1/talent': creating({
    newId: () => stores.newId('tal'),
    read: ({ body }) => parseWith(TalentCreate, body, 'body'),
    make: async ({ caller }, given, { thingId, at }) => {
      const made = await createPerson(book)(caller, given, { id: thingId, at });
      return { status: 201, body: showPerson(caller, made, today()), headers: { location: `/api/v1/talent/${made.id}` } };
    },
  }),
  'GET /api/v1/talent/duplicates': async ({ caller, request }) => {
    assertManages(caller);
    const { limit, cursor } = parseWith(TalentListQuery, request.query, 'query');
    const from = cursor === undefined ? 0 : cursors.open(caller, 'duplicates', cursor, z.int().nonnegative());
    const pairs = findDuplicates(await directory.all(caller.org)).slice(0, mostPairs);
    const asked = pairs.slice(from, from + limit);
    const people = new Map((await talents.getMany(caller.org, [...new Set(asked.flatMap(({ ids }) => ids))])).map((talent) => [talent.id, talent]));
    const items = asked.flatMap(({ ids, sureness, reasons }) => {
      const both = ids.map((id) => people.get(id)).filter((talent) => talent !== undefined && talent.mergedInto === null);
      return both.length < 2 ? [] : [{ people: both.map((talent) => showListed(talent as Talent, today())), sureness, reasons }];
    });
    const next = from + limit < pairs.length ? cursors.seal(caller, 'duplicates', from + limit) : null;
    return { status: 200, body: { items, nextCursor: next, total: pairs.length } };
  },
  'POST /api/v1/talent/{id}/merges': async (call) => {
    const { mergedId } = parseWith(MergeRequest, call.body, 'body');
    return { status: 200, body: showPerson(call.caller, await mergePeople(book)(call.caller, talentId(call), mergedId), today()) };
  },
  'DELETE /api/v1/talent/{id}/merges/{mergedId}': async (call) => {
    const mergedId = parseWith(TalentId, call.request.pathParameters['mergedId'], 'talent id');
    const [person] = await undoMerge(book)(call.caller, talentId(call), mergedId);
    return { status: 200, body: showPerson(call.caller, person, today()) };
  },
  'GET /api/v1/talent/{id}': async (call) => ({
    status: 200,
    body: showPerson(call.caller, await getPerson(book)(call.caller, talentId(call)), today()),
  }),
  'PATCH /api/v1/talent/{id}': async (call) => {
    const patch = parseWith(TalentPatch, call.body, 'body');
    return { status: 200, body: showPerson(call.caller, await changePerson(book)(call.caller, talentId(call), patch), today()) };
  },
  'DELETE /api/v1/talent/{id}': async (call) => {
    const { expectedVersion } = parseWith(EraseQuery, call.request.query, 'query');
    const erasure = await erasePerson(erase)(call.caller, talentId(call), { expectedVersion });
    return { status: 202, body: showErasure(erasure), headers: { location: `/api/v1/talent/${erasure.talentId}/erasure` } };
  },
  'GET /api/v1/talent/{id}/erasure': async (call) => ({ status: 200, body: showErasure(await getErasure(erase)(call.caller, talentId(call))) }),
  'POST /api/v1/talent/search': async ({ caller, body }) => {
    const { text = '', filters, limit } = parseWith(TalentSearchRequest, body, 'body');
    const found = await find(caller.org, { text: checkHttpText(text), filters, limit, leaning: await leaning(caller) });
    const items = await showMatches(caller.org, { ...found, parsed: withFilters(found.parsed, 0, filters) });
    const { roles, spans, notUnderstood, flags } = found.parsed;
    return {
      status: 200,
      body: {
        items,
        nextCursor: null,
        total: found.total,
        relaxations: found.relaxations,
        degraded: found.degraded !== undefined,
        parsed: { roles, spans, notUnderstood, protectedAsks: flags.protectedAsks },
      },
    };
  },
});
