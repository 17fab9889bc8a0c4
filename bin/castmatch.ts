/** The CDK app: reads the config of `-c stage=dev|staging|prod` (another file by `-c config=path`) and makes that stage's stacks. No resources here. */
import { App } from 'aws-cdk-lib/core';
import { composeApp } from '../lib/app.ts';
import { ConfigError, readConfig } from '../lib/config/index.ts';

const app = new App();
try {
  const file: unknown = app.node.tryGetContext('config');
  composeApp(app, readConfig(app.node.tryGetContext('stage') ?? 'dev', typeof file === 'string' ? file : undefined));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  // For an operator: what to mend, and no stack trace. `exit` also skips the synthesis of half an app.
  console.error(error.message);
  process.exit(1);
}
