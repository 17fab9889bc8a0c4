/** What each answer of AWS means for a deployment, in an operator's words. Pure: an answer in, a finding out. */
import * as z from 'zod';
import type { AwsAnswer } from './aws.ts';

export interface Finding {
  readonly check: string;
  /** `warning`: it can be deployed, and will fail later or under load. */
  readonly level: 'ok' | 'warning' | 'missing';
  readonly says: string;
  /** How to mend it; empty when it is well. */
  readonly fix: string;
}

const ok = (check: string, says: string): Finding => ({ check, level: 'ok', says, fix: '' });
const missing = (check: string, says: string, fix: string): Finding => ({ check, level: 'missing', says, fix });
const warning = (check: string, says: string, fix: string): Finding => ({ check, level: 'warning', says, fix });

const read = <Schema extends z.ZodType>(schema: Schema, { status, body }: AwsAnswer): z.infer<Schema> | undefined => {
  if (status !== 200) return undefined;
  try {
    return schema.safeParse(JSON.parse(body)).data;
  } catch {
    return undefined;
  }
};

const why = ({ status, body }: AwsAnswer): string => {
  if (status === 0) return `nobody answered (${body})`;
  const kind = /"__type":\s*"(?:[^"#]*#)?(\w+)"/u.exec(body)?.[1] ?? /<Code>(\w+)<\/Code>/u.exec(body)?.[1] ?? '';
  return `AWS answered ${status} ${kind}`.trim();
};
/** Not being allowed to look is no proof of anything. */
const notSeen = (check: string, answer: AwsAnswer, permission: string): Finding =>
  warning(check, `could not be looked at: ${why(answer)}`, `let whoever runs this do ${permission}, or look in the console`);

const Caller = z.object({ GetCallerIdentityResponse: z.object({ GetCallerIdentityResult: z.object({ Account: z.string(), Arn: z.string() }) }) });

export const checkCaller = (answer: AwsAnswer, wanted: string | undefined): Finding => {
  const caller = read(Caller, answer)?.GetCallerIdentityResponse.GetCallerIdentityResult;
  if (caller === undefined)
    return missing('credentials', `nobody is signed in to AWS: ${why(answer)}`, 'sign in (aws sso login, or aws configure) and set AWS_PROFILE');
  if (wanted !== undefined && caller.Account !== wanted)
    return missing(
      'credentials',
      `you are in account ${caller.Account}, and the stage belongs to ${wanted}`,
      `choose the profile of account ${wanted} by AWS_PROFILE`,
    );
  return ok('credentials', `account ${caller.Account}, as ${caller.Arn}`);
};

const Quota = z.object({ Quota: z.object({ Value: z.number() }) });
export const checkConcurrency = (answer: AwsAnswer, stage: string): Finding => {
  const check = 'Lambda concurrency';
  const value = read(Quota, answer)?.Quota.Value;
  if (value === undefined) return notSeen(check, answer, 'servicequotas:GetServiceQuota');
  const wanted = stage === 'prod' ? 1_000 : 100;
  const fix = `ask for ${wanted} in Service Quotas, Lambda, "Concurrent executions" (L-B99A9384); it takes a day or two`;
  if (value < 10) return missing(check, `${value} executions at once are not enough for one talk`, fix);
  if (value < wanted) return warning(check, `${value} executions at once: each reply holds one for as long as the model writes`, fix);
  return ok(check, `${value} executions at once`);
};

const Parameter = z.object({ Parameter: z.object({ Value: z.string() }) });
const bootstrapVersion = 6;
export const checkBootstrap = (answer: AwsAnswer, region: string, account: string): Finding => {
  const check = `bootstrap of ${region}`;
  const fix = `npx cdk bootstrap aws://${account}/${region}`;
  if (/ParameterNotFound/u.test(answer.body)) return missing(check, 'the region was never bootstrapped for the CDK', fix);
  const version = Number(read(Parameter, answer)?.Parameter.Value ?? Number.NaN);
  if (Number.isNaN(version)) return notSeen(check, answer, 'ssm:GetParameter');
  return version < bootstrapVersion ? missing(check, `bootstrap version ${version} is older than ${bootstrapVersion}`, fix) : ok(check, `version ${version}`);
};

const Availability = z.object({
  authorizationStatus: z.string(),
  entitlementAvailability: z.string(),
  regionAvailability: z.string(),
  agreementAvailability: z.object({ status: z.string() }).optional(),
});
export const checkModel = (answer: AwsAnswer, model: string, region: string): Finding => {
  const check = `Bedrock model ${model}`;
  if (answer.status === 404 || /ResourceNotFound|ValidationException/u.test(answer.body))
    return missing(check, `${region} has no such model`, 'choose another model, or another region for it');
  const seen = read(Availability, answer);
  if (seen === undefined) return notSeen(check, answer, 'bedrock:GetFoundationModelAvailability');
  const isThere = seen.authorizationStatus === 'AUTHORIZED' && seen.entitlementAvailability === 'AVAILABLE' && seen.regionAvailability === 'AVAILABLE';
  return isThere ? ok(check, 'may be used') : missing(check, 'the account may not use it yet', `open Bedrock in ${region}, Model access, and ask for it`);
};

const Profile = z.object({ status: z.string(), models: z.array(z.object({ modelArn: z.string() })) });
/** `routesTo`: the regions for which rights are given; undefined of a global profile, whose models have no region. */
export const checkProfile = (answer: AwsAnswer, profile: string, region: string, routesTo: readonly string[] | undefined): Finding => {
  const check = `Bedrock inference profile ${profile}`;
  if (answer.status === 404 || /ResourceNotFound|ValidationException/u.test(answer.body))
    return missing(check, `${region} has no such profile`, "choose another model for secondPool in the stage's config");
  const seen = read(Profile, answer);
  if (seen === undefined) return notSeen(check, answer, 'bedrock:GetInferenceProfile');
  if (seen.status !== 'ACTIVE') return missing(check, `it is ${seen.status}`, "choose another model for secondPool in the stage's config");
  if (routesTo === undefined) return ok(check, 'is active, and routes to any region');
  const reached = [...new Set(seen.models.flatMap(({ modelArn }) => modelArn.split(':')[3] || []))];
  const unnamed = reached.filter((place) => place !== region && !routesTo.includes(place));
  if (unnamed.length > 0)
    return missing(check, `routes to ${unnamed.join(', ')} as well, where the functions may not ask`, `put ${unnamed.join(', ')} into secondPool.routesTo`);
  const needless = routesTo.filter((place) => !reached.includes(place));
  if (needless.length > 0) return warning(check, `does not route to ${needless.join(', ')}`, `take ${needless.join(', ')} out of secondPool.routesTo`);
  return ok(check, `is active, and routes to ${reached.join(', ')}`);
};

const Secret = z.object({ SecretString: z.string() });
const placeholder = /^(|x+|\.{3}|<.*>|.*(changeme|placeholder|example|todo|your[-_ ]).*)$/iu;
export const checkSecret = (answer: AwsAnswer, name: string, field: string): Finding => {
  const check = `secret ${name}`;
  const create = `aws secretsmanager create-secret --name ${name} --secret-string '{"${field}":"..."}'`;
  if (/ResourceNotFound/u.test(answer.body)) return missing(check, 'is not there', create);
  const text = read(Secret, answer)?.SecretString;
  if (text === undefined) return notSeen(check, answer, 'secretsmanager:GetSecretValue');
  const put = create.replace('create-secret --name', 'put-secret-value --secret-id');
  let value: unknown;
  try {
    value = (JSON.parse(text) as Record<string, unknown>)[field];
  } catch {
    return missing(check, `is no JSON: it must be {"${field}": "..."}`, put);
  }
  if (typeof value !== 'string') return missing(check, `has no field ${field}`, put);
  return placeholder.test(value.trim()) || value.trim().length < 8 ? missing(check, `its ${field} is a placeholder`, put) : ok(check, `has a ${field}`);
};

export const checkZone = (answer: AwsAnswer, domain: { readonly name: string; readonly zoneName: string; readonly hostedZoneId: string }): Finding => {
  const check = `hosted zone of ${domain.name}`;
  if (/NoSuchHostedZone/u.test(answer.body))
    return missing(
      check,
      `the account has no zone ${domain.hostedZoneId}`,
      `make a public hosted zone ${domain.zoneName} in Route 53, and put its id into the stage's config`,
    );
  const name = /<Name>([^<]+)\.<\/Name>/u.exec(answer.body)?.[1];
  if (answer.status !== 200 || name === undefined) return notSeen(check, answer, 'route53:GetHostedZone');
  if (/<PrivateZone>true/u.test(answer.body)) return missing(check, 'the zone is private: no browser can find it', 'take the id of the public zone');
  return name === domain.zoneName
    ? ok(check, `zone ${name}`)
    : missing(
        check,
        `${domain.hostedZoneId} is the zone ${name}, and not ${domain.zoneName}`,
        "mend domain.zoneName or domain.hostedZoneId in the stage's config",
      );
};

/** Names that the repository came with. */
export const checkExamples = (config: object): Finding => {
  const check = "the stage's config";
  const left = [...new Set(JSON.stringify(config).match(/"[^"]*example[^"]*"/giu))];
  if (left.length === 0) return ok(check, 'has no example left in it');
  return missing(check, `still has examples: ${left.join(', ')}`, 'put your own names into lib/config/stages/<stage>.json');
};
