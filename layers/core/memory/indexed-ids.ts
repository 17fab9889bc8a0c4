/** All that the index has of a user, or of one shelf of hers: for whoever compares it with the table. */
import type { MemoryIndex } from './memory-index.ts';
import type { Owner } from './ports.ts';

export const indexedIds = async (index: Pick<MemoryIndex, 'list'>, owner: Owner): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  for (let after: string | null = null; ; ) {
    const page = await index.list(owner, after);
    for (const { id } of page) ids.add(id);
    const last = page.at(-1);
    if (last === undefined) return ids;
    after = last.id;
  }
};
