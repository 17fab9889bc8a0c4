/** "Remember that …", "what do you remember …", "forget that …": told to the tools of memory in the user's own words, and told back from their results. */
import { normalise, wordPattern } from '../wish/normalise.ts';
import { readWish } from '../wish/read-wish.ts';
import type { Conversation, ToolExchange } from './conversation.ts';
import { type Corrected, corrected, isCorrection } from './corrections.ts';
import { phrases } from './phrases.ts';
import { listIn, memoriesIn, type Remembered } from './remembered.ts';
import type { Tongue } from './tongue.ts';
import { asksOfWork, isKindOfWork, tellsOfWork, workIn } from './work-talk.ts';

const pattern = (words: string): RegExp => new RegExp(wordPattern(normalise(words)).source, 'u');

/** What stands after these words, or before the last two, is to be kept. */
const keeps = [
  /(?:^|[\s,.])(?:remember|note|keep in mind)(?: that|:| down that)\s+(?<what>.{2,2000})$/isu,
  /(?:^|[\s,.])yaad rakhn?[aoie]+(?: ki|:|,)?\s+(?<what>.{2,2000})$/isu,
  /याद (?:रखना|रखो|रखिए)(?: कि|:|,)?\s+(?<what>.{2,2000})$/su,
  /^(?<what>.{2,2000}?)[,.;]? (?:so |and |please |pls )*(?:remember|note|keep in mind|make a note of|note down) (?:that|this|it)(?: down| please| for (?:me|later|next time))?[.!]?$/isu,
  /^(?<what>.{2,2000}?),? (?:yeh |ye )?yaad rakhn?[aoie]+[.!]?$/isu,
  /^(?<what>.{2,2000}?),? (?:यह |ये )?याद (?:रखना|रखो|रखिए)[.!।]?$/su,
];
const recalls = pattern(
  'what do you (?:remember|know) (?:about|of)|what (?:have|did) i (?:told|tell) you|do you remember|kya (?:kya )?yaad hai|yaad hai kya|yaad dila(?:o|iye)|क्या (?:क्या )?याद है|याद दिला(?:ओ|इए)',
);
const forgetting = pattern(
  "forget (?:that|about|what|my|everything|the|it)|(?:can|please|pls|now) forget|(?:erase|delete|wipe) (?:that|this|it|everything)|(?:don't|do not) keep (?:that|this|it)|(?:delete|erase|remove) .{1,60} (?:from (?:your |the )?memory)|bhool ja(?:o|na|iye)|bhul ja(?:o|na|iye)|bhula do|mita do|memory se (?:hata|delete|mita)|delete kar do .{0,20}memory se|भूल जा(?:ओ|ना|इए)|भुला दो|मिटा दो",
);
/** "Forget the budget, show me women of 40", "forget it, I'll come back": a turn of speech. */
const onlySaidSo = pattern("show|find|dikhao|i'll|i will|let me|दिखाओ|forget (?:the )?(?:age|height|city|language) too");
const forgets = { test: (text: string): boolean => forgetting.test(text) && !onlySaidSo.test(text) };
const everything = pattern('everything|all|sab(?: kuch)?|सब(?: कुछ)?');

const kinds: readonly (readonly [string, RegExp])[] = [
  ['preference', pattern('prefers?|likes?|loves?|hates?|dislikes?|pasand|पसंद')],
  ['constraint', pattern('never|always|must|only|no|kabhi|hamesha|sirf|कभी|हमेशा|सिर्फ')],
  ['decision', pattern('decided|agreed|settled|final|tay|तय')],
];
/** One value at a time: what is said of it later takes its place. */
const single: readonly (readonly [string, RegExp])[] = [
  ['budget', pattern('budget|बजट')],
  [
    'shoot_city',
    pattern("(?:we (?:will |now )?(?:shoot|are shooting)|we're shooting|shoot(?:ing)?|location) .{0,60}(?:in|at|to|mein|me)|(?:शूट|शूटिंग|लोकेशन) .{0,60}में"),
  ],
  ['director', pattern('director|directing|directs|डायरेक्टर|निर्देशक')],
  ['client', pattern('client|क्लाइंट')],
];

/** One sentence to be kept, of the work that it names, or of `work`. A sentence of two things that have one value each takes the place of neither. */
const keeping = (what: string, work?: string): MemoryMeant => {
  const text = normalise(what);
  const kind = kinds.find(([, words]) => words.test(text))?.[0] ?? 'fact';
  const of = single.filter(([name, words]) => words.test(text) && (name !== 'shoot_city' || !/\d/u.test(text)));
  const subject = workIn(what) ?? work;
  const attribute = of.length === 1 ? of[0]?.[0] : undefined;
  // Of no work, only a budget is a thing by itself.
  if (attribute === undefined || (subject === undefined && attribute !== 'budget')) return { tool: 'remember', input: { kind, text: what } };
  return { tool: 'remember', input: { kind, text: what, attribute, ...(subject === undefined ? {} : { subject }) } };
};

export interface MemoryMeant {
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const kept = (question: string): string | undefined => {
  for (const keep of keeps) {
    const what = keep.exec(question.trim())?.groups?.['what']?.trim();
    if (what !== undefined) return `${what.charAt(0).toUpperCase()}${what.slice(1)}`;
  }
  return undefined;
};

/** The call to make; undefined when memory is not meant, or there is no tool for it. */
export const memoryMeant = ({ question, tools }: Conversation): MemoryMeant | undefined => {
  const text = normalise(question);
  const wants = forgets.test(text) ? 'recall' : undefined;
  const what = wants === undefined && !recalls.test(text) ? kept(question) : undefined;
  if (what !== undefined && tools.has('remember')) return keeping(what);
  const asks = wants ?? (recalls.test(text) ? 'recall' : undefined);
  return asks !== undefined && tools.has(asks) ? { tool: asks, input: { query: question.slice(0, 2_000) } } : undefined;
};

/** When nobody is asked for: what the message asks or tells of a work, told to memory though she does not say "remember". */
export const workMeant = (conversation: Conversation): MemoryMeant | undefined => {
  const { question, tools, context, memories } = conversation;
  const put = corrected(question, sentencesBefore(conversation));
  if (put !== undefined) {
    const known = memories.find(({ text }) => wordsOf(text) === wordsOf(put.before));
    if (known !== undefined && tools.has('correct_memory')) return { tool: 'correct_memory', input: { id: known.id, text: put.after } };
    if (tools.has('remember')) return keeping(inHerWords(put, conversation), workWhenSaid(put.before, conversation));
  }
  const read = readWish(question, context.today);
  if (tools.has('recall') && asksOfWork(question, read)) return { tool: 'recall', input: { query: ofWhich(conversation).slice(0, 2_000) } };
  if (!tools.has('remember') || !tellsOfWork(question, read, isRefining(conversation))) return undefined;
  const [before] = sentencesBefore(conversation);
  return keeping(withoutNo(question.trim()), before === undefined ? undefined : workIn(before));
};

/** "No, the budget is 35k now" is kept as what holds. */
const withoutNo = (text: string): string => {
  const told = text.replace(/^(?:(?:no|nope|nah|sorry|wait|actually|correction|nahi|nahin|नहीं)[,.!: ]+)+/iu, '');
  return told.length < 2 ? text : `${told.charAt(0).toUpperCase()}${told.slice(1)}`;
};

/** "Where do we shoot it?": with the name of the work that was spoken of last. */
const ofWhich = ({ question, asked }: Conversation): string => {
  if (
    workIn(question) !== undefined ||
    !/(?<![\p{L}])(?:it|this one|that one|this (?:film|ad|one|project)|that (?:film|ad|project)|iska|iski|isme|usme)(?![\p{L}])/iu.test(question)
  )
    return question;
  const work = asked.map(workIn).findLast((name) => name !== undefined && /^\p{Lu}/u.test(name));
  return work === undefined ? question : `${question.trim()} (for ${work})`;
};

/** The work that a sentence was kept of when she said it, so that what corrects it is of the same. */
const workWhenSaid = (sentence: string, conversation: Conversation): string | undefined => {
  const { asked } = conversation;
  const at = asked.findLastIndex((message) => wordsOf(kept(message) ?? message) === wordsOf(sentence));
  if (at < 1) return undefined;
  const [before] = sentencesBefore({ ...conversation, asked: asked.slice(0, at), lastAnswer: '' });
  return workIn(before ?? '') ?? workIn(asked[at - 1] ?? '');
};

/** What was told to her of another conversation is kept as far as she says it in this one: a tail after the new value, "per day", may be of that one alone. */
const inHerWords = ({ after, value }: Corrected, { asked, question }: Conversation): string => {
  const own = new Set(wordsOf([...asked, question].join(' ')).split(' '));
  const words = wordsOf(after).split(' ');
  const isHers = words.filter((word) => own.has(word)).length >= words.length * 0.7;
  return isHers ? after : after.slice(0, after.indexOf(value) + value.length);
};

/** People were found before in this conversation. */
export const isRefining = ({ earlier }: Conversation): boolean => earlier.some(({ name }) => name === 'search_talent');

/** What she told just before, or what was told to her of memory: calls of its tools are in no later request. */
const sentencesBefore = (conversation: Conversation): readonly string[] => {
  const last = conversation.asked.findLast((message) => !isCorrection(message));
  if (last === undefined) return [];
  const read = readWish(last, conversation.context.today);
  const what = recalls.test(normalise(last)) ? undefined : (kept(last) ?? (tellsOfWork(last, read, isRefining(conversation)) ? last : undefined));
  if (what !== undefined) return [what];
  if (!recalls.test(normalise(last)) && !asksOfWork(last, read)) return [];
  return conversation.lastAnswer.split('\n').flatMap((line) => (line.startsWith('- ') ? [line.slice(2).replace(/^\d{4}-\d\d-\d\d: /u, '')] : []));
};

interface Said {
  readonly on: string;
  readonly text: string;
}

/** What was only said is told after what is remembered, and this much of it. */
const mostSaid = 3;

/** What is no question, and not what a memory says already. */
const saidIn = (result: string, memories: readonly Remembered[]): Said[] => {
  const said = listIn(result, 'said').map((one): Said => ({ on: String(one['on'] ?? ''), text: String(one['text'] ?? '') }));
  const keys = memories.map(({ text }) => wordsOf(text));
  return said
    .filter(({ text }) => text !== '' && !isAsking(text) && !keys.some((key) => wordsOf(text).includes(key) || key.includes(wordsOf(text))))
    .filter(({ text }, index, all) => all.findIndex((other) => wordsOf(other.text) === wordsOf(text)) === index)
    .slice(0, mostSaid);
};
const wordsOf = (text: string): string => (normalise(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
const isAsking = (text: string): boolean => /[?？]\s*$/u.test(text) || asksOfWork(text, readWish(text));

/** Of what was found, what she means: where she names it, what has a word of the name. */
const forgettable = (text: string, memories: readonly Remembered[]): readonly Remembered[] => {
  const said =
    /(?:everything|all|sab(?: kuch)?|सब(?: कुछ)?|anything)(?: that)?(?: you (?:know|remember|have))? (?:about|of|on|for) (?<name>.+)$|^(?<before>.+?) (?:ke baare mein|ke bare mein|के बारे में)/u.exec(
      text,
    )?.groups;
  const names = telling(said?.['name'] ?? said?.['before'] ?? '');
  return names.length === 0 ? memories : memories.filter((memory) => names.some((name) => normalise(memory.text).includes(name)));
};
const telling = (text: string): string[] =>
  (text.match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []).filter((word) => !/^(?:the|that|this|our|and|project|work|everything|from|your|memory|please)$/u.test(word));

/** When forgetting is meant and was looked up: the call that offers it. */
export const forgetMeant = ({ question, tools }: Conversation, { name, result, isError }: ToolExchange): MemoryMeant | undefined => {
  const text = normalise(question);
  if (name !== 'recall' || isError || result === undefined || !forgets.test(text) || !tools.has('forget_memory')) return undefined;
  const found = forgettable(text, memoriesIn(result)).slice(0, everything.test(text) ? 10 : 1);
  return found.length === 0 ? undefined : { tool: 'forget_memory', input: { ids: found.map(({ id }) => id) } };
};

/** One line each, without anything that could pass for a marker. */
const tame = (text: string): string =>
  text
    .replace(/[[\]<>`*_#|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 200);

/** Of what is remembered, what names the work that is asked about; where no name is asked, or it is in another script, all of it may be meant. */
const ofTheWork = (question: string, memories: readonly Remembered[]): readonly Remembered[] => {
  const names = (normalise(workIn(question) ?? '').match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? []).filter((word) => !isKindOfWork(word));
  const isOther = ({ text }: Remembered): boolean => names.some((name) => /[a-z]/u.test(name) !== /[a-z]/iu.test(text));
  return names.length === 0 ? memories : memories.filter((memory) => isOther(memory) || names.some((name) => normalise(memory.text).includes(name)));
};

/** undefined when it is no tool of memory. `here`: what she said of it in this conversation. */
export const sayMemory = ({ name, input, result, isError }: ToolExchange, tongue: Tongue, here: readonly string[] = []): string | undefined => {
  const say = phrases[tongue];
  if (!['remember', 'recall', 'forget_memory', 'correct_memory'].includes(name)) return undefined;
  if (result === undefined || (isError && /not available just now/u.test(result))) return say.memoryAway;
  if (isError) return say.notRemembered;
  if (name === 'remember' || name === 'correct_memory') return say.remembered;
  if (name === 'forget_memory') return say.forgetOffered;
  const all = memoriesIn(result);
  const ofIt = ofTheWork(String(input['query'] ?? ''), all);
  const found = ofIt.length > 0 ? ofIt : all;
  const said = saidIn(result, found).map(({ on, text }) => `- ${tame(on)}: ${tame(text)}`);
  // Her words of this conversation are before a model, whatever its tools find.
  const known = [...found.map(({ text }) => text), ...saidIn(result, found).map(({ text }) => text)].map(wordsOf);
  const isForgetting = forgets.test(normalise(String(input['query'] ?? '')));
  const saidHere = isForgetting ? [] : here.filter((text) => !known.some((key) => key.includes(wordsOf(text)) || wordsOf(text).includes(key)));
  if (isForgetting && forgettable(normalise(String(input['query'] ?? '')), all).length === 0) return say.nothingRemembered;
  if (found.length === 0 && said.length === 0 && saidHere.length > 0) return [say.saidHere, ...saidHere.map((text) => `- ${tame(text)}`)].join('\n');
  if (found.length === 0 && said.length === 0) return say.nothingRemembered;
  const remembered = found.length === 0 ? [] : [ofIt.length > 0 ? say.recalled : say.nearest, ...found.map(({ text }) => `- ${tame(text)}`)];
  return [...remembered, ...(said.length === 0 ? [] : [`${found.length === 0 ? '' : '\n'}${say.onlySaid}`, ...said])].join('\n');
};
