import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../lib/config/index.ts';
import { connectAws } from '../../../scripts/preflight/aws.ts';
import {
  checkBootstrap,
  checkCaller,
  checkConcurrency,
  checkExamples,
  checkModel,
  checkProfile,
  checkSecret,
  checkZone,
  type Finding,
} from '../../../scripts/preflight/checks.ts';
import { preflight, report } from '../../../scripts/preflight/preflight.ts';
import { startProvider } from '../../support/provider/provider.ts';

const json = (body: unknown, status = 200) => ({ status, body: JSON.stringify(body) });
const failed = (type: string, status = 400) => json({ __type: `com.amazonaws#${type}` }, status);
const caller = (Account: string) => json({ GetCallerIdentityResponse: { GetCallerIdentityResult: { Account, Arn: `arn:aws:iam::${Account}:user/asha` } } });
const quota = (Value: number) => json({ Quota: { Value } });
const version = (Value: string) => json({ Parameter: { Value } });
const secret = (value: unknown) => json({ SecretString: typeof value === 'string' ? value : JSON.stringify(value) });
const model = (given: object = {}) =>
  json({ authorizationStatus: 'AUTHORIZED', entitlementAvailability: 'AVAILABLE', regionAvailability: 'AVAILABLE', ...given });
const profile = (regions: readonly string[], status = 'ACTIVE') =>
  json({ status, models: regions.map((place) => ({ modelArn: `arn:aws:bedrock:${place}::foundation-model/anthropic.claude-haiku-5-5` })) });
const zone = (name: string, isPrivate = false) => ({
  status: 200,
  body: `<GetHostedZoneResponse><HostedZone><Name>${name}.</Name><Config><PrivateZone>${isPrivate}</PrivateZone></Config></HostedZone></GetHostedZoneResponse>`,
});
const domain = { name: 'casting.film.in', zoneName: 'film.in', hostedZoneId: 'Z0123' };
const account = '123456789012';
const refused = failed('AccessDeniedException');

it.each<[string, Finding, Finding['level'], string]>([
  ['somebody', checkCaller(caller(account), undefined), 'ok', account],
  ['the right account', checkCaller(caller(account), account), 'ok', account],
  ['another account', checkCaller(caller('999999999999'), account), 'missing', 'belongs to 123456789012'],
  ['nobody', checkCaller({ status: 403, body: '{}' }, undefined), 'missing', 'nobody is signed in'],
  ['no network', checkCaller({ status: 0, body: 'getaddrinfo' }, undefined), 'missing', 'nobody answered'],
  ['a new account', checkConcurrency(quota(10), 'dev'), 'warning', '10 executions'],
  ['an account of three', checkConcurrency(quota(3), 'dev'), 'missing', 'not enough'],
  ['an old account', checkConcurrency(quota(1_000), 'prod'), 'ok', '1000'],
  ['prod with 400', checkConcurrency(quota(400), 'prod'), 'warning', 'as long as the model writes'],
  ['a quota that is not shown', checkConcurrency(refused, 'dev'), 'warning', 'AccessDeniedException'],
  ['a bootstrapped region', checkBootstrap(version('28'), 'us-east-1', account), 'ok', '28'],
  ['an old bootstrap', checkBootstrap(version('4'), 'us-east-1', account), 'missing', 'older than 6'],
  ['no bootstrap', checkBootstrap(failed('ParameterNotFound'), 'us-east-1', account), 'missing', 'never bootstrapped'],
  ['a bootstrap that is not shown', checkBootstrap(refused, 'us-east-1', account), 'warning', 'AccessDeniedException'],
  ['a model', checkModel(model(), 'm', 'ap-south-1'), 'ok', 'may be used'],
  ['a model that was not asked for', checkModel(model({ authorizationStatus: 'NOT_AUTHORIZED' }), 'm', 'ap-south-1'), 'missing', 'may not use it'],
  ['a model of elsewhere', checkModel(failed('ResourceNotFoundException', 404), 'm', 'ap-south-1'), 'missing', 'no such model'],
  ['a model that is not shown', checkModel(refused, 'm', 'ap-south-1'), 'warning', 'could not be looked at'],
  ['a profile', checkProfile(profile(['ap-south-1', 'ap-south-2']), 'p', 'ap-south-1', ['ap-south-2']), 'ok', 'routes to ap-south-1, ap-south-2'],
  ['a profile that goes farther', checkProfile(profile(['ap-south-1', 'ap-east-1']), 'p', 'ap-south-1', []), 'missing', 'routes to ap-east-1 as well'],
  ['a profile that goes less far', checkProfile(profile(['ap-south-1']), 'p', 'ap-south-1', ['ap-east-1']), 'warning', 'not route to ap-east-1'],
  ['a global profile', checkProfile(profile(['', 'ap-south-1']), 'p', 'ap-south-1', undefined), 'ok', 'any region'],
  ['a profile that is no more', checkProfile(profile([], 'LEGACY'), 'p', 'ap-south-1', []), 'missing', 'LEGACY'],
  ['a profile of elsewhere', checkProfile(failed('ResourceNotFoundException', 404), 'p', 'ap-south-1', []), 'missing', 'no such profile'],
  ['a profile that is not shown', checkProfile(refused, 'p', 'ap-south-1', []), 'warning', 'could not be looked at'],
  ['a secret', checkSecret(secret({ apiKey: 'sk-0123456789' }), 's', 'apiKey'), 'ok', 'has a apiKey'],
  ['no secret', checkSecret(failed('ResourceNotFoundException'), 's', 'apiKey'), 'missing', 'is not there'],
  ['dots', checkSecret(secret({ apiKey: '...' }), 's', 'apiKey'), 'missing', 'placeholder'],
  ['your-key-here', checkSecret(secret({ apiKey: 'your-key-here' }), 's', 'apiKey'), 'missing', 'placeholder'],
  ['blanks', checkSecret(secret({ apiKey: '   ' }), 's', 'apiKey'), 'missing', 'placeholder'],
  ['another field', checkSecret(secret({ key: 'sk-0123456789' }), 's', 'apiKey'), 'missing', 'no field apiKey'],
  ['no JSON', checkSecret(secret('sk-0123456789'), 's', 'apiKey'), 'missing', 'is no JSON'],
  ['a secret that is not shown', checkSecret(refused, 's', 'apiKey'), 'warning', 'could not be looked at'],
  ['a zone', checkZone(zone('film.in'), domain), 'ok', 'film.in'],
  ["another's zone", checkZone(zone('other.in'), domain), 'missing', 'is the zone other.in'],
  ['a private zone', checkZone(zone('film.in', true), domain), 'missing', 'private'],
  ['no zone', checkZone({ status: 404, body: '<Error><Code>NoSuchHostedZone</Code></Error>' }, domain), 'missing', 'has no zone'],
  ['a zone that is not shown', checkZone({ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }, domain), 'warning', 'AccessDenied'],
  ['an example', checkExamples({ name: 'casting.example' }), 'missing', 'casting.example'],
  ['no example', checkExamples({ name: 'casting.film.in' }), 'ok', 'no example'],
])('%s', (_, finding, level, says) => {
  expect(finding.level).toBe(level);
  expect(finding.says).toContain(says);
  expect(finding.fix === '').toBe(level === 'ok');
});

describe('a stage', () => {
  const config = { ...readConfig('prod'), domain, signIn: { ...readConfig('prod').signIn, domainPrefix: 'film', providers: { google: { clientId: 'g-1' } } } };
  const answers =
    (over: Readonly<Record<string, ReturnType<typeof json>>> = {}) =>
    (key: string) =>
      over[key] ??
      {
        GetCallerIdentity: caller(account),
        GetServiceQuota: quota(1_000),
        GetParameter: version('28'),
        GetSecretValue: secret({ apiKey: 'sk-0123456789', clientSecret: 'GOCSPX-0123456789' }),
        hostedzone: zone('film.in'),
        'foundation-model-availability': model(),
        'inference-profiles': profile(['ap-south-1', 'ap-northeast-1']),
      }[key] ??
      failed('UnknownOperationException');
  const run = async (answer: ReturnType<typeof answers>, more: Partial<typeof config> = {}) => {
    process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
    process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
    const aws = await startProvider((call) => {
      const target = call.request.headers['x-amz-target'] as string | undefined;
      const { status, body } = answer(
        target?.split('.')[1] ??
          (call.request.path === '/'
            ? 'GetCallerIdentity'
            : (/hostedzone|foundation-model-availability|inference-profiles/u.exec(call.request.path)?.[0] ?? '')),
      );
      call.head(status, { 'content-type': 'application/json' });
      call.end(body);
    });
    try {
      return { findings: await preflight({ ...config, ...more }, connectAws(aws.url)), asked: aws.calls.map(({ request }) => request) };
    } finally {
      await aws.close();
    }
  };

  it('that lacks nothing may be deployed', async () => {
    const { findings, asked } = await run(answers());
    expect(findings.filter(({ level }) => level !== 'ok')).toEqual([]);
    expect(findings.map(({ check }) => check)).toEqual([
      "the stage's config",
      'credentials',
      'Lambda concurrency',
      'bootstrap of ap-south-1',
      'bootstrap of us-east-1',
      'Bedrock model amazon.titan-embed-text-v2:0',
      'secret castmatch/prod/anthropic',
      'secret castmatch/prod/sign-in/google',
      'hosted zone of casting.film.in',
    ]);
    expect(report('prod', findings)).toContain('Nothing is missing: npx cdk deploy --all -c stage=prod');
    // It asks and never writes.
    const verbs = asked.map(({ headers }) => (headers['x-amz-target'] as string | undefined)?.split('.')[1] ?? 'Get');
    expect(verbs.every((verb) => verb.startsWith('Get'))).toBe(true);
    for (const { headers } of asked) expect(headers['authorization']).toMatch(/^AWS4-HMAC-SHA256 /u);
  });
  it('that lacks things hears of all of them at once, and how to mend each', async () => {
    const { findings } = await run(answers({ GetParameter: failed('ParameterNotFound'), GetSecretValue: failed('ResourceNotFoundException') }));
    expect(findings.filter(({ level }) => level === 'missing').length).toBe(4);
    const text = report('prod', findings);
    expect(text).toContain('→ npx cdk bootstrap aws://123456789012/us-east-1');
    expect(text).toContain('→ aws secretsmanager create-secret --name castmatch/prod/anthropic --secret-string \'{"apiKey":"..."}\'');
    expect(text).toContain('4 missing: nothing was changed');
  });
  it('with a second pool asks for its model and its profile, too', async () => {
    const secondPool = { model: 'apac.anthropic.claude-haiku-5-5', routesTo: ['ap-northeast-1'] };
    const { findings, asked } = await run(answers({ 'inference-profiles': profile(['ap-south-1', 'ap-northeast-1', 'ap-southeast-2']) }), { secondPool });

    expect(asked.map(({ path }) => path).filter((path) => /bedrock|foundation|inference/u.test(path))).toEqual([
      '/foundation-model-availability/amazon.titan-embed-text-v2%3A0',
      '/foundation-model-availability/anthropic.claude-haiku-5-5',
      '/inference-profiles/apac.anthropic.claude-haiku-5-5',
    ]);
    expect(findings.filter(({ level }) => level !== 'ok')).toEqual([
      {
        check: 'Bedrock inference profile apac.anthropic.claude-haiku-5-5',
        level: 'missing',
        says: 'routes to ap-southeast-2 as well, where the functions may not ask',
        fix: 'put ap-southeast-2 into secondPool.routesTo',
      },
    ]);
    expect((await run(answers(), { secondPool })).findings.every(({ level }) => level === 'ok')).toBe(true);
  });
  it('without credentials hears that alone', async () => {
    const { findings } = await run(answers({ GetCallerIdentity: { status: 403, body: '{}' } }));
    expect(findings.map(({ check, level }) => [check, level])).toEqual([
      ["the stage's config", 'ok'],
      ['credentials', 'missing'],
    ]);
  });
});
