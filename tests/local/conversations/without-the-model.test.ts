/** The same houses with a provider that lies about people, and then with none that answers: the records speak. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generation, textBlock, toolBlock } from '../../support/provider/events.ts';
import { type Provider, startProvider } from '../../support/provider/provider.ts';
import { streams } from '../../support/provider/scenarios.ts';
import { the } from './days.ts';
import { fits, type Wanted } from './oracle.ts';
import type { Script, Seen } from './script.ts';
import { sareeTvc } from './scripts/01-saree-tvc.ts';
import { dailySoap } from './scripts/03-daily-soap.ts';
import { periodFilmRider } from './scripts/04-period-film-rider.ts';
import { protectedAsks } from './scripts/05-protected-asks.ts';
import { moods } from './scripts/07-urgent-and-frustrated.ts';
import { childRole } from './scripts/08-child-role.ts';
import { sideBySide } from './scripts/10-two-side-by-side.ts';
import { type Stage, startStage } from './stage.ts';

/** What the provider says next of the people that it has just been given; undefined: it answers nobody. */
type Lie = (ids: readonly string[]) => string;

/** First turns of the conversations, with words that the search itself must understand. */
const firstTurns: readonly (readonly [Script, string])[] = [
  [sareeTvc, 'TVC for a saree brand. Need girls 20-28 who speak Marathi and do Kathak, Pune or Mumbai'],
  [sareeTvc, 'Need women 30-38 who speak Marathi, free on the 12th'],
  [dailySoap, 'डेली सोप के लिए मुंबई में ४० से ५० साल की महिला चाहिए जो भोजपुरी बोल सके'],
  [periodFilmRider, 'Period film, Maratha cavalry. Men 25 to 40 who can ride a horse'],
  [protectedAsks, 'Need fair women 20 to 26 in Mumbai, Brahmin family only, from Kashmir only'],
  [moods, 'Shoot kal hai, jaldi! Mumbai mein ladka chahiye 22 se 28 saal'],
  [childRole, 'Need a boy aged 7-10 in Mumbai for a biscuit ad'],
];

describe('a conversation whose model cannot be trusted', () => {
  let provider: Provider;
  let stage: Stage;
  let lie: Lie | undefined;

  beforeAll(async () => {
    provider = await startProvider(async (call) => {
      if (lie === undefined) return call.destroy();
      const asked = JSON.stringify(call.request.body);
      const isAnswered = /"tool_result"/u.test(asked);
      const ids = [...new Set(asked.match(/tal_[0-9A-HJKMNP-TV-Z]{26}/gu) ?? [])];
      const blocks = isAnswered
        ? textBlock(0, lie(ids))
        : toolBlock(
            0,
            `toolu_${call.index}`,
            'search_talent',
            JSON.stringify({ gender: 'male', languages: [{ code: 'pa' }], playingAge: { min: 35, max: 44 } }),
          );
      await streams(generation(blocks, isAnswered ? 'end_turn' : 'tool_use'))(call);
    });
    stage = await startStage({ ANTHROPIC_BASE_URL: provider.url, CASTMATCH_SEED: '0' });
  });
  afterAll(async () => {
    await stage?.close();
    await provider?.close();
  });

  it('has wrong ages, rates, cities and days corrected beside the text, and right ones let be', async () => {
    const scene = await stage.scene(sideBySide);
    const inder = scene.person('Inder Gill');
    const [block] = inder.availability;
    lie = () =>
      [
        `- [[${inder.id}]] plays 20 to 25 and charges ₹10,000 per day.`,
        `- [[${inder.id}]] is free on ${block?.from}.`,
        `- [[${scene.person('Karan Ahuja').id}]] is based in Kochi.`,
        `- [[${scene.person('Jaspal Dhillon').id}]] plays 36 to 43 and charges ₹1,20,000 per day.`,
        '- [[tal_09999999999999999999999999]] is the best of them.',
      ].join('\n');

    const seen = await scene.talk.say('socket', 'Looking for men 35 to 44 who speak Punjabi', {
      wanted: { gender: 'male', ages: [35, 44], languages: ['pa'] },
      lies: true,
    });

    expect(seen.corrections.map(({ talentId, recordSays }) => [talentId, recordSays])).toEqual(
      expect.arrayContaining([
        [inder.id, expect.stringContaining('35')],
        [inder.id, expect.stringContaining('65,000')],
        [inder.id, expect.stringContaining('booked')],
        [scene.person('Karan Ahuja').id, expect.stringContaining('Mumbai')],
      ]),
    );
    expect(seen.corrections.map(({ talentId }) => talentId)).not.toContain(scene.person('Jaspal Dhillon').id);
    expect(seen.text).toContain('someone no longer listed');
    expect(seen.text).toContain('₹10,000 per day');
  });

  it('goes on from what stood, when nobody answers', async () => {
    lie = undefined;
    const { talk, people } = await stage.scene(sareeTvc);
    const is = (seen: Seen, wanted: Wanted): void => {
      expect([...seen.ids].sort()).toEqual(
        people
          .filter((person) => fits(person, wanted))
          .map(({ id }) => id)
          .sort(),
      );
    };
    const women = { gender: 'female', languages: ['mr'], skills: ['kathak'], cities: ['Pune', 'Mumbai'] } as const;
    is(await talk.say('socket', 'Need girls 20-28 who speak Marathi and do Kathak, Pune or Mumbai', { degraded: true }), { ...women, ages: [20, 28] });
    is(await talk.say('sse', 'same but older', { degraded: true }), { ...women, ages: [30, 38] });
    is(await talk.say('json', 'only those who are free on the 12th', { degraded: true }), { ...women, ages: [30, 38], days: [the(12), the(12)] });
    const thanks = await talk.say('json', 'Thanks, that helps', { degraded: true, sentiment: 'positive' });
    expect(thanks.cards).toEqual([]);
    is(await talk.say('socket', 'only Pune', { degraded: true }), { ...women, cities: ['Pune'], ages: [30, 38], days: [the(12), the(12)] });
  });

  it.each(firstTurns.map(([script, says]) => ({ script, says })))(
    'finds the people of POST /talent/search when nobody answers: $says',
    async ({ script, says }) => {
      lie = undefined;
      const scene = await stage.scene(script);
      const seen = await scene.talk.say('json', says, { degraded: true, ...(script === moods ? { sentiment: 'urgent' } : {}) });
      const search = await scene.call('POST /api/v1/talent/search', { text: says });

      expect(search.body.items.length).toBeGreaterThan(0);
      // The route says besides what was asked and what the record says to it.
      expect(seen.cards).toEqual(search.body.items.map(({ match: _, ...card }: { match: unknown }) => card));
      expect(seen.text).toContain(String(search.body.total));
      expect(JSON.stringify(search.body.parsed.roles)).not.toMatch(/fair|brahmin|kashmir/iu);
    },
  );
});
