/** Suggestions in the three registers. Each is a message that can be sent as it stands. */
import type { Tongue } from '../tongue.ts';
import { cities } from '../vocabulary/cities.ts';
import { languages } from '../vocabulary/languages.ts';
import { skills } from '../vocabulary/skills.ts';

export interface Phrases {
  readonly more: (count: number) => string;
  readonly anyCity: string;
  readonly includeCity: (city: string) => string;
  readonly ages: (min: number, max: number) => string;
  readonly heights: (min: number, max: number) => string;
  readonly anyHeight: string;
  readonly anyExperience: string;
  readonly without: (thing: string) => string;
  readonly conversational: (language: string) => string;
  readonly fewLines: (language: string) => string;
  readonly dates: string;
  readonly onlyCity: (city: string) => string;
  readonly onlyLanguage: (language: string) => string;
  readonly onlyEstablished: string;
  readonly onlyFreshers: string;
  readonly similar: (name: string) => string;
  readonly firstOne: string;
  readonly showMore: string;
  readonly extendHold: (name: string) => string;
  readonly confirmHold: (name: string) => string;
  readonly backup: (name: string) => string;
  readonly back: string;
  readonly yes: (what: string | undefined) => string;
  /** To the question whether two names are one. */
  readonly sameName: string;
  readonly otherName: string;
}

const thing = (name: string): string => skills.inDevanagari(name) ?? languages.inDevanagari(name) ?? name;
const city = (name: string): string => cities.inDevanagari(name) ?? name;
const language = (name: string): string => languages.inDevanagari(name) ?? name;

const en: Phrases = {
  more: (count) => `${count} more`,
  anyCity: 'Any city',
  includeCity: (name) => `Include ${name} too`,
  ages: (min, max) => `Playing age ${min} to ${max}`,
  heights: (min, max) => `Height ${min} to ${max} cm`,
  anyHeight: 'Any height',
  anyExperience: 'Any experience',
  without: (name) => `Without ${name}`,
  conversational: (name) => `Conversational ${name}`,
  fewLines: (name) => `${name} for a few lines`,
  dates: 'Dates up to a week earlier or later',
  onlyCity: (name) => `Only those from ${name}`,
  onlyLanguage: (name) => `Only those who speak ${name}`,
  onlyEstablished: 'Only established actors',
  onlyFreshers: 'Only freshers',
  similar: (name) => `Show me people similar to ${name}`,
  firstOne: 'Tell me about the first one',
  showMore: 'Show me more',
  extendHold: (name) => `Extend the hold of ${name} by two days`,
  confirmHold: (name) => `Confirm the hold of ${name}`,
  backup: (name) => `Find a backup like ${name}`,
  back: 'Go back to the search before',
  yes: (what) => (what === undefined ? 'Yes, please' : `Yes, ${what}`),
  sameName: 'Yes, both are the same',
  otherName: 'No, they are different',
};

const hinglish: Phrases = {
  more: (count) => `${count} aur`,
  anyCity: 'Koi bhi city, kahin se bhi',
  includeCity: (name) => `${name} bhi`,
  ages: (min, max) => `Playing age ${min} se ${max}`,
  heights: (min, max) => `Height ${min} se ${max} cm`,
  anyHeight: 'Koi bhi height',
  anyExperience: 'Koi bhi experience',
  without: (name) => `${name} ke bina`,
  conversational: (name) => `Conversational ${name}`,
  fewLines: (name) => `${name} mein bas a few lines`,
  dates: 'Dates ek hafta aage peeche',
  onlyCity: (name) => `Sirf ${name} wale`,
  onlyLanguage: (name) => `Sirf ${name} bolne wale`,
  onlyEstablished: 'Sirf established actors',
  onlyFreshers: 'Sirf freshers',
  similar: (name) => `${name} jaise aur log dikhao`,
  firstOne: 'Pehle wale ke baare mein batao',
  showMore: 'Aur log dikhao',
  extendHold: (name) => `${name} ka hold do din badhao`,
  confirmHold: (name) => `${name} ka hold pakka karo`,
  backup: (name) => `${name} jaisa backup dhoondo`,
  back: 'Pichhli list par wapas',
  yes: () => 'Haan, kar do',
  sameName: 'Haan, dono ek hi hain',
  otherName: 'Nahi, dono alag hain',
};

const hi: Phrases = {
  more: (count) => `${count} और`,
  anyCity: 'कहीं से भी',
  includeCity: (name) => `${city(name)} भी`,
  ages: (min, max) => `उम्र ${min} से ${max} साल`,
  heights: (min, max) => `हाइट ${min} से ${max} cm`,
  anyHeight: 'Any height चलेगी',
  anyExperience: 'Any experience चलेगा',
  without: (name) => `${thing(name)} के बिना`,
  conversational: (name) => `कामचलाऊ ${language(name)}`,
  fewLines: (name) => `${language(name)} में बस a few lines`,
  dates: 'तारीखें एक हफ़्ता आगे पीछे',
  onlyCity: (name) => `सिर्फ ${city(name)} वाले`,
  onlyLanguage: (name) => `सिर्फ ${language(name)} बोलने वाले`,
  onlyEstablished: 'सिर्फ अनुभवी कलाकार',
  onlyFreshers: 'सिर्फ फ्रेशर',
  similar: (name) => `${name} जैसे और लोग दिखाइए`,
  firstOne: 'पहले वाले के बारे में बताइए',
  showMore: 'और लोग दिखाइए',
  extendHold: (name) => `${name} का होल्ड दो दिन बढ़ाइए`,
  confirmHold: (name) => `${name} का होल्ड पक्का कीजिए`,
  backup: (name) => `${name} जैसा बैकअप ढूँढिए`,
  back: 'पिछली सूची पर वापस',
  yes: () => 'हाँ, कीजिए',
  sameName: 'हाँ, दोनों एक ही हैं',
  otherName: 'नहीं, दोनों अलग हैं',
};

export const phrases: Readonly<Record<Tongue, Phrases>> = { en, hi, hinglish };
