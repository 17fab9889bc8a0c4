/** The one address of the product: the web app from S3, and the three APIs behind the same host, through CloudFront and its firewall. */

import { Certificate, type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Distribution, FunctionEventType, HttpVersion, PriceClass, SecurityPolicyProtocol, ViewerProtocolPolicy } from 'aws-cdk-lib/aws-cloudfront';
import { S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnOutput, ReferenceStrength, Stack, type StackProps } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { StageConfig } from '../config/index.ts';
import { type ApiOrigins, apiBehaviors } from '../constructs/delivery/api-behaviors.ts';
import { SecurityHeaders } from '../constructs/delivery/security-headers.ts';
import { ViewerFunctions } from '../constructs/delivery/viewer-functions.ts';
import { PrivateBucket } from '../constructs/files/private-bucket.ts';
import type { Firewall } from '../constructs/firewall/firewall.ts';
import { dataRemovalPolicy, environmentOf } from './stack-names.ts';

export interface WebStackProps extends StackProps {
  readonly config: StageConfig;
  /** Both of us-east-1. */
  readonly firewall: Firewall;
  readonly certificate: ICertificate | undefined;
  readonly apis: ApiOrigins;
  readonly originVerify: ISecret;
  readonly accessLogs: IBucket;
  readonly media: IBucket;
  /** `https://<prefix>.auth.<region>.amazoncognito.com` */
  readonly signInOrigin: string;
}

export class WebStack extends Stack {
  /** The built app; whoever delivers puts it here. */
  readonly site: PrivateBucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, props: WebStackProps) {
    const { config, firewall: _firewall, certificate: _certificate, apis, originVerify, accessLogs, media, signInOrigin, ...stackProps } = props;
    super(scope, id, { env: environmentOf(config), ...stackProps });
    // The app itself can be built again, so S3's own key does; the policy of ours would have to name CloudFront.
    this.site = new PrivateBucket(this, 'Site', { accessLogs, accessLogPrefix: 'site/', keepReplacedDays: 30, removalPolicy: dataRemovalPolicy(config) });
    const headers = new SecurityHeaders(this, 'Headers', {
      hosts: config.domain === undefined ? [] : [config.domain.name],
      mediaOrigin: `https://${media.bucketRegionalDomainName}`,
      signInOrigin,
    });
    const functions = new ViewerFunctions(this, 'Functions');
    this.distribution = new Distribution(this, 'Distribution', {
      // CloudFormation reads the secret anew when this text changes.
      comment: `CastMatch ${config.stage}, origin secret ${config.originSecretRotation}`,
      defaultRootObject: 'index.html',
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(this.site),
        viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
        responseHeadersPolicy: headers.pages,
        functionAssociations: [{ function: functions.pages, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: apiBehaviors({ apis, originVerify, headers: headers.answers, functions }),
      httpVersion: HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      // 200 has India; prod serves shoots abroad, too.
      priceClass: config.stage === 'prod' ? PriceClass.PRICE_CLASS_ALL : PriceClass.PRICE_CLASS_200,
      enableLogging: true,
      logBucket: accessLogs,
      logFilePrefix: 'cloudfront/',
      ...this.fromTheEdge(props),
    });
    if (config.domain) this.address(config.domain);
    new CfnOutput(this, 'SiteBucket', { value: this.site.bucketName });
    new CfnOutput(this, 'DistributionId', { value: this.distribution.distributionId });
    new CfnOutput(this, 'Address', { value: `https://${config.domain?.name ?? this.distribution.distributionDomainName}` });
  }

  /** Weak references: docs/decisions/2026-11-28-weak-references-to-the-edge.md. */
  private fromTheEdge({ config, firewall, certificate }: WebStackProps) {
    const weak = (value: string): string => Stack.consumeReference(value, ReferenceStrength.WEAK);
    return {
      webAclId: weak(firewall.webAcl.attrArn),
      ...(config.domain === undefined || certificate === undefined
        ? {}
        : { domainNames: [config.domain.name], certificate: Certificate.fromCertificateArn(this, 'Certificate', weak(certificate.certificateArn)) }),
    };
  }

  private address({ name, zoneName, hostedZoneId }: NonNullable<StageConfig['domain']>): void {
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { hostedZoneId, zoneName });
    const target = RecordTarget.fromAlias(new CloudFrontTarget(this.distribution));
    new ARecord(this, 'Address4', { zone, recordName: name, target });
    new AaaaRecord(this, 'Address6', { zone, recordName: name, target });
  }
}
