/** Whether two memories say the same of one thing in other words, or its opposite. By words alone: only what is certain, for one of them goes. */
import type { ThingOf } from './entities/entity.ts';
import type { Memory } from './memory.ts';
import { tokensOf } from './tokens.ts';

const negation =
  /(?<![\p{L}\p{M}])(?:not|no|never|don'?t|dont|doesn'?t|won'?t|can'?t|cannot|avoid|avoids|hate|hates|dislike|dislikes|without|nahi|nahin|mat|kabhi nahi|नहीं|मत|कभी नहीं)(?![\p{L}\p{M}])/giu;
const wishes = new Set(
  tokensOf(
    'prefer prefers like likes love loves want wants hate hates dislike dislikes avoid avoids never always really actually usually generally pasand don not no does',
  ),
);

const isDenied = (text: string): boolean => (text.match(negation) ?? []).length % 2 === 1;
/** Numbers as they stand: 1 lakh and 11 lakh are not the same. */
const tellingOf = (text: string): Set<string> =>
  new Set([...tokensOf(text).filter((token) => !wishes.has(token)), ...(text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? [])]);

type Compared = Pick<Memory, 'text' | 'subject' | 'kind'>;

/** `same` and `opposite` speak of one subject in the same telling words, in any order. */
export const saysSame = (left: Compared, right: Compared, thingOf: ThingOf): 'same' | 'opposite' | undefined => {
  if (thingOf(left.subject) !== thingOf(right.subject)) return undefined;
  const [one, other] = [tellingOf(left.text), tellingOf(right.text)];
  if (one.size === 0 || one.size !== other.size || [...one].some((token) => !other.has(token))) return undefined;
  if (isDenied(left.text) !== isDenied(right.text)) return 'opposite';
  return left.kind === right.kind ? 'same' : undefined;
};
