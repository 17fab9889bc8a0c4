/** Whether a user said what is to be remembered in her name: its telling words must be hers. What a profile, a page or a tool said is not. */
import type { OwnMessage } from '../intelligence/index.ts';
import { tokensOf } from './tokens.ts';

/** Of the memory's different words. The rest are the writer's: "prefers", "the director". */
const leastShare = 0.6;

/** The message that says most of it; undefined when her messages do not support it. */
export const supportOf = (text: string, said: readonly OwnMessage[]): OwnMessage | undefined => {
  const wanted = [...new Set(tokensOf(text))].filter((word) => !ofTheWriter.has(word));
  if (wanted.length === 0) return undefined;
  const all = new Set<string>();
  let best: { message: OwnMessage; shared: number } | undefined;
  for (const message of said) {
    const own = new Set(tokensOf(message.text));
    const shared = wanted.filter((word) => own.has(word)).length;
    for (const word of own) all.add(word);
    // The later of two: what she said last is what she means.
    if (shared > 0 && shared >= (best?.shared ?? 0)) best = { message, shared };
  }
  const supported = wanted.filter((word) => all.has(word)).length;
  return supported >= Math.ceil(wanted.length * leastShare) ? best?.message : undefined;
};

/** Words in which somebody else tells of her. */
const ofTheWriter = new Set(
  tokensOf('user director client prefers preference likes dislikes wants decided decision agreed always never actors actresses people'),
);
