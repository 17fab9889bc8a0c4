/** Statements of a function's role: each names what it is about. Nothing here is a wildcard. */
import { Effect, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam';
import type { Stack } from 'aws-cdk-lib/core';
import { bedrockModelOf, embeddersOf } from '../../config/embedders.ts';
import { indexRequests } from '../search/index-requests.ts';
import type { Needs } from './needs.ts';
import { secondPoolStatements } from './second-pool-rights.ts';
import { functionName, liveAlias, type Surroundings } from './surroundings.ts';

interface Permissions {
  readonly needs: Needs;
  readonly surroundings: Surroundings;
  readonly stack: Stack;
  readonly userPoolArn: string | undefined;
}

const tableActions = [
  'dynamodb:BatchGetItem',
  'dynamodb:BatchWriteItem',
  'dynamodb:ConditionCheckItem',
  'dynamodb:DeleteItem',
  'dynamodb:GetItem',
  'dynamodb:PutItem',
  'dynamodb:Query',
  'dynamodb:UpdateItem',
];

/** The partitions of all tenants in which `layers/adapters/dynamodb/talent/parked-talents.ts` puts. */
const parkedTalents = 'T#*#TALENTS#PARKED';

const statement = (sid: string, actions: readonly string[], resources: readonly string[]): PolicyStatement =>
  new PolicyStatement({ sid, effect: Effect.ALLOW, actions: [...actions], resources: [...resources] });

export const allow = (role: Role, { needs, surroundings, stack, userPoolArn }: Permissions): void => {
  const { config, key, tables, secrets, domain } = surroundings;
  const add = (sid: string, actions: readonly string[], resources: readonly string[]): void => {
    role.addToPolicy(statement(sid, actions, resources));
  };
  // No scan: nothing in the product reads a table from end to end, and nothing of a stranger's could be met that way.
  if (needs.tables === 'read-write') add('Tables', tableActions, [tables.main.tableArn, `${tables.main.tableArn}/index/gsi1`, tables.live.tableArn]);
  if (needs.tables === 'parks-talents') {
    const parking = statement('ParkTalents', ['dynamodb:PutItem'], [tables.live.tableArn]);
    parking.addConditions({ 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [parkedTalents] }, Null: { 'dynamodb:LeadingKeys': 'false' } });
    role.addToPolicy(parking);
  }
  if (needs.tables !== 'none' || needs.edge) add('DataKey', ['kms:Decrypt', 'kms:GenerateDataKey', 'kms:DescribeKey'], [key.keyArn]);
  if (needs.edge) add('EdgeSecrets', ['secretsmanager:GetSecretValue'], [secrets.cursor.secretArn, secrets.originVerify.secretArn]);
  if (needs.models) {
    // Secrets Manager ends a name with six characters of its own.
    add('ModelKey', ['secretsmanager:GetSecretValue'], [`${secrets.anthropic.secretArn}-??????`]);
  }
  if (needs.secondPool) for (const one of secondPoolStatements(config, stack)) role.addToPolicy(one);
  if (needs.invokes.length > 0)
    add(
      'Ring',
      ['lambda:InvokeFunction'],
      needs.invokes.map((name) => `arn:${stack.partition}:lambda:${stack.region}:${stack.account}:function:${functionName(config, name)}:${liveAlias}`),
    );
  for (const [action, paths] of indexRequests(config, needs.indices))
    add(
      `Index${action}`,
      [`es:ESHttp${action}`],
      paths.map((path) => `${domain.domainArn}/${path}`),
    );
  const models = embeddersOf(config).flatMap((name) => bedrockModelOf(name) ?? []);
  if (needs.embeds && models.length > 0)
    add(
      'Embed',
      ['bedrock:InvokeModel'],
      [...new Set(models)].map((model) => `arn:${stack.partition}:bedrock:${config.region}::foundation-model/${model}`),
    );
  if (needs.domainHealth) add('DomainHealth', ['es:DescribeDomain', 'es:DescribeDomainHealth', 'es:DescribeDomainChangeProgress'], [domain.domainArn]);
  if (needs.userPool.length > 0 && userPoolArn !== undefined) add('UserPool', needs.userPool, [userPoolArn]);
};
