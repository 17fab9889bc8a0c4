/** How a brief was read, for a person to confirm: its wishes as chips that can be changed, what was not understood, what is never searched by, and ways to widen. */

import type { ShownBrief } from '../../intelligence/index.ts';
import { utf8Bytes } from '../../shared/index.ts';
import { briefPhrases, describeBrief, type ParsedBrief, sayPhrase } from '../brief/index.ts';
import type { TalentFacts } from '../talent-facts.ts';
import { questionOf } from './question.ts';
import { wideningsOf } from './widen.ts';

/** With more people than this nobody needs a wider brief. */
const few = 20;
const longest = 120;
const cut = (text: string): string => (text.length <= longest ? text : `${text.slice(0, longest - 1).toWellFormed()}…`);

export const shownBrief = (parsed: ParsedBrief, role: number, everybody: readonly TalentFacts[], today: string): ShownBrief => {
  const slots = parsed.roles[role] ?? {};
  const language = parsed.language === 'hi' ? 'hi' : 'en';
  const total = everybody.filter(questionOf(parsed, role, slots, today).admits).length;
  const phrases = { en: briefPhrases(slots, 'en'), hi: briefPhrases(slots, 'hi') };
  const say = phrases.en.map(sayPhrase);
  return fitting({
    language,
    understood: describeBrief({ roles: [slots] }, language).slice(0, 1_000),
    chips: phrases[language].slice(0, 16).map(({ slot, text }, index) => ({
      slot,
      text: cut(text),
      textIn: { en: cut(phrases.en[index]?.text ?? text), hi: cut(phrases.hi[index]?.text ?? text) },
      say: cut(say[index] ?? text),
    })),
    notUnderstood: parsed.notUnderstood.slice(0, 8).map(({ text }) => cut(text)),
    protectedAsks: parsed.flags.protectedAsks.slice(0, 6).map(({ kind, text, rewrite }) => ({ kind, text: cut(text), rewrite: rewrite[language] })),
    total,
    widen: total < few ? wideningsOf(parsed, role, everybody, today) : [],
  });
};

/** Well within one chunk of 24 KiB. */
const mostBytes = 16 * 1024;
const fitting = (shown: ShownBrief): ShownBrief =>
  utf8Bytes(JSON.stringify(shown)) <= mostBytes ? shown : { ...shown, chips: shown.chips.slice(0, 6), notUnderstood: [], widen: [] };
