/**
 * `npm run rotate -- cursor|origin-verify [--stage dev] [--started-anew]`: the next step of a rotation with two live values, and what to do before the one after it
 * (docs/guide/secrets.md). Exit code 1: nothing was written.
 */
import { createHash, randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from '../lib/config/index.ts';
import { connectAws } from './preflight/aws.ts';
import { RotationFailure, rotateSecret } from './rotate/rotate-secret.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { stage: { type: 'string', default: 'dev' }, config: { type: 'string' }, 'started-anew': { type: 'boolean', default: false } },
});
const uuidOf = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/u, '$1-$2-$3-$4-$5');
const [name = ''] = positionals;
const next = {
  announced: 'Every function must know the new value before it is used: deploy all stacks anew, or wait a day; then run this again.',
  taken: `The new value is in use${name === 'origin-verify' ? ' by functions: raise originSecretRotation in the stage’s config by one and deploy the web stack, so that CloudFront sends it' : ''}. Then, after a day, run this again.`,
  retired: 'The old value is worth nothing once every function has started anew: deploy, or wait a day. The rotation is done.',
};

try {
  if (name !== 'cursor' && name !== 'origin-verify')
    throw new RotationFailure(`say which secret: cursor or origin-verify; those of others are changed where they come from`);
  const { stage, region } = readConfig(values.stage, values.config);
  const ports = { ask: connectAws(), region, now: Date.now, newValue: () => randomBytes(36).toString('base64url'), tokenOf: uuidOf };
  const rotated = await rotateSecret(`castmatch/${stage}/${name}`, { startedAnew: values['started-anew'] }, ports);
  process.exitCode = rotated.step === 'too-early' ? 1 : 0;
  process.stdout.write(
    rotated.step === 'too-early'
      ? `Not before ${rotated.until}, unless every function has started anew since (--started-anew).\n`
      : `${name}: ${rotated.step}. ${next[rotated.step]}\n`,
  );
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof RotationFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
