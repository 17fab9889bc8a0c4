/** Work on the talent base that takes longer than a request. Invoked twice, or again after it was killed, it ends the same. */
import * as z from 'zod';
import { runBrief, runErasure, runImport } from '../../layers/core/talent/index.ts';
import { composeBriefRuns } from '../_compose/briefs.ts';
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
const briefs = composeBriefRuns(env, stores, log);
const Job = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('import'), org: z.string().min(1), importId: z.string().min(1) }),
  z.strictObject({ kind: z.enum(['erase', 'brief']), org: z.string().min(1), id: z.string().min(1) }),
]);
type Job = z.infer<typeof Job>;
/** Well within the function's own time. */
const budgetMs = 200_000;

/** What became of it, as the log says it: ids and counts, and nobody's words. */
interface Ran {
  readonly event: 'talent_import' | 'talent_erasure' | 'standing_brief';
  readonly outcome: string;
  readonly told: Readonly<Record<string, unknown>>;
}

const run = async (job: Job): Promise<Ran> => {
  switch (job.kind) {
    case 'import':
      return {
        event: 'talent_import',
        outcome: await runImport(imports)({ org: job.org, importId: job.importId, budgetMs }),
        told: { importId: job.importId },
      };
    case 'erase':
      return { event: 'talent_erasure', outcome: await runErasure(erasures)({ org: job.org, talentId: job.id, budgetMs }), told: {} };
    case 'brief': {
      const { outcome, ...counts } = await runBrief(briefs)({ org: job.org, briefId: job.id });
      return { event: 'standing_brief', outcome, told: { briefId: job.id, ...counts } };
    }
  }
};

export const handler = async (event: unknown): Promise<{ outcome: string }> => {
  const job = Job.parse(event);
  const { event: name, outcome, told } = await run(job);
  if (outcome === 'left') await stores.talentJob(job);
  log('info', name, { ...told, outcome });
  return { outcome };
};
