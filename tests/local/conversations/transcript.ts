/** Conversations as a newcomer reads them: written from a run, when `CONVERSATIONS_PAGE` names a file. */
import { writeFileSync } from 'node:fs';
import type { Seen, Way } from './seen.ts';

export interface Line {
  readonly way: Way;
  readonly says: string;
  readonly seen: Seen;
}

export interface Transcript {
  readonly title: string;
  readonly proves: string;
  readonly lines: readonly Line[];
}

const mostCharacters = 260;
const plain = (text: string): string => text.replace(/\]\(talent:tal_[0-9A-Za-z]+\)/gu, ']').replaceAll('|', '\\|');
const short = (text: string): string => (text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters).trimEnd()} …`);

/** Criteria in a few words. */
const sayInput = (input: Record<string, unknown>): string =>
  Object.entries(input)
    .map(
      ([field, value]) =>
        `${field} ${JSON.stringify(value)
          .replaceAll(/["[\]{}]/gu, '')
          .replaceAll(',', ', ')}`,
    )
    .join('; ');

const row = ({ way, says, seen }: Line): string => {
  const beside = [
    seen.search === undefined ? '' : `**${seen.search.total} fit** ${plain(sayInput(seen.search.input))}`,
    ...seen.tools.filter(({ name }) => name !== 'search_talent').map(({ name }) => name),
    seen.finish.degraded ? 'without a model' : '',
    seen.message.status === 'complete' ? '' : seen.message.status,
    seen.suggestions.length === 0 ? '' : `suggests: ${seen.suggestions.map(plain).join(' · ')}`,
  ];
  return `| ${plain(says).replaceAll('\n', ' ')} *(${way})* | ${short(plain(seen.text)).replaceAll(/\n+/gu, '<br>')} | ${beside.filter((text) => text !== '').join('<br>')} |`;
};

const section = ({ title, proves, lines }: Transcript, index: number): string =>
  [`## ${index + 1}. ${title}`, '', proves, '', '| she says | CastMatch answers | beside it |', '|---|---|---|', ...lines.map(row), ''].join('\n');

export const writePage = (path: string, transcripts: readonly Transcript[]): void => {
  const head = [
    '# Conversations',
    '',
    'What a director says and what the product answers, as `tests/local/conversations` had it on the running product with the scripted model. Every line is a',
    'turn of a run: people, numbers and dates are those of the test that day. A long answer is cut here. To write this page anew:',
    '`CONVERSATIONS_PAGE=docs/guide/conversations.md npx vitest run tests/local/conversations`.',
    '',
    '',
  ].join('\n');
  writeFileSync(path, `${head}${transcripts.map(section).join('\n')}`);
};
