/** Who is calling, and tickets for sockets. */
import { SocketTicketRequest } from '../../layers/contracts/index.ts';
import { isoTime } from '../../layers/core/shared/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeHttpKit } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { httpHandler } from '../_kit/http-handler.ts';
import { parseWith } from '../_kit/parse.ts';
import { httpRoutes } from '../routes.ts';

const env = readEnv();
const stores = composeStores(env);
const ticketSeconds = 30;
/** In open mode there is no token that could end. */
const openSessionMs = 12 * 3_600_000;

export const handler = httpHandler(composeHttpKit(env, 'session', stores), httpRoutes, {
  'GET /api/v1/me': async ({ caller }) => ({
    status: 200,
    body: { sub: caller.sub, org: caller.org, orgRole: caller.role, displayName: caller.displayName, isAdmin: caller.isAdmin },
  }),
  'GET /api/v2/me': async ({ caller }) => ({
    status: 200,
    body: {
      user: { id: caller.sub, displayName: caller.displayName },
      organization: { id: caller.org, role: caller.role },
      isAdmin: caller.isAdmin,
      sessionExpiresAt: caller.authExpiresAt === null ? null : isoTime(caller.authExpiresAt),
    },
  }),
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
      authExpiresAt: caller.authExpiresAt ?? now + openSessionMs,
      origin: request.headers['origin'] ?? null,
      expiresAt: now + ticketSeconds * 1000,
    });
    return { status: 201, body: { ticket, expiresInSeconds: ticketSeconds, url: env.SOCKET_URL }, headers: { location: env.SOCKET_URL } };
  },
});
