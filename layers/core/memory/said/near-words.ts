/** Words that are not the same and mean nearly the same: of one root, or of a kind that a question asks for by its name ("which sports" is answered by "tennis"). */
import { tokensOf } from '../tokens.ts';
import { kindLines } from './kind-lines.ts';
import { nearLines } from './near-lines.ts';

/** Endings that make a word of another sort from the same root, longest first. */
const endings =
  /(?:ization|isation|ational|fulness|ousness|iveness|ement|ation|ition|iness|ingly|ously|ment|ness|tion|sion|able|ible|ance|ence|ship|ful|less|ous|ive|ity|ian|ist|ant|ent|al|er|or|ly|ic|at|iz|if|y|i)$/u;
const roots = new Map<string, string>();
const mostRoots = 20_000;

/** Of a telling word; the word itself when it has no such ending. At least four letters. */
export const rootOf = (word: string): string => {
  const known = roots.get(word);
  if (known !== undefined) return known;
  const cut = /^[a-z]+$/u.test(word) ? word.replace(endings, '') : word;
  const root = cut.length >= 4 ? cut : word;
  if (roots.size >= mostRoots) roots.clear();
  roots.set(word, root);
  return root;
};

let kinds: ReadonlyMap<string, readonly string[]> | undefined;
/** For each word that names a kind, the words of things of that kind. */
const membersByKind = (): ReadonlyMap<string, readonly string[]> => {
  if (kinds !== undefined) return kinds;
  const made = new Map<string, string[]>();
  for (const line of kindLines.trim().split('\n')) {
    const [heads = '', members = ''] = line.split('|');
    const words = tokensOf(members);
    for (const head of tokensOf(heads)) made.set(head, [...(made.get(head) ?? []), ...words]);
  }
  kinds = made;
  return made;
};

/** Words of the kinds that are asked for, without those asked for themselves; each once. */
export const membersOf = (words: readonly string[]): string[] => {
  const asked = new Set(words);
  return [...new Set(words.flatMap((word) => membersByKind().get(word) ?? []))].filter((word) => !asked.has(word));
};

let near: ReadonlyMap<string, readonly string[]> | undefined;
/** For each word, those that are said for it. */
const mates = (): ReadonlyMap<string, readonly string[]> => {
  if (near !== undefined) return near;
  const made = new Map<string, string[]>();
  for (const line of nearLines.trim().split('\n')) {
    const words = [...new Set(tokensOf(line))];
    for (const word of words) made.set(word, [...(made.get(word) ?? []), ...words.filter((other) => other !== word)]);
  }
  near = made;
  return made;
};

/** Words that are said for this one. */
export const matesOf = (word: string): readonly string[] => mates().get(word) ?? [];

/** What is looked for besides the words of a question, each once: `mostAlso` at most, as each costs a look. */
export const alsoOf = (words: readonly string[]): string[] => {
  const asked = new Set(words);
  return [...new Set([...words.flatMap(matesOf), ...membersOf(words)])].filter((word) => !asked.has(word)).slice(0, mostAlso);
};
const mostAlso = 200;
