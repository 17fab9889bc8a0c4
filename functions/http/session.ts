/** Who is calling and where she belongs; tickets for sockets; signing out everywhere. */
import { SignOutRequest, SocketTicketRequest, SwitchRequest } from '../../layers/contracts/index.ts';
import { belongings, signOutEverywhere, switchOrganization } from '../../layers/core/people/index.ts';
import { isoTime } from '../../layers/core/shared/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composePeople } from '../_compose/people.ts';
import { composeStores } from '../_compose/stores.ts';
import { composeUserPool } from '../_compose/user-pool.ts';
import { httpHandler } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const kit = composeHttpKit(env, 'session', stores);
const people = composePeople(env, stores, kit.log);
const userPool = env.USER_POOL_ID === undefined ? undefined : composeUserPool(env, env.USER_POOL_ID);
const ticketSeconds = 30;
/** In open mode there is no token that could end. */
const openSessionMs = 12 * 3_600_000;

export const handler = httpHandler(kit, httpRoutes, {
  'GET /api/v1/me': async ({ caller }) => ({
    status: 200,
    body: {
      sub: caller.sub,
      org: caller.org,
      orgRole: caller.role,
      displayName: caller.displayName,
      isAdmin: caller.isAdmin,
      email: caller.verifiedEmail,
      organizations: (await belongings(people)(caller)).map(({ org, name, role }) => ({ org, name, orgRole: role, isCurrent: org === caller.org })),
    },
  }),
  'GET /api/v2/me': async ({ caller }) => ({
    status: 200,
    body: {
      user: { id: caller.sub, displayName: caller.displayName },
      organization: { id: caller.org, role: caller.role },
      isAdmin: caller.isAdmin,
      sessionExpiresAt: caller.authExpiresAt === null ? null : isoTime(caller.authExpiresAt),
      email: caller.verifiedEmail,
      organizations: (await belongings(people)(caller)).map(({ org, name, role }) => ({ id: org, name, role, isCurrent: org === caller.org })),
    },
  }),
  'POST /api/v1/me/switch': async ({ caller, body }) => {
    const member = await switchOrganization(people)(caller, parseWith(SwitchRequest, body, 'body').org);
    return { status: 200, body: { org: member.org, orgRole: member.role, next: 'refresh_tokens' } };
  },
  'POST /api/v1/me/sign-out': async ({ caller, request, body }) => {
    parseWith(SignOutRequest, body, 'body');
    const username = request.claims['username'];
    await signOutEverywhere({ ...people, userPool })(caller, typeof username === 'string' ? username : caller.sub);
    return { status: 204 };
  },
  'POST /api/v1/ws-tickets': async ({ caller, request, body }) => {
    parseWith(SocketTicketRequest, body, 'body');
    const now = stores.clock.now();
    const ticket = stores.newSecret();
    await stores.tickets.put({
      sha256: stores.sha256(ticket),
      org: caller.org,
      sub: caller.sub,
      role: caller.role,
      displayName: caller.displayName,
      epoch: caller.epoch,
      authExpiresAt: caller.authExpiresAt ?? now + openSessionMs,
      origin: request.headers['origin'] ?? null,
      expiresAt: now + ticketSeconds * 1000,
    });
    return { status: 201, body: { ticket, expiresInSeconds: ticketSeconds, url: env.SOCKET_URL }, headers: { location: env.SOCKET_URL } };
  },
});
