/**
 * The lists of words by which briefs and profiles are understood, and their hash. Whoever changes one of them has seen the phrases of the test half, or may have: the half is written anew after
 * it (another seed in `write-set.ts`, other phrases in `phrases-test.ts`), measured once, and the lists are frozen again by `npm run eval:talent -- --freeze`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const words = 'layers/adapters/hashing-embedder/words';
const gazetteers = 'layers/core/talent/brief/gazetteers';
/** These names are only said, never read. */
const said = 'hindi-names.ts';
const frozenFile = join(import.meta.dirname, 'lexicons.sha256');

const namesIn = (folder: string): string[] => readdirSync(join(root, folder)).sort();

/** From the root of the repository. */
export const lexiconFiles: readonly string[] = [
  'layers/adapters/hashing-embedder/concepts.ts',
  'layers/adapters/hashing-embedder/everyday-words.ts',
  'layers/adapters/hashing-embedder/hindi-words.ts',
  'layers/adapters/hashing-embedder/fold-hindi.ts',
  'layers/adapters/hashing-embedder/relations.ts',
  ...namesIn(words).map((name) => `${words}/${name}`),
  'layers/core/talent/search/region-words.ts',
  ...namesIn(gazetteers)
    .filter((name) => name !== said)
    .map((name) => `${gazetteers}/${name}`),
];

/** Of every list with its name. */
export const lexiconHash = (): string =>
  lexiconFiles.reduce((hash, file) => hash.update(`${file}\n`).update(readFileSync(join(root, file))), createHash('sha256')).digest('hex');

export const frozenHash = (): string => readFileSync(frozenFile, 'utf8').trim();
export const freezeLexicons = (): void => writeFileSync(frozenFile, `${lexiconHash()}\n`);

/** Throws when a list was changed after it was frozen. */
export const requireFrozen = (): void => {
  if (lexiconHash() !== frozenHash())
    throw new Error(
      'a lexicon was changed after the test half was written: give the half another seed (write-set.ts) and other phrases (phrases-test.ts), and freeze the lexicons (npm run eval:talent -- --freeze)',
    );
};
