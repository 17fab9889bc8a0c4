/** Who the people of a script are to each other, and what they are called for. Of each: whether a man or a woman is meant, and its words. */
import { normalise, withoutMarks } from './normalise.ts';

export interface Family {
  readonly name: string;
  readonly gender: string | undefined;
  readonly pattern: RegExp;
}

const female = `
mother-in-law: mothers?[ -]in[ -]law|saas|सास
mother: mothers?|mom|mum|mummy|maa|amma|aai|माँ|मा|माता|मम्मी
sister: sisters?|behe?n(?:e|en|on)?|didi|बहन(?:े|ें|ों)?|दीदी
daughter-in-law: daughters?[ -]in[ -]law|bahu|बहू
granddaughter: grand ?daughters?|poti|पोती
daughter: daughters?|beti(?:yan|yaan|yon)?|बेटी|बेटिया|बेटियाँ|बेटियों
aunt: aunt(?:y|ie)?s?|chachi|bua|mausi|चाची|बुआ|मौसी|आटी|आंटी
grandmother: grandmothers?|grand ?ma|granny|dadi|nani|दादी|नानी
wife: wife|wives|patni|biwi|पत्नी|बीवी
bride: brides?|dulhan|दुल्हन
girl: girls?|ladki(?:yan|yaan|yon|yo)?|लडकी|लडकिया|लडकियाँ|लडकियां|लडकियों
woman: wom[ae]n|lad(?:y|ies)|females?|actress(?:es)?|mahila(?:ye|yen)?|aurat(?:en)?|महिला|महिलाए|महिलाएं|औरत
heroine: heroines?|female leads?|हीरोइन
maid: maids?|nurses?|नर्स`;
const male = `
father-in-law: fathers?[ -]in[ -]law|sasur|ससुर
father: fathers?|dad|papa|baap|pita(?:ji)?|पिता|पिताजी|पापा|बाप
brother: brothers?|bhai(?:yon)?|भाई
son-in-law: sons?[ -]in[ -]law|damaad|damad|jamai|दामाद
grandson: grand ?sons?|pota|पोता
son: sons?|bet[ae]|बेटा|बेटे
uncle: uncles?|chacha(?:ji)?|mama(?:ji)|चाचा|अकल|अंकल|मामा
grandfather: grandfathers?|grand ?pa|dada(?:ji)?|nana(?:ji)?|दादा|दादाजी|नाना
husband: husbands?|pati|पति
groom: (?:bride)?grooms?|dulha|दूल्हा
boy: boys?|ladk[ae]|ladkon|लडका|लडके|लडकों
man: m[ae]n|males?|guys?|aadmi|gents?|आदमी|पुरुष
hero: heroe?s?|male leads?|हीरो`;
const either = `
lead: leads?
kid: kids?|child|children|bach+[aei]|बच्चा|बच्चे|बच्ची
villain: villains?|antagonists?|विलेन
cop: cops?|police(?:man|men|wala)?|inspectors?|पुलिस
teacher: teachers?|professors?|टीचर
doctor: doctors?|डॉक्टर
priest: priests?|pandit(?:ji)?|पडित|पंडित
friend: friends?|dost|दोस्त
boss: boss(?:es)?
shopkeeper: shopkeepers?|dukaandaar|दुकानदार
neighbour: neighbou?rs?|padosi|पड़ोसी
driver: drivers?|ड्राइवर
lawyer: lawyers?|vakil|वकील
politician: politicians?|neta(?:ji)?|नेता
dancer: dancers?
singer: singers?
model: models?
actor: actors?`;

const families = (lines: string, gender: string | undefined): Family[] =>
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', words = ''] = line.split(': ');
      return { name, gender, pattern: new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${withoutMarks(words)})(?![\\p{L}\\p{M}\\p{N}])`, 'gu') };
    });

export const allFamilies: readonly Family[] = [...families(female, 'female'), ...families(male, 'male'), ...families(either, undefined)];

export interface Mention {
  readonly family: Family;
  readonly start: number;
  readonly end: number;
}

/** Every mention in a normalised text, in order; of two that overlap the longer. */
export const mentionsIn = (text: string): Mention[] => {
  const found = allFamilies.flatMap((family) =>
    [...text.matchAll(family.pattern)].map((match): Mention => ({ family, start: match.index, end: match.index + match[0].length })),
  );
  return found
    .filter((one) => !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start))
    .toSorted((left, right) => left.start - right.start);
};

export const familyNames = (text: string): string[] => [...new Set(mentionsIn(normalise(text)).map(({ family }) => family.name))];
