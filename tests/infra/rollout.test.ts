import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functions } from '../../functions/routes.ts';
import { type Stage, stages } from '../../lib/config/index.ts';
import { watched } from '../../lib/constructs/rollout/watched.ts';
import { type Resource, resourcesOf, synthesized } from './synthesized.ts';

const names = Object.keys(watched).sort();
const stacks = ['api', 'realtime', 'intelligence'] as const;
const everywhere = (stage: Stage) => stacks.flatMap((stack) => resourcesOf(synthesized(stage).templates[stack] as never));
const ofType = (stage: Stage, type: string): [string, Resource & Record<string, unknown>][] =>
  everywhere(stage).filter(([, one]) => one.Type === type) as [string, Resource & Record<string, unknown>][];
const groups = (stage: Stage) => ofType(stage, 'AWS::CodeDeploy::DeploymentGroup');

describe('a new version', () => {
  it('of what answers people is rolled out with care, and of what the route table does not have none is', () => {
    expect(names).toEqual(expect.arrayContaining(['chat', 'chat-stream', 'reply-worker', 'socket-actions']));
    expect(names.filter((name) => !(name in functions))).toEqual([]);
  });

  it.each(stages)('in %s goes back by itself when it fails, is stopped, or an alarm rings', (stage) => {
    expect(
      groups(stage)
        .map(([, { Properties }]) => Properties?.['DeploymentGroupName'])
        .sort(),
    ).toEqual(names);
    for (const [, { Properties }] of groups(stage)) {
      expect(Properties?.['AutoRollbackConfiguration']).toEqual({
        Enabled: true,
        Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_REQUEST', 'DEPLOYMENT_STOP_ON_ALARM'],
      });
      expect(Properties?.['AlarmConfiguration']).toMatchObject({ Enabled: true, Alarms: [expect.anything(), expect.anything()] });
    }
  });

  it.each<[Stage, string]>([
    ['prod', 'CodeDeployDefault.LambdaCanary10Percent5Minutes'],
    ['staging', 'CodeDeployDefault.LambdaAllAtOnce'],
    ['dev', 'CodeDeployDefault.LambdaAllAtOnce'],
  ])('takes over in %s by %s', (stage, config) => {
    expect(new Set(groups(stage).map(([, { Properties }]) => JSON.stringify(Properties?.['DeploymentConfigName'])))).toEqual(new Set([JSON.stringify(config)]));
  });

  it('moves the alias that everything calls', () => {
    const moved = ofType('prod', 'AWS::Lambda::Alias').filter(([, one]) => one['UpdatePolicy'] !== undefined);

    expect(moved).toHaveLength(names.length);
    for (const [, { UpdatePolicy }] of moved)
      expect(UpdatePolicy).toMatchObject({ CodeDeployLambdaAliasUpdate: { ApplicationName: expect.anything(), DeploymentGroupName: expect.anything() } });
  });

  it('is watched by itself: its failures and its 95th percentile, not those of the version before', () => {
    const alarms = ofType('prod', 'AWS::CloudWatch::Alarm');

    expect(alarms).toHaveLength(names.length * 2);
    for (const [, { Properties = {} }] of alarms) {
      expect(JSON.stringify(Properties)).toContain('ExecutedVersion');
      expect(Properties).toMatchObject({ TreatMissingData: 'notBreaching', AlarmActions: [expect.anything()] });
      expect(Properties['AlarmDescription']).toContain('docs/runbooks/rollback.md');
    }
    expect(alarms.filter(([, { Properties = {} }]) => Properties['ExtendedStatistic'] === 'p95')).toHaveLength(names.length);
  });

  it('is moved by a role that may do that to these functions alone', () => {
    const statements = ofType('prod', 'AWS::IAM::Policy').flatMap(([, { Properties }]) => JSON.stringify(Properties).match(/"Sid":"MoveAliases"/g) ?? []);
    const roles = ofType('prod', 'AWS::IAM::Role').filter(([, one]) => JSON.stringify(one).includes('codedeploy.amazonaws.com'));

    expect(statements).toHaveLength(stacks.length);
    expect(roles).toHaveLength(stacks.length);
    for (const [, { Properties }] of roles) expect(Properties).not.toHaveProperty('ManagedPolicyArns');
  });

  it('has a runbook that says how it is sent back by hand', () => {
    const runbook = readFileSync(resolve(import.meta.dirname, '../../docs/runbooks/rollback.md'), 'utf8');

    for (const word of ['new-version-errors', 'new-version-p95', 'aws deploy stop-deployment', 'aws lambda update-alias', 'contract'])
      expect(runbook).toContain(word);
  });
});
