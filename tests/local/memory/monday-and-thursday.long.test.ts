/** Conversations on Monday, others on Thursday, on the running product: everything is restarted in between, and three days have passed. Each director has a house of her own. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, type Json, type Person, someone } from '../contract/client.ts';
import { type TwoDays, twoDays } from './days.ts';

const threeDays = 3 * 24 * 3_600_000;
const settings = { CASTMATCH_SEED: '0', CASTMATCH_MESSAGES_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '1' };

describe('three days later', () => {
  let product: LocalProduct;
  const directors = new Map<string, Person>();
  const answers = new Map<string, Json>();

  const again = (who: Person): Promise<Person> => someone(product, { sub: who.sub, org: who.org });
  const say = async (who: Person, conversation: string, content: string): Promise<Json> => {
    const { status, body } = await call(product, who, `POST /api/v1/conversations/${conversation}/messages/ai`, { content });
    expect(status).toBe(200);
    return body;
  };
  const remembered = async (who: Person): Promise<Json[]> => (await call(product, who, 'GET /api/v1/memory?all=true')).body.items;

  beforeAll(async () => {
    product = await startLocalProduct({ env: settings });
    for (const { name, monday } of twoDays) {
      const who = await someone(product);
      directors.set(name, who);
      for (const text of monday) await say(who, 'monday', text);
    }
    const { home } = product;
    await product.kill9All();
    product = await startLocalProduct({ home, env: { ...settings, CASTMATCH_CLOCK_AHEAD_MS: String(threeDays) } });
    // Nothing is asked for it: the sweeper finds what is due by itself.
    const until = Date.now() + 60_000;
    for (const { name } of twoDays) {
      const who = await again(directors.get(name) as Person);
      directors.set(name, who);
      while ((await remembered(who)).length === 0 && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 250));
    }
    for (const { name, thursday } of twoDays) answers.set(name, await say(directors.get(name) as Person, 'thursday', thursday));
  }, 180_000);
  afterAll(() => product?.stop());

  const partsOf = (name: string, type: string): Json[] => answers.get(name)?.message.parts.filter((part: Json) => part.type === type) ?? [];
  const usedIn = (name: string): string[] => partsOf(name, 'data-memory').flatMap((part: Json) => part.data.used.map(({ text }: Json) => text));

  it.each(twoDays.map((days) => [days.name, days] as const))('%s', (name, { uses, searches, says, without = [] }: TwoDays) => {
    const used = usedIn(name);
    expect(used.join('\n')).toContain(uses);
    if (searches) expect(asked(partsOf(name, 'tool-search_talent')[0]?.input)).toMatchObject(searches);
    if (says) expect(answers.get(name).text).toContain(says);
    for (const word of without) expect(JSON.stringify([used, answers.get(name).text, partsOf(name, 'tool-search_talent')])).not.toContain(word);
  });

  it('the memories beside the answer are there when the conversation is opened again, with where they come from', async () => {
    const [first] = twoDays;
    const who = directors.get(String(first?.name)) as Person;
    const { body } = await call(product, who, 'GET /api/v1/conversations/thursday/messages');
    const stored = body.items.at(-1).parts.filter((part: Json) => part.type === 'data-memory');
    const brief = (await remembered(who)).find(({ attribute }) => attribute === 'brief');

    expect(JSON.stringify(stored)).toContain(brief.id);
    expect(brief.provenance[0].quote).toContain('Tanishq film');
    expect(brief.trust).toBe('user');
  });

  it('everything is restarted once more, and all of it is still there', async () => {
    const [first] = twoDays;
    const who = directors.get(String(first?.name)) as Person;
    const before = await remembered(who);
    const { home } = product;
    await product.kill9All();
    product = await startLocalProduct({ home, env: { ...settings, CASTMATCH_CLOCK_AHEAD_MS: String(2 * threeDays) } });

    expect(await remembered(await again(who))).toEqual(before);
  }, 60_000);
});

/** What a search asks, languages and skills by name. */
const asked = (input: Json): Json => ({
  ...input,
  languages: input?.languages?.map((one: Json) => one.code ?? one),
  skills: input?.skills?.map((one: Json) => (/hors|rid/iu.test(String(one.name ?? one)) ? 'horse' : (one.name ?? one))),
});
