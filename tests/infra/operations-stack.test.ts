import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { stages } from '../../lib/config/index.ts';
import { resourcesOf, template } from './synthesized.ts';

const root = resolve(import.meta.dirname, '../..');
const alarms = (stage: (typeof stages)[number]) =>
  resourcesOf(template(stage, 'operations')).flatMap(([, { Type, Properties = {} }]) => (Type === 'AWS::CloudWatch::Alarm' ? [Properties] : []));

describe('the alarms', () => {
  it.each(stages)('of %s each name a runbook that speaks of them, and tell the topic', (stage) => {
    expect(alarms(stage)).toHaveLength(5);
    for (const { AlarmName, AlarmDescription, AlarmActions } of alarms(stage)) {
      const [file = ''] = /docs\/runbooks\/[a-z-]+\.md/u.exec(String(AlarmDescription)) ?? [];
      expect(existsSync(resolve(root, file)), String(AlarmName)).toBe(true);
      expect(AlarmActions).toHaveLength(1);
    }
  });

  it('count what the functions write: the same namespace, names and dimensions', () => {
    const written = ['functions/_kit/metrics.ts', 'functions/_compose/model-metrics.ts'].map((file) => readFileSync(resolve(root, file), 'utf8')).join('\n');
    const counted = alarms('prod').filter(({ Namespace }) => Namespace === 'CastMatch');

    expect(counted).toHaveLength(3);
    expect(written).toContain("metricNamespace = 'CastMatch'");
    for (const { MetricName, Dimensions } of counted) {
      expect(written).toContain(`count('${String(MetricName)}'`);
      expect(['stage', 'kind stage']).toContain(
        (Dimensions as { Name: string }[])
          .map(({ Name }) => Name)
          .sort()
          .join(' '),
      );
    }
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
