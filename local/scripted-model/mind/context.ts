/** What the product says of this turn before the message: the day, and the mood that it read. */
export interface TurnContext {
  /** YYYY-MM-DD. */
  readonly today?: string;
  readonly sentiment?: string;
}

/** `text`: JSON between context tags. What is not there is not known. */
export const readContext = (text: string | undefined): TurnContext => {
  try {
    const value = JSON.parse(text ?? '{}') as { today?: unknown; sentiment?: unknown };
    const today = typeof value.today === 'string' ? /^\d{4}-\d{2}-\d{2}/u.exec(value.today)?.[0] : undefined;
    return { ...(today === undefined ? {} : { today }), ...(typeof value.sentiment === 'string' ? { sentiment: value.sentiment } : {}) };
  } catch {
    return {};
  }
};
