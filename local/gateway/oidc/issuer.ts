/** The local OIDC issuer's three routes. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../../request-body.ts';
import { answerJson, answerProblem, type Headers } from '../answer.ts';
import type { SigningKeys } from './signing-keys.ts';
import { issueTokens, TokenRequest } from './tokens.ts';

const bodyLimitBytes = 16 * 1024;

/** Answers paths under /oidc/. */
export const oidcRoutes =
  (keys: SigningKeys, issuer: string) =>
  async (request: IncomingMessage, response: ServerResponse, path: string, cors: Headers): Promise<void> => {
    const wanted = path === '/oidc/token' ? 'POST' : 'GET';
    if (path !== '/oidc/token' && path !== '/oidc/jwks' && path !== '/oidc/.well-known/openid-configuration') {
      return answerProblem(response, 'not_found', `there is no ${path}`, path, cors);
    }
    if (request.method !== wanted) return answerProblem(response, 'method_not_allowed', `use ${wanted}`, path, { allow: `${wanted}, OPTIONS`, ...cors });
    if (path === '/oidc/token') return token(keys, issuer, request, response, cors);
    answerJson(response, 200, path === '/oidc/jwks' ? { keys: [keys.publicJwk] } : configuration(issuer), cors);
  };

const token = async (keys: SigningKeys, issuer: string, request: IncomingMessage, response: ServerResponse, cors: Headers): Promise<void> => {
  const body = parseJson(await readBody(request, bodyLimitBytes));
  if (body === undefined) return answerProblem(response, 'invalid_json', 'send a JSON object with sub and org', '/oidc/token', cors);
  const parsed = TokenRequest.safeParse(body.value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
    return answerProblem(response, 'invalid_request', 'this is no token request', '/oidc/token', cors, issues);
  }
  answerJson(response, 200, await issueTokens(keys, issuer, parsed.data, Math.floor(Date.now() / 1000)), { 'cache-control': 'no-store', ...cors });
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
