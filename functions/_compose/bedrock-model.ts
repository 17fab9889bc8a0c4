/** The second pool: the same model adapter with AWS's client, read when the first pool fails for the first time. */
import { type AnthropicModelOptions, anthropicModel } from '../../layers/adapters/anthropic/anthropic-model.ts';
import { bedrockClient } from '../../layers/adapters/bedrock/bedrock-client.ts';
import { lazyModel } from '../../layers/adapters/resilient/lazy-model.ts';
import type { ModelPort } from '../../layers/core/intelligence/index.ts';
import { bedrockCredentials } from './credentials.ts';
import type { Env } from './env.ts';

export const bedrockModel = (
  env: Pick<Env, 'CASTMATCH_BEDROCK_REGION' | 'CASTMATCH_BEDROCK_BASE_URL'>,
  options: Pick<AnthropicModelOptions, 'model' | 'clock' | 'random' | 'maxRetries' | 'deadlines'>,
): ModelPort =>
  lazyModel(async () => {
    const client = await bedrockClient({
      load: () => import('@anthropic-ai/bedrock-sdk'),
      region: env.CASTMATCH_BEDROCK_REGION,
      baseURL: env.CASTMATCH_BEDROCK_BASE_URL,
      credentials: async () => bedrockCredentials(process.env),
    });
    return anthropicModel({ ...options, client });
  });
