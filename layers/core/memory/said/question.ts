/** What kind of thing a question asks for, and whose words would answer it. */

export interface Question {
  readonly text: string;
  readonly words: readonly string[];
  readonly asks: 'time' | 'number' | 'name' | 'other';
}

export const asksFor = (text: string): Question['asks'] => {
  const low = text.toLowerCase();
  if (/^when\b|\bsince when\b|\bwhat (?:date|day|month|year|time)\b|\bhow long\b|\bkab\b|कब/u.test(low)) return 'time';
  if (/\bhow (?:many|much|often)\b|\bkitn[aei]\b|कितन/u.test(low)) return 'number';
  if (/^(?:who|where|which)\b|\bwhat (?:is|was) the name\b|\bwhich (?:city|country|actor|actress|film|brand)\b|\bkaun\b|\bkahan\b|कौन|कहाँ|कहां/u.test(low))
    return 'name';
  return 'other';
};

const saysTime =
  /\b(?:yesterday|today|tonight|tomorrow|ago|since|weekend|recently|(?:last|next|this) (?:night|week|month|year|summer|winter|spring|fall|weekend|morning|afternoon|evening|\w+day)|years?|months?|weeks?|days?|january|february|march|april|june|july|august|september|october|november|december|kal|aaj|parson|\d{4})\b/iu;
const saysNumber = /\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|once|twice|both|couple|few|several|dozen)\b/iu;
const saysName = /\S\s+\p{Lu}\p{Ll}+/u;

/** Whether a text has the kind of thing that is asked for. */
export const offers = (asks: Question['asks'], text: string): boolean => {
  if (asks === 'time') return saysTime.test(text);
  if (asks === 'number') return saysNumber.test(text);
  return asks === 'name' && saysName.test(text);
};

export const isQuestion = (text: string): boolean => /\?\s*$/u.test(text);

/**
 * The speakers that a question names, unless it names all. Names as people call each other: by the first word, a beginning of it, or another spelling
 * of it, and by what the others call them when they greet.
 */
export const namedSpeakers = (text: string, speakers: readonly Speaker[]): ReadonlySet<string> => {
  const words = nameWords(text);
  const named = speakers.filter(({ names }) => names.some((name) => words.some((word) => isSameName(word, name))));
  return new Set(named.length === speakers.length && speakers.length > 1 ? [] : named.map(({ speaker }) => speaker));
};

export interface Speaker {
  readonly speaker: string;
  readonly names: readonly string[];
}

/** "Mel" for Melanie, "Mohammed" for Muhammad. */
const isSameName = (word: string, name: string): boolean =>
  word === name ||
  (word.length >= 3 && name.startsWith(word)) ||
  (name.length >= 4 && word.length >= 4 && word[0] === name[0] && consonants(word).length >= 3 && consonants(word) === consonants(name));
const consonants = (word: string): string => word.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1');

/** Speakers with their names. In a talk of two, whom one greets by name is the other. */
export const speakersOf = (turns: readonly { readonly speaker: string; readonly text: string }[]): Speaker[] => {
  const speakers = [...new Set(turns.map(({ speaker }) => speaker))].filter((speaker) => speaker !== '');
  const names = new Map(speakers.map((speaker) => [speaker, new Set(nameWords(speaker).slice(0, 1))]));
  if (speakers.length === 2) for (const [name, speaker] of greeted(turns, speakers)) names.get(speaker)?.add(name);
  return speakers.map((speaker) => ({ speaker, names: [...(names.get(speaker) ?? [])] }));
};

const greeting = /^(?:hello|hi|hey|hiya|namaste|dear|thanks|thank you|good (?:morning|evening|afternoon))[ ,]+(\p{Lu}\p{Ll}+)(?=[ ,.!?]|$)/iu;
/** Heard more than once, and far more often from the one than from the other. */
const greeted = (turns: readonly { readonly speaker: string; readonly text: string }[], [first = '', second = '']: readonly string[]): [string, string][] => {
  const heard = new Map<string, [number, number]>();
  for (const { speaker, text } of turns) {
    const name = greeting.exec(text)?.[1];
    if (name === undefined || !/^\p{Lu}/u.test(name)) continue;
    const counts = heard.get(name.toLowerCase()) ?? [0, 0];
    counts[speaker === first ? 1 : 0] += 1;
    heard.set(name.toLowerCase(), counts);
  }
  return [...heard].flatMap(([name, [ofFirst, ofSecond]]): [string, string][] => {
    if (ofFirst >= 2 && ofFirst > 3 * ofSecond) return [[name, first]];
    return ofSecond >= 2 && ofSecond > 3 * ofFirst ? [[name, second]] : [];
  });
};

export const nameWords = (text: string): string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’]s\b/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
