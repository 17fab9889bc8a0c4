/** What a person can be known by in what others wrote. Kept with her erasure while it runs, and gone with its end. */
import * as z from 'zod';
import { foldText } from '../fold-text.ts';
import { languageNames } from '../languages.ts';
import { cityNames } from '../places.ts';
import { skillNames } from '../skills.ts';
import type { Talent } from '../talent.ts';

const strings = z.array(z.string());
export const PersonTraces = z.object({
  /** Hers, and of those who were merged into her. */
  ids: strings,
  /** As casting calls her. */
  names: strings,
  /** Telling by themselves: telephone, e-mail, externalId. */
  marks: strings,
  /** Her own words and those about her: taken out of what speaks of her, and of nothing else. */
  details: strings,
  /** Files of hers. */
  files: strings,
  /** Null: not looked up yet. True: the name alone does not say that she is meant, for others have it too. */
  isCommonName: z.boolean().nullable(),
});
export type PersonTraces = Readonly<z.infer<typeof PersonTraces>>;

/** What somebody typed into a record removes nothing but a file of hers. */
const ownFile = /^media\/[A-Za-z0-9_-]{1,64}$/u;
/** Shorter ones are words that anybody uses. */
const leastMark = 5;
const leastDetail = 6;

export const tracesOf = (talent: Talent): PersonTraces => {
  const { contact } = talent;
  const marks = [
    talent.externalId,
    contact?.phone,
    contact?.email,
    contact?.agentPhone,
    contact?.agentEmail,
    contact?.agentName,
    contact?.waId,
    contact?.bsuid,
  ];
  const { stageName, contact: _, externalId: __, media, ...rest } = talent;
  return {
    ids: [talent.id],
    names: distinct([stageName, contact?.legalName]),
    marks: distinct(marks, leastMark),
    details: distinct([...textsIn(told(rest)), ...media.flatMap(({ key, caption }) => [key, caption]), ...sentences(talent.bio)], leastDetail).filter(
      isTelling,
    ),
    files: media.flatMap(({ key }) => (key !== null && ownFile.test(key) ? [key] : [])),
    isCommonName: null,
  };
};

/** Of two records that were one person: also of a record that was changed while its erasure began. */
export const withTraces = (one: PersonTraces, other: PersonTraces): PersonTraces => ({
  ids: distinct([...one.ids, ...other.ids]),
  names: distinct([...one.names, ...other.names]),
  marks: distinct([...one.marks, ...other.marks]),
  details: distinct([...one.details, ...other.details]),
  files: distinct([...one.files, ...other.files]),
  isCommonName: null,
});

/** Whether somebody is called as one of these. */
export const isCalled = (names: readonly string[]): ((person: Pick<Talent, 'stageName'>) => boolean) => {
  const wanted = new Set(names.map(foldText));
  return ({ stageName }) => wanted.has(foldText(stageName));
};

/** Beyond this many a record is no person's. */
const mostDetails = 1_000;
const distinct = (values: readonly (string | null | undefined)[], least = 1): string[] =>
  [...new Set(values.filter((value) => typeof value === 'string' && value.trim().length >= least))].slice(0, mostDetails) as string[];

/** What was written about her; ids, times and the field's own terms say nothing of anybody. */
const told = ({
  baseCity,
  languages,
  dialects,
  skills,
  credits,
  training,
  hair,
  brandConflicts,
  bio,
  locality,
  facialHair,
  tattoos,
  piercings,
  awards,
}: Omit<Talent, 'stageName' | 'contact' | 'externalId' | 'media'>) => [
  baseCity,
  languages.map(({ code }) => code),
  dialects,
  skills.map(({ name }) => name),
  credits.map(({ title, role }) => [title, role]),
  training,
  hair,
  brandConflicts.map(({ category }) => category),
  bio,
  locality,
  facialHair,
  tattoos,
  piercings,
  awards,
];

const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : Array.isArray(value) ? value.flatMap(textsIn) : []);
const sentences = (text: string): string[] => text.split(/(?<=[.!?।])\s+|\n+/u).filter((sentence) => sentence.length >= 15);

/** Cities, languages, skills and the field's own words are everybody's. */
const isTelling = (text: string): boolean => {
  const folded = foldText(text);
  return !cityNames.has(folded) && !languageNames.has(folded) && !skillNames.has(folded) && !common.has(folded);
};
const common = new Set([
  'supporting',
  'day player',
  'character',
  'featured',
  'parallel lead',
  'cameo',
  'insurance',
  'jewellery',
  'detergent',
  'biscuit',
  'shoulder length',
]);
