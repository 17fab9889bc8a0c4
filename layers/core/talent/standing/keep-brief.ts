/** A search is kept, listed, changed, paused and ended by her whose it is; nobody else sees it. */
import { type Caller, type Clock, DomainError, isoTime, notFound } from '../../shared/index.ts';
import { briefParser, describeBrief, type ParsedBrief } from '../brief/index.ts';
import { dayInIndia } from '../day.ts';
import type { findTalent } from '../find-talent.ts';
import { describingText } from '../search/wishes.ts';
import { type BriefStore, type KeptBrief, standingLimits } from './kept-brief.ts';
import { nextLook } from './when.ts';

type Owner = Pick<Caller, 'org' | 'sub'>;

export interface StandingPorts {
  readonly briefs: BriefStore;
  readonly find: ReturnType<typeof findTalent>;
  readonly clock: Pick<Clock, 'now'>;
}

/** What it asks, read as on the day on which it was given. */
export const questionIn = async ({ text, readOn }: Pick<KeptBrief, 'text' | 'readOn'>): Promise<ParsedBrief> =>
  (await briefParser()).parseBrief(text, { today: readOn });

/** The question, or a problem that says why it is none. */
const asked = async (given: Pick<KeptBrief, 'text' | 'readOn' | 'part'>): Promise<ParsedBrief> => {
  const parsed = await questionIn(given);
  const slots = parsed.roles[given.part - 1];
  if (slots === undefined) throw refused('part', `this brief has ${parsed.roles.length} ${parsed.roles.length === 1 ? 'part' : 'parts'}`);
  if (Object.keys(slots).length === 0 && describingText(parsed) === '')
    throw refused('text', 'it asks for nobody in particular; say who: an age, a language, a skill, a city');
  return parsed;
};

const refused = (path: string, message: string): DomainError => new DomainError('invalid_request', `${path}: ${message}`, { issues: [{ path, message }] });

/** The best of now: they are no news tomorrow. */
const look = async ({ find, clock }: StandingPorts, org: string, given: Pick<KeptBrief, 'text' | 'readOn' | 'part'>) => {
  const parsed = await asked(given);
  const { total, matches } = await find(org, { parsed, role: given.part - 1, limit: standingLimits.known });
  return { parsed, total, known: matches.map(({ talentId }) => ({ talentId })), lookedAt: isoTime(clock.now()) };
};

const longestName = 120;
const nameOf = (parsed: ParsedBrief, part: number): string => {
  const said = describeBrief({ roles: parsed.roles.slice(part - 1, part) }, parsed.language === 'hi' ? 'hi' : 'en');
  return said.length <= longestName ? said : `${said.slice(0, longestName - 1).toWellFormed()}…`;
};

/** `id` and `at`: what the request has claimed, so that a repeat keeps the same one. */
export const keepBrief =
  (ports: StandingPorts) =>
  async (
    { org, sub }: Owner,
    { text, name, part = 1 }: { text: string; name?: string | undefined; part?: number | undefined },
    { id, at }: { id: string; at: number },
  ): Promise<KeptBrief> => {
    const before = await ports.briefs.read(org, sub, id);
    if (before !== undefined) return before;
    const readOn = dayInIndia(at);
    const { parsed, ...found } = await look(ports, org, { text, readOn, part });
    const brief: KeptBrief = {
      org,
      sub,
      briefId: id,
      name: name ?? nameOf(parsed, part),
      text,
      part,
      readOn,
      status: 'on',
      pausedBecause: null,
      createdAt: isoTime(at),
      updatedAt: isoTime(at),
      ...found,
      dueAt: nextLook(id, { now: ports.clock.now(), lookedAt: found.lookedAt }),
      news: [],
      seenAt: isoTime(at),
      untold: null,
      version: 1,
    };
    const written = await ports.briefs.create(brief, standingLimits.briefs);
    if (written === 'full') throw new DomainError('conflict', `you keep ${standingLimits.briefs} searches already; end one of them first`);
    return written === 'created' ? brief : ((await ports.briefs.read(org, sub, id)) ?? brief);
  };

export const getBrief =
  ({ briefs }: Pick<StandingPorts, 'briefs'>) =>
  async ({ org, sub }: Owner, briefId: string): Promise<KeptBrief> => {
    const brief = await briefs.read(org, sub, briefId);
    if (brief === undefined) throw notFound('kept search');
    return brief;
  };

/** Newest first. `after`: the last one of the page before. */
export const listBriefs =
  ({ briefs }: Pick<StandingPorts, 'briefs'>) =>
  async ({ org, sub }: Owner, { limit, after }: { limit: number; after: string | null }): Promise<{ items: readonly KeptBrief[]; next: string | null }> => {
    const place = ({ createdAt, briefId }: KeptBrief): string => `${createdAt} ${briefId}`;
    const all = [...(await briefs.list(org, sub))].sort((left, right) => (place(left) < place(right) ? 1 : -1));
    const left = after === null ? all : all.filter((brief) => place(brief) < after);
    const last = left[limit - 1];
    return { items: left.slice(0, limit), next: left.length > limit && last !== undefined ? place(last) : null };
  };

export interface StandingChange {
  readonly name?: string | undefined;
  readonly text?: string | undefined;
  readonly part?: number | undefined;
  readonly status?: KeptBrief['status'] | undefined;
  /** Its news so far has been read. */
  readonly seen?: true | undefined;
}

const maximumTries = 6;

/** Another question is asked at once: who fits it now is no news. Who came while it was paused is, when it goes on. */
export const changeBrief =
  (ports: StandingPorts) =>
  async (owner: Owner, briefId: string, change: StandingChange): Promise<KeptBrief> => {
    for (let tries = 0; tries < maximumTries; tries += 1) {
      const brief = await getBrief(ports)(owner, briefId);
      const changed = await changedBy(ports, brief, change);
      if ((await ports.briefs.replace(changed)) === 'written') return changed;
    }
    throw new DomainError('conflict', 'this kept search is being changed by somebody else; look at it again');
  };

const changedBy = async (ports: StandingPorts, brief: KeptBrief, { name, text, part, status = brief.status, seen }: StandingChange): Promise<KeptBrief> => {
  const now = ports.clock.now();
  const isAnother = (text !== undefined && text !== brief.text) || (part !== undefined && part !== brief.part);
  const question = { text: text ?? brief.text, part: part ?? brief.part, readOn: text === undefined ? brief.readOn : dayInIndia(now) };
  const { parsed: _, ...found } = isAnother ? await look(ports, brief.org, question) : { ...brief, parsed: undefined };
  const known = isAnother ? knownWith(found.known, brief.known) : brief.known;
  const isOn = status === 'on';
  const next = { ...brief, ...(isAnother ? { ...question, ...found } : {}), known };
  return {
    ...next,
    name: name ?? brief.name,
    status,
    pausedBecause: isOn ? null : brief.status === 'paused' ? brief.pausedBecause : 'asked',
    dueAt: isOn ? nextLook(brief.briefId, { now, lookedAt: next.lookedAt }) : null,
    // She is at it herself: it need not be told any more.
    untold: null,
    seenAt: seen === true ? (brief.news[0]?.at ?? brief.seenAt) : brief.seenAt,
    updatedAt: isoTime(now),
    version: brief.version + 1,
  };
};

/** The newest first, each once, and no more than are remembered. */
export const knownWith = (newer: KeptBrief['known'], older: KeptBrief['known']): { talentId: string }[] =>
  [...new Set([...newer, ...older].map(({ talentId }) => talentId))].slice(0, standingLimits.remembered).map((talentId) => ({ talentId }));

export const endBrief =
  ({ briefs }: Pick<StandingPorts, 'briefs'>) =>
  async ({ org, sub }: Owner, briefId: string): Promise<void> => {
    if ((await briefs.remove(org, sub, briefId)) === 'gone') throw notFound('kept search');
  };

/** For whoever is to be forgotten. Told again, it finds nothing. */
export const endAllBriefs =
  ({ briefs }: Pick<StandingPorts, 'briefs'>) =>
  async ({ org, sub }: Owner): Promise<number> => {
    let ended = 0;
    for (const { briefId } of await briefs.list(org, sub)) if ((await briefs.remove(org, sub, briefId)) === 'removed') ended += 1;
    return ended;
  };
