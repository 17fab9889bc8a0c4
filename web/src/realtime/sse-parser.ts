/** Reads server-sent events by hand (EventSource can neither POST nor set Last-Event-ID), however the bytes are cut. */

export interface SseEvent {
  readonly id: string | null;
  readonly data: string;
}

export interface SseParser {
  /** Takes the next piece of text and answers the events that are complete with it. */
  push(text: string): SseEvent[];
}

export const createSseParser = (): SseParser => {
  let rest = '';
  let id: string | null = null;
  let data: string[] = [];

  const finishEvent = (): SseEvent[] => {
    const events = data.length > 0 ? [{ id, data: data.join('\n') }] : [];
    id = null;
    data = [];
    return events;
  };
  const takeLine = (line: string): SseEvent[] => {
    if (line === '') return finishEvent();
    const { field, value } = splitField(line);
    if (field === 'data') data.push(value);
    if (field === 'id') id = value;
    return [];
  };

  return {
    push(text) {
      const { lines, remainder } = splitLines(rest + text);
      rest = remainder;
      return lines.flatMap(takeLine);
    },
  };
};

/** A comment (`: ...`) has an empty field name, which nobody asks for. */
const splitField = (line: string): { field: string; value: string } => {
  const colon = line.indexOf(':');
  if (colon < 0) return { field: line, value: '' };
  const value = line.slice(colon + 1);
  return { field: line.slice(0, colon), value: value.startsWith(' ') ? value.slice(1) : value };
};

/** Lines end in LF, CR LF or CR. A CR at the very end may be half of a CR LF, so it waits. */
const splitLines = (text: string): { lines: string[]; remainder: string } => {
  const held = text.endsWith('\r') ? '\r' : '';
  const lines = text.slice(0, text.length - held.length).split(/\r\n|\n|\r/u);
  const remainder = (lines.pop() ?? '') + held;
  return { lines, remainder };
};

/** The place of a chunk in its turn: `<turnId>:<attempt>:<seq>:<index>`. */
export const parseEventId = (id: string): { turnId: string; attempt: number; seq: number; index: number } | null => {
  const [turnId, attempt, seq, index] = id.split(':');
  const numbers = [attempt, seq, index].map(Number);
  if (!turnId || !numbers.every(Number.isSafeInteger)) return null;
  return { turnId, attempt: numbers[0] as number, seq: numbers[1] as number, index: numbers[2] as number };
};
