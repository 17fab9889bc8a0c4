/** "Remember that …", "what do you remember …", "forget that …": told to the tools of memory in the user's own words, and told back from their results. */
import { normalise, wordPattern } from '../wish/normalise.ts';
import type { Conversation, ToolExchange } from './conversation.ts';
import { phrases } from './phrases.ts';
import type { Tongue } from './tongue.ts';

const pattern = (words: string): RegExp => new RegExp(wordPattern(normalise(words)).source, 'u');

/** What stands after these words, or before the last two, is to be kept. */
const keeps = [
  /(?:^|[\s,.])(?:remember|note|keep in mind)(?: that|:| down that)\s+(?<what>.{2,2000})$/isu,
  /(?:^|[\s,.])yaad rakhn?[aoie]+(?: ki|:|,)?\s+(?<what>.{2,2000})$/isu,
  /याद (?:रखना|रखो|रखिए)(?: कि|:|,)?\s+(?<what>.{2,2000})$/su,
  /^(?<what>.{2,2000}?),? (?:yeh |ye )?yaad rakhn?[aoie]+[.!]?$/isu,
  /^(?<what>.{2,2000}?),? (?:यह |ये )?याद (?:रखना|रखो|रखिए)[.!।]?$/su,
];
const recalls = pattern(
  'what do you (?:remember|know) (?:about|of)|what (?:have|did) i (?:told|tell) you|do you remember|kya (?:kya )?yaad hai|yaad hai kya|yaad dila(?:o|iye)|क्या (?:क्या )?याद है|याद दिला(?:ओ|इए)',
);
const forgets = pattern('forget (?:that|about|what|my|everything|the|it)|bhool ja(?:o|na|iye)|bhul ja(?:o|na|iye)|भूल जा(?:ओ|ना|इए)');
const everything = pattern('everything|all|sab(?: kuch)?|सब(?: कुछ)?');

const kinds: readonly (readonly [string, RegExp])[] = [
  ['preference', pattern('prefers?|likes?|loves?|hates?|dislikes?|pasand|पसंद')],
  ['constraint', pattern('never|always|must|only|no|kabhi|hamesha|sirf|कभी|हमेशा|सिर्फ')],
  ['decision', pattern('decided|agreed|settled|final|tay|तय')],
];
/** One value at a time: what is said of it later takes its place. */
const single = pattern('budget|बजट');

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
  if (what !== undefined && tools.has('remember')) {
    const kind = kinds.find(([, words]) => words.test(normalise(what)))?.[0] ?? 'fact';
    return { tool: 'remember', input: { kind, text: what, ...(single.test(normalise(what)) ? { attribute: 'budget' } : {}) } };
  }
  const asks = wants ?? (recalls.test(text) ? 'recall' : undefined);
  return asks !== undefined && tools.has(asks) ? { tool: asks, input: { query: question.slice(0, 2_000) } } : undefined;
};

interface Remembered {
  readonly id: string;
  readonly text: string;
}

const memoriesIn = (result: string): Remembered[] => {
  try {
    const { memories } = JSON.parse(result) as { memories?: unknown };
    return (Array.isArray(memories) ? memories : []).filter(
      (memory): memory is Remembered => typeof memory?.id === 'string' && typeof memory.text === 'string' && memory.id.startsWith('mem_'),
    );
  } catch {
    return [];
  }
};

/** When forgetting is meant and was looked up: the call that offers it. */
export const forgetMeant = ({ question, tools }: Conversation, { name, result, isError }: ToolExchange): MemoryMeant | undefined => {
  const text = normalise(question);
  if (name !== 'recall' || isError || result === undefined || !forgets.test(text) || !tools.has('forget_memory')) return undefined;
  const found = memoriesIn(result).slice(0, everything.test(text) ? 10 : 1);
  return found.length === 0 ? undefined : { tool: 'forget_memory', input: { ids: found.map(({ id }) => id) } };
};

/** One line each, without anything that could pass for a marker. */
const tame = (text: string): string =>
  text
    .replace(/[[\]<>`*_#|]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 200);

/** undefined when it is no tool of memory. */
export const sayMemory = ({ name, result, isError }: ToolExchange, tongue: Tongue): string | undefined => {
  const say = phrases[tongue];
  if (!['remember', 'recall', 'forget_memory', 'correct_memory'].includes(name)) return undefined;
  if (result === undefined || (isError && /not available just now/u.test(result))) return say.memoryAway;
  if (isError) return say.notRemembered;
  if (name === 'remember') return say.remembered;
  if (name === 'forget_memory') return say.forgetOffered;
  const found = memoriesIn(result);
  return found.length === 0 ? say.nothingRemembered : [say.recalled, ...found.map(({ text }) => `- ${tame(text)}`)].join('\n');
};
