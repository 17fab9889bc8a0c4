/** What is refused before it reaches CloudFront's origins. It belongs to CloudFront, so it is made in us-east-1. */
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { RemovalPolicy } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

export interface FirewallProps {
  /** Of the log, after `aws-waf-logs-`. */
  readonly name: string;
  /** In five minutes. */
  readonly requestsPerAddress: number;
}

/** What people write is data: a brief may quote markup, a path or an address. These are counted, not refused; the functions read bodies by their schemas. */
const countedInBodies = ['SizeRestrictions_BODY', 'CrossSiteScripting_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY', 'EC2MetaDataSSRF_BODY'];

export class Firewall extends Construct {
  readonly webAcl: CfnWebACL;

  constructor(scope: Construct, id: string, { name, requestsPerAddress }: FirewallProps) {
    super(scope, id);
    this.webAcl = new CfnWebACL(this, 'WebAcl', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: visible(name),
      rules: [
        tooMany(0, requestsPerAddress),
        tooLarge(1),
        managed(2, 'AWSManagedRulesAmazonIpReputationList'),
        managed(3, 'AWSManagedRulesCommonRuleSet', countedInBodies),
        managed(4, 'AWSManagedRulesKnownBadInputsRuleSet'),
      ],
    });
    this.log(name);
  }

  private log(name: string): void {
    const group = new LogGroup(this, 'Log', {
      logGroupName: `aws-waf-logs-${name}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    new CfnLoggingConfiguration(this, 'Logging', {
      resourceArn: this.webAcl.attrArn,
      // WAF takes no ARN that ends in `:*`.
      logDestinationConfigs: [`arn:aws:logs:${group.env.region}:${group.env.account}:log-group:${group.logGroupName}`],
      // Tokens, and the tickets that open sockets.
      redactedFields: [{ singleHeader: { Name: 'authorization' } }, { singleHeader: { Name: 'cookie' } }, { queryString: {} }],
    });
  }
}

const visible = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({ cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false, metricName });

const tooMany = (priority: number, limit: number): CfnWebACL.RuleProperty => ({
  name: 'too-many',
  priority,
  action: { block: { customResponse: { responseCode: 429 } } },
  statement: { rateBasedStatement: { aggregateKeyType: 'IP', evaluationWindowSec: 300, limit } },
  visibilityConfig: visible('too-many'),
});

/** Ten million bytes and more: beyond what the HTTP API takes and what any route allows. The routes' own limits are smaller, and are answered in words. */
const tooLarge = (priority: number): CfnWebACL.RuleProperty => ({
  name: 'too-large',
  priority,
  action: { block: { customResponse: { responseCode: 413 } } },
  statement: {
    regexMatchStatement: {
      fieldToMatch: { singleHeader: { Name: 'content-length' } },
      regexString: '^[0-9]{8,}$',
      textTransformations: [{ priority: 0, type: 'NONE' }],
    },
  },
  visibilityConfig: visible('too-large'),
});

const managed = (priority: number, name: string, counted: readonly string[] = []): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ...(counted.length === 0 ? {} : { ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })) }),
    },
  },
  visibilityConfig: visible(name),
});
