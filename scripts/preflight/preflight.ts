/** All checks of a stage, side by side. It asks and never writes. */
import { bedrockModelOf, embeddersOf } from '../../lib/config/embedders.ts';
import type { StageConfig } from '../../lib/config/index.ts';
import { bedrockIdsOf } from '../../lib/config/second-pool.ts';
import type { AskAws } from './aws.ts';
import { checkBootstrap, checkCaller, checkConcurrency, checkExamples, checkModel, checkProfile, checkSecret, checkZone, type Finding } from './checks.ts';

const edgeRegion = 'us-east-1';

export const preflight = async (config: StageConfig, ask: AskAws): Promise<readonly Finding[]> => {
  const { region, stage, domain } = config;
  const caller = checkCaller(await ask({ service: 'sts', region, body: 'Action=GetCallerIdentity&Version=2011-06-15' }), config.account);
  // Without an account, or in the wrong one, every other answer would be about something else.
  if (caller.level !== 'ok') return [checkExamples(config), caller];
  const account = config.account ?? /account (\d+)/u.exec(caller.says)?.[1] ?? '';
  const bootstrapOf = async (of: string): Promise<Finding> =>
    checkBootstrap(
      await ask({ service: 'ssm', region: of, target: 'AmazonSSM.GetParameter', body: '{"Name":"/cdk-bootstrap/hnb659fds/version"}' }),
      of,
      account,
    );
  const secretOf = async (name: string, field: string): Promise<Finding> => {
    const id = `castmatch/${stage}/${name}`;
    return checkSecret(
      await ask({ service: 'secretsmanager', region, target: 'secretsmanager.GetSecretValue', body: JSON.stringify({ SecretId: id }) }),
      id,
      field,
    );
  };
  const modelOf = async (model: string): Promise<Finding> =>
    checkModel(await ask({ service: 'bedrock', region, method: 'GET', path: `/foundation-model-availability/${encodeURIComponent(model)}` }), model, region);
  const second = config.secondPool === undefined ? undefined : { ...bedrockIdsOf(config.secondPool), routesTo: config.secondPool.routesTo };
  const profileOf = async (profile: string): Promise<Finding> =>
    checkProfile(
      await ask({ service: 'bedrock', region, method: 'GET', path: `/inference-profiles/${encodeURIComponent(profile)}` }),
      profile,
      region,
      second?.isGlobal ? undefined : second?.routesTo,
    );
  const providers = Object.keys(config.signIn.providers).filter((name) => config.signIn.providers[name as keyof typeof config.signIn.providers] !== undefined);
  const rest = await Promise.all([
    ask({
      service: 'servicequotas',
      region,
      target: 'ServiceQuotasV20190624.GetServiceQuota',
      body: '{"ServiceCode":"lambda","QuotaCode":"L-B99A9384"}',
    }).then((answer) => checkConcurrency(answer, stage)),
    ...[...new Set([region, edgeRegion])].map(bootstrapOf),
    ...[...new Set([...embeddersOf(config).flatMap((name) => bedrockModelOf(name) ?? []), ...(second === undefined ? [] : [second.model])])].map(modelOf),
    ...(second?.profile === undefined ? [] : [profileOf(second.profile)]),
    secretOf('anthropic', 'apiKey'),
    ...providers.map((name) => secretOf(`sign-in/${name}`, 'clientSecret')),
    ...(domain === undefined
      ? []
      : [
          ask({
            service: 'route53',
            region: edgeRegion,
            host: 'route53.amazonaws.com',
            method: 'GET',
            path: `/2013-04-01/hostedzone/${domain.hostedZoneId}`,
          }).then((answer) => checkZone(answer, domain)),
        ]),
  ]);
  return [checkExamples(config), caller, ...rest];
};

const signs = { ok: 'ok     ', warning: 'warning', missing: 'MISSING' } as const;

export const report = (stage: string, findings: readonly Finding[]): string => {
  const lines = findings.flatMap(({ check, level, says, fix }) => [`${signs[level]}  ${check}: ${says}`, ...(fix === '' ? [] : [`         → ${fix}`])]);
  const count = findings.filter(({ level }) => level === 'missing').length;
  const end =
    count === 0
      ? `Nothing is missing: npx cdk deploy --all -c stage=${stage}`
      : `${count} missing: nothing was changed, and nothing should be deployed before they are there.`;
  return [...lines, '', end].join('\n');
};
