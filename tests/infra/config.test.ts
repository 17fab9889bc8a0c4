import { describe, expect, it } from 'vitest';
import { type ConfigError, parseConfig, readConfig, type Stage, stages } from '../../lib/config/index.ts';

const search = { instanceType: 'r7g.large.search', dataNodes: 3, zones: 3, managerType: 'm7g.medium.search', volumeGiB: 100 };
const domain = { name: 'casting.house.in', zoneName: 'house.in', hostedZoneId: 'Z0123456789ABC' };
const signIn = { domainPrefix: 'house-casting', providers: { google: { clientId: '123.apps.googleusercontent.com' } } };
const right = { account: '123456789012', domain, search, signIn };

const complaintsOf = (stage: Stage, values: unknown): readonly string[] => {
  try {
    parseConfig(stage, values, 'house.json');
    return [];
  } catch (error) {
    return (error as ConfigError).complaints;
  }
};

/** Stage, what the operator wrote, what she reads. */
const cases: readonly [what: string, stage: Stage, values: unknown, said: string][] = [
  ['no search', 'prod', { ...right, search: undefined }, 'search is missing'],
  ['no sign-in', 'prod', { ...right, signIn: undefined }, 'signIn is missing'],
  ['no hosted zone', 'prod', { ...right, domain: { ...domain, hostedZoneId: undefined } }, 'domain.hostedZoneId is missing'],
  ['a misspelt setting', 'prod', { ...right, regoin: 'ap-south-1' }, 'regoin is no setting; look for a misspelling'],
  [
    'a misspelt provider',
    'prod',
    { ...right, signIn: { ...signIn, providers: { gogle: { clientId: 'x' } } } },
    'signIn.providers.gogle is no setting; look for a misspelling',
  ],
  ['a short account', 'prod', { ...right, account: '12345' }, 'account is no AWS account: twelve digits'],
  ['an account as a number', 'prod', { ...right, account: 123456789012 }, 'account has the wrong type: expected string, received number'],
  ['a city for a region', 'prod', { ...right, region: 'mumbai' }, 'region is no AWS region, such as ap-south-1'],
  [
    'an address for a host',
    'prod',
    { ...right, domain: { ...domain, name: 'https://house.in/' } },
    'domain.name is no host name: lower case, without https:// and without a path',
  ],
  [
    'an ARN for a zone id',
    'prod',
    { ...right, domain: { ...domain, hostedZoneId: 'arn:aws:route53:::hostedzone/Z1' } },
    'domain.hostedZoneId is no hosted zone id: it begins with Z',
  ],
  [
    'an EC2 type for OpenSearch',
    'prod',
    { ...right, search: { ...search, instanceType: 'r7g.large' } },
    'search.instanceType is no OpenSearch instance type, such as r7g.large.search',
  ],
  [
    'a model that is no Claude',
    'prod',
    { ...right, secondPool: { model: 'amazon.nova-pro-v1:0' } },
    'secondPool.model is no Claude on Bedrock: anthropic.claude-..., or an inference profile such as global.anthropic.claude-...',
  ],
  [
    'an ARN for a model',
    'prod',
    { ...right, secondPool: { model: 'arn:aws:bedrock:ap-south-1::foundation-model/anthropic.claude-haiku-5-5' } },
    'secondPool.model is no Claude on Bedrock: anthropic.claude-..., or an inference profile such as global.anthropic.claude-...',
  ],
  [
    'a profile of a geography without its regions',
    'prod',
    { ...right, secondPool: { model: 'apac.anthropic.claude-haiku-5-5' } },
    'secondPool.model apac.anthropic.claude-haiku-5-5 routes to several regions, but secondPool.routesTo is empty; name those that its page in the console of Bedrock lists',
  ],
  [
    'regions of a model that stays at home',
    'prod',
    { ...right, secondPool: { model: 'global.anthropic.claude-haiku-5-5', routesTo: ['us-east-1'] } },
    'secondPool.routesTo names regions, but global.anthropic.claude-haiku-5-5 is no profile of a geography; leave it out',
  ],
  ['no node', 'dev', { ...right, search: { ...search, dataNodes: 0 } }, 'search.dataNodes needs at least 1'],
  ['four zones', 'prod', { ...right, search: { ...search, zones: 4 } }, 'search.zones must be 1, 2 or 3'],
  ['a tiny disk', 'prod', { ...right, search: { ...search, volumeGiB: 5 } }, 'search.volumeGiB needs at least 10'],
  [
    'an empty client id',
    'prod',
    { ...right, signIn: { ...signIn, providers: { google: { clientId: '' } } } },
    'signIn.providers.google.clientId is empty: the client id from the console of the provider',
  ],
  [
    'an origin with a path',
    'prod',
    { ...right, signIn: { ...signIn, origins: ['https://house.in/app'] } },
    'signIn.origins.0 is no origin: https://host without a path, or http://localhost:port',
  ],
  [
    'an unencrypted origin',
    'staging',
    { ...right, signIn: { ...signIn, origins: ['http://house.in'] } },
    'signIn.origins.0 is no origin: https://host without a path, or http://localhost:port',
  ],
  ['a firewall that blocks the app', 'prod', { ...right, requestsPerAddress: 10 }, 'requestsPerAddress needs at least 100: the app itself makes as many'],
  [
    'prod that may be destroyed',
    'prod',
    { ...right, destroyData: true },
    'destroyData is true, but prod keeps its data whatever happens to its stacks; only dev may destroy it',
  ],
  [
    'staging that may be destroyed',
    'staging',
    { ...right, destroyData: true },
    'destroyData is true, but staging keeps its data whatever happens to its stacks; only dev may destroy it',
  ],
  [
    'prod without a domain',
    'prod',
    { ...right, domain: undefined, signIn: { ...signIn, origins: ['https://house.in'] } },
    'domain is missing: prod needs a host name of its own; give domain.name, domain.zoneName and domain.hostedZoneId',
  ],
  [
    "a domain in somebody else's zone",
    'prod',
    { ...right, domain: { ...domain, zoneName: 'other.in' } },
    'domain.name casting.house.in does not lie in domain.zoneName other.in',
  ],
  [
    'a real account and the example',
    'prod',
    { ...right, signIn: { ...signIn, domainPrefix: 'example-castmatch' } },
    "account is set, but signIn.domainPrefix still has the example's value; put your own in",
  ],
  [
    'no provider',
    'prod',
    { ...right, signIn: { ...signIn, providers: {} } },
    'signIn.providers is empty: nobody could sign in; give google, facebook or linkedin a clientId',
  ],
  [
    'nowhere to come back to',
    'dev',
    { ...right, domain: undefined },
    'there is neither a domain nor one of signIn.origins: nobody could come back from signing in; name http://localhost:5002, and after the first deployment the address of CloudFront',
  ],
  [
    'localhost in prod',
    'prod',
    { ...right, signIn: { ...signIn, origins: ['http://localhost:5002'] } },
    'signIn.origins has a localhost, but prod signs nobody in on a machine that others can listen on; use dev for that',
  ],
  [
    'a prefix that Cognito refuses',
    'prod',
    { ...right, signIn: { ...signIn, domainPrefix: 'our-aws-login' } },
    'signIn.domainPrefix is our-aws-login, but Cognito refuses prefixes with aws, amazon or cognito in them',
  ],
  ['prod in one zone', 'prod', { ...right, search: { ...search, zones: 1 } }, 'search.zones is 1, but prod survives the loss of a zone only with 3'],
  [
    'uneven zones',
    'prod',
    { ...right, search: { ...search, dataNodes: 4 } },
    'search.dataNodes is 4, but the nodes must be the same number in each of 3 zones',
  ],
  [
    'three zones without managers',
    'prod',
    { ...right, search: { ...search, managerType: undefined } },
    'search.managerType is missing: a domain of three zones needs three dedicated managers, such as m7g.medium.search',
  ],
  [
    'burstable nodes in prod',
    'prod',
    { ...right, search: { ...search, instanceType: 't3.medium.search' } },
    'search.instanceType is t3.medium.search, but a burstable node runs out of credit under load; take r7g.large.search or larger in prod',
  ],
];

describe('a config', () => {
  it.each(cases)('with %s is refused in %s, and says why', (_what, stage, values, said) => {
    expect(complaintsOf(stage, values)).toEqual([said]);
  });

  it('that is right is taken, with what it left out', () => {
    expect(parseConfig('prod', right, 'house.json')).toMatchObject({ stage: 'prod', region: 'ap-south-1', destroyData: false, requestsPerAddress: 10_000 });
  });

  it('is told all that is wrong with it at once, under the name of its file', () => {
    const refused = () => parseConfig('prod', { account: '1', search: { ...search, zones: 9 } }, 'house.json');

    expect(refused).toThrow(
      'house.json cannot be deployed:\n  - account is no AWS account: twelve digits\n  - search.zones must be 1, 2 or 3\n  - signIn is missing',
    );
  });

  it.each(stages)('of %s is committed, and right', (stage) => {
    expect(readConfig(stage).stage).toBe(stage);
  });

  it('of a stage that does not exist is refused with the names of those that do', () => {
    expect(() => readConfig('production')).toThrow('there is no such stage; the stages are dev, staging, prod');
  });

  it('in a file that is not there, or is no JSON, is refused with the name of the file', () => {
    expect(() => readConfig('dev', '/nowhere/house.json')).toThrow('/nowhere/house.json cannot be deployed:\n  - there is no such file');
    expect(() => readConfig('dev', new URL('../../README.md', import.meta.url).pathname)).toThrow('it is no JSON');
  });
});
