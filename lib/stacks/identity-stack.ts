/** Who people are: the user pool with its triggers. It holds accounts, so it is kept like data. */

import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config/index.ts';
import { PeoplePool } from '../constructs/sign-in/people-pool.ts';
import { dataRemovalPolicy, environmentOf } from './stack-names.ts';

export interface IdentityStackProps extends StackProps {
  readonly config: StageConfig;
  /** Makes the function of that name within this stack: the pool and what it may call refer to each other, and stacks cannot. */
  readonly makeTrigger: (scope: Construct, name: 'pre-token' | 'pre-sign-up') => IFunction;
}

export class IdentityStack extends Stack {
  readonly people: PeoplePool;

  constructor(scope: Construct, id: string, { config, makeTrigger, ...props }: IdentityStackProps) {
    super(scope, id, { env: environmentOf(config), terminationProtection: !config.destroyData, ...props });
    this.people = new PeoplePool(this, 'People', {
      config,
      preToken: makeTrigger(this, 'pre-token'),
      preSignUp: makeTrigger(this, 'pre-sign-up'),
      removalPolicy: dataRemovalPolicy(config),
    });
    new CfnOutput(this, 'UserPoolId', { value: this.people.userPool.userPoolId });
    new CfnOutput(this, 'ClientId', { value: this.people.client.userPoolClientId });
    new CfnOutput(this, 'SignInAddress', {
      value: this.people.domain.baseUrl(),
      description: 'Give <this>/oauth2/idpresponse to Google, Facebook and LinkedIn',
    });
  }
}
