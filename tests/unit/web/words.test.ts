import { describe, expect, it } from 'vitest';
import { designEnglish, designHindi } from '../../../web/src/pages/design/design-words.ts';
import { monitoringEnglish, monitoringHindi } from '../../../web/src/pages/monitoring/monitoring-words.ts';
import { preferredLanguage } from '../../../web/src/preferred-language.ts';
import { english as appEnglish } from '../../../web/src/words/english.ts';
import { hindi as appHindi } from '../../../web/src/words/hindi.ts';

type Leaf = readonly [path: string, text: string];

type Say = (...given: unknown[]) => unknown;
/** Some are made of numbers, some of texts. */
const said = (say: Say, count: number): string => {
  try {
    return String(say(count, count + 1, count + 2, count + 3));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return String(say(`${count}`, `${count + 1}`, `${count + 2}`, `${count + 3}`));
  }
};

/** What is said from codes with parts has a test of its own: sayings.test.ts. */
const madeOfCodes = new Set(['why.say', 'why.told']);

/** Every word of a table; what is made of parts is made of digits, which belong to no language. */
const leaves = (value: unknown, path = ''): Leaf[] => {
  if (typeof value === 'string') return [[path, value]];
  if (madeOfCodes.has(path)) return [];
  if (typeof value === 'function') return [...new Set([1, 2].map((count) => said(value as Say, count)))].map((text) => [path, text]);
  return Object.entries(value as object).flatMap(([key, child]) => leaves(child, path === '' ? key : `${path}.${key}`));
};
/** Names, and the way back for who reads the other language. */
const names = new Set(['locale', 'appName', 'thread.assistant', 'language.other']);
/** Every table, those of pages of their own under the page's name. */
const english = { ...appEnglish, design: designEnglish, monitoring: monitoringEnglish };
const hindi = { ...appHindi, design: designHindi, monitoring: monitoringHindi };
const inHindi = leaves(hindi).filter(([path]) => !names.has(path));

describe('the words of the app', () => {
  it('in Hindi are as many as in English, and none is empty', () => {
    expect([...new Set(leaves(hindi).map(([path]) => path))]).toEqual([...new Set(leaves(english).map(([path]) => path))]);
    expect(leaves(hindi).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
  it('in Hindi are Devanagari: no English one was left', () => {
    expect(inHindi.filter(([, text]) => /[a-z]{2}/iu.test(text.replaceAll('CastMatch', '')))).toEqual([]);
  });
  it('in English hold no Devanagari but the name of the other language', () => {
    const found = leaves(english).filter(([, text]) => /\p{Script=Devanagari}/u.test(text));
    expect(found.map(([path]) => path)).toEqual(['language.other']);
  });
});

describe('the language of the page', () => {
  it.each([
    [null, ['en-IN', 'hi'], 'en'],
    [null, ['mr', 'hi-IN', 'en'], 'hi'],
    [null, ['ta'], 'en'],
    ['hi', ['en'], 'hi'],
    ['en', ['hi'], 'en'],
    ['klingon', ['hi'], 'hi'],
  ] as const)('chosen %s, with a browser that asks for %j, is %s', (chosen, asked, language) => {
    expect(preferredLanguage(chosen, asked)).toBe(language);
  });
});
