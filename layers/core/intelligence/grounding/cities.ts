/** Where somebody is based: only words that say so, never a city that merely occurs. */
import { cities } from '../vocabulary/cities.ts';
import { foldPlain } from '../vocabulary/fold.ts';
import { isHedged } from './clauses.ts';
import type { Check } from './facts.ts';

const city = `(${cities.source})`;
const patterns = [
  `(?<![\\p{L}\\p{M}])(?:based (?:in|out of|at)|lives? in|living in|resid(?:es|ing) in|stays? in|staying in|settled in|base(?:d)?(?: city)?:|home(?: base)? is|is in|hails from|(?<!(?:film|films|credit|credits|away|back|came|comes|one|list|those|training|trained|degree|diploma|graduate) )from)\\s+(?:south |north |central |greater )?${city}`,
  `${city}[\\s-]+based`,
  `${city}\\s+(?:mein|me|main|में)\\s+(?:hi\\s+|ही\\s+)?(?:reh|rah|bas|रह|बस)[\\p{L}\\p{M}]*`,
  `${city}\\s+(?:ki|ka|ke|se|की|का|के|से)\\s+(?:(?:rehne|रहने)\\s+(?:wal[aie]|वाल[ाीे])|hain?|है|हैं)(?![\\p{L}\\p{M}])`,
].map((source) => new RegExp(source, 'gu'));

/** A list that names nothing but a city between its commas: "- Asha: Mumbai, 165 cm". */
const bare = new RegExp(`(?<=(?:^|[,:;·|(]|\\s-)\\s*)${city}(?=\\s*(?:$|[,;·|.)]))`, 'gu');

const isNegated = /(?:not|n't|never|nahi|nahin|नहीं)\s*(?:\S+\s+){0,2}$/u;
const isNegatedAfter = /^\s*(?:nahi|nahin|नहीं)/u;
const isList = /(?:travels?|free|shoots?|works?|worked|credits?|films?)[^,;:]*$/u;

export const checkCities: Check = ({ text }, { baseCity }) => {
  if (!baseCity) return [];
  const own = cities.nameOf(baseCity) ?? baseCity;
  const found = [
    ...patterns.flatMap((pattern) => [...text.matchAll(pattern)]),
    ...[...text.matchAll(bare)].filter(({ index }) => !isList.test(text.slice(0, index))),
  ];
  const seen = new Set<number>();
  return found.flatMap((match) => {
    const said = cities.nameOf(match[1] ?? '') ?? '';
    const [start, end] = [match.index, match.index + match[0].length];
    if (seen.has(end) || foldPlain(said) === foldPlain(own)) return [];
    seen.add(end);
    if (isNegated.test(text.slice(Math.max(0, start - 20), start)) || isNegatedAfter.test(text.slice(end, end + 8)) || isHedged(text, start, end)) return [];
    return [{ start, end, says: said, recordSays: own }];
  });
};
