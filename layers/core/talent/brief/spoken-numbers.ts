/** Numbers in words as numbers in digits: "twenty seven", "sixty-five", "chhabbis", "fifteenth". A number of one word that the gazetteers know stays as it is. */
import type { Token } from './tokens.ts';

const tens: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80 };
const units: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 };
const teens: Readonly<Record<string, number>> = { eleven: 11, thirteen: 13, fourteen: 14, seventeen: 17, nineteen: 19 };

/** Hindi has a word of its own for each number below a hundred; a line: the number, then its spellings. */
const hindi = new Map(
  `11|gyarah|gyaarah|ग्यारह
13|terah|तेरह
14|chaudah|चौदह
17|satrah|सत्रह
18|athaarah|attharah|atthaarah|athaara
19|unnis|उन्नीस
21|ikkis|ikkees|इक्कीस
22|baees|baaees|baais|bais|bayees|बाईस|बाइस
23|teis|teyis|तेईस|तेइस
24|chaubis|chaubees|चौबीस
25|pachchis|pachchees|pacchees|pachhis|pachees
26|chhabbis|chabbis|chhabbees|छब्बीस
27|sattais|sattaees|sattayis|सत्ताईस|सत्ताइस
28|attaees|attais|atthaees|atthayis|attayis
29|untis|unatis|untees|उनतीस
31|ikatis|ikattis|इकतीस
32|battis|battees|बत्तीस
33|taintis|tetis|तैंतीस
34|chauntis|चौंतीस
36|chhattis|chattis|छत्तीस
37|saintis|सैंतीस
38|adtis|artis|अड़तीस
39|untalis|उनतालीस
41|iktalis|इकतालीस
42|bayalis|बयालीस
43|taintalis|तैंतालीस
44|chauvalis|चौवालीस
46|chhiyalis|छियालीस
47|saintalis|सैंतालीस
48|adtalis|अड़तालीस
49|unchas|उनचास
52|bawan|बावन
54|chauvan|चौवन
56|chhappan|छप्पन
58|atthavan|अट्ठावन
62|basath|बासठ
68|adsath|अड़सठ
75|pachhattar|पचहत्तर
80|assi|अस्सी`
    .split('\n')
    .flatMap((line) => {
      const [number = '', ...words] = line.split('|');
      return words.map(
        (word) =>
          [
            word
              .normalize('NFKD')
              .replace(/\u093c/gu, '')
              .normalize('NFC')
              .replace(/\u0901/gu, '\u0902'),
            number,
          ] as const,
      );
    }),
);

const ordinalStems = 'fif,six,seven,eigh,nin,ten,eleven,twelf,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen,twentie'.split(',');

/** "Pehli se paanch January", "pehli tareekh": the first of a month. */
const isFirstOfMonth = (tokens: readonly Token[], at: number): boolean =>
  ['pehli', 'pahli', 'पहली'].includes(tokens[at]?.text ?? '') &&
  tokens
    .slice(at + 1, at + 4)
    .some(({ text }, far) => months.test(text) && (far === 0 || ['se', 'to', 'aur', 'ko', 'से', 'और', '-'].includes(tokens[at + 1]?.text ?? '')));
const months =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$|^(?:tareekh|tarikh|taarikh|तारीख|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर)$/u;

/** One pass; each token has its place in the text, so a number of two words reaches over both. */
export const withSpokenNumbers = (tokens: readonly Token[]): readonly Token[] => {
  if (!tokens.some(({ kind, text }) => kind === 'word' && (isSpoken(text) || /^(?:pehli|pahli|पहली)$/u.test(text)))) return tokens;
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const pair = token.kind === 'word' ? pairAt(tokens, at) : undefined;
    if (pair !== undefined) {
      read.push(...pair.tokens);
      at = pair.last;
    } else if (isFirstOfMonth(tokens, at)) read.push({ ...token, kind: 'number', text: '1' });
    else read.push(...oneOf(token));
  }
  return read;
};

const isSpoken = (word: string): boolean => Object.hasOwn(tens, word) || Object.hasOwn(teens, word) || hindi.has(word) || ordinalOf(word) !== undefined;

/** "Twenty seven", "sixty-five", "twenty first". */
const pairAt = (tokens: readonly Token[], at: number): { tokens: Token[]; last: number } | undefined => {
  const first = tokens[at] as Token;
  const ten = Object.hasOwn(tens, first.text) ? tens[first.text] : undefined;
  if (ten === undefined) return undefined;
  const last = tokens[at + 1]?.kind === 'mark' && tokens[at + 1]?.text === '-' && tokens[at + 1]?.isGlued ? at + 2 : at + 1;
  const second = tokens[last];
  if (second?.kind !== 'word') return undefined;
  const unit = Object.hasOwn(units, second.text) ? units[second.text] : undefined;
  if (unit !== undefined) return { tokens: [{ ...first, kind: 'number', text: String(ten + unit), end: second.end }], last };
  const ordinal = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9 }[second.text];
  return ordinal === undefined || ten > 30 ? undefined : { tokens: asOrdinal({ ...first, end: second.end }, ten + ordinal), last };
};

const oneOf = (token: Token): Token[] => {
  if (token.kind !== 'word') return [token];
  const ordinal = ordinalOf(token.text);
  if (ordinal !== undefined) return asOrdinal(token, ordinal);
  const number = Object.hasOwn(teens, token.text) ? String(teens[token.text]) : hindi.get(token.text);
  return number === undefined ? [token] : [{ ...token, kind: 'number', text: number }];
};

const asOrdinal = (token: Token, number: number): Token[] => [
  { ...token, kind: 'number', text: String(number), end: token.end - 2 },
  { kind: 'word', text: 'th', start: token.end - 2, end: token.end, isGlued: true },
];

/** From "fifth" to "twentieth": "first" to "fourth" say more often which week, lead or class. */
const ordinalOf = (word: string): number | undefined => {
  if (!word.endsWith('th')) return undefined;
  const place = ordinalStems.indexOf(word.slice(0, -2));
  return place < 0 ? undefined : place + 5;
};
