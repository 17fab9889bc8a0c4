/** Settings that are each right and together wrong: a table of when, and what the operator is told. */
import { isOfGeography } from './second-pool.ts';
import type { StageConfig } from './stage-config.ts';

interface Contradiction {
  readonly when: (config: StageConfig) => boolean;
  readonly say: (config: StageConfig) => string;
}

/** What the committed files hold until an operator puts her own in. */
const isExample = (value: string): boolean => value.startsWith('example-') || value.endsWith('.example');
const examplesIn = ({ domain, signIn }: StageConfig): string[] =>
  [
    ['domain.name', domain?.name],
    ['signIn.domainPrefix', signIn.domainPrefix],
    ...Object.entries(signIn.providers).map(([name, provider]) => [`signIn.providers.${name}.clientId`, provider?.clientId]),
  ].flatMap(([path, value]) => (path !== undefined && value !== undefined && isExample(value) ? [path] : []));

export const contradictions: readonly Contradiction[] = [
  {
    when: ({ stage, destroyData }) => destroyData && stage !== 'dev',
    say: ({ stage }) => `destroyData is true, but ${stage} keeps its data whatever happens to its stacks; only dev may destroy it`,
  },
  {
    when: ({ stage, domain }) => domain === undefined && stage !== 'dev',
    say: ({ stage }) => `domain is missing: ${stage} needs a host name of its own; give domain.name, domain.zoneName and domain.hostedZoneId`,
  },
  {
    when: ({ domain }) => domain !== undefined && domain.name !== domain.zoneName && !domain.name.endsWith(`.${domain.zoneName}`),
    say: ({ domain }) => `domain.name ${domain?.name} does not lie in domain.zoneName ${domain?.zoneName}`,
  },
  {
    when: (config) => config.account !== undefined && examplesIn(config).length > 0,
    say: (config) => `account is set, but ${examplesIn(config).join(', ')} still has the example's value; put your own in`,
  },
  {
    when: ({ signIn }) => Object.values(signIn.providers).every((provider) => provider === undefined),
    say: () => 'signIn.providers is empty: nobody could sign in; give google, facebook or linkedin a clientId',
  },
  {
    when: ({ domain, signIn }) => domain === undefined && signIn.origins.length === 0,
    say: () =>
      'there is neither a domain nor one of signIn.origins: nobody could come back from signing in; name http://localhost:5002, and after the first deployment the address of CloudFront',
  },
  {
    when: ({ stage, signIn }) => stage === 'prod' && signIn.origins.some((origin) => origin.startsWith('http://localhost')),
    say: () => 'signIn.origins has a localhost, but prod signs nobody in on a machine that others can listen on; use dev for that',
  },
  {
    when: ({ signIn }) => /aws|amazon|cognito/.test(signIn.domainPrefix),
    say: ({ signIn }) => `signIn.domainPrefix is ${signIn.domainPrefix}, but Cognito refuses prefixes with aws, amazon or cognito in them`,
  },
  {
    when: ({ stage, search }) => stage === 'prod' && search.zones !== 3,
    say: ({ search }) => `search.zones is ${search.zones}, but prod survives the loss of a zone only with 3`,
  },
  {
    when: ({ search }) => search.dataNodes % search.zones !== 0,
    say: ({ search }) => `search.dataNodes is ${search.dataNodes}, but the nodes must be the same number in each of ${search.zones} zones`,
  },
  {
    when: ({ search }) => search.zones === 3 && search.managerType === undefined,
    say: () => 'search.managerType is missing: a domain of three zones needs three dedicated managers, such as m7g.medium.search',
  },
  {
    when: ({ search }) => search.nextEmbedder === search.embedder,
    say: ({ search }) => `search.nextEmbedder is ${search.nextEmbedder}, which is search.embedder already; name another one, or leave it out`,
  },
  {
    when: ({ stage, search }) => stage === 'prod' && search.instanceType.startsWith('t'),
    say: ({ search }) =>
      `search.instanceType is ${search.instanceType}, but a burstable node runs out of credit under load; take r7g.large.search or larger in prod`,
  },
  {
    when: ({ secondPool }) => secondPool !== undefined && isOfGeography(secondPool) && secondPool.routesTo.length === 0,
    say: ({ secondPool }) =>
      `secondPool.model ${secondPool?.model} routes to several regions, but secondPool.routesTo is empty; name those that its page in the console of Bedrock lists`,
  },
  {
    when: ({ secondPool }) => secondPool !== undefined && !isOfGeography(secondPool) && secondPool.routesTo.length > 0,
    say: ({ secondPool }) => `secondPool.routesTo names regions, but ${secondPool?.model} is no profile of a geography; leave it out`,
  },
];
