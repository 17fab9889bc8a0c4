/** Facts of a person in words, from the fields of a result. Fields that are not there are not spoken of. */
import { normalise, wordPattern } from '../wish/normalise.ts';
import type { FoundPerson } from './read-result.ts';
import type { Tongue } from './tongue.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const tame = (text: string): string =>
  text
    .replace(/[[\]<>`*_#|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80);

const words: Readonly<Record<Tongue, Readonly<Record<'in' | 'plays' | 'speaks' | 'skills' | 'cm' | 'rate' | 'noRate' | 'days' | 'noDays', string>>>> = {
  en: {
    in: 'based in',
    plays: 'plays',
    speaks: 'speaks',
    skills: 'skills:',
    cm: 'cm',
    rate: 'rate:',
    noRate: 'no rate on record: to ask',
    days: 'calendar:',
    noDays: 'no dates on record: to ask',
  },
  hinglish: {
    in: 'base:',
    plays: 'playing age',
    speaks: 'bhasha:',
    skills: 'skills:',
    cm: 'cm',
    rate: 'rate:',
    noRate: 'rate record mein nahi hai: poochhna hai',
    days: 'calendar:',
    noDays: 'dates record mein nahi hain: poochhna hai',
  },
  hi: {
    in: 'शहर:',
    plays: 'प्लेइंग एज',
    speaks: 'भाषा:',
    skills: 'हुनर:',
    cm: 'सेमी',
    rate: 'रेट:',
    noRate: 'रेट रिकॉर्ड में नहीं है: पूछना है',
    days: 'कैलेंडर:',
    noDays: 'तारीखें रिकॉर्ड में नहीं हैं: पूछना है',
  },
};

const names = (value: unknown, most: number): string =>
  (Array.isArray(value) ? value : [])
    .map((item) => (typeof item === 'string' ? item : isFields(item) ? (item['name'] ?? item['code'] ?? item['title']) : undefined))
    .filter((name) => typeof name === 'string')
    .map(tame)
    .slice(0, most)
    .join(', ');

export type AskedFacts = 'rates' | 'dates' | 'both';

const rateWords = wordPattern(normalise('rates?|charges?|fees?|quote|how much|cost|kitna leti|kitna leta|kitne paise|paise|रेट|फीस|कितना लेती|कितना लेता|पैसे'));
const dateWords = wordPattern(normalise('dates|availability|calendar|when (?:is|are) (?:she|he|they) free|kab free|kab khali|तारीखे|कैलेंडर|कब खाली|कब फ्री'));

/** What a question about somebody asks of rates and dates; undefined when it asks neither. */
export const wantsFacts = (question: string): AskedFacts | undefined => {
  const text = normalise(question);
  const [rates, dates] = [new RegExp(rateWords).test(text), new RegExp(dateWords).test(text)];
  if (rates && dates) return 'both';
  return rates ? 'rates' : dates ? 'dates' : undefined;
};

const ratesOf = (value: unknown, say: (typeof words)[Tongue]): string[] => {
  if (!Array.isArray(value)) return [];
  if (value.length === 0) return [say.noRate];
  return value.slice(0, 3).flatMap((rate: unknown) => {
    if (!isFields(rate) || typeof rate['amountPaise'] !== 'number') return [];
    const rupees = (rate['amountPaise'] / 100).toLocaleString('en-IN');
    return [`${say.rate} ₹${rupees} ${tame(String(rate['basis'] ?? '').replaceAll('_', ' '))} (${tame(String(rate['medium'] ?? '').replaceAll('_', ' '))})`];
  });
};

const daysOf = (value: unknown, say: (typeof words)[Tongue]): string[] => {
  if (!Array.isArray(value)) return [];
  if (value.length === 0) return [say.noDays];
  return value.slice(0, 4).flatMap((block: unknown) => {
    if (!isFields(block)) return [];
    return [`${say.days} ${tame(String(block['status']))} ${tame(String(block['from']))} to ${tame(String(block['to']))}`];
  });
};

/** At most `most` facts: what was asked, then the most telling. */
export const factsOf = ({ facts }: FoundPerson, tongue: Tongue, most: number, asked?: AskedFacts): string[] => {
  const say = words[tongue];
  const { playingAge, baseCity, heightCm, experience, availability } = facts;
  const rates = ratesOf(facts['rates'], say);
  const days = daysOf(facts['availabilityBlocks'], say);
  if (asked !== undefined) return [...(asked === 'dates' ? [] : rates), ...(asked === 'rates' ? [] : days)].slice(0, most);
  return [
    typeof baseCity === 'string' ? `${say.in} ${tame(baseCity)}` : '',
    isFields(playingAge) ? `${say.plays} ${Number(playingAge['min'])}–${Number(playingAge['max'])}` : '',
    names(facts['languages'], 4) && `${say.speaks} ${names(facts['languages'], 4)}`,
    names(facts['topSkills'] ?? facts['skills'], 4) && `${say.skills} ${names(facts['topSkills'] ?? facts['skills'], 4)}`,
    typeof heightCm === 'number' ? `${heightCm} ${say.cm}` : '',
    typeof experience === 'string' ? tame(experience) : '',
    typeof availability === 'string' && availability !== 'unknown' ? tame(availability) : '',
    ...rates.slice(0, 1).filter((rate) => rate !== say.noRate),
    names(facts['credits'], 3) && `credits: ${names(facts['credits'], 3)}`,
    names(facts['training'], 2) && `training: ${names(facts['training'], 2)}`,
  ]
    .filter((fact) => fact !== '')
    .slice(0, most);
};
