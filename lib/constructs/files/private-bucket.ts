/** A bucket that is nobody's but ours: no public access, TLS alone, versions kept, reads and writes logged. */
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, type CorsRule, type IBucket, type LifecycleRule, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Duration, type RemovalPolicy } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface PrivateBucketProps {
  /** @default S3's own key: for what services write that cannot use ours */
  readonly encryptionKey?: IKey;
  /** Where its accesses are logged. */
  readonly accessLogs: IBucket;
  readonly accessLogPrefix: string;
  readonly removalPolicy: RemovalPolicy;
  /** Days after which a replaced or deleted object is gone for good. */
  readonly keepReplacedDays: number;
  /** @default none */
  readonly lifecycle?: readonly LifecycleRule[];
  /** @default none */
  readonly cors?: readonly CorsRule[];
}

export class PrivateBucket extends Bucket {
  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id, {
      ...(props.encryptionKey === undefined
        ? { encryption: BucketEncryption.S3_MANAGED }
        : { encryption: BucketEncryption.KMS, encryptionKey: props.encryptionKey, bucketKeyEnabled: true }),
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      versioned: true,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: props.accessLogPrefix,
      removalPolicy: props.removalPolicy,
      lifecycleRules: [
        {
          id: 'replaced-and-unfinished',
          noncurrentVersionExpiration: Duration.days(props.keepReplacedDays),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
        ...(props.lifecycle ?? []),
      ],
      ...(props.cors === undefined ? {} : { cors: [...props.cors] }),
    });
  }
}
