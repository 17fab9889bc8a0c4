/** What is asked over HTTP: the JSON API, and the streaming one beside it. */
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { webOrigins } from '../config/web-origins.ts';
import { JsonApi } from '../constructs/apis/json-api.ts';
import { StreamApi } from '../constructs/apis/stream-api.ts';
import { type ProductFunctions, productFunctions } from '../constructs/functions/product-functions.ts';
import { functionName, type SocketStage, type Surroundings } from '../constructs/functions/surroundings.ts';
import { CarefulRollout } from '../constructs/rollout/careful-rollout.ts';
import { environmentOf } from './stack-names.ts';

export interface ApiStackProps extends StackProps {
  readonly surroundings: Surroundings;
  readonly sockets: SocketStage;
  readonly people: { readonly userPool: IUserPool; readonly clientId: string };
}

export class ApiStack extends Stack {
  /** Hosts without https:// and path, as an origin of CloudFront takes them. */
  readonly http: { readonly host: string };
  readonly stream: { readonly host: string; readonly stage: string };
  readonly functions: ProductFunctions;

  constructor(scope: Construct, id: string, { surroundings, sockets, people, ...props }: ApiStackProps) {
    super(scope, id, { env: environmentOf(surroundings.config), ...props });
    const { config } = surroundings;
    const issuer = `https://cognito-idp.${this.region}.amazonaws.com/${people.userPool.userPoolId}`;
    const tokens = { TOKEN_ISSUER: issuer, TOKEN_JWKS_URI: `${issuer}/.well-known/jwks.json`, TOKEN_CLIENT_IDS: people.clientId };
    this.functions = productFunctions(this, {
      surroundings,
      sockets,
      kinds: ['http', 'stream', 'stream-authorizer'],
      userPoolArn: people.userPool.userPoolArn,
      environments: { session: { USER_POOL_ID: people.userPool.userPoolId }, 'stream-authorizer': tokens },
    });
    new CarefulRollout(this, 'Api-rollout', { functions: this.functions.all, surroundings });
    const logs = `/castmatch/${config.stage}/access`;
    const json = new JsonApi(this, 'Json', {
      name: functionName(config, 'json'),
      logGroupName: `${logs}/json`,
      logKey: surroundings.key,
      tokens: { issuer, clientIds: [people.clientId] },
      origins: webOrigins(config),
      functions: this.functions.all,
    });
    const stream = new StreamApi(this, 'Stream', {
      name: functionName(config, 'stream'),
      logGroupName: `${logs}/stream`,
      logKey: surroundings.key,
      stream: this.functions.of('chat-stream'),
      authorizer: this.functions.of('stream-authorizer'),
    });
    this.http = { host: `${json.api.apiId}.execute-api.${this.region}.amazonaws.com` };
    this.stream = { host: `${stream.api.restApiId}.execute-api.${this.region}.amazonaws.com`, stage: 'live' };
    new CfnOutput(this, 'JsonAddress', { value: `https://${this.http.host}` });
    new CfnOutput(this, 'StreamAddress', { value: `https://${this.stream.host}/live` });
  }
}
