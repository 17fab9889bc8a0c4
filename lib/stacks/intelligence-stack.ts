/** What thinks: the reply worker, and what follows a turn. Rung by asynchronous invokes, which go to a queue when nobody could be made to take them. */
import { EventInvokeConfig } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import { asyncRoutes } from '../../functions/routes.ts';
import { type ProductFunctions, productFunctions } from '../constructs/functions/product-functions.ts';
import type { SocketStage, Surroundings } from '../constructs/functions/surroundings.ts';
import { CarefulRollout } from '../constructs/rollout/careful-rollout.ts';
import { environmentOf } from './stack-names.ts';

export interface IntelligenceStackProps extends StackProps {
  readonly surroundings: Surroundings;
  readonly sockets: SocketStage;
  /** Takes events that no retry could get through. */
  readonly parked: IQueue;
}

export class IntelligenceStack extends Stack {
  readonly functions: ProductFunctions;

  constructor(scope: Construct, id: string, { surroundings, sockets, parked, ...props }: IntelligenceStackProps) {
    super(scope, id, { env: environmentOf(surroundings.config), ...props });
    this.functions = productFunctions(this, { surroundings, sockets, kinds: ['async'] });
    new CarefulRollout(this, 'Intelligence-rollout', { functions: this.functions.all, surroundings });
    for (const { name, function: functionName, retries } of asyncRoutes) {
      const { lambda, alias } = this.functions.of(functionName);
      const settings = new EventInvokeConfig(this, `Invoke-${name}`, {
        function: lambda,
        qualifier: alias.aliasName,
        // A turn is in the table: whoever finds it unrun rings again, so a bell need not be kept for hours.
        maxEventAge: Duration.minutes(retries === 0 ? 1 : 15),
        retryAttempts: retries,
        onFailure: new SqsDestination(parked),
      });
      // It names the alias by a word, not by a reference: without this it may be made before there is one.
      settings.node.addDependency(alias);
    }
  }
}
