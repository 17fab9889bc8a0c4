/** How the dependencies are, kept for 10 s so that many askers cost one look. */
import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { toItem } from '../../layers/adapters/dynamodb/item.ts';
import { keys, liveKeys } from '../../layers/adapters/dynamodb/keys.ts';
import type { ModelHealth, ModelHealthStore } from '../../layers/adapters/dynamodb/model-health.ts';
import { judgeSearch, type SearchDomain, SearchDomainFailure, type SearchDomainState } from '../../layers/core/shared/index.ts';
import type { Env } from './env.ts';
import type { Stores } from './stores.ts';

type Status = 'ok' | 'degraded' | 'down';
interface Looked {
  readonly status: Status;
  readonly latencyMs: number;
}
export interface SearchLook extends Looked {
  readonly engine: 'opensearch' | 'embedded';
  /** In an operator's words; null when all is well. */
  readonly reason: string | null;
  readonly domain: SearchDomainState | null;
}
/** All that was seen: for an operator. */
export interface Look {
  readonly status: Status;
  readonly tables: Looked;
  readonly claude: Looked & ModelHealth;
  readonly search: SearchLook;
  readonly checkedAt: string;
}

export interface HealthPorts extends Pick<Stores, 'tables' | 'clock' | 'modelHealth'> {
  /** What searches told of the index. */
  readonly searchHealth: Pick<ModelHealthStore, 'read'>;
  /** Undefined where people are searched by the engine inside the functions. */
  readonly searchDomain: SearchDomain | undefined;
}

const keptMs = 10_000;
const slowMs = 500;
/** So long after a search that the index did not answer, search is degraded. */
const troubleMs = 120_000;
/** One call that failed says little; this many in a row, with no other in between, say that nobody gets through. */
const downFailures = 5;

export const lookAround = (ports: HealthPorts): (() => Promise<Look>) => {
  let kept: { at: number; look: Promise<Look> } | undefined;
  const look = async (): Promise<Look> => {
    const [tables, claude, trouble, domain] = await Promise.all([
      lookAtTables(ports),
      lookAtModel(ports),
      lookAtSearches(ports),
      ports.searchDomain && lookAtDomain(ports, ports.searchDomain),
    ]);
    const engine: SearchLook = domain ?? {
      ...tables,
      engine: 'embedded',
      reason: tables.status === 'ok' ? null : 'it searches what the tables hold',
      domain: null,
    };
    const search: SearchLook = engine.status === 'ok' && trouble !== null ? { ...engine, status: 'degraded', reason: trouble } : engine;
    // Without the model or its search the product still answers, degraded; without its tables it cannot.
    const isWhole = claude.status === 'ok' && search.status === 'ok';
    const status = tables.status === 'ok' && !isWhole ? 'degraded' : tables.status;
    return { status, tables, claude, search, checkedAt: new Date(ports.clock.now()).toISOString() };
  };
  return () => {
    const now = ports.clock.now();
    if (!kept || now - kept.at > keptMs) kept = { at: now, look: look() };
    return kept.look;
  };
};

const modelOf = (env: Env) => ({
  kind: env.CASTMATCH_MODEL_KIND,
  name: env.CASTMATCH_MODEL_KIND === 'scripted' ? 'scripted model' : env.CASTMATCH_MODEL,
});

/** What anybody is told: latencies in open mode alone, and no reasons. */
export const showHealth = (env: Env, { status, tables, claude, search, checkedAt }: Look) => {
  const shown = (looked: Looked) => (env.CASTMATCH_AUTH === 'open' ? { status: looked.status, latencyMs: looked.latencyMs } : { status: looked.status });
  return {
    status,
    version: env.CASTMATCH_VERSION,
    model: modelOf(env),
    dependencies: { tables: shown(tables), claude: { status: claude.status }, search: shown(search) },
    checkedAt,
  };
};

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** What an operator is told: all of it. There is nothing of anybody's content in it. */
export const showStatus = (env: Env, { status, tables, claude, search, checkedAt }: Look, uptimeSeconds: number) => ({
  status,
  version: env.CASTMATCH_VERSION,
  stage: env.CASTMATCH_STAGE,
  region: env.AWS_REGION ?? null,
  uptimeSeconds,
  model: modelOf(env),
  services: {
    tables,
    claude: {
      status: claude.status,
      latencyMs: claude.latencyMs,
      lastOkAt: iso(claude.lastOkAt),
      lastFailureAt: iso(claude.lastFailureAt),
      failuresInARow: claude.failures,
      lastFailure: claude.failure,
    },
    search,
  },
  checkedAt,
});

/** A model that nobody has called yet has not failed anybody. */
export const judgeModel = ({ failures }: Pick<ModelHealth, 'failures'>): Status => (failures === 0 ? 'ok' : failures < downFailures ? 'degraded' : 'down');

const neverCalled: ModelHealth = { lastOkAt: null, lastFailureAt: null, failures: 0, failure: null };

/** From real calls, never by a paid probe: the latency is that of reading about them. */
const lookAtModel = async ({ modelHealth, clock }: HealthPorts): Promise<Look['claude']> => {
  const startedAt = clock.now();
  const health = await modelHealth.read().catch(() => undefined);
  return { ...(health ?? neverCalled), status: health === undefined ? 'degraded' : judgeModel(health), latencyMs: clock.now() - startedAt };
};

/** From real searches: a domain may say that it is well and not let us in, and the model of the vectors is no part of it. Null: nobody complained lately. */
const lookAtSearches = async ({ searchHealth, clock }: HealthPorts): Promise<string | null> => {
  const { lastFailureAt, failure } = await searchHealth.read().catch(() => neverCalled);
  const isYoung = lastFailureAt !== null && clock.now() - lastFailureAt < troubleMs;
  return isYoung ? `searches are answered from the facts in memory: ${failure ?? 'unknown'}` : null;
};

/** A domain that cannot be looked at may still be searched: degraded, and the operator is told why. */
const lookAtDomain = async ({ clock }: HealthPorts, searchDomain: SearchDomain): Promise<SearchLook> => {
  const startedAt = clock.now();
  const seen = await searchDomain.read().catch((error: unknown) => error);
  const latencyMs = clock.now() - startedAt;
  if (isState(seen)) return { ...judgeSearch(seen), latencyMs, engine: 'opensearch', domain: seen };
  const reason = seen instanceof SearchDomainFailure ? seen.message : 'the search domain could not be looked at';
  return { status: 'degraded', reason, latencyMs, engine: 'opensearch', domain: null };
};

const isState = (seen: unknown): seen is SearchDomainState => typeof seen === 'object' && seen !== null && 'engineVersion' in seen;

const lookAtTables = async ({ tables, clock }: HealthPorts): Promise<Looked> => {
  const startedAt = clock.now();
  try {
    await Promise.all([
      tables.client.send(new GetItemCommand({ TableName: tables.main, Key: toItem(keys.organization('health')) })),
      tables.client.send(new GetItemCommand({ TableName: tables.live, Key: toItem(liveKeys.talentRevision('health')) })),
    ]);
    const latencyMs = clock.now() - startedAt;
    return { status: latencyMs > slowMs ? 'degraded' : 'ok', latencyMs };
  } catch {
    return { status: 'down', latencyMs: clock.now() - startedAt };
  }
};
