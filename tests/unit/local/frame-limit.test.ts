import fc from 'fast-check';
import { expect, it } from 'vitest';
import { frameScanner } from '../../../local/gateway/socket/frame-limit.ts';

/** A masked text frame of so many bytes, as a client sends it. */
const frame = (length: number): Buffer => {
  const header =
    length < 126
      ? [0x81, 0x80 | length]
      : length < 65_536
        ? [0x81, 0xfe, length >> 8, length & 0xff]
        : [0x81, 0xff, 0, 0, 0, 0, 0, length >> 16, (length >> 8) & 0xff, length & 0xff];
  return Buffer.concat([Buffer.from(header), Buffer.alloc(4, 7), Buffer.alloc(length, 0xff)]);
};
const cut = (bytes: Buffer, at: readonly number[]): Buffer[] => {
  const places = [...at].map((place) => place % (bytes.length + 1)).sort((left, right) => left - right);
  return [0, ...places].map((start, index) => bytes.subarray(start, places[index] ?? bytes.length));
};

it('finds a frame over the limit however the bytes are cut, and no other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.nat(200), fc.integer({ min: 990, max: 1_010 }), fc.integer({ min: 65_500, max: 65_600 })), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      (lengths, places) => {
        let found = 0;
        const scan = frameScanner(1_000, () => (found += 1));
        for (const piece of cut(Buffer.concat(lengths.map(frame)), places)) if (found === 0) scan(piece);

        expect(found > 0).toBe(lengths.some((length) => length > 1_000));
      },
    ),
  );
});

it('needs only the header of a frame that is too long', () => {
  let found = false;
  frameScanner(1_000, () => (found = true))(frame(70_000).subarray(0, 14));

  expect(found).toBe(true);
});
