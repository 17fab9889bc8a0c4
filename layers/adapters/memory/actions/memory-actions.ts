/** ActionStore in one process's memory: each call changes the state in one tick, or not at all. */
import type { ActionPlace, ActionStore, DueAction, PendingAction } from '../../../core/operations/index.ts';

export const memoryActions = (): ActionStore => {
  const actions = new Map<string, PendingAction>();
  const due = new Map<string, DueAction>();
  const keyOf = ({ org, actionId }: Pick<ActionPlace, 'org' | 'actionId'>): string => `${org}\n${actionId}`;
  const dueKey = (one: DueAction): string => `${one.dueAt}\n${keyOf(one)}`;
  const there = (place: ActionPlace): PendingAction | undefined => {
    const action = actions.get(keyOf(place));
    return action?.conversationId === place.conversationId ? action : undefined;
  };
  const change = (place: ActionPlace, when: (action: PendingAction) => boolean, changes: (action: PendingAction) => Partial<PendingAction>) => {
    const action = there(place);
    if (!action || !when(action)) return 'refused' as const;
    const changed = { ...action, ...changes(action) } as PendingAction; // Kind and arguments never change.
    actions.set(keyOf(place), changed);
    return structuredClone(changed);
  };

  return {
    create: async (action) => {
      if (actions.has(keyOf(action))) throw new Error('an action of this id exists');
      actions.set(keyOf(action), structuredClone(action));
    },
    read: async (org, actionId) => structuredClone(actions.get(keyOf({ org, actionId }))),
    readOwn: async ({ org, sub }, actionId) => {
      const action = actions.get(keyOf({ org, actionId }));
      return action?.sub === sub ? structuredClone(action) : undefined;
    },
    readIn: async (place) => structuredClone(there(place)),
    confirm: async (action, { argumentsSha256, now, leaseUntil }) => {
      const at = new Date(now).toISOString();
      const confirmed = change(
        action,
        (stored) => stored.status === 'pending' && stored.argumentsSha256 === argumentsSha256 && stored.expiresAt > at,
        () => ({ status: 'confirmed', confirmedAt: at, leaseUntil, executions: 1 }),
      );
      const one = { org: action.org, actionId: action.actionId, dueAt: new Date(leaseUntil).toISOString() };
      if (confirmed !== 'refused') due.set(dueKey(one), one);
      return confirmed;
    },
    takeUp: async (action, { now, leaseUntil }) =>
      change(
        action,
        (stored) => stored.status === 'confirmed' && stored.leaseUntil <= now && stored.executions === action.executions,
        (stored) => ({ leaseUntil, executions: stored.executions + 1 }),
      ),
    finish: async (action, end) =>
      change(
        action,
        (stored) => stored.status === 'confirmed' && stored.executions === action.executions,
        () => end,
      ),
    cancel: async (place) =>
      change(
        place,
        (stored) => stored.status === 'pending',
        () => ({ status: 'cancelled' }),
      ),
    listDue: async (now, limit) =>
      [...due.values()]
        .filter((one) => one.dueAt <= now)
        .sort((left, right) => (dueKey(left) < dueKey(right) ? -1 : 1))
        .slice(0, limit),
    settle: async (one) => void due.delete(dueKey(one)),
  };
};
