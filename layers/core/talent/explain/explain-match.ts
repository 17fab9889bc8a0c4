/** Why, or why not: one person and one brief. The route's and the tool's. */

import { type Clock, DomainError, notFound } from '../../shared/index.ts';
import type { ParsedBrief } from '../brief/index.ts';
import { briefParser, describeBrief } from '../brief/index.ts';
import { dayInIndia } from '../day.ts';
import type { FindTalentInput, FoundTalent } from '../find-talent.ts';
import { isListed } from '../listing.ts';
import type { TalentDirectory, TalentStore } from '../ports.ts';
import { type MatchFact, type MatchFacts, matchFacts } from './match-facts.ts';
import { type WhyNot, whyNot } from './why-not.ts';

export interface ExplainInput {
  readonly talentId: string;
  readonly text: string;
  /** What the text says, where it was read already. */
  readonly parsed?: ParsedBrief | undefined;
  /** Which part of a brief of several; the first unless said. */
  readonly role?: number | undefined;
}

export interface Explanation extends MatchFacts {
  readonly talentId: string;
  readonly version: number;
  /** What was understood, in a sentence. */
  readonly understood: string;
  readonly verdict: 'in' | 'out';
  /** Her place from 1, when she is among the first 20. */
  readonly place: number | null;
  /** Everybody who is in. */
  readonly total: number;
  readonly excludedBy: readonly MatchFact[];
  readonly barrier: WhyNot['barrier'];
  readonly change: WhyNot['change'];
  /** The names of those whom the change lets in, too. */
  readonly alsoIn: readonly { readonly id: string; readonly stageName: string }[];
  /** The product's own sentence. */
  readonly said: string;
}

export interface ExplainPorts {
  readonly talents: Pick<TalentStore, 'get'>;
  readonly directory: TalentDirectory;
  readonly find: (org: string, input: FindTalentInput) => Promise<FoundTalent>;
  readonly clock: Pick<Clock, 'now'>;
}

const firstOnes = 20;

/** DomainError `not_found` for somebody who may not be shown. */
export const explainMatch =
  ({ talents, directory, find, clock }: ExplainPorts) =>
  async (org: string, { talentId, text, parsed: read, role = 0 }: ExplainInput): Promise<Explanation> => {
    const today = dayInIndia(clock.now());
    // Her record first: for a stranger's person and for nobody the same is read, and nothing more.
    const talent = await talents.get(org, talentId);
    if (talent === undefined || !isListed(talent, today)) throw notFound('person');
    const everybody = await directory.all(org);
    const person = everybody.find(({ id }) => id === talentId);
    if (person === undefined) throw notFound('person');
    const parsed = read ?? (await briefParser()).parseBrief(text, { today });
    if (role >= parsed.roles.length) throw noSuchPart(parsed.roles.length);
    const facts = matchFacts({ parsed, role, person, bio: talent.bio, today });
    const why = whyNot({ parsed, role, person, everybody, today });
    const found = await find(org, { parsed, role, limit: firstOnes });
    const at = found.matches.findIndex((match) => match.talentId === talentId);
    const names = new Map(everybody.map(({ id, stageName }) => [id, stageName]));
    const explanation = {
      ...facts,
      talentId,
      version: talent.version,
      understood: describeBrief({ roles: [parsed.roles[role] ?? {}] }),
      verdict: why.isIn ? ('in' as const) : ('out' as const),
      place: at < 0 ? null : at + 1,
      total: found.total,
      excludedBy: facts.conflicts,
      barrier: why.barrier,
      change: why.change,
      alsoIn: (why.change?.alsoIn ?? []).map((id) => ({ id, stageName: names.get(id) ?? '' })),
    };
    return { ...explanation, said: sentence(explanation) };
  };

const noSuchPart = (parts: number): DomainError =>
  new DomainError('invalid_request', `this brief has ${parts} part${parts === 1 ? '' : 's'}`, {
    issues: [{ path: 'part', message: `expected 1 to ${parts}` }],
  });

type Told = Omit<Explanation, 'said'>;

const sentence = (told: Told): string => (told.verdict === 'in' ? sayIn(told) : sayOut(told));

/** What is met in part because the record leaves it open: she can be asked. Of the rest, her years or her credits say all. */
const askable = new Set(['availability', 'skills', 'comfort', 'budget']);

const sayIn = ({ place, total, unknown, partial, scoreParts }: Told): string => {
  const where = place === null ? `Fits, below the first ${firstOnes} of ${total}.` : `Fits, in place ${place} of ${total}.`;
  const lowest = [...scoreParts].sort((left, right) => right.weight * (1 - right.value) - left.weight * (1 - left.value))[0];
  const lowered = place === 1 || lowest === undefined || lowest.value > 0.95 ? '' : ` What lowers the place most: ${lowest.part}.`;
  const list = (start: string, facts: Told['unknown']): string =>
    facts.length === 0
      ? ''
      : ` ${start}: ${facts
          .slice(0, 3)
          .map(({ asked }) => asked)
          .join('; ')}.`;
  const open = partial.filter(({ criterion }) => askable.has(criterion));
  const inPart = partial.filter(({ criterion }) => !askable.has(criterion) && criterion !== 'text');
  return `${where}${lowered}${list('In part', inPart)}${list('To ask', [...unknown, ...open])}`;
};

const sayOut = ({ excludedBy, barrier, change }: Told): string => {
  if (barrier === 'minor') return 'Out: a child is found only for a child’s part.';
  const reasons = excludedBy.map(({ asked, has }) => `asked: ${asked}, the record says: ${has ?? 'nothing'}`).join('; ');
  if (barrier === 'gender') return `Out: ${reasons}. The gender is the role’s own and is not widened.`;
  if (change === null) return `Out: ${reasons}. No small change of the brief lets this person in.`;
  const others = change.wouldAdd === 0 ? 'nobody else' : `${change.wouldAdd} ${change.wouldAdd === 1 ? 'other' : 'others'}`;
  return `Out: ${reasons}. In with: ${change.changes.join(', and ')}; that lets in ${others}, too.`;
};
