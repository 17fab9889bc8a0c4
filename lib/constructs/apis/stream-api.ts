/**
 * The REST API in STREAM mode, for server-sent events: an HTTP API cannot stream. It has no JWT authorizer of its own, so a REQUEST authorizer verifies the token,
 * and its answer is not cached: a token ends when it ends.
 */
import {
  AccessLogFormat,
  AuthorizationType,
  EndpointType,
  IdentitySource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RequestAuthorizer,
  RequestValidator,
  type Resource,
  ResponseTransferMode,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { streamRoutes } from '../../../functions/routes.ts';
import type { ProductFunction } from '../functions/product-function.ts';
import { pathsOf } from './json-api.ts';

export interface StreamApiProps {
  readonly name: string;
  readonly logGroupName: string;
  /** Encrypts the log of accesses. */
  readonly logKey: IKey;
  readonly stream: ProductFunction;
  readonly authorizer: ProductFunction;
}

export class StreamApi extends Construct {
  readonly api: RestApi;

  constructor(scope: Construct, id: string, { name, logGroupName, logKey, stream, authorizer }: StreamApiProps) {
    super(scope, id);
    const logs = new LogGroup(this, 'AccessLog', {
      logGroupName,
      retention: RetentionDays.ONE_MONTH,
      encryptionKey: logKey,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.api = new RestApi(this, 'Api', {
      restApiName: name,
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: false,
      deployOptions: {
        stageName: 'live',
        accessLogDestination: new LogGroupLogDestination(logs),
        accessLogFormat: AccessLogFormat.custom(accessLog),
        loggingLevel: MethodLoggingLevel.ERROR,
        // Where a request that was slow spent its time; it is sampled.
        tracingEnabled: true,
        throttlingBurstLimit: 200,
        throttlingRateLimit: 100,
      },
    });
    const verified = new RequestAuthorizer(this, 'Tokens', {
      handler: authorizer.alias,
      identitySources: [IdentitySource.header('Authorization')],
      resultsCacheTtl: Duration.seconds(0),
    });
    const validator = new RequestValidator(this, 'Validator', { restApi: this.api, validateRequestParameters: true, validateRequestBody: true });
    const integration = new LambdaIntegration(stream.alias, {
      proxy: true,
      responseTransferMode: ResponseTransferMode.STREAM,
      // Beyond the longest turn of five minutes and its end.
      timeout: Duration.minutes(7),
      allowTestInvoke: false,
    });
    for (const { method, path } of streamRoutes)
      for (const one of pathsOf(path))
        this.resourceAt(one).addMethod(method, integration, {
          authorizationType: AuthorizationType.CUSTOM,
          authorizer: verified,
          requestValidator: validator,
        });
  }

  private resourceAt(path: string): Resource {
    return this.api.root.resourceForPath(path);
  }
}

const accessLog = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTime',
  routeKey: '$context.httpMethod $context.resourcePath',
  sourceIp: '$context.identity.sourceIp',
  userAgent: '$context.identity.userAgent',
  status: '$context.status',
  error: '$context.error.message',
  integrationError: '$context.integrationErrorMessage',
  latencyMs: '$context.integrationLatency',
  responseBytes: '$context.responseLength',
});
