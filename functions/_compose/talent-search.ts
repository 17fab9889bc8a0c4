/** The search through the index. On one machine a search brings its own tenant's index in step before it looks, so that it finds what was stored a moment ago. */
import type { Clock } from '../../layers/core/shared/index.ts';
import { keepInStep, type SearchIndex, type TalentDirectory, type TalentStore } from '../../layers/core/talent/index.ts';
import type { Log } from '../_kit/log.ts';
import { composeTalentIndex, type IndexEnv } from './talent-index.ts';

interface SearchPorts {
  readonly talents: Pick<TalentStore, 'getMany'>;
  readonly directory: TalentDirectory;
  readonly clock: Clock;
  readonly log: Log;
}

/** Undefined where there is no index: the facts in memory are searched. */
export const composeTalentSearch = (env: IndexEnv, { talents, directory, clock, log }: SearchPorts): SearchIndex | undefined => {
  const kept = composeTalentIndex(env, { log });
  if (kept === undefined) return undefined;
  const { index, embedder } = kept;
  // In the cloud the table's stream alone keeps it: a search would have to read the whole base first.
  const inStep = env.CASTMATCH_HOME === undefined ? undefined : keepInStep({ index, embedder, talents, directory, clock });
  return { index, embedder, talents, inStep };
};
