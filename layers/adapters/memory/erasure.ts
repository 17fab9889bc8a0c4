/** ErasureStore and DueStore in one process's memory. */
import type { DueStore, DueWork, Erasure, ErasureStore } from '../../core/talent/index.ts';

export const memoryDue = (): DueStore & { readonly add: (due: DueWork) => void } => {
  const list = new Map<string, DueWork>();
  const key = ({ dueAt, org, kind, id }: DueWork): string => `${dueAt} ${org} ${kind} ${id}`;
  return {
    add: (due) => void list.set(key(due), due),
    list: async (now, limit) =>
      [...list.entries()]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([, due]) => due)
        .filter(({ dueAt }) => dueAt <= now)
        .slice(0, limit),
    settle: async (due) => void list.delete(key(due)),
    move: async (due, dueAt) => {
      list.delete(key(due));
      list.set(key({ ...due, dueAt }), { ...due, dueAt });
    },
  };
};

export const memoryErasures = (due: Pick<ReturnType<typeof memoryDue>, 'add'> = memoryDue()): ErasureStore => {
  const all = new Map<string, Erasure>();
  const key = (org: string, talentId: string): string => `${org} ${talentId}`;
  return {
    create: async (erasure) => {
      if (all.has(key(erasure.org, erasure.talentId))) return 'there';
      all.set(key(erasure.org, erasure.talentId), erasure);
      due.add({ kind: 'erase', org: erasure.org, id: erasure.talentId, dueAt: erasure.dueAt });
      return 'created';
    },
    read: async (org, talentId) => all.get(key(org, talentId)),
    replace: async (erasure) => {
      if (all.get(key(erasure.org, erasure.talentId))?.version !== erasure.version - 1) return 'refused';
      all.set(key(erasure.org, erasure.talentId), erasure);
      return 'written';
    },
  };
};
