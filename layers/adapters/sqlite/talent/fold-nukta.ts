/** One spelling where keyboards give two: composed, and without the dot below (क़ is written क as often). */
export const foldNukta = (text: string): string => text.normalize('NFD').replaceAll('\u093c', '').normalize('NFC');
