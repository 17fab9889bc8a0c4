/** What was said, cut into stretches that can be found, with their words and vectors. */
import type { Embedder } from '../../shared/index.ts';
import type { IndexedEntry, MemoryEntry, MemoryIndex } from '../memory-index.ts';
import type { Owner } from '../ports.ts';
import { entryWords } from './entry-words.ts';

/** One message. Its words are never changed afterwards, so it has one version. */
export interface Said {
  readonly conversationId: string;
  readonly messageId: string;
  readonly place: number;
  readonly speaker: string;
  readonly at: string;
  readonly text: string;
  readonly projectId?: string | null;
}

const stretchCharacters = 1_200;
const mostStretches = 40;

/** The stretches of a message, in order; none of a text without a word. */
export const entriesOf = ({ conversationId, messageId, place, speaker, at, text, projectId = null }: Said): MemoryEntry[] =>
  cut(text).map((part, number) => ({
    id: stretchId(messageId, number),
    version: 1,
    layer: 'message',
    conversationId,
    projectId,
    place,
    speaker,
    at,
    validTo: null,
    text: part,
    messageIds: [messageId],
  }));

const stretchId = (messageId: string, number: number): string => (number === 0 ? messageId : `${messageId}/${number + 1}`);
/** Of all stretches that a message may have. */
export const stretchIds = (messageId: string): string[] => Array.from({ length: mostStretches }, (_, number) => stretchId(messageId, number));

/** At the end of a paragraph or sentence where there is one. */
const cut = (text: string): string[] => {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest !== '' && parts.length < mostStretches) {
    if (rest.length <= stretchCharacters) {
      parts.push(rest);
      break;
    }
    const head = rest.slice(0, stretchCharacters);
    const end = Math.max(head.lastIndexOf('\n'), head.search(/[.!?।]\s[^.!?।]*$/u) + 1, 0);
    const at = end > stretchCharacters / 3 ? end : Math.max(head.lastIndexOf(' '), 0) || stretchCharacters;
    parts.push(rest.slice(0, at).toWellFormed().trim());
    rest = rest.slice(at).trim();
  }
  return parts.filter((part) => /[\p{L}\p{N}]/u.test(part));
};

export const withWords = async (embedder: Pick<Embedder, 'embed'>, entries: readonly MemoryEntry[]): Promise<IndexedEntry[]> => {
  const vectors = await embedder.embed(
    entries.map(({ text }) => text),
    'document',
  );
  return entries.map((entry, at) => ({ ...entry, words: entryWords(entry.text, entry.at), vector: vectors[at] ?? new Float32Array(0) }));
};

export interface KeepSaidPorts {
  readonly index: Pick<MemoryIndex, 'put'>;
  readonly embedder: Pick<Embedder, 'embed'>;
}

/** May be called again with the same: nothing is there twice. */
export const keepSaid =
  ({ index, embedder }: KeepSaidPorts) =>
  async (owner: Owner, said: readonly Said[]): Promise<number> => {
    const entries = said.flatMap(entriesOf);
    if (entries.length > 0) await index.put(owner, await withWords(embedder, entries));
    return entries.length;
  };
