/** The product with a provider that nobody answers at: a director still gets people, by the same search that the route gives. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';

const brief = 'Find actors in Mumbai aged 25-35 who speak Marathi';

interface Body {
  readonly code: string;
  readonly text: string;
  readonly talents: Card[];
  readonly items: Card[];
}
interface Card {
  readonly id: string;
  readonly baseCity: string;
  readonly languages: string[];
}

describe('when no model can be reached', () => {
  let product: LocalProduct;

  beforeAll(async () => {
    product = await startLocalProduct({ env: { ANTHROPIC_BASE_URL: 'http://127.0.0.1:9', CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '600' } });
  });
  afterAll(async () => {
    await product?.stop();
  });
  const post = async (path: string, body: object) => {
    const response = await fetch(`${product.url}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Body };
  };
  const ids = (people: { id: string }[]): string[] => people.map(({ id }) => id);

  it('answers with the people of POST /talent/search, and says that it is degraded', async () => {
    const answer = await post('/api/v1/ai/chat', { message: brief });
    const search = await post('/api/v1/talent/search', { text: brief });

    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ degraded: true, status: 'final' });
    expect(ids(search.body.items).length).toBeGreaterThan(0);
    expect(ids(answer.body.talents)).toEqual(ids(search.body.items));
    expect(answer.body.text).toContain('The model cannot be reached');
    for (const card of search.body.items) {
      expect(card.baseCity).toBe('Mumbai');
      expect(card.languages).toContain('Marathi');
    }
  });

  it('answers a greeting kindly, and keeps the message', async () => {
    const answer = await post('/api/v1/ai/chat', { message: 'Good morning' });

    expect(answer.body).toMatchObject({ degraded: true, talents: [] });
    expect(answer.body.text).toContain('could not reach the model');
  });

  it('searches by filters, which win over the text, and refuses what is not a search', async () => {
    const search = await post('/api/v1/talent/search', { text: 'actors in Mumbai', filters: { cities: ['Pune'] }, limit: 3 });

    expect(search.body.items.length).toBeLessThanOrEqual(3);
    for (const card of search.body.items) expect(card.baseCity).toBe('Pune');
    for (const bad of [
      { limit: 0 },
      { limit: 101 },
      { filters: { playingAge: { min: 40, max: 30 } } },
      { filters: { caste: 'x' } },
      { filters: { gender: 'any' } },
      [],
    ]) {
      const refused = await post('/api/v1/talent/search', bad);
      expect(refused.status).toBe(400);
      expect(refused.body.code).toBe('invalid_request');
    }
  });
});
