/** A person without a photo: the first letters of the first and last name, on one of six tones that stays hers. */
export const initials = (name: string): string => {
  const words = name.trim().split(/\s+/u);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return letters
    .map(
      (word) =>
        segmenter
          .segment(word ?? '')
          [Symbol.iterator]()
          .next()
          .value?.segment.toLocaleUpperCase() ?? '',
    )
    .join('');
};

export const toneOf = (id: string): number => [...id].reduce((sum, character) => (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973, 7) % 6;
