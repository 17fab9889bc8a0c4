/** A file of people, record by record, as it comes: lines of JSON, or CSV (RFC 4180). A record that cannot be read is told with its line, and the next one is read. */
import { csvRecords } from './csv.ts';
import { rowReader } from './csv-columns.ts';

export type ImportFormat = 'jsonl' | 'csv';

export interface ImportRecord {
  /** The line of the file on which it begins, from 1. */
  readonly row: number;
  /** Of the import format, not checked yet. */
  readonly value?: Record<string, unknown>;
  /** Why there is no value. */
  readonly problem?: string;
}

/** Beyond any person that fits the schema. */
const mostCharacters = 2_000_000;
const openQuote = 'a cell of this line begins with a quote that is never closed; the lines after it were read by themselves';
const tooLong = `the line is longer than ${mostCharacters} characters`;

/** A byte order mark, CRLF and blank lines are no matter. */
export async function* readRecords(bytes: AsyncIterable<Uint8Array>, format: ImportFormat): AsyncGenerator<ImportRecord> {
  const text = decoded(bytes);
  if (format === 'jsonl') {
    for await (const { row, line, isTooLong } of linesOf(text)) {
      if (isTooLong) yield { row, problem: tooLong };
      else if (line.trim() !== '') yield { row, ...parsed(line) };
    }
    return;
  }
  let read: ReturnType<typeof rowReader> | undefined;
  for await (const { row, cells, broken } of csvRecords(text, mostCharacters)) {
    if (cells === undefined) yield { row, problem: broken === 'quote' ? openQuote : tooLong };
    else if (read === undefined) {
      read = rowReader(cells);
      if (read.missing.length > 0) {
        yield { row, problem: `the first line must name the columns; there is no column for ${read.missing.join(', ')}` };
        return;
      }
    } else if (!read.isHeader(cells)) yield { row, ...read.read(cells) };
  }
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const part of bytes) yield decoder.decode(part, { stream: true });
  yield decoder.decode();
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<{ row: number; line: string; isTooLong: boolean }> {
  let [row, rest, isTooLong] = [1, '', false];
  const end = () => {
    const ended = { row, line: rest, isTooLong };
    [row, rest, isTooLong] = [row + 1, '', false];
    return ended;
  };
  for await (const part of text) {
    const lines = part.split('\n');
    for (const [index, line] of lines.entries()) {
      if (!isTooLong) rest += line;
      if (rest.length > mostCharacters) [rest, isTooLong] = ['', true];
      if (index < lines.length - 1) yield end();
    }
  }
  yield end();
}

const parsed = (line: string): Pick<ImportRecord, 'value' | 'problem'> => {
  try {
    const value: unknown = JSON.parse(line);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return { value: value as Record<string, unknown> };
    return { problem: 'the line is no JSON object' };
  } catch {
    return { problem: 'the line is not JSON' };
  }
};
