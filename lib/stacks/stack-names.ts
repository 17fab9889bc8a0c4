/** What a stage is called, and what becomes of its data. Construct and stack ids are a contract: renaming one replaces what it names. */
import { type Environment, RemovalPolicy } from 'aws-cdk-lib/core';
import type { StageConfig } from '../config/index.ts';

export const stackId = ({ stage }: Pick<StageConfig, 'stage'>, name: string): string => `castmatch-${stage}-${name}`;

/** The region is always said: references between regions need it. */
export const environmentOf = ({ account = process.env['CDK_DEFAULT_ACCOUNT'], region }: Pick<StageConfig, 'account' | 'region'>): Environment => ({
  region,
  ...(account === undefined ? {} : { account }),
});

/** Data outlives its stack, unless dev was told otherwise. */
export const dataRemovalPolicy = ({ destroyData }: Pick<StageConfig, 'destroyData'>): RemovalPolicy =>
  destroyData ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN;
