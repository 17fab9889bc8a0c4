/** The stacks of a stage, in the order in which they are deployed. What holds data knows nothing of what computes. */
import { type App, Tags, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import { functions } from '../functions/routes.ts';
import type { StageConfig } from './config/index.ts';
import { ProductFunction } from './constructs/functions/product-function.ts';
import type { Surroundings } from './constructs/functions/surroundings.ts';
import { acknowledgeAll } from './nag/acknowledge-all.ts';
import { ApiStack } from './stacks/api-stack.ts';
import { DataStack } from './stacks/data-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { IdentityStack } from './stacks/identity-stack.ts';
import { IntelligenceStack } from './stacks/intelligence-stack.ts';
import { JobsStack } from './stacks/jobs-stack.ts';
import { OperationsStack } from './stacks/operations-stack.ts';
import { RealtimeStack } from './stacks/realtime-stack.ts';
import { stackId } from './stacks/stack-names.ts';
import { WebStack } from './stacks/web-stack.ts';

export interface AppOptions {
  /** Folder of the bundles, one folder a function: what `npm run bundle` wrote. */
  readonly bundles: string;
}

/** Throws ConfigError for what is wrong with the config. */
export const composeApp = (app: App, config: StageConfig, { bundles }: AppOptions) => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  Tags.of(app).add('product', 'castmatch');
  Tags.of(app).add('stage', config.stage);
  const named = (name: string, what: string) => [stackId(config, name), { config, description: `CastMatch AI: ${what}` }] as const;

  const data = new DataStack(app, ...named('data', 'tables, index, files, keys, secrets and backups'));
  const edge = new EdgeStack(app, ...named('edge', 'firewall and certificate of CloudFront, in us-east-1'));
  const [operationsId, operationsProps] = named('operations', 'where events are parked, and whom alarms tell');
  const operations = new OperationsStack(app, operationsId, { ...operationsProps, key: data.key, tables: data.tables });
  const surroundings: Surroundings = {
    config,
    bundles,
    key: data.key,
    tables: data.tables,
    secrets: data.secrets,
    domain: data.search.domain,
    alarms: operations.alarms,
    files: { bucketName: data.media.bucketName, usePolicy: data.useFiles },
  };
  const around = (name: string, what: string) => [stackId(config, name), { surroundings, description: `CastMatch AI: ${what}` }] as const;

  const realtime = new RealtimeStack(app, ...around('realtime', 'sockets'));
  const sockets = realtime.sockets;
  const [identityId, identityProps] = named('identity', 'user pool, sign-in and its triggers');
  const identity = new IdentityStack(app, identityId, {
    ...identityProps,
    makeTrigger: (scope, name) => new ProductFunction(scope, name, { name, spec: functions[name], surroundings, sockets }).alias,
  });
  const [apiId, apiProps] = around('api', 'JSON and streams over HTTP');
  const people = { userPool: identity.people.userPool, clientId: identity.people.client.userPoolClientId };
  const api = new ApiStack(app, apiId, { ...apiProps, sockets, people });
  const [intelligenceId, intelligenceProps] = around('intelligence', 'the reply worker, and what follows a turn');
  const intelligence = new IntelligenceStack(app, intelligenceId, { ...intelligenceProps, sockets, parked: operations.parked });
  const [jobsId, jobsProps] = around('jobs', 'schedules, and what follows from changes of the tables');
  const jobs = new JobsStack(app, jobsId, { ...jobsProps, sockets, parked: operations.parked });
  const [webId, webProps] = named('web', 'the app, and one address for all of it');
  const web = new WebStack(app, webId, {
    ...webProps,
    firewall: edge.firewall,
    certificate: edge.certificate,
    apis: { http: api.http, stream: api.stream, socket: { host: sockets.host, stage: sockets.stage } },
    originVerify: data.secrets.originVerify,
    accessLogs: data.accessLogs,
    media: data.media,
    signInOrigin: identity.people.domain.baseUrl(),
  });
  acknowledgeAll(app);
  return { data, edge, operations, realtime, identity, api, intelligence, jobs, web };
};
