/** What Bedrock calls the embedding models that can be chosen, by our name of each. Names alone: the stacks give the right to invoke exactly these. */
const titan = 'amazon.titan-embed-text-v2:0';

export const embeddingModelIds = {
  'titan-v2-256': titan,
  'titan-v2-512': titan,
  'titan-v2-1024': titan,
  'cohere-multilingual-v3-1024': 'cohere.embed-multilingual-v3',
} as const;
export type EmbeddingModelName = keyof typeof embeddingModelIds;
