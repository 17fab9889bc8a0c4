/** Slot F1 (micro-averaged over atoms) and exact match. A slot that the whole file never labels is not counted. */
import type { ParsedBrief } from '../../layers/core/talent/index.ts';
import { atomsOf } from './brief-slots.ts';

export interface BriefCase {
  readonly id: string;
  readonly text: string;
  readonly slots: Readonly<Record<string, unknown>>;
  /** YYYY-MM-DD that relative dates count from. */
  readonly today?: string;
  readonly asOf?: string;
  /** The text of the brief before, for a follow-up. */
  readonly previous?: string;
}

interface SlotScore {
  readonly slot: string;
  readonly f1: number;
  readonly right: number;
  readonly extra: number;
  readonly missed: number;
}

export interface BriefScores {
  readonly briefs: number;
  readonly slotF1: number;
  /** Share of the briefs with nothing extra and nothing missed. */
  readonly exactMatch: number;
  readonly perSlot: readonly SlotScore[];
  /** One line a brief that was not read exactly. */
  readonly wrong: readonly string[];
  readonly unknown: readonly string[];
}

const slotOf = (atom: string): string => (atom.split('=')[0] ?? '').replace(/^\d+\./u, '');
const round = (value: number): number => Math.round(value * 10_000) / 10_000;
const f1Of = (right: number, extra: number, missed: number): number => (right + extra + missed === 0 ? 1 : (2 * right) / (2 * right + extra + missed));

export const scoreBriefs = (cases: readonly BriefCase[], parse: (brief: BriefCase) => ParsedBrief): BriefScores => {
  const gold = cases.map(({ slots }) => atomsOf(slots));
  const labelled = new Set(gold.flatMap(({ atoms }) => atoms.map(slotOf)));
  const judged = cases.map((brief, index) => judge(brief, gold[index]?.atoms ?? [], parse(brief), labelled));
  const all = { right: judged.flatMap(({ right }) => right), extra: judged.flatMap(({ extra }) => extra), missed: judged.flatMap(({ missed }) => missed) };
  const count = (atoms: readonly string[], slot: string): number => atoms.filter((atom) => slotOf(atom) === slot).length;
  return {
    briefs: cases.length,
    slotF1: round(f1Of(all.right.length, all.extra.length, all.missed.length)),
    exactMatch: round(judged.filter(({ extra, missed }) => extra.length + missed.length === 0).length / Math.max(1, cases.length)),
    perSlot: [...labelled].sort().map((slot) => {
      const [right, extra, missed] = [count(all.right, slot), count(all.extra, slot), count(all.missed, slot)];
      return { slot, f1: f1Of(right, extra, missed), right, extra, missed };
    }),
    wrong: judged.flatMap(({ line }) => (line === undefined ? [] : [line])),
    unknown: [...new Set(gold.flatMap((read) => read.unknown))],
  };
};

interface Judged {
  readonly right: readonly string[];
  readonly extra: readonly string[];
  readonly missed: readonly string[];
  readonly line: string | undefined;
}

const judge = (brief: BriefCase, gold: readonly string[], parsed: ParsedBrief, labelled: ReadonlySet<string>): Judged => {
  const read = readingOf(parsed, gold).filter((atom) => labelled.has(slotOf(atom)));
  const right = read.filter((atom) => gold.includes(atom));
  const extra = read.filter((atom) => !gold.includes(atom));
  const missed = gold.filter((atom) => !read.includes(atom));
  const line =
    extra.length + missed.length === 0
      ? undefined
      : `${brief.id} ${JSON.stringify(brief.text)}\n    extra ${extra.join(' | ')}\n    missed ${missed.join(' | ')}`;
  return { right, extra, missed, line };
};

/** Where the gold knows one part, the parts of the reading are put together. */
const readingOf = ({ roles, flags }: ParsedBrief, gold: readonly string[]): string[] => {
  const asks = atomsOf({ protectedAsks: flags.protectedAsks }).atoms;
  const goldHasParts = gold.some((atom) => /^\d+\./u.test(atom));
  const parts = roles.map((role) => atomsOf({ ...role }).atoms);
  const atoms = goldHasParts ? parts.flatMap((part, index) => part.map((atom) => `${index + 1}.${atom}`)) : [...new Set(parts.flat())];
  return [...atoms, ...(goldHasParts ? asks.map((ask) => `1.${ask}`) : asks)];
};
