/** The messages of a conversation of an evaluation, as the product keeps them. */
import type { Said } from '../../layers/core/memory/index.ts';

interface Told {
  readonly conversationId: string;
  readonly sessions: readonly {
    readonly startedAt: string;
    readonly messages: readonly { readonly id: string; readonly speaker: string; readonly text: string }[];
  }[];
}

/** Messages have no time of their own here: half a minute apart. */
const apartMs = 30_000;
export const saidIn = ({ conversationId, sessions }: Told): Said[] => {
  let place = 0;
  return sessions.flatMap(({ startedAt, messages }) => {
    const start = Date.parse(startedAt);
    return messages.map(({ id, speaker, text }, at): Said => {
      place += 1;
      return { conversationId, messageId: id, place, speaker, at: Number.isNaN(start) ? startedAt : new Date(start + at * apartMs).toISOString(), text };
    });
  });
};
