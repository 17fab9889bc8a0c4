/** Whom GitHub Actions may be: one role, for one environment of one repository, that may do what `cdk deploy` does and nothing by itself. */
import { Effect, OidcProviderNative, PolicyStatement, Role, WebIdentityPrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Stage } from '../config/index.ts';
import { administratorName, domainName } from '../constructs/search/domain-names.ts';

export interface DeliveryStackProps extends StackProps {
  readonly stage: Stage;
  /** `owner/name` on GitHub. */
  readonly repository: string;
}

const issuer = 'token.actions.githubusercontent.com';

export class DeliveryStack extends Stack {
  constructor(scope: Construct, id: string, { stage, repository, ...props }: DeliveryStackProps) {
    super(scope, id, props);
    if (!/^[\w.-]+\/[\w.-]+$/u.test(repository)) throw new Error(`the repository '${repository}' is not owner/name`);
    const provider = new OidcProviderNative(this, 'GitHub', { url: `https://${issuer}`, clientIds: ['sts.amazonaws.com'] });
    const role = new Role(this, 'Role', {
      roleName: `castmatch-${stage}-delivery`,
      description: `GitHub Actions of ${repository}, environment ${stage}`,
      maxSessionDuration: Duration.hours(2),
      assumedBy: new WebIdentityPrincipal(provider.oidcProviderArn, {
        StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com', [`${issuer}:sub`]: `repo:${repository}:environment:${stage}` },
      }),
    });
    // The bootstrap's own roles do the work, each bounded by it.
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['sts:AssumeRole'],
        resources: [`arn:aws:iam::${this.account}:role/cdk-hnb659fds-*-role-${this.account}-*`],
      }),
    );
    // What preflight looks at.
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['secretsmanager:GetSecretValue'],
        resources: [`arn:aws:secretsmanager:*:${this.account}:secret:castmatch/${stage}/*`],
      }),
    );
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['ssm:GetParameter'],
        resources: [`arn:aws:ssm:*:${this.account}:parameter/cdk-bootstrap/hnb659fds/version`],
      }),
    );
    // What `npm run index:roles` does after each deployment: it finds the functions and the domain, and is the domain's administrator for a moment.
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['sts:AssumeRole'],
        resources: [`arn:aws:iam::${this.account}:role/${administratorName(domainName(stage))}`],
      }),
    );
    role.addToPolicy(
      new PolicyStatement({ effect: Effect.ALLOW, actions: ['es:DescribeDomain'], resources: [`arn:aws:es:*:${this.account}:domain/${domainName(stage)}`] }),
    );
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['lambda:GetFunctionConfiguration'],
        resources: [`arn:aws:lambda:*:${this.account}:function:castmatch-${stage}-*`],
      }),
    );
    // The app goes into the bucket that CloudFormation named after its stack.
    const site = `arn:aws:s3:::castmatch-${stage}-web-site*`;
    role.addToPolicy(new PolicyStatement({ effect: Effect.ALLOW, actions: ['s3:ListBucket', 's3:PutObject'], resources: [site, `${site}/*`] }));
    role.addToPolicy(
      new PolicyStatement({
        effect: Effect.ALLOW,
        actions: ['cloudfront:CreateInvalidation'],
        resources: [`arn:aws:cloudfront::${this.account}:distribution/*`],
      }),
    );
    new CfnOutput(this, 'RoleArn', { value: role.roleArn, description: `The variable DELIVERY_ROLE_ARN of GitHub's environment ${stage}` });
  }
}
