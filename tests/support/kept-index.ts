/** The writing half of a TalentIndex as a test can look into it: the highest version of each person, and removals. */
import type { EmbeddedDocument, TalentIndex } from '../../layers/core/talent/index.ts';

interface Entry {
  readonly version: number;
  readonly document: EmbeddedDocument | undefined;
}

export interface KeptIndex extends Pick<TalentIndex, 'put' | 'remove' | 'documents' | 'list'> {
  readonly entries: Map<string, Entry>;
  puts: number;
}

export const keptIndex = (): KeptIndex => {
  const entries = new Map<string, Entry>();
  const key = (org: string, id: string): string => `${org}/${id}`;
  const index: KeptIndex = {
    entries,
    puts: 0,
    put: async (org, documents) => {
      index.puts += 1;
      for (const document of documents)
        if ((entries.get(key(org, document.id))?.version ?? 0) < document.version) entries.set(key(org, document.id), { version: document.version, document });
    },
    remove: async (org, people) => {
      for (const { id, version } of people)
        if ((entries.get(key(org, id))?.version ?? 0) <= version) entries.set(key(org, id), { version, document: undefined });
    },
    documents: async (org, ids) => ids.flatMap((id) => entries.get(key(org, id))?.document ?? []),
    list: async (org, after, limit = 1_000) =>
      [...entries]
        .flatMap(([name, { document }]) => (document !== undefined && name.startsWith(`${org}/`) && document.id > (after ?? '') ? [document] : []))
        .sort((one, other) => (one.id < other.id ? -1 : 1))
        .slice(0, limit)
        .map(({ id, version }) => ({ id, version })),
  };
  return index;
};
