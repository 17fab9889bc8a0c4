/** The settings of a function: the names that `functions/_compose/env.ts` reads. tests/infra/environment.test.ts holds both in step. */
import type { FunctionName } from '../../../functions/routes.ts';
import { webOrigins } from '../../config/web-origins.ts';
import type { Needs } from './needs.ts';
import { functionName, liveAlias, type SocketStage, type Surroundings } from './surroundings.ts';
import { version } from './version.ts';

interface EnvironmentRequest {
  readonly name: string;
  readonly needs: Needs;
  readonly surroundings: Surroundings;
  readonly sockets: SocketStage;
}

export const environmentFor = ({ needs, surroundings, sockets }: EnvironmentRequest): Record<string, string> => {
  const { config, tables, secrets, domain, files } = surroundings;
  const ring = (name: FunctionName): string => `${functionName(config, name)}:${liveAlias}`;
  return {
    TABLE_NAME: tables.main.tableName,
    LIVE_TABLE_NAME: tables.live.tableName,
    REPLY_FUNCTION_NAME: ring('reply-worker'),
    AFTER_TURN_FUNCTION_NAME: ring('after-turn'),
    TALENT_JOBS_FUNCTION_NAME: ring('talent-jobs'),
    SOCKET_API_ENDPOINT: sockets.endpoint,
    SOCKET_URL: config.domain === undefined ? sockets.url : `wss://${config.domain.name}/ws`,
    CASTMATCH_AUTH: 'strict',
    CASTMATCH_ORIGINS: webOrigins(config).join(','),
    CASTMATCH_STAGE: config.stage,
    CASTMATCH_VERSION: version,
    // Their values are read from Secrets Manager when the function starts: functions/_compose/secrets.ts.
    ...(needs.edge ? { CURSOR_SECRET_ARN: secrets.cursor.secretArn } : {}),
    ...(needs.edge && config.domain !== undefined ? { ORIGIN_VERIFY_SECRET_ARN: secrets.originVerify.secretArn } : {}),
    ...(needs.models ? { ANTHROPIC_SECRET_ARN: secrets.anthropic.secretName } : {}),
    ...(needs.secondPool && config.secondPool !== undefined
      ? { CASTMATCH_BEDROCK_MODEL: config.secondPool.model, CASTMATCH_BEDROCK_REGION: config.region }
      : {}),
    ...(needs.files ? { FILES_BUCKET: files.bucketName } : {}),
    ...(Object.keys(needs.indices).length > 0 ? indexSettings(surroundings) : {}),
    ...(needs.domainHealth ? { OPENSEARCH_DOMAIN_NAME: domain.domainName } : {}),
  };
};

/** Where the indices lie, and what makes the vectors of people. */
const indexSettings = ({ domain, config: { region, search } }: Surroundings): Record<string, string> => ({
  OPENSEARCH_URL: `https://${domain.domainEndpoint}`,
  CASTMATCH_EMBEDDER: search.embedder,
  CASTMATCH_BEDROCK_REGION: region,
  ...(search.nextEmbedder === undefined ? {} : { CASTMATCH_EMBEDDER_NEXT: search.nextEmbedder }),
});
