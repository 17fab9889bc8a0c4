/** What holds for every stack of every stage. */
import { describe, expect, it } from 'vitest';
import { stages } from '../../lib/config/index.ts';
import { type Resource, resourcesOf, synthesized, template } from './synthesized.ts';

const all = () =>
  stages.flatMap((stage) =>
    Object.entries(synthesized(stage).templates).map(([name, found]) => ({ stack: `${stage}-${name}`, resources: resourcesOf(found) })),
  );

describe('every stack', () => {
  it('has 400 resources at most: CloudFormation takes 500', () => {
    expect(all().filter(({ resources }) => resources.length > 400)).toEqual([]);
  });

  it('is compared with its picture, a line for each kind of resource', () => {
    const counted = Object.entries(synthesized('prod').templates).map(([name, template]) => {
      const kinds = resourcesOf(template).map(([, { Type }]) => Type);
      return [name, Object.fromEntries([...new Set(kinds)].sort().map((kind) => [kind, kinds.filter((other) => other === kind).length]))];
    });

    expect(Object.fromEntries(counted)).toMatchSnapshot();
  });
});

describe('what holds data', () => {
  /** Kinds of resources that are gone with all that is in them. */
  const stateful = [
    'AWS::Backup::BackupVault',
    'AWS::Cognito::UserPool',
    'AWS::DynamoDB::GlobalTable',
    'AWS::DynamoDB::Table',
    'AWS::KMS::Key',
    'AWS::OpenSearchService::Domain',
    'AWS::S3::Bucket',
    'AWS::SecretsManager::Secret',
  ];
  const policiesOf = (resources: readonly [string, Resource][]) =>
    resources
      .filter(([, { Type }]) => stateful.includes(Type))
      .map(([id, { DeletionPolicy, UpdateReplacePolicy }]) => ({ id, DeletionPolicy, UpdateReplacePolicy }));

  it('is kept when its stack is destroyed, and when a change would replace it, in every stage', () => {
    const lost = all().flatMap(({ resources }) =>
      policiesOf(resources).filter((found) => found.DeletionPolicy !== 'Retain' || found.UpdateReplacePolicy !== 'Retain'),
    );

    expect(lost).toEqual([]);
    expect(all().flatMap(({ resources }) => policiesOf(resources)).length).toBeGreaterThan(30);
  });

  it('goes with its stack only in a dev that says so', () => {
    const { templates } = synthesized('dev', { destroyData: true });
    const kept = Object.values(templates).flatMap((template) => policiesOf(resourcesOf(template)).filter(({ DeletionPolicy }) => DeletionPolicy === 'Retain'));

    expect(kept).toEqual([]);
  });

  it('stands in stacks that CloudFormation refuses to delete', () => {
    for (const stage of stages)
      for (const name of ['data', 'identity'])
        expect(synthesized(stage).app.node.findChild(`castmatch-${stage}-${name}`)).toMatchObject({ terminationProtection: true });
  });
});

describe('every policy', () => {
  interface Statement {
    readonly Effect: string;
    readonly Action?: string | readonly string[];
    readonly NotAction?: unknown;
    readonly Resource?: unknown;
  }

  /** Why a star stands where it stands: by stack, and a part of the statement's JSON. */
  const reasons: readonly { readonly stack: string; readonly holds: string; readonly reason: string }[] = [
    { stack: 'data', holds: '"Resource":"*"', reason: 'A key policy speaks of its own key alone; that is how KMS writes it.' },
    { stack: 'data', holds: ':domain/castmatch-', reason: 'All indices of this one domain; inside it fine-grained access decides.' },
    { stack: 'data', holds: '"logging.s3.amazonaws.com"', reason: 'Files of logs, under the prefix of each bucket.' },
    { stack: 'data', holds: '"Sid":"Files"', reason: 'A file has its name when it is put there; the one bucket is named, and three actions.' },
    { stack: 'realtime', holds: '/live/*/@connections/*', reason: 'A connection has its id when somebody connects; the one stage of the one API is named.' },
    { stack: 'web', holds: '"s3:GetObject"', reason: 'All files of the web app, for its own distribution.' },
  ];

  const isDocument = (value: unknown): value is { Statement: Statement[] } =>
    typeof value === 'object' && value !== null && Array.isArray((value as { Statement?: unknown }).Statement);
  const documentsIn = (value: unknown): { Statement: Statement[] }[] => {
    if (isDocument(value)) return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(documentsIn) : [];
  };
  const hasStar = ({ Effect, Action, NotAction, Resource }: Statement): boolean =>
    Effect === 'Allow' && (NotAction !== undefined || JSON.stringify([Action]).includes('*') || /\*/.test(JSON.stringify(Resource ?? '')));

  it('names its actions and resources, or says why not', () => {
    const unexplained = all().flatMap(({ stack, resources }) =>
      documentsIn(resources.map(([, { Properties }]) => Properties))
        .flatMap(({ Statement }) => Statement.filter(hasStar))
        .map((statement) => JSON.stringify(statement))
        .filter((text) => !reasons.some((known) => stack.endsWith(`-${known.stack}`) && text.includes(known.holds)))
        .map((text) => `${stack}: ${text}`),
    );

    expect(unexplained).toEqual([]);
  });

  it('is found, wherever it stands', () => {
    const planted = { Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action: 'dynamodb:*', Resource: 'arn' }] } }] };

    expect(documentsIn(planted).flatMap(({ Statement }) => Statement.filter(hasStar))).toHaveLength(1);
  });
});

describe('logs and queues', () => {
  it.each(stages)('of %s are all encrypted by our own key, the firewall’s log in its own region aside', (stage) => {
    const made = all().flatMap(({ stack, resources }) => (stack.startsWith(`${stage}-`) && stack !== `${stage}-edge` ? resources.map(([, one]) => one) : []));
    const logs = made.filter(({ Type }) => Type === 'AWS::Logs::LogGroup');
    const queues = made.filter(({ Type }) => Type === 'AWS::SQS::Queue');

    expect(logs.filter(({ Properties }) => Properties?.['KmsKeyId'] === undefined)).toEqual([]);
    expect(queues.filter(({ Properties }) => Properties?.['KmsMasterKeyId'] === undefined)).toEqual([]);
    expect([logs.length > 20, queues.length]).toEqual([true, 2]);
  });

  it('whoever parks an event may use the key of the queue', () => {
    const parkers = ['intelligence', 'jobs'].flatMap((stack) =>
      resourcesOf(template('prod', stack))
        .filter(([, { Type, Properties }]) => Type === 'AWS::IAM::Policy' && JSON.stringify(Properties).includes('sqs:SendMessage'))
        .map(([, { Properties }]) => JSON.stringify(Properties)),
    );

    expect(parkers.length).toBeGreaterThan(3);
    for (const policy of parkers) expect(policy).toContain('kms:GenerateDataKey');
  });

  it('the key lets CloudWatch encrypt logs of this account alone', () => {
    const [, key] = resourcesOf(template('prod', 'data')).find(([, { Type }]) => Type === 'AWS::KMS::Key') ?? expect.fail();
    const { Statement } = (key.Properties as unknown as { KeyPolicy: { Statement: { Sid?: string; Principal: unknown; Condition?: unknown }[] } }).KeyPolicy;
    const forLogs = Statement.find(({ Sid }) => Sid === 'LogsOfThisAccount');

    expect(forLogs?.Principal).toEqual({ Service: 'logs.ap-south-1.amazonaws.com' });
    expect(JSON.stringify(forLogs?.Condition)).toMatch(/kms:EncryptionContext:aws:logs:arn.*AWS::AccountId/u);
  });

  it('requests of streams are traced', () => {
    template('prod', 'api').hasResourceProperties('AWS::ApiGateway::Stage', { TracingEnabled: true });
  });
});
