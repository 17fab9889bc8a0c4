/** A person's text from what is true of her: whole sentences by hand, in an order of chance, with what else people write. */
import type { Chance } from './chance.ts';
import { besides, mannerWords } from './manners.ts';
import { crafts } from './qualities/crafts.ts';
import { kinds } from './qualities/kinds.ts';
import { professions } from './qualities/professions.ts';
import type { Manner, Quality, Told } from './traits.ts';

const all: Readonly<Record<Quality, Told>> = { ...professions, ...kinds, ...crafts };
export const toldOf = (quality: Quality): Told => all[quality];

const turns = ['Lately also this:', 'On the side:', 'And now and then:', 'Kabhi kabhi yeh bhi:'];

export const tell = (chance: Chance, truth: { known: Quality; alsoKnown: Quality | undefined; manner: Manner | undefined }): string => {
  const sentences = chance.shuffled([
    chance.pick(toldOf(truth.known).bios),
    ...(truth.manner === undefined ? [] : [chance.pick(mannerWords[truth.manner])]),
    ...(chance.happens(0.6) ? [chance.pick(besides)] : []),
  ]);
  const last = truth.alsoKnown === undefined ? [] : [`${chance.pick(turns)} ${chance.pick(toldOf(truth.alsoKnown).bios)}`];
  return [...sentences, ...last].join(' ');
};
