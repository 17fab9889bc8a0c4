/**
 * CSV as RFC 4180 has it, read as it comes and written: quoted cells hold commas, quotes and line ends. Our own, because the file arrives in pieces, a broken
 * record must not end the reading, and forty lines need no package.
 */
export interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly row: number;
  readonly cells?: readonly string[];
  /** Why there are no cells: it was too long, and was passed over; or it opens a quote that nothing closes, and what follows its line was read again by itself. */
  readonly broken?: 'long' | 'quote';
}

/** What may stand after the quote that ends a cell. A blank is somebody's habit; anything else says that the quote began another cell. */
const afterCell = new Set([',', '\n', '\r', ' ', '\t']);

export async function* csvRecords(text: AsyncIterable<string>, mostCharacters: number): AsyncGenerator<CsvRecord> {
  let [cells, cell, length]: [string[], string, number] = [[], '', 0];
  let [isQuoted, mayEnd, line, row] = [false, false, 1, 1];
  /** Of a record that goes over lines in a quote: what follows its first one, and where that stands. */
  let following: { text: string; readonly line: number } | undefined;
  const isBlank = (): boolean => cells.length === 0 && cell === '' && !mayEnd;
  const reset = (): void => {
    [cells, cell, length, isQuoted, mayEnd, following] = [[], '', 0, false, false, undefined];
  };
  const end = (): CsvRecord => {
    const record: CsvRecord = length > mostCharacters ? { row, broken: 'long' } : { row, cells: [...cells, cell] };
    reset();
    return record;
  };
  /** A quote that is never closed must not swallow the file: its line is told, and the next one begins anew. `rest`: what has not been read yet. */
  const giveUp = (again: { text: string; readonly line: number }, rest: string): string => {
    line = again.line;
    reset();
    return again.text + rest;
  };

  const parts = text[Symbol.asyncIterator]();
  for (let part = '', left = ''; ; ) {
    if (left !== '') [part, left] = [left, ''];
    else {
      const next = await parts.next();
      if (next.done === true) {
        if (isQuoted && !mayEnd && following !== undefined) {
          yield { row, broken: 'quote' };
          left = giveUp(following, '');
          if (left !== '') continue;
        } else if (!isBlank() || length > 0) yield end();
        return;
      }
      part = next.value;
    }
    for (let at = 0; at < part.length; at += 1) {
      const sign = part[at] as string;
      if (isBlank() && length === 0) row = line;
      if (following !== undefined && ((isQuoted && !mayEnd && length > mostCharacters) || (mayEnd && sign !== '"' && !afterCell.has(sign)))) {
        yield { row, broken: 'quote' };
        left = giveUp(following, part.slice(at));
        break;
      }
      if (following !== undefined) following.text += sign;
      if (sign === '\n') line += 1;
      if (isQuoted && !mayEnd && !(sign === '\n' && length > mostCharacters)) {
        if (sign === '\n') following ??= { text: '', line };
        if (sign === '"') mayEnd = true;
        else if (length <= mostCharacters) cell += sign;
        length += 1;
      } else if (isQuoted && mayEnd && sign === '"') {
        cell += '"';
        mayEnd = false;
      } else if (sign === '\n') {
        if (isBlank() && length === 0) continue;
        yield end();
      } else if (sign === ',') {
        cells.push(cell);
        [cell, isQuoted, mayEnd, length] = ['', false, false, length + 1];
      } else if (sign === '"' && cell === '' && !isQuoted) isQuoted = true;
      else if (sign !== '\r') {
        if (length <= mostCharacters) cell += sign;
        length += 1;
      }
    }
  }
}

/** One line without its end. */
export const csvLine = (cells: readonly string[]): string => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

/** A cell that a spreadsheet would take for a formula is written behind an apostrophe, and read without it. Whatever was written is read as it was. */
export const neutralised = (text: string): string => (/^'*[=+\-@\t]/.test(text) ? `'${text}` : text);
export const asWritten = (cell: string): string => (/^'+[=+\-@\t]/.test(cell) ? cell.slice(1) : cell);
