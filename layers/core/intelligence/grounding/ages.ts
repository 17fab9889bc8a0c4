/** Ages: an answer may say less than the record's playing age, not more. */
import { isHedged } from './clauses.ts';
import type { Check, Finding } from './facts.ts';

const label = '(?:plays?|playing[ -]age(?: is| of|:)?|can (?:play|pass for)|aged?|ages|age range|umr?a?r?|umar|उम्र|प्लेइंग एज|खेल सकत[ीाे]|between)';
const dash = '\\s*(?:-|to|se|से|and|aur|और)\\s*';
const range = new RegExp(
  `(?<![\\p{L}\\p{M}])${label}[^\\d\\n,.;]{0,14}(\\d{1,2})${dash}(\\d{1,2})(?!\\d|\\s*(?:cm|%|films?|credits?|lakhs?|k\\b))|(?<![\\d.'])(\\d{1,2})${dash}(\\d{1,2})[\\s-]*(?:years?[- ]old|years?|yrs?|saal|साल|वर्ष)(?![\\s-]*(?:of |in |ka exp|ka anubhav|का अनु|exp|se |से ))`,
  'gu',
);
const single = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:aged?|plays?|playing age:?|can pass for|age:?|umar|umr|उम्र)\\s+(?:is\\s+|about\\s+|around\\s+|an?\\s+)?(\\d{2})(?!['%\\d]|\\.\\d|${dash}\\d|\\s*(?:cm|films?|credits?|roles?|of|to|lakhs?|k\\b|characters?))|(?<![\\d.,'-])(\\d{2})[\\s-]*(?:years?[- ]old|saal k[aie]|साल क[ाीे])(?!\\s*(?:exp|anubhav|अनु|career|theatre))`,
  'gu',
);
const decade = /(?<![\p{L}\p{M}])in (?:her|his|their) (early |mid |mid-|late )?([1-7])0s/gu;

const say = ({ min, max }: { min: number; max: number }): string => `playing age ${min} to ${max}`;
const parts: Readonly<Record<string, readonly [number, number]>> = { early: [0, 4], mid: [3, 7], late: [6, 9] };

export const checkAges: Check = ({ text }, { playingAge }) => {
  if (!playingAge) return [];
  const { min, max } = playingAge;
  const findings: Finding[] = [];
  const taken: (readonly [number, number])[] = [];
  const report = (start: number, end: number, isWrong: boolean, says: string): void => {
    if (taken.some(([from, to]) => start < to && end > from)) return;
    taken.push([start, end]);
    if (isWrong && !isHedged(text, start, end)) findings.push({ start, end, says, recordSays: say(playingAge) });
  };
  for (const found of text.matchAll(range)) {
    const [low, high] = [Number(found[1] ?? found[3]), Number(found[2] ?? found[4])];
    if (low <= high) report(found.index, found.index + found[0].length, low < min || high > max, `${low} to ${high}`);
  }
  for (const found of text.matchAll(single)) {
    const age = Number(found[1] ?? found[2]);
    report(found.index, found.index + found[0].length, age < min || age > max, String(age));
  }
  for (const found of text.matchAll(decade)) {
    const [from, to] = parts[found[1]?.replace(/[\s-]/gu, '') ?? ''] ?? [0, 9];
    const years = Number(found[2]) * 10;
    report(found.index, found.index + found[0].length, years + from > max || years + to < min, found[0]);
  }
  return findings;
};
