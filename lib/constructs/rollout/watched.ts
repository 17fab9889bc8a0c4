/**
 * The functions whose new version is tried on a tenth of the calls, by the milliseconds beyond which one call in twenty is too slow. What is left out is small, or is
 * looked at by nobody while it works: the alarms of parked events watch it.
 */
import type { FunctionName } from '../../../functions/routes.ts';

const limits: Partial<Record<FunctionName, number>> = {
  // It waits at most 25 s for an answer, and one cold start comes before.
  chat: 27_000,
  // The length of turns: a usual one takes some seconds, the longest five minutes.
  'chat-stream': 60_000,
  'reply-worker': 60_000,
  'socket-actions': 2_500,
  conversations: 2_500,
  talent: 4_000,
  turns: 2_500,
};

export const watched: Readonly<Record<string, number | undefined>> = limits;
