/** The app of the delivery role, deployed by hand, once for each account: `npx cdk deploy --app "node bin/delivery.ts" -c stage=staging -c repository=owner/name`. */
import { App } from 'aws-cdk-lib/core';
import { stages } from '../lib/config/index.ts';
import { DeliveryStack } from '../lib/stacks/delivery-stack.ts';

const app = new App();
const stage = stages.find((name) => name === app.node.tryGetContext('stage'));
const repository: unknown = app.node.tryGetContext('repository');
if (stage === undefined || typeof repository !== 'string') {
  console.error(`say -c stage=${stages.join('|')} and -c repository=owner/name`);
  process.exit(1);
}
new DeliveryStack(app, `castmatch-${stage}-delivery`, { stage, repository });
