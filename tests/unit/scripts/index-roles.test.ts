import { describe, expect, it } from 'vitest';
import { domainRoles } from '../../../scripts/index-roles/domain-roles.ts';
import { setIndexRoles } from '../../../scripts/index-roles/set-index-roles.ts';
import { connectAws } from '../../../scripts/preflight/aws.ts';
import { type ProviderRequest, startProvider } from '../../support/provider/provider.ts';

const json = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) });
const taken = { AccessKeyId: 'ASIAADMINISTRATOR', SecretAccessKey: 'secret', SessionToken: 'token' };
const stage = { stage: 'dev', region: 'ap-south-1' } as const;

/** What AWS and the domain answer, by the path; `over` answers first. */
const aws = async (over: (request: ProviderRequest) => ReturnType<typeof json> | undefined = () => undefined) => {
  let asked = 0;
  const answer = (request: ProviderRequest): ReturnType<typeof json> => {
    const { path } = request;
    const other = over(request);
    if (other !== undefined) return other;
    if (path === '/' && asked++ === 0) return json({ GetCallerIdentityResponse: { GetCallerIdentityResult: { Account: '123456789012' } } });
    if (path === '/') return json({ AssumeRoleResponse: { AssumeRoleResult: { Credentials: taken } } });
    if (path.includes('/opensearch/domain/')) return json({ DomainStatus: { Endpoint: 'search-castmatch-dev.ap-south-1.es.amazonaws.com' } });
    const [, name] = /functions\/([\w-]+)\/configuration/u.exec(path) ?? [];
    return name === undefined ? json({ status: 'OK' }) : json({ Role: `arn:aws:iam::123456789012:role/${name}-role` });
  };
  const server = await startProvider((call) => {
    const { status, body } = answer(call.request);
    call.head(status, { 'content-type': 'application/json' });
    call.end(body);
  });
  const own = async () => ({ accessKeyId: 'AKIAOPERATOR', secretAccessKey: 'secret' });
  const run = async () => {
    try {
      return await setIndexRoles(stage, { ask: connectAws(server.url, own), askAs: (credentials) => connectAws(server.url, async () => credentials) });
    } finally {
      await server.close();
    }
  };
  return { run, written: () => server.calls.map(({ request }) => request).filter(({ method }) => method === 'PUT') };
};

describe('the roles inside the domain', () => {
  it('are written by its administrator, each with the roles of the functions that need it', async () => {
    const { run, written } = await aws();
    await run();

    const bodies = Object.fromEntries(written().map(({ path, body }) => [path.replace('/_plugins/_security/api/', ''), body]));
    expect(bodies['rolesmapping/castmatch_search_talents']).toEqual({
      backend_roles: ['talent', 'matching', 'chat-stream', 'reply-worker'].map((name) => expect.stringContaining(`castmatch-dev-${name}-role`)),
    });
    expect(bodies['rolesmapping/castmatch_keep_talents']).toEqual({
      backend_roles: ['talent-jobs', 'talent-index'].map((name) => expect.stringContaining(`castmatch-dev-${name}-role`)),
    });
    expect(Object.keys(bodies)).toHaveLength(2 * domainRoles.length);
    for (const { headers } of written()) {
      expect(headers['authorization']).toMatch(/Credential=ASIAADMINISTRATOR\/\d{8}\/ap-south-1\/es\//u);
      expect(headers['x-amz-security-token']).toBe('token');
      expect(headers['content-type']).toBe('application/json');
    }
  });

  it('of who searches let nothing be written, and none lets an index be deleted', () => {
    for (const { use, family, body } of domainRoles) {
      const actions = [...body.cluster_permissions, ...body.index_permissions.flatMap(({ allowed_actions }) => allowed_actions)];
      expect(body.index_permissions.map(({ index_patterns }) => index_patterns)).toEqual([[`castmatch-${family}-*`]]);
      if (use === 'search') expect(actions).toEqual(['cluster_composite_ops_ro', 'read']);
      expect(actions.filter((action) => /^\*$|unlimited|all_access|indices_all|admin\/delete|indices:admin\/\*/u.test(action))).toEqual([]);
    }
  });

  it.each<[string, (request: ProviderRequest) => ReturnType<typeof json> | undefined, string]>([
    ['nobody is signed in', ({ path }) => (path === '/' ? json({}, 403) : undefined), 'could not sign in to AWS (AWS answered 403)'],
    ['there is no domain', ({ path }) => (path.includes('/domain/') ? json({}, 409) : undefined), 'deploy the data stack first'],
    ['it has no address yet', ({ path }) => (path.includes('/domain/') ? json({ DomainStatus: {} }) : undefined), 'deploy the data stack first'],
    ['a function is not there', ({ path }) => (path.includes('/functions/castmatch-dev-talent-index/') ? json({}, 404) : undefined), 'deploy all stacks first'],
    ['the domain refuses', ({ method }) => (method === 'PUT' ? json({ message: 'no' }, 403) : undefined), 'the domain answered 403 to PUT'],
  ])('%s: it says so, in an operator’s words', async (_, over, said) => {
    await expect((await aws(over)).run()).rejects.toThrow(said);
  });
});
