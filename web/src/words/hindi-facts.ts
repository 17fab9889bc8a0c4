/**
 * Facts of a match in Hindi: what was asked, what the record says to it, what would let somebody in, and the sentence over them. They travel in English; names of people,
 * places, skills and titles stay as they are, and a sentence that is not known here comes back as it was.
 */
import { dayInHindi, languageInHindi, withLevelsInHindi } from './hindi-reasons.ts';
import { termInHindi } from './hindi-terms.ts';

type Rule = readonly [RegExp, (...found: string[]) => string];

const people: Readonly<Record<string, string>> = {
  female: 'महिला',
  male: 'पुरुष',
  nonbinary: 'नॉन-बाइनरी',
  'trans female': 'ट्रांस महिला',
  'trans male': 'ट्रांस पुरुष',
  'self described': 'अपने शब्दों में',
  undisclosed: 'नहीं बताया',
};
const tiers: Readonly<Record<string, string>> = { fresher: 'नए', emerging: 'उभरते', established: 'जमे हुए', senior: 'वरिष्ठ' };
const comfort: Readonly<Record<string, string>> = { yes: 'हाँ', no: 'नहीं', ask: 'पूछना है' };
const days: Readonly<Record<string, string>> = { free: 'खाली', held: 'होल्ड पर', booked: 'बुक', unknown: 'पता नहीं' };
const whole: Readonly<Record<string, string>> = {
  'the budget': 'बजट',
  'willing to travel': 'यात्रा को तैयार',
  travels: 'यात्रा करते हैं',
  'does not travel': 'यात्रा नहीं करते',
  'no rival brand': 'कोई प्रतिस्पर्धी ब्रांड नहीं',
  'the same skills': 'वही हुनर',
  'a profile that speaks of the same': 'वैसी ही प्रोफ़ाइल',
  'the same experience': 'उतना ही अनुभव',
  'work in the same media': 'वैसा ही काम',
  'the same ages': 'वही उम्र',
  'any height': 'कोई भी क़द',
  'any city': 'कोई भी शहर',
  'any experience': 'कोई भी अनुभव',
  'other dates': 'दूसरी तारीख़ें',
  'any union card': 'कोई भी यूनियन कार्ड',
  'another budget': 'दूसरा बजट',
  'without what she must be comfortable with': 'सहजता की शर्त के बिना',
  'people who do not travel, too': 'जो यात्रा नहीं करते, वे भी',
  'not needed': 'ज़रूरी नहीं',
};

/** "A or B" of words that each have a name in Hindi. */
const either = (text: string, say: (word: string) => string): string =>
  text
    .split(' or ')
    .map((part) => part.split(', ').map(say).join(', '))
    .join(' या ');
const range = (text: string): string =>
  text
    .replace(/^up to (\d+)$/u, '$1 तक')
    .replace(/^(\d+) and above$/u, '$1 या ज़्यादा')
    .replace(/^(\d+) to (\d+)$/u, '$1 से $2');
const period = (text: string): string => dayInHindi(text).replaceAll(' to ', ' से ').replaceAll(' and ', ' और ');
const level = (text: string): string => termInHindi(text.replace(/^(?:for )?prepared lines$/u, 'lines'));
const term = (text: string): string => termInHindi(text.trim().replaceAll(' ', '_'));
/** A tier, a language or a term of the record; anything else is a name and stays. */
const oneName = (name: string): string => tiers[name] ?? (languageInHindi(name) === name ? term(name) : languageInHindi(name));
const names = (text: string): string => either(text, languageInHindi);
const tongues = (list: string): string =>
  withLevelsInHindi(list.replaceAll('(prepared lines)', '(lines)').replace(/\p{L}+(?= \()/gu, (name) => languageInHindi(name)));

const rules: readonly Rule[] = [
  [/^playing age (.+) instead of (.+)$/u, (wider, asked) => `प्लेइंग उम्र ${range(asked as string)} की जगह ${range(wider as string)}`],
  [/^playing age (.+)$/u, (asked) => `प्लेइंग उम्र ${range(asked as string)}`],
  [/^plays (\d+) to (\d+)$/u, (min, max) => `${min} से ${max} की उम्र निभाते हैं`],
  [/^height (.+) cm instead of (.+) cm$/u, (wider, asked) => `क़द ${range(asked as string)} की जगह ${range(wider as string)} सेमी`],
  [/^height (.+) cm$/u, (asked) => `क़द ${range(asked as string)} सेमी`],
  [/^(\d+) cm$/u, (height) => `${height} सेमी`],
  [/^people based in (.+), too$/u, (city) => `${city} के लोग भी`],
  [/^based in (.+)$/u, (cities) => `रहना: ${either(cities as string, (city) => city)}`],
  [
    /^(.+?) (for prepared lines|\S+) instead of (for prepared lines|\S+)$/u,
    (language, own, asked) => `${names(language as string)}: ${level(asked as string)} की जगह ${level(own as string)}`,
  ],
  [/^(.+), at least (.+)$/u, (language, asked) => `${names(language as string)}, कम से कम ${level(asked as string)}`],
  [/^(.+) by experience$/u, (asked) => `अनुभव: ${either(asked as string, (one) => tiers[one] ?? one)}`],
  [/^(fresher|emerging|established|senior) people, too$/u, (own) => `${tiers[own as string]} लोग भी`],
  [/^without the skill (.+)$/u, (name) => `हुनर ${either(name as string, (one) => one)} के बिना`],
  [/^without the dialect (.+)$/u, (name) => `बोली ${name} के बिना`],
  [/^without (.+)$/u, (name) => `${names(name as string)} के बिना`],
  [/^(.+) is welcome after all$/u, (name) => `${either(name as string, oneName)} भी चलेगा`],
  [/^free (\d.+)$/u, (when) => `${period(when as string)} खाली`],
  [/^work in (.+)$/u, (medium) => `काम: ${term(medium as string)}`],
  [/^(\d+) of (\d+) credits in (.+)$/u, (count, all, medium) => `${all} में से ${count} काम: ${term(medium as string)}`],
  [/^the profile mentions (.+)$/u, (words) => `प्रोफ़ाइल में है: ${words}`],
  [/^₹([\d,]+) a day$/u, (rupees) => `₹${rupees} रोज़`],
  [/^not (.+)$/u, (said) => `${either(said as string, oneName)} नहीं`],
];

const dayCounts = /^(\d{1,2} [A-Z][a-z]{2}.*?): ((?:(?:free|held|booked|unknown) \d+ of \d+(?:, )?)+)$/u;
const counted = (part: string): string => {
  const found = dayCounts.exec(part);
  if (found === null) return part;
  const said = (found[2] ?? '').replace(
    /(\w+) (\d+) of (\d+)/gu,
    (_all, status: string, count: string, total: string) => `${total} में से ${count} दिन ${days[status]}`,
  );
  return `${period(found[1] ?? '')}: ${said}`;
};

/** One thing that was asked, that the record says, or that would let somebody in. */
export const factInHindi = (text: string): string => {
  const known = whole[text] ?? people[text] ?? tiers[text];
  if (known !== undefined) return known;
  if (dayCounts.test(text.split('; ')[0] ?? '')) return text.split('; ').map(counted).join('; ');
  if (/^\w+: (?:yes|no|ask)(?:, \w+: (?:yes|no|ask))*$/u.test(text))
    return text.replace(/(\w+): (\w+)/gu, (_all, topic: string, answer: string) => `${term(topic)}: ${comfort[answer]}`);
  for (const [pattern, say] of rules) {
    const found = pattern.exec(text);
    if (found) return say(...found.slice(1));
  }
  if (/\(\w[\w ]*\)/u.test(text)) return tongues(text);
  return either(text, (one) => one.split(' and ').map(oneName).join(' और '));
};

const scoreParts: Readonly<Record<string, string>> = {
  'playing age': 'प्लेइंग उम्र',
  'centre of ages': 'उम्र का बीच',
  languages: 'भाषाएँ',
  skills: 'हुनर',
  experience: 'अनुभव',
  medium: 'माध्यम',
  height: 'क़द',
  availability: 'तारीख़ें',
  freshness: 'जानकारी की ताज़गी',
  choice: 'विकल्प और पसंद',
  place: 'जगह',
  rate: 'रेट',
  'consent to scenes': 'सीन के लिए हामी',
  travel: 'यात्रा',
  union: 'यूनियन',
  build: 'काया',
  background: 'पहले का काम',
  words: 'शब्द',
  meaning: 'मतलब',
  sameness: 'दूसरों जैसा होना',
  'your choices': 'आपकी पसंद',
};

const facts = (list: string): string => list.split('; ').map(factInHindi).join('; ');
const outReasons = (list: string): string =>
  list
    .split(/; (?=asked: )/u)
    .map((one) => {
      const [, asked = '', has = ''] = /^asked: (.+), the record says: (.+)$/u.exec(one) ?? [];
      return asked === '' ? one : `माँगा: ${factInHindi(asked)}, रिकॉर्ड में: ${has === 'nothing' ? 'कुछ नहीं' : factInHindi(has)}`;
    })
    .join('; ');

const sentences: readonly Rule[] = [
  [/^Fits, in place (\d+) of (\d+)$/u, (place, total) => `मेल खाता है, ${total} में से ${place} नंबर पर`],
  [/^Fits, below the first (\d+) of (\d+)$/u, (first, total) => `मेल खाता है, ${total} में से पहले ${first} के नीचे`],
  [/^What lowers the place most: (.+)$/u, (part) => `जगह सबसे ज़्यादा इससे घटी: ${scoreParts[part as string] ?? part}`],
  [/^In part: (.+)$/u, (list) => `थोड़ा मेल: ${facts(list as string)}`],
  [/^To ask: (.+)$/u, (list) => `पूछना है: ${facts(list as string)}`],
  [/^Out: a child is found only for a child’s part$/u, () => 'बाहर: बच्चे सिर्फ़ बच्चों के रोल के लिए मिलते हैं'],
  [/^Out: (.+)$/u, (list) => `बाहर: ${outReasons(list as string)}`],
  [/^The gender is the role’s own and is not widened$/u, () => 'जेंडर रोल का अपना है, और बढ़ाया नहीं जाता'],
  [/^No small change of the brief lets this person in$/u, () => 'ब्रीफ़ का कोई छोटा बदलाव इन्हें शामिल नहीं करता'],
  [
    /^In with: (.+); that lets in (nobody else|\d+) ?(?:others?)?, too$/u,
    (changes, others) =>
      `तब शामिल: ${(changes as string).split(', and ').map(factInHindi).join(', और ')}; ${others === 'nobody else' ? 'और कोई शामिल नहीं होगा' : `${others} और लोग भी शामिल होंगे`}`,
  ],
];

/** The sentence over the facts: why she is in, or out. */
export const explanationInHindi = (text: string): string =>
  text
    .replace(/\.$/u, '')
    .split(/\. (?=[A-Z])/u)
    .map((sentence) => {
      for (const [pattern, say] of sentences) {
        const found = pattern.exec(sentence);
        if (found) return say(...found.slice(1));
      }
      return sentence;
    })
    .join('। ')
    .concat('।');
