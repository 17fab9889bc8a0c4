/** Idempotency-Key of POSTs that create: the same body gives the same thing for 24 h, another body is a conflict. */
import { type Caller, type Claim, type ClaimStore, type Clock, DomainError } from '../../layers/core/shared/index.ts';
import type { KitRequest } from './request.ts';

const keptMs = 24 * 3_600_000;
const mostCharacters = 255;

export interface OncePorts {
  readonly claims: ClaimStore;
  readonly clock: Clock;
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

/** The claim under which the request makes its thing: its id and its time. Without a key each request has its own. */
export const claimOnce =
  (ports: OncePorts) =>
  async (caller: Caller, request: KitRequest, body: unknown, freshId: string): Promise<Claim> => {
    const key = keyOf(request);
    const sha256 = ports.sha256(JSON.stringify([request.method, request.template, body]));
    const fresh: Claim = { sha256, thingId: freshId, at: ports.clock.now() };
    if (key === undefined) return fresh;
    const held = await ports.claims.claim(caller.org, caller.sub, key, fresh, keptMs);
    if (held.sha256 !== sha256) throw new DomainError('idempotency_conflict', 'this Idempotency-Key was used for another request; give each request its own');
    return held;
  };
