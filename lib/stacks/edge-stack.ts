/** What CloudFront takes from us-east-1 alone: its firewall and its certificate. The web stack refers to both weakly (docs/decisions/2026-11-28-weak-references-to-the-edge.md). */
import { Certificate, CertificateValidation, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { HostedZone } from 'aws-cdk-lib/aws-route53';
import { Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config/index.ts';
import { Firewall } from '../constructs/firewall/firewall.ts';
import { environmentOf, stackId } from './stack-names.ts';

export interface EdgeStackProps extends StackProps {
  readonly config: StageConfig;
}

export class EdgeStack extends Stack {
  readonly firewall: Firewall;
  /** Undefined where the stage has no host name of its own. */
  readonly certificate: ICertificate | undefined;

  constructor(scope: Construct, id: string, { config, ...props }: EdgeStackProps) {
    super(scope, id, { env: environmentOf({ ...config, region: 'us-east-1' }), ...props });
    this.firewall = new Firewall(this, 'Firewall', { name: stackId(config, 'web'), requestsPerAddress: config.requestsPerAddress });
    this.certificate = config.domain && this.certificateFor(config.domain);
  }

  private certificateFor({ name, zoneName, hostedZoneId }: NonNullable<StageConfig['domain']>): Certificate {
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName });
    return new Certificate(this, 'Certificate', { domainName: name, validation: CertificateValidation.fromDns(zone) });
  }
}
