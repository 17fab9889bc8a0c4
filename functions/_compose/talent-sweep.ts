/** Looking after work on the talent base over the tables: nothing that does the work. */
import { dynamoBriefStore } from '../../layers/adapters/dynamodb/briefs/brief-store.ts';
import { dynamoDueStore } from '../../layers/adapters/dynamodb/erasure/due-store.ts';
import { dynamoErasureStore } from '../../layers/adapters/dynamodb/erasure/erasure-store.ts';
import { dynamoImportStore } from '../../layers/adapters/dynamodb/imports/import-store.ts';
import { lookAtBrief, lookAtErasure, lookAtImport, type SweepPorts } from '../../layers/core/talent/index.ts';
import type { Env } from './env.ts';
import { composeFiles } from './files.ts';
import type { Stores } from './stores.ts';

export const composeTalentSweep = (env: Env, { tables, clock, talentJob }: Pick<Stores, 'tables' | 'clock' | 'talentJob'>): Omit<SweepPorts, 'report'> => ({
  due: dynamoDueStore(tables),
  clock,
  look: {
    import: lookAtImport({ imports: dynamoImportStore(tables), files: composeFiles(env, () => clock.now()), clock }),
    erase: lookAtErasure({ erasures: dynamoErasureStore(tables), clock }),
    brief: lookAtBrief({ briefs: dynamoBriefStore(tables), clock }),
  },
  ring: ({ kind, org, id }) => talentJob(kind === 'import' ? { kind, org, importId: id } : { kind, org, id }),
});
