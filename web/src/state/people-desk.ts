/** What one does with people: open, compare, shortlist, pass over, and take that back. */
import type { TalentCard } from '../../../layers/contracts/index.ts';
import { asProblem } from '../api/problem-error.ts';
import { strings } from '../strings.ts';
import { type AppState, threadKeyOf } from './app-state.ts';
import type { Desk } from './desk.ts';
import { comparedAtMost, type Loaded, type Mark, markKey, type PeopleState, type Wish } from './people-state.ts';

export interface PeopleDesk {
  /** Opens a profile beside the thread; null closes it. */
  show(talentId: string | null, card?: TalentCard | null, brief?: string): void;
  loadSimilar(talentId: string): void;
  /** In or out of the comparison, which holds four. */
  compare(card: TalentCard): void;
  showComparison(isShown: boolean): void;
  clearComparison(): void;
  /** Shortlists or passes over for the conversation's role; asks for the role when there is none. */
  wish(wish: Wish, card: TalentCard, brief: string): void;
  takeBack(wish: Wish, card: TalentCard): void;
  /** Opens the choice of the role by itself. */
  chooseRole(brief: string): void;
  closeChoice(): void;
  pickRole(roleId: string): void;
  makeRole(project: string, name: string, brief: string): Promise<boolean>;
  /** A conversation is opened that shortlists for this role. */
  follow(roleId: string): void;
  loadRoles(): void;
}

type Toast = (toast: AppState['toast']) => void;

export const createPeopleDesk = ({ store, ports }: Desk, toast: Toast): PeopleDesk => {
  const { api, small } = ports;
  const update = (change: (people: PeopleState) => PeopleState): void => store.update((state) => ({ ...state, people: change(state.people) }));
  const complain = (error: unknown): void => store.update((state) => ({ ...state, notice: asProblem(error) }));
  const mark = (roleId: string, talentId: string, to: Mark | null): void =>
    update((people) => {
      const { [markKey(roleId, talentId)]: _before, ...others } = people.marks;
      return { ...people, marks: to === null ? others : { ...others, [markKey(roleId, talentId)]: to } };
    });
  const roleAtHand = (): string | null => roleOfThread(store.get());
  const roleName = (roleId: string): string => {
    const { roles } = store.get().people;
    return (roles?.status === 'ready' && roles.value.find(({ id }) => id === roleId)?.name) || strings.people.theRole;
  };

  /** Asked for once; what failed is asked for again. */
  const load = async <Value>(known: Loaded<Value> | null | undefined, set: (loaded: Loaded<Value>) => void, ask: () => Promise<Value>): Promise<void> => {
    if (known?.status === 'busy' || known?.status === 'ready') return;
    set({ status: 'busy' });
    await ask().then(
      (value) => set({ status: 'ready', value }),
      () => set({ status: 'failed' }),
    );
  };
  const loadRoles = (): void =>
    void load(
      store.get().people.roles,
      (roles) => update((people) => ({ ...people, roles })),
      () => api.listRoles(),
    );
  const loadMarks = async (roleId: string): Promise<void> => {
    const entries = await api.readShortlist(roleId).catch(() => []);
    update((people) => ({ ...people, marks: { ...people.marks, ...Object.fromEntries(entries.map((one) => [markKey(roleId, one.talentId), one.state])) } }));
  };

  const does = {
    shortlist: { write: api.shortlist, undo: api.takeOffShortlist, becomes: 'shortlisted', says: () => strings.people.shortlisted },
    pass: { write: api.passOver, undo: api.undoPass, becomes: 'passed', says: () => strings.people.passed },
  } as const;
  /** The page shows at once what is asked for, and what stands when that is refused. */
  const write = async (roleId: string, card: TalentCard, wish: Wish): Promise<void> => {
    const { write: ask, becomes, says } = does[wish];
    const before = store.get().people.marks[markKey(roleId, card.id)] ?? null;
    if (before === becomes || before === 'busy') return;
    mark(roleId, card.id, 'busy');
    try {
      await ask(roleId, card.id);
      mark(roleId, card.id, becomes);
      toast({ text: says()(card.stageName, roleName(roleId)), undo: () => void takeBack(roleId, card, wish) });
    } catch (error) {
      mark(roleId, card.id, before);
      complain(error);
    }
  };
  const takeBack = async (roleId: string, card: TalentCard, wish: Wish): Promise<void> => {
    const { undo, becomes } = does[wish];
    mark(roleId, card.id, 'busy');
    try {
      await undo(roleId, card.id);
      mark(roleId, card.id, null);
      // Who was on the shortlist before a pass is on it again.
      if (wish === 'pass') await loadMarks(roleId);
    } catch (error) {
      mark(roleId, card.id, becomes);
      complain(error);
    }
  };
  const pick = (roleId: string): void => {
    const state = store.get();
    const { choosing } = state.people;
    const key = threadKeyOf(state);
    if (state.conversationId !== null) small.write(`role.${state.conversationId}`, roleId);
    update((people) => ({ ...people, choosing: null, roleOf: { ...people.roleOf, [key]: roleId } }));
    void loadMarks(roleId).then(() => choosing?.wish && choosing.card && write(roleId, choosing.card, choosing.wish));
  };

  return {
    show(talentId, card = null, brief = '') {
      update((people) => ({ ...people, shown: talentId === null ? null : { talentId, card, brief } }));
      if (talentId === null) return;
      void load(
        store.get().people.profiles[talentId],
        (loaded) => update((people) => ({ ...people, profiles: { ...people.profiles, [talentId]: loaded } })),
        () => api.getPerson(talentId),
      );
    },
    loadSimilar: (talentId) =>
      void load(
        store.get().people.similar[talentId],
        (loaded) => update((people) => ({ ...people, similar: { ...people.similar, [talentId]: loaded } })),
        () => api.listSimilar(talentId),
      ),
    compare(card) {
      const { compared } = store.get().people;
      if (compared.some(({ id }) => id === card.id)) update((people) => ({ ...people, compared: compared.filter(({ id }) => id !== card.id) }));
      else if (compared.length >= comparedAtMost) toast({ text: strings.compare.full, undo: null });
      else update((people) => ({ ...people, compared: [...compared, card] }));
    },
    showComparison: (isComparing) => update((people) => ({ ...people, isComparing })),
    clearComparison: () => update((people) => ({ ...people, compared: [], isComparing: false })),
    wish(wish, card, brief) {
      const roleId = roleAtHand();
      if (roleId !== null) return void write(roleId, card, wish);
      update((people) => ({ ...people, choosing: { wish, card, brief } }));
      loadRoles();
    },
    takeBack(wish, card) {
      const roleId = roleAtHand();
      if (roleId !== null) void takeBack(roleId, card, wish);
    },
    chooseRole(brief) {
      update((people) => ({ ...people, choosing: { wish: null, card: null, brief } }));
      loadRoles();
    },
    closeChoice: () => update((people) => ({ ...people, choosing: null })),
    pickRole: pick,
    async makeRole(project, name, brief) {
      try {
        const made = await api.makeRole(project, name, brief);
        update((people) => ({ ...people, roles: { status: 'ready', value: [made, ...(people.roles?.status === 'ready' ? people.roles.value : [])] } }));
        pick(made.id);
        return true;
      } catch (error) {
        complain(error);
        return false;
      }
    },
    follow(roleId) {
      loadRoles();
      void loadMarks(roleId);
    },
    loadRoles,
  };
};

/** The role that the open conversation shortlists for. */
export const roleOfThread = (state: AppState): string | null => state.people.roleOf[threadKeyOf(state)] ?? null;
