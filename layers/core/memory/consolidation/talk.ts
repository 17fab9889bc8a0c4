/** A conversation as consolidation reads it, and where its sessions end. */
import type { Owner } from '../ports.ts';

export interface TalkMessage {
  readonly messageId: string;
  readonly messageSeq: number;
  readonly role: 'user' | 'assistant';
  /** What was said, and nothing of what tools answered or memory recalled. Performers whom an answer named stand in it by marker. */
  readonly text: string;
  /** ISO 8601 UTC. */
  readonly at: string;
}

export interface Talk extends Owner {
  readonly conversationId: string;
  readonly projectId: string | null;
  /** Nothing of it is to be remembered. */
  readonly isPaused: boolean;
  /** By place, oldest first. */
  readonly messages: readonly TalkMessage[];
  /** Names of the performers in it who are still listed, by id. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids of the roles that it is about. */
  readonly roles: readonly string[];
}

/** Messages after a place; undefined when there is no such conversation any more. */
export type ReadTalk = (org: string, conversationId: string, afterSeq: number) => Promise<Talk | undefined>;

export const sessionGapMs: number = 30 * 60_000;

export interface Session {
  readonly messages: readonly TalkMessage[];
  /** It will not go on: half an hour has passed since, or she said that this is all. */
  readonly isClosed: boolean;
}

const farewell =
  /^(?:ok(?:ay)?[,. ]+|thanks?[,. ]+|thank you[,. ]+|great[,. ]+)*(?:that(?:'s| is) (?:all|it)(?: for (?:today|now))?|bye(?: bye)?|good ?night|let(?:'s| us) (?:stop|end|close) here|end (?:of )?(?:the )?session|we(?:'re| are) done(?: for (?:today|now))?|(?:bas )?aaj ke liye (?:bas|itna hi|itna)|kal baat karte hain|kal milte hain|आज के लिए (?:बस|इतना ही)|कल बात करते हैं)[.!। ]*$/iu;

/** What a person ends a session with, said as a message of its own. */
export const isFarewell = (text: string): boolean => farewell.test(text.trim());

/** The last one is open until it is quiet. */
export const sessionsOf = (messages: readonly TalkMessage[], nowMs: number): Session[] => {
  const sessions: TalkMessage[][] = [];
  let said = false;
  for (const message of messages) {
    const before = sessions.at(-1)?.at(-1);
    const isNew: boolean = !before || Date.parse(message.at) - Date.parse(before.at) > sessionGapMs || (said && message.role === 'user');
    if (isNew) sessions.push([message]);
    else sessions.at(-1)?.push(message);
    said = message.role === 'user' ? isFarewell(message.text) : said && !isNew;
  }
  return sessions.map((session, place) => {
    const last = session.at(-1);
    const isQuiet = last !== undefined && nowMs - Date.parse(last.at) >= sessionGapMs;
    const asked = session.findLast(({ role }) => role === 'user');
    const isAnswered = last?.role === 'assistant';
    return { messages: session, isClosed: place < sessions.length - 1 || isQuiet || (isAnswered && asked !== undefined && isFarewell(asked.text)) };
  });
};
