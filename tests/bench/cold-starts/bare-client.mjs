/** Stands in for aws-lambda-ric where that cannot be compiled: loads the handler as it does, then asks for the first event. It answers none. */
import { join } from 'node:path';

globalThis.awslambda = { streamifyResponse: (handler) => handler, HttpResponseStream: { from: (stream) => stream } };
const [file, exported] = (process.argv[2] ?? 'index.handler').split('.');
const module = await import(join(process.env.LAMBDA_TASK_ROOT, `${file}.mjs`));
if (typeof module[exported] !== 'function') throw new Error(`there is no ${exported} in ${file}.mjs`);
await fetch(`http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime/invocation/next`);
