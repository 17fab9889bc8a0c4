/** Projects that conversations belong to. */
import { asProblem } from '../api/problem-error.ts';
import type { ConversationDesk } from './conversation-desk.ts';
import type { Desk } from './desk.ts';

export interface ProjectDesk {
  load(): Promise<void>;
  /** Asks which project a conversation belongs to; null: no longer. */
  choose(conversationId: string | null): void;
  /** Null: to none. */
  move(conversationId: string, projectId: string | null): void;
  /** A new project of that title, with the conversation in it. False: it was not made. */
  moveToNew(conversationId: string, title: string): Promise<boolean>;
}

export const createProjectDesk = ({ store, ports }: Desk, conversations: ConversationDesk): ProjectDesk => {
  const load = async (): Promise<void> => {
    try {
      const projects = await ports.api.listProjects();
      store.update((state) => ({ ...state, projects: { status: 'ready', items: projects } }));
    } catch {
      store.update((state) => ({ ...state, projects: { ...state.projects, status: 'failed' } }));
    }
  };
  const choose = (conversationId: string | null): void => {
    store.update((state) => ({ ...state, moving: conversationId }));
    if (conversationId !== null) void load();
  };
  const move = (conversationId: string, projectId: string | null): void => {
    choose(null);
    void conversations.change(conversationId, { projectId });
  };
  // Names are asked for once there is a conversation that needs one.
  let isAsked = false;
  store.subscribe(() => {
    if (isAsked || !store.get().list.items.some(({ projectId }) => projectId !== null)) return;
    isAsked = true;
    void load();
  });
  return {
    load,
    choose,
    move,
    async moveToNew(conversationId, title) {
      try {
        const project = await ports.api.createProject(title);
        store.update((state) => ({ ...state, projects: { ...state.projects, items: [project, ...state.projects.items] } }));
        move(conversationId, project.id);
        return true;
      } catch (error) {
        store.update((state) => ({ ...state, notice: asProblem(error) }));
        return false;
      }
    },
  };
};
