/** Who is meant: man or woman, how experienced, and for what kind of work. */
import { type Mention, mentionsIn } from './families.ts';
import { lexicon, takeNamed, unique } from './lexicon.ts';
import { normalise, wordPattern } from './normalise.ts';
import type { Scanner } from './scanner.ts';

const genders = lexicon(`
female, females, woman, women, lady, ladies, girl, girls, actress, actresses, heroine, heroines, stuntwoman, ladki, ladkiyan, ladkiyon, mahila, aurat, abhinetri, लड़की, लड़कियां, लड़कियाँ, लड़कियों, महिला, महिलाएं, महिलाओं, औरत, अभिनेत्री, एक्ट्रेस
male, males, man, men, guy, guys, boy, boys, gentleman, stuntman, hero, ladka, ladke, ladko, ladkon, aadmi, mard, purush, abhineta, लड़का, लड़के, लड़कों, आदमी, मर्द, पुरुष, अभिनेता
nonbinary, non-binary, non binary, genderqueer
`);

/** "A mother of 45", and nobody's mother: whoever somebody else's is, is not whom she looks for. "Bhai, …" speaks to us; "Mother Dairy" is a name. */
const isLookedFor = (text: string, { start, end }: Mention): boolean =>
  !ofSomebody.test(text.slice(Math.max(0, start - 40), start)) &&
  !isNoOne.test(text.slice(end, end + 20)) &&
  !(start < opening && /^(?: ?ji)?,/u.test(text.slice(end)));
const ofSomebody =
  /(?:^|[\s(])(?:of|with|his|her|their|my|our|your|like|and|or|than|mer[aei]|uski|uske|unki|unke) (?:(?:the|a|an|two|three|\d|young|old|real) )*$/u;
const isNoOne = /^(?:'s|,? ?(?:day|dairy|india|figures?|concern)(?![\p{L}]))/u;
const opening = 8;

/** "The hero's sister": she is looked for, and not the hero. */
const isWhose = (after: string): boolean => /^'s? /u.test(after) && mentionsIn(after.slice(0, 24)).some(({ start }) => start <= 3);

/** Only when one is said: "men and women" says none. "M 30-55" is a man of that age. */
export const readGender = (scanner: Scanner): string | undefined => {
  const named = unique(
    takeNamed(scanner, genders)
      .filter(({ isRefused, after }) => !isRefused && !isWhose(after))
      .map(({ name }) => name),
  );
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const letter =
    /(?<![\p{L}\p{N}'"])(?<before>[mf])(?=[\s/,:|()-]{0,3}\d{2}(?!\d))|\d{2} ?- ?\d{2}(?: ?(?:yrs?|years?))?[\s,/]{1,2}(?<after>[mf])(?![\p{L}\p{N}'])/u.exec(
      scanner.text,
    )?.groups;
  const said = letter?.['before'] ?? letter?.['after'];
  if (said !== undefined) return said === 'm' ? 'male' : 'female';
  const [relative] = mentionsIn(scanner.text).filter((mention) => mention.family.gender !== undefined && isLookedFor(scanner.text, mention));
  if (relative !== undefined) return relative.family.gender;
  if (wordPattern('(?:in )?her (?:early |mid |late )?[2-7]0s').test(scanner.text)) return 'female';
  return wordPattern('(?:in )?his (?:early |mid |late )?[2-7]0s').test(scanner.text) ? 'male' : undefined;
};

const tiers = lexicon(`
fresher, freshers, newcomer, newcomers, new face, new faces, fresh face, fresh faces, debutant, naye chehre, naya chehra, naye log, नए चेहरे, नया चेहरा, फ्रेशर, फ्रेशर्स, नवोदित
emerging, upcoming, up and coming
established, experienced, anubhavi, अनुभवी, नामी
senior, seniors, veteran, veterans, वरिष्ठ
`);

/** "Experienced" is whoever has done enough: the senior ones too. */
export const readExperience = (scanner: Scanner): string[] =>
  unique(
    takeNamed(scanner, tiers)
      .filter(({ isRefused, after }) => !isRefused && !/^\s+citizen/u.test(after))
      .flatMap(({ name }) => (name === 'established' ? ['established', 'senior'] : [name])),
  );

const mediums = lexicon(`
film, films, movie, movies, feature, feature film, फिल्म, फ़िल्म, फिल्में
short_film, short film, short films, शॉर्ट फिल्म
ott, web series, webseries, web-series, streaming series, वेब सीरीज़, ओटीटी
tv, television, serial, serials, tv serial, daily soap, डेली सोप, सीरियल, टीवी
tvc, ad, ads, ad film, commercial, commercials, tv commercial, advertisement, विज्ञापन, एड
digital_ad, digital ad
music_video, music video, music videos, album song
print, print shoot, print ad, catalogue shoot
theatre, theater, stage play, natak, नाटक, थिएटर
microdrama, micro drama
`);

export const readMedium = (scanner: Scanner): string | undefined => takeNamed(scanner, mediums).find(({ isRefused }) => !isRefused)?.name;

const nouns =
  'actors?|actress(?:es)?|artists?|artistes?|talents?|performers?|models?|dancers?|singers?|candidates?|people|persons?|someone|somebody|anyone|anybody|faces?|men|man|women|woman|boys?|girls?|guys?|lady|ladies|males?|females?|kids?|child|children|leads?|heroines?|heroe?s?|villains?|extras|cast|riders?|swimmers?|boxers?|profiles?|options?|names|freshers?|newcomers?|ladka|ladke|ladko|ladki|ladkiyan|aadmi|aurat|aurate|mahila|kalakar|kalakaron|abhineta|abhinetri|log|logo|logon|bande|banda|bandi|chehre|koi|bache|bachche|bacha|' +
  'अभिनेता|अभिनेत्री|अभिनेत्रियां|कलाकार|कलाकारों|लड़का|लड़के|लड़की|लड़कियां|लड़कियाँ|आदमी|औरत|महिला|महिलाएं|लोग|लोगों|एक्टर|एक्टर्स|एक्ट्रेस|मॉडल|डांसर|गायक|गायिका|बच्चे|बच्चा|चेहरे|कोई';

export const peopleNouns = normalise(nouns);
const peoplePattern = wordPattern(peopleNouns);
export const namesPeople = (text: string): boolean => new RegExp(peoplePattern).test(text);

const asks = wordPattern(
  normalise(
    'find|search|show|need|needed|want|wanted|looking for|look for|seeking|get|give|suggest|recommend|any|who|which|list|casting|require|required|options|shortlist|source|bring|pull up|have you got|do you have|' +
      'chahiye|chahie|chaiye|chahiyen|dhundo|dhoondo|dhundho|dhoondho|dhoondh|dhund|dhundiye|dhoondiye|dikhao|dikhaiye|dikhao na|batao|bataiye|khojo|khojiye|lao|milega|milegi|milenge|nikalo|zarurat|jarurat|talash|' +
      'चाहिए|चाहिये|ढूंढो|ढूँढो|ढूंढिए|ढूँढिए|ढूंढ|ढूँढ|दिखाओ|दिखाइए|दिखाइये|बताओ|बताइए|खोजो|खोजिए|निकालो|ज़रूरत|तलाश|मिलेगा|मिलेगी|मिलेंगे',
  ),
);
export const asksForThings = (text: string): boolean => new RegExp(asks).test(text);
