/** The stacks of a stage, in the order in which they are deployed. What holds data knows nothing of what computes. */
import { type App, Tags, Validations } from 'aws-cdk-lib/core';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { StageConfig } from './config/index.ts';
import { acknowledgeAll } from './nag/acknowledge-all.ts';
import { DataStack } from './stacks/data-stack.ts';
import { EdgeStack } from './stacks/edge-stack.ts';
import { stackId } from './stacks/stack-names.ts';

/** Throws ConfigError for what is wrong with the config. */
export const composeApp = (app: App, config: StageConfig) => {
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  Tags.of(app).add('product', 'castmatch');
  Tags.of(app).add('stage', config.stage);

  const data = new DataStack(app, stackId(config, 'data'), { config, description: 'CastMatch AI: tables, index, files, keys, secrets and backups' });

  const edge = new EdgeStack(app, stackId(config, 'edge'), { config, description: 'CastMatch AI: firewall and certificate of CloudFront, in us-east-1' });

  acknowledgeAll(app);
  return { data, edge };
};
