/** The second pool: the same model adapter with AWS's client, read when the first pool fails for the first time. */
import { type AnthropicModelOptions, anthropicModel } from '../../layers/adapters/anthropic/anthropic-model.ts';
import { type AwsCredentials, bedrockClient } from '../../layers/adapters/bedrock/bedrock-client.ts';
import { lazyModel } from '../../layers/adapters/resilient/lazy-model.ts';
import type { ModelPort } from '../../layers/core/intelligence/index.ts';
import type { Env } from './env.ts';

/** Of the function's role, which Lambda puts into the environment; on one machine those that its owner exported, given under names of their own. */
export const credentialsOf = (source: Record<string, string | undefined>): AwsCredentials => {
  const prefix = source['CASTMATCH_BEDROCK_ACCESS_KEY_ID'] ? 'CASTMATCH_BEDROCK_' : 'AWS_';
  const sessionToken = source[`${prefix}SESSION_TOKEN`];
  return {
    accessKeyId: source[`${prefix}ACCESS_KEY_ID`] ?? '',
    secretAccessKey: source[`${prefix}SECRET_ACCESS_KEY`] ?? '',
    ...(sessionToken ? { sessionToken } : {}),
  };
};

export const bedrockModel = (
  env: Pick<Env, 'CASTMATCH_BEDROCK_REGION' | 'CASTMATCH_BEDROCK_BASE_URL'>,
  options: Pick<AnthropicModelOptions, 'model' | 'clock' | 'random' | 'maxRetries' | 'deadlines'>,
): ModelPort =>
  lazyModel(async () => {
    const client = await bedrockClient({
      load: () => import('@anthropic-ai/bedrock-sdk'),
      region: env.CASTMATCH_BEDROCK_REGION,
      baseURL: env.CASTMATCH_BEDROCK_BASE_URL,
      credentials: async () => credentialsOf(process.env),
    });
    return anthropicModel({ ...options, client });
  });
