import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { functions, tableStreams } from '../../functions/routes.ts';
import { stages } from '../../lib/config/index.ts';
import { watched } from '../../lib/constructs/rollout/watched.ts';
import { resourcesOf, template } from './synthesized.ts';

const root = resolve(import.meta.dirname, '../..');
const alarms = (stage: (typeof stages)[number]) =>
  resourcesOf(template(stage, 'operations')).flatMap(([, { Type, Properties = {} }]) => (Type === 'AWS::CloudWatch::Alarm' ? [Properties] : []));

describe('the alarms', () => {
  it.each(stages)('of %s each name a runbook that speaks of them, and tell the topic', (stage) => {
    expect(alarms(stage).length).toBeGreaterThan(Object.keys(functions).length + 20);
    for (const { AlarmName, AlarmDescription, AlarmActions } of alarms(stage)) {
      const [file = ''] = /docs\/runbooks\/[a-z-]+\.md/u.exec(String(AlarmDescription)) ?? [];
      expect(existsSync(resolve(root, file)), String(AlarmName)).toBe(true);
      // Under a heading of its own, or of its kind: `castmatch-<stage>-Errors-<function>`.
      const [kind = ''] = String(AlarmName).replace(`castmatch-${stage}-`, '').split('-');
      if (!file.endsWith('model-alarms.md'))
        expect(readFileSync(resolve(root, file), 'utf8'), String(AlarmName)).toMatch(new RegExp(`^## .*<stage>-${kind}\\b`, 'mu'));
      expect(AlarmActions).toHaveLength(1);
    }
  });

  it('count what the functions write: the same namespace, names and dimensions', () => {
    const written = [
      'functions/_kit/metrics.ts',
      'functions/_compose/model-metrics.ts',
      'functions/_compose/search-trouble.ts',
      'functions/streams/talent-index.ts',
    ]
      .map((file) => readFileSync(resolve(root, file), 'utf8'))
      .join('\n');
    const counted = alarms('prod').filter(({ Namespace }) => Namespace === 'CastMatch');

    expect(counted).toHaveLength(5);
    expect(written).toContain("metricNamespace = 'CastMatch'");
    for (const { MetricName, Dimensions } of counted) {
      expect(written).toMatch(new RegExp(`(count\\(|name: )'${String(MetricName)}'`, 'u'));
      expect(['stage', 'kind stage', 'service stage']).toContain(
        (Dimensions as { Name: string }[])
          .map(({ Name }) => Name)
          .sort()
          .join(' '),
      );
    }
  });

  it('watch each function, each follower of the table, both tables, the domain and both queues', () => {
    const names = alarms('prod').map(({ AlarmName }) => String(AlarmName).replace('castmatch-prod-', ''));

    expect(names.filter((name) => name.startsWith('Errors-')).sort()).toEqual(
      Object.keys(functions)
        .map((name) => `Errors-${name}`)
        .sort(),
    );
    expect(names).toEqual(
      expect.arrayContaining([
        ...tableStreams.map(({ function: name }) => `Behind-${name}`),
        ...Object.keys(watched).map((name) => `Slow-${name}`),
        ...['Throttled', 'Throttled-main', 'Throttled-live', 'Parked', 'GivenUp', 'SearchRed', 'SearchStorage', 'SearchMemory', 'SearchKey', 'SearchDegraded'],
      ]),
    );
    expect(alarms('prod').find(({ AlarmName }) => AlarmName === 'castmatch-prod-SearchStorage')).toMatchObject({
      Threshold: 20_480,
      ComparisonOperator: 'LessThanOrEqualToThreshold',
      MetricName: 'FreeStorageSpace',
    });
  });

  it('stand on one page with what is paid for by use', () => {
    template('prod', 'operations').resourceCountIs('AWS::CloudWatch::Dashboard', 1);
    const [, { Properties }] = resourcesOf(template('prod', 'operations')).find(([, { Type }]) => Type === 'AWS::CloudWatch::Dashboard') ?? expect.fail();
    const body = JSON.stringify(Properties?.['DashboardBody']);

    for (const name of ['castmatch-prod-reply-worker', 'ModelFirstVisibleMs', 'ClusterStatus.red', 'IteratorAge', 'ConsumedWriteCapacityUnits'])
      expect(body).toContain(name);
  });

  it('may be told to the topic and through its key, by this account alone', () => {
    const ofThisAccount = { Principal: { Service: 'cloudwatch.amazonaws.com' }, Condition: { StringEquals: { 'aws:SourceAccount': Match.anyValue() } } };

    template('prod', 'operations').hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ ...ofThisAccount, Action: 'sns:Publish' })]) },
    });
    template('prod', 'data').hasResourceProperties('AWS::KMS::Key', {
      KeyPolicy: { Statement: Match.arrayWith([Match.objectLike({ ...ofThisAccount, Action: ['kms:Decrypt', 'kms:GenerateDataKey'] })]) },
    });
  });
});
