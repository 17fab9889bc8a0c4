/** Says inside the search domain which function's role may do what. It writes the same again as often as it runs. */
import * as z from 'zod';
import type { FunctionSpec } from '../../functions/route-types.ts';
import { functions } from '../../functions/routes.ts';
import type { AwsCredentials } from '../../layers/adapters/signed-fetch/signed-fetch.ts';
import type { StageConfig } from '../../lib/config/index.ts';
import { needsOf } from '../../lib/constructs/functions/needs.ts';
import { functionName } from '../../lib/constructs/functions/surroundings.ts';
import { administratorName, domainName } from '../../lib/constructs/search/domain-names.ts';
import type { AskAws, AwsAnswer, Question } from '../preflight/aws.ts';
import { domainRoles } from './domain-roles.ts';

/** In an operator's words. */
export class IndexRolesFailure extends Error {
  override readonly name = 'IndexRolesFailure';
}

export interface IndexRolesPorts {
  /** By the operator's own credentials. */
  readonly ask: AskAws;
  /** By those that were taken. */
  readonly askAs: (credentials: AwsCredentials) => AskAws;
}

const Caller = z.object({ GetCallerIdentityResponse: z.object({ GetCallerIdentityResult: z.object({ Account: z.string() }) }) });
const Taken = z.object({
  AssumeRoleResponse: z.object({
    AssumeRoleResult: z.object({ Credentials: z.object({ AccessKeyId: z.string(), SecretAccessKey: z.string(), SessionToken: z.string() }) }),
  }),
});
const Domain = z.object({ DomainStatus: z.object({ Endpoint: z.string().min(1) }) });
const Configuration = z.object({ Role: z.string().min(1) });

/** Each role inside the domain with the roles of the functions that have it. Throws IndexRolesFailure, and what was written before stays. */
export const setIndexRoles = async ({ stage, region }: Pick<StageConfig, 'stage' | 'region'>, { ask, askAs }: IndexRolesPorts) => {
  const account = read(Caller, await ask({ service: 'sts', region, body: 'Action=GetCallerIdentity&Version=2011-06-15' }), 'sign in to AWS')
    .GetCallerIdentityResponse.GetCallerIdentityResult.Account;
  const domain = read(
    Domain,
    await ask({ service: 'es', region, method: 'GET', path: `/2021-01-01/opensearch/domain/${domainName(stage)}` }),
    `find the domain ${domainName(stage)}: deploy the data stack first`,
  ).DomainStatus.Endpoint;
  const mappings = await Promise.all(domainRoles.map(async (role) => ({ role, arns: await rolesOf(role, stage, region, ask) })));
  const administrator = `arn:aws:iam::${account}:role/${administratorName(domainName(stage))}`;
  const inside = askAs(await take(administrator, region, ask));
  const put = async (kind: 'roles' | 'rolesmapping', name: string, body: object): Promise<void> => {
    const path = `/_plugins/_security/api/${kind}/${name}`;
    const question: Question = { service: 'es', region, host: domain, method: 'PUT', path, body: JSON.stringify(body) };
    const answer = await inside(question);
    if (answer.status !== 200 && answer.status !== 201) throw new IndexRolesFailure(`the domain answered ${answer.status} to PUT ${path}`);
  };
  for (const { role, arns } of mappings) {
    await put('roles', role.name, role.body);
    await put('rolesmapping', role.name, { backend_roles: arns });
  }
  return mappings.map(({ role: { name }, arns }) => ({ name, arns }));
};

/** Functions are found by their names; CloudFormation named their roles. */
const rolesOf = async ({ family, use }: (typeof domainRoles)[number], stage: StageConfig['stage'], region: string, ask: AskAws): Promise<readonly string[]> => {
  const names = Object.entries<FunctionSpec>(functions).flatMap(([name, { invoke }]) => (needsOf(name, invoke).indices[family] === use ? [name] : []));
  return Promise.all(
    names.map(async (name) => {
      const full = functionName({ stage }, name);
      const answer = await ask({ service: 'lambda', region, method: 'GET', path: `/2015-03-31/functions/${full}/configuration` });
      return read(Configuration, answer, `find the function ${full}: deploy all stacks first`).Role;
    }),
  );
};

const take = async (arn: string, region: string, ask: AskAws): Promise<AwsCredentials> => {
  const asked = new URLSearchParams({ Action: 'AssumeRole', Version: '2011-06-15', RoleArn: arn, RoleSessionName: 'index-roles', DurationSeconds: '900' });
  const answer = await ask({ service: 'sts', region, body: asked.toString() });
  const { AccessKeyId, SecretAccessKey, SessionToken } = read(Taken, answer, `take the role ${arn}`).AssumeRoleResponse.AssumeRoleResult.Credentials;
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
};

/** Of what AWS answered no more is said than its number: a credential may be in it. */
const read = <Schema extends z.ZodType>(schema: Schema, { status, body }: AwsAnswer, what: string): z.infer<Schema> => {
  try {
    if (status === 200) return schema.parse(JSON.parse(body));
  } catch {
    // An answer of another shape is none.
  }
  throw new IndexRolesFailure(`could not ${what} (AWS answered ${status})`);
};
