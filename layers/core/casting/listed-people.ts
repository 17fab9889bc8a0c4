/** People who exist in the organization and may be shown: ids that a client or a model hands over are verified against the records. */
import { DomainError } from '../shared/index.ts';
import { dayInIndia, isListed, type Talent } from '../talent/index.ts';
import type { CastingPorts } from './ports.ts';

export const listedPeople = async (
  { talents, clock }: Pick<CastingPorts, 'talents' | 'clock'>,
  org: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Talent>> => {
  const people = await namedPeople({ talents, clock }, org, ids);
  const missing = ids.filter((id) => !people.has(id));
  if (missing.length > 0)
    throw new DomainError(
      'invalid_request',
      `${missing.length === 1 ? 'one of these people is' : `${missing.length} of these people are`} not in the talent base`,
      {
        issues: missing.slice(0, 20).map((id) => ({ path: 'talentId', message: `there is nobody with the id ${id}` })),
      },
    );
  return people;
};

/** Those of them who are listed now. */
export const namedPeople = async (
  { talents, clock }: Pick<CastingPorts, 'talents' | 'clock'>,
  org: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Talent>> => {
  const today = dayInIndia(clock.now());
  const found = ids.length === 0 ? [] : await talents.getMany(org, [...new Set(ids)]);
  return new Map(found.filter((talent) => isListed(talent, today)).map((talent) => [talent.id, talent]));
};
