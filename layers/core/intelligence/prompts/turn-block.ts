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
  /** What was recalled for this message, best first. */
  readonly memories?: readonly { readonly id: string; readonly text: string }[];
  /** What she said in earlier conversations, and what they were about, best first. `on`: YYYY-MM-DD. */
  readonly said?: readonly { readonly id: string; readonly on: string; readonly text: string }[];
  /** What the director has open: small, plain values. */
  readonly page?: Readonly<Record<string, unknown>>;
}

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const withWeekday = (day: string): string => `${day}, ${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}`;

const tagged = (tag: string, value: unknown): string => `<${tag}>${dataJson(value)}</${tag}>\n`;

/** The message stands as it is, in tags only when something stands before it; it cannot close them. */
export const renderTurnBlock = (
  message: string,
  { today, intent, sentiment, missing = [], confirm = [], memories = [], said = [], page }: TurnContext,
): string => {
  const now = {
    ...(today === undefined ? {} : { today: withWeekday(today) }),
    ...(intent && { intent }),
    ...(sentiment && { sentiment }),
    ...(missing.length > 0 && { missing }),
    ...(confirm.length > 0 && { confirm }),
  };
  const parts = [
    memories.length === 0 ? '' : tagged('memories', memories),
    said.length === 0 ? '' : tagged('said', said),
    page === undefined ? '' : tagged('page', page),
    Object.keys(now).length === 0 ? '' : tagged('context', now),
  ].join('');
  return parts === '' ? message : `${parts}<message>\n${message.replaceAll('</message', '<\\/message')}\n</message>`;
};
