/**
 * A request for one JSON object: the fields that its schema names are filled in from the data in the request, by rules. `title` is what is wanted, in
 * a few words; `lines` tell who said what; `intent` and `sentiment` go by simple words. Other fields are left to the schema.
 */
import { blocksOf, type CountRequest } from '../request.ts';
import { normalise, wordPattern } from '../wish/normalise.ts';
import { asksForThings, namesPeople } from '../wish/people.ts';
import { readWish } from '../wish/read-wish.ts';
import { describeWish } from './describe-wish.ts';
import { bendInput } from './fit-schema.ts';
import { tongueOf } from './tongue.ts';

type Data = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Data => typeof value === 'object' && value !== null && !Array.isArray(value);
const stringsIn = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

/** The schema of the object that is asked for; undefined when words are. */
export const schemaAsked = (request: CountRequest): Data | undefined => request.output_config?.format?.schema;

/** The JSON between `<data>` tags in the last message. */
const dataIn = (request: CountRequest): Data => {
  const last = request.messages.at(-1);
  const text =
    last === undefined
      ? ''
      : blocksOf(last)
          .flatMap((block) => (block.type === 'text' ? [block.text] : []))
          .join('\n');
  try {
    const data: unknown = JSON.parse(/<data>([\s\S]*)<\/data>/u.exec(text)?.[1] ?? '{}');
    return isObject(data) ? data : {};
  } catch {
    return {};
  }
};

const plain = (text: string): string =>
  text
    .replace(/\[\[[^\]]*\]\]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
const words = (text: string, most: number): string => text.split(' ').slice(0, most).join(' ');

const titleOf = ({ asked }: Data): string => {
  const text = plain(typeof asked === 'string' ? asked : '');
  const wanted = describeWish(readWish(text).wish, tongueOf(text));
  return wanted === '' ? words(text, 6) : `${tongueOf(text) === 'hi' ? 'कास्टिंग' : 'Casting'}: ${wanted}`;
};

const lineOf = (said: unknown): string[] => {
  if (!isObject(said) || typeof said['text'] !== 'string') return [];
  const text = said['text'].replace(/\s+/gu, ' ').trim();
  return said['who'] === 'director' && text !== '' ? [`Director: ${words(text, 18)}`] : [];
};

/** How it began, and where it stands. */
const linesOf = ({ before, said }: Data): string[] => {
  const all = [...stringsIn(before), ...(Array.isArray(said) ? said.flatMap(lineOf) : [])];
  return [...all.slice(0, 3), ...all.slice(3).slice(-9)];
};

const test = (source: string, text: string): boolean => new RegExp(wordPattern(normalise(source)), 'u').test(text);

/** After a search, "only those who are free" is that search again, whatever else it speaks of. */
const intentOf = (text: string, last: unknown): string => {
  const isAfterSearch = last === 'search_talent' || last === 'refine';
  if (isAfterSearch && test('same|only|older|younger|instead|more|sirf|bhi|aur|सिर्फ|और', text)) return 'refine';
  if (test('compare|versus|vs|difference|better|tulna|तुलना', text)) return 'compare';
  if (test('shortlist|keep|drop|शॉर्टलिस्ट', text)) return 'shortlist';
  if (test('hold|audition|callback|book|booking|schedule|free|available|dates?', text)) return 'schedule';
  if (test('remember|forget|yaad|याद', text)) return 'memory';
  if (test('status|where are we|progress|pending', text)) return 'project_status';
  const wantsPeople = namesPeople(text) || asksForThings(text);
  if (wantsPeople) return 'search_talent';
  return test('hi|hello|hey|thanks?|thank you|bye|namaste|नमस्ते|धन्यवाद', text) ? 'smalltalk' : 'other';
};

const sentimentOf = (text: string): string => {
  if (test('useless|wrong again|frustrated|annoying|terrible|bakwas|बकवास', text)) return 'frustrated';
  if (test('urgent|asap|now|jaldi|turant|जल्दी|तुरंत', text)) return 'urgent';
  return test('great|perfect|love|thanks?|thank you|badhiya|बढ़िया', text) ? 'positive' : 'neutral';
};

export const answerObject = (request: CountRequest, schema: Data): string => {
  const data = dataIn(request);
  const message = normalise(plain(typeof data['message'] === 'string' ? data['message'] : ''));
  const all = { title: titleOf(data), lines: linesOf(data), intent: intentOf(message, data['lastIntent']), sentiment: sentimentOf(message) };
  return JSON.stringify(bendInput(schema, all));
};
