/** Casting posts in Hinglish, Devanagari and their mixtures: what the rule takes, and what looks alike and must not be taken. */
import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';

const read = (text: string) => {
  const { character: _character, role: _role, localities: _localities, anyOf: _anyOf, ...slots } = parseBrief(text, { today: '2026-12-01' }).roles[0] ?? {};
  return slots;
};
const rows = (name: string, table: readonly (readonly [string, Record<string, unknown>])[]) =>
  describe(name, () => {
    test.each(table.map(([text, slots]) => [text, slots] as const))('%s', (text, slots) => expect(read(text)).toEqual(slots));
  });

rows('a part that is cast already asks for nobody', [
  ['hero ki maa ka role hai. Hero Rahul 25 saal ka hai (cast ho gaya hai)', { gender: 'female' }],
  ['sirf husband chahiye 35-42. Wife ka role Neha kar rahi hai', { gender: 'male', playingAge: { min: 35, max: 42 } }],
  ["25-30, husband cast h (Vikas, 5'11), to height 5'3-5'6 chahiye", { playingAge: { min: 25, max: 30 }, heightCm: { min: 160, max: 168 } }],
  ['nurse, female. (Doctor ka role Arjun sir kar rahe hai 45+)', { gender: 'female' }],
  ['Heroine final ho chuki hai, hero chahiye 25-30', { gender: 'male', playingAge: { min: 25, max: 30 } }],
  ['hero 30 ka hai uski behen chahiye', { gender: 'female' }],
  ['Inspector ki patni (35) ka casting alag se hoga. Male 38-44', { gender: 'male', playingAge: { min: 38, max: 44 } }],
  ['मां का रोल, 50+, बेटा 25 साल का है', { gender: 'female', playingAge: { min: 50 } }],
  ['ek aisa ladka jo ladki ka role kar sake', { gender: 'male', count: 1 }],
  ['Beta ka role (22-25) ho gaya cast. Ab maa chahiye', { gender: 'female' }],
  ['film: "Maa Beta". maa chahiye', { gender: 'female', medium: 'film' }],
  // Alike.
  ['date lock ho gayi hai 12 dec, ladki chahiye', { gender: 'female', dates: [{ from: '2026-12-12', to: '2026-12-12' }] }],
  ['Female cast chahiye 20-25', { gender: 'female', playingAge: { min: 20, max: 25 } }],
  ['Ramesh ki biwi ka role hai', { gender: 'female' }],
]);

rows('who reads it, sends it or makes it is not cast', [
  ['Ladies plz dhyan de, ye male ka requirement hai', { gender: 'male' }],
  ['Female DOP ke sath shoot hai. Male model 24-32', { gender: 'male', playingAge: { min: 24, max: 32 } }],
  ['Ms. Kavita Rao (AD) ko chahiye ek mechanic, 28-36', { playingAge: { min: 28, max: 36 } }],
  ['Sender: Vidya Patil. 40+', { playingAge: { min: 40 } }],
  ['Production: Sharma Films, Delhi. 20-25', { playingAge: { min: 20, max: 25 } }],
  // Alike.
  ['Ladies 30-40 chahiye', { gender: 'female', playingAge: { min: 30, max: 40 } }],
  ['Girls please apply, 20-25', { gender: 'female', playingAge: { min: 20, max: 25 } }],
  ['Female photographer ka role', { gender: 'female' }],
  ['short films, Delhi', { medium: 'short_film', cities: ['Delhi NCR'] }],
]);

rows('the place of the work', [
  ['12 ya 13 ko andheri me', { dates: [{ from: '2026-12-12', to: '2026-12-13' }], shootLocations: ['Mumbai'] }],
  ['Jaipur me hi shoot', { shootLocations: ['Jaipur'] }],
  ['Lonavala farmhouse, saturday', { shootLocations: ['Lonavala'], dates: [{ from: '2026-12-05', to: '2026-12-05' }] }],
  ['Hospital scene thane.', { shootLocations: ['Mumbai'] }],
  ['rishikesh jana padega', { shootLocations: ['Rishikesh'] }],
  ['powai kal 6am', { shootLocations: ['Mumbai'], dates: [{ from: '2026-12-02', to: '2026-12-02' }] }],
  ['Kota, 3 din, travel denge', { shootLocations: ['Kota'], shootDays: 3 }],
  ['Kal subah 7 baje ka call time hai madh island', { shootLocations: ['Mumbai'], dates: [{ from: '2026-12-02', to: '2026-12-02' }] }],
  ['Bhopal mein hai shoot', { shootLocations: ['Bhopal'] }],
  ['Delhi airport pe shoot', { shootLocations: ['Delhi NCR'] }],
  ['Lucknow 2 hafte march.', { shootLocations: ['Lucknow'], dates: [{ from: '2027-03-01', to: '2027-03-31' }] }],
  ['valid passport ho. Dubai, 8-11 jan', { shootLocations: ['Dubai'], dates: [{ from: '2027-01-08', to: '2027-01-11' }] }],
  ['16 dec Filmistan.', { shootLocations: ['Mumbai'], dates: [{ from: '2026-12-16', to: '2026-12-16' }] }],
  ['Hostel set Karjat. 6 se 11 jan', { shootLocations: ['Karjat'], dates: [{ from: '2027-01-06', to: '2027-01-11' }] }],
  ['mall event Thane, 20-25', { shootLocations: ['Mumbai'], playingAge: { min: 20, max: 25 } }],
  ['Udaipur palace 10-20 Feb', { shootLocations: ['Udaipur'], dates: [{ from: '2027-02-10', to: '2027-02-20' }] }],
  ['Gorakhpur/Banaras side ki hogi to sahi rahega', { welcome: { cities: ['Gorakhpur', 'Varanasi'] } }],
  ['Ahmedabad based preferred, Mumbai ok', { welcome: { cities: ['Ahmedabad', 'Mumbai'] } }],
  // Alike.
  ['Mumbai/Pune', { cities: ['Mumbai', 'Pune'] }],
  ['Mumbai only', { cities: ['Mumbai'] }],
  ['passport size photo. Mumbai, 20-25', { cities: ['Mumbai'], playingAge: { min: 20, max: 25 } }],
  ['Mumbai, 8 dec', { cities: ['Mumbai'], dates: [{ from: '2026-12-08', to: '2026-12-08' }] }],
  ['Delhi ki ladki 12 dec ko', { gender: 'female', cities: ['Delhi NCR'], dates: [{ from: '2026-12-12', to: '2026-12-12' }] }],
  ['Mumbai base, 12 dec', { cities: ['Mumbai'], dates: [{ from: '2026-12-12', to: '2026-12-12' }] }],
  ['Bhubaneswar ki ho to travel bachega', { welcome: { cities: ['Bhubaneswar'] } }],
  ['Chandigarh/Mohali ki ladki ko preference', { gender: 'female', welcome: { cities: ['Chandigarh'] } }],
]);

rows('conditions', [
  ['experience zaroori nahi, 20-25', { playingAge: { min: 20, max: 25 } }],
  ['experience zaroori, 20-25', { playingAge: { min: 20, max: 25 }, experience: ['established', 'senior'] }],
  ['mooch ho ya na ho chalega', {}],
  ['mooch nahi chalegi', { refused: { looks: ['moustache'] } }],
  ['diaper ad nahi hai, toothpaste ad hai', { medium: 'tvc' }],
  ['TV wale nahi chahiye', { refused: { mediums: ['tv'] } }],
  ['South ki film (Telugu). Telugu nahi aati to bhi chalega', { medium: 'film' }],
  ['CINTAA preferred but not must', { union: 'not_needed' }],
  ['सिगरेट शराब का कोई सीन नहीं, पुरुष', { gender: 'male' }],
  ['सिगरेट पीते हुए सीन है, पुरुष', { gender: 'male', comfort: ['smoking'] }],
  ['25 dec ko nahi, 26 dec ko shoot', { dates: [{ from: '2026-12-26', to: '2026-12-26' }] }],
  ['cricket ki jaankari ho (khelna zaroori nahi)', {}],
  ['safed daadhi nakli denge, 40-60', { gender: 'male', playingAge: { min: 40, max: 60 } }],
  ['skateboard agar aata ho to zabardast', { welcome: { skills: ['skateboarding'] } }],
  ["height 5'10 se kam bilkul nahi", { heightCm: { min: 178 } }],
  ["height 5'10 se kam", { heightCm: { max: 178 } }],
  ['Tattoo haath pe na ho', { refused: { looks: ['tattoo'] } }],
  ['Tattoo haath pe ho', { looks: ['tattoo'] }],
  ['chashma apna laye', {}],
  ['short hair chalega par lambe baal prefer', {}],
  ['English ok Hindi ok', {}],
  ['Tamil aati ho to +1 point', { welcome: { languages: ['ta'] } }],
  ['standup background plus', { welcome: { skills: ['stand up comedy'] } }],
]);

rows('skills that are done', [
  ['ladka, cricket khelta ho', { gender: 'male', skills: ['cricket'] }],
  ['bhangra aunda hove, kudi', { gender: 'female', skills: ['bhangra'] }],
  ['karate janti ho ladki', { gender: 'female', skills: ['karate'] }],
  ['Anchor chaiye event ke liye (female)', { gender: 'female', skills: ['anchoring'] }],
  ['gaddi chalaundi aundi hove', { skills: ['car driving'] }],
  ['scooty/bike license hona chahiye', { skills: ['scooter riding', 'motorcycle riding'] }],
  ['football state player ho', { skills: ['football'] }],
  ['swimming aavadtu hovu joie', { skills: ['swimming'] }],
  ['ghode pe baith sake', { skills: ['horse riding'] }],
  ['गाड़ी चला सके', { skills: ['car driving'] }],
  ['jo khud bike chalaye ladki', { gender: 'female', skills: ['motorcycle riding'] }],
  // Alike.
  ['kabaddi raider with a torn knee', { welcome: { skills: ['kabaddi'] } }],
]);

rows('languages that are only named', [
  ['malayalam touch wali hindi', { languages: [{ code: 'hi' }] }],
  ['gujju accent me hindi', { dialects: ['gujarati'], languages: [{ code: 'hi' }] }],
  ['dialect Bihari. male', { gender: 'male', dialects: ['bihari'] }],
  ['Gujarati family look, 40-45', { playingAge: { min: 40, max: 45 } }],
  ['English, Hindi, thodi heavy bhi chalegi', { languages: [{ code: 'en' }, { code: 'hi' }] }],
  ['Bihari bolne wala ladka', { gender: 'male', dialects: ['bihari'] }],
  ['Nepali face, 20-25', { playingAge: { min: 20, max: 25 } }],
  ['marwari family se, hindi', { languages: [{ code: 'hi' }] }],
  ['hindi shayari, 20-25', { playingAge: { min: 20, max: 25 }, skills: ['poetry recitation'] }],
  ['Bhopali lehja', { dialects: ['bhopali'] }],
  // Alike.
  ['Gujarati bolne wali family chahiye', { languages: [{ code: 'gu', minProficiency: 'conversational' }] }],
  ['English, Hindi thodi bahut', { languages: [{ code: 'en' }, { code: 'hi', minProficiency: 'lines' }] }],
]);

rows('numbers as they are spoken', [
  ['Age 27 28 29 tak chalega', { playingAge: { min: 27, max: 29 } }],
  ['ek din ka kaam, 2k', { shootDays: 1, budget: { maxPaise: 200_000 } }],
  ['15k dono din ka', { budget: { maxPaise: 1_500_000, basis: 'lumpsum' } }],
  ['7k/din', { budget: { maxPaise: 700_000, basis: 'per_day' } }],
  ['female – 12/12 – 50k', { gender: 'female', dates: [{ from: '2026-12-12', to: '2026-12-12' }], budget: { maxPaise: 5_000_000 } }],
  ['BKC. 18 ko. 40k net', { cities: ['Mumbai'], dates: [{ from: '2026-12-18', to: '2026-12-18' }], budget: { maxPaise: 4_000_000 } }],
  ['27 28 dec', { dates: [{ from: '2026-12-27', to: '2026-12-28' }] }],
  ['45k poore', { budget: { maxPaise: 4_500_000, basis: 'lumpsum' } }],
  ['10k/d', { budget: { maxPaise: 1_000_000, basis: 'per_day' } }],
  ['kal office me milna hai, 20-25', { playingAge: { min: 20, max: 25 } }],
  ['vay 25 te 30, mulga', { gender: 'male', playingAge: { min: 25, max: 30 } }],
  ['22 thi 28 varas, chhokri', { gender: 'female', playingAge: { min: 22, max: 28 } }],
  ['15 jan ton 30 jan', { dates: [{ from: '2027-01-15', to: '2027-01-30' }] }],
  ['age pachchis tees', { playingAge: { min: 25, max: 30 } }],
  ['1 lakh 20 hazar total', { budget: { maxPaise: 12_000_000, basis: 'lumpsum' } }],
  ['1200 + khana', { budget: { maxPaise: 120_000 } }],
  ['Mumbai wali. 20000', { gender: 'female', cities: ['Mumbai'], budget: { maxPaise: 2_000_000 } }],
  ['21-22-23 Dec', { dates: [{ from: '2026-12-21', to: '2026-12-23' }] }],
  ['Shoot Bhuj, March.', { shootLocations: ['Bhuj'], dates: [{ from: '2027-03-01', to: '2027-03-31' }] }],
  ['40 days jan-feb.', { shootDays: 40, dates: [{ from: '2027-01-01', to: '2027-02-28' }] }],
  ['pandrah tareekh ko', { dates: [{ from: '2026-12-15', to: '2026-12-15' }] }],
  ['Pune. Wed. 12k/day', { cities: ['Pune'], dates: [{ from: '2026-12-02', to: '2026-12-02' }], budget: { maxPaise: 1_200_000, basis: 'per_day' } }],
  ['baal lambe, ladki', { gender: 'female', looks: ['long hair'] }],
  // Alike.
  ['baal chote karne padenge, ladki', { gender: 'female' }],
  ['`Film "Do Bhai". Chote bhai ka role', { gender: 'male', medium: 'film' }],
  ['5 lakh followers, 20-25', { playingAge: { min: 20, max: 25 } }],
]);
