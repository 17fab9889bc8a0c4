/** An action as a person sees it before she confirms: exactly whom and exactly what. */
import type { Caller } from '../../shared/index.ts';
import { DomainError, notFound } from '../../shared/index.ts';
import { dayInIndia, isListed } from '../../talent/index.ts';
import { type ActionStatus, hasFile, type PendingAction, statusAt } from './action.ts';
import { type AllowPorts, allowedPeople } from './allowed-people.ts';
import { exportCsv } from './export-csv.ts';
import { type FindPorts, getAction } from './find-action.ts';
import type { ActionPlace, ActionStore, MemoriesOfOne, PeopleStore } from './ports.ts';

export interface ShownAction {
  readonly action: PendingAction;
  readonly status: ActionStatus;
  /** In the order of the arguments; without a name: no longer listed. */
  readonly people: readonly { readonly talentId: string; readonly name: string | null }[];
  /** Of a forgetting, in the order of the arguments; without a text: not there any more. */
  readonly memories: readonly { readonly memoryId: string; readonly text: string | null }[];
  readonly hasFile: boolean;
}

export const showAction =
  ({ talents, memories, clock }: { talents: PeopleStore; memories: Pick<MemoriesOfOne, 'texts'>; clock: { now(): number } }) =>
  async (action: PendingAction): Promise<ShownAction> => {
    const now = clock.now();
    if (action.kind === 'forget_memory') {
      const texts = await memories.texts(action, action.arguments.memoryIds);
      const shown = action.arguments.memoryIds.map((memoryId) => ({ memoryId, text: texts.get(memoryId) ?? null }));
      return { action, status: statusAt(action, now), people: [], memories: shown, hasFile: false };
    }
    const ids = action.arguments.talentIds;
    const listed = (await talents.getMany(action.org, ids)).filter((talent) => isListed(talent, dayInIndia(now)));
    const names = new Map(listed.map(({ id, stageName }) => [id, stageName]));
    return {
      action,
      status: statusAt(action, now),
      people: ids.map((talentId) => ({ talentId, name: names.get(talentId) ?? null })),
      memories: [],
      hasFile: hasFile(action, now),
    };
  };

/** How an action stands now, for a message that speaks of it; undefined when it is gone. */
export const actionStatus =
  ({ actions, clock }: { actions: Pick<ActionStore, 'readIn'>; clock: { now(): number } }) =>
  async (place: ActionPlace): Promise<ActionStatus | undefined> => {
    const action = await actions.readIn(place);
    return action && statusAt(action, clock.now());
  };

export interface FilePorts extends FindPorts, AllowPorts {}

/** The file of an executed export: made from today's records, so that nobody is in it who has withdrawn since. */
export const actionFile =
  (ports: FilePorts) =>
  async (caller: Pick<Caller, 'org' | 'sub'>, actionId: string): Promise<{ name: string; text: string }> => {
    const action = await getAction(ports)(caller, actionId);
    const now = ports.clock.now();
    if (action.kind !== 'shortlist_export') throw notFound('file');
    if (!hasFile(action, now)) throw new DomainError('action_expired', 'there is no file: it is made when the export is confirmed, and kept for 24 hours');
    const today = dayInIndia(now);
    const people = await allowedPeople(ports, action.org, action).catch(() => []);
    if (people.length === 0) throw new DomainError('conflict', 'somebody on this list may no longer be exported; ask for it again without her');
    return { name: `shortlist-${action.actionId.slice(-8).toLowerCase()}.csv`, text: exportCsv(people, today) };
  };
