/** One function of the route table: its bundle, a role of its own, its log, and the alias that everything calls. */
import { join } from 'node:path';
import type { IManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Alias, Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';
import type { FunctionSpec } from '../../../functions/route-types.ts';
import { environmentFor } from './environment.ts';
import { needsOf } from './needs.ts';
import { allow } from './permissions.ts';
import { functionName, liveAlias, type SocketStage, type Surroundings } from './surroundings.ts';

export interface ProductFunctionProps {
  /** Its name in the route table. */
  readonly name: string;
  readonly spec: FunctionSpec;
  readonly surroundings: Surroundings;
  readonly sockets: SocketStage;
  /** Settings that only this function has. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The user pool, for those that act in it. */
  readonly userPoolArn?: string;
}

/** Logs are read for weeks after something happened, and paid for as long as they lie. */
const retention = { dev: RetentionDays.ONE_WEEK, staging: RetentionDays.ONE_MONTH, prod: RetentionDays.THREE_MONTHS } as const;

export class ProductFunction extends Construct {
  readonly name: string;
  readonly lambda: LambdaFunction;
  /** What is called: a deployment moves it from one version to the next. */
  readonly alias: Alias;

  constructor(scope: Construct, id: string, props: ProductFunctionProps) {
    super(scope, id);
    const { name, spec, surroundings, sockets } = props;
    const { config } = surroundings;
    this.name = name;
    const needs = needsOf(name, spec.invoke);
    const fullName = functionName(config, name);
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/castmatch/${config.stage}/${name}`,
      retention: retention[config.stage],
      encryptionKey: surroundings.key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${fullName} may do, and nothing else`,
      managedPolicies: [...when(needs.sockets, sockets.postPolicy), ...when(needs.files, surroundings.files.usePolicy)],
    });
    logGroup.grantWrite(role);
    allow(role, { needs, surroundings, stack: Stack.of(this), userPoolArn: props.userPoolArn });
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName: fullName,
      description: `CastMatch AI, ${config.stage}: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: architectureOf(this),
      handler: 'index.handler',
      code: Code.fromAsset(join(surroundings.bundles, name)),
      role,
      timeout: Duration.seconds(spec.timeoutSeconds),
      memorySize: needs.memoryMiB,
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      environment: { ...environmentFor({ name, needs, surroundings, sockets }), ...props.environment },
    });
    this.alias = new Alias(this, 'Live', { aliasName: liveAlias, version: this.lambda.currentVersion });
  }
}

const when = (wanted: boolean, policy: IManagedPolicy): IManagedPolicy[] => (wanted ? [policy] : []);

/** `-c arch=x86_64` is for machines that run the functions in a container of their own. */
const architectureOf = (scope: Construct): Architecture => (scope.node.tryGetContext('arch') === 'x86_64' ? Architecture.X86_64 : Architecture.ARM_64);
