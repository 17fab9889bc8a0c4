/** All gazetteers as one tree of words, and the vocabulary that misspellings are repaired to. Built once, at the first brief. */
import { languageNames } from '../languages.ts';
import { cityNames } from '../places.ts';
import { canonicalSkill, skillNames } from '../skills.ts';
import { townNames } from '../towns.ts';
import { callWords } from './call-words.ts';
import { furtherWords } from './further-words.ts';
import * as cues from './gazetteers/cues.ts';
import * as languages from './gazetteers/languages.ts';
import * as people from './gazetteers/people.ts';
import * as places from './gazetteers/places.ts';
import { protectedWords } from './gazetteers/protected.ts';
import * as skills from './gazetteers/skills.ts';
import * as numbers from './gazetteers/time-and-numbers.ts';
import * as work from './gazetteers/work.ts';
import type { Term, TermSlot } from './term.ts';
import { readTokens } from './tokens.ts';

export interface LexiconNode {
  readonly next: Map<string, LexiconNode>;
  readonly terms: Term[];
}

export interface Lexicon {
  readonly root: LexiconNode;
  /** Every word of every phrase. */
  readonly known: ReadonlySet<string>;
  /** Words that a misspelling may stand for. */
  readonly repairable: ReadonlySet<string>;
}

let built: Lexicon | undefined;
export const lexicon = (): Lexicon => {
  built ??= build();
  return built;
};

type Entry = readonly [slot: TermSlot, value: string, phrase: string];

/** `value|phrase|phrase` a line. */
const lines = (slot: TermSlot, text: string, nameOf: (first: string) => string = String): Entry[] =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [value = '', ...phrases] = line.split('|');
      return phrases.map((phrase) => [slot, nameOf(value), phrase] as const);
    });
/** `value|phrase…` where the value is a phrase too. */
const named = (slot: TermSlot, text: string): Entry[] =>
  lines(
    slot,
    text
      .trim()
      .split('\n')
      .map((line) => `${line.split('|')[0]}|${line}`)
      .join('\n'),
  );
const words = (slot: TermSlot, text: string, value = ''): Entry[] => text.split('|').map((phrase) => [slot, value === '' ? phrase : value, phrase] as const);

const shortest = 4;
const without = (names: ReadonlyMap<string, string>, left: string, least = shortest): [string, string][] => {
  const ambiguous = new Set(left.split('|'));
  return [...names].filter(([name]) => name.length >= least && !ambiguous.has(name));
};

const placeEntries = (): Entry[] => [
  ...without(new Map([...cityNames, ['goa', 'Goa'], ['ncr', 'Delhi NCR']]), places.notPlaces).map(([name, city]) => ['city', city, name] as const),
  ['city', 'Goa', 'goa'],
  ['city', 'Delhi NCR', 'ncr'],
  ...named('city', places.placeAliases),
  ...words('locality', places.localities),
];

const languageEntries = (): Entry[] => [
  ...without(languageNames, 'meitei').map(([name, code]) => ['language', code, name] as const),
  ...lines('language', languages.languageAliases),
  ...named('dialectName', languages.dialectNames),
  ...named('dialect', languages.pureDialects),
  ...named('accentName', languages.accentNames),
  ...words('accentWord', languages.accentWords, 'accent'),
  ...lines('level', languages.levelWords),
];

const skillEntries = (): Entry[] => [
  ...without(skillNames, skills.notSkills, 3).map(([name, skill]) => ['skill', skill, name] as const),
  ...lines('skill', skills.skillAliases, canonicalSkill),
  ...skills.skillFamilies
    .trim()
    .split('\n')
    .flatMap((line) => named('skillFamily', line.split(' > ')[0] ?? '')),
];

const workEntries = (): Entry[] => [
  ...lines('medium', work.mediumWords),
  ...words('background', work.backgroundWords, 'background'),
  ...lines('experience', work.experienceWords),
  ...lines('comfort', work.comfortWords),
  ...words('comfortCue', work.comfortCues, 'comfort'),
  ...lines('union', work.unionWords),
  ...words('noUnion', work.noUnionWords, 'not_needed'),
  ...lines('build', work.buildWords),
  ...lines('look', work.lookWords),
];

const kinEntries = (): Entry[] =>
  people.kinWords
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [kin = '', gender = '', ...phrases] = line.split('|');
      return phrases.flatMap((phrase): Entry[] => [
        ['kin', kin, phrase],
        ['gender', gender, phrase],
      ]);
    });

const stageEntries = (): Entry[] =>
  people.lifeStages
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [phrases = '', range = ''] = line.split('|>');
      return lines('lifeStage', phrases, () => range.replace('|', '-'));
    });

const peopleEntries = (): Entry[] => [
  ...lines('gender', people.genderWords),
  ...kinEntries(),
  ...words('plural', people.pluralWords, 'plural'),
  ...words('open', people.openNouns, 'open'),
  ...lines('pronoun', people.pronounWords),
  ...stageEntries(),
  ...words('character', people.characterWords),
  ...lines('protected', protectedWords),
];

const numberEntries = (): Entry[] => [
  ...lines('month', numbers.monthWords),
  ...lines('weekday', numbers.weekdayWords),
  ...lines('relativeDay', numbers.relativeDays),
  ...lines('number', numbers.numberWords),
  ...lines('hindiNumber', numbers.hindiNumberWords),
  ...lines('decade', numbers.decadeWords),
  ...lines('boundBefore', numbers.boundBefore),
  ...lines('boundAfter', numbers.boundAfter),
  ...words('to', numbers.rangeWords, 'to'),
  ...words('and', numbers.andWords, 'and'),
  ...words('or', numbers.orWords, 'or'),
  ...words('ageUnit', numbers.ageUnits, 'years'),
  ...words('ageCue', numbers.ageCues, 'age'),
  ...lines('money', numbers.moneyUnits),
  ...words('currency', numbers.currencyWords, 'INR'),
  ...words('moneyCue', numbers.moneyCues, 'budget'),
  ...lines('basis', numbers.rateBases),
];

const cueEntries = (): Entry[] => [
  ...words('refuseBefore', cues.refuseBefore, 'no'),
  ...words('refuseAfter', cues.refuseAfter, 'no'),
  ...words('unneeded', cues.unneededWords, 'unneeded'),
  ...words('nice', cues.niceWords, 'nice'),
  ...words('must', cues.mustWords, 'must'),
  ...words('shootPlace', cues.shootPlaceWords, 'shoot'),
  ...words('travel', cues.travelWords, 'travel'),
  ...words('sharedLine', cues.sharedLineWords),
  ...words('roleLine', cues.roleLineWords, 'role'),
  ...words('ask', cues.askWords, 'ask'),
  ...Object.entries(cues.followUp).flatMap(([slot, text]) => words(slot as keyof typeof cues.followUp, text, slot)),
  ...lines('slotName', cues.slotNames),
  ...words('filler', cues.fillers),
  ...words('filler', cues.leaveAlone),
  ...words('filler', cues.harmlessPhrases),
];

/** Only names of things are repaired: a small word misspelled is rather another word. */
const repairableSlots: readonly TermSlot[] = [
  'city',
  'language',
  'dialectName',
  'dialect',
  'skill',
  'skillFamily',
  'medium',
  'experience',
  'gender',
  'month',
  'look',
  'build',
  'union',
  'accentWord',
];
const shortestRepairable = 5;

/** A word of the list nearly like one of so many small towns is rather another word ("hansi" is laughter, and no Jhansi): they are never repaired to. */
const townEntries = (): Entry[] => {
  const listed = new Set(placeEntries().map(([, , phrase]) => phrase));
  return [...townNames].filter(([name]) => !listed.has(name)).map(([name, town]) => ['city', town, name] as const);
};

const furtherEntries = (): Entry[] =>
  [...Object.entries(furtherWords), ...Object.entries(callWords)].flatMap(([slot, text]) =>
    lines(slot as TermSlot, text, slot === 'skill' ? canonicalSkill : String),
  );

const build = (): Lexicon => {
  const root: LexiconNode = { next: new Map(), terms: [] };
  const known = new Set<string>();
  const repairable = new Set<string>();
  for (const [slot, value, phrase] of [
    ...placeEntries(),
    ...languageEntries(),
    ...skillEntries(),
    ...workEntries(),
    ...peopleEntries(),
    ...numberEntries(),
    ...cueEntries(),
  ]) {
    const parts = partsOf(phrase);
    for (const part of parts) {
      known.add(part);
      if (repairableSlots.includes(slot) && part.length >= shortestRepairable) repairable.add(part);
    }
    add(root, parts, { slot, value });
  }
  // "Eng + hindi", as forwards shorten it.
  for (const [slot, value, phrase] of [...townEntries(), ['language', 'en', 'eng'] as const, ...furtherEntries()]) {
    const parts = partsOf(phrase);
    for (const part of parts) known.add(part);
    add(root, parts, { slot, value });
  }
  const weightless = new Set(`${cues.fillers}|${cues.leaveAlone}`.split('|'));
  return { root, known, repairable: new Set([...repairable].filter((word) => !weightless.has(word)).sort()) };
};

const partsOf = (phrase: string): string[] =>
  readTokens(phrase)
    .filter(({ kind, text }) => kind !== 'mark' || text === '₹')
    .map(({ text }) => text);

const add = (root: LexiconNode, parts: readonly string[], term: Term): void => {
  let node = root;
  for (const part of parts) {
    const next = node.next.get(part) ?? { next: new Map(), terms: [] };
    node.next.set(part, next);
    node = next;
  }
  if (parts.length > 0 && !node.terms.some(({ slot, value }) => slot === term.slot && value === term.value)) node.terms.push(term);
};

/** What a phrase of words means in that slot. */
export const phraseTerm = (words: readonly string[], slot: TermSlot): string | undefined => {
  let node: LexiconNode | undefined = lexicon().root;
  for (const word of words) node = node?.next.get(word);
  return node?.terms.find((term) => term.slot === slot)?.value;
};
