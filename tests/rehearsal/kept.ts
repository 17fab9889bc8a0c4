/** Resources that their stack must not take with it: asked of the service that holds each, after everything was destroyed. */
import { type Account, ask, askJson } from './account.ts';
import { holds, object, same } from './expect.ts';
import type { Stack } from './stacks.ts';

/** Stack and logical id of all that must outlive the stacks of dev. Whoever adds to what is kept, or lets something go, says so here. */
export const expectedKept: readonly string[] = [
  'castmatch-dev-data Key961B73FD',
  'castmatch-dev-data TablesMainBB1D2EBD',
  'castmatch-dev-data TablesLive9E75DEFC',
  'castmatch-dev-data SearchDomain62FD613E',
  'castmatch-dev-data SecretsOriginVerify59304C5E',
  'castmatch-dev-data SecretsCursorD529BDDE',
  'castmatch-dev-data AccessLogs8B620ECA',
  'castmatch-dev-data MediaA721A567',
  'castmatch-dev-data Exports25637AFB',
  'castmatch-dev-data BackupsVault1F11AFCC',
  'castmatch-dev-identity PeoplePoolC64A4D1E',
  'castmatch-dev-web SiteE53D7754',
];

export interface Kept {
  readonly stack: string;
  readonly logicalId: string;
  readonly type: string;
  readonly physicalId: string;
  readonly region: string;
}

/** What the templates say is to be kept, with its physical id. */
export const keptOf = (stacks: readonly Stack[], ids: ReadonlyMap<string, Readonly<Record<string, string>>>): Kept[] =>
  stacks.flatMap(({ name, region, template }) =>
    Object.entries(template.Resources ?? {})
      .filter(([, { DeletionPolicy }]) => DeletionPolicy?.startsWith('Retain'))
      .map(([logicalId, { Type }]) => ({ stack: name, logicalId, type: Type, region, physicalId: ids.get(name)?.[logicalId] ?? '' })),
  );

/** What its service says of it, for the table. Throws when it is not there. */
type Look = (at: Account, kept: Kept) => Promise<string>;

const lastOf = (id: string): string => id.split('/').at(-1) ?? id;

const looks: Readonly<Record<string, Look>> = {
  'AWS::DynamoDB::GlobalTable': async (at, { physicalId, region }) => {
    const { Table } = await askJson(at, 'dynamodb', region, { target: 'DynamoDB_20120810.DescribeTable', version: '1.0', body: { TableName: physicalId } });
    same(object(Table)['TableStatus'], 'ACTIVE', 'the table');
    return `${physicalId}: ACTIVE`;
  },
  'AWS::KMS::Key': async (at, { physicalId, region }) => {
    const { KeyMetadata } = await askJson(at, 'kms', region, { target: 'TrentService.DescribeKey', body: { KeyId: physicalId } });
    same(object(KeyMetadata)['KeyState'], 'Enabled', 'the key');
    return 'Enabled, and no deletion is scheduled';
  },
  'AWS::SecretsManager::Secret': async (at, { physicalId, region }) => {
    const secret = await askJson(at, 'secretsmanager', region, { target: 'secretsmanager.DescribeSecret', body: { SecretId: physicalId } });
    same(secret['DeletedDate'] ?? null, null, 'its deletion');
    return `${String(secret['Name'])}: there, and no deletion is scheduled`;
  },
  'AWS::S3::Bucket': async (at, { physicalId, region }) => {
    const { status } = await ask(at, 's3', region, { method: 'GET', path: `/${physicalId}?list-type=2` });
    same(status, 200, 'the listing of the bucket');
    return `${physicalId}: can be listed`;
  },
  'AWS::Cognito::UserPool': async (at, { physicalId, region }) => {
    const target = 'AWSCognitoIdentityProviderService.DescribeUserPool';
    const { UserPool } = await askJson(at, 'cognito-idp', region, { target, body: { UserPoolId: physicalId } });
    same(object(UserPool)['Id'], physicalId, 'the pool');
    return `${physicalId}: there`;
  },
  'AWS::Backup::BackupVault': async (at, { physicalId, region }) => {
    const { status, text } = await ask(at, 'backup', region, { method: 'GET', path: `/backup-vaults/${lastOf(physicalId)}` });
    holds(status === 200, 'the vault', text);
    return `${lastOf(physicalId)}: there`;
  },
  'AWS::OpenSearchService::Domain': async (at, { physicalId, region }) => {
    const { status, text } = await ask(at, 'es', region, { method: 'GET', path: `/2021-01-01/opensearch/domain/${lastOf(physicalId)}` });
    holds(status === 200, 'the domain', text);
    same(object(object(JSON.parse(text))['DomainStatus'])['Deleted'], false, 'whether it is deleted');
    return `${lastOf(physicalId)}: there`;
  },
};

/** Of which somebody knows how to look for them. */
export const keptTypes: readonly string[] = Object.keys(looks);

export const stillThere: Look = async (at, kept) => {
  holds(kept.physicalId !== '', 'a physical id while it was deployed', kept.physicalId);
  const look = looks[kept.type];
  if (!look) throw new Error(`nobody has written how to look for a ${kept.type}`);
  return look(at, kept);
};
