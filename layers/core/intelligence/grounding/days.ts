/** Days as answers name them, in English, Hindi and Hinglish, reckoned forward from today. */

export interface SaidDays {
  readonly start: number;
  readonly end: number;
  /** YYYY-MM-DD, inclusive. */
  readonly from: string;
  readonly to: string;
}

const monthWords = [
  'january|jan|जनवरी',
  'february|feb|फरवरी',
  'march|mar|मार्च',
  'april|apr|अप्रैल',
  'may|मई',
  'june|jun|जून',
  'july|jul|जुलाई',
  'august|aug|अगस्त',
  'september|sept|sep|सितंबर|सितम्बर',
  'october|oct|अक्टूबर|अक्तूबर',
  'november|nov|नवंबर|नवम्बर',
  'december|dec|दिसंबर|दिसम्बर',
];
const month = `(${monthWords.join('|')})(?![\\p{L}\\p{M}])\\.?`;
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const until = '\\s*(?:-|to|till|until|through|se|से|and|aur|और|&)\\s*';

const iso = /(\d{4}-\d{2}-\d{2})(?:\s*(?:-|to|se|से|and|till|until)\s*(\d{4}-\d{2}-\d{2}))?/gu;
const patterns: readonly (readonly [RegExp, (match: RegExpMatchArray) => readonly [day: string, month: string, toDay: string, toMonth: string]])[] = [
  [new RegExp(`(?<!\\d)${day}\\s+${month}${until}${day}\\s+${month}`, 'gu'), (match) => [match[1] ?? '', match[2] ?? '', match[3] ?? '', match[4] ?? '']],
  [new RegExp(`(?<!\\d)${day}${until}${day}\\s+(?:of\\s+)?${month}`, 'gu'), (match) => [match[1] ?? '', match[3] ?? '', match[2] ?? '', match[3] ?? '']],
  [new RegExp(`(?<![\\p{L}\\p{M}])${month}\\s+${day}${until}${day}(?!\\d)`, 'gu'), (match) => [match[2] ?? '', match[1] ?? '', match[3] ?? '', match[1] ?? '']],
  [new RegExp(`(?<!\\d)${day}\\s+(?:of\\s+)?${month}`, 'gu'), (match) => [match[1] ?? '', match[2] ?? '', match[1] ?? '', match[2] ?? '']],
  [new RegExp(`(?<![\\p{L}\\p{M}])${month}\\s+${day}(?!\\d)`, 'gu'), (match) => [match[2] ?? '', match[1] ?? '', match[2] ?? '', match[1] ?? '']],
];

const pad = (value: number): string => String(value).padStart(2, '0');
const monthNumber = (word: string): number => monthWords.findIndex((names) => names.split('|').includes(word)) + 1;

/** The next such day that is not long past: answers speak of what is coming. */
const dated = (dayOfMonth: string, monthWord: string, today: string): string | undefined => {
  const [number, ofMonth] = [Number(dayOfMonth), monthNumber(monthWord)];
  if (number < 1 || number > 31 || ofMonth === 0) return undefined;
  const year = Number(today.slice(0, 4));
  const thisYear = `${year}-${pad(ofMonth)}-${pad(number)}`;
  const isLongPast = Date.parse(`${today}T00:00:00Z`) - Date.parse(`${year}-${pad(ofMonth)}-${pad(Math.min(number, 28))}T00:00:00Z`) > 60 * 86_400_000;
  return isLongPast ? `${year + 1}${thisYear.slice(4)}` : thisYear;
};

export const daysIn = (text: string, today: string): SaidDays[] => {
  const found: SaidDays[] = [];
  const add = (start: number, end: number, from: string | undefined, to: string | undefined): void => {
    if (from === undefined || to === undefined || from > to || found.some((other) => start < other.end && end > other.start)) return;
    found.push({ start, end, from, to });
  };
  for (const match of text.matchAll(iso)) add(match.index, match.index + match[0].length, match[1], match[2] ?? match[1]);
  for (const [pattern, read] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const [fromDay, fromMonth, toDay, toMonth] = read(match);
      add(match.index, match.index + match[0].length, dated(fromDay, fromMonth, today), dated(toDay, toMonth, today));
    }
  }
  return found;
};
