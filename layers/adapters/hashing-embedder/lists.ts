/** All lists of words, loaded together when the first text is embedded. */
import { conceptLines } from './concepts.ts';
import { everydayLines } from './everyday-words.ts';
import { bodyLines } from './words/body.ts';
import { commonLines } from './words/common.ts';
import { lifeLines } from './words/life.ts';
import { screenLines } from './words/screen.ts';
import { temperLines } from './words/temper.ts';
import { thingLines } from './words/things.ts';
import { traitLines } from './words/traits.ts';
import { workLines } from './words/work.ts';

export { hindiLines } from './hindi-words.ts';
export { relationLines } from './relations.ts';
export const conceptLists: readonly string[] = [
  conceptLines,
  everydayLines,
  temperLines,
  workLines,
  lifeLines,
  bodyLines,
  thingLines,
  traitLines,
  screenLines,
  commonLines,
];
