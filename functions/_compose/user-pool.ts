/** The user pool, where there is one. */
import { cognitoUserPool, connectUserPool } from '../../layers/adapters/cognito/user-pool.ts';
import type { UserPool } from '../../layers/core/people/index.ts';
import type { Env } from './env.ts';

export const composeUserPool = (env: Pick<Env, 'AWS_REGION' | 'COGNITO_ENDPOINT'>, userPoolId: string): UserPool =>
  cognitoUserPool(connectUserPool({ region: env.AWS_REGION, endpoint: env.COGNITO_ENDPOINT }), userPoolId);
