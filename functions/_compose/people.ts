/** Organizations and their people over the tables, and the sockets that end with a sign-in. */
import { createHmac } from 'node:crypto';
import { closeOlderSockets } from '../../layers/core/conversation/index.ts';
import type { Log } from '../_kit/log.ts';
import type { Env } from './env.ts';
import type { Stores } from './stores.ts';

export const composePeople = (env: Pick<Env, 'CURSOR_SECRET'>, stores: Stores, log: Log) => {
  const report = (event: string, details: Record<string, unknown>): void => log('warn', event, details);
  return {
    people: stores.people,
    clock: stores.clock,
    newId: stores.newId,
    sha256: stores.sha256,
    closeSockets: closeOlderSockets({ ...stores, report }),
    // Made from its id: a repeated request gets the same secret, and none is stored.
    inviteSecret: (inviteId: string) =>
      createHmac('sha256', env.CURSOR_SECRET.split(',')[0] ?? '')
        .update(`invite ${inviteId}`)
        .digest('base64url'),
  };
};
