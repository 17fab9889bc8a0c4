/** What the model may ask of matching: who fits a role, and who fits several parts together. Tenant and user come from the context alone. */

import * as z from 'zod';
import { type CastingStore, roleMeant } from '../../casting/index.ts';
import type { Tool } from '../../intelligence/index.ts';
import { modelInputSchema, parseToolInput } from '../../intelligence/index.ts';
import { citing, dayInIndia, type Leaning, personData, type TalentStore, toFacts } from '../../talent/index.ts';
import { castEnsemble, type EnsemblePorts } from '../ensemble/cast-ensemble.ts';
import type { LineUp } from '../ensemble/line-ups.ts';
import { type RoleMatchesPorts, roleMatches } from '../role-matches.ts';

export interface MatchingToolPorts extends RoleMatchesPorts, EnsemblePorts {
  readonly casting: CastingStore;
  readonly talents: Pick<TalentStore, 'getMany'>;
  readonly leaning: (who: { org: string; sub: string }) => Promise<Leaning>;
}

export const matchingTools = (ports: MatchingToolPorts): Tool[] => [matchRoleTool(ports), castEnsembleTool(ports)];

const RoleInput = z.strictObject({
  roleId: z
    .string()
    .regex(/^rol_[0-9A-HJKMNP-TV-Z]{26}$/, 'expected an id like rol_01J…')
    .optional()
    .describe('A role id from a tool result; left out, the role of this conversation.'),
});
const mostRows = 8;

const matchRoleTool = (ports: MatchingToolPorts): Tool => ({
  name: 'match_role',
  description: `Finds who fits a kept role, by its brief, its days and its project. Who was passed over for it is left out. Use it for "people for the role". ${citing}`,
  inputSchema: modelInputSchema(RoleInput),
  run: async (input, context) => {
    const { roleId } = parseToolInput('match_role', RoleInput, input);
    const role = await roleMeant(ports, context, roleId);
    const { org } = context;
    const found = await roleMatches(ports)(org, role.roleId, { limit: mostRows, leaning: await ports.leaning(context) });
    const people = await dataOf(ports, org, found.matches);
    const summary = { roleId: role.roleId, role: role.name, total: found.total, shown: people.length, relaxations: found.relaxations };
    const rows = people.map((person) => ({ ...person, onShortlist: found.shortlisted.has(person.id) }));
    return { output: { ...summary, understood: role.understood, note: citing, people: rows }, summary, matches: found.matches };
  },
});

const dataOf = async ({ talents, clock }: MatchingToolPorts, org: string, matches: readonly Parameters<typeof personData>[1][]) => {
  const records = await talents.getMany(
    org,
    matches.map(({ talentId }) => talentId),
  );
  const byId = new Map(records.map((talent) => [talent.id, toFacts(talent)]));
  return matches.flatMap((match) => {
    const facts = byId.get(match.talentId);
    return facts === undefined ? [] : [personData(facts, match, dayInIndia(clock.now()))];
  });
};

const EnsembleInput = z.strictObject({
  brief: z.string().trim().min(3).max(8_000).describe('All parts and what they share, in the user’s own words: dates, the total budget, how they are related.'),
});

const castEnsembleTool = (ports: MatchingToolPorts): Tool => ({
  name: 'cast_ensemble',
  description: `Casts several parts of one brief together: three line-ups that keep the shared days, the total budget and a family’s ages, with what each is best in; or why there is none. Use it for "cast these roles together". ${citing}`,
  inputSchema: modelInputSchema(EnsembleInput),
  run: async (input, context) => {
    const { brief } = parseToolInput('cast_ensemble', EnsembleInput, input);
    const { lineUps, because, isWhole, parts, rules, matches } = await castEnsemble(ports)(context.org, { text: brief, leaning: await ports.leaning(context) });
    const summary = { parts: parts.map(({ name, total }) => ({ name, total })), lineUps: lineUps.length, because };
    const shown = [...new Set(lineUps.flatMap(({ people }) => people.map(({ id }) => id)))];
    return {
      output: {
        parts: parts.map(({ name, considered, total }) => ({ name, considered, fit: total })),
        rules,
        lineUps: lineUps.map((lineUp) => lineUpData(lineUp, parts)),
        because,
        ...(!isWhole && { note: 'the search was cut off: a better line-up may be there' }),
        citing,
      },
      summary,
      matches: shown.flatMap((id) => matches.get(id) ?? []),
    };
  },
});

const lineUpData = ({ best, people, score, costPaise, unpriced, unknown }: LineUp, parts: readonly { readonly name: string }[]) => ({
  bestIn: best,
  score,
  costRupees: Math.round(costPaise / 100),
  withoutAPrice: unpriced,
  toAsk: unknown,
  cast: people.map(({ id, costPaise: cost }, at) => ({ part: parts[at]?.name ?? '', id, costRupees: cost === null ? null : Math.round(cost / 100) })),
});
