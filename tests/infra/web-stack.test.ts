import { runInNewContext } from 'node:vm';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { streamRoutes } from '../../functions/routes.ts';
import { stages } from '../../lib/config/index.ts';
import { contentSecurityPolicy } from '../../lib/constructs/delivery/security-headers.ts';
import { pagesCode, socketCode } from '../../lib/constructs/delivery/viewer-functions.ts';
import { securityHeaders } from '../../local/gateway/static-files.ts';
import { resourcesOf, template } from './synthesized.ts';

interface Behavior {
  readonly PathPattern: string;
  readonly TargetOriginId: string;
  readonly CachePolicyId: string;
  readonly OriginRequestPolicyId: string;
  readonly Compress: boolean;
  readonly AllowedMethods: readonly string[];
  readonly FunctionAssociations?: readonly { readonly EventType: string; readonly FunctionARN: unknown }[];
}
interface Origin {
  readonly Id: string;
  readonly DomainName: unknown;
  readonly OriginPath?: string;
  readonly CustomOriginConfig?: { readonly OriginProtocolPolicy: string };
  readonly OriginCustomHeaders?: readonly { readonly HeaderName: string; readonly HeaderValue: unknown }[];
}
interface DistributionConfig {
  readonly CacheBehaviors: readonly Behavior[];
  readonly Origins: readonly Origin[];
}

/** AWS names its own policies so, in every account. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const allViewerExceptHostHeader = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

const distribution = (): DistributionConfig => {
  const [found] = resourcesOf(template('prod', 'web')).filter(([, { Type }]) => Type === 'AWS::CloudFront::Distribution');
  return found?.[1].Properties?.['DistributionConfig'] as DistributionConfig;
};

/** CloudFront takes the first pattern that fits. */
const originOf = (path: string): Origin | undefined => {
  const { CacheBehaviors, Origins } = distribution();
  const fits = ({ PathPattern }: Behavior) => new RegExp(`^${PathPattern.replaceAll('*', '.*')}$`).test(path);
  const id = CacheBehaviors.find(fits)?.TargetOriginId;
  return Origins.find(({ Id }) => Id === id);
};

describe('the paths', () => {
  const streams = streamRoutes.map(({ path }) => path.replace('{id}', 'cnv_01'));
  /** How the host of each API reads in the template: a reference to its stack. */
  const hosts = { http: /ExportsOutputRefJson/, stream: /ExportsOutputRefStream/, socket: /-realtime:/ };
  type Way = { readonly path: string; readonly api: keyof typeof hosts; readonly stage?: string };

  const ways: readonly Way[] = [
    { path: '/api/v1/conversations', api: 'http' },
    { path: '/api/conversations/123/messages/ai', api: 'http' },
    { path: '/health', api: 'http' },
    { path: '/ws', api: 'socket', stage: '/live' },
    ...[...streams, ...streams.map((path) => path.replace('/v1/', '/'))].map((path) => ({ path, api: 'stream' as const, stage: '/live' })),
  ];

  it.each(ways)('$path goes to the $api API', ({ path, api, stage }) => {
    const origin = originOf(path);

    expect(JSON.stringify(origin?.DomainName)).toMatch(hosts[api]);
    expect(origin?.OriginPath).toBe(stage);
  });

  it('all else is the web app, which S3 gives to this distribution alone', () => {
    expect(originOf('/projects/prj_1')).toBeUndefined();
    template('prod', 'web').hasResourceProperties('AWS::CloudFront::OriginAccessControl', {
      OriginAccessControlConfig: { OriginAccessControlOriginType: 's3', SigningBehavior: 'always' },
    });
    template('prod', 'web').hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({ Action: 's3:GetObject', Principal: { Service: 'cloudfront.amazonaws.com' }, Condition: Match.anyValue() }),
        ]),
      },
    });
  });
});

describe('the APIs behind it', () => {
  it('are not told the viewer’s Host, which API Gateway would not know, and nothing of theirs is kept or held back', () => {
    for (const behavior of distribution().CacheBehaviors) {
      expect(behavior).toMatchObject({ OriginRequestPolicyId: allViewerExceptHostHeader, CachePolicyId: cachingDisabled, Compress: false });
      expect(behavior.AllowedMethods).toContain('DELETE');
    }
  });

  it('are told the current value of x-origin-verify, from the secret, whatever the viewer says', () => {
    const apis = distribution().Origins.filter(({ CustomOriginConfig }) => CustomOriginConfig !== undefined);

    expect(apis).toHaveLength(3);
    for (const { OriginCustomHeaders, CustomOriginConfig } of apis) {
      expect(CustomOriginConfig).toMatchObject({ OriginProtocolPolicy: 'https-only' });
      expect(OriginCustomHeaders?.map(({ HeaderName }) => HeaderName)).toEqual(['x-origin-verify']);
      expect(JSON.stringify(OriginCustomHeaders)).toMatch(/resolve:secretsmanager:.*:SecretString:current::/);
    }
  });

  it('take a new secret when the config counts its rotation up', () => {
    const comment = (rotation: number) => ({ DistributionConfig: { Comment: `CastMatch prod, origin secret ${rotation}` } });

    template('prod', 'web').hasResourceProperties('AWS::CloudFront::Distribution', comment(1));
    template('prod', 'web', { originSecretRotation: 2 }).hasResourceProperties('AWS::CloudFront::Distribution', comment(2));
  });
});

describe('the functions in CloudFront', () => {
  const run = (code: string, uri: string): string => runInNewContext(`${code}; handler({ request: { uri: ${JSON.stringify(uri)} } }).uri`);

  it('a socket is opened at the stage itself: /ws becomes /', () => {
    expect(run(socketCode, '/ws')).toBe('/');
    expect(distribution().CacheBehaviors.find(({ PathPattern }) => PathPattern === '/ws')?.FunctionAssociations).toEqual([
      { EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': [expect.stringContaining('FunctionsSocket'), 'FunctionARN'] } },
    ]);
  });

  it.each([
    ['/', '/index.html'],
    ['/projects/prj_1', '/index.html'],
    ['/auth/callback', '/index.html'],
    ['/assets/main-abc.js', '/assets/main-abc.js'],
    ['/v1.2/page', '/index.html'],
    ['/manifest.webmanifest', '/manifest.webmanifest'],
  ])('%s is answered by %s', (uri, answered) => {
    expect(run(pagesCode, uri)).toBe(answered);
  });
});

describe('the headers', () => {
  const sources = (policy: string): Record<string, string[]> =>
    Object.fromEntries(policy.split('; ').map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]));
  const cloud = sources(contentSecurityPolicy({ hosts: ['h.in'], mediaOrigin: 'https://media', signInOrigin: 'https://sign-in' }));

  it('the page’s policy allows what the local product’s does, and the hosts of the cloud', () => {
    const local = sources(String(securityHeaders(5002)['content-security-policy']));

    expect(Object.keys(cloud)).toEqual(expect.arrayContaining(Object.keys(local)));
    expect(cloud['script-src']).toEqual(local['script-src']);
    expect(cloud['style-src']).toEqual(local['style-src']);
    expect(cloud['connect-src']).toEqual(["'self'", 'wss://h.in', 'https://media', 'https://sign-in']);
    expect(cloud['img-src']).toEqual(["'self'", 'data:', 'https://media']);
  });

  it('nothing may run from elsewhere, frame the page, or write scripts', () => {
    expect(cloud).toMatchObject({
      'default-src': ["'none'"],
      'frame-ancestors': ["'none'"],
      'form-action': ["'self'"],
      'base-uri': ["'none'"],
      'object-src': ["'none'"],
      'require-trusted-types-for': ["'script'"],
    });
    expect(JSON.stringify(cloud)).not.toMatch(/unsafe|\*|http:/);
  });

  it.each(stages)('of %s say that only TLS will do, for two years', (stage) => {
    template(stage, 'web').hasResourceProperties('AWS::CloudFront::ResponseHeadersPolicy', {
      ResponseHeadersPolicyConfig: {
        SecurityHeadersConfig: Match.objectLike({
          StrictTransportSecurity: Match.objectLike({ AccessControlMaxAgeSec: 63_072_000 }),
          ContentTypeOptions: { Override: true },
        }),
      },
    });
  });
});

describe('the distribution', () => {
  it('a stage with a host name takes TLS 1.2 and later alone', () => {
    for (const stage of ['staging', 'prod'] as const)
      template(stage, 'web').hasResourceProperties('AWS::CloudFront::Distribution', {
        DistributionConfig: { ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' }) },
      });
  });

  it.each([
    ['dev', 'PriceClass_200'],
    ['staging', 'PriceClass_200'],
    ['prod', 'PriceClass_All'],
  ] as const)('of %s is served from %s, and its accesses are logged', (stage, PriceClass) => {
    template(stage, 'web').hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: { PriceClass, Logging: { Bucket: Match.anyValue(), Prefix: 'cloudfront/' } },
    });
  });
});
