/** The WebSocket API: its routes from the route table, its authorizer by ticket, its stage, and the right to post to its connections. */
import { CfnAuthorizer, CfnIntegration, CfnRoute, CfnStage, WebSocketApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Effect, ManagedPolicy, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Aws, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import { socketRoutes } from '../../../functions/routes.ts';
import type { ProductFunction } from '../functions/product-function.ts';
import { named } from '../functions/product-functions.ts';
import type { SocketStage } from '../functions/surroundings.ts';
import { accessLogFormat } from './access-log-format.ts';

const stageName = 'live';

export interface SocketApiProps {
  readonly name: string;
  readonly logGroupName: string;
  /** Encrypts the log of accesses. */
  readonly logKey: IKey;
}

export class SocketApi extends Construct {
  readonly api: WebSocketApi;
  readonly stage: SocketStage;

  constructor(scope: Construct, id: string, { name, logGroupName, logKey }: SocketApiProps) {
    super(scope, id);
    const { region, partition } = Stack.of(this);
    this.api = new WebSocketApi(this, 'Api', { apiName: name, routeSelectionExpression: '$request.body.action' });
    const logs = new LogGroup(this, 'AccessLog', {
      logGroupName,
      retention: RetentionDays.ONE_MONTH,
      encryptionKey: logKey,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new CfnStage(this, 'Stage', {
      apiId: this.api.apiId,
      stageName,
      autoDeploy: true,
      accessLogSettings: { destinationArn: logs.logGroupArn, format: accessLogFormat },
      // A socket may send ten frames a second by itself (docs/guide/http.md); this is for all of them together.
      defaultRouteSettings: { throttlingBurstLimit: 2_000, throttlingRateLimit: 1_000 },
    });
    const host = `${this.api.apiId}.execute-api.${region}.amazonaws.com`;
    this.stage = {
      host,
      stage: stageName,
      endpoint: `https://${host}/${stageName}`,
      url: `wss://${host}/${stageName}`,
      postPolicy: new ManagedPolicy(this, 'PostToConnections', {
        description: 'Posts to the connections of the socket stage, and closes them',
        statements: [
          new PolicyStatement({
            sid: 'PostToConnections',
            effect: Effect.ALLOW,
            actions: ['execute-api:ManageConnections'],
            // By the pseudo parameter: a known account would stand in the name of the finding that is acknowledged for this.
            resources: [`arn:${partition}:execute-api:${region}:${Aws.ACCOUNT_ID}:${this.api.apiId}/${stageName}/*/@connections/*`],
          }),
        ],
      }),
    };
  }

  /** Puts the routes of the table in place. `functions`: by their names in the table. */
  route(functions: ReadonlyMap<string, ProductFunction>, authorizer: ProductFunction): void {
    const integrations = new Map<string, CfnIntegration>();
    const integrate = (name: string): CfnIntegration => {
      const found = integrations.get(name);
      if (found) return found;
      const made = new CfnIntegration(this, `To-${name}`, {
        apiId: this.api.apiId,
        integrationType: 'AWS_PROXY',
        integrationUri: invokeUri(this, named(functions, name)),
      });
      integrations.set(name, made);
      return made;
    };
    const ticket = new CfnAuthorizer(this, 'Ticket', {
      apiId: this.api.apiId,
      name: 'ticket',
      authorizerType: 'REQUEST',
      authorizerUri: invokeUri(this, authorizer),
      // A request without a ticket never reaches the function.
      identitySource: ['route.request.querystring.ticket'],
    });
    for (const { routeKey, function: name } of socketRoutes)
      new CfnRoute(this, `Route-${routeKey}`, {
        apiId: this.api.apiId,
        routeKey,
        target: `integrations/${integrate(name).ref}`,
        authorizationType: routeKey === '$connect' ? 'CUSTOM' : 'NONE',
        ...(routeKey === '$connect' ? { authorizerId: ticket.ref } : {}),
      });
    for (const made of [...new Set(socketRoutes.map(({ function: name }) => name))].map((name) => named(functions, name)).concat(authorizer))
      made.alias.addPermission('SocketApi', {
        principal: new ServicePrincipal('apigateway.amazonaws.com'),
        sourceArn: Stack.of(this).formatArn({ service: 'execute-api', resource: this.api.apiId, resourceName: '*' }),
      });
  }
}

const invokeUri = (scope: Construct, { alias }: ProductFunction): string => {
  const { partition, region } = Stack.of(scope);
  return `arn:${partition}:apigateway:${region}:lambda:path/2015-03-31/functions/${alias.functionArn}/invocations`;
};
