/** Heights in centimetres, metres, feet and inches. Rounding is no contradiction. */
import { isHedged } from './clauses.ts';
import type { Check, Finding } from './facts.ts';

const rangeInCm = /(?<!\d)(1\d\d)\s*(?:-|to|se|से)\s*(1\d\d|2[0-3]\d)\s*(?:cms?|centimet\p{L}*|सेमी|से\.?मी)/gu;
const patterns: readonly (readonly [RegExp, (match: RegExpMatchArray) => number])[] = [
  [/(?<![\d-])(1[0-9]\d|2[0-3]\d)\s*(?:cms?(?!\p{L})|centimet\p{L}*|सेमी|से\.?मी|सेंटीमीटर)/gu, (match) => Number(match[1])],
  [/(?<![\p{L}\p{M}])(?:height|kad|कद|लंबाई|lambai)(?: is| hai|:)?\s*(1[0-9]\d|2[0-3]\d)(?!\s*(?:cms?|\d|-))/gu, (match) => Number(match[1])],
  [/(?<!\d)([12]\.\d\d)\s*(?:m|metres?|meters?|मीटर)(?!\p{L})/gu, (match) => Math.round(Number(match[1]) * 100)],
  [
    /(?<![\d.'])([3-7])\s*(?:'|ft\.?|feet|foot|फुट|फीट)\s*(?:(\d{1,2})(?!\d|\s*(?:cm|films|k\b))\s*(?:''|"|inches|inch|in(?!\p{L})|इंच)?)?/gu,
    (match) => Math.round(Number(match[1]) * 30.48 + Number(match[2] ?? 0) * 2.54),
  ],
];
const isAbove = /(?:over|above|more than|taller than|at least)\s*$/u;
const isBelow = /(?:under|below|less than|shorter than|at most)\s*$/u;
const isAboveAfter = /^\s*(?:\+|plus|se upar|se zyada|se lamb|से ऊपर|से ज्यादा|से लंब)/u;
const isRough = /(?:about|around|roughly|nearly|almost|approx\.?|approximately|lagbhag|kareeb|karib|लगभग|करीब|तकरीबन)\s*$/u;
const tolerance = 2;
const roughTolerance = 4;

export const checkHeights: Check = ({ text }, { heightCm }) => {
  if (heightCm === null || heightCm === undefined) return [];
  const findings: Finding[] = [];
  const taken: (readonly [number, number])[] = [];
  const report = (start: number, end: number, isWrong: boolean, says: string): void => {
    if (taken.some(([from, to]) => start < to && end > from)) return;
    taken.push([start, end]);
    if (isWrong && !isHedged(text, start, end)) findings.push({ start, end, says, recordSays: `${heightCm} cm` });
  };
  for (const found of text.matchAll(rangeInCm)) {
    const isOutside = heightCm < Number(found[1]) - tolerance || heightCm > Number(found[2]) + tolerance;
    report(found.index, found.index + found[0].length, isOutside, `${found[1]} to ${found[2]} cm`);
  }
  for (const [pattern, toCm] of patterns) {
    for (const found of text.matchAll(pattern)) {
      const [start, end] = [found.index, found.index + found[0].length];
      const [leading, following] = [text.slice(Math.max(0, start - 14), start), text.slice(end, end + 12)];
      const said = toCm(found);
      const allowed = isRough.test(leading) ? roughTolerance : tolerance;
      if (isAbove.test(leading) || isAboveAfter.test(following)) report(start, end, heightCm < said - tolerance, `over ${said} cm`);
      else if (isBelow.test(leading)) report(start, end, heightCm > said + tolerance, `under ${said} cm`);
      else report(start, end, Math.abs(heightCm - said) > allowed, `${said} cm`);
    }
  }
  return findings;
};
