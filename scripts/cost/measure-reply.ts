/**
 * What a message really takes of AWS: the handlers of the functions run in this process against real tables, and a proxy before the tables asks each request what it
 * consumed. A director's talk of three messages by a socket; the figures are means of one message.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import type { ModelUsage } from '../../layers/core/intelligence/index.ts';
import { startScriptedModel } from '../../local/scripted-model/server.ts';
import { aTalent, talentId } from '../../tests/support/talent.ts';
import { startBackend } from '../../tests/unit/functions/backend.ts';
import { type Recorded, socketEvent } from '../../tests/unit/functions/events.ts';

export interface Measured {
  readonly messages: number;
  /** Request units of DynamoDB. */
  readonly writeUnits: number;
  readonly readUnits: number;
  /** Items of the table with a stream that were written: each is a record of its stream. */
  readonly streamRecords: number;
  /** Frames to and from the socket. */
  readonly socketMessages: number;
  /** Asynchronous invokes: the reply, and what comes after it. */
  readonly invokes: number;
  /** Wall-clock milliseconds of the functions on the machine that measured. The model is in the worker's. */
  readonly milliseconds: { readonly accept: number; readonly worker: number; readonly afterTurn: number };
  readonly usage: ModelUsage;
  /** Write units by what was written, largest first: the operation, the table and the word that its sort key begins with. */
  readonly writesBy: Readonly<Record<string, number>>;
}

const talk = [
  'Find actors in Mumbai aged 25-35 who speak Marathi and can ride a horse',
  'Which of the first two would you take, and why?',
  'Only those who are free next week',
];

/** Milliseconds before each delta of the scripted model: 55 words or so a second, the pace of a quick model. */
export const deltaMs = 18;

interface Consumed {
  readonly TableName: string;
  readonly CapacityUnits: number;
}

const isWrite = (operation: string): boolean => /Put|Update|Delete|Write/u.test(operation);

/** Before the tables: asks for each request's units, and hears what the answer says of them. */
const meteringProxy = async (tables: string) => {
  const seen: { operation: string; units: number; table: string; what: string }[] = [];
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const operation = String(request.headers['x-amz-target']).split('.').at(-1) ?? '';
    const asked = { ...JSON.parse(Buffer.concat(parts).toString('utf8')), ReturnConsumedCapacity: 'TOTAL' };
    const text = JSON.stringify(asked);
    const { host: _host, 'content-length': _length, ...headers } = request.headers as Record<string, string>;
    const answer = await fetch(`${tables}${request.url}`, { method: 'POST', headers, body: text });
    const body = await answer.text();
    const consumed: Consumed[] = [JSON.parse(body).ConsumedCapacity ?? []].flat();
    const what = [...new Set([...text.matchAll(/"sk":\{"S":"([A-Za-z]+)/gu)].map(([, word]) => word))].join('+');
    for (const { TableName, CapacityUnits } of consumed)
      seen.push({ operation, units: CapacityUnits, table: TableName.includes('live') ? 'live' : 'main', what });
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(body);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    seen,
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: (): void => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await run();
  return performance.now() - from;
};

/** Counts are the product's; times are this machine's. */
export const measureReply = async (): Promise<Measured> => {
  const model = await startScriptedModel({ deltaMs });
  const backend = await startBackend({ ANTHROPIC_BASE_URL: model.url });
  const proxy = await meteringProxy(process.env['DYNAMODB_ENDPOINT'] ?? '');
  process.env['DYNAMODB_ENDPOINT'] = proxy.endpoint;
  try {
    await dynamoTalentStore(backend.tables).putMany(
      'acme',
      Array.from({ length: 40 }, (_, number) => aTalent({ id: talentId(number) })),
    );
    const actions = (await import('../../functions/ws/actions.ts')).handler;
    const lifecycle = (await import('../../functions/ws/lifecycle.ts')).handler;
    const worker = (await import('../../functions/jobs/reply-worker.ts')).handler;
    const afterTurn = (await import('../../functions/jobs/after-turn.ts')).handler;

    const context = { sub: 'ravi', org: 'acme', org_role: 'director', name: 'Ravi', epoch: '0', exp: '4102444800' };
    const running: Promise<number>[] = [];
    backend.onInvoke = (payload) => running.push(timed(() => worker(payload)));
    const say = (frame: Recorded): Promise<unknown> => actions(socketEvent('desk', frame, context)) as Promise<unknown>;
    await lifecycle({ requestContext: { routeKey: '$connect', connectionId: 'desk', authorizer: context } });
    await say({ action: 'hello', protocol: 1 });
    const postsBefore = (backend.posted.get('desk') ?? []).length;
    proxy.seen.length = 0;

    const milliseconds = { accept: 0, worker: 0, afterTurn: 0 };
    for (const [number, text] of talk.entries()) {
      const frame = { action: 'send', requestId: `r${number}`, clientMessageId: `cost-${number}`, conversationId: 'desk', text };
      milliseconds.accept += await timed(() => say(frame));
      milliseconds.worker += (await running.at(-1)) ?? 0;
      milliseconds.afterTurn += await timed(() => afterTurn(backend.invoked.at(-1)));
    }
    const posted = (backend.posted.get('desk') ?? []).slice(postsBefore);
    const finals = posted.filter(({ type }) => type === 'final');
    if (finals.length !== talk.length) throw new Error(`${finals.length} of ${talk.length} messages were answered`);

    const writes = proxy.seen.filter(({ operation }) => isWrite(operation));
    const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
    const each = (total: number): number => Math.round((100 * total) / talk.length) / 100;
    const use = (key: keyof ModelUsage): number => Math.round(sum(finals.map(({ usage }) => usage[key])) / talk.length);
    const byWhat = Map.groupBy(writes, ({ operation, table, what }) => `${operation} ${table} ${what}`.trim());
    const writesBy = [...byWhat]
      .map(([what, ones]) => [what, each(sum(ones.map(({ units }) => units)))] as const)
      .toSorted((left, right) => right[1] - left[1]);
    return {
      messages: talk.length,
      writeUnits: each(sum(writes.map(({ units }) => units))),
      readUnits: each(sum(proxy.seen.filter(({ operation }) => !isWrite(operation)).map(({ units }) => units))),
      streamRecords: each(sum(writes.filter(({ table }) => table === 'main').map(({ what }) => Math.max(1, what.split('+').length)))),
      socketMessages: each(posted.length + talk.length),
      invokes: 2,
      milliseconds: { accept: each(milliseconds.accept), worker: each(milliseconds.worker), afterTurn: each(milliseconds.afterTurn) },
      usage: {
        inputTokens: use('inputTokens'),
        outputTokens: use('outputTokens'),
        cacheReadTokens: use('cacheReadTokens'),
        cacheWriteTokens: use('cacheWriteTokens'),
      },
      writesBy: Object.fromEntries(writesBy),
    };
  } finally {
    proxy.close();
    await model.close();
    await backend.stop();
  }
};
