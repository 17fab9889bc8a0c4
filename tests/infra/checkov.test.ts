/** Checkov itself runs in the rehearsal (tests/verify/40-rehearsal.sh); here are what its findings are compared with, and the comparison. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkovExplanations } from '../../lib/nag/checkov-explanations.ts';
import { compare, type Finding, readFindings } from '../rehearsal/policy-findings.ts';

const tests = globSync('*.test.ts', { cwd: import.meta.dirname })
  .filter((name) => name !== 'checkov.test.ts')
  .map((name) => readFileSync(new URL(name, import.meta.url), 'utf8'))
  .join('\n');

const explanation = (id: string, ...where: string[]) => ({ id, where, reason: '', shownBy: '' });
const queue: Finding = { id: 'CKV_1', stack: 'operations', resource: 'AWS::SQS::Queue.Parked6D7C' };

describe('the explanations', () => {
  it('are one for each check', () => {
    expect(new Set(checkovExplanations.map(({ id }) => id)).size).toBe(checkovExplanations.length);
  });

  it.each(checkovExplanations)('$id has a reason, and a test that shows what is done instead', ({ reason, shownBy }) => {
    expect(reason.length).toBeGreaterThan(60);
    expect([`it('${shownBy}'`, `it.each(stages)('${shownBy}'`].filter((test) => tests.includes(test))).toHaveLength(1);
  });
});

describe('the comparison', () => {
  it.each([
    ['nothing found, nothing explained', [], [], [], []],
    ['found and explained', [queue], [explanation('CKV_1', 'operations/AWS::SQS::Queue')], [], []],
    ['explained in each stack', [queue], [explanation('CKV_1', '*/AWS::SQS::Queue')], [], []],
    ['explained by the beginning of its id', [queue], [explanation('CKV_1', 'operations/AWS::SQS::Queue/Parked')], [], []],
    ['found and not explained', [queue], [], ['CKV_1: operations/AWS::SQS::Queue/Parked6D7C'], []],
    ['another check', [queue], [explanation('CKV_2', '*/AWS::SQS::Queue')], ['CKV_1: operations/AWS::SQS::Queue/Parked6D7C'], ['CKV_2: */AWS::SQS::Queue']],
    [
      'another stack',
      [queue],
      [explanation('CKV_1', 'jobs/AWS::SQS::Queue')],
      ['CKV_1: operations/AWS::SQS::Queue/Parked6D7C'],
      ['CKV_1: jobs/AWS::SQS::Queue'],
    ],
    [
      'a type that begins with the same letters',
      [queue],
      [explanation('CKV_1', '*/AWS::SQS::Que')],
      ['CKV_1: operations/AWS::SQS::Queue/Parked6D7C'],
      ['CKV_1: */AWS::SQS::Que'],
    ],
    [
      'a second place in which nothing is found any more',
      [queue],
      [explanation('CKV_1', '*/AWS::SQS::Queue', 'data/AWS::S3::Bucket')],
      [],
      ['CKV_1: data/AWS::S3::Bucket'],
    ],
  ])('%s', (_case, findings, explanations, unexplained, unfounded) => {
    expect(compare(findings, explanations)).toEqual({ unexplained, unfounded });
  });

  it('reads what checkov writes', () => {
    const failed = {
      check_id: 'CKV_1',
      file_path: '/castmatch-dev-operations.template.json',
      resource: 'AWS::SQS::Queue.Parked6D7C',
      check_name: 'of a queue',
    };
    const report = { summary: { passed: 5, failed: 1, parsing_errors: 0 }, results: { failed_checks: [failed] } };

    expect(readFindings(JSON.stringify(report))).toEqual({ passed: 5, findings: [queue] });
  });

  it.each([
    ['looked at nothing', { summary: { passed: 0, failed: 0, parsing_errors: 0 }, results: { failed_checks: [] } }],
    ['could not read a template', { summary: { passed: 5, failed: 0, parsing_errors: 1 }, results: { failed_checks: [] } }],
    ['counts more than it tells', { summary: { passed: 5, failed: 2, parsing_errors: 0 }, results: { failed_checks: [] } }],
    ['is of another kind', []],
  ])('refuses a report that %s', (_case, report) => {
    expect(() => readFindings(JSON.stringify(report))).toThrow(/found/u);
  });
});
