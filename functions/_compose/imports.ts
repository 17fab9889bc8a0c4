/** Taking people in and giving them out, over tables and files. */
import { dynamoImportStore, dynamoUploadStore } from '../../layers/adapters/dynamodb/imports/import-store.ts';
import { dynamoTalentDirectory } from '../../layers/adapters/dynamodb/talent/talent-directory.ts';
import { dynamoTalentStore } from '../../layers/adapters/dynamodb/talent/talent-store.ts';
import type { Env } from './env.ts';
import { composeFiles } from './files.ts';
import type { Stores } from './stores.ts';

type ImportStores = Pick<Stores, 'tables' | 'clock' | 'newId' | 'sha256' | 'talentJob'>;

export const composeImports = (env: Env, { tables, clock, newId, sha256, talentJob }: ImportStores) => ({
  imports: dynamoImportStore(tables),
  uploads: dynamoUploadStore(tables),
  talents: dynamoTalentStore(tables),
  directory: dynamoTalentDirectory(tables),
  files: composeFiles(env, () => clock.now()),
  handOver: (org: string, importId: string) => talentJob({ kind: 'import', org, importId }),
  clock,
  newId,
  sha256,
});
