import { Match } from 'aws-cdk-lib/assertions';
import type { Stack } from 'aws-cdk-lib/core';
import { describe, expect, it } from 'vitest';
import { httpRoutes, streamRoutes } from '../../functions/routes.ts';
import { stages } from '../../lib/config/index.ts';
import { synthesized, template } from './synthesized.ts';

const stack = (name: string) => synthesized('prod').app.node.findChild(`castmatch-prod-${name}`) as Stack;

describe('the edge', () => {
  it('the firewall and the certificate are made in us-east-1, all else in Mumbai', () => {
    expect(stack('edge').region).toBe('us-east-1');
    expect(['data', 'identity', 'web'].map((name) => stack(name).region)).toEqual(['ap-south-1', 'ap-south-1', 'ap-south-1']);
    template('prod', 'edge').hasResourceProperties('AWS::WAFv2::WebACL', { Scope: 'CLOUDFRONT' });
    template('prod', 'edge').hasResourceProperties('AWS::CertificateManager::Certificate', { DomainName: 'castmatch.example' });
  });

  it('the web stack refers to it weakly, so that a certificate can be replaced', () => {
    template('prod', 'web').hasResourceProperties('AWS::CloudFront::Distribution', {
      DistributionConfig: {
        WebACLId: { 'Fn::GetStackOutput': Match.objectLike({ Region: 'us-east-1' }) },
        ViewerCertificate: Match.objectLike({ AcmCertificateArn: { 'Fn::GetStackOutput': Match.anyValue() } }),
      },
    });
    template('prod', 'web').resourceCountIs('Custom::CrossRegionExportReader', 0);
  });

  it('dev has no certificate, for it has no host name', () => {
    template('dev', 'edge').resourceCountIs('AWS::CertificateManager::Certificate', 0);
  });
});

describe('the firewall', () => {
  it.each(stages)('of %s limits an address, refuses known attackers and known attacks, and logs', (stage) => {
    template(stage, 'edge').hasResourceProperties('AWS::WAFv2::WebACL', {
      Rules: [
        Match.objectLike({
          Name: 'too-many',
          Statement: { RateBasedStatement: { AggregateKeyType: 'IP', EvaluationWindowSec: 300, Limit: 10_000 } },
          Action: { Block: { CustomResponse: { ResponseCode: 429 } } },
        }),
        Match.objectLike({ Name: 'too-large', Action: { Block: { CustomResponse: { ResponseCode: 413 } } } }),
        Match.objectLike({ Name: 'AWSManagedRulesAmazonIpReputationList' }),
        Match.objectLike({ Name: 'AWSManagedRulesCommonRuleSet' }),
        Match.objectLike({ Name: 'AWSManagedRulesKnownBadInputsRuleSet' }),
      ],
    });
  });

  it('lets every body pass that a route allows: an eighth digit is beyond all of them', () => {
    const largest = Math.max(...[...httpRoutes, ...streamRoutes].map(({ limits }) => limits.bodyBytes));

    expect(String(largest).length).toBeLessThan(8);
    template('prod', 'edge').hasResourceProperties('AWS::WAFv2::WebACL', {
      Rules: Match.arrayWith([
        Match.objectLike({
          Statement: { RegexMatchStatement: Match.objectLike({ RegexString: '^[0-9]{8,}$', FieldToMatch: { SingleHeader: { Name: 'content-length' } } }) },
        }),
      ]),
    });
  });

  it('counts, and does not refuse, what a brief may quote', () => {
    template('prod', 'edge').hasResourceProperties('AWS::WAFv2::WebACL', {
      Rules: Match.arrayWith([
        Match.objectLike({
          Statement: {
            ManagedRuleGroupStatement: Match.objectLike({
              RuleActionOverrides: Match.arrayWith([
                { Name: 'SizeRestrictions_BODY', ActionToUse: { Count: {} } },
                { Name: 'CrossSiteScripting_BODY', ActionToUse: { Count: {} } },
              ]),
            }),
          },
        }),
      ]),
    });
  });

  it('writes neither tokens nor tickets into its log', () => {
    template('prod', 'edge').hasResourceProperties('AWS::WAFv2::LoggingConfiguration', {
      RedactedFields: Match.arrayWith([{ SingleHeader: { Name: 'authorization' } }, { QueryString: {} }]),
    });
  });
});
