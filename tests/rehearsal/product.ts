/**
 * The product on the emulated account: bundles run by aws-lambda-ric with the settings that the deployed functions have, on the tables, the stream and the secrets that
 * the deployed templates made. Only addresses are added, and the scripted model's. The tables' own reading of streams is MiniStack's and calls no bundle here.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionSpec } from '../../functions/route-types.ts';
import { functions } from '../../functions/routes.ts';
import { bundlesFolder } from '../../lib/bundling/bundle-functions.ts';
import { startScriptedModel } from '../../local/scripted-model/server.ts';
import { startInvokeApi } from '../servers/runtime-api/invoke-api.ts';
import { startWorker, type Worker } from '../servers/runtime-api/worker.ts';
import { ask, askJson } from './account.ts';
import { type Cloud, region } from './cloud.ts';
import { holds, type Json, list, object, same } from './expect.ts';
import type { Book } from './proof.ts';
import { root } from './tools.ts';

/** Functions that run there from their bundles. */
export const usedOnAccount = ['pre-token', 'health', 'session', 'socket-authorizer', 'conversations', 'chat', 'reply-worker', 'turn-watch'] as const;

const specs: Readonly<Record<string, FunctionSpec>> = functions;
const prefix = 'castmatch-dev-';
const message = 'Find actors in Mumbai aged 25-35';

interface Call {
  readonly route: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A committed event with another route, and the claims that the deployed pool's trigger gave. */
const httpEvent = (file: string, { route, parameters = {}, body }: Call, claims: Json): Json => {
  const event = object(JSON.parse(readFileSync(join(root, 'tests/events', `${file}.json`), 'utf8')));
  const [method = '', template = ''] = route.split(' ');
  const path = template.replaceAll(/\{(\w+)\}/gu, (_, name: string) => parameters[name] ?? '');
  const context = object(event['requestContext']);
  const { body: _body, ...rest } = event;
  const { jwt } = (context['authorizer'] ?? {}) as { jwt?: Json };
  // An open route has nobody's claims.
  const authorizer = jwt && { jwt: { ...jwt, claims: { ...object(jwt['claims']), ...claims } } };
  return {
    ...rest,
    routeKey: route,
    rawPath: path,
    pathParameters: parameters,
    requestContext: { ...context, routeKey: route, ...(authorizer ? { authorizer } : {}), http: { ...object(context['http']), method, path } },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
};

export const rehearseProduct = async (book: Book, cloud: Cloud, ric: string): Promise<void> => {
  const model = await startScriptedModel({ deltaMs: 1 });
  const workers = new Map<string, Promise<Worker>>();
  const rung: string[] = [];
  const start = (name: string): Promise<Worker> => {
    const started = workers.get(name) ?? begin(name);
    workers.set(name, started);
    return started;
  };
  const begin = async (name: string): Promise<Worker> => {
    const directory = join(bundlesFolder, name);
    const spec = specs[name];
    if (!spec || !existsSync(join(directory, 'index.mjs'))) throw new Error(`there is no bundle of '${name}' in ${directory}`);
    const deployed = await settingsOf(cloud, name);
    const env = {
      ...deployed,
      ...cloud.env,
      DYNAMODB_ENDPOINT: cloud.url,
      SECRETS_ENDPOINT: `${cloud.url}/`,
      COGNITO_ENDPOINT: cloud.url,
      SOCKET_API_ENDPOINT: cloud.url,
      LAMBDA_ENDPOINT: bell.url,
      ANTHROPIC_BASE_URL: model.url,
      CASTMATCH_MODEL_KIND: 'scripted',
      // Its search domain answers nothing: people are found among facts in memory.
      OPENSEARCH_URL: undefined,
      AWS_ENDPOINT_URL: undefined,
      AWS_ENDPOINT_URL_S3: undefined,
    };
    return startWorker({ name, directory, ric, node: process.execPath, timeoutSeconds: 120, env });
  };
  const invoke = async (name: string, event: unknown): Promise<unknown> => {
    const worker = await start(name);
    const answer = await worker.invoke(event);
    if (answer.outcome === 'failed') throw new Error(`${name}: ${answer.errorType}: ${answer.body.toString().slice(0, 1_000)}\n${worker.log().slice(-1_000)}`);
    return JSON.parse(answer.body.toString() || 'null');
  };
  /** Functions ring by the names that were deployed: `castmatch-dev-<name>:live`. */
  const bell = await startInvokeApi(async (deployedName, event) => {
    const name = deployedName.replace(prefix, '').replace(/:live$/u, '');
    rung.push(deployedName);
    return invoke(name, event);
  });
  const http = async (name: string, file: string, call: Call, status: number, claims: Json): Promise<Json> => {
    const { statusCode, body } = object(await invoke(name, httpEvent(file, call, claims)));
    if (statusCode !== status) throw new Error(`${call.route}: expected ${status}, found ${String(statusCode)}: ${String(body).slice(0, 500)}`);
    return object(JSON.parse(String(body)));
  };

  let claims: Json = {};
  let conversation = '';
  const parameters = () => ({ id: conversation });
  try {
    await book.prove('the model key is kept as the guide says, and the functions that need it read it when they start', async () => {
      const body = { Name: 'castmatch/dev/anthropic', SecretString: '{"apiKey":"rehearsal-of-a-key"}', ClientRequestToken: crypto.randomUUID() };
      await askJson(cloud, 'secretsmanager', region, { target: 'secretsmanager.CreateSecret', body });
      await start('reply-worker');
      return 'castmatch/dev/anthropic, read by the reply worker; the signing secret of cursors by every function of HTTP';
    });
    await book.prove('a first sign-in gets an organization in the deployed tables', async () => {
      const event = object(JSON.parse(readFileSync(join(root, 'tests/events/pre-token.json'), 'utf8')));
      const response = object(object(await invoke('pre-token', event))['response']);
      const { claimsToAddOrOverride } = object(object(response['claimsAndScopeOverrideDetails'])['accessTokenGeneration']);
      const given = object(claimsToAddOrOverride);
      claims = { ...given, sub: object(object(event['request'])['userAttributes'])['sub'] };
      same(given['org_role'], 'owner', 'her role');
      return `organization ${String(given['org'])}`;
    });
    await book.prove('health says that the deployed tables are well', async () => {
      const { dependencies, status } = await http('health', 'health', { route: 'GET /api/v1/health' }, 200, claims);
      same(object(object(dependencies)['tables'])['status'], 'ok', 'the tables');
      return `200, ${String(status)}`;
    });
    await book.prove('a conversation is created', async () => {
      conversation = String(
        (await http('conversations', 'conversations', { route: 'POST /api/v1/conversations', body: { title: 'A rehearsal' } }, 201, claims))['id'],
      );
      return conversation;
    });
    await book.prove('a message is accepted, and the reply worker is rung for by its deployed name and answers', async () => {
      const answered = await http(
        'chat',
        'chat',
        { route: 'POST /api/v1/conversations/{id}/messages/ai', parameters: parameters(), body: { content: message } },
        200,
        claims,
      );
      await bell.settled();
      holds(rung.includes(`${prefix}reply-worker:live`), 'the reply worker to be rung for', rung);
      return `turn ${String(answered['turnId'])}; rung for: ${[...new Set(rung)].join(', ')}`;
    });
    await book.prove('both messages are read back from the deployed table', async () => {
      const { items } = await http(
        'conversations',
        'conversations',
        { route: 'GET /api/v1/conversations/{id}/messages', parameters: parameters() },
        200,
        claims,
      );
      const messages = list(items).map(object);
      const text = JSON.stringify(messages);
      same(messages.map(({ role }) => role).toSorted(), ['assistant', 'user'], 'who spoke');
      holds(text.includes(message), 'what was asked', text);
      return `${messages.length} messages`;
    });
    await book.prove('a ticket of the deployed table opens a socket', async () => {
      const { ticket } = await http('session', 'session', { route: 'POST /api/v1/ws-tickets', body: {} }, 201, claims);
      const event: unknown = JSON.parse(
        readFileSync(join(root, 'tests/events/socket-authorizer.json'), 'utf8').replaceAll('"ticket": "good"', `"ticket": "${String(ticket)}"`),
      );
      const { policyDocument, context } = object(await invoke('socket-authorizer', event));
      same(object(list(object(policyDocument)['Statement'])[0])['Effect'], 'Allow', 'the policy');
      same(object(context)['sub'], claims['sub'], 'whom it lets in');
      return `Allow for ${String(object(context)['org'])}`;
    });
    await book.prove('the stream of the deployed table has what was written, and turn-watch takes it', async () => {
      const records = await streamRecords(cloud);
      const ours = records.filter((record) => JSON.stringify(record).includes(conversation));
      holds(ours.length > 0, 'records of the conversation', records.length);
      await invoke('turn-watch', { Records: records });
      return `${records.length} records, ${ours.length} of the conversation`;
    });
    await book.prove('these functions ran on the emulated account, as the guide says', () => {
      const missing = usedOnAccount.filter((name) => !workers.has(name));
      same(missing, [], 'functions that did not run');
      return [...workers.keys()].join(', ');
    });
  } finally {
    for (const worker of workers.values()) await worker.then((running) => running.stop()).catch(() => undefined);
    await bell.close();
    await model.close();
  }
};

/** What the account says that the alias runs with. */
const settingsOf = async (cloud: Cloud, name: string): Promise<Record<string, string>> => {
  const { status, text } = await ask(cloud, 'lambda', region, { method: 'GET', path: `/2015-03-31/functions/${prefix}${name}/configuration?Qualifier=live` });
  holds(status === 200, `the deployed function ${name}`, text);
  return object(object(JSON.parse(text))['Environment'])['Variables'] as Record<string, string>;
};

/** Of the table of the deployed functions, from the beginning, as Lambda hands them to a function. */
const streamRecords = async (cloud: Cloud): Promise<Json[]> => {
  const { TABLE_NAME: TableName } = await settingsOf(cloud, 'turn-watch');
  const call = (target: string, body: Json) => askJson(cloud, 'dynamodb', region, { target: `DynamoDB${target}`, version: '1.0', body });
  const { LatestStreamArn: StreamArn } = object((await call('_20120810.DescribeTable', { TableName }))['Table']);
  const { StreamDescription } = await call('Streams_20120810.DescribeStream', { StreamArn });
  const records: Json[] = [];
  for (const shard of list(object(StreamDescription)['Shards'])) {
    const { ShardId } = object(shard);
    const { ShardIterator } = await call('Streams_20120810.GetShardIterator', { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' });
    const { Records } = await call('Streams_20120810.GetRecords', { ShardIterator, Limit: 1_000 });
    records.push(...list(Records).map((record) => ({ ...object(record), eventSource: 'aws:dynamodb', awsRegion: region, eventSourceARN: StreamArn })));
  }
  return records;
};
