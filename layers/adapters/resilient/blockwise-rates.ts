/**
 * A `RateStore` that asks another one for several tokens at once and spends them here: one write for many requests of a busy user, and
 * none for one who is refused. What is left unspent is lost to its user until the bucket has filled again, which is why blocks are small.
 */
import { type RateOwner, type RateStore, type Take, type Taken, untilNextMs } from '../../core/shared/index.ts';

/** A block is this part of the burst. */
const blockShare = 50;
/** Tokens that were taken and not used by then are forgotten. */
const blockMs = 10_000;
/**
 * For so long after a refusal nobody waits for a question that is under way: a flood would wait at each of them, and take as long as the
 * table is slow. Who heeds the wait that she is told, a second at least, comes later.
 */
const pressedMs = 1_000;
/** Owners whose blocks are remembered, the most recent ones. */
const mostBlocks = 10_000;

interface Block {
  readonly left: number;
  readonly isRefused: boolean;
  readonly fullAt: number;
  readonly until: number;
  /** Epoch milliseconds; 0: the bucket had a whole block. */
  readonly pressedUntil: number;
}

export const blockwiseRates = (store: RateStore): RateStore => {
  const blocks = new Map<string, Block>();
  const keep = (key: string, block: Block): void => {
    blocks.delete(key);
    blocks.set(key, block);
    const [oldest] = blocks.keys();
    if (blocks.size > mostBlocks && oldest !== undefined) blocks.delete(oldest);
  };
  const ask = async (owner: RateOwner, kind: string, take: Take, key: string): Promise<Taken> => {
    const count = Math.max(take.count, Math.floor(take.rate.burst / blockShare));
    const whole = await store.take(owner, kind, { ...take, count });
    const taken = whole.taken || count === take.count ? whole : await store.take(owner, kind, take);
    // Another process can only make a refused one wait longer, never less.
    const untilMs = taken.taken ? blockMs : untilNextMs(taken.fullAt, take.rate, take.nowMs);
    keep(key, {
      left: whole.taken ? count - take.count : 0,
      isRefused: !taken.taken,
      fullAt: taken.fullAt,
      until: take.nowMs + untilMs,
      pressedUntil: whole.taken ? (blocks.get(key)?.pressedUntil ?? 0) : take.nowMs + pressedMs,
    });
    return taken;
  };
  /** Undefined: the store must be asked. */
  const spend = (key: string, take: Take): Taken | undefined => {
    const block = blocks.get(key);
    if (block === undefined || take.nowMs >= block.until || take.count !== 1) return undefined;
    if (block.isRefused) return { taken: false, fullAt: block.fullAt };
    if (block.left === 0) return undefined;
    keep(key, { ...block, left: block.left - 1 });
    return { taken: true, fullAt: block.fullAt };
  };
  /** One question at a time for each bucket: many requests at once wait for one block, and do not take one each. */
  const asking = new Map<string, Promise<unknown>>();
  const take: RateStore['take'] = async (owner, kind, asked) => {
    const key = JSON.stringify([owner.org, owner.sub, kind]);
    for (;;) {
      const spent = spend(key, asked);
      if (spent) return spent;
      const running = asking.get(key);
      if (!running) break;
      const block = blocks.get(key);
      if (block && asked.nowMs < block.pressedUntil) return { taken: false, fullAt: block.fullAt };
      await running;
    }
    const answer = ask(owner, kind, asked, key);
    asking.set(
      key,
      answer.catch(() => undefined),
    );
    return answer.finally(() => asking.delete(key));
  };
  return { take };
};
