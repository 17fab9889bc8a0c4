/** Who opens a stream: the REQUEST authorizer of the REST API, which has no JWT authorizer of its own. Its results are not cached: a token ends when it ends. */
import * as z from 'zod';
import { composeVerifier } from '../_compose/verifier.ts';
import { identityContext, readIdentity } from '../_kit/identity.ts';

const verify = composeVerifier();
const Request = z.object({ methodArn: z.string(), headers: z.record(z.string(), z.string()).nullish() });

/** API Gateway turns exactly this message into 401. */
const unauthorized = (): Error => new Error('Unauthorized');

export const handler = async (event: unknown) => {
  const { methodArn, headers } = Request.parse(event);
  const given = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const token = /^Bearer +([^\s]+)$/i.exec(given ?? '')?.[1];
  const claims = token === undefined ? undefined : await verify(token);
  if (!claims) throw unauthorized();
  let context: Record<string, string>;
  try {
    context = identityContext(readIdentity(claims));
  } catch {
    throw unauthorized();
  }
  return {
    principalId: context['sub'],
    policyDocument: { Version: '2012-10-17', Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: methodArn }] },
    context,
  };
};
