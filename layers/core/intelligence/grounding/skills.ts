/** Levels of the skills that a record has. A skill that it does not have may be a credit, a wish or a joke: only levels are compared. */

import { foldPlain } from '../vocabulary/fold.ts';
import { after, before } from '../vocabulary/lexicon.ts';
import { skills as vocabulary } from '../vocabulary/skills.ts';
import { isHedged } from './clauses.ts';
import type { Check } from './facts.ts';

const words: Readonly<Record<string, readonly string[]>> = {
  basic: ['basic'],
  beginner: ['basic'],
  novice: ['basic'],
  learner: ['basic'],
  intermediate: ['intermediate'],
  advanced: ['advanced'],
  trained: ['advanced', 'professional'],
  professional: ['professional'],
  'professional-level': ['professional'],
  expert: ['professional'],
  master: ['professional'],
  माहिर: ['professional', 'advanced'],
  maahir: ['professional', 'advanced'],
  पेशेवर: ['professional'],
  प्रशिक्षित: ['advanced', 'professional'],
  शुरुआती: ['basic'],
  शुरुआत: ['basic'],
};
const level = `${before}(${Object.keys(words).map(foldPlain).join('|')})${after}`;
const acceptedOf = (word: string): readonly string[] => Object.entries(words).find(([name]) => foldPlain(name) === word)?.[1] ?? [];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/[\s-]+/gu, '[\\s-]+');

export const checkSkills: Check = ({ text }, { skills = [] }) =>
  skills.flatMap(({ name, level: own }) => {
    if (own === null) return [];
    const mentions = [...text.matchAll(new RegExp(`${vocabulary.source}|${before}${escaped(foldPlain(name))}${after}`, 'gu'))].filter(
      ([said]) => (vocabulary.nameOf(said) ?? said) === (vocabulary.nameOf(name) ?? foldPlain(name)),
    );
    return mentions.slice(0, 3).flatMap((mention) => {
      const found = levelNear(text, mention.index, mention.index + mention[0].length);
      if (found === undefined || acceptedOf(found.word).includes(own) || isHedged(text, found.start, found.end)) return [];
      return [{ start: found.start, end: found.end, says: `${name} (${acceptedOf(found.word)[0]})`, recordSays: `${name} (${own})` }];
    });
  });

const ahead = new RegExp(`${level}(?:[\\s-]level)?(?:\\s+(?:in|at))?\\s+$`, 'u');
const behind = new RegExp(`^\\s*(?:\\(|:|-|is|at(?: an?)?|mein|me|में|skills? (?:is|are))?\\s*(?:an?\\s+)?${level}`, 'u');

const levelNear = (text: string, start: number, end: number) => {
  const leading = ahead.exec(text.slice(0, start));
  if (leading?.[1] !== undefined) return { word: leading[1], start: leading.index, end };
  const following = behind.exec(text.slice(end));
  return following?.[1] === undefined ? undefined : { word: following[1], start, end: end + following[0].length };
};
