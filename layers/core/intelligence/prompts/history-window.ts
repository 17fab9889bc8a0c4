/** How much of a conversation goes to the model. It grows from 10 messages to 24 and is then cut in one step, so that the cached prefix lives between cuts. */
export const longestHistory = 24;
const step = 14;
/** Places: three turns before the cut is needed its summary is begun. */
const nearBy = 4;

/**
 * The first place on its path (from 1) that is sent for the question at place `questionDepth`. It depends on nothing else: whichever worker
 * asks, and whatever was kept of earlier turns, the same question has the same window. Places before it are told by a summary.
 */
export const historyStart = (questionDepth: number): number => step * Math.ceil(Math.max(0, questionDepth - longestHistory) / step) + 1;

/** The last place before the next cut, once the conversation is near enough to it for its summary to be made; `answerDepth`: the last answer's place. */
export const nextCutDepth = (answerDepth: number): number | undefined => {
  const cut = historyStart(answerDepth - 1) + step - 1;
  return answerDepth >= cut + nearBy ? cut : undefined;
};

/** Whether a cut can come right after this place: after a multiple of the step, or one later, when there an answer would begin the history. */
export const mayEndACut = (depth: number): boolean => depth >= step && depth % step <= 1;
