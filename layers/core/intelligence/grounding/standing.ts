/** How somebody stands in the trade: union, experience, who speaks for her. A record that does not know is contradicted by nothing. */
import { isHedged } from './clauses.ts';
import type { Check } from './facts.ts';

interface Claim {
  readonly fact: 'union' | 'experience' | 'representation';
  readonly says: string;
  readonly pattern: RegExp;
  /** Values of the record that cannot be true beside it. */
  readonly against: readonly string[];
}

const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${source})(?![\\p{L}\\p{M}])`, 'gu');
const name = '(?:cintaa|sintaa|सिंटा|सिन्टा)';
const no = '(?:nahi|nahin|नहीं)';

const claims: readonly Claim[] = [
  {
    fact: 'union',
    says: 'no member of the union',
    pattern: whole(
      `non-?union|not (?:a|an|in|with) (?:the )?(?:${name}|union)(?: member)?|no ${name} card|not a member of (?:the )?(?:${name}|union)|${name} (?:ki |ka |की |का )?(?:member|card|सदस्य|कार्ड) ${no}`,
    ),
    against: ['regular', 'life'],
  },
  {
    fact: 'union',
    says: 'a member of the union',
    pattern: whole(
      `(?<!not an? )(?:${name}|union) (?:ki |ka |की |का )?(?:card ?holder|member|सदस्य)(?! ${no})|member of (?:the )?(?:${name}|union)|(?:has|holds|carries) an? ${name} card`,
    ),
    against: ['none', 'applied', 'lapsed'],
  },
  {
    fact: 'experience',
    says: 'new to the work',
    pattern: whole(
      '(?:is|are|still) (?:a |an )?(?:complete |total )?(?:fresher|newcomer)(?! (?!to |in |with |and |but )\\p{L})|(?:has|with) no (?:acting |screen )?experience|debutante?|नई कलाकार|नया कलाकार|(?:fresher|newcomer) (?:hai|है)',
    ),
    against: ['established', 'senior'],
  },
  {
    fact: 'experience',
    says: 'long established',
    pattern: whole('an? (?:well-)?(?:established|veteran|seasoned|senior) (?:actor|actress|performer|artiste?|name)|वरिष्ठ कलाकार|अनुभवी कलाकार'),
    against: ['fresher'],
  },
  {
    fact: 'representation',
    says: 'without an agent',
    pattern: whole(
      `self-?represented|represents (?:her|him|them)sel(?:f|ves)|(?:has|with) no (?:agent|manager|agency)|without an (?:agent|agency)|(?:agent|manager|एजेंट|मैनेजर) ${no}`,
    ),
    against: ['agency', 'manager', 'coordinator'],
  },
  {
    fact: 'representation',
    says: 'with an agency',
    pattern: whole(
      'represented by an? (?:talent )?agenc(?:y|ies)|has an agent|(?:through|via) (?:her|his|their) (?:agent|agency)|एजेंसी के (?:ज़रिए|जरिए|माध्यम से)',
    ),
    against: ['self'],
  },
];

export const checkStanding: Check = ({ text }, facts) =>
  claims.flatMap(({ fact, says, pattern, against }) => {
    const value = facts[fact] ?? null;
    if (value === null || !against.includes(value)) return [];
    return [...text.matchAll(pattern)]
      .map((found) => ({ start: found.index, end: found.index + found[0].length, says, recordSays: `${fact}: ${value.replaceAll('_', ' ')}` }))
      .filter(({ start, end }) => !isHedged(text, start, end));
  });
