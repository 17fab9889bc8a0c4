/** Several parts of a brief, or several roles, cast together: the best thirty of each, and the three line-ups of them that keep every rule. */
import { type CastingStore, getRole } from '../../casting/index.ts';
import { DomainError } from '../../shared/index.ts';
import {
  type BriefSlots,
  briefParser,
  dailyRate,
  dayInIndia,
  daysBetween,
  type FindTalentInput,
  type FoundTalent,
  foldText,
  isListed,
  type Leaning,
  type ParsedBrief,
  type Talent,
  type TalentMatch,
  type TalentStore,
} from '../../talent/index.ts';
import { roleQuestion } from '../role-question.ts';
import { type AgeRange, familyGaps } from './age-gaps.ts';
import { type EnsembleCandidate, type EnsemblePart, type LineUps, lineUpsOf } from './line-ups.ts';

export interface EnsemblePorts {
  readonly casting: Pick<CastingStore, 'readRole' | 'readProject' | 'shortlist'>;
  readonly talents: Pick<TalentStore, 'getMany'>;
  readonly find: (org: string, input: FindTalentInput) => Promise<FoundTalent>;
  readonly clock: { now(): number };
}

export interface EnsembleInput {
  /** A brief of several parts, or roles: one of them. */
  readonly text?: string | undefined;
  readonly roleIds?: readonly string[] | undefined;
  /** For everybody and all days; left out: what the text says. */
  readonly budgetPaise?: number | undefined;
  readonly leaning?: Leaning | undefined;
}

export interface CastEnsemble extends LineUps {
  readonly parts: readonly { readonly name: string; readonly roleId: string | null; readonly considered: number; readonly total: number }[];
  readonly rules: { readonly budgetPaise: number | null; readonly gaps: readonly string[]; readonly shootDays: number };
  /** Of everybody in a line-up, her match for the part that she is in. */
  readonly matches: ReadonlyMap<string, TalentMatch>;
}

const perPart = 30;
const mostParts = 10;

interface Question {
  readonly name: string;
  readonly roleId: string | null;
  readonly parsed: ParsedBrief;
  readonly part: number;
  readonly except: ReadonlySet<string>;
}

export const castEnsemble =
  (ports: EnsemblePorts) =>
  async (org: string, input: EnsembleInput): Promise<CastEnsemble> => {
    const today = dayInIndia(ports.clock.now());
    const read = (await briefParser()).parseBrief(input.text ?? '', { today });
    const total = input.budgetPaise === undefined ? totalBudget(read) : undefined;
    const questions = input.roleIds === undefined ? partsOf(read, total !== undefined) : await rolesOf(ports, org, input.roleIds, today);
    assertSeveral(questions);
    const found = await Promise.all(
      questions.map(({ parsed, part, except }) => ports.find(org, { parsed, role: part, limit: perPart, leaning: input.leaning, except })),
    );
    const people = await recordsOf(ports, org, found, today);
    const shootDays = Math.max(1, ...questions.map((question) => daysOf(slotsOf(question))));
    const parts = questions.map(
      (question, at): EnsemblePart => ({
        name: question.name,
        candidates: (found[at]?.matches ?? []).flatMap((match) => {
          const talent = people.get(match.talentId);
          return talent === undefined ? [] : [candidateOf(talent, match, slotsOf(question), { today, days: total?.perDay === true ? 1 : shootDays })];
        }),
      }),
    );
    const budgetPaise = input.budgetPaise ?? total?.paise ?? null;
    const gaps = familyGaps(questions.map(({ name }) => name));
    const solved = lineUpsOf(parts, { budgetPaise, gaps });
    const matches = new Map(found.flatMap((one) => one.matches).map((match) => [match.talentId, match]));
    return {
      ...solved,
      parts: questions.map(({ name, roleId }, at) => ({
        name,
        roleId,
        considered: parts[at]?.candidates.length ?? 0,
        total: found[at]?.total ?? 0,
      })),
      rules: { budgetPaise, gaps: gaps.map(({ said, min, max }) => `${said}: ${min} to ${max} years apart`), shootDays },
      matches,
    };
  };

const slotsOf = ({ parsed, part }: Question): BriefSlots => parsed.roles[part] ?? {};

const assertSeveral = ({ length }: readonly Question[]): void => {
  if (length < 2 || length > mostParts)
    throw new DomainError('invalid_request', `together means 2 to ${mostParts} parts, and this has ${length}`, {
      issues: [{ path: 'text', message: `expected a brief of 2 to ${mostParts} parts` }],
    });
};

const nobody: ReadonlySet<string> = new Set();

/** "2 girls" are two parts. What all of them may cost together is no limit for each. */
const partsOf = (read: ParsedBrief, isTotal: boolean): Question[] => {
  const dates = read.roles.find((slots) => slots.dates !== undefined)?.dates;
  const roles = read.roles.map(
    ({ budget, ...slots }): BriefSlots => ({
      // They shoot together: days that one part names are everybody's.
      ...(dates !== undefined && { dates }),
      ...slots,
      ...(budget !== undefined && !isTotal && { budget }),
    }),
  );
  return roles.flatMap((slots, part) => {
    const copies = Math.min(mostParts, Math.max(1, slots.count ?? 1));
    const name = sentenceCase(slots.role ?? slots.gender ?? `part ${part + 1}`);
    return Array.from({ length: copies }, (_, copy) => ({
      name: copies === 1 ? name : `${name} ${copy + 1}`,
      roleId: null,
      parsed: { ...read, roles },
      part,
      except: nobody,
    }));
  });
};

const sentenceCase = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const rolesOf = async ({ casting }: EnsemblePorts, org: string, roleIds: readonly string[], today: string): Promise<Question[]> =>
  Promise.all(
    roleIds.map(async (roleId) => {
      const role = await getRole({ casting })({ org }, roleId);
      const [project, entries] = await Promise.all([casting.readProject(org, role.projectId), casting.shortlist(org, roleId)]);
      const passed = entries.filter(({ state }) => state === 'passed').map(({ talentId }) => talentId);
      return { name: role.name, roleId, ...(await roleQuestion(role, project, today)), except: new Set(passed) };
    }),
  );

const recordsOf = async ({ talents }: EnsemblePorts, org: string, found: readonly FoundTalent[], today: string): Promise<ReadonlyMap<string, Talent>> => {
  const ids = [...new Set(found.flatMap(({ matches }) => matches.map(({ talentId }) => talentId)))];
  const people = ids.length === 0 ? [] : await talents.getMany(org, ids);
  return new Map(people.filter((talent) => isListed(talent, today)).map((talent) => [talent.id, talent]));
};

const daysOf = ({ dates = [], shootDays }: BriefSlots): number => shootDays ?? dates.reduce((sum, { from, to }) => sum + daysBetween(from, to) + 1, 0);

const candidateOf = (talent: Talent, match: TalentMatch, slots: BriefSlots, { today, days }: { today: string; days: number }): EnsembleCandidate => {
  const rate = dailyRate(talent, slots);
  const from = slots.dates?.[0]?.from ?? today;
  return {
    id: talent.id,
    score: match.score,
    ages: within(talent.playingAge, slots.playingAge),
    costPaise: rate === undefined ? null : rate * days,
    brands: talent.brandConflicts.filter(({ until }) => until === null || until >= from).map(({ category }) => foldText(category)),
    unknown: match.unknown.length,
  };
};

/** The years of her range that the part asks for; they meet, or she would not be in. */
const within = (own: AgeRange, asked: BriefSlots['playingAge']): AgeRange => {
  const [min, max] = [Math.max(own.min, asked?.min ?? 0), Math.min(own.max, asked?.max ?? 110)];
  return min <= max ? { min, max } : own;
};

const totals = /(?:total|over ?all|altogether|in all|together|all (?:of them|in)|kul|sab mila ?kar|sab milake|कुल|सब मिलाकर)[\p{L}\p{M}\s:₹]{0,24}$/iu;
const totalsAfter = /^[\s,]{0,2}(?:in all|total|all together|altogether|for (?:all|everybody|everyone|all of them)|sab ke liye|kul|कुल|सबके लिए)/iu;

/** A budget that the text says is for all of them together. */
const totalBudget = (read: ParsedBrief): { readonly paise: number; readonly perDay: boolean } | undefined => {
  const span = read.spans.find(
    ({ slot, start, end }) => slot === 'budget' && (totals.test(read.text.slice(Math.max(0, start - 40), start)) || totalsAfter.test(read.text.slice(end))),
  );
  const budget = span && read.roles.find((slots) => slots.budget !== undefined)?.budget;
  return budget && { paise: budget.maxPaise, perDay: budget.basis === 'per_day' || budget.basis === 'per_shift' };
};
