/** Languages and how well they are spoken. A record that lists languages lists them all; one that lists none says nothing. */
import { languageNamed, languages } from '../vocabulary/languages.ts';
import { isHedged } from './clauses.ts';
import type { Check, Finding, PersonFacts } from './facts.ts';

const levels = ['lines', 'conversational', 'fluent', 'native'] as const;
const levelSource = '(native|mother tongue|fluent(?:ly)?|conversational|basic|prepared lines|lines only|matribhasha|धाराप्रवाह|मातृभाषा|कामचलाऊ|फर्राटेदार)';
const levelOf = (words: string | undefined): (typeof levels)[number] | undefined => {
  if (words === undefined) return undefined;
  if (/native|mother|matri|मातृ/u.test(words)) return 'native';
  if (/fluent|धारा|फर्राटे/u.test(words)) return 'fluent';
  return /lines/u.test(words) ? 'lines' : 'conversational';
};

const name = `(?:${languages.source})`;
/** "Marathi theatre" is work, "Marathi accent" a manner. */
const notOfWork =
  '(?!\\s+(?:accent|dialect|films?|cinema|theatre|plays?|serials?|shows?|series|industry|roles?|songs?|ads?|credits?|television|tv|web|script|dialogues?|music|natak|रंगमंच|फिल्म|नाटक|सीरियल))';
const one = `${name}${notOfWork}(?:\\s*\\(${levelSource.replace('(', '(?:')}\\))?`;
const list = `${one}(?:\\s*(?:,|and|&|\\+|aur|और|,\\s*and|plus|as well as)\\s*(?:also\\s+)?(?:${levelSource.replace('(', '(?:')}\\s+)?${one})*`;

const claims: readonly (readonly [RegExp, level: number | null, body: number])[] = [
  [
    new RegExp(
      `(?<![\\p{L}\\p{M}])(?:speaks|speak|speaking|knows|know|languages?(?: are| spoken)?:?)\\s+(?:also\\s+|both\\s+|good\\s+|excellent\\s+)?(?:${levelSource}\\s+)?(${list})`,
      'gu',
    ),
    1,
    2,
  ],
  [new RegExp(`(?<![\\p{L}\\p{M}])${levelSource}\\s+(?:in\\s+|speaker of\\s+|is\\s+)?(${list})`, 'gu'), 1, 2],
  [new RegExp(`(${name})[\\s-]+speak(?:ing|er)`, 'gu'), null, 1],
  [new RegExp(`(${name})${notOfWork}\\s*(?:\\(|is\\s+|-\\s+|mein\\s+|me\\s+|में\\s+|:\\s*|\\s+(?=\\S+\\s*(?:[,;.)]|$|bol|बोल)))${levelSource}`, 'gu'), 2, 1],
  [new RegExp(`(${list})\\s+(?:bhi\\s+|भी\\s+|acch?[ie] (?:se\\s+)?|अच्छी\\s+)?(?:bol|aat|jaant|बोल|आत|जानत)[\\p{L}\\p{M}]*`, 'gu'), null, 1],
];
const isNegated = /(?:not|n't|never|without|no|cannot|nahi|नहीं|बिना)\s*(?:\S+\s+)?$/u;
const isNegatedAfter = /^[\p{L}\p{M}]*\s*(?:(?:hai|है)\s+)?(?:nahi|nahin|नहीं)/u;
const denial = new RegExp(
  `(?:does not|doesn't|do not|don't|cannot|can't) (?:speak|know)\\s+(?:any\\s+)?(${name})|(${name})\\s+(?:nahi|nahin|नहीं)\\s+(?:bol|aat|jaant|बोल|आत|जानत)`,
  'gu',
);

const sayOne = (language: NonNullable<PersonFacts['languages']>[number]): string => `${languageNamed(language.code)} (${language.proficiency})`;

export const checkLanguages: Check = ({ text }, { languages: known = [] }) => {
  if (known.length === 0) return [];
  const findings: Finding[] = [];
  const seen = new Set<string>();
  const own = (said: string) => known.find(({ code }) => languageNamed(code) === said);
  const report = (start: number, end: number, said: string, says: string): void => {
    if (seen.has(said) || isHedged(text, start, end)) return;
    seen.add(said);
    const record = own(said);
    findings.push({ start, end, says, recordSays: record ? sayOne(record) : known.map(sayOne).join(', ') });
  };
  for (const found of text.matchAll(denial)) {
    const said = languages.nameOf(found[1] ?? found[2] ?? '') ?? '';
    const record = own(said);
    if (record && record.proficiency !== 'lines') report(found.index, found.index + found[0].length, said, `no ${said}`);
  }
  for (const [pattern, levelGroup, bodyGroup] of claims) {
    for (const found of text.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length];
      if (isNegated.test(text.slice(Math.max(0, start - 24), start)) || isNegatedAfter.test(text.slice(end, end + 14))) continue;
      const level = levelOf(levelGroup === null ? undefined : found[levelGroup]);
      for (const { said, own: ownLevel } of namesIn(found[bodyGroup] ?? '')) {
        const claimed = ownLevel ?? level;
        if (contradicts(own(said)?.proficiency, claimed)) report(start, end, said, claimed === undefined ? said : `${said} (${claimed})`);
      }
    }
  }
  return findings;
};

const namesIn = (body: string) =>
  [...body.matchAll(new RegExp(`(${name})(?:\\s*\\(${levelSource}\\))?`, 'gu'))].map(([, said = '', level]) => ({
    said: languages.nameOf(said) ?? said,
    own: levelOf(level),
  }));

/** Saying less than the record does no harm; saying more does, and prepared lines are not speaking. */
const contradicts = (proficiency: string | undefined, claimed: (typeof levels)[number] | undefined): boolean => {
  if (proficiency === undefined) return true;
  const rank = (levels as readonly string[]).indexOf(proficiency);
  return rank < levels.indexOf(claimed ?? 'conversational');
};
