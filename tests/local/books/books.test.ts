/** The books of the running product: what was used is counted, a day's allowance ends, an answer's requests can be rendered again, and all of it is erased. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTables } from '../../../layers/adapters/dynamodb/client.ts';
import { dynamoCapsuleStore, dynamoUsageStore } from '../../../layers/adapters/dynamodb/conversation/index.ts';
import { addDays, allTokens, type DayUsage, noDayUsage, type Replay, type Usage, usageDay, usageOfTurn } from '../../../layers/core/conversation/index.ts';
import { costMicroUsd } from '../../../layers/core/intelligence/index.ts';
import { localRegion } from '../../../local/lambda-host/context.ts';
import { tablesFile } from '../../../local/supervisor/home.ts';
import { tableNames } from '../../../local/tables/names.ts';
import { type Director, signIn } from '../../support/clients/director.ts';
import { providerOf } from '../../support/clients/scripted-model.ts';
import { until } from '../../support/clients/until.ts';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const root = resolve(import.meta.dirname, '../../..');
const allowance = 60_000;

interface Answered {
  readonly turnId: string;
  readonly conversationId: string;
  readonly usage: Usage;
  readonly status: string;
}

describe('the books', () => {
  let product: LocalProduct;
  let usage: ReturnType<typeof dynamoUsageStore>;
  let capsules: ReturnType<typeof dynamoCapsuleStore>;
  const startedAt = Date.now();
  const answered: Answered[] = [];

  beforeAll(async () => {
    product = await startLocalProduct({
      env: { CASTMATCH_SEED: '60', CASTMATCH_MESSAGES_PER_MINUTE: '10000', CASTMATCH_TOKENS_PER_USER_DAY: String(allowance) },
    });
    process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
    process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
    const tables = connectTables({ ...tableNames, endpoint: readFileSync(tablesFile(product.home), 'utf8'), region: localRegion });
    usage = dynamoUsageStore(tables);
    capsules = dynamoCapsuleStore(tables);
  }, 120_000);
  afterAll(() => product?.stop());

  const ask = async (director: Director, message: string, conversationId: string): Promise<Answered> => {
    const { status, body } = await director.post<Answered>('/api/v1/ai/chat', { message, conversationId });
    expect(status).toBe(200);
    answered.push(body);
    await until('the capsule is kept', () => capsules.read(director.org, body.conversationId, body.turnId));
    return body;
  };
  /** Of the one or two days on which this test runs. */
  const counted = async (read: (day: string) => Promise<DayUsage>): Promise<DayUsage> => {
    const days = new Set([usageDay(startedAt), usageDay(Date.now())]);
    return (await Promise.all([...days].map(read))).reduce(addDays, noDayUsage);
  };
  /** What the provider has billed for beside the turns: it is counted too, a moment after its call. */
  const beside = async (): Promise<DayUsage> => {
    const calls = (await providerOf(product).calls()).filter(({ output }) => output === 'json');
    return calls
      .flatMap(({ usage: used }) => (used ? [used] : []))
      .map((used) => ({
        inputTokens: used.input_tokens,
        outputTokens: used.output_tokens,
        cacheReadTokens: used.cache_read_input_tokens,
        cacheWriteTokens: used.cache_creation_input_tokens,
      }))
      .map((used) => ({ ...used, turns: 0, costMicroUsd: costMicroUsd('claude-haiku-5-5', used) }))
      .reduce(addDays, noDayUsage);
  };
  const settled = async (read: (day: string) => Promise<DayUsage>, turns: readonly Answered[]): Promise<void> => {
    await until('all that was billed is counted', async () => {
      const [day, sum] = [await counted(read), addDays(sumOf(turns), await beside())];
      return (allTokens(day) === allTokens(sum) && day.costMicroUsd === sum.costMicroUsd) || undefined;
    }).catch(() => undefined);
    expect(await counted(read)).toEqual(addDays(sumOf(turns), await beside()));
  };
  const sumOf = (turns: readonly Answered[]): DayUsage => turns.map((turn) => usageOfTurn(turn.usage)).reduce(addDays, noDayUsage);
  const replay = (turnId: string, ...options: string[]) =>
    spawnSync(process.execPath, [join(root, 'scripts/replay.ts'), turnId, ...options], {
      env: { PATH: process.env['PATH'], CASTMATCH_HOME: product.home },
      encoding: 'utf8',
    });

  it('count what turns used, broken generations included; their requests are rendered again, and erased with their conversation', async () => {
    const director = await signIn(() => product.url);
    const first = await ask(director, 'Find actors in Mumbai aged 25-35', 'books');
    await providerOf(product).order({ kind: 'cut', afterDeltas: 4, match: 'older' });
    const second = await ask(director, 'same but older', 'books');
    const third = await ask(director, 'thank you', 'books');

    expect(second.usage.attempts).toBe(2);
    expect(second.usage.outputTokens).toBeGreaterThan(0);
    await settled((day) => usage.readUserDay(director.org, director.sub, day), [first, second, third]);
    expect((await beside()).inputTokens).toBeGreaterThan(0);

    const replayed = [first, second, third].map(({ turnId }) => JSON.parse(replay(turnId, '--json').stdout) as Replay);
    expect(replayed.map(({ differences }) => differences)).toEqual([[], [], []]);
    expect(replayed.map(({ generations }) => generations.length)).toEqual([2, 3, 1]);
    expect(replayed.map(({ capsule }) => capsule.usage)).toEqual([first, second, third].map((turn) => turn.usage));
    expect(replayed[1]?.capsule.generations[0]?.calls[0]).toMatchObject({ outcome: 'failed', requestId: expect.stringMatching(/^req_/u) });
    expect(replayed[2]?.capsule.path).toHaveLength(5);
    const shown = replay(first.turnId);
    expect([shown.status, shown.stdout]).toEqual([0, expect.stringContaining('Rendered again, every request is what was sent.')]);
    expect(shown.stdout).toContain('→ search_talent');
    expect(replay(first.turnId, '--org', 'elsewhere').status).toBe(2);

    const erased = await fetch(`${product.url}/api/v1/conversations/books`, { method: 'DELETE', headers: director.headers });

    expect(erased.status).toBe(204);
    for (const { conversationId, turnId } of [first, second, third]) expect(await capsules.read(director.org, conversationId, turnId)).toBeUndefined();
    expect(replay(first.turnId)).toMatchObject({ status: 2, stdout: '' });
  });

  it('refuse a message over the day’s allowance until midnight in India, and change nothing by it', async () => {
    const director = await signIn(() => product.url);
    const used = async () => allTokens(await counted((day) => usage.readUserDay(director.org, director.sub, day)));
    for (let number = 1; (await used()) < allowance; number += 1) await ask(director, `Find dancers ${number}`, 'over');
    const before = await director.messages('over');

    const refused = await director.post('/api/v1/ai/chat', { message: 'one more', conversationId: 'over' });
    const streamed = await director.post('/api/v1/ai/chat/stream', { message: 'one more', conversationId: 'other' });
    const socket = await director.connect();
    const said = await socket.request('send', { clientMessageId: 'one-more', text: 'one more' });
    socket.close();

    expect([refused.status, refused.body['code']]).toEqual([429, 'daily_limit_reached']);
    const retryAt = Date.now() + Number(refused.headers.get('retry-after')) * 1_000;
    expect(usageDay(retryAt + 1_000)).not.toBe(usageDay(retryAt - 5_000));
    expect([streamed.status, streamed.body['code']]).toEqual([429, 'daily_limit_reached']);
    expect(said).toMatchObject({ type: 'problem', problem: { status: 429, code: 'daily_limit_reached' } });
    expect(await director.messages('over')).toEqual(before);
    expect((await director.get('/api/v1/conversations/other')).status).toBe(404);
    const other = await signIn(() => product.url);
    await ask(other, 'hello', 'others-go-on');
  });

  it('say of an organization what all its users used', async () => {
    await settled((day) => usage.readOrganizationDay('demo', day), answered);
  });
});
