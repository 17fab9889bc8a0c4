/** The local OIDC issuer's routes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { admitAnyone, type PeoplePorts } from '../../../layers/core/people/index.ts';
import { readBody } from '../../request-body.ts';
import { answerJson, answerProblem, type Headers } from '../answer.ts';
import type { SigningKeys } from './signing-keys.ts';
import { issueTokens, madeUpEmail, TokenRequest } from './tokens.ts';

const bodyLimitBytes = 16 * 1024;

export interface IssuerParts {
  readonly keys: SigningKeys;
  readonly issuer: string;
  readonly people: PeoplePorts;
}

/** Answers paths under /oidc/. */
export const oidcRoutes =
  (parts: IssuerParts) =>
  async (request: IncomingMessage, response: ServerResponse, path: string, cors: Headers): Promise<void> => {
    const wanted = path === '/oidc/token' ? 'POST' : 'GET';
    if (path !== '/oidc/token' && path !== '/oidc/jwks' && path !== '/oidc/.well-known/openid-configuration') {
      return answerProblem(response, 'not_found', `there is no ${path}`, path, cors);
    }
    if (request.method !== wanted) return answerProblem(response, 'method_not_allowed', `use ${wanted}`, path, { allow: `${wanted}, OPTIONS`, ...cors });
    if (path === '/oidc/token') return token(parts, request, response, cors);
    answerJson(response, 200, path === '/oidc/jwks' ? { keys: [parts.keys.publicJwk] } : configuration(parts.issuer), cors);
  };

/** Anyone on this machine may be anyone: user and organization come into being with their first token. */
const token = async ({ keys, issuer, people }: IssuerParts, request: IncomingMessage, response: ServerResponse, cors: Headers): Promise<void> => {
  const body = parseJson(await readBody(request, bodyLimitBytes));
  if (body === undefined) return answerProblem(response, 'invalid_json', 'send a JSON object with sub and org', '/oidc/token', cors);
  const parsed = TokenRequest.safeParse(body.value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return answerProblem(response, 'invalid_request', 'this is no token request', '/oidc/token', cors, issues);
  }
  const { sub, org, orgRole } = parsed.data;
  const member = await admitAnyone(people)({ sub, displayName: sub, email: madeUpEmail(sub) }, org, orgRole);
  const tokens = await issueTokens(keys, issuer, parsed.data, Math.floor(Date.now() / 1000), member.epoch);
  answerJson(response, 200, tokens, { 'cache-control': 'no-store', ...cors });
};

const parseJson = (bytes: Buffer): { value: unknown } | undefined => {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return undefined;
  }
};

const configuration = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/jwks`,
  token_endpoint: `${issuer}/token`,
  response_types_supported: ['token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});
