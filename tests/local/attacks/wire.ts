/** What the attacks share: the product in strict mode, an attacked user whose things must not change, and bytes as no client sends them. */
import { connect } from 'node:net';
import { expect } from 'vitest';
import { Problem } from '../../../layers/contracts/index.ts';
import type { LocalProduct } from '../../support/local-product.ts';
import { type Answer, quick } from '../contract/client.ts';

export const strict = { ...quick, CASTMATCH_AUTH: 'strict' };

/** A problem of the closed list that helps, with one of the statuses. */
export const refused = ({ status, headers, body }: Answer, expected: number | readonly number[] = 400): Problem => {
  expect([expected].flat()).toContain(status);
  expect(headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.strict().parse(body);
  expect(problem.status).toBe(status);
  expect(problem.detail.length).toBeGreaterThan(10);
  return problem;
};

export const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Everything that the server says to these bytes until it closes, or for some seconds. */
export const talkRaw = (product: LocalProduct, bytes: string | Uint8Array, milliseconds = 12_000): Promise<string> =>
  new Promise((done) => {
    let heard = '';
    const socket = connect(product.port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(milliseconds, () => socket.destroy());
    socket.on('data', (data) => {
      heard += data.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => done(heard));
  });

/** A request line and headers, with a Host of ours and the connection closed after the answer. */
export const rawRequest = (product: LocalProduct, line: string, headers: readonly string[] = [], body = ''): string =>
  [`${line} HTTP/1.1`, `Host: localhost:${product.port}`, ...headers, 'Connection: close', '', body].join('\r\n');
