/** The settings that say where the index of people lies, and what makes its vectors. */
import * as z from 'zod';

/** Rules on this machine, or a model on Bedrock. */
const EmbedderName = z.enum(['hashing', 'titan-v2-256', 'titan-v2-512', 'titan-v2-1024', 'cohere-multilingual-v3-1024']);

export const indexSettings = {
  /** An OpenSearch that holds the index; without it, it lies in files where there is a CASTMATCH_HOME. */
  OPENSEARCH_URL: z.url().optional(),
  /** The folder of the product on one machine: files lie in it, and mail goes into its outbox. In the cloud there is none. */
  CASTMATCH_HOME: z.string().min(1).optional(),
  /** Of the index that is searched. */
  CASTMATCH_EMBEDDER: EmbedderName.default('hashing'),
  /** Of one that is kept beside it, to take its place. */
  CASTMATCH_EMBEDDER_NEXT: EmbedderName.optional(),
  AWS_REGION: z.string().min(1).optional(),
  CASTMATCH_BEDROCK_REGION: z.string().min(1).default('ap-south-1'),
  /** A private endpoint, or a test's server. */
  CASTMATCH_BEDROCK_BASE_URL: z.url().optional(),
};
