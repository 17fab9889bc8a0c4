/** Sockets: the WebSocket API and its functions. Deployed before what posts to sockets. */
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { SocketApi } from '../constructs/apis/socket-api.ts';
import { productFunctions } from '../constructs/functions/product-functions.ts';
import { functionName, type SocketStage, type Surroundings } from '../constructs/functions/surroundings.ts';
import { CarefulRollout } from '../constructs/rollout/careful-rollout.ts';
import { environmentOf } from './stack-names.ts';

export interface RealtimeStackProps extends StackProps {
  readonly surroundings: Surroundings;
}

export class RealtimeStack extends Stack {
  readonly sockets: SocketStage;

  constructor(scope: Construct, id: string, { surroundings, ...props }: RealtimeStackProps) {
    super(scope, id, { env: environmentOf(surroundings.config), ...props });
    const { config } = surroundings;
    const socketApi = new SocketApi(this, 'Sockets', {
      name: functionName(config, 'sockets'),
      logGroupName: `/castmatch/${config.stage}/access/sockets`,
      logKey: surroundings.key,
    });
    this.sockets = socketApi.stage;
    const { of, all } = productFunctions(this, { surroundings, sockets: this.sockets, kinds: ['socket', 'authorizer'] });
    socketApi.route(all, of('socket-authorizer'));
    new CarefulRollout(this, 'Sockets-rollout', { functions: all, surroundings });
    new CfnOutput(this, 'SocketUrl', { value: this.sockets.url });
  }
}
