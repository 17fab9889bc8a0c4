/** Every kind of suggestion, sent back to the running product as it stands: what it says is what is done. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LocalProduct, startLocalProduct } from '../../support/local-product.ts';
import { call, clearFaults, demo, type Json, orderFault } from '../contract/client.ts';

const dayMs = 86_400_000;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** "9 Dec", ten days from now. */
const shootDay = ((day: Date) => `${day.getUTCDate()} ${months[day.getUTCMonth()]}`)(new Date(Date.now() + 19_800_000 + 10 * dayMs));
const tongues = [
  {
    tongue: 'English',
    search: 'Find actors in Mumbai aged 25-35',
    shortlist: 'shortlist the first one',
    hold: `hold her for ${shootDay} till tomorrow`,
    backup: /^Find a backup like /u,
    extend: /^Extend the hold of /u,
    confirm: /^Confirm the hold of /u,
    wrong: 'This is wrong again, useless',
    narrow: 'Only those from Pune',
    back: 'Go back to the search before',
  },
  {
    tongue: 'Hinglish',
    search: 'Mumbai mein 25 se 35 saal ke actors chahiye',
    shortlist: 'pehle wale ko shortlist karo',
    hold: `usko ${shootDay} ke liye hold karo kal tak`,
    backup: / jaisa backup dhoondo$/u,
    extend: / ka hold do din badhao$/u,
    confirm: / ka hold pakka karo$/u,
    wrong: 'yeh sab bekaar hai, phir se galat',
    narrow: 'sirf Pune wale',
    back: 'Pichhli list par wapas',
  },
  {
    tongue: 'Hindi',
    search: 'मुंबई में 25 से 35 साल के कलाकार चाहिए',
    shortlist: 'पहले वाले को शॉर्टलिस्ट करो',
    hold: `उसे ${shootDay} के लिए होल्ड करो कल तक`,
    backup: / जैसा बैकअप ढूँढिए$/u,
    extend: / का होल्ड दो दिन बढ़ाइए$/u,
    confirm: / का होल्ड पक्का कीजिए$/u,
    wrong: 'ये सब बेकार है, फिर से गलत',
    narrow: 'सिर्फ पुणे वाले',
    back: 'पिछली सूची पर वापस',
  },
];

describe('suggestions are executed as they stand', () => {
  let product: LocalProduct;
  let talks = 0;

  beforeAll(async () => {
    product = await startLocalProduct({ env: { CASTMATCH_SEED: '300', CASTMATCH_MESSAGES_PER_MINUTE: '100000', SCRIPTED_MODEL_DELTA_MS: '1' } });
  });
  afterAll(async () => {
    await product?.stop();
  });

  const newTalk = () => {
    talks += 1;
    const alias = `suggested-${talks}`;
    const turns: string[][] = [];
    const say = async (content: string): Promise<Json> => {
      const answer = await call(product, demo, `POST /api/v1/conversations/${alias}/messages/ai`, { content });
      expect([content, answer.status]).toEqual([content, 200]);
      const suggested = answer.body.suggestions.map(({ text }: Json) => text.split(':')[0]);
      const lately = new Set(turns.slice(-3).flat());
      expect(suggested.filter((text: string) => lately.has(text))).toEqual([]);
      turns.push(suggested);
      return answer.body;
    };
    return { say };
  };
  const offered = (answer: Json, pattern: RegExp): string => {
    const texts = answer.suggestions.map(({ text }: Json) => text);
    const text = texts.find((one: string) => pattern.test(one));
    expect(texts, `none of them is like ${pattern}`).toContain(text);
    return text;
  };
  const toolsOf = (answer: Json, name: string): Json[] =>
    answer.message.parts.filter(({ type, state }: Json) => type === `tool-${name}` && state === 'output-available');
  const newestHold = async (): Promise<Json> => (await call(product, demo, 'GET /api/v1/holds?limit=1')).body.items[0];

  describe.each(tongues)('$tongue', (words) => {
    it('a role without a backup: others are found for it', async () => {
      const { say } = newTalk();
      await say(words.search);
      const shortlisted = await say(words.shortlist);
      const [added] = toolsOf(shortlisted, 'shortlist_add');
      const list = await call(product, demo, `GET /api/v1/roles/${added.output.roleId}/shortlist`);
      expect(list.body.items).toHaveLength(1);

      const answer = await say(offered(shortlisted, words.backup));

      expect(toolsOf(answer, 'search_talent')).toHaveLength(1);
      const [{ talentId }] = list.body.items;
      const named = [...answer.text.matchAll(/talent:(tal_\w+)/gu)].map(([, id]) => id);
      expect(named.length).toBeGreaterThan(0);
      expect(named).not.toContain(talentId);
      await say(words.shortlist);
    });

    it('a hold about to expire: it is extended, and confirmed', async () => {
      const { say } = newTalk();
      await say(words.search);
      await say(words.shortlist);
      const held = await say(words.hold);
      const hold = await newestHold();
      expect(hold).toMatchObject({ status: 'active', priority: 'first' });

      const extended = await say(offered(held, words.extend));

      expect(toolsOf(extended, 'change_hold')).toHaveLength(1);
      const later = await newestHold();
      expect(later.id).toBe(hold.id);
      expect(Date.parse(later.expiresAt) - Date.parse(hold.expiresAt)).toBe(2 * dayMs);

      const confirmed = await say(offered(held, words.confirm));
      expect(toolsOf(confirmed, 'change_hold')).toHaveLength(1);
      expect((await newestHold()).status).toBe('confirmed');
    });

    it('frustration: back to the search before', async () => {
      const { say } = newTalk();
      const first = await say(words.search);
      await say(words.narrow);
      const sorry = await say(words.wrong);
      expect(sorry.message.metadata.sentiment).toBe('frustrated');
      expect(sorry.suggestions[0].text).toBe(words.back);

      const back = await say(words.back);

      expect(toolsOf(back, 'search_talent')[0].input).toEqual(toolsOf(first, 'search_talent')[0].input);
      expect(back.talents.map(({ id }: Json) => id)).toEqual(first.talents.map(({ id }: Json) => id));
    });
  });

  it('few results: the relaxation that gains most brings as many as it says', async () => {
    const { say } = newTalk();
    const few = await say('Find women in Pune aged 20-25 who speak fluent Marathi, height 172 to 180 cm');
    const [{ output }] = toolsOf(few, 'search_talent');
    expect(output.total).toBeLessThan(5);
    const most = Math.max(...output.relaxations.map(({ wouldAdd }: Json) => wouldAdd));
    const text = offered(few, new RegExp(`: ${most} more$`, 'u'));
    expect(few.suggestions[0].text).toBe(text);

    const more = await say(text);

    expect(toolsOf(more, 'search_talent')[0].output.total).toBe(output.total + most);
  });

  it('a question that got no answer: it is asked again', async () => {
    const { say } = newTalk();
    const question = 'Hello, who are you?';
    for (let number = 0; number < 6; number += 1) await orderFault(product, { kind: 'error', status: 400, type: 'invalid_request_error', match: question });
    const nothing = await say(question);
    expect(nothing).toMatchObject({ degraded: true, talents: [] });
    await clearFaults(product);

    const answer = await say(offered(nothing, new RegExp(`^${question.replace('?', '\\?')}$`, 'u')));

    expect(answer.degraded).toBe(false);
    expect(answer.text).not.toBe(nothing.text);
  });

  it('haste: two suggestions at most', async () => {
    const { say } = newTalk();
    const answer = await say('Urgent! Find actors in Mumbai aged 25-35 right now');

    expect(answer.message.metadata.sentiment).toBe('urgent');
    expect(answer.suggestions.length).toBeGreaterThan(0);
    expect(answer.suggestions.length).toBeLessThanOrEqual(2);
  });
});
