/** Episodes, progress and due conversations in one process's memory. `isThere`: whether a conversation is, and is not deleted. */
import {
  type DueTalk,
  type DueTalks,
  type Episode,
  type EpisodeStore,
  type MemoryStore,
  noProgress,
  type Owner,
  type Progress,
  type ProgressStore,
} from '../../../core/memory/index.ts';

interface World {
  readonly memories: Pick<MemoryStore, 'read'>;
  readonly isThere: (org: string, conversationId: string) => boolean;
}

export const memoryConsolidation = ({ memories, isThere }: World): { episodes: EpisodeStore; progress: ProgressStore; due: DueTalks } => {
  const episodes = new Map<string, Episode>();
  const progress = new Map<string, Progress>();
  const due = new Map<string, DueTalk>();
  const episodeKey = ({ org, sub }: Owner, { conversationId, fromSeq }: Pick<Episode, 'conversationId' | 'fromSeq'>): string =>
    JSON.stringify([org, sub, conversationId, fromSeq]);
  const talkKey = (org: string, conversationId: string): string => JSON.stringify([org, conversationId]);
  const dueKey = ({ org, conversationId, dueAt }: DueTalk): string => JSON.stringify([dueAt, org, conversationId]);
  return {
    episodes: {
      list: async ({ org, sub }) =>
        structuredClone([...episodes.values()].filter((one) => one.org === org && one.sub === sub)).sort((left, right) =>
          left.startedAt < right.startedAt ? -1 : 1,
        ),
      keep: async (episode) => {
        const { forgottenAt } = await memories.read(episode);
        if (!isThere(episode.org, episode.conversationId) || (forgottenAt !== null && forgottenAt >= episode.startedAt)) return 'erased';
        episodes.set(episodeKey(episode, episode), structuredClone(episode));
        return 'kept';
      },
      remove: async (owner, gone) => {
        for (const one of gone) episodes.delete(episodeKey(owner, one));
      },
    },
    progress: {
      read: async (org, conversationId) => structuredClone(progress.get(talkKey(org, conversationId)) ?? noProgress),
      write: async (org, conversationId, next) => {
        if (!isThere(org, conversationId)) return 'erased';
        const key = talkKey(org, conversationId);
        if ((progress.get(key)?.version ?? 0) !== next.version - 1) return 'changed';
        progress.set(key, structuredClone(next));
        return 'written';
      },
    },
    due: {
      add: async (one) => void due.set(dueKey(one), one),
      list: async (now, limit) =>
        [...due.values()]
          .filter(({ dueAt }) => dueAt <= now)
          .sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1))
          .slice(0, limit),
      postpone: async (one, until) => {
        if (!due.delete(dueKey(one))) return 'gone';
        const next = { ...one, dueAt: until, tries: one.tries + 1 };
        due.set(dueKey(next), next);
        return 'postponed';
      },
      settle: async (one) => void due.delete(dueKey(one)),
    },
  };
};
