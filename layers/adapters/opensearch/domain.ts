/** The search domain by AWS's management API: how it is, and what is being changed. Searching goes by `client.ts`. */
import {
  DescribeDomainChangeProgressCommand,
  DescribeDomainCommand,
  DescribeDomainHealthCommand,
  OpenSearchClient as ManagementClient,
} from '@aws-sdk/client-opensearch';
import * as z from 'zod';
import { type SearchDomain, type SearchDomainChange, SearchDomainFailure, type SearchDomainFailureKind } from '../../core/shared/index.ts';

/** Three calls at once, each with one repetition: within three seconds in all. */
export const connectManagement = (options: { endpoint?: string | undefined; region?: string | undefined }): ManagementClient =>
  new ManagementClient({
    ...(options.region === undefined ? {} : { region: options.region }),
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
    maxAttempts: 2,
    requestHandler: { requestTimeout: 1_200, throwOnRequestTimeout: true, connectionTimeout: 800 },
  });

/** Counts come as text. */
const count = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)
  .nullable()
  .catch(null);

const Domain = z.object({
  DomainName: z.string(),
  EngineVersion: z.string(),
  Deleted: z.boolean().optional(),
  Processing: z.boolean().optional(),
  UpgradeProcessing: z.boolean().optional(),
  ClusterConfig: z.object({ InstanceCount: z.int().positive().optional() }).optional(),
  EBSOptions: z.object({ VolumeSize: z.int().positive().optional() }).optional(),
  ServiceSoftwareOptions: z.object({ UpdateAvailable: z.boolean().optional() }).optional(),
});

const DomainHealth = z.object({
  DomainState: z.string().optional(),
  ClusterHealth: z.string().optional(),
  DataNodeCount: count,
  TotalShards: count,
  TotalUnAssignedShards: count,
});

const Change = z.object({
  Status: z.enum(['PENDING', 'PROCESSING', 'COMPLETED', 'FAILED']),
  StartTime: z.date().optional(),
  PendingProperties: z.array(z.string()).optional(),
});

const gibibyte = 1024 ** 3;
const colours = { Green: 'green', Yellow: 'yellow', Red: 'red' } as const;

export const openSearchDomain = (client: ManagementClient, name: string): SearchDomain => ({
  read: async () => {
    const asked = { DomainName: name };
    const answers = await Promise.all([
      client.send(new DescribeDomainCommand(asked)),
      client.send(new DescribeDomainHealthCommand(asked)),
      client.send(new DescribeDomainChangeProgressCommand(asked)),
    ]).catch((error: unknown) => {
      throw new SearchDomainFailure(kindOf(error), { cause: error });
    });
    const domain = parse(Domain, answers[0].DomainStatus);
    const health = parse(DomainHealth, answers[1]);
    const change = parse(Change.optional(), answers[2].ChangeProgressStatus);
    const { ClusterConfig, EBSOptions } = domain;
    return {
      name: domain.DomainName,
      engineVersion: domain.EngineVersion,
      state: stateOf(domain, health),
      cluster: colours[health.ClusterHealth as keyof typeof colours] ?? 'unknown',
      dataNodes: health.DataNodeCount,
      shards: health.TotalShards,
      unassignedShards: health.TotalUnAssignedShards,
      provisionedBytes:
        ClusterConfig?.InstanceCount === undefined || EBSOptions?.VolumeSize === undefined
          ? null
          : ClusterConfig.InstanceCount * EBSOptions.VolumeSize * gibibyte,
      hasUpdate: domain.ServiceSoftwareOptions?.UpdateAvailable ?? false,
      change: change === undefined ? null : shown(change),
    };
  },
});

const parse = <Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new SearchDomainFailure('malformed', { cause: parsed.error });
};

const stateOf = (domain: z.infer<typeof Domain>, { DomainState }: z.infer<typeof DomainHealth>) => {
  if (domain.Deleted === true || DomainState === 'NotAvailable') return 'unavailable';
  return domain.Processing === true || domain.UpgradeProcessing === true || DomainState === 'Processing' ? 'processing' : 'active';
};

const shown = ({ Status, StartTime, PendingProperties = [] }: z.infer<typeof Change>): SearchDomainChange => ({
  status: Status.toLowerCase() as SearchDomainChange['status'],
  startedAt: StartTime?.toISOString() ?? null,
  pending: PendingProperties,
});

const kinds: Readonly<Record<string, SearchDomainFailureKind>> = {
  TimeoutError: 'timeout',
  AccessDeniedException: 'refused',
  UnrecognizedClientException: 'refused',
  InvalidSignatureException: 'refused',
  ExpiredTokenException: 'refused',
  CredentialsProviderError: 'refused',
  ResourceNotFoundException: 'missing',
  ThrottlingException: 'overloaded',
  TooManyRequestsException: 'overloaded',
  SyntaxError: 'malformed',
};

const kindOf = (error: unknown): SearchDomainFailureKind => {
  if (!(error instanceof Error)) return 'malformed';
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  const known = kinds[error.name];
  if (known !== undefined) return known;
  if (status === undefined) return 'unreachable';
  return status === 403 || status === 401 ? 'refused' : status === 429 || status >= 500 ? 'overloaded' : 'malformed';
};
