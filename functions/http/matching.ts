/** Why a person fits a brief, or does not; who is like her, who fits a role, what was learned from her director's own choices, and searches that are kept. */
import * as z from 'zod';
import {
  BriefCreate,
  BriefId,
  BriefListQuery,
  BriefPatch,
  EnsembleRequest,
  ExplainRequest,
  MatchesQuery,
  RoleId,
  SimilarQuery,
  TalentId,
} from '../../layers/contracts/index.ts';
import { notFound } from '../../layers/core/shared/index.ts';
import { changeBrief, endBrief, keepBrief, listBriefs, showNews } from '../../layers/core/talent/index.ts';
import { composeBriefs } from '../_compose/briefs.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeMatching } from '../_compose/matching.ts';
import { composeStores } from '../_compose/stores.ts';
import { signedCursors } from '../_kit/cursor.ts';
import { creating, httpHandler, type RouteCall } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { checkHttpText } from '../_kit/text-limits.ts';
import { showBrief } from '../_talent/show-brief.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const { ensemble, explain, renderCards, similar, matches, leaning, find, talents, preference, forgetPreference, showMatches } = composeMatching(stores, env);
const cursors = signedCursors(env.CURSOR_SECRET);
const briefs = composeBriefs(stores, { find, talents });
const show = showBrief(showNews(briefs));

const talentId = ({ request }: RouteCall): string => parseWith(TalentId, request.pathParameters['id'], 'talent id');

const roleId = ({ request }: RouteCall): string => parseWith(RoleId, request.pathParameters['id'], 'role id');

const briefId = ({ request }: RouteCall): string => parseWith(BriefId, request.pathParameters['briefId'], 'brief id');

/** So many are ranked; pages are cut from them, so that a later page goes on where the first one ended. */
const mostRanked = 100;
interface Page {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
/** Where a page begins and, when there is more behind it, the cursor of the next one. `binding`: what the list is of. */
const pageIn = ({ caller }: RouteCall, binding: string, { limit, cursor }: Page) => {
  const from = cursor === undefined ? 0 : cursors.open(caller, binding, cursor, z.int().nonnegative());
  return { from, until: from + limit, next: (ranked: number) => (from + limit < ranked ? cursors.seal(caller, binding, from + limit) : null) };
};

export const handler = httpHandler(composeHttpKit(env, 'matching', stores), httpRoutes, {
  'POST /api/v1/talent/{id}/explain': async (call) => {
    const { text, part = 1 } = parseWith(ExplainRequest, call.body, 'body');
    const {
      talentId: id,
      version,
      change,
      alsoIn,
      ...facts
    } = await explain(call.caller.org, { talentId: talentId(call), text: checkHttpText(text), role: part - 1 });
    const [talent] = await renderCards(call.caller.org, [{ talentId: id, version, score: facts.score, reasons: [], unknown: [] }]);
    if (talent === undefined) throw notFound('person');
    return {
      status: 200,
      body: { talent, ...facts, change: change && { changes: change.changes, changesAs: change.changesAs, wouldAdd: change.wouldAdd, alsoIn } },
    };
  },
  'GET /api/v1/talent/{id}/similar': async (call) => {
    const { text, ...page } = parseWith(SimilarQuery, call.request.query, 'query');
    const { org } = call.caller;
    const { from, until, next } = pageIn(call, `similar ${talentId(call)} ${text ?? ''}`, page);
    const found = await similar(org, { talentId: talentId(call), text, limit: mostRanked, leaning: await leaning(call.caller) });
    const items = await showMatches(org, { ...found, matches: found.matches.slice(from, until) });
    return { status: 200, body: { items, nextCursor: next(found.matches.length), total: found.total, degraded: found.degraded !== undefined } };
  },
  'GET /api/v1/roles/{id}/matches': async (call) => {
    const query = parseWith(MatchesQuery, call.request.query, 'query');
    const { org } = call.caller;
    const { from, until, next } = pageIn(call, `matches ${roleId(call)}`, query);
    const found = await matches(org, roleId(call), { limit: mostRanked, leaning: await leaning(call.caller) });
    const shown = await showMatches(org, { ...found, role: found.part, matches: found.matches.slice(from, until) });
    const items = shown.map((person) => ({ ...person, shortlisted: found.shortlisted.has(person.id) }));
    const { total, relaxations, degraded } = found;
    return { status: 200, body: { items, nextCursor: next(found.matches.length), total, relaxations, degraded: degraded !== undefined } };
  },
  'POST /api/v1/ensembles': async (call) => {
    const { text, roleIds, budgetPaise } = parseWith(EnsembleRequest, call.body, 'body');
    const { org } = call.caller;
    const asked = { text: text === undefined ? undefined : checkHttpText(text), roleIds, budgetPaise };
    const { lineUps, matches: found, ...told } = await ensemble(org, { ...asked, leaning: await leaning(call.caller) });
    const cards = new Map((await renderCards(org, [...found.values()])).map((card) => [card.id, card]));
    const shown = lineUps.map(({ people, ...lineUp }) => ({
      ...lineUp,
      people: people.map(({ id, costPaise }, at) => ({ part: told.parts[at]?.name ?? '', costPaise, talent: cards.get(id) })),
    }));
    // Who was taken out of the base a moment ago takes her line-ups with her.
    return { status: 200, body: { ...told, lineUps: shown.filter(({ people }) => people.every(({ talent }) => talent !== undefined)) } };
  },
  'GET /api/v1/me/preferences': async ({ caller }) => ({ status: 200, body: await preference(caller) }),
  'DELETE /api/v1/me/preferences': async ({ caller }) => {
    await forgetPreference(caller);
    return { status: 204 };
  },
  'GET /api/v1/briefs': async ({ caller, request }) => {
    const { limit, cursor } = parseWith(BriefListQuery, request.query, 'query');
    const after = cursor === undefined ? null : cursors.open(caller, 'briefs', cursor, z.string());
    const { items, next } = await listBriefs(briefs)(caller, { limit, after });
    return { status: 200, body: { items: await Promise.all(items.map(show)), nextCursor: next === null ? null : cursors.seal(caller, 'briefs', next) } };
  },
  'POST /api/v1/briefs': creating({
    newId: () => stores.newId('sbr'),
    read: ({ body }) => parseWith(BriefCreate, body, 'body'),
    make: async ({ caller }, given, { thingId, at }) => {
      const kept = await keepBrief(briefs)(caller, given, { id: thingId, at });
      return { status: 201, body: await show(kept), headers: { location: `/api/v1/briefs/${kept.briefId}` } };
    },
  }),
  'PATCH /api/v1/briefs/{briefId}': async (call) => {
    const patch = parseWith(BriefPatch, call.body, 'body');
    return { status: 200, body: await show(await changeBrief(briefs)(call.caller, briefId(call), patch)) };
  },
  'DELETE /api/v1/briefs/{briefId}': async (call) => {
    await endBrief(briefs)(call.caller, briefId(call));
    return { status: 204 };
  },
});
