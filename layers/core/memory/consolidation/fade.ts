/** What she was not sure of and never confirmed ends by itself; it can be restored like anything that ended. */
import { isoTime } from '../../shared/index.ts';
import { changeBook } from '../change-book.ts';
import { sureFrom } from '../memory.ts';
import { changeLimit, type MemoryPorts, type Owner } from '../ports.ts';

const unsureForMs = 30 * 24 * 3_600_000;

/** How many ended. What is pinned stays. */
export const fadeUnsure = (ports: Pick<MemoryPorts, 'memories' | 'clock' | 'sha256'>, owner: Owner): Promise<number> =>
  changeBook(ports, owner, ({ memories }) => {
    const now = ports.clock.now();
    const faded = memories
      .filter(
        ({ confidence, validTo, pinned, validFrom }) => confidence < sureFrom && validTo === null && !pinned && Date.parse(validFrom) <= now - unsureForMs,
      )
      .slice(0, changeLimit)
      .map((memory) => ({ ...memory, validTo: isoTime(now), endedBecause: 'you were not sure of it, and never confirmed it' }));
    return { answer: faded.length, change: faded.length === 0 ? undefined : { put: faded, forget: [] } };
  });
