/** A conversation's title by a model. What does not fit is no title: the product's own stays. */
import { giveTitlePrompt } from './prompts/give-title.ts';
import { type Asked, type AskPorts, askForObject } from './structured.ts';
import { cutTitle } from './titles.ts';
import type { Tongue } from './tongue.ts';

export interface TitledTalk {
  /** The director's first message, and the beginning of the answer; people by marker. */
  readonly asked: string;
  readonly answered: string;
  readonly tongue: Tongue;
  /** Names of the people in it: none of them may stand in a title, which outlives a record. */
  readonly names: readonly string[];
}

const askedCharacters = 2_000;
const answeredCharacters = 600;

export const modelTitle = async (ports: AskPorts, { asked, answered, tongue, names }: TitledTalk): Promise<Asked<string>> => {
  const data = { language: tongue, asked: begin(asked, askedCharacters), answered: begin(answered, answeredCharacters) };
  const said = await askForObject(ports, { ...giveTitlePrompt, data });
  if (!said.ok) return said;
  const title = cleanTitle(said.value.title);
  return title === '' || namesAnyone(title, names) ? { ok: false, why: 'unfit' } : { ok: true, value: title };
};

const begin = (text: string, characters: number): string => text.slice(0, characters).toWellFormed();

/** One plain line of at most 60 characters: no markers, no formatting, no quotation marks around it, no full stop. */
export const cleanTitle = (text: string): string =>
  cutTitle(
    text
      .toWellFormed()
      .replace(/\[\[[^\]]*\]\]|\[(?:\\.|[^\]\\])*\]\(talent:[^)]*\)/gu, '')
      .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/gu, '$1')
      .replace(/[*_`#~|<>\\\p{Cf}]/gu, (character) => (character === '\u200c' || character === '\u200d' ? character : ''))
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .replace(/^["'“”‘’«»\s]+|["'“”‘’«»\s.।:;,]+$/gu, ''),
  );

/** Also by a part of the name: "Asha" is as telling as "Asha Kulkarni". */
const namesAnyone = (title: string, names: readonly string[]): boolean => {
  const words = new Set(wordsOf(title));
  return names.some((name) => wordsOf(name).some((word) => word.length > 2 && words.has(word)));
};

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
