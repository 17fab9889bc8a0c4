/** Fees: what an answer says somebody asks, beside the rates of the record. A rate on another basis is no contradiction. */
import { clauseAt, isHedged } from './clauses.ts';
import type { Check, PersonFacts } from './facts.ts';

const unit = '(k(?!\\p{L})|thousand|hazaa?r|हजार|lakhs?|lacs?|लाख|crores?|cr(?!\\p{L})|करोड़|करोड)';
const amount = new RegExp(
  `(?:₹|(?<!\\p{L})rs\\.?|(?<!\\p{L})inr)\\s*(\\d[\\d,]*(?:\\.\\d+)?)\\s*${unit}?|(?<![\\d.'])(\\d[\\d,]*(?:\\.\\d+)?)\\s*(?:${unit}|(?=\\s*(?:rupees|rupaye|rupay|रुपये|रुपए|रूपये)))`,
  'gu',
);
const factor = (word: string | undefined): number => {
  if (word === undefined) return 1;
  if (/^(?:k|t|haz|हज)/u.test(word)) return 1_000;
  return /^(?:cr|कर)/u.test(word) ? 10_000_000 : 100_000;
};
const bases: readonly (readonly [RegExp, string])[] = [
  [/(?:per|a|an|each|\/|prati|प्रति|ek|एक|har|हर)\s*(?:shoot(?:ing)?\s+)?(?:day|din|दिन)|day rate|daily|rozana|roz ka|din k[aei]|दिन क[ाेी]|रोज/u, 'per_day'],
  [/(?:per|an?|each|\/|prati|प्रति|har|हर)\s*(?:episode|ep|एपिसोड)/u, 'per_episode'],
  [/(?:per|an?|each|\/|har|हर)\s*(?:shift|शिफ्ट)/u, 'per_shift'],
  [/(?:per|an?|each|\/|prati|प्रति)\s*(?:month|mahina|महीन)/u, 'per_month'],
  [/lump ?sum|flat fee|for the (?:whole )?(?:film|project)/u, 'lumpsum'],
];
const isFee = /charg|rate|fee|asks?|quot|takes?|costs?|per |\/ ?(?:day|ep|shift|month)|a day|an episode|a shift|leti|leta|lete|लेती|लेता|लेते|फीस|रेट|दिन|din|₹/u;
const isNotHers = /budget|offer|within|up to|upto|limit|ceiling|paid|earned|grossed|बजट/u;

const rupees = (paise: number): string => `₹${(paise / 100).toLocaleString('en-IN')}`;
const sayRate = ({ medium, basis, amountPaise }: NonNullable<PersonFacts['rates']>[number]): string =>
  `${rupees(amountPaise)} ${basis.replace('_', ' ')} (${medium.replace('_', ' ')})`;

export const checkMoney: Check = ({ text }, { rates = [] }) => {
  if (rates.length === 0) return [];
  return [...text.matchAll(amount)].flatMap((found) => {
    const [start, end] = [found.index, found.index + found[0].length];
    const clause = clauseAt(text, start, end);
    if (!isFee.test(clause) || isNotHers.test(clause) || isHedged(text, start, end)) return [];
    const paise = Math.round(Number((found[1] ?? found[3] ?? '').replaceAll(',', '')) * factor(found[2] ?? found[4]) * 100);
    const basis = bases.find(([pattern]) => pattern.test(clause))?.[1];
    const comparable = rates.filter((rate) => basis === undefined || rate.basis === basis);
    if (paise < 10_000 || comparable.length === 0 || comparable.some(({ amountPaise }) => Math.abs(amountPaise - paise) <= amountPaise / 100)) return [];
    return [
      { start, end, says: basis === undefined ? rupees(paise) : `${rupees(paise)} ${basis.replace('_', ' ')}`, recordSays: comparable.map(sayRate).join(', ') },
    ];
  });
};
