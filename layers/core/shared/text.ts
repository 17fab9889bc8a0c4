/** How a person is called who must not be named (any more). */
export const nobody = 'someone no longer listed';

/** Bytes of a string in UTF-8. Limits of frames and chunks are counted in these. */
export const utf8Bytes = (text: string): number => new TextEncoder().encode(text).length;

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Cuts a text into pieces of at most `maxBytes` of UTF-8, never inside a grapheme
 * (a grapheme longer than that is cut between its code points).
 */
export const cutAtGraphemes = (text: string, maxBytes: number): string[] => {
  if (utf8Bytes(text) <= maxBytes) return text === '' ? [] : [text];
  const pieces: string[] = [];
  let piece = '';
  let pieceBytes = 0;
  const add = (unit: string, bytes: number): void => {
    if (pieceBytes + bytes > maxBytes && piece !== '') {
      pieces.push(piece);
      piece = '';
      pieceBytes = 0;
    }
    piece += unit;
    pieceBytes += bytes;
  };
  for (const { segment } of segmenter.segment(text)) {
    const bytes = utf8Bytes(segment);
    if (bytes <= maxBytes) add(segment, bytes);
    else for (const point of segment) add(point, utf8Bytes(point));
  }
  if (piece !== '') pieces.push(piece);
  return pieces;
};

/** Lone surrogates cannot be stored or hashed as UTF-8: they become U+FFFD, once, where text enters. */
export const wellFormed = (text: string): string => text.toWellFormed();
