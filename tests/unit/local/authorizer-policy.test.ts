import { expect, test } from 'vitest';
import { decide } from '../../../local/gateway/socket/authorizer-policy.ts';

const arn = 'arn:aws:execute-api:ap-south-1:123456789012:abc/live/$connect';
const statement = (Effect: string, Resource: unknown = arn, Action: unknown = 'execute-api:Invoke') => ({ Effect, Resource, Action });
const policy = (...Statement: unknown[]) => ({ principalId: 'p', policyDocument: { Statement }, context: { n: 1, yes: true, text: 'x' } });
const allowed = { allowed: { principalId: 'p', n: '1', yes: 'true', text: 'x' } };

test.each<[string, unknown, unknown]>([
  ['allows what it names', policy(statement('Allow')), allowed],
  ['allows by wildcard', policy(statement('Allow', 'arn:aws:execute-api:*:*:abc/*')), allowed],
  ['allows by a list', policy(statement('Allow', ['arn:other', arn], ['s3:*', 'execute-api:*'])), allowed],
  ['denies what it denies, whatever else it allows', policy(statement('Allow'), statement('Deny', '*')), 'denied'],
  ['denies what it does not name', policy(statement('Allow', 'arn:aws:execute-api:ap-south-1:123456789012:other/*')), 'denied'],
  ['denies another action', policy(statement('Allow', arn, 's3:GetObject')), 'denied'],
  ['denies without a statement', policy(), 'denied'],
  ['takes dots and dollars as they are', policy(statement('Allow', 'arn:aws:execute-api:ap-south-1:123456789012:abc/live/.connect')), 'denied'],
  ['is no answer without a principal', { policyDocument: { Statement: [] } }, undefined],
  ['is no answer with a nested context', { ...policy(statement('Allow')), context: { a: { b: 1 } } }, undefined],
  ['is no answer above 8 KB', { ...policy(statement('Allow')), context: { a: 'x'.repeat(8_192) } }, undefined],
  ['is no answer when it is nothing', null, undefined],
])('a policy %s', (_name, answer, expected) => {
  expect(decide(answer, arn)).toEqual(expected);
});
