/**
 * What of the product's paths goes to which API. Every origin is told `x-origin-verify`, by which it knows that a request came through the firewall, and
 * none is told the viewer's Host: API Gateway answers to its own alone.
 */
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  FunctionEventType,
  type IResponseHeadersPolicyRef,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Duration } from 'aws-cdk-lib/core';
import { streamRoutes } from '../../../functions/routes.ts';
import type { ViewerFunctions } from './viewer-functions.ts';

/** Hosts are `<id>.execute-api.<region>.amazonaws.com`; a stage is a path's first part. */
export interface ApiOrigins {
  readonly http: { readonly host: string };
  readonly stream: { readonly host: string; readonly stage: string };
  readonly socket: { readonly host: string; readonly stage: string };
}

export interface ApiBehaviorsProps {
  readonly apis: ApiOrigins;
  /** `{current, previous}`; CloudFront sends `current`. */
  readonly originVerify: ISecret;
  readonly headers: IResponseHeadersPolicyRef;
  readonly functions: ViewerFunctions;
}

/** `/api/v1/turns/{id}/stream` and `/api/turns/{id}/stream`, as CloudFront writes patterns. */
const patternsOf = (path: string): string[] => [path, path.replace('/api/v1/', '/api/')].map((each) => each.replace(/\{[^}]+\}/g, '*'));
export const streamPatterns: readonly string[] = [...new Set(streamRoutes.flatMap(({ path }) => patternsOf(path)))];

/** Behaviours by path pattern. CloudFront takes the first that fits, so the streams stand before all of `/api/`. */
export const apiBehaviors = ({ apis, originVerify, headers, functions }: ApiBehaviorsProps): Record<string, BehaviorOptions> => {
  const origin = (host: string, stage?: string) =>
    new HttpOrigin(host, {
      ...(stage === undefined ? {} : { originPath: `/${stage}` }),
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      // A stream says something every 15 s, and the waiting route answers within 29.
      readTimeout: Duration.seconds(60),
      keepaliveTimeout: Duration.seconds(60),
      customHeaders: { 'x-origin-verify': originVerify.secretValueFromJson('current').unsafeUnwrap() },
    });
  const shared = {
    viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
    allowedMethods: AllowedMethods.ALLOW_ALL,
    cachePolicy: CachePolicy.CACHING_DISABLED,
    originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    responseHeadersPolicy: headers,
    // To compress a stream is to hold it back.
    compress: false,
  };
  const http = { ...shared, origin: origin(apis.http.host) };
  const stream = { ...shared, origin: origin(apis.stream.host, apis.stream.stage) };
  const socket = {
    ...shared,
    origin: origin(apis.socket.host, apis.socket.stage),
    functionAssociations: [{ function: functions.socket, eventType: FunctionEventType.VIEWER_REQUEST }],
  };
  return {
    ...Object.fromEntries(streamPatterns.map((pattern) => [pattern, stream])),
    '/api/*': http,
    '/health': http,
    '/ws': socket,
  };
};
