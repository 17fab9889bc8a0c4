import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs } from '../../../web/src/realtime/backoff.ts';

describe('backoff', () => {
  it('is anywhere between nothing and a cap that doubles from half a second to half a minute', () => {
    fc.assert(
      fc.property(fc.nat({ max: 10_000 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, random) => {
        const cap = Math.min(30_000, 500 * 2 ** Math.min(failures, 20));
        const pause = backoffMs(failures, random);

        expect(pause).toBeGreaterThanOrEqual(0);
        expect(pause).toBeLessThan(cap);
        expect(pause).toBe(Math.floor(random * cap));
      }),
    );
  });
});
