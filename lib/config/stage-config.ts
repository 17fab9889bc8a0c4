/** What an operator decides about a stage: the shape of `stages/<stage>.json`. Everything else follows from the stage itself. */
import * as z from 'zod';
import { embedderNames } from './embedders.ts';
import { region } from './region.ts';
import { SecondPool } from './second-pool.ts';

export const stages = ['dev', 'staging', 'prod'] as const;
export type Stage = (typeof stages)[number];

const account = z.string().regex(/^\d{12}$/, 'is no AWS account: twelve digits');
const origin = z
  .string()
  .regex(/^https:\/\/[a-z0-9.-]+\.[a-z]{2,}$|^http:\/\/localhost:\d{2,5}$/, 'is no origin: https://host without a path, or http://localhost:port');
const clientId = z.string().min(1, 'is empty: the client id from the console of the provider');

const Provider = z.strictObject({
  clientId,
  /** Version id of its secret in Secrets Manager; given when the secret was changed, so that CloudFormation reads it again. */
  secretVersion: z.string().min(1, 'is empty: the version id of the secret').optional(),
});

const Domain = z.strictObject({
  /** Host of the web app, such as casting.example.in. */
  name: z.string().regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'is no host name: lower case, without https:// and without a path'),
  /** Route 53's id of the public zone that holds the name. */
  hostedZoneId: z.string().regex(/^Z[A-Z0-9]{5,31}$/, 'is no hosted zone id: it begins with Z'),
  /** Name of that zone, such as example.in. */
  zoneName: z.string().regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'is no zone name'),
});

const Embedder = z.enum(embedderNames, `must be one of ${embedderNames.join(', ')}`);

const Search = z.strictObject({
  /** What makes the vectors of people: a model on Bedrock, or rules that need none. */
  embedder: Embedder.default('titan-v2-512'),
  /** Of an index that is filled beside it, to take its place: docs/guide/deploy.md. */
  nextEmbedder: Embedder.optional(),
  instanceType: z.string().regex(/^[a-z0-9]+\.[a-z0-9]+\.search$/, 'is no OpenSearch instance type, such as r7g.large.search'),
  /** Nodes that hold data, in all zones together. */
  dataNodes: z.int().min(1, 'needs at least 1').max(80, 'may be 80 at most'),
  zones: z.union([z.literal(1), z.literal(2), z.literal(3)], 'must be 1, 2 or 3'),
  /** Type of the three dedicated managers; left out: the data nodes manage themselves. */
  managerType: z
    .string()
    .regex(/\.search$/, 'is no OpenSearch instance type')
    .optional(),
  /** Of each data node. */
  volumeGiB: z.int().min(10, 'needs at least 10').max(2_048, 'may be 2048 at most'),
});

const SignIn = z.strictObject({
  /** First part of <prefix>.auth.<region>.amazoncognito.com; one in a region, for all accounts of AWS. */
  domainPrefix: z.string().regex(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/, 'must be 1 to 63 of a-z, 0-9 and inner hyphens'),
  /** The client ids; their secrets are in Secrets Manager under castmatch/<stage>/sign-in/<provider>. */
  providers: z.strictObject({
    google: Provider.optional(),
    facebook: Provider.optional(),
    linkedin: Provider.optional(),
  }),
  /** Where people may come back to after signing in, beside the domain. */
  origins: z.array(origin).max(10, 'may name 10 at most').default([]),
});

export const StageConfig = z.strictObject({
  /** Left out: the account of whoever deploys. */
  account: account.optional(),
  region: region.default('ap-south-1'),
  domain: Domain.optional(),
  search: Search,
  signIn: SignIn,
  /** Claude on Bedrock, for when the Anthropic API serves nobody; left out: nobody stands in for it. */
  secondPool: SecondPool.optional(),
  /** Requests of one address in five minutes, beyond which the firewall blocks it. An office is one address. */
  requestsPerAddress: z.int().min(100, 'needs at least 100: the app itself makes as many').max(2_000_000, 'may be 2000000 at most').default(10_000),
  /** Who is told of alarms; each address confirms once. */
  alarmEmails: z.array(z.email('is no e-mail address')).max(10, 'may name 10 at most').default([]),
  /** Raised by one to make CloudFront take the newest `x-origin-verify`: docs/guide/secrets.md. */
  originSecretRotation: z.int().min(1, 'begins with 1').default(1),
  /** Whether destroying a stack destroys its data. In dev only. */
  destroyData: z.boolean().default(false),
});

export type StageConfig = z.infer<typeof StageConfig> & { readonly stage: Stage };
