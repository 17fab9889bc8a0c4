/**
 * What of an answer is kept to be found again, beside what she said herself. Not what memory tools said, which would outlive being forgotten; not what it says of performers,
 * whose records say it better and who may be erased; not what it says it is about to do; not what was refused, broke off, or came without a model; not the question whether two names
 * are one, which says names that may be forgotten.
 */
import { memoryToolNames } from '../memory/index.ts';
import { messageText, type StoredMessage } from './message.ts';
import { isNameQuestion } from './name-lines.ts';

export interface KeptAnswer {
  readonly text: string;
  /** Memories that it was given: it is told as long as they hold. */
  readonly memoryIds: readonly string[];
}

/** Shorter ones say nothing that would be looked for. */
const fewestCharacters = 40;
const namesSomebody = /\[\[tal_|\]\(talent:/u;

export const keptAnswer = ({
  role,
  status,
  refused,
  finish,
  parts,
}: Pick<StoredMessage, 'role' | 'status' | 'refused' | 'finish' | 'parts'>): KeptAnswer | undefined => {
  if (role !== 'assistant' || status !== 'complete' || refused === true || finish?.degraded === true) return undefined;
  if (parts.some(({ type }) => type.startsWith('tool-') && memoryToolNames.has(type.slice('tool-'.length)))) return undefined;
  const used = parts.flatMap((part) => (part.type === 'data-memory' ? part.data.used.map(({ id }) => id) : []));
  // Told from her own words or from a session, it says again what is found there.
  if (used.some((id) => !id.startsWith('mem_'))) return undefined;
  // It presents people as they were found then; who looks again asks the records.
  if (parts.some(({ type }) => type === 'data-talents')) return undefined;
  const text = messageText(parts.slice(parts.findLastIndex(({ type }) => type.startsWith('tool-')) + 1).filter((part) => !isNameQuestion(part)))
    .split(/\n\s*\n/u)
    .filter((block) => !namesSomebody.test(block))
    .join('\n\n')
    .trim();
  return text.length < fewestCharacters ? undefined : { text, memoryIds: used };
};
