/**
 * What a director chooses again and again, kept as a preference with its counts: seen, pinned, corrected, ended and forgotten like anything she said. It is
 * counted anew from the choices each time; the memory follows them. What she ended or forgot is not learnt again from the same choices.
 */
import { isoTime } from '../../shared/index.ts';
import { changeBook } from '../change-book.ts';
import { derivedId } from '../derived-id.ts';
import { type ChoiceCounts, importanceOf, type Memory } from '../memory.ts';
import { changeLimit, type MemoryBook, type MemoryPorts, type Owner } from '../ports.ts';
import { assertAllowed } from '../protected-traits.ts';

/** One person shortlisted or passed over for one role. */
export interface TraitChoice {
  /** Of this choice for this trait; tells nobody who it was. */
  readonly id: string;
  readonly roleId: string;
  readonly talentId: string;
  readonly state: 'shortlisted' | 'passed';
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface ChosenTrait {
  readonly trait: string;
  /** In words: "do kathak". */
  readonly said: string;
  readonly choices: readonly TraitChoice[];
}

/** What she chose, by trait, and how many choices there are in all; nothing of conversations where memory rests. */
export type ReadChoices = (owner: Owner) => Promise<{ readonly shortlisted: number; readonly passed: number; readonly traits: readonly ChosenTrait[] }>;

export interface ChoicePorts extends MemoryPorts {
  readonly choices: ReadChoices;
}

/** Alike, of so many people, for so many roles: once is chance, and one role is its brief. */
const fewest = { choices: 3, people: 2, roles: 2 } as const;
/** How far they are ahead of the opposite, counted and as shares. */
const lead = { times: 2, share: 0.3 } as const;
const mostKept = 6;
const mostIds = 60;

export const notSaidByChoices = 'your choices do not say so any more';

/** How many memories were written. Called again with the same choices, none. */
export const learnChoices = async (ports: ChoicePorts, owner: Owner): Promise<number> => {
  const chosen = await ports.choices(owner);
  const [spentByStones, { forgottenAt }] = [
    (await ports.memories.tombstones(owner)).flatMap(({ choiceIds }) => choiceIds ?? []),
    await ports.memories.read(owner),
  ];
  // All was forgotten: what she chose before it says nothing.
  const counted =
    forgottenAt === null ? chosen : { ...chosen, traits: chosen.traits.map((one) => ({ ...one, choices: one.choices.filter(({ at }) => at > forgottenAt) })) };
  return changeBook(ports, owner, async (book) => {
    const put = (await changesOf(ports, owner, book, counted, new Set(spentByStones))).slice(0, changeLimit);
    return { answer: put.length, change: put.length === 0 ? undefined : { put, forget: [] } };
  });
};

const changesOf = async (
  ports: ChoicePorts,
  owner: Owner,
  book: MemoryBook,
  chosen: Awaited<ReturnType<ReadChoices>>,
  spentByStones: ReadonlySet<string>,
): Promise<Memory[]> => {
  const now = isoTime(ports.clock.now());
  const kept = book.memories.filter(({ choices }) => choices !== undefined);
  const spent = new Set([...spentByStones, ...kept.filter(isEndedByHer).flatMap(({ choices }) => choices?.ids ?? [])]);
  const strongest = chosen.traits
    .flatMap((trait) => standing(trait, chosen, spent) ?? [])
    .sort((left, right) => right.strength - left.strength || (left.trait < right.trait ? -1 : 1))
    .slice(0, mostKept);
  const allowed = await Promise.all(strongest.map(({ text }) => isAllowed(ports, text)));
  const wanted = strongest.filter((_, index) => allowed[index]);
  const changed = wanted.flatMap((one) => {
    const before = kept.find((memory) => memory.choices?.trait === one.trait && memory.choices.state === one.counts.state && !isEndedByHer(memory));
    if (before === undefined) return [newMemory(ports, owner, one, now)];
    // In her own words by now, or held fast: it is hers.
    if (before.pinned || before.text !== textOf(before.choices)) return [];
    const after: Memory = { ...before, text: one.text, choices: one.counts, validTo: null, endedBecause: null };
    return JSON.stringify(after) === JSON.stringify(before) ? [] : [after];
  });
  const holding = new Set(wanted.map(({ trait, counts }) => `${trait} ${counts.state}`));
  const ended = kept
    .filter(
      ({ validTo, pinned, choices, text }) => validTo === null && !pinned && text === textOf(choices) && !holding.has(`${choices?.trait} ${choices?.state}`),
    )
    .map((memory) => ({ ...memory, validTo: now, endedBecause: notSaidByChoices }));
  return [...ended, ...changed];
};

const isEndedByHer = ({ validTo, endedBecause }: Memory): boolean => validTo !== null && endedBecause !== notSaidByChoices;

interface Standing {
  readonly trait: string;
  readonly counts: ChoiceCounts;
  readonly text: string;
  readonly strength: number;
}

/** Undefined: it says nothing, or not clearly. */
const standing = ({ trait, said, choices }: ChosenTrait, all: { shortlisted: number; passed: number }, spent: ReadonlySet<string>): Standing | undefined => {
  const fresh = choices.filter(({ id }) => !spent.has(id));
  const of = (state: TraitChoice['state']): TraitChoice[] => fresh.filter((choice) => choice.state === state);
  const [shortlisted, passed] = [of('shortlisted'), of('passed')];
  const state = shortlisted.length >= passed.length ? 'shortlisted' : 'passed';
  const [like, unlike] = state === 'shortlisted' ? [shortlisted, passed] : [passed, shortlisted];
  const [ofLike, ofUnlike] = state === 'shortlisted' ? [all.shortlisted, all.passed] : [all.passed, all.shortlisted];
  const people = new Set(like.map(({ talentId }) => talentId)).size;
  const roles = new Set(like.map(({ roleId }) => roleId)).size;
  if (like.length < fewest.choices || people < fewest.people || roles < fewest.roles || like.length <= lead.times * unlike.length) return undefined;
  const strength = like.length / (ofLike + 1) - unlike.length / (ofUnlike + 1);
  if (strength < lead.share) return undefined;
  const ids = fresh
    .map(({ id }) => id)
    .toSorted()
    .slice(0, mostIds);
  const counts: ChoiceCounts = { trait, said, state, shortlisted: shortlisted.length, passed: passed.length, people, roles, ids };
  return { trait, counts, text: textOf(counts), strength };
};

/** The sentence that the counts make. Names nobody. */
const textOf = (counts: ChoiceCounts | undefined): string => {
  if (counts === undefined) return '';
  const { said, state, shortlisted, passed, roles } = counts;
  return state === 'shortlisted'
    ? `Shortlists people who ${said}: ${shortlisted} times for ${roles} roles, passed over ${passed}`
    : `Passes over people who ${said}: ${passed} times for ${roles} roles, shortlisted ${shortlisted}`;
};

const isAllowed = async (ports: ChoicePorts, text: string): Promise<boolean> => {
  try {
    await assertAllowed(ports, { kind: 'preference', text });
    return true;
  } catch {
    return false;
  }
};

/** Its id follows from the choices that it began with: two workers make one. */
const newMemory = ({ sha256 }: ChoicePorts, { org, sub }: Owner, { trait, counts, text }: Standing, now: string): Memory => ({
  id: derivedId('mem', sha256(['choices', org, sub, trait, counts.state, counts.ids[0]].join('\n'))),
  org,
  sub,
  layer: 'semantic',
  kind: 'preference',
  text,
  subject: 'user',
  attribute: 'choice',
  projectId: null,
  about: [],
  trust: 'user',
  confidence: 0.85,
  importance: importanceOf.preference,
  pinned: false,
  validFrom: now,
  validTo: null,
  supersededBy: null,
  endedBecause: null,
  provenance: [],
  choices: counts,
  createdAt: now,
});
