/** "Not scary", "darta nahi", "without glamour": what is denied must not be found. A phrase that a list has with its denial is not asked here. */
import { keysOf } from './fold-hindi.ts';

const before: ReadonlySet<string> = new Set(keysOf('not no never without neither nor bina dont doesnt didnt isnt wasnt wont hardly'));
const after: ReadonlySet<string> = new Set(keysOf('nahi nahin nahee mat'));

/** Whether the phrase at a place is denied: by one of the two words before it, or by the word after it. */
export const isDenied = (words: readonly string[], at: number, length: number): boolean =>
  before.has(words[at - 1] ?? '') || before.has(words[at - 2] ?? '') || after.has(words[at + length] ?? '');
