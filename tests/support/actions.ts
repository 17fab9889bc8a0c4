/** A world of outward actions in memory: a clock moved by hand, people who may be written to, everything that was sent. */
import { memoryActions } from '../../layers/adapters/memory/actions/memory-actions.ts';
import { memoryMail } from '../../layers/adapters/memory/actions/memory-mail.ts';
import { memoryTalent } from '../../layers/adapters/memory/talent/memory-talent.ts';
import { sha256Hex } from '../../layers/adapters/system/system.ts';
import type { ActionContent, ActionStore, MailSender, MemoriesOfOne, PendingAction, ProposedWhere } from '../../layers/core/operations/index.ts';
import { contentText } from '../../layers/core/operations/index.ts';
import type { Caller, OrgRole } from '../../layers/core/shared/index.ts';
import { aTalent, talentId } from './talent.ts';

export const startOfTime = Date.parse('2026-11-20T09:30:00.000Z');
const ulid = (number: number): string => String(number).padStart(26, '0');
export const actionId = (number: number): string => `act_${ulid(number)}`;
export const where: ProposedWhere = { org: 'demo', sub: 'director', conversationId: `cnv_${ulid(1)}`, turnId: `trn_${ulid(1)}` };
export const caller = (role: OrgRole = 'director', who: { org?: string; sub?: string } = {}): Caller => ({
  org: 'demo',
  sub: 'director',
  ...who,
  role,
  isAdmin: false,
  displayName: 'Somebody',
});

export const anEmail = (changes: Partial<Extract<ActionContent, { kind: 'email' }>['arguments']> = {}): ActionContent => ({
  kind: 'email',
  arguments: { talentIds: [talentId(1), talentId(2)], subject: 'Self-tape', text: 'Please send a self-tape by Friday.', ...changes },
});
/** Of a memory. */
export const memoryId = (number: number): string => `mem_${ulid(number)}`;
export const aForgetting = (ids: readonly string[] = [memoryId(1), memoryId(2)]): ActionContent => ({
  kind: 'forget_memory',
  arguments: { memoryIds: [...ids] },
});
export const anExport = (ids: readonly string[] = [talentId(1), talentId(2)]): ActionContent => ({
  kind: 'shortlist_export',
  arguments: { talentIds: [...ids] },
});

let actions = 0;
/** A stored action of its own id; its digest is that of what it does. */
export const anAction = (changes: Partial<PendingAction> = {}, content: ActionContent = anEmail()): PendingAction => {
  actions += 1;
  return {
    ...where,
    ...content,
    actionId: actionId(actions),
    argumentsSha256: sha256Hex(contentText(content)),
    summary: 'E-mail to 2 people: Self-tape',
    createdAt: new Date(startOfTime).toISOString(),
    expiresAt: new Date(startOfTime + 600_000).toISOString(),
    status: 'pending',
    confirmedAt: null,
    executedAt: null,
    outcome: null,
    leaseUntil: 0,
    executions: 0,
    ...changes,
  } as PendingAction; // Kind and arguments come together, from the content.
};

const consent = { aiMatching: true, emailContact: true, shareWithClient: true };
/** People 1 to 5 may be written to; 6 has withdrawn, 7 gave no consent to e-mail, 8 is a child, 9 has no address, 10 is erased. */
export const people = [
  ...[1, 2, 3, 4, 5].map((number) => aTalent({ id: talentId(number), externalId: `syn-${number}`, stageName: `Person ${number}`, consent })),
  aTalent({ id: talentId(6), externalId: 'syn-6', consent: { ...consent, withdrawnAt: '2026-11-01T00:00:00.000Z' } }),
  aTalent({ id: talentId(7), externalId: 'syn-7', consent: { aiMatching: true } }),
  aTalent({ id: talentId(8), externalId: 'syn-8', playingAge: { min: 8, max: 12 }, birthYear: 2016, consent }),
  aTalent({ id: talentId(9), externalId: null, consent }),
  aTalent({ id: talentId(10), externalId: 'syn-10', erasedAt: '2026-11-01T00:00:00.000Z', consent }),
];

/** What the director is remembered by: it forgets once, and nothing of anybody else's. */
const memoriesHere = (): MemoriesOfOne & { readonly held: Map<string, string> } => {
  const held = new Map([1, 2, 3].map((number) => [memoryId(number), `Memory ${number}`]));
  const isHers = ({ org, sub }: { org: string; sub: string }): boolean => org === where.org && sub === where.sub;
  return {
    held,
    texts: async (owner, ids) => new Map(ids.flatMap((id) => (isHers(owner) && held.has(id) ? [[id, held.get(id) ?? ''] as const] : []))),
    forget: async (owner, ids) => {
      const gone = isHers(owner) ? ids.filter((id) => held.delete(id)) : [];
      return `${gone.length} forgotten`;
    },
  };
};

export const actionWorld = async (given: { actions?: ActionStore; mail?: MailSender } = {}) => {
  let now = startOfTime;
  let ids = 0;
  const talents = memoryTalent();
  await talents.putMany('demo', people);
  const mail = memoryMail();
  const reports: string[] = [];
  const memories = memoriesHere();
  return {
    memories,
    /** What she is remembered by. */
    remembered: memories.held,
    actions: given.actions ?? memoryActions(),
    mail: given.mail ?? mail,
    /** What the mail of this world was given, when it has none of its own. */
    sent: mail.sent,
    talents,
    reports,
    clock: { now: () => now, sleep: async () => undefined },
    pass: (milliseconds: number): void => {
      now += milliseconds;
    },
    newId: (prefix: string): string => {
      ids += 1;
      return `${prefix}_${ulid(ids)}`;
    },
    sha256: sha256Hex,
    ownsConversation: async ({ org, sub }: { org: string; sub: string }, conversationId: string) =>
      org === where.org && sub === where.sub && conversationId === where.conversationId,
    report: (event: string): void => void reports.push(event),
  };
};
export type ActionWorld = Awaited<ReturnType<typeof actionWorld>>;
