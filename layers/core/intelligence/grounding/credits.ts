/** How much somebody has done, where the answer gives a number of credits. */
import { isHedged } from './clauses.ts';
import type { Check } from './facts.ts';

const mediums: Readonly<Record<string, readonly string[]>> = {
  film: ['film'],
  'short film': ['short_film'],
  ott: ['ott'],
  'web series': ['ott'],
  tv: ['tv'],
  television: ['tv'],
  theatre: ['theatre'],
  tvc: ['tvc'],
  ad: ['tvc', 'digital_ad'],
};
const claim = new RegExp(
  `(?<![\\d.,-])(\\d{1,3})(\\+?)\\s+(?:(${Object.keys(mediums).join('|')})\\s+)?(?:credits?|क्रेडिट)|(?<![\\d.,-])(\\d{1,3})()\\s+(film|ott|tv|theatre|tvc)\\s+(?:projects?|productions?)(?![\\p{L}\\p{M}])`,
  'gu',
);

export const checkCredits: Check = ({ text }, { credits }) => {
  if (credits === undefined) return [];
  return [...text.matchAll(claim)].flatMap((found) => {
    const [start, end] = [found.index, found.index + found[0].length];
    const said = Number(found[1] ?? found[4]);
    const kind = found[3] ?? found[6];
    const counted = kind === undefined ? credits.length : credits.filter(({ medium }) => mediums[kind]?.includes(medium ?? '')).length;
    const isWrong = found[2] === '+' ? counted < said : counted !== said;
    if (!isWrong || /(?:over|more than|at least|first|last|past)\s*$/u.test(text.slice(Math.max(0, start - 12), start)) || isHedged(text, start, end))
      return [];
    return [{ start, end, says: `${said} ${kind ?? ''} credits`.replace('  ', ' '), recordSays: `${counted} ${kind ?? ''} credits`.replace('  ', ' ') }];
  });
};
