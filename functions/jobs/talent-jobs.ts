/** Work on the talent base that takes longer than a request. Invoked twice, or again after it was killed, it ends the same. */
import * as z from 'zod';
import { runImport } from '../../layers/core/talent/index.ts';
import { readEnv } from '../_compose/env.ts';
import { composeImports } from '../_compose/imports.ts';
import { composeLog } from '../_compose/kit.ts';
import { composeStores } from '../_compose/stores.ts';

const env = readEnv();
const log = composeLog(env, 'talent-jobs');
const stores = composeStores(env);
const ports = composeImports(env, stores);
const Job = z.strictObject({ kind: z.literal('import'), org: z.string().min(1), importId: z.string().min(1) });
/** Well within the function's own time. */
const budgetMs = 200_000;

export const handler = async (event: unknown): Promise<{ outcome: string }> => {
  const { org, importId } = Job.parse(event);
  const outcome = await runImport(ports)({ org, importId, budgetMs });
  if (outcome === 'left') await ports.handOver(org, importId);
  log('info', 'talent_import', { importId, outcome });
  return { outcome };
};
