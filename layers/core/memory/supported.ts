/** Whether a user said what is to be remembered in her name: its telling words must be hers. What a profile, a page or a tool said is not. */
import type { OwnMessage } from '../intelligence/index.ts';
import { tokensOf } from './tokens.ts';

/** Of the memory's different words. The rest are the writer's: "prefers", "the director". */
const leastShare = 0.6;

/** The message that says most of it, or the last that adds to it: "no, it is 40k now" is when the new value was said. undefined when her messages do not support it. */
export const supportOf = (text: string, said: readonly OwnMessage[]): OwnMessage | undefined => {
  const wanted = [...new Set(tokensOf(text))].filter((word) => !ofTheWriter.has(word));
  if (wanted.length === 0) return undefined;
  const all = new Set<string>();
  let best: { message: OwnMessage; own: ReadonlySet<string>; shared: number } | undefined;
  for (const message of said) {
    const own = new Set(tokensOf(message.text));
    const shared = wanted.filter((word) => own.has(word)).length;
    for (const word of own) all.add(word);
    // The later of two: what she said last is what she means.
    if (shared > 0 && shared >= (best?.shared ?? 0)) best = { message, own, shared };
  }
  const supported = wanted.filter((word) => all.has(word)).length;
  if (best === undefined || supported < Math.ceil(wanted.length * leastShare)) return undefined;
  const { message, own } = best;
  const missing = wanted.filter((word) => !own.has(word));
  const after = said.slice(said.indexOf(message) + 1);
  return after.findLast((later) => tokensOf(later.text).some((word) => missing.includes(word))) ?? message;
};

/** Words in which somebody else tells of her. */
const ofTheWriter = new Set(
  tokensOf('user director client prefers preference likes dislikes wants decided decision agreed always never actors actresses people'),
);
