/** People of each tenant, and the tool that finds them. A name carries its tenant's canary: whoever else reads it has found a leak. */
import type { AnswerTalents } from '../../../layers/core/conversation/ports.ts';
import type { Tool } from '../../../layers/core/intelligence/index.ts';
import { DomainError } from '../../../layers/core/shared/index.ts';
import type { Engine, Process } from '../engine/process.ts';
import { canaryOf } from './model.ts';

const nameOf = (org: string, talentId: string): string => `Name (${canaryOf(org)}) ${talentId}`;
/** The fourth person of each tenant is no longer listed. */
const isListed = (org: string, talentId: string): boolean => talentId.startsWith(`tal_${org}`) && !talentId.endsWith('4');

export const people: AnswerTalents = {
  factsOf: async (org, talentIds) =>
    talentIds.filter((id) => isListed(org, id)).map((id) => ({ id, stageName: nameOf(org, id), facts: { baseCity: 'Mumbai' } })),
  findPeople: async (org, text) =>
    text.includes('people')
      ? { described: 'Looking for people.', total: 1, matches: [{ talentId: `tal_${org}1`, version: 1, score: 1, reasons: [], unknown: [] }] }
      : undefined,
  resolveNames: async (org, talentIds) => new Map(talentIds.filter((id) => isListed(org, id)).map((id) => [id, nameOf(org, id)])),
  renderCards: async (org, references) =>
    references
      .filter(({ talentId }) => isListed(org, talentId))
      .map(({ talentId, score, reasons, unknown }) => ({
        id: talentId,
        stageName: nameOf(org, talentId),
        photoUrl: null,
        playingAge: { min: 20, max: 30 },
        heightCm: null,
        baseCity: 'Mumbai',
        languages: ['Marathi'],
        topSkills: [],
        experience: 'emerging',
        availability: 'unknown',
        availabilityAsOf: null,
        score,
        reasons: [...reasons],
        unknown: [...unknown],
      })),
};

const inputSchema = { type: 'object', additionalProperties: false } as const;

export const searchTool = (engine: Engine, process: Process): Tool => {
  const run: Tool['run'] = async (input, context) => {
    if (engine.dice.chance(0.05)) throw new DomainError('invalid_request', 'simulated bad input', { issues: [{ path: 'step', message: 'not liked' }] });
    if (engine.dice.chance(engine.faults().model / 10)) throw new Error('simulated bug of a tool');
    const found = Array.from({ length: engine.dice.between(0, 4) }, (_, index) => `tal_${context.org}${index + 1}`);
    const matches = found.map((talentId) => ({ talentId, version: 1, score: 0.5, reasons: [], unknown: [] }));
    return { output: { input, found }, summary: { found: found.length }, matches };
  };
  return {
    name: 'search_talent',
    description: 'finds people',
    inputSchema,
    run: (input, context) => process.call('tools.search', [input, context], () => run(input, context)),
  };
};
