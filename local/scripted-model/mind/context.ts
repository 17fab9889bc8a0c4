/** What the product says of this turn before the message: the day, and the mood that it read. */
export interface TurnContext {
  /** YYYY-MM-DD. */
  readonly today?: string;
  readonly sentiment?: string;
  /** Ids of memories that are not sure: to be asked about. */
  readonly confirm?: readonly string[];
  /** What became of her answer whether two names are one; "ask": the product asks below. */
  readonly names?: string;
}

/** `text`: JSON between context tags. What is not there is not known. */
export const readContext = (text: string | undefined): TurnContext => {
  try {
    const value = JSON.parse(text ?? '{}') as { today?: unknown; sentiment?: unknown; confirm?: unknown; names?: unknown };
    const today = typeof value.today === 'string' ? /^\d{4}-\d{2}-\d{2}/u.exec(value.today)?.[0] : undefined;
    const confirm = Array.isArray(value.confirm) ? value.confirm.filter((id) => typeof id === 'string') : [];
    return {
      ...(today === undefined ? {} : { today }),
      ...(typeof value.sentiment === 'string' ? { sentiment: value.sentiment } : {}),
      ...(confirm.length === 0 ? {} : { confirm }),
      ...(typeof value.names === 'string' ? { names: value.names.split(':')[0] ?? '' } : {}),
    };
  } catch {
    return {};
  }
};
