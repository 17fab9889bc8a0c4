/** The credentials of the function's role: Lambda puts them into the environment, and the local product does so too. */
import type { AwsCredentials } from '../../layers/adapters/signed-fetch/signed-fetch.ts';

/** Read for each request: cheap, and never older than what the process has. Error when there are none. */
export const roleCredentials = async (): Promise<AwsCredentials> => {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN: sessionToken } = process.env;
  if (!accessKeyId || !secretAccessKey) throw new Error('there are no credentials in the environment: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY');
  return { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) };
};

/** For Bedrock: those of the role; on one machine those that its owner exported, given under names of their own. */
export const bedrockCredentials = (source: Record<string, string | undefined>): AwsCredentials => {
  const prefix = source['CASTMATCH_BEDROCK_ACCESS_KEY_ID'] ? 'CASTMATCH_BEDROCK_' : 'AWS_';
  const sessionToken = source[`${prefix}SESSION_TOKEN`];
  return {
    accessKeyId: source[`${prefix}ACCESS_KEY_ID`] ?? '',
    secretAccessKey: source[`${prefix}SECRET_ACCESS_KEY`] ?? '',
    ...(sessionToken ? { sessionToken } : {}),
  };
};
