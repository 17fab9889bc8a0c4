/** `similar_talent`: who is like one person. Tenant and user from the context only. */

import * as z from 'zod';
import type { Tool } from '../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../intelligence/index.ts';
import { dayInIndia } from '../day.ts';
import type { Leaning } from '../search/leaning.ts';
import { TalentId } from '../talent.ts';
import { toFacts } from '../talent-facts.ts';
import { citing, personData } from '../tools/person-data.ts';
import { findSimilar, type SimilarPorts } from './find-similar.ts';

const Input = z.strictObject({
  talentId: TalentId.describe('An id from a tool result; of a name, from get_talent.'),
  besides: z.string().trim().max(2_000).optional().describe('What they must be besides, in the user’s own words: "but in Pune".'),
});

const mostRows = 8;

export const similarTalentTool = (ports: SimilarPorts & { readonly leaning: (who: { org: string; sub: string }) => Promise<Leaning> }): Tool => ({
  name: 'similar_talent',
  description: `Finds people who could play the parts of one person: of her gender and ages, and of like craft and work; never by name, place, language or looks. Use it for "someone like her". ${citing}`,
  inputSchema: modelInputSchema(Input),
  run: async (input, { org, sub }) => {
    const { talentId, besides } = parseToolInput('similar_talent', Input, input);
    const { total, matches } = await findSimilar(ports)(org, { talentId, text: besides, limit: mostRows, leaning: await ports.leaning({ org, sub }) });
    const today = dayInIndia(ports.clock.now());
    const records = await ports.talents.getMany(
      org,
      matches.map((match) => match.talentId),
    );
    const byId = new Map(records.map((talent) => [talent.id, talent]));
    const people = matches.flatMap((match) => {
      const talent = byId.get(match.talentId);
      return talent === undefined ? [] : [personData(toFacts(talent), match, today)];
    });
    const summary = { total, shown: people.length, like: talentId };
    return { output: { ...summary, note: citing, people }, summary, matches };
  },
});
