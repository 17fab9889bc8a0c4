import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSseParser, parseEventId } from '../../../web/src/realtime/sse-parser.ts';

const parseAll = (pieces: readonly string[]) => {
  const parser = createSseParser();
  return pieces.flatMap((piece) => parser.push(piece));
};

const cutAt = (text: string, cuts: readonly number[]): string[] => {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((left, right) => left - right);
  return [0, ...places].map((from, index) => text.slice(from, places[index] ?? text.length));
};

describe('SSE parser', () => {
  it('reads the same events however the stream is cut, and with any line ends', () => {
    const payload = fc.record({
      id: fc.option(fc.stringMatching(/^trn_[A-Z0-9]{3}:\d:\d{1,2}:\d$/)),
      data: fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
    });
    fc.assert(
      fc.property(
        fc.array(payload, { maxLength: 8 }),
        fc.array(fc.nat({ max: 2000 }), { maxLength: 30 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        (events, cuts, end) => {
          const text = events.map(({ id, data }) => [': still here', '', ...(id === null ? [] : [`id: ${id}`]), `data: ${data}`, '', ''].join(end)).join('');

          // A lone CR at the end waits for a LF that may follow; the next comment brings it out.
          expect(parseAll([...cutAt(text, cuts), `:${end}`])).toEqual(events);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('joins several data lines by a line feed and keeps an empty one', () => {
    expect(parseAll(['data: a\ndata:\ndata:b\n\n'])).toEqual([{ id: null, data: 'a\n\nb' }]);
  });

  it('keeps back an event that is not finished', () => {
    expect(parseAll(['id: x\ndata: half'])).toEqual([]);
  });

  it('reads a place from an event id and nothing from anything else', () => {
    expect(parseEventId('trn_1:2:14:3')).toEqual({ turnId: 'trn_1', attempt: 2, seq: 14, index: 3 });
    expect(parseEventId('trn_1:2:x:3')).toBeNull();
    expect(parseEventId('hello')).toBeNull();
  });
});
