/**
 * The OpenSearch domain: the version that tests run against. Its endpoint is public and answers signed requests of this account alone, and within
 * it fine-grained access decides. Indices are made with `engine: lucene` alone: faiss and nmslib keep vectors outside the heap, where a small node has no room.
 */

import { EbsDeviceVolumeType } from 'aws-cdk-lib/aws-ec2';
import { AccountRootPrincipal, AnyPrincipal, ArnPrincipal, Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { LogGroup, ResourcePolicy, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { type CfnDomain, Domain, EngineVersion, TLSSecurityPolicy } from 'aws-cdk-lib/aws-opensearchservice';
import { RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { StageConfig } from '../../config/index.ts';
import { administratorName } from './domain-names.ts';

export interface SearchDomainProps {
  /** Lower case, 3 to 28 characters. The policy names the domain before it exists, so the name is ours. */
  readonly domainName: string;
  readonly nodes: StageConfig['search'];
  readonly encryptionKey: IKey;
  readonly removalPolicy: RemovalPolicy;
}

/** What a signed request may do; no administration of the domain itself. */
const requests = ['es:ESHttpDelete', 'es:ESHttpGet', 'es:ESHttpHead', 'es:ESHttpPatch', 'es:ESHttpPost', 'es:ESHttpPut'];

export class SearchDomain extends Construct {
  readonly domain: Domain;
  /** Whoever takes this role is the administrator inside the domain: makes indices, and says which role of a function may do what. */
  readonly administrator: Role;

  constructor(scope: Construct, id: string, { domainName, nodes, encryptionKey, removalPolicy }: SearchDomainProps) {
    super(scope, id);
    this.administrator = new Role(this, 'Administrator', {
      roleName: administratorName(domainName),
      assumedBy: new AccountRootPrincipal(),
      description: `Administers the indices of ${domainName}`,
    });
    const logs = this.logGroups(domainName, encryptionKey);
    this.domain = new Domain(this, 'Domain', {
      domainName,
      version: EngineVersion.OPENSEARCH_3_5,
      capacity: {
        dataNodes: nodes.dataNodes,
        dataNodeInstanceType: nodes.instanceType,
        ...(nodes.managerType === undefined ? {} : { masterNodes: 3, masterNodeInstanceType: nodes.managerType }),
        // A standby zone refuses every index without two replicas, and serves nobody on other days.
        multiAzWithStandbyEnabled: false,
      },
      zoneAwareness: nodes.zones === 1 ? { enabled: false } : { enabled: true, availabilityZoneCount: nodes.zones },
      ebs: { volumeSize: nodes.volumeGiB, volumeType: EbsDeviceVolumeType.GP3 },
      encryptionAtRest: { enabled: true, kmsKey: encryptionKey },
      nodeToNodeEncryption: true,
      enforceHttps: true,
      tlsSecurityPolicy: TLSSecurityPolicy.TLS_1_2_PFS,
      fineGrainedAccessControl: { masterUserArn: this.administrator.roleArn },
      logging: {
        appLogEnabled: true,
        appLogGroup: logs.application,
        slowSearchLogEnabled: true,
        slowSearchLogGroup: logs.slowSearch,
        slowIndexLogEnabled: true,
        slowIndexLogGroup: logs.slowIndex,
        auditLogEnabled: true,
        auditLogGroup: logs.audit,
      },
      // The construct would write its policies by a function of its own; ours are resources of the stack.
      suppressLogsResourcePolicy: true,
      enableAutoSoftwareUpdate: true,
      removalPolicy,
    });
    this.onlySignedRequestsOfThisAccount(domainName);
  }

  private onlySignedRequestsOfThisAccount(domainName: string): void {
    const resources = [`${Stack.of(this).formatArn({ service: 'es', resource: 'domain', resourceName: domainName })}/*`];
    const account = Stack.of(this).account;
    (this.domain.node.defaultChild as CfnDomain).accessPolicies = new PolicyDocument({
      statements: [
        // Who in this account may do what is said by their own policies, path by path; the administrator has no other.
        new PolicyStatement({ principals: [new AccountRootPrincipal()], actions: requests, resources }),
        new PolicyStatement({ principals: [new ArnPrincipal(this.administrator.roleArn)], actions: requests, resources }),
        new PolicyStatement({
          effect: Effect.DENY,
          principals: [new AnyPrincipal()],
          actions: requests,
          resources,
          conditions: { StringNotEquals: { 'aws:PrincipalAccount': account } },
        }),
      ],
    });
  }

  private logGroups(domainName: string, encryptionKey: IKey) {
    const group = (id: string, name: string) =>
      new LogGroup(this, id, {
        logGroupName: `/aws/opensearch/${domainName}/${name}`,
        retention: RetentionDays.THREE_MONTHS,
        encryptionKey,
        removalPolicy: RemovalPolicy.DESTROY,
      });
    const groups = {
      application: group('ApplicationLog', 'application'),
      slowSearch: group('SlowSearchLog', 'slow-search'),
      slowIndex: group('SlowIndexLog', 'slow-index'),
      audit: group('AuditLog', 'audit'),
    };
    new ResourcePolicy(this, 'MayLog', {
      policyStatements: [
        new PolicyStatement({
          principals: [new ServicePrincipal('es.amazonaws.com')],
          actions: ['logs:PutLogEvents', 'logs:CreateLogStream'],
          resources: Object.values(groups).map(({ logGroupArn }) => logGroupArn),
          conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
        }),
      ],
    });
    return groups;
  }
}
