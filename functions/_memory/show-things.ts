/** What memories are about, as the routes show it. */
import type { MemoryEntity } from '../../layers/contracts/index.ts';
import type { Thing } from '../../layers/core/memory/index.ts';

export const showThing = ({ entity, name, names, memories, lastAt, merged, alike }: Thing): MemoryEntity => ({
  id: entity.id,
  kind: entity.kind,
  name,
  names: [...names],
  memories,
  lastAt,
  merged: merged.map(({ entity: { id, history }, name: its }) => {
    const { at = '', by = '', because = null } = history.findLast(({ what }) => what === 'merged') ?? {};
    return { id, name: its, at, by, because };
  }),
  alike: alike.map(({ otherId, name: its, confidence }) => ({ id: otherId, name: its, confidence })),
  history: [...entity.history],
});
