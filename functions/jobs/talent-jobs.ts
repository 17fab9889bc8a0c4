/** Work on the talent base that takes longer than a request. Invoked twice, or again after it was killed, it ends the same. */
import * as z from 'zod';
import { runErasure, runImport } from '../../layers/core/talent/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeErasures } from '../_compose/erasures.ts';
import { composeImports } from '../_compose/imports.ts';
import { composeLog } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';

const env = readEnv();
const log = composeLog(env, 'talent-jobs');
const stores = composeStores(env);
const imports = composeImports(env, stores);
const erasures = composeErasures(env, stores, log);
const Job = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('import'), org: z.string().min(1), importId: z.string().min(1) }),
  z.strictObject({ kind: z.literal('erase'), org: z.string().min(1), id: z.string().min(1) }),
]);
type Job = z.infer<typeof Job>;
/** Well within the function's own time. */
const budgetMs = 200_000;

const run = async (job: Job): Promise<string> => {
  switch (job.kind) {
    case 'import':
      return runImport(imports)({ org: job.org, importId: job.importId, budgetMs });
    case 'erase':
      return runErasure(erasures)({ org: job.org, talentId: job.id, budgetMs });
  }
};

export const handler = async (event: unknown): Promise<{ outcome: string }> => {
  const job = Job.parse(event);
  const outcome = await run(job);
  if (outcome === 'left') await stores.talentJob(job);
  log('info', job.kind === 'import' ? 'talent_import' : 'talent_erasure', { ...(job.kind === 'import' ? { importId: job.importId } : {}), outcome });
  return { outcome };
};
