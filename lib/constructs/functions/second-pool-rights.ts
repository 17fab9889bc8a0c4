/** What it takes to ask the second pool: answers are streamed, so that is the one action; a profile's models are open by way of that profile alone. */
import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Stack } from 'aws-cdk-lib/core';
import { bedrockIdsOf } from '../../config/second-pool.ts';
import type { StageConfig } from '../../config/stage-config.ts';

const actions = ['bedrock:InvokeModelWithResponseStream'];

export const secondPoolStatements = (
  { region, secondPool }: Pick<StageConfig, 'region' | 'secondPool'>,
  { partition, account }: Pick<Stack, 'partition' | 'account'>,
): PolicyStatement[] => {
  if (secondPool === undefined) return [];
  const { model, profile, isGlobal } = bedrockIdsOf(secondPool);
  const modelIn = (place: string): string => `arn:${partition}:bedrock:${place}::foundation-model/${model}`;
  const allow = (sid: string, resources: string[]): PolicyStatement => new PolicyStatement({ sid, effect: Effect.ALLOW, actions, resources });
  if (profile === undefined) return [allow('SecondPool', [modelIn(region)])];
  const arn = `arn:${partition}:bedrock:${region}:${account}:inference-profile/${profile}`;
  // Where a request that may go anywhere lands, its model has no region in its name.
  const behind = allow('SecondPoolModels', [...new Set([region, ...(isGlobal ? [''] : secondPool.routesTo)])].map(modelIn));
  behind.addConditions({ StringEquals: { 'bedrock:InferenceProfileArn': arn } });
  return [allow('SecondPool', [arn]), behind];
};
