/** The HTTP API: every JSON route of the table, with its JWT authorizer where the route wants a user. */
import { CfnAuthorizer, CfnIntegration, CfnRoute, type CfnStage, CorsHttpMethod, HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { httpRoutes } from '../../../functions/routes.ts';
import type { ProductFunction } from '../functions/product-function.ts';
import { named } from '../functions/product-functions.ts';
import { accessLogFormat } from './access-log-format.ts';

export interface TokenIssuer {
  readonly issuer: string;
  readonly clientIds: readonly string[];
}

export interface JsonApiProps {
  readonly name: string;
  readonly logGroupName: string;
  /** Encrypts the log of accesses. */
  readonly logKey: IKey;
  readonly tokens: TokenIssuer;
  /** Of pages that are served from elsewhere; the app itself is of the same origin. */
  readonly origins: readonly string[];
  readonly functions: ReadonlyMap<string, ProductFunction>;
}

/** `/api/v1/...` is canonical, and `/api/...` the same route. */
export const pathsOf = (path: string): string[] => (path.startsWith('/api/v1/') ? [path, path.replace('/api/v1/', '/api/')] : [path]);

export class JsonApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { name, logGroupName, logKey, tokens, origins, functions }: JsonApiProps) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', {
      apiName: name,
      createDefaultStage: true,
      ...(origins.length === 0
        ? {}
        : {
            corsPreflight: {
              allowOrigins: [...origins],
              allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST, CorsHttpMethod.PUT, CorsHttpMethod.PATCH, CorsHttpMethod.DELETE],
              allowHeaders: ['authorization', 'content-type', 'idempotency-key', 'if-match', 'if-none-match', 'accept-language', 'x-correlation-id'],
              exposeHeaders: ['location', 'etag', 'retry-after', 'ratelimit', 'ratelimit-policy', 'api-version', 'deprecation', 'sunset', 'x-correlation-id'],
              maxAge: Duration.hours(1),
            },
          }),
    });
    const logs = new LogGroup(this, 'AccessLog', {
      logGroupName,
      retention: RetentionDays.ONE_MONTH,
      encryptionKey: logKey,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = this.api.defaultStage?.node.defaultChild as CfnStage;
    stage.accessLogSettings = { destinationArn: logs.logGroupArn, format: accessLogFormat };
    stage.defaultRouteSettings = { throttlingBurstLimit: 1_000, throttlingRateLimit: 500 };

    const jwt = new CfnAuthorizer(this, 'Tokens', {
      apiId: this.api.apiId,
      name: 'access-tokens',
      authorizerType: 'JWT',
      identitySource: ['$request.header.Authorization'],
      jwtConfiguration: { issuer: tokens.issuer, audience: [...tokens.clientIds] },
    });
    const used = new Map([...new Set(httpRoutes.map((route) => route.function))].map((key) => [key, named(functions, key)]));
    const integrations = new Map([...used].map(([key, made]) => [key, this.integration(key, made)]));
    for (const route of httpRoutes)
      for (const path of pathsOf(route.path))
        new CfnRoute(this, `${route.method} ${path}`, {
          apiId: this.api.apiId,
          routeKey: `${route.method} ${path}`,
          target: `integrations/${integrations.get(route.function)?.ref}`,
          ...(route.auth === 'user' ? { authorizationType: 'JWT', authorizerId: jwt.ref } : { authorizationType: 'NONE' }),
        });
  }

  /** One integration and one permission a function: the library's own make a permission for every route, and a stack holds 500 resources. */
  private integration(key: string, { alias }: ProductFunction): CfnIntegration {
    alias.addPermission('JsonApi', {
      principal: new ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: Stack.of(this).formatArn({ service: 'execute-api', resource: this.api.apiId, resourceName: '*' }),
    });
    return new CfnIntegration(this, `To-${key}`, {
      apiId: this.api.apiId,
      integrationType: 'AWS_PROXY',
      integrationUri: alias.functionArn,
      payloadFormatVersion: '2.0',
    });
  }
}
