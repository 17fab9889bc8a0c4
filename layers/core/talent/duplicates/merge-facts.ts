/**
 * What one record takes over from another of the same person, and how it is given back. What the kept record knows stays; what it does not know is taken over, lists are joined,
 * and the stricter word wins where a wrong one would hurt: a withdrawn consent, a NO. What was taken is noted, so that an undo gives back that and nothing that came later.
 */
import { foldText } from '../fold-text.ts';
import { confirmedAt } from '../freshness.ts';
import { type Confirmable, confirmable, type MergeNote, type Talent } from '../talent.ts';

const joined = [
  'languages',
  'dialects',
  'skills',
  'credits',
  'training',
  'awards',
  'availability',
  'brandConflicts',
  'media',
  'rates',
  'roleTypes',
  'looks',
  'visas',
  'localHireCities',
] as const satisfies readonly Confirmable[];
const isJoined = (fact: Confirmable): fact is (typeof joined)[number] => (joined as readonly Confirmable[]).includes(fact);
/** Of the schema: what a list may hold at most. */
const most: Readonly<Partial<Record<Confirmable, number>>> = {
  languages: 40,
  dialects: 40,
  skills: 100,
  credits: 300,
  training: 50,
  awards: 50,
  availability: 400,
  brandConflicts: 40,
  media: 100,
  rates: 40,
  roleTypes: 14,
  looks: 20,
  visas: 20,
  localHireCities: 20,
};
/** Not taken over one by one: who she is, what she agreed to, and where she comes from. */
const apart: readonly Confirmable[] = ['stageName', 'gender', 'playingAge', 'consent', 'comfort', 'source'];

type Taken = Pick<MergeNote, 'took' | 'had' | 'tookConfirmed' | 'hadConfirmed'>;

/** `kept` with what it takes over, and a note of it. */
export const mergeFacts = (kept: Talent, other: Talent): { readonly person: Talent; readonly taken: Taken } => {
  const took: Record<string, unknown> = {};
  const had: Record<string, unknown> = {};
  for (const fact of confirmable) {
    if (apart.includes(fact)) continue;
    if (isJoined(fact)) {
      const more = missing(fact, kept[fact], other[fact]).slice(0, Math.max(0, (most[fact] ?? 0) - kept[fact].length));
      if (more.length > 0) took[fact] = more;
    } else if (isUnknown(kept[fact]) && !isUnknown(other[fact])) took[fact] = other[fact];
  }
  if (kept.birthYear === null && other.birthYear !== null) took['birthYear'] = other.birthYear;
  const comfort = stricter(kept.comfort, other.comfort);
  if (JSON.stringify(comfort) !== JSON.stringify(kept.comfort)) {
    took['comfort'] = comfort;
    had['comfort'] = kept.comfort;
  }
  if (other.consent.withdrawnAt !== null && kept.consent.withdrawnAt === null) {
    took['consent'] = { ...kept.consent, aiMatching: false, withdrawnAt: other.consent.withdrawnAt };
    had['consent'] = kept.consent;
  }
  const facts = confirmable.filter((fact) => fact in took);
  const tookConfirmed = Object.fromEntries(facts.map((fact) => [fact, older(fact, kept, other)]));
  const hadConfirmed = Object.fromEntries(facts.flatMap((fact) => (kept.confirmed[fact] === undefined ? [] : [[fact, kept.confirmed[fact]]])));
  const after = Object.fromEntries(
    Object.entries(took).map(([fact, value]) => [
      fact,
      isJoined(fact as Confirmable) ? [...(kept[fact as (typeof joined)[number]] as unknown[]), ...(value as unknown[])] : value,
    ]),
  );
  return { person: { ...kept, ...after, confirmed: { ...kept.confirmed, ...tookConfirmed } }, taken: { took, had, tookConfirmed, hadConfirmed } };
};

/** A list that holds news and old things is as old as the older of the two. */
const older = (fact: Confirmable, kept: Talent, other: Talent): string => {
  const hers = confirmedAt(other, fact);
  const mine = confirmedAt(kept, fact);
  return isUnknown(kept[fact]) || hers < mine ? hers : mine;
};

/** The same person without what she took over, as far as it is still as it was taken. */
export const unmergeFacts = (person: Talent, { took, had, tookConfirmed, hadConfirmed }: Taken): Talent => {
  const given: Record<string, unknown> = {};
  for (const [fact, value] of Object.entries(took)) {
    const now = person[fact as keyof Talent];
    if (isJoined(fact as Confirmable)) {
      const theirs = new Set((value as unknown[]).map(asText));
      given[fact] = (now as unknown[]).filter((item) => !theirs.has(asText(item)));
    } else if (asText(now) === asText(value)) given[fact] = fact in had ? had[fact] : fact === 'bio' ? '' : null;
  }
  const confirmed: Record<string, string> = { ...person.confirmed };
  for (const [fact, at] of Object.entries(tookConfirmed)) {
    if (confirmed[fact] !== at) continue;
    const before = (hadConfirmed as Readonly<Record<string, string>>)[fact];
    if (before === undefined) delete confirmed[fact];
    else confirmed[fact] = before;
  }
  return { ...person, ...given, confirmed };
};

const isUnknown = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && value.length === 0);
const asText = (value: unknown): string => JSON.stringify(value);

/** What names the thing that an entry of a list is about: a second word on the same thing is no news. */
const aboutOf: Readonly<Record<(typeof joined)[number], (item: never) => string>> = {
  languages: ({ code }: { code: string }) => foldText(code),
  dialects: (dialect: string) => foldText(dialect),
  skills: ({ name }: { name: string }) => foldText(name),
  credits: ({ title, year }: { title: string; year: number | null }) => `${foldText(title)} ${year ?? ''}`,
  training: (school: string) => foldText(school),
  awards: (award: string) => foldText(award),
  availability: asText,
  brandConflicts: ({ category }: { category: string }) => foldText(category),
  media: asText,
  rates: ({ medium, basis }: { medium: string; basis: string }) => `${medium} ${basis}`,
  roleTypes: (type: string) => type,
  looks: (look: string) => foldText(look),
  visas: (visa: string) => foldText(visa),
  localHireCities: (city: string) => foldText(city),
};

const missing = (fact: (typeof joined)[number], mine: readonly unknown[], hers: readonly unknown[]): unknown[] => {
  const about = aboutOf[fact] as (item: unknown) => string;
  const known = new Set(mine.map(about));
  return hers.filter((item) => !known.has(about(item)));
};

const stricter = (mine: Talent['comfort'], hers: Talent['comfort']): Talent['comfort'] => {
  const both = { ...hers, ...mine };
  for (const [topic, answer] of Object.entries(hers)) if (answer === 'no') both[topic as keyof typeof both] = 'no';
  return both;
};
