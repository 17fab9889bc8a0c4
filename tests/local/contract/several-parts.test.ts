/** A brief of several parts over the running product: a list and a reading for each, and what is said of one of them later is of that one. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, demo, type Json } from './client.ts';

const brief = 'need 2 girls 20-25 for sisters and one uncle 50+ for the father, Marathi, Mumbai, 12-14 Dec, TVC';

describe('a brief of several parts', () => {
  let product: LocalProduct;
  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '1200' } });
  });
  afterAll(async () => {
    await product?.stop();
  });

  let conversationId: string;
  const say = async (text: string): Promise<Json[]> => {
    const { body } = await call(product, demo, `POST /api/conversations/${conversationId}/messages/ai`, { content: text });
    return body.message.parts;
  };
  const of = (parts: readonly Json[], type: string): Json[] => parts.filter((part) => part.type === type);

  it('finds people for each, and follows what is said of one', async () => {
    const begun = await call(product, demo, 'POST /api/ai/chat', { message: brief });
    conversationId = begun.body.conversationId;
    const parts: Json[] = begun.body.message.parts;
    const searches = of(parts, 'tool-search_talent').map(({ input }) => input);
    expect(searches).toMatchObject([
      { gender: 'female', cities: ['Mumbai'], languages: [{ code: 'mr' }], medium: 'tvc' },
      { gender: 'male', cities: ['Mumbai'], languages: [{ code: 'mr' }], medium: 'tvc' },
    ]);
    expect(searches[0].availableOn).toEqual(searches[1].availableOn);
    expect(of(parts, 'data-brief').map(({ data }) => data.understood)).toEqual([expect.stringContaining('20 to 25'), expect.stringContaining('50 or more')]);
    const [sisters, fathers] = of(parts, 'data-talents').map(({ data }) => data.talents);
    expect(sisters.length).toBeGreaterThan(1);
    expect(fathers.length).toBeGreaterThan(0);
    expect(begun.body.text).toContain('**Sisters**');
    expect(begun.body.text).toContain('**Father**');

    const older = await say('second one older');
    expect(of(older, 'tool-search_talent').map(({ input }) => input)).toMatchObject([{ gender: 'male', playingAge: { min: 60 }, cities: ['Mumbai'] }]);

    const shortlisted = await say('shortlist the first of the sisters');
    expect(of(shortlisted, 'tool-shortlist_add')[0]).toMatchObject({ input: { talentIds: [sisters[0].id] }, output: { added: 1, shortlisted: 1 } });
    const [role] = of(shortlisted, 'tool-create_role_from_brief')[0].output.roles;
    expect(of(shortlisted, 'tool-shortlist_add')[0].input.roleId).toBe(role.roleId);
  });
});
