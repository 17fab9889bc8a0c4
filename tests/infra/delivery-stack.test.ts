import { Template } from 'aws-cdk-lib/assertions';
import { App } from 'aws-cdk-lib/core';
import { expect, it } from 'vitest';
import { DeliveryStack } from '../../lib/stacks/delivery-stack.ts';

const make = (repository = 'owner/castmatch') => new DeliveryStack(new App(), 'castmatch-prod-delivery', { stage: 'prod', repository });
const template = Template.fromStack(make());

it('the role is for one environment of one repository, and no pattern', () => {
  const [role] = Object.values(template.findResources('AWS::IAM::Role'));
  const [statement] = (role ?? expect.fail('no role'))['Properties'].AssumeRolePolicyDocument.Statement;
  expect(statement.Action).toBe('sts:AssumeRoleWithWebIdentity');
  expect(statement.Condition).toEqual({
    StringEquals: {
      'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
      'token.actions.githubusercontent.com:sub': 'repo:owner/castmatch:environment:prod',
    },
  });
});
it('and may be the bootstrap’s roles and look, and nothing else', () => {
  const statements = Object.values(template.findResources('AWS::IAM::Policy')).flatMap(({ Properties }) => Properties.PolicyDocument.Statement);
  expect(statements.flatMap(({ Action }) => Action).toSorted()).toEqual([
    'cloudfront:CreateInvalidation',
    'es:DescribeDomain',
    'lambda:GetFunctionConfiguration',
    's3:ListBucket',
    's3:PutObject',
    'secretsmanager:GetSecretValue',
    'ssm:GetParameter',
    'sts:AssumeRole',
    'sts:AssumeRole',
  ]);
  for (const { Resource } of statements) expect(Resource).not.toBe('*');
});
it.each(['castmatch', '*/*', 'owner/name:environment', 'a/b/c', ''])('%s is no repository', (repository) => {
  expect(() => make(repository)).toThrow('is not owner/name');
});
