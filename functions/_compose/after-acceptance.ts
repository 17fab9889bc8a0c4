/** What follows an acceptance: the bell for a worker, and the news for who else follows. Nothing here can undo the acceptance. */
import { type Accepted, announceEnd } from '../../layers/core/conversation/index.ts';
import type { Caller } from '../../layers/core/shared/index.ts';
import { type Log, nameError } from '../_kit/log.ts';
import type { Stores } from './stores.ts';

export const afterAcceptance =
  (stores: Stores, log: Log) =>
  async (caller: Caller, accepted: Accepted, options: { ringBell: boolean } = { ringBell: true }): Promise<void> => {
    const quietly = (work: Promise<unknown>, event: string): Promise<unknown> =>
      work.catch((error: unknown) => log('warn', event, { turnId: accepted.turnId, error: nameError(error) }));
    const bell = options.ringBell && accepted.position === 0 ? [quietly(stores.handOver.handOver(caller.org, accepted.turnId), 'hand_over_failed')] : [];
    const ends = accepted.endedWaiting.map((turnId) => quietly(announce(stores, caller, turnId), 'announce_failed'));
    await Promise.all([...bell, ...ends]);
  };

const announce = async (stores: Stores, caller: Caller, turnId: string): Promise<void> => {
  const turn = await stores.turns.readTurn(caller.org, turnId);
  if (turn?.end) await announceEnd(stores, { turn });
};
