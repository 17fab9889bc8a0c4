/** What an operator's next deployment changes, in every stack something that its service can be asked for: settings of functions, how long logs and queues keep, a distribution's comment. */
import { type Account, ask, askJson } from './account.ts';
import type { Resource, Template } from './assembly.ts';
import { list, object, same } from './expect.ts';

export interface Change {
  readonly logicalId: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

interface Kind {
  /** Changes the resource; from what to what, as `look` tells it. Undefined: there is nothing to change in this one. */
  change(properties: Record<string, unknown>): { readonly from: string; readonly to: string } | undefined;
  look(at: Account, region: string, physicalId: string): Promise<string>;
}

const nextVersionName = '0.0.0-rehearsed-again';
const [nextLogDays, nextQueueSeconds] = [731, 10 * 86_400];

const kinds: Readonly<Record<string, Kind>> = {
  'AWS::Lambda::Function': {
    change: (properties) => {
      const variables = object(object(properties['Environment'])['Variables']);
      properties['Environment'] = { Variables: { ...variables, CASTMATCH_VERSION: nextVersionName } };
      return { from: `1 ${String(variables['CASTMATCH_VERSION'])}`, to: `2 ${nextVersionName}` };
    },
    // What the alias stands at is what is called: a new setting that no version has reaches nobody.
    look: async (at, region, name) => {
      const get = async (path: string) =>
        object(JSON.parse((await ask(at, 'lambda', region, { method: 'GET', path: `/2015-03-31/functions/${name}/${path}` })).text));
      const version = String((await get('aliases/live'))['FunctionVersion']);
      const { Environment } = await get(`configuration?Qualifier=${version}`);
      return `${version} ${String(object(object(Environment)['Variables'])['CASTMATCH_VERSION'])}`;
    },
  },
  'AWS::Logs::LogGroup': {
    change: (properties) => {
      const from = String(properties['RetentionInDays']);
      properties['RetentionInDays'] = nextLogDays;
      return { from, to: String(nextLogDays) };
    },
    look: async (at, region, name) => {
      const { logGroups } = await askJson(at, 'logs', region, { target: 'Logs_20140328.DescribeLogGroups', body: { logGroupNamePrefix: name } });
      const group = list(logGroups)
        .map(object)
        .find(({ logGroupName }) => logGroupName === name);
      return String(object(group)['retentionInDays']);
    },
  },
  'AWS::SQS::Queue': {
    change: (properties) => {
      const from = String(properties['MessageRetentionPeriod']);
      properties['MessageRetentionPeriod'] = nextQueueSeconds;
      return { from, to: String(nextQueueSeconds) };
    },
    look: async (at, region, url) => {
      const body = { QueueUrl: url, AttributeNames: ['MessageRetentionPeriod'] };
      const { Attributes } = await askJson(at, 'sqs', region, { target: 'AmazonSQS.GetQueueAttributes', version: '1.0', body });
      return String(object(Attributes)['MessageRetentionPeriod']);
    },
  },
  'AWS::CloudFront::Distribution': {
    change: (properties) => {
      const config = object(properties['DistributionConfig']);
      const [from, to] = [String(config['Comment']), `${String(config['Comment'])}, rehearsed again`];
      properties['DistributionConfig'] = { ...config, Comment: to };
      return { from, to };
    },
    look: async (at, region, id) => {
      const { text } = await ask(at, 'cloudfront', region, { method: 'GET', path: `/2020-05-31/distribution/${id}` });
      return /<Comment>([^<]*rehearsed[^<]*|CastMatch[^<]*)<\/Comment>/u.exec(text)?.[1] ?? text.slice(0, 200);
    },
  },
};

/** Of which each change is looked for in the service. */
export const changedTypes: readonly string[] = Object.keys(kinds);

/** Changes the template. cdk names a version after what its function is, so each has another name. */
export const nextVersion = (template: Template): Change[] => {
  const resources: [string, Resource][] = Object.entries(template.Resources ?? {});
  const changes = resources.flatMap(([logicalId, { Type, Properties }]) => {
    const change = Properties && kinds[Type]?.change(Properties);
    return change ? [{ logicalId, type: Type, ...change }] : [];
  });
  let text = JSON.stringify(template.Resources ?? {});
  for (const [id, { Type }] of resources) if (Type === 'AWS::Lambda::Version') text = text.replaceAll(`"${id}"`, `"${id}Next"`);
  template.Resources = JSON.parse(text) as NonNullable<Template['Resources']>;
  return changes;
};

export interface Where {
  readonly at: Account;
  readonly region: string;
  /** Physical ids by logical ids. */
  readonly ids: Readonly<Record<string, string>>;
}

/** Throws where the service does not say that value. */
export const nowIs = async (which: 'from' | 'to', changes: readonly Change[], { at, region, ids }: Where): Promise<void> => {
  for (const change of changes)
    same(await kinds[change.type]?.look(at, region, ids[change.logicalId] ?? ''), change[which], `${change.type} ${change.logicalId}`);
};
