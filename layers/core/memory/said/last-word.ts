/**
 * Which of her own statements no longer hold when a question asks what holds: where, by when or for how much something of a project is. Of statements that could
 * answer it, what she said last is told, and what it changes is not. Nothing is ended by this: asked for what was, it is told.
 */
import { cityNames } from '../../talent/index.ts';
import { type ProjectAttribute, projectAttributeOf } from '../consolidation/project-facts.ts';
import { projectIn } from '../consolidation/project-name.ts';
import { tokensOf } from '../tokens.ts';

export interface Statement {
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

type ValueKind = 'place' | 'day' | 'money';

const asksOfThePast =
  /(?<![\p{L}\p{M}])(?:was|were|did|had|before|earlier|originally|at first|first|previous(?:ly)?|used to|history|old|pehle|tha|thi|पहले|था|थी)(?![\p{L}\p{M}])/iu;
const asksKinds: readonly (readonly [ValueKind, RegExp])[] = [
  ['place', /(?<![\p{L}\p{M}])(?:where|which (?:city|place|town|location)|kahan|कहाँ|कहां)(?![\p{L}\p{M}])/iu],
  ['day', /(?<![\p{L}\p{M}])(?:when|which (?:day|date)|what (?:day|date)|deadline|kab(?: tak)?|कब)(?![\p{L}\p{M}])/iu],
  ['money', /(?<![\p{L}\p{M}])(?:how much|budget|fee|money|kitn[aei]|बजट|कितन[ाेी])(?![\p{L}\p{M}])/iu],
];
const calendar =
  'January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const values: Readonly<Record<ValueKind, RegExp>> = {
  place: new RegExp(`(?<![\\p{L}\\p{M}])(?:in|at|to|is|become) (?!(?:${calendar}|The)(?!\\p{L}))(?<value>\\p{Lu}\\p{L}{2,}(?: \\p{Lu}\\p{L}+)*)`, 'u'),
  day: new RegExp(`(?<value>\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${calendar})|(?:${calendar})(?: \\d{1,2})?)(?!\\p{L})`, 'u'),
  money: /(?<value>(?:₹|\brs\.?) ?\d[\d,.]*|\d[\d,.]* ?(?:lakhs?|lacs?|crores?|thousand|k|rupees|लाख|करोड़))(?![\p{L}\p{M}])/iu,
};
const isCity = (name: string): boolean => cityNames.has(name.toLowerCase());
const opening = new RegExp(`^(?!(?:${calendar}|The|We|That|This|Which)(?!\\p{L}))(?<value>\\p{Lu}\\p{L}{2,}) (?:is where|it is|is it)(?!\\p{L})`, 'u');
/** A place stands behind a preposition, before "is where", or is a city that we know. */
const valueIn = (kind: ValueKind, text: string, project: string): string | undefined => {
  const rest = text.replace(project, 'it');
  const found = (values[kind].exec(rest) ?? (kind === 'place' ? opening.exec(rest) : null))?.groups?.['value'];
  return found ?? (kind === 'place' ? rest.match(/\p{Lu}\p{L}+/gu)?.find(isCity) : undefined);
};

/** Words by which something is changed. */
const changes =
  /(?<![\p{L}\p{M}])(?:now|instead|after all|any ?more|no longer|chang(?:ed|es?)|moved?|shift(?:ed|s)?|push(?:ed|es)|postponed|preponed|extended|until|till|new|correction|forget|earlier|from now|become|became|gone (?:up|down)|raised|reduced|ab|badal|अब|बदल)(?![\p{L}\p{M}])/iu;
const changeWords = new Set(
  tokensOf('now instead after all anymore longer change move shift push postpone prepone extend until till new correction become go up down raise reduce'),
);

interface Read {
  readonly statement: Statement;
  readonly at: string;
  readonly value: string;
  readonly attribute: ProjectAttribute | undefined;
  readonly isChange: boolean;
  /** A day or an amount, or a city that we know: not "in Marathi", nor "to Imtiaz Sheikh". */
  readonly isCertain: boolean;
  /** What it says beside its project, its value and that it is new. */
  readonly frame: ReadonlySet<string>;
  /** How many of the question's words it has. */
  readonly fit: number;
}

export interface LastWords {
  /** Those that are not told for this question, each with the last that changes it. */
  readonly outdated: ReadonlyMap<Statement, Statement>;
  /** Of the others, those that surely name what is asked for. */
  readonly answers: ReadonlySet<Statement>;
}

/** Whether it asks for a value of a project as it is now. */
export const asksForLastWord = (question: string): boolean =>
  asksKinds.some(([, pattern]) => pattern.test(question)) && projectIn(question) !== undefined && !asksOfThePast.test(question);

/** Nothing of a question that asks for no such thing, or for what was. */
export const lastWordsFor = (question: string, statements: readonly Statement[]): LastWords => {
  const kind = asksKinds.find(([, pattern]) => pattern.test(question))?.[0];
  const project = projectIn(question);
  if (kind === undefined || project === undefined || asksOfThePast.test(question)) return { outdated: new Map(), answers: new Set() };
  const words = new Set(tokensOf(question.replace(project, '')));
  const read = statements.flatMap((statement): Read[] => {
    const { text, at } = statement;
    if (speaksOfAnother(text, question, kind)) return [];
    const value = valueIn(kind, text, project);
    if (value === undefined || /\?\s*$/u.test(text) || projectIn(text)?.toLowerCase() !== project.toLowerCase()) return [];
    const rest = tokensOf(text.replace(project, '').replace(value, ''));
    const frame = new Set(rest.filter((word) => !changeWords.has(word)));
    return [
      {
        statement,
        at,
        value,
        attribute: projectAttributeOf(text),
        isChange: changes.test(text),
        isCertain: kind !== 'place' || isCity(value),
        frame,
        fit: [...words].filter((word) => frame.has(word)).length,
      },
    ];
  });
  const outdated = new Map(
    read.flatMap((older): [Statement, Statement][] => {
      const newest = read
        .filter((newer) => replaces(newer, older))
        .reduce<Read | undefined>((last, one) => (last === undefined || one.at > last.at ? one : last), undefined);
      return newest === undefined ? [] : [[older.statement, newest.statement]];
    }),
  );
  return { outdated, answers: new Set(read.filter(({ isCertain, statement }) => isCertain && !outdated.has(statement)).map(({ statement }) => statement)) };
};

const occasions =
  /(?<![\p{L}\p{M}])(?:look tests?|auditions?|callbacks?|readings?|workshops?|meetings?|recces?|releases?|premieres?|payments?|contracts?)(?![\p{L}\p{M}])/iu;
const shoots = /(?<![\p{L}\p{M}])(?:shoot(?:s|ing)?|शूट)(?![\p{L}\p{M}])/iu;
/** The place of a look test is not where it is shot, and the day of a shoot is no deadline. */
const speaksOfAnother = (text: string, question: string, kind: ValueKind): boolean =>
  [occasions, ...(kind === 'day' ? [shoots] : [])].some((occasion) => occasion.test(text) && !occasion.test(question));

const replaces = (newer: Read, older: Read): boolean => {
  if (newer.at <= older.at || newer.value === older.value) return false;
  if (newer.attribute !== undefined && older.attribute !== undefined) return newer.attribute === older.attribute;
  // Not less of an answer than what it would hide: something else that is said of the project hides nothing.
  return newer.isChange || (newer.fit >= older.fit && (newer.isCertain || isAlike(newer.frame, older.frame)));
};

const isAlike = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean => {
  const shared = [...left].filter((word) => right.has(word)).length;
  return Math.min(left.size, right.size) > 0 && shared >= 0.6 * Math.max(left.size, right.size);
};

/** The sentences of a text, as statements of its day. */
export const statementsOf = (text: string, at: string): Statement[] =>
  text
    .split(/(?<=[.!?।])\s+|\n/u)
    .filter((sentence) => sentence.trim() !== '')
    .map((sentence) => ({ text: sentence, at }));
