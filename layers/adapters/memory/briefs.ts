/** BriefStore in one process's memory. */
import type { BriefStore, DueWork, KeptBrief } from '../../core/talent/index.ts';

export const memoryBriefs = (due: { readonly add: (due: DueWork) => void } = { add: () => undefined }): BriefStore => {
  const all = new Map<string, KeptBrief>();
  const key = (org: string, briefId: string): string => `${org} ${briefId}`;
  const of = (org: string, sub: string): KeptBrief[] => [...all.values()].filter((brief) => brief.org === org && brief.sub === sub);
  const keep = (brief: KeptBrief): void => {
    all.set(key(brief.org, brief.briefId), structuredClone(brief));
    if (brief.dueAt !== null) due.add({ kind: 'brief', org: brief.org, id: brief.briefId, dueAt: brief.dueAt });
  };
  const read = (org: string, sub: string, briefId: string): KeptBrief | undefined => {
    const brief = all.get(key(org, briefId));
    return brief?.sub === sub ? structuredClone(brief) : undefined;
  };
  return {
    create: async (brief, most) => {
      if (all.has(key(brief.org, brief.briefId))) return 'there';
      if (of(brief.org, brief.sub).length >= most) return 'full';
      keep(brief);
      return 'created';
    },
    list: async (org, sub) => of(org, sub).map((brief) => structuredClone(brief)),
    read: async (org, sub, briefId) => read(org, sub, briefId),
    ownerOf: async (org, briefId) => all.get(key(org, briefId))?.sub,
    replace: async (brief) => {
      if (read(brief.org, brief.sub, brief.briefId)?.version !== brief.version - 1) return 'refused';
      keep(brief);
      return 'written';
    },
    remove: async (org, sub, briefId) => {
      if (read(org, sub, briefId) === undefined) return 'gone';
      all.delete(key(org, briefId));
      return 'removed';
    },
  };
};
