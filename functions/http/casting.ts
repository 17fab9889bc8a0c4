/** From brief to hold: projects, their roles, the shortlists of these, and who is held until when. */
import * as z from 'zod';
import {
  CastingListQuery,
  HoldCreate,
  HoldId,
  HoldListQuery,
  HoldPatch,
  HoldRelease,
  ProjectCreate,
  ProjectId,
  ProjectPatch,
  RoleCreate,
  RoleId,
  RolePatch,
  ShortlistAdd,
  TalentId,
} from '../../layers/contracts/index.ts';
import {
  addToShortlist,
  changeHold,
  changeProject,
  changeRole,
  createProject,
  createRole,
  getHold,
  getProject,
  getRole,
  type Hold,
  type HoldChange,
  listHolds,
  listProjects,
  listRoles,
  namedPeople,
  type Paged,
  type PageRequest,
  readShortlist,
  recordHold,
  removeFromShortlist,
  type ShortlistEntry,
  undoPass,
} from '../../layers/core/casting/index.ts';
import { isoTime } from '../../layers/core/shared/index.ts';
import { showEntry, showHold, showProject, showRole } from '../_casting/show-casting.ts';
import { composeCasting } from '../_compose/casting.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { signedCursors } from '../_kit/cursor.ts';
import { creating, httpHandler, type RouteCall } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const { ports, renderCards } = composeCasting(stores);
const cursors = signedCursors(env.CURSOR_SECRET);

const projectId = ({ request }: RouteCall): string => parseWith(ProjectId, request.pathParameters['id'], 'project id');
const roleId = ({ request }: RouteCall): string => parseWith(RoleId, request.pathParameters['id'], 'role id');
const holdId = ({ request }: RouteCall): string => parseWith(HoldId, request.pathParameters['id'], 'hold id');

const Place = z.object({ createdAt: z.string(), id: z.string() });
interface ListCall {
  readonly limit: number;
  readonly cursor?: string | undefined;
}
/** One page of a list, with a cursor that holds for this list alone. */
const page = async <Thing>({ caller }: RouteCall, binding: string, { limit, cursor }: ListCall, list: (page: PageRequest) => Promise<Paged<Thing>>) => {
  const after = cursor === undefined ? null : cursors.open(caller, binding, cursor, Place);
  const { items, next } = await list({ limit, after });
  return { items, nextCursor: next === null ? null : cursors.seal(caller, binding, next) };
};

/** What a patch says, without what it leaves out. */
const given = <Patch extends object>(patch: Patch): { [Name in keyof Patch]?: Exclude<Patch[Name], undefined> } =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as { [Name in keyof Patch]?: Exclude<Patch[Name], undefined> };

const showEntries = async (org: string, entries: readonly ShortlistEntry[]) => {
  const references = entries.map(({ talentId }) => ({ talentId, version: 1, score: 1, reasons: [], unknown: [] }));
  const cards = new Map((await renderCards(org, references)).map((card) => [card.id, card]));
  return entries.map((entry) => showEntry(entry, cards));
};
const showHolds = async (org: string, holds: readonly Hold[]) => {
  const people = await namedPeople(
    ports,
    org,
    holds.map(({ talentId }) => talentId),
  );
  return holds.map((hold) => showHold(hold, people, ports.clock.now()));
};
const changedHold = async (call: RouteCall, change: HoldChange) => {
  const [body] = await showHolds(call.caller.org, [await changeHold(ports)(call.caller, holdId(call), change)]);
  return { status: 200, body };
};

export const handler = httpHandler(composeHttpKit(env, 'casting', stores), httpRoutes, {
  'GET /api/v1/projects': async (call) => {
    const query = parseWith(CastingListQuery, call.request.query, 'query');
    const { items, nextCursor } = await page(call, 'projects', query, (request) => listProjects(ports)(call.caller, request));
    return { status: 200, body: { items: items.map(showProject), nextCursor } };
  },
  'POST /api/v1/projects': creating({
    newId: () => stores.newId('prj'),
    read: ({ body }) => parseWith(ProjectCreate, body, 'body'),
    make: async ({ caller }, { title, medium = null }, { thingId, at }) => {
      const made = await createProject(ports)(caller, { title, medium }, { id: thingId, at });
      return { status: 201, body: showProject(made), headers: { location: `/api/v1/projects/${made.projectId}` } };
    },
  }),
  'GET /api/v1/projects/{id}': async (call) => ({ status: 200, body: showProject(await getProject(ports)(call.caller, projectId(call))) }),
  'PATCH /api/v1/projects/{id}': async (call) => {
    const change = given(parseWith(ProjectPatch, call.body, 'body'));
    return { status: 200, body: showProject(await changeProject(ports)(call.caller, projectId(call), change)) };
  },
  'GET /api/v1/projects/{id}/roles': async (call) => {
    const [query, id] = [parseWith(CastingListQuery, call.request.query, 'query'), projectId(call)];
    const { items, nextCursor } = await page(call, `roles ${id}`, query, (request) => listRoles(ports)(call.caller, id, request));
    return { status: 200, body: { items: items.map(showRole), nextCursor } };
  },
  'POST /api/v1/projects/{id}/roles': creating({
    newId: () => stores.newId('rol'),
    read: (call) => ({ id: projectId(call), asked: parseWith(RoleCreate, call.body, 'body') }),
    make: async ({ caller }, { id, asked }, { thingId, at }) => {
      const made = await createRole(ports)(caller, id, asked, { id: thingId, at });
      return { status: 201, body: showRole(made), headers: { location: `/api/v1/roles/${made.roleId}` } };
    },
  }),
  'GET /api/v1/roles/{id}': async (call) => ({ status: 200, body: showRole(await getRole(ports)(call.caller, roleId(call))) }),
  'PATCH /api/v1/roles/{id}': async (call) => {
    const change = given(parseWith(RolePatch, call.body, 'body'));
    return { status: 200, body: showRole(await changeRole(ports)(call.caller, roleId(call), change)) };
  },
  'GET /api/v1/roles/{id}/shortlist': async (call) => {
    const query = parseWith(CastingListQuery, call.request.query, 'query');
    const binding = `shortlist ${roleId(call)}`;
    const from = query.cursor === undefined ? 0 : cursors.open(call.caller, binding, query.cursor, z.int().nonnegative());
    const all = await readShortlist(ports)(call.caller, roleId(call));
    const until = from + query.limit;
    const items = await showEntries(call.caller.org, all.slice(from, until));
    return { status: 200, body: { items, nextCursor: until < all.length ? cursors.seal(call.caller, binding, until) : null } };
  },
  'POST /api/v1/roles/{id}/shortlist': creating({
    // The entry is known by its role and its person: an id of its own is never seen.
    newId: () => stores.newId('req'),
    read: (call) => ({ id: roleId(call), asked: parseWith(ShortlistAdd, call.body, 'body') }),
    make: async ({ caller }, { id, asked }, { at }) => {
      const [added] = await addToShortlist(ports)(caller, id, [asked], { at });
      if (added === undefined) throw new Error('one person was given, so one is added');
      const [body] = await showEntries(caller.org, [added.entry]);
      // What was made at this very moment was made by this request, tried before.
      const isNew = added.isNew || added.entry.addedAt === isoTime(at);
      return { status: isNew ? 201 : 200, body, headers: { location: `/api/v1/roles/${id}/shortlist` } };
    },
  }),
  'DELETE /api/v1/roles/{id}/shortlist/{talentId}': async (call) => {
    const talentId = parseWith(TalentId, call.request.pathParameters['talentId'], 'talent id');
    await removeFromShortlist(ports)(call.caller, roleId(call), [talentId]);
    return { status: 204 };
  },
  'PUT /api/v1/roles/{id}/passes/{talentId}': async (call) => {
    const talentId = parseWith(TalentId, call.request.pathParameters['talentId'], 'talent id');
    const [passed] = await addToShortlist(ports)(call.caller, roleId(call), [{ talentId, state: 'passed' }]);
    if (passed === undefined) throw new Error('one person was given, so one is passed over');
    const [body] = await showEntries(call.caller.org, [passed.entry]);
    return { status: 200, body };
  },
  'DELETE /api/v1/roles/{id}/passes/{talentId}': async (call) => {
    await undoPass(ports)(call.caller, roleId(call), parseWith(TalentId, call.request.pathParameters['talentId'], 'talent id'));
    return { status: 204 };
  },
  'GET /api/v1/holds': async (call) => {
    const query = parseWith(HoldListQuery, call.request.query, 'query');
    const { items, nextCursor } = await page(call, `holds ${query.roleId ?? ''}`, query, (request) =>
      listHolds(ports)(call.caller, { ...request, roleId: query.roleId }),
    );
    return { status: 200, body: { items: await showHolds(call.caller.org, items), nextCursor } };
  },
  'POST /api/v1/holds': creating({
    newId: () => stores.newId('hld'),
    read: ({ body }) => parseWith(HoldCreate, body, 'body'),
    make: async ({ caller }, { roleId: role, agreed = null, ...asked }, { thingId, at }) => {
      const { hold, conflicts } = await recordHold(ports)(caller, role, { ...asked, agreed }, { id: thingId, at });
      const [body] = await showHolds(caller.org, [hold]);
      const warnings = conflicts.map((other) => ({
        code: 'overlapping_first_hold',
        holdId: other.holdId,
        roleId: other.roleId,
        from: other.from,
        to: other.to,
      }));
      return { status: hold.holdId === thingId ? 201 : 200, body: { ...body, warnings }, headers: { location: `/api/v1/holds/${hold.holdId}` } };
    },
  }),
  'GET /api/v1/holds/{id}': async (call) => {
    const [body] = await showHolds(call.caller.org, [await getHold(ports)(call.caller, holdId(call))]);
    return { status: 200, body };
  },
  'PATCH /api/v1/holds/{id}': (call) => {
    const asked = parseWith(HoldPatch, call.body, 'body');
    return changedHold(call, 'expiresAt' in asked ? { kind: 'extend', expiresAt: asked.expiresAt } : { kind: 'confirm' });
  },
  'POST /api/v1/holds/{id}/release': (call) => {
    parseWith(HoldRelease, call.body, 'body');
    return changedHold(call, { kind: 'release' });
  },
});
