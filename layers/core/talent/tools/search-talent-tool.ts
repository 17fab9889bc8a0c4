/** `search_talent`: the model's way to find people. Tenant from the context only. */

import * as z from 'zod';
import type { Tool } from '../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../intelligence/index.ts';
import { alsoAsked, briefParser } from '../brief/index.ts';
import { dayInIndia } from '../day.ts';
import { shownBrief } from '../explain/shown-brief.ts';
import type { FindTalentPorts } from '../find-talent.ts';
import { searchInIndex } from '../search/search-in-index.ts';
import { searchTalent, type TalentSearchResult } from '../search-talent.ts';
import type { TalentFacts } from '../talent-facts.ts';
import { askedFields, fairly } from './asked-fields.ts';
import { readAs } from './part-meant.ts';
import { citing, personData } from './person-data.ts';
import { type SaidBesides, saidBesides } from './said-besides.ts';

const Input = z.strictObject({
  ...askedFields,
  limit: z.int().min(1).max(20).default(8).describe('How many people to show.'),
});

export const searchTalentTool = (ports: FindTalentPorts): Tool => ({
  name: 'search_talent',
  description: `Finds people in this organization's talent base by what a role needs, best first, with reasons. Use it whenever people are wanted; put every stated need into its own field. A brief of several parts is one search for each (four at once, offer the rest), with the days, city, medium and language that they share in each; answer part by part, by name, and let a follow-up change the part it means. Never ask for or filter by caste, religion or complexion. ${citing}`,
  inputSchema: modelInputSchema(Input),
  run: async (input, { org, sub, turn }) => {
    const { query, notSearchedBy } = await fairly(parseToolInput('search_talent', Input, input));
    const today = dayInIndia(ports.clock.now());
    const texts = (turn?.said ?? []).map(({ text }) => text);
    const { parsed } = (await briefParser()).talkBrief(texts.at(-1) ?? '', texts.slice(0, -1), today);
    const { total, matches, relaxations, found, isDegraded } = await search(ports, { org, sub }, saidBesides(query, parsed), today);
    const byId = new Map(found.map((person) => [person.id, person]));
    const people = matches.flatMap((match) => {
      const person = byId.get(match.talentId);
      return person ? [personData(person, match, today)] : [];
    });
    const summary = { total, shown: matches.length, relaxations };
    return {
      output: {
        total,
        shown: matches.length,
        note: citing,
        ...(notSearchedBy.length === 0 ? {} : { notSearchedBy }),
        ...(isDegraded ? { degraded: byWordsAlone } : {}),
        people,
        relaxations,
      },
      summary,
      matches,
      // How what she wrote was read: her own words count, whatever a model made of them.
      brief: parsed && shownBrief(...readAs(query, parsed), await ports.directory.all(org), today),
    };
  },
});

/** For the model, which may say so. */
const byWordsAlone = 'the index did not answer: words were matched, and not what they mean';

/** By the index, or over the facts in memory where there is none or it cannot answer. */
const search = async (
  { directory, search: indexed, report, leaning: leaningOf }: FindTalentPorts,
  who: { readonly org: string; readonly sub: string },
  { query, besides }: SaidBesides,
  today: string,
): Promise<TalentSearchResult & { readonly found: readonly TalentFacts[]; readonly isDegraded: boolean }> => {
  const { org } = who;
  const leaning = await leaningOf?.(who);
  try {
    if (indexed !== undefined) {
      const { people, ...result } = await searchInIndex(indexed)(org, { query, text: query.text, parsed: besides, leaning }, today);
      return { ...result, found: people, isDegraded: false };
    }
  } catch (error) {
    report?.('talent_search_degraded', error);
  }
  const isAsked = besides === undefined ? () => true : alsoAsked(besides);
  const facts = (await directory.all(org)).filter(isAsked);
  const result = searchTalent(facts, query, { today, slots: besides?.roles[0], leaning });
  const shown = new Set(result.matches.map(({ talentId }) => talentId));
  return { ...result, found: facts.filter(({ id }) => shown.has(id)), isDegraded: indexed !== undefined };
};
