/** Idempotency-Key of POSTs that create: the same body gives the same answer for 24 h, another body is a conflict. docs/decisions/2026-11-28-idempotency.md says why. */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import * as z from 'zod';
import { type Caller, type Claim, type ClaimStore, type Clock, DomainError } from '../../layers/core/shared/index.ts';
import { canonical, type KitRequest } from './request.ts';

const keptMs = 24 * 3_600_000;
const mostCharacters = 255;

export interface OncePorts {
  readonly claims: ClaimStore;
  readonly clock: Pick<Clock, 'now'>;
  readonly sha256: (text: string) => string;
}

/** The key that a request brings; undefined without one. */
const keyOf = (request: KitRequest): string | undefined => {
  const key = request.headers['idempotency-key'];
  if (key !== undefined && (key === '' || key.length > mostCharacters))
    throw new DomainError('invalid_request', `an Idempotency-Key has 1 to ${mostCharacters} characters`, {
      issues: [{ path: 'Idempotency-Key', message: `expected 1 to ${mostCharacters} characters` }],
    });
  return key;
};

/** On chat routes the clientMessageId is the key; a client that sends the header all the same is not to be heard twice. */
export const messageIdOf =
  ({ sha256 }: Pick<OncePorts, 'sha256'>) =>
  (request: KitRequest, clientMessageId: string | undefined): string | undefined => {
    const key = keyOf(request);
    return clientMessageId ?? (key === undefined ? undefined : sha256(`Idempotency-Key ${key}`));
  };

/** What a creating request is given: the id of what it makes and the time of its making. A repeat is given the same. */
export type Once = Pick<Claim, 'thingId' | 'at'>;

export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
const KeptAnswer = z.object({ status: z.int(), headers: z.record(z.string(), z.string()), body: z.string() });

/** Sealed with the client's own key, which is stored nowhere: what was answered can be read again only by who asks again. */
const sealing = (secret: string, caller: Caller, key: string, thingId: string) => {
  const cipherKey = createHmac('sha256', secret)
    .update(JSON.stringify(['answer', caller.org, caller.sub, key, thingId]))
    .digest();
  // A cipher key is of one claim, which keeps one answer: the nonce need not differ.
  const nonce = Buffer.alloc(12);
  return {
    seal: (answer: KeptAnswer): string => {
      const cipher = createCipheriv('aes-256-gcm', cipherKey, nonce);
      const sealed = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()]);
      return Buffer.concat([cipher.getAuthTag(), sealed]).toString('base64');
    },
    open: (text: string): KeptAnswer => {
      const sealed = Buffer.from(text, 'base64');
      const cipher = createDecipheriv('aes-256-gcm', cipherKey, nonce);
      cipher.setAuthTag(sealed.subarray(0, 16));
      return KeptAnswer.parse(JSON.parse(Buffer.concat([cipher.update(sealed.subarray(16)), cipher.final()]).toString('utf8')));
    },
  };
};

/** By whichever of the live secrets it was sealed with. */
const opened = (sealed: readonly { readonly open: (text: string) => KeptAnswer }[], text: string): KeptAnswer => {
  for (const [place, { open }] of sealed.entries()) {
    try {
      return open(text);
    } catch (error) {
      if (place === sealed.length - 1) throw error;
    }
  }
  throw new Error('there is no secret to open a kept answer with');
};

/**
 * Runs `make` for the first of equal requests, and answers the others as that one was answered. Two at once, and one after a crash,
 * make the same thing, for they are given the same id; the first answer that is kept is the answer of both. Only answers of success
 * are kept: what failed is done again.
 */
export const answerOnce =
  // `secret`: one or more, parted by commas; the first seals, all open.
    (ports: OncePorts & { readonly secret: string }) =>
    async (
      asked: { caller: Caller; request: KitRequest; given: unknown; freshId: string },
      make: (once: Once) => Promise<KeptAnswer>,
    ): Promise<{ answer: KeptAnswer; isRepeat: boolean }> => {
      const { caller, request, given, freshId } = asked;
      const key = keyOf(request);
      if (key === undefined) return { answer: await make({ thingId: freshId, at: ports.clock.now() }), isRepeat: false };
      const sha256 = ports.sha256(JSON.stringify([request.method, canonical(request.template), request.pathParameters, given]));
      const held = await ports.claims.claim(caller.org, caller.sub, key, { sha256, thingId: freshId, at: ports.clock.now() }, keptMs);
      if (held.sha256 !== sha256) throw new DomainError('idempotency_conflict', 'this Idempotency-Key was used for another request; give each request its own');
      const [current = '', ...previous] = ports.secret.split(',');
      const sealed = [current, ...previous].map((secret) => sealing(secret, caller, key, held.thingId));
      const seal = (answer: KeptAnswer): string => sealing(current, caller, key, held.thingId).seal(answer);
      const open = (text: string): KeptAnswer => opened(sealed, text);
      if (held.answer !== undefined) return { answer: open(held.answer), isRepeat: true };
      const made = await make({ thingId: held.thingId, at: held.at });
      if (made.status >= 300) return { answer: made, isRepeat: false };
      const kept = await ports.claims.keepAnswer(caller.org, caller.sub, key, held, seal(made));
      return { answer: open(kept), isRepeat: held.thingId !== freshId };
    };
