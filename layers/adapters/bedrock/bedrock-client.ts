/** Claude on Amazon Bedrock, as the client that the model adapter of Anthropic's API takes: same requests, same events, AWS credentials instead of a key. */

export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** What is needed of `@anthropic-ai/bedrock-sdk`. */
export interface BedrockSdk<Client> {
  readonly AnthropicBedrock: new (options: {
    awsRegion: string;
    baseURL?: string;
    providerChainResolver: () => Promise<() => Promise<AwsCredentials>>;
    maxRetries: 0;
    logLevel: 'off';
  }) => Client;
}

export interface BedrockClientOptions<Client> {
  /** `() => import('@anthropic-ai/bedrock-sdk')`: read only when the second pool is first needed, so that no cold start pays for it. */
  readonly load: () => Promise<BedrockSdk<Client>>;
  /** @default ap-south-1 (Mumbai) */
  readonly region?: string;
  /** For tests and private endpoints. */
  readonly baseURL?: string | undefined;
  /** Asked for each request, because credentials of a role are replaced while it runs. */
  readonly credentials: () => Promise<AwsCredentials>;
}

/**
 * Credentials are given, so that the SDK never looks for them in files or at the instance (which costs seconds where there are none), and its credential
 * packages need not be bundled. Retries and logging are off as with Anthropic's own client: retries are ours, and logs may hold what people said.
 */
export const bedrockClient = async <Client>({ load, region = 'ap-south-1', baseURL, credentials }: BedrockClientOptions<Client>): Promise<Client> => {
  const { AnthropicBedrock } = await load();
  return new AnthropicBedrock({
    awsRegion: region,
    ...(baseURL === undefined ? {} : { baseURL }),
    providerChainResolver: async () => credentials,
    maxRetries: 0,
    logLevel: 'off',
  });
};
