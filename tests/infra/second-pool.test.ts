/** Claude on Bedrock as the second pool of a stage: who may ask it, of what, and what it is told. */
import { describe, expect, it } from 'vitest';
import { readEnv } from '../../functions/_compose/env.ts';
import { resourcesOf, synthesized } from './synthesized.ts';

const account = '123456789012';
const speaking = ['chat-stream', 'reply-worker'];

const madeWith = (model: string, routesTo: string[] = []) =>
  Object.values(synthesized('prod', { account, secondPool: { model, routesTo } }).templates).flatMap(resourcesOf);

type Resources = ReturnType<typeof madeWith>;
interface Statement {
  readonly Sid?: string;
  readonly Action: string | string[];
}
/** By the function's name. */
const rightsIn = (resources: Resources): Record<string, Statement[]> =>
  Object.fromEntries(
    resources
      .filter(([, { Type }]) => Type === 'AWS::IAM::Policy')
      .map(
        ([id, { Properties }]) =>
          [
            id.replace(/Role.*$/u, ''),
            ((Properties?.['PolicyDocument'] ?? { Statement: [] }) as { Statement: Statement[] }).Statement.filter(({ Sid }) => Sid?.startsWith('SecondPool')),
          ] as const,
      )
      .filter(([, statements]) => statements.length > 0),
  );
const settingsIn = (resources: Resources): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    resources
      .filter(([, { Type }]) => Type === 'AWS::Lambda::Function')
      .map(
        ([, { Properties = {} }]) =>
          [
            String(Properties['FunctionName']).replace('castmatch-prod-', ''),
            (Properties['Environment'] as { Variables: Record<string, unknown> } | undefined)?.Variables ?? {},
          ] as const,
      )
      .filter(([, variables]) => 'CASTMATCH_BEDROCK_MODEL' in variables),
  );
const partition = { Ref: 'AWS::Partition' };
const arn = (rest: string) => ({ 'Fn::Join': ['', ['arn:', partition, `:bedrock:${rest}`]] });
const stream = { Effect: 'Allow', Action: 'bedrock:InvokeModelWithResponseStream' };

describe('the second pool', () => {
  it('is asked by nobody unless a stage names it', () => {
    const resources = Object.values(synthesized('prod').templates).flatMap(resourcesOf);

    expect(rightsIn(resources)).toEqual({});
    expect(settingsIn(resources)).toEqual({});
  });

  it.each<[what: string, model: string, routesTo: string[], statements: object[]]>([
    [
      'a model of the region',
      'anthropic.claude-haiku-5-5',
      [],
      [{ Sid: 'SecondPool', ...stream, Resource: arn('ap-south-1::foundation-model/anthropic.claude-haiku-5-5') }],
    ],
    [
      'a profile of a geography: by way of it alone, in the regions that are named',
      'apac.anthropic.claude-haiku-5-5',
      ['ap-south-1', 'ap-northeast-1'],
      [
        { Sid: 'SecondPool', ...stream, Resource: arn(`ap-south-1:${account}:inference-profile/apac.anthropic.claude-haiku-5-5`) },
        {
          Sid: 'SecondPoolModels',
          ...stream,
          Resource: [arn('ap-south-1::foundation-model/anthropic.claude-haiku-5-5'), arn('ap-northeast-1::foundation-model/anthropic.claude-haiku-5-5')],
          Condition: {
            StringEquals: { 'bedrock:InferenceProfileArn': arn(`ap-south-1:${account}:inference-profile/apac.anthropic.claude-haiku-5-5`) },
          },
        },
      ],
    ],
    [
      'a global profile: by way of it alone, here and where no region is named',
      'global.anthropic.claude-haiku-5-5',
      [],
      [
        { Sid: 'SecondPool', ...stream, Resource: arn(`ap-south-1:${account}:inference-profile/global.anthropic.claude-haiku-5-5`) },
        {
          Sid: 'SecondPoolModels',
          ...stream,
          Resource: [arn('ap-south-1::foundation-model/anthropic.claude-haiku-5-5'), arn('::foundation-model/anthropic.claude-haiku-5-5')],
          Condition: {
            StringEquals: { 'bedrock:InferenceProfileArn': arn(`ap-south-1:${account}:inference-profile/global.anthropic.claude-haiku-5-5`) },
          },
        },
      ],
    ],
  ])('%s', (_, model, routesTo, statements) => {
    const resources = madeWith(model, routesTo);

    expect(
      Object.keys(rightsIn(resources))
        .map((id) => id.toLowerCase())
        .sort(),
    ).toEqual(speaking.map((name) => name.replaceAll('-', '')));
    for (const given of Object.values(rightsIn(resources))) expect(given).toEqual(statements);
    expect(JSON.stringify(statements)).not.toContain('*');
    expect(Object.keys(settingsIn(resources)).sort()).toEqual(speaking);
    for (const variables of Object.values(settingsIn(resources)))
      expect(variables).toMatchObject({ CASTMATCH_BEDROCK_MODEL: model, CASTMATCH_BEDROCK_REGION: 'ap-south-1' });
  });

  it('is what the functions read', () => {
    const names = { TABLE_NAME: 't', LIVE_TABLE_NAME: 'l', REPLY_FUNCTION_NAME: 'r', AFTER_TURN_FUNCTION_NAME: 'a', TALENT_JOBS_FUNCTION_NAME: 'j' };
    const [variables = {}] = Object.values(settingsIn(madeWith('global.anthropic.claude-haiku-5-5')));
    const given = Object.fromEntries(Object.entries(variables).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));

    expect(
      readEnv({ ...names, SOCKET_API_ENDPOINT: 'https://a.example/live', SOCKET_URL: 'wss://a.example', OPENSEARCH_URL: 'https://s.example', ...given }),
    ).toMatchObject({
      CASTMATCH_BEDROCK_MODEL: 'global.anthropic.claude-haiku-5-5',
      CASTMATCH_BEDROCK_REGION: 'ap-south-1',
    });
  });

  it('gives the checks of AWS nothing to find', () => {
    expect(() =>
      synthesized('prod', { account, secondPool: { model: 'apac.anthropic.claude-haiku-5-5', routesTo: ['ap-northeast-1'] } }).app.synth(),
    ).not.toThrow();
  });
});
