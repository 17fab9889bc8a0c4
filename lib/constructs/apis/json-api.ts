/** The HTTP API: every JSON route of the table, with its JWT authorizer where the route wants a user. */
import { type CfnStage, CorsHttpMethod, HttpApi, type HttpMethod, HttpNoneAuthorizer, PayloadFormatVersion } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { httpRoutes } from '../../../functions/routes.ts';
import type { ProductFunction } from '../functions/product-function.ts';
import { accessLogFormat } from './access-log-format.ts';

export interface TokenIssuer {
  readonly issuer: string;
  readonly clientIds: readonly string[];
}

export interface JsonApiProps {
  readonly name: string;
  readonly logGroupName: string;
  readonly tokens: TokenIssuer;
  /** Of pages that are served from elsewhere; the app itself is of the same origin. */
  readonly origins: readonly string[];
  readonly functions: ReadonlyMap<string, ProductFunction>;
}

/** `/api/v1/...` is canonical, and `/api/...` the same route. */
export const pathsOf = (path: string): string[] => (path.startsWith('/api/v1/') ? [path, path.replace('/api/v1/', '/api/')] : [path]);

export class JsonApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { name, logGroupName, tokens, origins, functions }: JsonApiProps) {
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
    const logs = new LogGroup(this, 'AccessLog', { logGroupName, retention: RetentionDays.ONE_MONTH, removalPolicy: RemovalPolicy.DESTROY });
    const stage = this.api.defaultStage?.node.defaultChild as CfnStage;
    stage.accessLogSettings = { destinationArn: logs.logGroupArn, format: accessLogFormat };
    stage.defaultRouteSettings = { throttlingBurstLimit: 1_000, throttlingRateLimit: 500 };

    const jwt = new HttpJwtAuthorizer('Tokens', tokens.issuer, { jwtAudience: [...tokens.clientIds] });
    const nobody = new HttpNoneAuthorizer();
    const integrations = new Map(
      [...functions].map(([key, { alias }]) => [
        key,
        new HttpLambdaIntegration(`To-${key}`, alias, { payloadFormatVersion: PayloadFormatVersion.VERSION_2_0 }),
      ]),
    );
    for (const route of httpRoutes) {
      const integration = integrations.get(route.function);
      if (!integration) throw new Error(`the route table names the function ${route.function}, and this stack has none`);
      for (const path of pathsOf(route.path))
        this.api.addRoutes({ path, methods: [route.method as HttpMethod], integration, authorizer: route.auth === 'user' ? jwt : nobody });
    }
  }
}
