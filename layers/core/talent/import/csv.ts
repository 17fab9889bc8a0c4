/**
 * CSV as RFC 4180 has it, read as it comes and written: quoted cells hold commas, quotes and line ends. Our own, because the file arrives in pieces, a broken
 * record must not end the reading, and forty lines need no package.
 */
export interface CsvRecord {
  /** The line on which it begins, from 1. */
  readonly row: number;
  /** undefined: it was too long, and was passed over. */
  readonly cells: readonly string[] | undefined;
}

export async function* csvRecords(text: AsyncIterable<string>, mostCharacters: number): AsyncGenerator<CsvRecord> {
  let [cells, cell, length]: [string[], string, number] = [[], '', 0];
  let [isQuoted, mayEnd, line, row] = [false, false, 1, 1];
  const isBlank = (): boolean => cells.length === 0 && cell === '' && !mayEnd;
  const end = (): CsvRecord => {
    const record = { row, cells: length > mostCharacters ? undefined : [...cells, cell] };
    [cells, cell, length, isQuoted, mayEnd] = [[], '', 0, false, false];
    return record;
  };
  for await (const part of text) {
    for (const sign of part) {
      if (isBlank() && length === 0) row = line;
      if (sign === '\n') line += 1;
      // A quote that is never closed must not swallow the file: a record that is too long ends with its line.
      if (isQuoted && !mayEnd && !(sign === '\n' && length > mostCharacters)) {
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
  if (!isBlank() || length > 0) yield end();
}

/** One line without its end. */
export const csvLine = (cells: readonly string[]): string => cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');

/** A cell that a spreadsheet would take for a formula is written behind an apostrophe, and read without it. Whatever was written is read as it was. */
export const neutralised = (text: string): string => (/^'*[=+\-@\t]/.test(text) ? `'${text}` : text);
export const asWritten = (cell: string): string => (/^'+[=+\-@\t]/.test(cell) ? cell.slice(1) : cell);
