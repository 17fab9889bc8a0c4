/** TalentStore and TalentDirectory in one process's memory: a fake that passes the same contract as the tables. */
import { DomainError } from '../../../core/shared/index.ts';
import { Talent, type TalentDirectory, type TalentStore, toFacts } from '../../../core/talent/index.ts';

export const memoryTalent = (): TalentStore & TalentDirectory => {
  const tenants = new Map<string, Map<string, Talent>>();
  const peopleOf = (org: string): Map<string, Talent> => {
    const people = tenants.get(org) ?? new Map<string, Talent>();
    tenants.set(org, people);
    return people;
  };
  const sorted = (org: string): Talent[] => [...peopleOf(org).values()].sort((left, right) => (left.id < right.id ? -1 : 1));
  const holder = (org: string, externalId: string | null): Talent | undefined =>
    externalId === null ? undefined : sorted(org).find((talent) => talent.externalId === externalId);

  const erasedIds = new Set<string>();
  const erasedExternalIds = new Set<string>();
  const put: TalentStore['put'] = async (org, talent, { expectedVersion }) => {
    const stored = Talent.parse({ ...talent, org, version: (expectedVersion ?? 0) + 1 });
    if (erasedIds.has(`${org} ${stored.id}`) || (peopleOf(org).get(stored.id)?.version ?? null) !== expectedVersion)
      throw new DomainError('conflict', 'this person was changed meanwhile, or exists already');
    if (erasedExternalIds.has(`${org} ${stored.externalId}`) || (holder(org, stored.externalId)?.id ?? stored.id) !== stored.id)
      throw new DomainError('conflict', 'another person has this externalId');
    peopleOf(org).set(stored.id, stored);
    return structuredClone(stored);
  };

  return {
    byExternalIds: async (org, externalIds) =>
      new Map(
        externalIds.flatMap((externalId): [string, Talent | 'erased'][] => {
          if (erasedExternalIds.has(`${org} ${externalId}`)) return [[externalId, 'erased']];
          const talent = copy(holder(org, externalId));
          return talent === undefined ? [] : [[externalId, talent]];
        }),
      ),
    putBatch: async (org, writes) => {
      const outcomes: ('written' | 'conflict')[] = [];
      for (const { talent, expectedVersion } of writes)
        outcomes.push(
          await put(org, talent, { expectedVersion }).then(
            () => 'written' as const,
            () => 'conflict' as const,
          ),
        );
      return outcomes;
    },
    announce: async () => undefined,
    erase: async (org, id, { expectedVersion }) => {
      const talent = peopleOf(org).get(id);
      if (talent === undefined) return 'gone';
      if (talent.version !== expectedVersion) throw new DomainError('conflict', 'this person was changed meanwhile, or exists already');
      peopleOf(org).delete(id);
      erasedIds.add(`${org} ${id}`);
      if (talent.externalId !== null) erasedExternalIds.add(`${org} ${talent.externalId}`);
      return 'erased';
    },
    get: async (org, id) => copy(peopleOf(org).get(id)),
    getMany: async (org, ids) => [...new Set(ids)].map((id) => copy(peopleOf(org).get(id))).filter((talent) => talent !== undefined),
    byExternalId: async (org, externalId) => copy(holder(org, externalId)),
    put,
    putMany: async (org, talents) => {
      for (const talent of talents) peopleOf(org).set(talent.id, Talent.parse({ ...talent, org }));
    },
    list: async (org, cursor, limit = 100) => {
      const rest = sorted(org).filter(({ id }) => cursor === null || id > cursor);
      const items = rest.slice(0, Math.min(limit, 100)).map((talent) => structuredClone(talent));
      return { items, nextCursor: items.length < rest.length ? (items.at(-1)?.id ?? null) : null };
    },
    all: async (org) => sorted(org).map((talent) => toFacts(structuredClone(talent))),
  };
};

/** Callers may keep what they were given; the store must not change with it. */
const copy = (talent: Talent | undefined): Talent | undefined => talent && structuredClone(talent);
