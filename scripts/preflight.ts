/** `npm run preflight -- --stage dev`: what is missing in the account before anything is deployed. Asks, and never writes. Exit code 1 when something is. */
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../lib/config/index.ts';
import { connectAws } from './preflight/aws.ts';
import { preflight, report } from './preflight/preflight.ts';

const { values } = parseArgs({ options: { stage: { type: 'string', default: 'dev' }, config: { type: 'string' } } });
try {
  const config = readConfig(values.stage, values.config);
  const findings = await preflight(config, connectAws());
  process.stdout.write(`${report(config.stage, findings)}\n`);
  process.exitCode = findings.some(({ level }) => level === 'missing') ? 1 : 0;
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
