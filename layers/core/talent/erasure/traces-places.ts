/** The places where people are named in what others keep: talks, memories, roles. Each is one walk through the house, a person or a role at a time. */
import * as z from 'zod';
import type { ErasurePlace } from './erasure.ts';
import type { PersonTraces } from './person-traces.ts';
import { type Without, withoutPerson } from './without-person.ts';

/** What is kept beside the talent base, as far as people are named in it. Every method may be told again, and then finds nothing. */
export interface TraceStore {
  /** Everybody who ever belonged to the house, by sub; also who was sent away. */
  members(org: string, after: string | null, limit: number): Promise<readonly string[]>;
  /** Conversations of one of them, oldest change first. */
  conversations(org: string, sub: string, after: string | null, limit: number): Promise<readonly { readonly conversationId: string; readonly place: string }[]>;
  /** Messages, titles, summaries, capsules, frames, actions. */
  leaveConversation(org: string, conversationId: string, without: Without): Promise<number>;
  /** Whatever is remembered of a user besides memories that can be forgotten one by one. */
  leaveMemories(org: string, sub: string, without: Without): Promise<number>;
  roles(org: string, after: string | null, limit: number): Promise<readonly { readonly roleId: string; readonly place: string }[]>;
  /** Her places on the shortlist, her holds, and her name in a brief. */
  leaveRole(org: string, roleId: string, talentIds: readonly string[], without: Without): Promise<number>;
  /** Rows of reports. */
  imports(org: string, after: string | null, limit: number): Promise<readonly string[]>;
  leaveImport(org: string, importId: string, without: Without): Promise<number>;
  /** Of the searches that a user keeps: her place among their news and among who is known, and her name in their words. */
  leaveBriefs(org: string, sub: string, without: Without): Promise<number>;
}

const atOnce = 10;
const Cursor = z.object({ sub: z.string(), after: z.string().nullable() });

export const tracePlaces = (
  traces: TraceStore,
  /** Forgets what a user was told about her; answers how many. */
  forget: (owner: { org: string; sub: string }, isAbout: (text: string) => boolean) => Promise<number>,
  /** Takes the words of a conversation that named her out of what is searched when something is recalled. */
  leaveSaid: (owner: { org: string; sub: string }, conversationId: string) => Promise<void> = async () => undefined,
): ErasurePlace[] => [
  {
    name: 'conversations',
    leave: async ({ org, person, cursor }) => {
      const at = cursor === null ? undefined : Cursor.parse(JSON.parse(cursor));
      const sub = at?.sub ?? (await traces.members(org, null, 1))[0];
      if (sub === undefined) return { removed: 0, next: null };
      const without = withoutPerson(person);
      const page = await traces.conversations(org, sub, at?.after ?? null, atOnce);
      let removed = 0;
      for (const { conversationId } of page) {
        const cleaned = await traces.leaveConversation(org, conversationId, without);
        if (cleaned > 0) await leaveSaid({ org, sub }, conversationId);
        removed += cleaned;
      }
      const last = page.at(-1);
      if (last !== undefined && page.length === atOnce) return { removed, next: JSON.stringify({ sub, after: last.place }) };
      const [following] = await traces.members(org, sub, 1);
      return { removed, next: following === undefined ? null : JSON.stringify({ sub: following, after: null }) };
    },
  },
  {
    name: 'memories',
    leave: async ({ org, person, cursor }) => {
      const subs = await traces.members(org, cursor, atOnce);
      const without = withoutPerson(person);
      let removed = 0;
      for (const sub of subs) {
        removed += await forget({ org, sub }, isAbout(person, without));
        removed += await traces.leaveMemories(org, sub, without);
      }
      return { removed, next: subs.length === atOnce ? (subs.at(-1) ?? null) : null };
    },
  },
  {
    name: 'roles',
    leave: async ({ org, person, cursor }) => {
      const roles = await traces.roles(org, cursor, atOnce);
      const without = withoutPerson(person);
      let removed = 0;
      for (const { roleId } of roles) removed += await traces.leaveRole(org, roleId, person.ids, without);
      return { removed, next: roles.length === atOnce ? (roles.at(-1)?.place ?? null) : null };
    },
  },
  {
    name: 'imports',
    leave: async ({ org, person, cursor }) => {
      const imports = await traces.imports(org, cursor, atOnce);
      const without = withoutPerson(person);
      let removed = 0;
      for (const importId of imports) removed += await traces.leaveImport(org, importId, without);
      return { removed, next: imports.length === atOnce ? (imports.at(-1) ?? null) : null };
    },
  },
  {
    name: 'briefs',
    leave: async ({ org, person, cursor }) => {
      const subs = await traces.members(org, cursor, atOnce);
      const without = withoutPerson(person);
      let removed = 0;
      for (const sub of subs) removed += await traces.leaveBriefs(org, sub, without);
      return { removed, next: subs.length === atOnce ? (subs.at(-1) ?? null) : null };
    },
  },
];

/** A memory is forgotten whole: what is remembered about her is about her, whatever else it says. */
const isAbout =
  (person: PersonTraces, without: Without) =>
  (text: string): boolean =>
    without.speaksOfHer(text) ||
    without.cleaned(text, { isSheMeant: false }).removed > 0 ||
    (person.isCommonName === true && person.names.includes(text.trim()));
