/** Cursors are signed and bound to tenant, user and query: a tampered, foreign or stale one is refused, never followed. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type * as z from 'zod';
import { type Caller, DomainError } from '../../layers/core/shared/index.ts';

const refused = (): DomainError =>
  new DomainError('invalid_request', 'this cursor is not valid here; start again without one', {
    issues: [{ path: 'cursor', message: 'not valid for this list' }],
  });

export interface Cursors {
  seal(caller: Caller, query: string, position: unknown): string;
  open<Schema extends z.ZodType>(caller: Caller, query: string, cursor: string, schema: Schema): z.infer<Schema>;
}

/** `secrets`: parted by commas; the first signs, all are taken, so that the secret can be changed while lists are read. */
export const signedCursors = (secrets: string): Cursors => {
  const [current = '', ...previous] = secrets.split(',');
  const sign = (caller: Caller, query: string, payload: string, secret = current): Buffer =>
    createHmac('sha256', secret)
      .update(JSON.stringify([caller.org, caller.sub, query, payload]))
      .digest();
  return {
    seal: (caller, query, position) => {
      const payload = Buffer.from(JSON.stringify(position)).toString('base64url');
      return `${payload}.${sign(caller, query, payload).toString('base64url')}`;
    },
    open: (caller, query, cursor, schema) => {
      const [payload = '', signature = '', ...rest] = cursor.split('.');
      const given = Buffer.from(signature, 'base64url');
      const isSigned = [current, ...previous].some((secret) => {
        const expected = sign(caller, query, payload, secret);
        return given.length === expected.length && timingSafeEqual(given, expected);
      });
      if (rest.length > 0 || !isSigned) throw refused();
      const parsed = schema.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')));
      if (!parsed.success) throw refused();
      return parsed.data;
    },
  };
};
