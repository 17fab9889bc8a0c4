/**
 * Which of her own statements no longer hold when a question asks what holds: where, when, for how much or by whom something of a project is, or when somebody is free.
 * They are read from the oldest on, each says what is from then on, and what said otherwise before is not told. Nothing is ended by this: asked for what was, it is told.
 */
import { projectIn } from '../consolidation/project-name.ts';
import { entityKey } from '../entities/entity-key.ts';
import { type Asked, announcedBy, announces, announcesChange, askedFor, isSameValue, isUsual, type Stated, stated } from './stated.ts';

export interface Statement {
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** What stands around it and may say what it is about, when it does not itself: the subject of a memory, the words right before. */
  readonly about?: string | undefined;
  /** `about` is another message of hers. */
  readonly isAfterwards?: boolean;
}

export interface LastWords {
  /** Those that are not told for this question, each with the last that changes it. */
  readonly outdated: ReadonlyMap<Statement, Statement>;
  /** Of the others, those that surely name what is asked for. */
  readonly answers: ReadonlySet<Statement>;
  /** What is so since; undefined: nothing was said of it. */
  readonly last: Statement | undefined;
}

const nothing: LastWords = { outdated: new Map(), answers: new Set(), last: undefined };

/** The names of what a question is about; none: it is about nothing that is known by name. */
export type NamesIn = (text: string) => readonly string[];

/** A project as it is written, or somebody by name and surname. */
export const ownNames: NamesIn = (text) => {
  const project = projectIn(text);
  if (project !== undefined) return [project];
  const person = /(?<!^)(?<![\p{L}\p{M}])\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+/u.exec(text)?.[0];
  return person === undefined ? [] : [person, person.split(' ')[0] ?? person];
};

/** Whether a text names what a question is about. */
export const speaksOf = (question: string, namesIn: NamesIn = ownNames): ((text: string) => boolean) => {
  const names = namesIn(question);
  return (text) => without(text, names) !== text;
};

/** Whether it asks for a value of something as it is now. */
export const asksForLastWord = (question: string, namesIn: NamesIn = ownNames): boolean => askedOf(question, namesIn) !== undefined;

const askedOf = (question: string, namesIn: NamesIn): (Asked & { readonly names: readonly string[] }) | undefined => {
  const names = namesIn(question);
  const asked = names.length === 0 ? undefined : askedFor(without(question, names));
  return asked && { ...asked, names };
};

interface Read extends Stated {
  readonly statement: Statement;
}

/** What is said to be so far. */
interface Held {
  readonly by: Read;
  /** Empty: it was called off. */
  readonly keys: readonly string[];
}

/** Nothing of a question that asks for no such thing, or for what was. Of one time, statements are given in the order in which they were said. */
export const lastWordsFor = (question: string, statements: readonly Statement[], namesIn: NamesIn = ownNames): LastWords => {
  const asked = askedOf(question, namesIn);
  if (asked === undefined) return nothing;
  const read = statements
    .flatMap((statement): Read[] => readOf(statement, asked, namesIn) ?? [])
    .filter(({ isOfAsked }) => isOfAsked || isUsual(asked))
    .sort((left, right) => (left.statement.at < right.statement.at ? -1 : left.statement.at > right.statement.at ? 1 : 0));
  let held: Held | undefined;
  const counted: Read[] = [];
  for (const one of read) {
    const next = afterSaying(one, held, asked);
    if (next === undefined) continue;
    counted.push(one);
    held = next;
  }
  const last = held;
  if (last === undefined) return nothing;
  const holds = (one: Read): boolean => one === last.by || one.values.some(({ key }) => last.keys.some((other) => isSameValue(key, other)));
  return {
    last: last.by.statement,
    outdated: new Map(counted.filter((one) => !holds(one)).map(({ statement }) => [statement, last.by.statement])),
    answers: new Set(
      counted.filter((one) => holds(one) && (one.isOfAsked || one.values.every(({ isCertain }) => isCertain))).map(({ statement }) => statement),
    ),
  };
};

const readOf = (statement: Statement, asked: Asked & { names: readonly string[] }, namesIn: NamesIn): Read[] | undefined => {
  const { text, about, isAfterwards } = statement;
  const own = namesOf(text, asked.names, namesIn);
  if (own === 'another') return undefined;
  const said = stated(without(text, asked.names), asked);
  if (said === undefined) return undefined;
  if (own === 'this') return [{ ...said, statement }];
  if (about === undefined || namesOf(about, asked.names, namesIn) !== 'this' || ofHerself.test(text)) return undefined;
  // Another message goes on from the one before when that only said what comes.
  const before = without(about, asked.names);
  if (!announces(before)) return isAfterwards ? undefined : [{ ...said, statement }];
  const announced = announcedBy(before, said, asked);
  if (announced === undefined || (isAfterwards && !said.isOfAsked && !announcesChange(before))) return undefined;
  return [{ ...announced, statement }];
};

const ofHerself = /(?<![\p{L}\p{M}])(?:my|our|mer[aei]|hamar[aei]|मेर[ाेी]|हमार[ाेी])(?![\p{L}\p{M}])/iu;

/** What is so after it; undefined: it decides nothing. */
const afterSaying = (one: Read, held: Held | undefined, { kind }: Asked): Held | undefined => {
  if (one.isUnsure || one.isOfThePast) return undefined;
  // Of several values the one that was so is what it comes from.
  const fresh = one.values.filter(({ key }) => !held?.keys.some((other) => isSameValue(key, other)));
  const values = fresh.length > 0 && fresh.length < one.values.length && !one.adds ? fresh : one.values;
  if (values.length === 0) {
    const isCalledOff = held !== undefined && one.denied.some(({ key }) => held.keys.some((other) => isSameValue(key, other)));
    return isCalledOff ? { by: one, keys: [] } : undefined;
  }
  const keys = values.map(({ key }) => key);
  if (held === undefined) return kind === 'person' && !one.isOfAsked ? undefined : { by: one, keys };
  if (fresh.length === 0) return { by: one, keys: held.keys };
  if (!isAnswer(one, held, kind)) return undefined;
  return { by: one, keys: one.adds ? [...held.keys, ...keys] : keys };
};

/** Not less of an answer than what it would hide: something else that is said of the project hides nothing. */
const isAnswer = (one: Read, { by }: Held, kind: Asked['kind']): boolean => {
  const isCertain = one.values.every((value) => value.isCertain);
  if (isAlike(one.frame, by.frame)) return true;
  if (one.isOfAsked) return isCertain || one.isChange || !by.values.every((value) => value.isCertain);
  if (kind === 'person') return one.isChange;
  return isCertain && (one.isChange || kind === 'place' || !by.isOfAsked);
};

const isAlike = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean => {
  const shared = [...left].filter((word) => right.has(word)).length;
  return Math.min(left.size, right.size) > 0 && shared >= 0.6 * Math.max(left.size, right.size);
};

const types = 'film|movie|ad|advert|tvc|commercial|campaign|series|show|project|video|short|spot|फिल्म|फ़िल्म|विज्ञापन|सीरीज';
const typeAtEnd = new RegExp(` (?:web |music )?(?:${types})$`, 'iu');
const patternOf = (name: string): RegExp => {
  const bare = name.replace(typeAtEnd, '').replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  const full = `${bare}(?: (?:wal[aei]|waal[aei]|k[aei]|की|के|का|वाली|वाले))? (?:web |music )?(?:${types})`;
  // "jewellery" alone is no project; a first name alone is nobody else's with a surname.
  const alone = /^[\p{Lu}\p{Script=Devanagari}]/u.test(bare) ? `|${bare}${bare === name && !bare.includes(' ') ? '(?-i:(?! \\p{Lu}))' : ''}` : '';
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${full}${alone})(?![\\p{L}\\p{M}])`, 'giu');
};

/** Its name is no word of the sentence: "film" is not filming, "Goa film" is no place. */
const without = (text: string, names: readonly string[]): string => names.reduce((left, name) => left.replace(patternOf(name), 'it'), text);

/** Whose a sentence is; of two projects at once it is nobody's. */
const namesOf = (text: string, names: readonly string[], namesIn: NamesIn): 'this' | 'another' | 'none' => {
  const rest = without(text, names);
  if (projectIn(text) === undefined) return rest === text ? 'none' : 'this';
  // Capitals before it may be somebody's: "Farah Kazi Titan series ke director hain".
  const isOne = (one: string, name: string): boolean => entityKey(one) === entityKey(name) || one.toLowerCase().endsWith(` ${name.toLowerCase()}`);
  const isThis = namesIn(text).some((one) => names.some((name) => isOne(one, name)));
  return isThis && projectIn(rest) === undefined ? 'this' : 'another';
};

/** The sentences of a text, as statements of its day; each may go on from those before it. */
export const statementsOf = (text: string, at: string, about?: string, isAfterwards = false): Statement[] =>
  text
    .split(/(?<=[.!?।])\s+|\n/u)
    .filter((sentence) => sentence.trim() !== '')
    .map((sentence, place, all) =>
      place === 0 ? { text: sentence, at, about, isAfterwards } : { text: sentence, at, about: [about, ...all.slice(0, place)].filter(Boolean).join(' ') },
    );
