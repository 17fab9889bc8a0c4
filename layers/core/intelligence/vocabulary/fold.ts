/** Text made comparable, with the way back: where each character stood in the original, so that what was found can be quoted. */

export interface Folded {
  readonly text: string;
  /** The original's part between two places of the folded text. */
  original(start: number, end: number): string;
}

const simple: Readonly<Record<string, string>> = {
  '\u0901': '\u0902',
  '’': "'",
  '‘': "'",
  '′': "'",
  '″': '"',
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '\u00a0': ' ',
};

const foldPoint = (point: string): string => {
  const bare = point
    .normalize('NFD')
    .replace(/\u093c|[\u0300-\u036f]/gu, '')
    .toLowerCase();
  return [...bare].map((one) => simple[one] ?? (/[०-९]/u.test(one) ? String(one.charCodeAt(0) - 0x966) : one)).join('');
};

export const foldWithPlaces = (text: string): Folded => {
  let folded = '';
  const places: number[] = [];
  let place = 0;
  for (const point of text) {
    for (const unit of foldPoint(point)) {
      folded += unit;
      for (let index = 0; index < unit.length; index += 1) places.push(place);
    }
    place += point.length;
  }
  places.push(text.length);
  return { text: folded, original: (start, end) => text.slice(places[start] ?? 0, places[end] ?? text.length).trim() };
};

export const foldPlain = (text: string): string => foldWithPlaces(text).text.replace(/\s+/gu, ' ').trim();
