import { describe, expect, it } from 'vitest';
import { hashingEmbedder } from '../../../../layers/adapters/hashing-embedder/hashing-embedder.ts';

const embedder = hashingEmbedder();
const nearness = async (left: string, right: string): Promise<number> => {
  const [one, other] = await embedder.embed([left, right], 'query');
  return (one ?? new Float32Array()).reduce((sum, value, at) => sum + value * (other?.[at] ?? 0), 0);
};

describe('the hashing embedder', () => {
  it('gives unit vectors of its dimensions, the same for the same text, and zeros for nothing', async () => {
    const [one, again, nothing, marks] = await embedder.embed(['dry humour', 'dry humour', '', '… 🎬 !'], 'document');
    expect(one).toHaveLength(embedder.dimensions);
    expect(again).toEqual(one);
    expect(Math.hypot(...(one ?? []))).toBeCloseTo(1, 5);
    expect([nothing, marks].map((vector) => Math.hypot(...(vector ?? [])))).toEqual([0, 0]);
  });

  it.each([
    ['a weary policeman', 'the constable who has seen too much', 'a bubbly college student'],
    ['dry humour', 'a deadpan that lands late', 'slapstick without fear'],
    ['छोटे शहर का पुलिस वाला', 'chhote shehar ka constable', 'boardroom types'],
    ['khamosh lekin gehra', 'stillness that holds a close-up', 'full on masti'],
    ['ghudsawari', 'horse riding', 'swimming'],
    ['ad film', 'TVC', 'theatre'],
    ['policman with humur', 'policeman with humour', 'dancer with anger'],
  ])('finds %s nearer to %s than to %s', async (asked, near, far) => {
    expect(await nearness(asked, near)).toBeGreaterThan((await nearness(asked, far)) + 0.1);
  });

  it.each([
    ['shy', 'never shuts up, knows everyone'],
    ['a gentle soul', 'gets into fights'],
    ['frightening', 'not frightening'],
    ['gussa', 'gussa nahi'],
  ])('sets %s against %s', async (asked, against) => {
    expect(await nearness(asked, against)).toBeLessThan(0);
  });

  it('weighs the first line of a text most', async () => {
    expect(await nearness('villain', 'a menacing villain\nkathak dancer')).toBeGreaterThan(
      (await nearness('villain', 'kathak dancer\na menacing villain')) + 0.1,
    );
  });

  it('reads a long text of noise without failing', async () => {
    const [vector] = await embedder.embed(['\u202e*:* {"query":1} '.repeat(5_000)], 'query');
    expect(Math.hypot(...(vector ?? []))).toBeCloseTo(1, 5);
  });
});
