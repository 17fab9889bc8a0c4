/** Outward actions of answers on the page: what each would do, and the person's word on it. */
import type { Action } from '../../../layers/contracts/index.ts';
import { asProblem } from '../api/problem-error.ts';
import { strings } from '../strings.ts';
import type { ActionEntry } from './app-state.ts';
import type { Desk } from './desk.ts';

export interface ActionDesk {
  load(actionId: string): Promise<void>;
  /** Confirms what is shown, and nothing else. */
  confirm(actionId: string): Promise<void>;
  cancel(actionId: string): Promise<void>;
}

const lookAgainMs = 3_000;
const nothing: ActionEntry = { action: null, isBusy: false, problem: null };

/** How it stands, in words. */
export const statusText = ({ kind, status }: Pick<Action, 'kind' | 'status'>): string =>
  kind === 'forget_memory' && status === 'cancelled' ? strings.action.notForgotten : status === 'pending' ? '' : strings.action.status[status];

export const createActionDesk = ({ store, ports }: Desk, announce: (text: string) => void): ActionDesk => {
  const change = (actionId: string, entry: Partial<ActionEntry>): void =>
    store.update((state) => ({ ...state, actions: { ...state.actions, [actionId]: { ...(state.actions[actionId] ?? nothing), ...entry } } }));
  const run = async (actionId: string, call: () => Promise<Action>): Promise<void> => {
    if (store.get().actions[actionId]?.isBusy) return;
    change(actionId, { isBusy: true, problem: null });
    try {
      const action = await call();
      change(actionId, { action, isBusy: false });
      if (action.kind === 'forget_memory' && action.status === 'executed') markForgotten(action);
      if (action.status === 'confirmed') ports.setTimer(() => void load(actionId), lookAgainMs);
    } catch (error) {
      change(actionId, { isBusy: false, problem: asProblem(error) });
    }
  };
  /** They stand beside answers too, and are gone there as well. */
  const markForgotten = ({ memories }: Action): void =>
    store.update((state) => ({
      ...state,
      memories: { ...state.memories, ...Object.fromEntries(memories.map(({ memoryId }) => [memoryId, { why: null, fate: 'gone' as const }])) },
    }));
  const load = (actionId: string): Promise<void> => run(actionId, () => ports.api.getAction(actionId));
  /** How it stands afterwards is told, also when the server knows better than this page. */
  const decide = async (actionId: string, call: (shown: Action) => Promise<Action>): Promise<void> => {
    const shown = store.get().actions[actionId]?.action;
    if (shown?.status !== 'pending') return;
    await run(actionId, () => call(shown));
    const { action, problem } = store.get().actions[actionId] ?? nothing;
    if (problem !== null) {
      await load(actionId);
      const told = store.get().actions[actionId];
      if (told?.action?.status === 'pending') change(actionId, { problem });
    } else if (action !== null && action.status !== 'pending') announce(statusText(action));
  };
  return {
    load,
    confirm: (actionId) => decide(actionId, ({ argumentsSha256 }) => ports.api.confirmAction(actionId, argumentsSha256)),
    cancel: (actionId) => decide(actionId, () => ports.api.cancelAction(actionId)),
  };
};
