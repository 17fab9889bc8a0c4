/** Where the accesses of buckets and of the distribution are written. It logs no accesses of its own, which would be logged again. */
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Duration, type RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface AccessLogsProps {
  readonly removalPolicy: RemovalPolicy;
  /** Of the law of personal data: a year at least (docs/guide/deploy.md). */
  readonly keepDays: number;
}

export class AccessLogs extends Bucket {
  constructor(scope: Construct, id: string, { removalPolicy, keepDays }: AccessLogsProps) {
    super(scope, id, {
      // CloudFront and S3 write logs with S3's own key alone, and CloudFront by an ACL.
      encryption: BucketEncryption.S3_MANAGED,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_PREFERRED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy,
      lifecycleRules: [{ id: 'a-year', expiration: Duration.days(keepDays), noncurrentVersionExpiration: Duration.days(30) }],
    });
  }
}
