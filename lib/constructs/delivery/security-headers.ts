/** Headers of what CloudFront answers. The page's policy is that of the local product (`local/gateway/static-files.ts`), with the hosts of the cloud; a test holds them in step. */
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { Duration } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface SecurityHeadersProps {
  /** Hosts of the page itself, for its socket: `'self'` does not cover wss: in every browser. */
  readonly hosts: readonly string[];
  /** Origin of photographs and self-tapes. */
  readonly mediaOrigin: string;
  /** Where codes become tokens. */
  readonly signInOrigin: string;
}

export const contentSecurityPolicy = ({ hosts, mediaOrigin, signInOrigin }: SecurityHeadersProps): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: ${mediaOrigin}`,
    `media-src ${mediaOrigin}`,
    "font-src 'self'",
    `connect-src ${["'self'", ...hosts.map((host) => `wss://${host}`), mediaOrigin, signInOrigin].join(' ')}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

const always = {
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
  strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
};

export class SecurityHeaders extends Construct {
  readonly pages: ResponseHeadersPolicy;
  /** Of the APIs, whose answers are no pages. */
  readonly answers: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, props: SecurityHeadersProps) {
    super(scope, id);
    this.pages = new ResponseHeadersPolicy(this, 'Pages', {
      securityHeadersBehavior: { ...always, contentSecurityPolicy: { contentSecurityPolicy: contentSecurityPolicy(props), override: true } },
      customHeadersBehavior: {
        customHeaders: [
          { header: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=(self)', override: true },
          { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        ],
      },
    });
    this.answers = new ResponseHeadersPolicy(this, 'Answers', {
      securityHeadersBehavior: {
        ...always,
        contentSecurityPolicy: { contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'", override: true },
      },
    });
  }
}
