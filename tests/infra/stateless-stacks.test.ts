import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { asyncRoutes, functions, httpRoutes, schedules, socketRoutes, streamRoutes, tableStreams } from '../../functions/routes.ts';
import { dynamoParkedTalents } from '../../layers/adapters/dynamodb/talent/parked-talents.ts';
import { stages } from '../../lib/config/index.ts';
import { pathsOf } from '../../lib/constructs/apis/json-api.ts';
import { resourcesOf, synthesized, template } from './synthesized.ts';

const kindOf = (stack: string, type: string) =>
  resourcesOf(template('prod', stack))
    .filter(([, { Type }]) => Type === type)
    .map(([id, { Properties = {} }]) => ({ id, ...Properties }) as Record<string, unknown> & { id: string });
const settingsOf = (stack: string, name: string): Record<string, unknown> => {
  const found = kindOf(stack, 'AWS::Lambda::Function').find(({ FunctionName }) => FunctionName === `castmatch-prod-${name}`);
  return (found?.['Environment'] as { Variables: Record<string, unknown> } | undefined)?.Variables ?? {};
};
const everywhere = (type: string) => Object.keys(synthesized('prod').templates).flatMap((stack) => kindOf(stack, type));

describe('the functions', () => {
  it('are those of the route table, each once, on Node 24 and arm64, called by its alias alone', () => {
    const made = everywhere('AWS::Lambda::Function').filter(({ FunctionName }) => typeof FunctionName === 'string');

    expect(made.map(({ FunctionName }) => String(FunctionName).replace('castmatch-prod-', '')).sort()).toEqual(Object.keys(functions).sort());
    for (const one of made) {
      expect(one).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], LoggingConfig: { LogFormat: 'JSON' } });
      const spec = functions[String(one['FunctionName']).replace('castmatch-prod-', '') as keyof typeof functions];
      expect(one['Timeout']).toBe(spec.timeoutSeconds);
      // A new account has ten concurrent executions in all.
      expect(one).not.toHaveProperty('ReservedConcurrentExecutions');
    }
    expect(everywhere('AWS::Lambda::Alias')).toHaveLength(made.length);
  });

  it('each have a role that no other has', () => {
    const roles = everywhere('AWS::Lambda::Function').map(({ Role }) => JSON.stringify(Role));

    expect(new Set(roles).size).toBe(roles.length);
  });

  it.each(stages)('of %s keep their logs for a time that is said', (stage) => {
    for (const [, { Type, Properties }] of Object.values(synthesized(stage).templates).flatMap(resourcesOf))
      if (Type === 'AWS::Logs::LogGroup') expect(Properties?.['RetentionInDays']).toBeGreaterThan(0);
  });

  it('read no table from end to end', () => {
    expect(JSON.stringify(everywhere('AWS::IAM::Policy'))).not.toMatch(/dynamodb:(Scan|\*|Batch\*)/);
  });

  it('the keeper of the index may put into the partitions of parked people alone, and reads no table', async () => {
    const [policy = expect.fail('no policy')] = kindOf('jobs', 'AWS::IAM::Policy').filter(({ id }) => id.startsWith('talentindexRole'));
    const { Statement } = policy['PolicyDocument'] as { Statement: { Sid?: string; Action: string; Condition?: Record<string, Record<string, string[]>> }[] };
    // Its right to read the stream has no name: the construct of the event source gave it.
    const ofTables = Statement.filter(({ Sid, Action }) => Sid !== undefined && JSON.stringify(Action).includes('dynamodb:'));
    const sent: { TableName: string; Item: { pk: { S: string } } }[] = [];
    const client = { send: async ({ input }: { input: (typeof sent)[number] }) => void sent.push(input) };
    await dynamoParkedTalents({ client, main: 'main', live: 'live' } as never, () => 0).park('org_a', 'tal_1', 'no reason');

    expect(ofTables.map(({ Sid, Action }) => [Sid, Action])).toEqual([['ParkTalents', 'dynamodb:PutItem']]);
    const [pattern = ''] = ofTables[0]?.Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
    expect(sent.map(({ TableName }) => TableName)).toEqual(['live']);
    expect(sent[0]?.Item.pk.S).toMatch(new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'u'));
    expect('T#org_a#USER#asha').not.toMatch(new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'u'));
  });

  it('hold no secret in their settings: its name, and the value is read at start', () => {
    const variables = settingsOf('api', 'chat');

    expect(variables).toHaveProperty('CURSOR_SECRET_ARN');
    expect(variables).not.toHaveProperty('CURSOR_SECRET');
    expect(JSON.stringify(everywhere('AWS::Lambda::Function'))).not.toContain('resolve:secretsmanager');
  });

  it('that speak to no model may not read its key', () => {
    const readers = everywhere('AWS::IAM::Policy').filter((policy) => JSON.stringify(policy).includes('/anthropic'));

    expect(readers.map(({ id }) => /^[a-z]+/.exec(id)?.[0]).sort()).toEqual(['afterturn', 'chatstream', 'replyworker']);
  });
});

describe('the JSON API', () => {
  it('every route has the authorizer that the route table says', () => {
    const routes = kindOf('api', 'AWS::ApiGatewayV2::Route');
    const wanted = httpRoutes.flatMap(({ method, path, auth }) => pathsOf(path).map((one) => [`${method} ${one}`, auth === 'user' ? 'JWT' : 'NONE']));

    expect(routes.map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]).sort()).toEqual(wanted.sort());
    const sockets = kindOf('realtime', 'AWS::ApiGatewayV2::Route').map(({ RouteKey, AuthorizationType }) => [RouteKey, AuthorizationType]);
    expect(sockets.sort()).toEqual(socketRoutes.map(({ routeKey }) => [routeKey, routeKey === '$connect' ? 'CUSTOM' : 'NONE']).sort());
  });

  it('writes who asked what, and no query: it may hold a ticket', () => {
    for (const stack of ['api', 'realtime'])
      for (const { AccessLogSettings } of kindOf(stack, 'AWS::ApiGatewayV2::Stage')) {
        expect(AccessLogSettings).toMatchObject({ DestinationArn: expect.anything() });
        expect(JSON.stringify(AccessLogSettings)).not.toMatch(/querystring|Authorization|\$context\.path/);
      }
  });
});

describe('the streaming API', () => {
  it('every stream route streams, behind the authorizer of tokens', () => {
    const methods = kindOf('api', 'AWS::ApiGateway::Method');

    expect(methods).toHaveLength(streamRoutes.length * 2);
    for (const method of methods)
      expect(method).toMatchObject({
        AuthorizationType: 'CUSTOM',
        Integration: { ResponseTransferMode: 'STREAM', TimeoutInMillis: 420_000, Uri: expect.anything() },
      });
    expect(JSON.stringify(methods)).toContain('response-streaming-invocations');
    template('prod', 'api').hasResourceProperties('AWS::ApiGateway::Authorizer', { Type: 'REQUEST', AuthorizerResultTtlInSeconds: 0 });
  });
});

describe('sockets', () => {
  it('are routed by the action in their frames', () => {
    template('prod', 'realtime').hasResourceProperties('AWS::ApiGatewayV2::Api', {
      ProtocolType: 'WEBSOCKET',
      RouteSelectionExpression: '$request.body.action',
    });
  });

  it('may post to the connections of its stage, and to nothing else', () => {
    const [policy, ...others] = kindOf('realtime', 'AWS::IAM::ManagedPolicy');

    expect(others).toEqual([]);
    expect(JSON.stringify(policy)).toContain('/live/*/@connections/*');
    expect(JSON.stringify(policy?.['PolicyDocument'])).not.toMatch(/"execute-api:\*"|"Resource":"\*"/);
  });

  it('are closed and written to at the address that API Gateway itself has', () => {
    const { SOCKET_API_ENDPOINT, SOCKET_URL } = settingsOf('intelligence', 'reply-worker');

    expect(JSON.stringify(SOCKET_API_ENDPOINT)).toContain('.execute-api.ap-south-1.amazonaws.com/live');
    expect(SOCKET_URL).toBe('wss://castmatch.example/ws');
  });
});

describe('files', () => {
  it('reads, puts and deletes files of one bucket', () => {
    const [policy, ...others] = kindOf('data', 'AWS::IAM::ManagedPolicy');
    const document = JSON.stringify(policy?.['PolicyDocument']);

    expect(others).toEqual([]);
    expect(document).toContain('["s3:GetObject","s3:PutObject","s3:DeleteObject"]');
    expect(document).not.toMatch(/s3:\*|"Resource":"\*"/);
    expect(settingsOf('intelligence', 'talent-jobs')).toHaveProperty('FILES_BUCKET');
  });
});

describe('work that nobody waits for', () => {
  it('what fails for good is parked', () => {
    const invokes = kindOf('intelligence', 'AWS::Lambda::EventInvokeConfig');
    const sources = kindOf('jobs', 'AWS::Lambda::EventSourceMapping');

    expect(invokes.map(({ MaximumRetryAttempts }) => MaximumRetryAttempts)).toEqual(asyncRoutes.map(({ retries }) => retries));
    for (const { DestinationConfig } of [...invokes, ...sources]) expect(DestinationConfig).toMatchObject({ OnFailure: { Destination: expect.anything() } });
    template('prod', 'operations').hasResourceProperties('AWS::SQS::Queue', { MessageRetentionPeriod: 1_209_600 });
  });

  it('is set up after the alias that it names by a word', () => {
    const { resources, made } = Object.groupBy(resourcesOf(template('dev', 'intelligence')), ([, { Type }]) =>
      Type === 'AWS::Lambda::EventInvokeConfig' ? 'made' : 'resources',
    );
    const aliases = new Map(
      resources?.filter(([, { Type }]) => Type === 'AWS::Lambda::Alias').map(([id, { Properties }]) => [id, JSON.stringify(Properties?.['FunctionName'])]),
    );

    expect(made).toHaveLength(asyncRoutes.length);
    for (const [, { Properties, DependsOn }] of made ?? [])
      expect([DependsOn ?? []].flat().map((id) => aliases.get(id))).toContain(JSON.stringify(Properties?.['FunctionName']));
  });

  it('follows the table, and a record that always fails holds up nobody', () => {
    const sources = kindOf('jobs', 'AWS::Lambda::EventSourceMapping');

    expect(sources).toHaveLength(tableStreams.length);
    for (const source of sources) expect(source).toMatchObject({ BisectBatchOnFunctionError: true, FunctionResponseTypes: ['ReportBatchItemFailures'] });
    // The index parks by itself what can never succeed, and waits for hours for an engine that is away.
    expect(sources.map(({ MaximumRetryAttempts, MaximumRecordAgeInSeconds }) => [MaximumRetryAttempts, MaximumRecordAgeInSeconds])).toEqual(
      tableStreams.map(({ retries }) => (retries === 'untilTooOld' ? [undefined, 82_800] : [5, 21_600])),
    );
    expect(sources.map(({ FilterCriteria }) => JSON.parse((FilterCriteria as { Filters: [{ Pattern: string }] }).Filters[0].Pattern))).toEqual(
      tableStreams.map(({ sortKey }) => ({ dynamodb: { Keys: { sk: { S: [sortKey] } } } })),
    );
  });

  it('is ticked once a minute, by a role that may do nothing else', () => {
    expect(kindOf('jobs', 'AWS::Scheduler::Schedule').map(({ Name }) => Name)).toEqual(schedules.map(({ name }) => `castmatch-prod-${name}`));
    template('prod', 'jobs').hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Sid: 'Tick', Action: 'lambda:InvokeFunction' })]) },
    });
  });
});
