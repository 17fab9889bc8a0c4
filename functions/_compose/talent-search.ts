/** The talent index of where the product runs: SQLite in its folder on one machine. Without one the facts in memory are searched. */
import { join } from 'node:path';
import { hashingEmbedder } from '../../layers/adapters/hashing-embedder/hashing-embedder.ts';
import { sqliteTalentIndex } from '../../layers/adapters/sqlite/talent/talent-index.ts';
import type { Clock } from '../../layers/core/shared/index.ts';
import { keepInStep, type SearchIndex, type TalentDirectory, type TalentStore } from '../../layers/core/talent/index.ts';
import type { Env } from './env.ts';

export const composeTalentSearch = (
  { CASTMATCH_HOME }: Pick<Env, 'CASTMATCH_HOME'>,
  { talents, directory, clock }: { readonly talents: Pick<TalentStore, 'getMany'>; readonly directory: TalentDirectory; readonly clock: Clock },
): SearchIndex | undefined => {
  if (CASTMATCH_HOME === undefined) return undefined;
  const embedder = hashingEmbedder();
  const index = sqliteTalentIndex({ folder: join(CASTMATCH_HOME, 'talent-index'), embedder });
  return { index, embedder, talents, inStep: keepInStep({ index, embedder, talents, directory, clock }) };
};
