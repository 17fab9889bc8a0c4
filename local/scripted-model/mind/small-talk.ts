/** What is not about finding people. */
import { normalise } from '../wish/normalise.ts';
import { type Phrases, phrases } from './phrases.ts';
import type { Tongue } from './tongue.ts';

type Topic = Extract<keyof Phrases, 'hello' | 'help' | 'thanks' | 'bye' | 'remember' | 'other'>;

const topics: readonly (readonly [Topic, RegExp])[] = (
  [
    [
      'help',
      'what can you (?:do|help)|how (?:do|can) (?:i|you) (?:use|work|help)|who are you|what are you|are you (?:an? )?(?:ai|bot|human|claude|real|llm)|which model|^help[.!?]*$|help me$|tum kaun|aap kaun|kaun ho|kya kar sakte|kya kar sakti|madad|तुम कौन|आप कौन|क्या कर सकते|मदद',
    ],
    ['thanks', '^(?:ok(?:ay)?[, ]*)?(?:thanks?|thank you|thx|great|perfect|nice|shukriya|dhanyavaa?d|dhanyawaa?d|शुक्रिया|धन्यवाद)'],
    ['bye', '^(?:bye|goodbye|good night|see you|alvida|phir milenge|अलविदा|फिर मिलेंगे)'],
    ['remember', 'remember (?:that|this|my)|do you remember|note (?:that|this) down|yaad rakhn?[ao]|yaad hai|याद रख|याद है'],
    ['hello', '^(?:hi+|hello+|hey+|good (?:morning|afternoon|evening)|namaste|namaskar|salaam|नमस्ते|नमस्कार|हेलो|हैलो)(?![\\w])'],
  ] as const
).map(([topic, words]) => [topic, new RegExp(normalise(words), 'u')] as const);

export const isSmallTalk = (question: string): boolean => topics.some(([, pattern]) => pattern.test(normalise(question).trim()));

export const smallTalk = (question: string, tongue: Tongue, hasHistory: boolean): string => {
  const text = normalise(question).trim();
  const topic = topics.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
  return phrases[tongue][topic === 'hello' && hasHistory ? 'helloAgain' : topic];
};
