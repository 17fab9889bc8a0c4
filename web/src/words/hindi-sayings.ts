/** What the server says of a match as codes with parts, in Hindi. Names of people, places, skills and titles stay as casting says them. */
import type { Explanation, Saying } from '../../../layers/contracts/index.ts';
import { dayInHindi, languageOfCode } from './hindi-reasons.ts';
import { termInHindi } from './hindi-terms.ts';

const terms: Readonly<Record<string, string>> = {
  female: 'महिला',
  male: 'पुरुष',
  nonbinary: 'नॉन-बाइनरी',
  trans_female: 'ट्रांस महिला',
  trans_male: 'ट्रांस पुरुष',
  self_described: 'अपने शब्दों में',
  undisclosed: 'नहीं बताया',
  fresher: 'नए',
  emerging: 'उभरते',
  established: 'जमे हुए',
  senior: 'वरिष्ठ',
  yes: 'हाँ',
  no: 'नहीं',
  ask: 'पूछना है',
  unknown: 'पता नहीं',
  not_needed: 'ज़रूरी नहीं',
  cintaa: 'CINTAA',
};
const term = (word: string): string => terms[word] ?? termInHindi(word);

const dropped: Readonly<Record<Extract<Saying, { code: 'drop' }>['wish'], string>> = {
  height: 'कोई भी क़द',
  city: 'कोई भी शहर',
  experience: 'कोई भी अनुभव',
  dates: 'दूसरी तारीख़ें',
  union: 'कोई भी यूनियन कार्ड',
  comfort: 'सहजता की शर्त के बिना',
  travel: 'जो यात्रा नहीं करते, वे भी',
  budget: 'दूसरा बजट',
};
const whole = { budget: 'बजट', travel: 'यात्रा को तैयार', noRivalBrand: 'कोई प्रतिस्पर्धी ब्रांड नहीं' } as const;
const alike = {
  skills: 'वही हुनर',
  text: 'वैसी ही प्रोफ़ाइल',
  experience: 'उतना ही अनुभव',
  medium: 'वैसा ही काम',
  playingAge: 'वही उम्र',
} as const;
const kinds = { skill: 'हुनर ', dialect: 'बोली ', language: '' } as const;

export const sayInHindi = (saying: Saying): string => {
  switch (saying.code) {
    case 'terms':
      return joined(saying.terms.map(term), saying.join);
    case 'names':
      return joined(saying.names.map(withLevel), saying.join);
    case 'ages':
      return `प्लेइंग उम्र ${range(saying.range)}`;
    case 'heights':
      return `क़द ${range(saying.range, ' सेमी')}`;
    case 'plays':
      return `${range(saying.range)} की उम्र निभाते हैं`;
    case 'tall':
      return `${saying.cm} सेमी`;
    case 'based':
      return `रहना: ${joined(saying.cities, 'or')}`;
    case 'atLeast':
      return `${languageOfCode(saying.language)}, कम से कम ${term(saying.level)}`;
    case 'languages':
      return joined(
        saying.languages.map(({ language, level }) => withLevel({ name: languageOfCode(language), level })),
        saying.join,
      );
    case 'byExperience':
      return `अनुभव: ${joined(saying.terms.map(term), 'or')}`;
    case 'free':
      return `${joined(saying.periods.map(period), 'and')} खाली`;
    case 'days':
      return saying.days
        .map(({ counts, total, ...days }) => {
          const said = Object.entries(counts).map(([status, count]) => `${total} में से ${count} दिन ${term(status)}`);
          return `${period(days)}: ${said.join(', ')}`;
        })
        .join('; ');
    case 'whole':
      return whole[saying.wish];
    case 'travels':
      return saying.does ? 'यात्रा करते हैं' : 'यात्रा नहीं करते';
    case 'refused':
      return `${refused(saying)} नहीं`;
    case 'welcome':
      return `${refused(saying)} भी चलेगा`;
    case 'brands':
      return saying.brands.map(({ name, until }) => (until === null ? name : `${name}, ${dayInHindi(until)} तक`)).join('; ');
    case 'work':
      return `काम: ${term(saying.medium)}`;
    case 'credits':
      return `${saying.total} में से ${saying.count} काम: ${term(saying.medium)}`;
    case 'words':
      return saying.words.join(' ');
    case 'mentions':
      return `प्रोफ़ाइल में है: ${saying.words.join(', ')}`;
    case 'answers':
      return saying.answers.map(({ topic, answer }) => `${term(topic)}: ${term(answer)}`).join(', ');
    case 'rate':
      return `₹${Math.round(saying.paise / 100).toLocaleString('hi-IN')} रोज़`;
    case 'same':
      return alike[saying.as];
    case 'agesInstead':
      return `प्लेइंग उम्र ${range(saying.asked)} की जगह ${range(saying.range)}`;
    case 'heightsInstead':
      return `क़द ${range(saying.asked, ' सेमी')} की जगह ${range(saying.range, ' सेमी')}`;
    case 'levelInstead':
      return `${languageOfCode(saying.language)}: ${term(saying.asked)} की जगह ${term(saying.level)}`;
    case 'heightMore':
      return `क़द ${saying.cm} सेमी कम या ज़्यादा भी`;
    case 'basedToo':
      return `${saying.city} के लोग भी`;
    case 'tierToo':
      return `${term(saying.term)} लोग भी`;
    case 'without':
      return `${kinds[saying.kind]}${joined(saying.kind === 'language' ? saying.names.map(languageOfCode) : saying.names, 'or')} के बिना`;
    case 'drop':
      return dropped[saying.wish];
  }
};

const joined = (words: readonly string[], how: 'or' | 'and' | 'list'): string => {
  if (how === 'list' || words.length < 2) return words.join(', ');
  return `${words.slice(0, -1).join(', ')} ${how === 'or' ? 'या' : 'और'} ${words.at(-1)}`;
};
const withLevel = ({ name, level }: { name: string; level?: string | undefined }): string => (level === undefined ? name : `${name} (${term(level)})`);
const range = ({ min, max }: { min?: number | undefined; max?: number | undefined }, unit = ''): string => {
  if (min === undefined) return `${max}${unit} तक`;
  if (max === undefined) return `${min}${unit} या ज़्यादा`;
  return min === max ? `${min}${unit}` : `${min} से ${max}${unit}`;
};
const period = ({ from, to }: { from: string; to: string }): string => (from === to ? dayInHindi(from) : `${dayInHindi(from)} से ${dayInHindi(to)}`);
const refused = ({ kind, value }: Extract<Saying, { code: 'refused' | 'welcome' }>): string => {
  if (kind === 'languages') return languageOfCode(value);
  return kind === 'mediums' || kind === 'experience' ? term(value) : value.replaceAll('_', ' ');
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
  'to be asked': 'पूछना बाक़ी',
  'like the best': 'सबसे क़रीबी लोगों जैसे शब्द',
  sameness: 'दूसरों जैसा होना',
  'your choices': 'आपकी पसंद',
};

/** The sentence over the facts: why she is in, or out. */
export const explainInHindi = (told: Explanation): string => `${(told.verdict === 'in' ? inside(told) : outside(told)).join('। ')}।`;

type Fact = Explanation['matched'][number];
/** What is met in part because the record leaves it open: she can be asked. Of the rest, her years or her credits say all. */
const askable = new Set(['availability', 'skills', 'comfort', 'budget']);
const firstOnes = 20;

const inside = ({ place, total, scoreParts: parts, partial, unknown }: Explanation): string[] => {
  const [lowest] = [...parts].sort((left, right) => right.weight * (1 - right.value) - left.weight * (1 - left.value));
  const list = (start: string, facts: readonly Fact[]): string[] =>
    facts.length === 0
      ? []
      : [
          `${start}: ${facts
            .slice(0, 3)
            .map(({ askedAs }) => sayInHindi(askedAs))
            .join('; ')}`,
        ];
  return [
    place === null ? `मेल खाता है, ${total} में से पहले ${firstOnes} के नीचे` : `मेल खाता है, ${total} में से ${place} नंबर पर`,
    ...(place === 1 || lowest === undefined || lowest.value > 0.95 ? [] : [`जगह सबसे ज़्यादा इससे घटी: ${scoreParts[lowest.part] ?? lowest.part}`]),
    ...list(
      'थोड़ा मेल',
      partial.filter(({ criterion }) => !askable.has(criterion) && criterion !== 'text'),
    ),
    ...list('पूछना है', [...unknown, ...partial.filter(({ criterion }) => askable.has(criterion))]),
  ];
};

const outside = ({ excludedBy, barrier, change }: Explanation): string[] => {
  if (barrier === 'minor') return ['बाहर: बच्चे सिर्फ़ बच्चों के रोल के लिए मिलते हैं'];
  const reasons = excludedBy.map(({ askedAs, hasAs }) => `माँगा: ${sayInHindi(askedAs)}, रिकॉर्ड में: ${hasAs === null ? 'कुछ नहीं' : sayInHindi(hasAs)}`);
  const out = `बाहर: ${reasons.join('; ')}`;
  if (barrier === 'gender') return [out, 'जेंडर रोल का अपना है, और बढ़ाया नहीं जाता'];
  if (change === null) return [out, 'ब्रीफ़ का कोई छोटा बदलाव इन्हें शामिल नहीं करता'];
  const others = change.wouldAdd === 0 ? 'और कोई शामिल नहीं होगा' : `${change.wouldAdd} और लोग भी शामिल होंगे`;
  return [out, `तब शामिल: ${change.changesAs.map(sayInHindi).join(', और ')}; ${others}`];
};
