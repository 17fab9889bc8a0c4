/** Who opens a socket: a ticket, good once and for 30 s, given to whoever showed an access token. Its page must be one of ours. */
import * as z from 'zod';
import { readEnv } from '../_compose/env.ts';
import { composeLog, isOwnOrigin } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';
import { fromEdge } from '../_kit/edge.ts';
import { identityContext } from '../_kit/identity.ts';

const env = readEnv();
const log = composeLog(env, 'socket-authorizer');
const stores = composeStores(env);
const isAllowed = isOwnOrigin(env);
const isFromEdge = fromEdge(env.ORIGIN_VERIFY);

const Connect = z.object({
  methodArn: z.string(),
  headers: z.record(z.string(), z.string()).nullish(),
  queryStringParameters: z.record(z.string(), z.string()).nullish(),
});

const policy = (methodArn: string, effect: 'Allow' | 'Deny', principalId: string, context: Record<string, string>) => ({
  principalId,
  policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: effect, Resource: methodArn }] },
  context,
});

/** API Gateway turns exactly this message into 401. */
const unauthorized = (): Error => new Error('Unauthorized');

export const handler = async (event: unknown) => {
  const { methodArn, headers, queryStringParameters } = Connect.parse(event);
  const header = (wanted: string): string | undefined => Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1];
  const origin = header('origin');
  const refuse = (why: string) => {
    log('info', 'socket_refused', { kind: why });
    return policy(methodArn, 'Deny', 'nobody', {});
  };
  if (isFromEdge && !isFromEdge(header('x-origin-verify'))) return refuse('not_through_the_edge');
  if (!isAllowed(origin)) return refuse('origin');
  const ticket = queryStringParameters?.['ticket'];
  if (ticket === undefined || !/^[A-Za-z0-9_-]{43}$/.test(ticket)) throw unauthorized();
  const record = await stores.tickets.consume(stores.sha256(ticket), stores.clock.now());
  if (!record) throw unauthorized();
  // A ticket that a page got is that page's; one that no page got may be used by any that is ours.
  if (record.origin !== null && record.origin !== origin) return refuse('ticket_of_another_origin');
  return policy(methodArn, 'Allow', record.sub, identityContext({ ...record, isAdmin: false, verifiedEmail: null }));
};
