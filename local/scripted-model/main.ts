/** The scripted model as a process: prints `listening <port>`, and ends with its parent. */
import * as z from 'zod';
import { startScriptedModel } from './server.ts';

const Env = z.object({
  SCRIPTED_MODEL_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  SCRIPTED_MODEL_DELTA_MS: z.coerce.number().int().min(0).max(60_000).default(18),
});

const env = Env.parse(process.env);
const model = await startScriptedModel({ port: env.SCRIPTED_MODEL_PORT, deltaMs: env.SCRIPTED_MODEL_DELTA_MS });

const stop = (): void => {
  void model.close().then(() => process.exit(0));
};
process.once('disconnect', stop);
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

console.log(`listening ${model.port}`);
process.send?.({ type: 'listening', port: model.port });
