/**
 * One step of a rotation: what comes next follows from what the secret holds, so that a step may be repeated and a rotation may be gone on with by somebody else.
 * announce: the new value beside the one in use, which still signs; take: the new one signs, the old one is still taken; retire: the old one is worth nothing.
 * A function reads its secrets when it starts, so between two steps all of them must have started anew.
 */
import * as z from 'zod';
import type { AskAws } from '../preflight/aws.ts';

const Secret = z.object({
  current: z.string().min(16),
  previous: z.string(),
  /** Only while a rotation is under way. `at`: ISO 8601 UTC. */
  rotation: z.object({ step: z.enum(['announced', 'taken']), at: z.iso.datetime() }).optional(),
});
type Secret = z.infer<typeof Secret>;
const Answer = z.object({ SecretString: z.string(), VersionId: z.string().min(1) });

/** In an operator's words; holds no value of a secret. */
export class RotationFailure extends Error {
  override readonly name = 'RotationFailure';
}

export interface RotationPorts {
  readonly ask: AskAws;
  readonly region: string;
  readonly now: () => number;
  /** At least 16 characters that nobody can guess. */
  readonly newValue: () => string;
  /** The same for the same text: a UUID. Two who rotate at once write under one token, and the second is refused. */
  readonly tokenOf: (text: string) => string;
}

export type Rotated = { readonly step: 'announced' | 'taken' | 'retired' } | { readonly step: 'too-early'; readonly until: string };

/** How long Lambda may keep a function that started before. */
export const restMs = 24 * 60 * 60 * 1_000;

/** `startedAnew`: every function has started since the last step, so there is nothing to wait for. Throws RotationFailure, and then the secret is as it was. */
export const rotateSecret = async (id: string, { startedAnew }: { readonly startedAnew: boolean }, ports: RotationPorts): Promise<Rotated> => {
  const { now } = ports;
  const { secret, versionId } = await read(id, ports);
  const { current, previous, rotation } = secret;
  if (rotation !== undefined && !startedAnew && now() < Date.parse(rotation.at) + restMs)
    return { step: 'too-early', until: new Date(Date.parse(rotation.at) + restMs).toISOString() };
  const at = new Date(now()).toISOString();
  if (rotation === undefined) {
    await write(id, versionId, { current, previous: ports.newValue(), rotation: { step: 'announced', at } }, ports);
    return { step: 'announced' };
  }
  if (rotation.step === 'announced') {
    await write(id, versionId, { current: previous, previous: current, rotation: { step: 'taken', at } }, ports);
    return { step: 'taken' };
  }
  await write(id, versionId, { current, previous: '' }, ports);
  return { step: 'retired' };
};

const read = async (id: string, { ask, region }: RotationPorts): Promise<{ readonly secret: Secret; readonly versionId: string }> => {
  const { status, body } = await ask({ service: 'secretsmanager', region, target: 'secretsmanager.GetSecretValue', body: JSON.stringify({ SecretId: id }) });
  if (status !== 200) throw new RotationFailure(`the secret ${id} cannot be read (AWS answered ${status})`);
  try {
    const { SecretString, VersionId } = Answer.parse(JSON.parse(body));
    return { secret: Secret.parse(JSON.parse(SecretString)), versionId: VersionId };
  } catch {
    throw new RotationFailure(`the secret ${id} has another shape than docs/guide/secrets.md says`);
  }
};

const write = async (id: string, before: string, secret: Secret, { ask, region, tokenOf }: RotationPorts): Promise<void> => {
  const asked = { SecretId: id, ClientRequestToken: tokenOf(`${id} after ${before}`), SecretString: JSON.stringify(secret) };
  const { status } = await ask({ service: 'secretsmanager', region, target: 'secretsmanager.PutSecretValue', body: JSON.stringify(asked) });
  if (status !== 200)
    throw new RotationFailure(`the secret ${id} was not written (AWS answered ${status}); 400 may say that somebody else did the same step at the same time`);
};
