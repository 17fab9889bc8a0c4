/** The CDK app: makes the stacks. No resources here. */
import { App, Stack } from 'aws-cdk-lib/core';

const app = new App();

// `cdk synth` refuses an app without stacks, so until there are stacks of worth this one stands for them: it has no resource.
new Stack(app, 'castmatch', { description: 'CastMatch AI: the place of its stacks' });
