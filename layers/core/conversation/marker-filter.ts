/**
 * The model names a person only as `[[tal_…]]`. Before text is sent, a marker becomes a link with the name from the record, and
 * "someone no longer listed" where there is none. A marker that is still incomplete is held back.
 */

import { nobody } from '../shared/index.ts';

export type NameResolver = (talentId: string) => Promise<string | undefined>;

const opening = '[[tal_';
const longestMarker = 64;
const complete = /^\[\[(tal_[^\]\s]{0,56})\]\]/u;

const escapeLinkText = (name: string): string => name.replace(/[\\[\]()*_`<>]/gu, (character) => `\\${character}`).replace(/\s+/gu, ' ');

/** How a person stands in an answer's text. */
export const linkTo = (talentId: string, name: string): string => `[${escapeLinkText(name)}](talent:${talentId})`;

export interface MarkerFilter {
  /** Text that may go out now. */
  push(delta: string): Promise<string>;
  /** What was held back at the end: an incomplete marker is dropped. */
  end(): string;
}

const mayBecomeMarker = (text: string): boolean => {
  if (text.length < opening.length) return opening.startsWith(text);
  return text.startsWith(opening) && text.length < longestMarker && !/[\s]/u.test(text) && !text.slice(0, -1).includes(']');
};

export const markerFilter = (resolve: NameResolver): MarkerFilter => {
  let held = '';

  const nextPiece = async (): Promise<string | undefined> => {
    const start = held.indexOf('[');
    if (start !== 0) {
      const plain = start === -1 ? held : held.slice(0, start);
      held = held.slice(plain.length);
      return plain;
    }
    const marker = complete.exec(held);
    if (marker?.[1] !== undefined) {
      held = held.slice(marker[0].length);
      const name = await resolve(marker[1]);
      return name === undefined ? nobody : linkTo(marker[1], name);
    }
    if (mayBecomeMarker(held)) return undefined;
    held = held.slice(1);
    return '[';
  };

  return {
    push: async (delta) => {
      held += delta;
      let out = '';
      while (held !== '') {
        const piece = await nextPiece();
        if (piece === undefined) break;
        out += piece;
      }
      return out;
    },
    end: () => {
      const rest = held.startsWith(opening) ? '' : held;
      held = '';
      return rest;
    },
  };
};
