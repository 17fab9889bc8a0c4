/** Where people live, when the work is, what is paid, the union, comfort and rival brands: what is asked, and what is only told. Each row says all that is read of these, so that nothing more is. */
import { describe, expect, test } from 'vitest';
import { sellsKindOf } from '../../../../layers/core/talent/brief/brands.ts';
import type { BriefSlots } from '../../../../layers/core/talent/brief/brief.ts';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';

/** Monday. */
const today = '2026-11-30';
const slotsOf = (text: string): BriefSlots => parseBrief(text, { today }).roles[0] ?? {};

const asked = ({ cities = [], dates = [], budget, union, comfort = [], refused }: BriefSlots): string[] => [
  ...cities.map((city) => `based in ${city}`),
  ...(refused?.cities ?? []).map((city) => `not from ${city}`),
  ...dates.map(({ from, to }) => `${from.slice(5)} to ${to.slice(5)}`),
  ...(budget === undefined ? [] : [`${budget.maxPaise / 100} ${budget.basis ?? ''}`.trim()]),
  ...(union === undefined ? [] : [`union ${union}`]),
  ...comfort.map((topic) => `comfort ${topic}`),
];

const table = (behaviour: string, rows: readonly (readonly [text: string, asked: readonly string[]])[]): void => {
  describe(behaviour, () => {
    test.each(rows)('%s', (text, expected) => {
      expect(asked(slotsOf(text)).sort()).toEqual([...expected].sort());
    });
  });
};

table('a place that is only told asks for nobody from there', [
  ['मुंबई की पृष्ठभूमि पर फ़िल्म है, अभिनेत्री 25-30', []],
  ['The character comes from Bhopal and now lives in London. Male 30-35', []],
  ['A Delhi girl who moves to Bombay and falls in love. Female 22-26', []],
  ['Plot revolves around Jaipur royal family, female 50-55', []],
  ['For a biopic on a Kolkata doctor, male 40-45', []],
  ['Ladka jo Patna se Mumbai aata hai hero banne, 20-25', []],
  ['Kahani Banaras ki galiyon ki hai, male 20-25', []],
  ['A Kolkata based production house needs female 25-30', []],
  ['Director from Pune, new film, female 25-30', []],
  ['Accommodation in Mumbai will be given, female 25-30', []],
  ['Mumbai se bahar ke bhi chalenge, female 25-30', []],
  ['Kolkata-set period drama, female 25-30', []],
  ['Film set in 1990s Bombay, male 25-30', []],
  ['Indore ke ek chhote school ki teacher ka role, female 35-40', []],
  ['Role: Lucknow ka nawab, male 60-65', []],
  ['Role is of a Bihari migrant in Delhi, male 25-30', []],
  ['A Mumbai dabbawala, male 40-45', []],
  ['Shaadi mein Punjabi aunty, Delhi type loud, female 45-50', []],
  ['Actor for role of Chennai auto driver, male 30-35', []],
]);

table('a place in the name of a film or a brand asks for nobody from there', [
  ['Film: Delhi Crime style thriller, male cop 40-45', []],
  ['Web series "Mumbai Diaries" jaisa, female doctor 35-40', []],
  ['Lead for "Lucknow Junction", male 25-30', []],
  ['For Chennai Express type comedy, need male 45-50', []],
  ['Ad for Bombay Dyeing bedsheets, female 30-35', []],
  ['TVC for Mysore Sandal soap, female 25-30', []],
  ['Brand: Kolkata Knight Riders, women 20-25', []],
]);

table('where people live is heard beside where they work and are tested', [
  ['Shoot in Jaipur, local hire only, female 20-25', ['based in Jaipur']],
  ['lucknow mein shoot hai, local artist hi chahiye, male 40-45', ['based in Lucknow']],
  ['Shoot in Jaipur, local hire preferred, female 20-25', []],
  ['Shoot in Jaipur. A local goon, male 30-35', []],
  ['Auditions kal 11 baje se Aram Nagar mein, male 30-35', []],
  ['Auditions at Aram Nagar. Mumbai based female 25-30', ['based in Mumbai']],
  ['unit will be travelling to Rishikesh for shoot, male 30-35', []],
  ['Mumbai ke actors jo Leh jaane ko taiyar ho, male 30', ['based in Mumbai']],
  ['bambai mein base hona chahiye, ladka 24-28', ['based in Mumbai']],
  ['Someone who lives in Mumbai, female 25-30', ['based in Mumbai']],
  ['must be living in Pune, male 30-35', ['based in Pune']],
  ['need a Delhi girl, 20-24', ['based in Delhi NCR']],
  ['a Delhi comedian, 25-30', ['based in Delhi NCR']],
  ['web series Mumbai artists male 30-35', ['based in Mumbai']],
  ['Film on Kargil war, Mumbai artists needed', ['based in Mumbai']],
  ['Need a Mumbai actor for the role of a cop', ['based in Mumbai']],
  ['Patna ke theatre actors chahiye, male 40-50', ['based in Patna']],
  ['Mumbai actors only - story of a farmer from Vidarbha', ['based in Mumbai']],
  ['Delhi girls who speak Punjabi, 20-25', ['based in Delhi NCR']],
  ['local hire Delhi only, no travel no stay', ['based in Delhi NCR']],
  ['outstation mat bhejo, mumbai ke log hi chahiye', ['based in Mumbai']],
]);

table('days of the shoot in more spellings', [
  ['Dates: Dec 12 - Dec 14. Female 25-30', ['12-12 to 12-14']],
  ['बारह से चौदह दिसंबर शूट है, पुरुष 30-35', ['12-12 to 12-14']],
  ['barah se chaudah december tak shoot, male 30-35', ['12-12 to 12-14']],
  ['shoot bees se baaees december, female 25-30', ['12-20 to 12-22']],
  ['weekend of 19th Dec shoot, male 30-35', ['12-19 to 12-20']],
  ['10 dec se 3 din ka shoot, male 30-35', ['12-10 to 12-12']],
]);

table('a day on which nothing is shot is no shoot day', [
  ['profiles aaj shaam tak bhejo, female 25-30', []],
  ['kal shaam 5 baje tak intro bhejein, male 30-35', []],
  ['release on 14 Feb, female 25-30', []],
  ['Film releases on 26 January, need male 30-35', []],
  ['Film releases on 26 January, shoot 12 Dec, need male 30-35', ['12-12 to 12-12']],
  ['born on 15 August, patriotic type character, male 30', []],
  ["Character's wedding is on 12 December. Female 25-30", []],
  ['Wedding shoot on 12 December. Female 25-30', ['12-12 to 12-12']],
  ['recce 4 Dec hai. Female 25-30 chahiye', []],
  ['shoot for release poster on 12 Dec, female 25-30', ['12-12 to 12-12']],
  ['Salary paid by 5th of every month, female 25-30', []],
  ['On 8 November 2016 his life changed. Male 40-45, shopkeeper', []],
  ['Ek baarish wali raat 26 July ko, kahani shuru hoti hai. female 25-30', []],
]);

table('what is paid', [
  ['dedh lakh total, male 30-35', ['150000 lumpsum']],
  ['saadhe teen lakh total, male 30-35', ['350000 lumpsum']],
  ['sava lakh lumpsum, female 25-30', ['125000 lumpsum']],
  ['sava do lakh lumpsum, female 25-30', ['225000 lumpsum']],
  ['paune do lakh total, female 25-30', ['175000 lumpsum']],
  ['ढाई लाख कुल, महिला 25-30', ['250000 lumpsum']],
  ['mahine ka dedh lakh, serial hai, female 25-30', ['150000 per_month']],
  ['har mahine 60 hazaar, male 30-35', ['60000 per_month']],
  ['ek lakh mein do din ka kaam, female 25-30', ['100000 lumpsum']],
  ['chaar din ke assi hazaar, female 25-30', ['80000 lumpsum']],
  ['ek din ke 25 hazaar, female 25-30', ['25000 per_day']],
  ['athaarah hazaar roz ke, female 25-30', ['18000 per_day']],
  ['4.5 L total, male', ['450000 lumpsum']],
  ['sadhe char lakh poora project, male', ['450000 lumpsum']],
  ['teen lakh poori film ke, male 30-35', ['300000 lumpsum']],
  ['दस हज़ार रुपये प्रतिदिन, पुरुष 30-40', ['10000 per_day']],
]);

table('what others earn and what the work costs is paid to nobody', [
  ['Budget of the film is 5 crore, need female 25-30', []],
  ['Film ka budget 3 crore hai, male 30-35', []],
  ['100 crore ki film hai, male lead 30-35', []],
  ['30 lakh ki short film, female 25', []],
  ['50 lakh ka ghar kharidne wala couple, male 30-35', []],
  ['Ad for a 10k smartphone, female 22-26', []],
  ['KBC winner of 1 crore, male 30', []],
  ['20 thousand logo ki bheed mein, male', []],
  ['50k car ad, male 30-35', ['50000']],
  ['budget 30k film, female 20-25', ['30000']],
  ['Budget for the project is 30k, female 20-25', ['30000 lumpsum']],
  ['Ye film 200 crore kama chuki hai, sequel ke liye female 25-30', []],
  ['Character earns 20k per month, clerk, male 30-35', []],
  ['Plays a man whose salary is 12k a month, male 30-35', []],
]);

table('the union', [
  ['no non-CINTAA please, female 25-30', ['union cintaa']],
  ['Card ke bina entry nahi, male 35-40', ['union cintaa']],
  ['sirf card wale, male 30-35', ['union cintaa']],
  ['Cintaa card jaruri nahi, male 30-35', ['union not_needed']],
  ['bina card wale bhi chalenge, male 30-35', ['union not_needed']],
  ['non union ok, male 30-35', ['union not_needed']],
  ['Rates as per CINTAA norms, male 30', []],
  ['shift timings as per CINTAA rules, female 25-30', []],
  ['CINTAA approved coordinator on set, female 25-30', []],
]);

table('what people must be comfortable with', [
  ['ok with smoking and drinking on camera, female 25-30', ['comfort smoking', 'comfort alcohol']],
  ['swimming pool scene, must be ok with water, female 25-30', ['comfort water']],
  ['paani mein utarna padega, female 25-30', ['comfort water']],
  ['horse ke saath ad, jaanwaron se dikkat na ho, male 25-30', ['comfort animals']],
  ['dogs ke saath kaam karna hoga, dikkat na ho, female 25', ['comfort animals']],
  ['saanp ke saath scene hai, darna nahi chahiye, female', ['comfort animals']],
  ['He loves dogs and drinks only water, male 60-65', []],
  ['dowry aur sharab ke khilaf campaign, female 30-35', []],
  ['anti smoking ad, male 35-40', []],
  ['koi smoking drinking nahi hai, female', []],
  ['smoking se koi dikkat nahi, female 25-30', ['comfort smoking']],
  ['koi bhi jo smoking se na darre, dikkat nahi honi chahiye, male', ['comfort smoking']],
  ['no skin show, no bold scenes, female 25-30', []],
]);

describe('goods that are advertised', () => {
  test.each([
    ['conflict: no cola or chips ads running', 'chips', true],
    ['ghadi ki ad', 'watches', true],
    ['basmati rice TVC', 'rice', true],
    ['She sells chips on a train, short film', 'chips', false],
  ])('%s: %s', (text, category, isSold) => {
    expect(sellsKindOf(text)(category)).toBe(isSold);
  });
});
