import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readPrelude } from '../../../local/gateway/prelude.ts';

const read = async (pieces: readonly Buffer[]): Promise<{ prelude: unknown; body: string }> => {
  const stream = new PassThrough();
  const prelude = readPrelude(stream);
  for (const piece of pieces) stream.write(piece);
  stream.end();
  const found = await prelude;
  let body = '';
  for await (const part of stream) body += part;
  return { prelude: found, body };
};

it('is read however the bytes are cut, and the body begins right after it', async () => {
  const bytes = Buffer.concat([Buffer.from('{"statusCode":201,"headers":{"a":"ü"}}'), Buffer.alloc(8), Buffer.from('body\0\0 more')]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 8 }), async (cuts) => {
      const places = [0, ...cuts.sort((left, right) => left - right), bytes.length];
      const pieces = places.slice(1).map((end, index) => bytes.subarray(places[index], end));

      expect(await read(pieces)).toEqual({ prelude: { statusCode: 201, headers: { a: 'ü' }, cookies: [] }, body: 'body\0\0 more' });
    }),
    { numRuns: 50 },
  );
});

test.each([
  ['ends before the delimiter', '{"statusCode":200}'],
  ['is no JSON', `nonsense${'\0'.repeat(8)}`],
  ['has an impossible status', `{"statusCode":99}${'\0'.repeat(8)}`],
  ['goes on for ever', 'x'.repeat(70_000)],
])('is none when it %s', async (_name, text) => {
  expect((await read([Buffer.from(text)])).prelude).toBeUndefined();
});
