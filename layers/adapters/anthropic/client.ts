/** The one place where an Anthropic client is made. */
import Anthropic from '@anthropic-ai/sdk';

/** What this adapter needs of a client: any client with Anthropic's `messages.stream` will do. */
export type MessagesClient = { readonly messages: Pick<Anthropic['messages'], 'stream'> };

/**
 * Retries are ours (see anthropic-model.ts), so the SDK makes none: it would sleep through any retry-after.
 * Logging is off because the SDK logs what it cannot parse, which is what people said.
 */
export const anthropicClient = (options: { apiKey: string; baseURL?: string | undefined }): MessagesClient =>
  new Anthropic({
    apiKey: options.apiKey,
    authToken: null,
    ...(options.baseURL === undefined ? {} : { baseURL: options.baseURL }),
    maxRetries: 0,
    logLevel: 'off',
  });
