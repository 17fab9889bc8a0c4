/** What functions stand among. The stacks that hold these know nothing of functions. */

import type { IManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IDomain } from 'aws-cdk-lib/aws-opensearchservice';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { StageConfig } from '../../config/index.ts';
import type { ProductSecrets } from '../secrets/product-secrets.ts';
import type { ProductTables } from '../tables/product-tables.ts';

export interface Surroundings {
  readonly config: StageConfig;
  readonly key: IKey;
  readonly tables: ProductTables;
  readonly secrets: ProductSecrets;
  readonly domain: IDomain;
  readonly files: { readonly bucketName: string; readonly usePolicy: IManagedPolicy };
  /** Whom alarms tell. */
  readonly alarms: ITopic;
  /** Folder with a folder for each function: what `npm run bundle` wrote. */
  readonly bundles: string;
}

/** The socket stage, once there is one: what is deployed after it can post to sockets. */
export interface SocketStage {
  /** `<id>.execute-api.<region>.amazonaws.com` */
  readonly host: string;
  /** The first part of its paths. */
  readonly stage: string;
  /** The @connections API, at the execute-api address: a custom domain does not serve it. */
  readonly endpoint: string;
  /** What a client connects to. */
  readonly url: string;
  /** Lets its holder post to the stage's connections, and close them. */
  readonly postPolicy: IManagedPolicy;
}

/** Named by us, so that functions may ring each other across stacks without their stacks holding each other. */
export const functionName = ({ stage }: Pick<StageConfig, 'stage'>, name: string): string => `castmatch-${stage}-${name}`;
export const liveAlias = 'live';
