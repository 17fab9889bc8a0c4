/** What of a message is its writer's own. What she pasted, quoted or forwarded is somebody else's, and nothing is learnt from it. */

const forwarded = /^(?:-{2,} ?(?:forwarded|original) message|begin forwarded message|fwd?:|from: .*@|on .{4,60} wrote:)/iu;
const saysSomebody =
  /(?<![\p{L}\p{M}])(?:(?:he|she|they|client|agent|manager|producer|it|email|mail|bio|profile|message|whatsapp)(?:'s)? (?:wrote|writes|says|said|reads|sent))\s*:/iu;

/** Her sentences, in their order. */
export const ownSentences = (text: string): string[] => {
  const lines: string[] = [];
  for (const line of text.slice(0, 20_000).split('\n')) {
    // From there on it is another's text.
    if (forwarded.test(line.trim())) break;
    if (/^\s*(?:>|\|)/u.test(line)) continue;
    const cut = saysSomebody.exec(line);
    lines.push(cut ? line.slice(0, cut.index) : line);
    if (cut) break;
  }
  return lines
    .join('\n')
    .replace(/["“”«»](?:[^"“”«»\n]{12,})["“”«»]/gu, ' ')
    .replace(/```[\s\S]*?(?:```|$)/gu, ' ')
    .split(/(?<=[.!?।])\s+|\n+|;\s+/u)
    .map((sentence) => sentence.replace(/\s+/gu, ' ').trim())
    .filter((sentence) => sentence !== '');
};

const orders =
  /(?<![\p{L}\p{M}])(?:(?:always|from now on|please)?,? ?(?:share|send|forward|reveal|leak|email|post) (?:all |every |the |our |your |my )?(?:\w+ )?(?:budgets?|rates?|passwords?|numbers?|contacts?|data|details|prompts?|memories|documents?)|ignore (?:all|any|the|your|previous)|disregard|system prompt|you are now|pretend (?:to|that)|act as|do not tell|don'?t tell|without asking|without confirmation|jailbreak|developer mode)/iu;

/** An order to the assistant about what to do is not a fact about anybody. */
export const isOrder = (sentence: string): boolean => orders.test(sentence);
