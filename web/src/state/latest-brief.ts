/** The newest brief of a thread, as one message; empty when none was read. */
import type { ShownBrief } from '../../../layers/contracts/index.ts';
import type { ReplyPart } from '../realtime/reply-parts.ts';
import type { LiveTurn } from '../realtime/turn-tracker.ts';
import type { Thread } from './app-state.ts';
import { storedParts } from './stored-reply.ts';

export const joinedChips = (chips: ShownBrief['chips']): string => chips.map(({ say }) => say).join(', ');

/** The brief of an answer as one message; empty: none was read. */
export const briefText = (parts: readonly ReplyPart[]): string => {
  const part = parts.findLast((one) => one.type === 'brief');
  return part?.type === 'brief' ? joinedChips(part.brief.chips) : '';
};

/** What each part of an answer was looked for by: the brief before it, or the answer's own where none is before it. */
export const briefTexts = (parts: readonly ReplyPart[]): readonly string[] => parts.map((_, place) => briefText(parts.slice(0, place)) || briefText(parts));

/** How it was read, of a brief of this thread that is known by its one message; null: it is none of this thread. */
export const briefAsRead = (text: string, thread: Thread | undefined, turns: Readonly<Record<string, LiveTurn>>): ShownBrief | null => {
  const briefs = partsOf(thread, turns).flatMap((parts) => parts().flatMap((part) => (part.type === 'brief' ? [part.brief] : [])));
  return briefs.find(({ chips }) => joinedChips(chips) === text) ?? null;
};

/** The newest first. */
const partsOf = (thread: Thread | undefined, turns: Readonly<Record<string, LiveTurn>>): readonly (() => readonly ReplyPart[])[] => {
  if (!thread) return [];
  const live = thread.turns.flatMap(({ turnId }) => (turnId === null ? [] : (turns[turnId] ?? [])));
  return [...thread.messages.map((message) => () => storedParts(message)), ...live.map((turn) => () => turn.assembly.reply.parts)].reverse();
};

export const latestBrief = (thread: Thread | undefined, turns: Readonly<Record<string, LiveTurn>>): string => {
  for (const parts of partsOf(thread, turns)) {
    const text = briefText(parts());
    if (text !== '') return text;
  }
  return '';
};
