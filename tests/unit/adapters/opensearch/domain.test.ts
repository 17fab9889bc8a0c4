/** The search domain by its management API, on the wire: REST with JSON, as AWS answers. */
import { afterEach, beforeAll, expect, it } from 'vitest';
import { connectManagement, openSearchDomain } from '../../../../layers/adapters/opensearch/domain.ts';
import { SearchDomainFailure } from '../../../../layers/core/shared/index.ts';
import { type Provider, startProvider } from '../../../support/provider/provider.ts';
import { aSearchDomain } from '../../../support/search-domain.ts';

type Answer = [status: number, body: unknown, type?: string];
interface Answers {
  readonly domain?: Answer;
  readonly health?: Answer;
  readonly progress?: Answer;
}

const domain = {
  DomainId: '123456789012/castmatch-dev',
  DomainName: 'castmatch-dev',
  ARN: 'arn:aws:es:ap-south-1:123456789012:domain/castmatch-dev',
  Created: true,
  Deleted: false,
  Processing: false,
  UpgradeProcessing: false,
  EngineVersion: 'OpenSearch_3.5',
  ClusterConfig: { InstanceType: 't3.small.search', InstanceCount: 1, DedicatedMasterEnabled: false },
  EBSOptions: { EBSEnabled: true, VolumeType: 'gp3', VolumeSize: 10 },
  ServiceSoftwareOptions: { UpdateAvailable: false, UpdateStatus: 'COMPLETED' },
};
const health = {
  DomainState: 'Active',
  AvailabilityZoneCount: '1',
  DataNodeCount: '1',
  DedicatedMaster: false,
  WarmNodeCount: '0',
  ClusterHealth: 'Green',
  TotalShards: '12',
  TotalUnAssignedShards: '0',
};
const ok = (body: unknown): Answer => [200, body];

let provider: Provider | undefined;
afterEach(() => provider?.close());
beforeAll(() => {
  process.env['AWS_ACCESS_KEY_ID'] ??= 'local';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'local';
});

const before = async (answers: Answers | 'silent') => {
  provider = await startProvider((call) => {
    if (answers === 'silent') return;
    const path = call.request.path.split('?')[0] ?? '';
    const part = path.endsWith('/health') ? 'health' : path.endsWith('/progress') ? 'progress' : 'domain';
    const usual = { domain: ok({ DomainStatus: domain }), health: ok(health), progress: ok({}) };
    const [status, body, type] = answers[part] ?? usual[part];
    call.head(status, { 'content-type': 'application/json', ...(type === undefined ? {} : { 'x-amzn-errortype': type }) });
    call.end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  return openSearchDomain(connectManagement({ endpoint: provider.url, region: 'ap-south-1' }), 'castmatch-dev');
};

it('asks three questions of one domain, each signed for the service es, and reads their answers', async () => {
  expect(await (await before({})).read()).toEqual(aSearchDomain());
  expect(provider?.calls.map(({ request }) => `${request.method} ${request.path}`).toSorted()).toEqual([
    'GET /2021-01-01/opensearch/domain/castmatch-dev',
    'GET /2021-01-01/opensearch/domain/castmatch-dev/health',
    'GET /2021-01-01/opensearch/domain/castmatch-dev/progress',
  ]);
  for (const { request } of provider?.calls ?? [])
    expect(request.headers['authorization']).toMatch(/^AWS4-HMAC-SHA256 Credential=.+\/ap-south-1\/es\/aws4_request/u);
});

const started = 1_795_856_400;
it.each<[string, Answers, object]>([
  [
    'a change under way',
    {
      domain: ok({ DomainStatus: { ...domain, Processing: true } }),
      progress: ok({ ChangeProgressStatus: { ChangeId: 'c', Status: 'PROCESSING', StartTime: started, PendingProperties: ['ClusterConfig'] } }),
    },
    { state: 'processing', change: { status: 'processing', startedAt: new Date(started * 1000).toISOString(), pending: ['ClusterConfig'] } },
  ],
  ['an upgrade', { domain: ok({ DomainStatus: { ...domain, UpgradeProcessing: true } }) }, { state: 'processing' }],
  [
    'a change that ended',
    { progress: ok({ ChangeProgressStatus: { Status: 'COMPLETED' } }) },
    { state: 'active', change: { status: 'completed', startedAt: null, pending: [] } },
  ],
  [
    'three zones',
    {
      domain: ok({ DomainStatus: { ...domain, ClusterConfig: { InstanceCount: 3 }, EBSOptions: { VolumeSize: 100 } } }),
      health: ok({ ...health, DataNodeCount: '3' }),
    },
    { dataNodes: 3, provisionedBytes: 300 * 1024 ** 3 },
  ],
  [
    'no word of its nodes',
    { health: ok({ DomainState: 'NotAvailable', ClusterHealth: 'NotAvailable' }) },
    { state: 'unavailable', cluster: 'unknown', dataNodes: null, shards: null },
  ],
  ['instance storage', { domain: ok({ DomainStatus: { ...domain, EBSOptions: { EBSEnabled: false } } }) }, { provisionedBytes: null }],
  ['a software update that waits', { domain: ok({ DomainStatus: { ...domain, ServiceSoftwareOptions: { UpdateAvailable: true } } }) }, { hasUpdate: true }],
  ['a count that is none', { health: ok({ ...health, TotalShards: 'many' }) }, { shards: null }],
  ['colours that we do not know', { health: ok({ ...health, ClusterHealth: 'Purple' }) }, { cluster: 'unknown' }],
])('reads %s', async (_, answers, wanted) => {
  expect(await (await before(answers)).read()).toMatchObject(wanted);
});

it.each<[string, Answers]>([
  ['refused', { health: [403, { message: 'no' }, 'AccessDeniedException'] }],
  ['refused', { domain: [403, { message: 'The security token is invalid' }, 'UnrecognizedClientException'] }],
  ['missing', { domain: [409, { message: 'Domain not found' }, 'ResourceNotFoundException'] }],
  ['overloaded', { progress: [429, { message: 'Rate exceeded' }, 'ThrottlingException'] }],
  ['overloaded', { progress: [500, { message: 'oops' }, 'InternalException'] }],
  ['malformed', { domain: ok({}) }],
  ['malformed', { domain: ok('<html>') }],
  ['malformed', { progress: ok({ ChangeProgressStatus: { Status: 'WAITING' } }) }],
])('a failure is named: %s', async (kind, answers) => {
  const failure = await (await before(answers)).read().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(SearchDomainFailure);
  expect(failure).toMatchObject({ kind, message: `the search domain could not be looked at: ${kind}` });
});

it('is unreachable where nobody listens', async () => {
  const client = await before({});
  await provider?.close();
  await expect(client.read()).rejects.toMatchObject({ kind: 'unreachable' });
});
it('waits for no answer beyond its deadline', async () => {
  await expect((await before('silent')).read()).rejects.toMatchObject({ kind: 'timeout' });
});
