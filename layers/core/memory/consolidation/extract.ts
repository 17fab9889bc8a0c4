/** What is to be remembered of what a director said, by rules, without a model: stated preferences, constraints, decisions, corrections and briefs. English, Hinglish, Hindi. */
import type { MemoryKind } from '../memory.ts';
import { isOrder, ownSentences } from './own-words.ts';
import { projectAttributeOf } from './project-facts.ts';
import { projectIn } from './project-name.ts';
import type { TalkMessage } from './talk.ts';

export interface Candidate {
  readonly messageId: string;
  /** When it was said. */
  readonly at: string;
  readonly kind: MemoryKind;
  /** In her own words. */
  readonly text: string;
  readonly subject: string;
  readonly attribute: string;
  readonly confidence: number;
}

interface Rule {
  readonly kind: MemoryKind;
  readonly attribute: string;
  readonly pattern: Pick<RegExp, 'test'>;
  readonly confidence?: number;
  /** Of what is being cast, where that is known; else of her. */
  readonly ofProject?: true;
}

const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])`, 'iu');
const number = '[\\d०-९]';

/** The first that fits counts. */
const rules: readonly Rule[] = [
  { kind: 'fact', attribute: 'budget', ofProject: true, pattern: new RegExp(`(?:budget|बजट)[^.]{0,60}(?:${number}|lakh|crore|लाख|करोड़)`, 'iu') },
  {
    kind: 'fact',
    attribute: 'shoot_city',
    ofProject: true,
    pattern: word(
      "(?:we |will |we'll |we are )*shoot(?:ing)?(?: is| was| now| has| will| be| moved| moves| shifted| happens)* (?:in|at|to) (?!the (?:morning|evening|night)|january|february|march|april|may|june|july|august|september|october|november|december|\\d)\\p{L}{3,}|shoot \\p{L}{3,} (?:mein|me) (?:hai|hoga|hogi)",
    ),
  },
  {
    kind: 'fact',
    attribute: 'shoot_dates',
    ofProject: true,
    pattern: new RegExp(
      `(?:shoot(?:ing)?|शूट)[^.]{0,40}(?:${number}{1,2}(?:st|nd|rd|th)?\\b|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week)`,
      'iu',
    ),
  },
  {
    kind: 'fact',
    attribute: 'deadline',
    ofProject: true,
    pattern: word('deadline[^.]{0,50}|(?:client|we)(?: now| still| really| only)* needs? (?:the )?(?:shortlist|list|names|options) by [^.]{3,40}'),
  },
  ...(['budget', 'deadline', 'shoot_city'] as const).map(
    (attribute): Rule => ({ kind: 'fact', attribute, ofProject: true, pattern: { test: (sentence) => projectAttributeOf(sentence) === attribute } }),
  ),
  {
    kind: 'decision',
    attribute: 'decision',
    ofProject: true,
    pattern: word(
      "(?:we|i|client|director|producer)(?:'ve| have| has)? (?:decided|finali[sz]ed|locked|agreed|settled on|chosen|picked|zeroed in)|(?:we(?:'re| are)|i(?:'m| am)) going with|it(?:'s| is) (?:final|locked|decided)|final kar (?:diya|di|liya|lo)|tay (?:hua|ho gaya|kar liya|kiya)|lock kar (?:diya|do|liya)|तय (?:हुआ|हो गया|कर लिया|किया)|फाइनल कर",
    ),
  },
  {
    kind: 'preference',
    attribute: 'avoids',
    pattern: word(
      "(?:i|we)(?: really| usually| generally)? (?:hate|dislike|avoid|don'?t (?:like|want|prefer)|do not (?:like|want|prefer)|never (?:cast|want|use))|pasand nahi(?:n)?|पसंद नहीं",
    ),
  },
  {
    kind: 'preference',
    attribute: 'likes',
    pattern: word(
      '(?:i|we)(?: really| always| usually| generally| much)* (?:prefer|like|love|am partial to|are partial to)|my preference is|(?:mujhe|hum(?:e|ein)|hamein) .{2,120} pasand (?:hai|hain|hote|hoti|aate|aati)|(?:मुझे|हमें) .{2,120} पसंद',
    ),
  },
  {
    kind: 'constraint',
    attribute: 'never',
    pattern: word(
      "(?:we|i|the client|client|production|my client)(?: can| will|'ll| must| do)? (?:never|can(?:no|')t|won'?t)|(?:^|, )never |no (?:night shoots?|outstation|smoking|intimate|minors)|kabhi nahi(?:n)?|कभी नहीं",
    ),
  },
  {
    kind: 'constraint',
    attribute: 'always',
    pattern: word('(?:we|i|the client|client|production)(?: must| should)? always|(?:^|, )always |hamesha|हमेशा|(?:we|i) only (?:cast|work|use|take)'),
  },
];

const asksForPeople =
  /(?<![\p{L}\p{M}])(?:find|show|search|looking for|look for|need|want|get me|give me|suggest|who (?:can|could)|dikhao|dikhaiye|dhoondo|dhundo|chahiye|चाहिए|दिखाओ|दिखाइए|ढूंढो|ढूँढो)(?![\p{L}\p{M}])/iu;
const people =
  /(?<![\p{L}\p{M}])(?:actor|actress|actresse|artist|performer|model|girl|boy|woman|women|man|men|people|faces?|dancer|rider|singer|fighter|mother|father|grandmother|grandfather|kid|child|children|couple|twin|ladki|ladka|ladke|kalakar|dadi|nani|maa|अभिनेत्री|अभिनेता|कलाकार|लड़की|लड़का|दादी|माँ)(?:s|es|iyan|on|यों|ों)?(?![\p{L}\p{M}])/iu;
/** Turns of speech that stand before what is meant. */
const opening =
  /^(?:(?:ok(?:ay)?|so|well|actually|correction|sorry|no|note|fyi|by the way|btw|also|and|please|remember|yaad rakhna|waise|accha|achha)[,:\s-]+)+/iu;
/** She is not sure herself. */
const hedged = /(?<![\p{L}\p{M}])(?:maybe|perhaps|probably|might|i think|i guess|not sure|could be|shayad|lagta hai|शायद|लगता है)(?![\p{L}\p{M}])/iu;

const longestBrief = 600;
export const mostCandidates = 40;

/** Of one session, oldest first: a project that was named goes on being meant until another one is. */
export const extractByRules = (messages: readonly TalkMessage[]): Candidate[] => {
  let project: string | undefined;
  let brief: Candidate | undefined;
  const found: Candidate[] = [];
  for (const message of messages) {
    if (message.role !== 'user') continue;
    for (const sentence of ownSentences(message.text)) {
      if (isOrder(sentence)) continue;
      const named = projectIn(sentence);
      if (named !== undefined && named !== project) brief = undefined;
      project = named ?? project;
      const rule = /\?\s*$/u.test(sentence) ? undefined : rules.find(({ pattern }) => pattern.test(sentence));
      const isAsk = rule?.kind !== 'preference' && asksForPeople.test(sentence) && people.test(sentence);
      if (rule && !(isAsk && rule.kind === 'constraint')) found.push(candidate(message, sentence, rule, project));
      else if (
        project !== undefined &&
        (isAsk || (brief !== undefined && message.messageId === brief.messageId) || (brief !== undefined && goesOn.test(sentence)))
      ) {
        brief = briefOf(brief, message, sentence, project);
        found.push(brief);
      }
    }
  }
  return unsureOfBoth(lastOfEach(found)).slice(-mostCandidates);
};

/** A wish that goes on from the one before. */
const goesOn = /^(?:and|but|only|just|also|same|plus|with|without|instead|aur|sirf|bas|lekin|make (?:it|that|them)|she|he|they|और|सिर्फ|लेकिन)(?![\p{L}\p{M}])/iu;

const candidate = (message: TalkMessage, sentence: string, rule: Rule, project: string | undefined): Candidate => ({
  messageId: message.messageId,
  at: message.at,
  kind: rule.kind,
  text: sentence.replace(opening, '').slice(0, 500).trim(),
  subject: rule.ofProject ? (project ?? 'user') : 'user',
  attribute: rule.attribute,
  confidence: hedged.test(sentence) ? 0.5 : (rule.confidence ?? 0.9),
});

const briefOf = (before: Candidate | undefined, message: TalkMessage, sentence: string, project: string): Candidate => ({
  messageId: message.messageId,
  at: message.at,
  kind: 'fact',
  text: (before ? `${before.text} ${sentence}` : `${project}: ${sentence}`).slice(0, longestBrief).trim(),
  subject: project,
  attribute: 'brief',
  confidence: 0.9,
});

/** A brief that grew is one, as it stood last. */
const lastOfEach = (found: readonly Candidate[]): Candidate[] =>
  found.filter(
    (one, place) =>
      one.attribute !== 'brief' ||
      !found.slice(place + 1).some(({ attribute, subject, text }) => attribute === 'brief' && subject === one.subject && text.startsWith(one.text)),
  );

/** Who says a thing and its opposite in one breath meant one of them: she is asked. */
const unsureOfBoth = (found: readonly Candidate[]): Candidate[] =>
  found.map((one) => {
    const clashes = found.some(
      (other) => other !== one && other.messageId === one.messageId && other.subject === one.subject && other.text !== one.text && contradicts(one, other),
    );
    return clashes ? { ...one, confidence: Math.min(one.confidence, 0.5) } : one;
  });

const contradicts = (left: Candidate, right: Candidate): boolean => {
  const pair = new Set([left.attribute, right.attribute]);
  if ((pair.has('likes') && pair.has('avoids')) || (pair.has('always') && pair.has('never'))) return sharesMost(left.text, right.text);
  return left.attribute === right.attribute && ['budget', 'shoot_city', 'shoot_dates', 'deadline'].includes(left.attribute);
};

const sharesMost = (left: string, right: string): boolean => {
  const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? []);
  const [one, other] = [words(left), words(right)];
  const shared = [...one].filter((item) => other.has(item)).length;
  return shared > 0 && shared >= Math.min(one.size, other.size) / 2;
};
