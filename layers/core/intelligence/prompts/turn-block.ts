/** The last user block of a turn: what is true only now, then the message. It stands after everything that a cache can keep. */
import { dataJson } from './data-json.ts';

export interface TurnContext {
  /** YYYY-MM-DD in the project's zone: dates in the message are reckoned from it. */
  readonly today?: string;
  readonly intent?: string;
  readonly sentiment?: string;
  /** What could not be reached for this turn, such as "memory". */
  readonly missing?: readonly string[];
  /** Ids of recalled memories that she was not sure of: she is asked whether they hold. */
  readonly confirm?: readonly string[];
  /** Of the product's question whether two names are one: it asks below this answer, or what became of it by this message. */
  readonly names?: 'ask' | 'one' | 'apart' | 'open' | 'closed' | 'failed';
  /** What was recalled for this message, best first. */
  readonly memories?: readonly { readonly id: string; readonly text: string }[];
  /** What she said in earlier conversations, and what they were about, best first. `on`: YYYY-MM-DD. */
  readonly said?: readonly { readonly id: string; readonly on: string; readonly text: string }[];
  /** What the director has open: small, plain values. */
  readonly page?: Readonly<Record<string, unknown>>;
}

/** Told where it is true alone: most turns have none of it, and the fixed part no room. */
const aboutNames: Readonly<Record<NonNullable<TurnContext['names']>, string>> = {
  ask: 'ask: the product asks below your answer whether two names of hers are one thing; end without a question',
  one: 'one: her message answered your question about two names; they are kept as one thing: say so in half a sentence, the Memory page takes it back',
  apart: 'apart: her message answered your question about two names; they are kept as two things: say so in half a sentence',
  open: 'open: your question about two names has no clear yes or no yet; never say that it is settled',
  closed: 'closed: your question about two names was settled before; the Memory page changes it',
  failed: 'failed: what she said of the two names could not be kept just now: say so',
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const withWeekday = (day: string): string => `${day}, ${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`;

const tagged = (tag: string, value: unknown): string => `<${tag}>${dataJson(value)}</${tag}>\n`;

/** The message stands as it is, in tags only when something stands before it; it cannot close them. */
export const renderTurnBlock = (
  message: string,
  { today, intent, sentiment, missing = [], confirm = [], names, memories = [], said = [], page }: TurnContext,
): string => {
  const now = {
    ...(today === undefined ? {} : { today: withWeekday(today) }),
    ...(intent && { intent }),
    ...(sentiment && { sentiment }),
    ...(missing.length > 0 && { missing }),
    ...(confirm.length > 0 && { confirm }),
    ...(names && { names: aboutNames[names] }),
  };
  const parts = [
    memories.length === 0 ? '' : tagged('memories', memories),
    said.length === 0 ? '' : tagged('said', said),
    page === undefined ? '' : tagged('page', page),
    Object.keys(now).length === 0 ? '' : tagged('context', now),
  ].join('');
  return parts === '' ? message : `${parts}<message>\n${message.replaceAll('</message', '<\\/message')}\n</message>`;
};
