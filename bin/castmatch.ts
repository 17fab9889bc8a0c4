/** The CDK app: reads the config of `-c stage=dev|staging|prod` (another file by `-c config=path`) and makes that stage's stacks. No resources here. */
import { App } from 'aws-cdk-lib/core';
import { composeApp } from '../lib/app.ts';
import { bundleAll, bundlesFolder } from '../lib/bundling/bundle-functions.ts';
import { ConfigError, readConfig } from '../lib/config/index.ts';

const app = new App();
try {
  const file: unknown = app.node.tryGetContext('config');
  const config = readConfig(app.node.tryGetContext('stage') ?? 'dev', typeof file === 'string' ? file : undefined);
  await bundleAll();
  composeApp(app, config, { bundles: bundlesFolder });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  // For an operator: what to mend, and no stack trace. `exit` also skips the synthesis of half an app.
  console.error(error.message);
  process.exit(1);
}
