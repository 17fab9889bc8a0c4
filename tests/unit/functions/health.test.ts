import { describe, expect, it } from 'vitest';
import { readEnv } from '../../../functions/_compose/env.ts';
import { judgeModel, lookAround, showHealth } from '../../../functions/_compose/health.ts';
import { SearchDomainFailure } from '../../../layers/core/shared/index.ts';
import { aSearchDomain } from '../../support/search-domain.ts';

describe('settings of the functions', () => {
  const least = { TABLE_NAME: 't', LIVE_TABLE_NAME: 'l', SOCKET_API_ENDPOINT: 'http://127.0.0.1:1', SOCKET_URL: 'ws://x', CURSOR_SECRET: 'x'.repeat(16) };
  it('have defaults, an empty one counts as left out, and the mode is strict unless said', () => {
    expect(readEnv({ ...least, LOG_LEVEL: '', ANTHROPIC_API_KEY: '' })).toMatchObject({
      LOG_LEVEL: 'info',
      CASTMATCH_AUTH: 'strict',
      CASTMATCH_MESSAGES_PER_MINUTE: 30,
    });
  });
  it.each([{ TABLE_NAME: '' }, { CURSOR_SECRET: 'short' }, { LOG_LEVEL: 'loud' }, { SOCKET_API_ENDPOINT: 'nowhere' }])('%j cannot be', (bad) => {
    expect(() => readEnv({ ...least, ...bad })).toThrow();
  });
});

describe('health of the model', () => {
  it.each([
    [0, 'ok'],
    [1, 'degraded'],
    [4, 'degraded'],
    [5, 'down'],
  ])('%i failures in a row: %s', (failures, status) => {
    expect(judgeModel({ failures })).toBe(status);
  });
});

describe('health', () => {
  const env = readEnv({
    TABLE_NAME: 't',
    LIVE_TABLE_NAME: 'l',
    SOCKET_API_ENDPOINT: 'http://127.0.0.1:1',
    SOCKET_URL: 'ws://x',
    CURSOR_SECRET: 'x'.repeat(16),
  });
  const health = (
    tables: 'ok' | 'down',
    failures: number | 'unknown',
    search: 'embedded' | 'green' | 'red' | 'silent' = 'embedded',
    troubledAt: number | null = null,
  ) => {
    const time = { now: 0, looks: 0 };
    const send = async (): Promise<void> => {
      time.looks += 1;
      if (tables === 'down') throw new Error('no answer');
    };
    const read = async () => {
      if (failures === 'unknown') throw new Error('no answer');
      return { lastOkAt: null, lastFailureAt: null, failures, failure: null };
    };
    const searchHealth = { read: async () => ({ lastOkAt: null, lastFailureAt: troubledAt, failures: 1, failure: 'OpenSearchFailure' }) };
    const stores = { tables: { client: { send }, main: 'm', live: 'l' }, clock: { now: () => time.now }, modelHealth: { read }, searchHealth };
    const readDomain = async () => {
      if (search === 'silent') throw new SearchDomainFailure('timeout');
      return aSearchDomain({ cluster: search as 'green' });
    };
    const look = lookAround({ ...stores, searchDomain: search === 'embedded' ? undefined : { read: readDomain } } as never);
    return { time, look, check: async () => showHealth(env, await look()) };
  };
  it.each([
    ['ok', 0, 'ok', 'ok'],
    ['ok', 1, 'degraded', 'degraded'],
    ['ok', 9, 'degraded', 'down'],
    ['down', 0, 'down', 'ok'],
    ['down', 'unknown', 'down', 'degraded'],
  ] as const)('tables %s, %s failures of the model: %s, the model being %s', async (tables, failures, whole, claude) => {
    expect(await health(tables, failures).check()).toMatchObject({ status: whole, dependencies: { tables: { status: tables }, claude: { status: claude } } });
  });
  it.each([
    ['green', 'ok', 'ok', null],
    ['red', 'degraded', 'down', 'the cluster is red: part of the index cannot be read'],
    ['silent', 'degraded', 'degraded', 'the search domain could not be looked at: timeout'],
  ] as const)('a domain that is %s: %s, search being %s', async (search, whole, status, reason) => {
    const { check, look } = health('ok', 0, search);
    expect(await check()).toMatchObject({ status: whole, dependencies: { search: { status } } });
    expect((await look()).search).toMatchObject({ engine: 'opensearch', reason });
  });
  it.each([
    ['green', 'degraded', 'searches are answered from the facts in memory: OpenSearchFailure'],
    ['embedded', 'degraded', 'searches are answered from the facts in memory: OpenSearchFailure'],
    ['red', 'down', 'the cluster is red: part of the index cannot be read'],
  ] as const)('a search that was answered without an index that is %s is told for two minutes', async (search, status, reason) => {
    const { time, look } = health('ok', 0, search, 0);
    expect(await look()).toMatchObject({ status: 'degraded', search: { status, reason } });
    time.now = 120_000;
    expect((await look()).search.reason).toBe(search === 'red' ? reason : null);
  });
  it('without a domain, search is as well as the tables that it reads', async () => {
    expect(await health('down', 0).check()).toMatchObject({ status: 'down', dependencies: { search: { status: 'down' } } });
    expect((await health('ok', 0).look()).search).toEqual({ status: 'ok', latencyMs: 0, engine: 'embedded', reason: null, domain: null });
  });
  it('one look serves everybody for 10 s', async () => {
    const { time, check } = health('ok', 0);
    await Promise.all([check(), check()]);
    time.now = 10_000;
    await check();
    expect(time.looks).toBe(2);
    time.now = 10_001;
    await check();
    expect(time.looks).toBe(4);
  });
  it('in strict mode nobody is told how fast it is', async () => {
    expect(JSON.stringify(await health('ok', 0).check())).not.toContain('latency');
  });
});
