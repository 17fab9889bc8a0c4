/** "No, it is 40k now", right after something was remembered or recalled: the whole sentence, with the new value in the old one's place. */
import { normalise, withoutMarks, wordPattern } from '../wish/normalise.ts';
import { cities } from '../wish/places.ts';

const amount = '(?:rs\\.? ?|₹ ?|inr )?\\d[\\d,.]*(?: ?(?:k|l|lakhs?|lacs?|crores?|cr|thousand|hazaa?r|हजार|लाख|करोड))?';
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|जनवरी|फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितबर|अक्टूबर|नवबर|दिसबर|दिसंबर|नवंबर|सितंबर)';
const day = `(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: ?(?:-|to|se|से) ?\\d{1,2}(?:st|nd|rd|th)?)? (?:of )?${month}|${month} \\d{1,2}(?:st|nd|rd|th)?|(?:the )?\\d{1,2}(?:st|nd|rd|th)`;
const city = cities.pattern.source;
/** A day before an amount: "12 December" begins as one. */
const values: readonly RegExp[] = [day, amount, city].map((source) => new RegExp(wordPattern(withoutMarks(source)).source, 'iu'));

const before =
  '(?:(?:no|nope|nah|sorry|wait|correction|actually|wrong|not quite|but|and|oh|hmm|ok(?:ay)?|nahi|nahin|galat|arre|are|aur|नहीं|गलत|अरे|सॉरी)[,.! ]+){0,3}';
const subject =
  "(?:(?:now |ab |अब )?(?:it(?:'s| is| will be)|it was|that(?:'s| is)|make (?:it|that)|it should be|it (?:moved|changed|went up|went down|shifted) to|(?:the )?(?:budget|rate|fee|shoot|city|date|location)(?:'s| is| moved to| changed to)?|(?:wo|woh|yeh|ye|budget|date|shoot|वो|वह|यह|बजट|तारीख) (?:ab |अब )?|ab|now|अब) ?)";
const after =
  '(?:(?:,| )*(?:now|instead|only|per day|a day|per din|din ka|in all|ab|hai|hain|ho gaya(?: hai)?|hoga|kar do|karo|mein|se|not .{1,30}|है|हैं|हो गया(?: है)?|होगा|में|प्रति दिन|कर दो))*[ .!।]*';
const corrects = values.map(
  (value) => new RegExp(`^${withoutMarks(before)}(?:${withoutMarks(subject)})?(?:in |on |at )?(?<value>${value.source})${withoutMarks(after)}$`, 'iu'),
);
const isSaidSo = new RegExp(
  `^(?:(?:oh|hmm|arre|but|and)[,.! ]+)?(?:(?:no|nope|nah|sorry|wait|correction|actually|wrong|nahi|nahin|galat|नहीं|गलत)[,.! ]|${withoutMarks(subject)})|(?:^|[ ,])(?:now|ab|अब)(?:$|[ .!,])`,
  'iu',
);

const mostCharacters = 100;

interface NewValue {
  readonly value: string;
  /** What it is: a day, an amount or a city. */
  readonly kind: RegExp;
}

const valueIn = (message: string): NewValue | undefined => {
  const text = normalise(message).trim();
  if (text.length > mostCharacters || !isSaidSo.test(text)) return undefined;
  const place = corrects.findIndex((pattern) => pattern.test(text));
  const value = corrects[place]?.exec(text)?.groups?.['value'];
  const kind = values[place];
  return value === undefined || kind === undefined ? undefined : { value: asWritten(value, message), kind };
};

/** As she wrote it, where it can be found there. */
const asWritten = (value: string, message: string): string => {
  const at = message.toLowerCase().indexOf(value);
  return at === -1 ? value : message.slice(at, at + value.length);
};

export const isCorrection = (message: string): boolean => valueIn(message) !== undefined;

export interface Corrected {
  readonly before: string;
  readonly after: string;
  /** The new one, which stands in `after`. */
  readonly value: string;
}

/** The first of these sentences that holds a value of this kind is what she has before her. */
export const corrected = (message: string, sentences: readonly string[]): Corrected | undefined => {
  const found = valueIn(message);
  const before = found && sentences.find((sentence) => found.kind.test(sentence));
  return found && before !== undefined ? { before, after: before.replace(found.kind, () => found.value), value: found.value } : undefined;
};
