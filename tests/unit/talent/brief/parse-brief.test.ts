import { describe, expect, test } from 'vitest';
import { parseBrief } from '../../../../layers/core/talent/brief/parser.ts';
import { type BriefSlots, maxBriefCharacters } from '../../../../layers/core/talent/index.ts';

/** A Friday. */
const today = '2026-11-20';
const read = (text: string): BriefSlots => parseBrief(text, { today }).roles[0] ?? {};
const day = (from: string, to = from) => ({ from, to });

/** Each line: the slot, a text, and what must be read there (undefined: nothing). */
type Case<Slot extends keyof BriefSlots> = readonly [text: string, value: BriefSlots[Slot] | undefined];
const table = <Slot extends keyof BriefSlots>(slot: Slot, cases: readonly Case<Slot>[]) =>
  describe(slot, () => {
    test.each(cases)('%s', (text, value) => {
      expect(read(text)[slot]).toEqual(value);
    });
  });

test('the brief of the product page is read whole', () => {
  expect(read('Need 2 girls, 20-28, fluent Marathi, Kathak or Bharatnatyam trained, Pune ya Mumbai based, for a TVC on 12-14 Dec, budget 25k per day')).toEqual(
    {
      count: 2,
      gender: 'female',
      playingAge: { min: 20, max: 28 },
      languages: [{ code: 'mr', minProficiency: 'fluent' }],
      skills: ['kathak', 'bharatanatyam'],
      anyOf: { skills: [['kathak', 'bharatanatyam']] },
      cities: ['Pune', 'Mumbai'],
      medium: 'tvc',
      dates: [day('2026-12-12', '2026-12-14')],
      budget: { maxPaise: 2_500_000, basis: 'per_day' },
    },
  );
});

table('gender', [
  ['actors in Mumbai', undefined],
  ['men and women 20-30', undefined],
  ['boys/girls 18-20', undefined],
  ['M/F 25-30', undefined],
  ['he/she must swim', undefined],
  ['ek ladki', 'female'],
  ['लड़के चाहिए', 'male'],
  ['hero chahiye', 'male'],
  ['heroine for a film', 'female'],
  ['mother role', 'female'],
  ['in her 30s', 'female'],
  ['F 25-30', 'female'],
  ['gender: M', 'male'],
  ['(F) 25-30', 'female'],
  ['hero ki behen', 'female'],
  ['friend of the hero, 20-25', undefined],
  ['hero ka dost, 25-30', undefined],
  ['hero ka role', 'male'],
  ['bhai ek ladki chahiye', 'female'],
  ['mother tongue Marathi', undefined],
  ['non-binary performer', 'nonbinary'],
  ['not women', 'male'],
  ['⚡️Male model⚡️ 22-28', 'male'],
  ['REQ // M // 30-40', 'male'],
  ['Serial, guards\nM 30-45', 'male'],
  ['Film. F lead 24-30', 'female'],
  ['Need | F | singer', 'female'],
  ["btw, it's by A/F/C", undefined],
  ['stuntwoman', 'female'],
]);

table('count', [
  ['2 girls', 2],
  ['5-6 boys', 6],
  ['do ladke chahiye', 2],
  ['teen ladkiyan', 3],
  ['ek aadmi', 1],
  ['10+ junior artists', 10],
  ['Girls: 4', 4],
  ['boys (3)', 3],
  ['50 pax', 50],
  ['3 cops', 3],
  ['looking 4 fresh girls', undefined],
  ['Serial\nF 30-45 x 6, Mumbai', 6],
  ['F 30-45 x 6 days', undefined],
  ['male dancers x 6', 6],
  ['20-25 girls', undefined],
  ['2 days shoot', undefined],
  ['boys 20', undefined],
]);

table('playingAge', [
  ['25-35', { min: 25, max: 35 }],
  ['25 to 35 yrs', { min: 25, max: 35 }],
  ['25 se 35 saal', { min: 25, max: 35 }],
  ['between 25 and 35', { min: 25, max: 35 }],
  ['25 aur 35 ke beech', { min: 25, max: 35 }],
  ['b/w 25 & 35', { min: 25, max: 35 }],
  ['woman btw 25 n 35', { min: 25, max: 35 }],
  ['btw she is a singer', undefined],
  ['b/w photo', undefined],
  ["M/25-35/5'8+", { min: 25, max: 35 }],
  ['F/40', { min: 40, max: 40 }],
  ['Male // 25-35 // beard', { min: 25, max: 35 }],
  ['1/25-35', undefined],
  ['man, 40-ish', { min: 37, max: 43 }],
  ['२५-३५ साल', { min: 25, max: 35 }],
  ['bees se pachees saal', { min: 20, max: 25 }],
  ['late 20s', { min: 26, max: 29 }],
  ['early to mid 30s', { min: 30, max: 37 }],
  ['30s-40s', { min: 30, max: 49 }],
  ['late 30s to early 40s', { min: 36, max: 44 }],
  ["in her 30's", { min: 30, max: 39 }],
  ['thirties', { min: 30, max: 39 }],
  ['around 40', { min: 37, max: 43 }],
  ['40 ke aas paas', { min: 37, max: 43 }],
  ['above 30', { min: 30 }],
  ['40+', { min: 40 }],
  ['30 se upar', { min: 30 }],
  ['under 25', { max: 25 }],
  ['not older than 30', { max: 30 }],
  ['30 se kam umar', { max: 30 }],
  ['boy above 30 below 40', { min: 30, max: 40 }],
  ['25 saal', { min: 25, max: 25 }],
  ['girl, 25', { min: 25, max: 25 }],
  ['teen girl', { min: 13, max: 19 }],
  ['child artist', { min: 4, max: 12 }],
  ['buzurg', { min: 60, max: 80 }],
  ['40-25 years', { min: 25, max: 40 }],
  ['tailor, 55, Urdu', { min: 55, max: 55 }],
  ['age -5', undefined],
  ['good with kids', undefined],
  ['5+ years experience', undefined],
  ['20-25k', undefined],
  ['20-25%', undefined],
  ['2.5', undefined],
  ['call 9876543210', undefined],
  ['50+ junior artists', undefined],
]);

table('heightCm', [
  ["5'8+", { min: 173 }],
  ['5’8” and above', { min: 173 }],
  ['5 ft 8 in', { min: 173 }],
  ['5.8 ft', { min: 173 }],
  ['height 5.6', { min: 168 }],
  ["5'6 - 5'10", { min: 168, max: 178 }],
  ["between 5'8 and 6'", { min: 173, max: 183 }],
  ['170-180 cm', { min: 170, max: 180 }],
  ['around 170 cm', { min: 167, max: 173 }],
  ["under 5'4", { max: 163 }],
  ['6ft+', { min: 183 }],
  ["6'+", { min: 183 }],
  ["M/25-35/5'8+", { min: 173 }],
  ["F // 5'2-5'6 // 16-20", { min: 157, max: 168 }],
  ['Male / 6ft+', { min: 183 }],
  ['168cm+', { min: 168 }],
  ["above 5'8", { min: 173 }],
  ['under 6ft', { max: 183 }],
  ['5/6', undefined],
  ['5-6 feet', { min: 152, max: 183 }],
  ['height 165', { min: 165 }],
  ['5.8 rating', undefined],
  ['170', undefined],
]);

table('heightWord', [
  ['tall boys', 'tall'],
  ['good height', 'tall'],
  ['lambe ladke', 'tall'],
  ['lambe baal', undefined],
  ["tall, 5'10+", undefined],
  ['short height girl', 'short'],
]);

table('cities', [
  ['Andheri West', ['Mumbai']],
  ['Bombay or Poona', ['Mumbai', 'Pune']],
  ['मुंबई से', ['Mumbai']],
  ['banglore based', ['Bengaluru']],
  ['shoot in Goa', undefined],
  ['not from Mumbai', undefined],
]);
table('localities', [['Andheri West ya Juhu', ['Andheri West', 'Juhu']]]);
table('shootLocations', [
  ['shoot in Goa', ['Goa']],
  ['web series shooting in Chandigarh from 1st to 15th February', ['Chandigarh']],
  ['Goa mein shoot hai', ['Goa']],
  ['willing to travel to Jaipur', ['Jaipur']],
  ['Shoot: 10-25 January, Chandigarh', ['Chandigarh']],
  ['Shoot dates: 12 Dec. Mumbai based', undefined],
]);

table('languages', [
  ['fluent Marathi', [{ code: 'mr', minProficiency: 'fluent' }]],
  ['Marathi fluent', [{ code: 'mr', minProficiency: 'fluent' }]],
  ['thodi Gujarati', [{ code: 'gu', minProficiency: 'lines' }]],
  ['native Punjabi', [{ code: 'pa', minProficiency: 'native' }]],
  ['Punjabi mother tongue', [{ code: 'pa', minProficiency: 'native' }]],
  ['Hindi bolni aani chahiye', [{ code: 'hi', minProficiency: 'conversational' }]],
  ['fluent in Hindi and English', ['hi', 'en'].map((code) => ({ code, minProficiency: 'fluent' as const }))],
  ['Hindi, English fluent', ['hi', 'en'].map((code) => ({ code, minProficiency: 'fluent' as const }))],
  ['English and Hindi, fluent', ['en', 'hi'].map((code) => ({ code, minProficiency: 'fluent' as const }))],
  [
    'tamil native, thodi hindi',
    [
      { code: 'ta', minProficiency: 'native' },
      { code: 'hi', minProficiency: 'lines' },
    ],
  ],
  [
    'Marathi (native), Hindi (fluent)',
    [
      { code: 'mr', minProficiency: 'native' },
      { code: 'hi', minProficiency: 'fluent' },
    ],
  ],
  ['English native or fluent', [{ code: 'en', minProficiency: 'fluent' }]],
  ['gujrathi', [{ code: 'gu' }]],
  ['मराठी फ्लुएंट', [{ code: 'mr', minProficiency: 'fluent' }]],
  ['Hindi feature film', undefined],
  ['Marathi film', [{ code: 'mr' }]],
  ['Bhojpuri accent', undefined],
  ['haryanvi pehelwan, haryanvi boli', undefined],
  ['marathon runner', undefined],
]);
table('dialects', [
  ['Bhojpuri accent', ['bhojpuri']],
  ['Bambaiya', ['bambaiya']],
  ['bihari accent', ['bihari']],
  ['American accent', ['american english']],
  ['accent: Haryanvi', ['haryanvi']],
  ['Haryanvi ya Bhojpuri lehja', ['haryanvi', 'bhojpuri']],
  ['no Punjabi accent', undefined],
  ['American company', undefined],
]);

table('skills', [
  ['can ride a horse', ['horse riding']],
  ['घुड़सवारी', ['horse riding']],
  ['ghurswaari', ['horse riding']],
  ['hourse ridding', ['horse riding']],
  ['can ride a bike', ['motorcycle riding']],
  ['hip-hop', ['hip hop']],
  ['MMA', ['mixed martial arts']],
  ['dance aana chahiye', ['dance']],
  ['trained dancer, Kathak', ['kathak']],
  ['martial arts', ['martial arts']],
  ['shooting on 12 Dec', undefined],
  ['sports brand', undefined],
  ['driver role', undefined],
  ['no dance required', undefined],
  ['kathak is a plus', undefined],
  ['without riding', undefined],
]);

table('experience', [
  ['freshers', ['fresher']],
  ['naya chehra', ['fresher']],
  ['experienced actors', ['established', 'senior']],
  ['5+ years experience', ['established', 'senior']],
  ['experience of minimum 4 years', ['established', 'senior']],
  ['12 years of experience', ['senior']],
  ['2 yrs exp', ['emerging', 'established', 'senior']],
  ['no freshers', undefined],
  ['experience not required', undefined],
]);
table('medium', [
  ['ad film', 'tvc'],
  ['web series', 'ott'],
  ['daily soap', 'tv'],
  ['music album', 'music_video'],
  ['vertical drama', 'microdrama'],
  ['विज्ञापन', 'tvc'],
  ['theatre background', undefined],
  ['film industry', undefined],
  ['not from TV', undefined],
]);
table('background', [
  ['theatre background', ['theatre']],
  ['TV ke actors', ['tv']],
  ['experience in theatre', ['theatre']],
  ['from theatre', ['theatre']],
  ['for a film', undefined],
]);

table('dates', [
  ['look test on 5th Dec shoot 10-12 Dec', [day('2026-12-10', '2026-12-12')]],
  ['5 Dec audition 10 Dec shoot', [day('2026-12-10')]],
  ['last date 5 Dec. shoot 9 Dec', [day('2026-12-09')]],
  ['auditions on 5th Dec at Andheri', undefined],
  ['tv show 12 Dec', [day('2026-12-12')]],
  ['shoot nxt week', [day('2026-11-23', '2026-11-29')]],
  ['shoot this wkend', [day('2026-11-21', '2026-11-22')]],
  ['12th-14th Dec', [day('2026-12-12', '2026-12-14')]],
  ['12,14 Dec', [day('2026-12-12'), day('2026-12-14')]],
  ['from 5th for 4 days', [day('2026-12-05', '2026-12-08')]],
  ['5th Dec onwards for 4 days', [day('2026-12-05', '2026-12-08')]],
  ['4 din shoot 5 Dec se', [day('2026-12-05', '2026-12-08')]],
  ['5/12 and 8/12', [day('2026-12-05'), day('2026-12-08')]],
  ['5/12 to 8/12', [day('2026-12-05', '2026-12-08')]],
  ['5/12', undefined],
  ['Dec 2nd week', [day('2026-12-08', '2026-12-14')]],
  ['13 Dec Sunday', [day('2026-12-13')]],
  ['Monday and Tuesday', [day('2026-11-23', '2026-11-24')]],
  ['12-14 Dec', [day('2026-12-12', '2026-12-14')]],
  ['12, 13 & 15 Dec', [day('2026-12-12', '2026-12-13'), day('2026-12-15')]],
  ['from 3rd to 9th January', [day('2027-01-03', '2027-01-09')]],
  ['28 Dec to 3 Jan', [day('2026-12-28', '2027-01-03')]],
  ['Dec 28 to Jan 3', [day('2026-12-28', '2027-01-03')]],
  ['December 12-14, 2027', [day('2027-12-12', '2027-12-14')]],
  ["12 Dec '27", [day('2027-12-12')]],
  ['between 20 and 24 December', [day('2026-12-20', '2026-12-24')]],
  ['1 March', [day('2027-03-01')]],
  ['20 Nov', [day('2026-11-20')]],
  ['19 Nov', [day('2027-11-19')]],
  ['29 Feb', [day('2028-02-29')]],
  ['31 Feb', undefined],
  ['12/12/2026', [day('2026-12-12')]],
  ['5.1.27', [day('2027-01-05')]],
  ['2026-12-12 to 2026-12-14', [day('2026-12-12', '2026-12-14')]],
  ['shoot 12/12', [day('2026-12-12')]],
  ['kal', [day('2026-11-21')]],
  ['परसों', [day('2026-11-22')]],
  ['kal se parso', [day('2026-11-21', '2026-11-22')]],
  ['next week', [day('2026-11-23', '2026-11-29')]],
  ['this week', [day('2026-11-20', '2026-11-22')]],
  ['is weekend', [day('2026-11-21', '2026-11-22')]],
  ['next weekend', [day('2026-11-28', '2026-11-29')]],
  ['agle mahine', [day('2026-12-01', '2026-12-31')]],
  ['this month', [day('2026-11-20', '2026-11-30')]],
  ['next 10 days', [day('2026-11-20', '2026-11-30')]],
  ['in January', [day('2027-01-01', '2027-01-31')]],
  ['in November', [day('2026-11-20', '2026-11-30')]],
  ['first week of January', [day('2027-01-01', '2027-01-07')]],
  ['2nd week of Jan', [day('2027-01-08', '2027-01-14')]],
  ['mid December', [day('2026-12-11', '2026-12-20')]],
  ['end of February', [day('2027-02-21', '2027-02-28')]],
  ['next Friday', [day('2026-11-27')]],
  ['on Friday', [day('2026-11-27')]],
  ['somvar ko', [day('2026-11-23')]],
  ['Sat-Sun', [day('2026-11-21', '2026-11-22')]],
  ['free on the 12th', [day('2026-12-12')]],
  ['12 tareekh', [day('2026-12-12')]],
  ['3rd to 9th', [day('2026-12-03', '2026-12-09')]],
  ['12 aur 14 ko', [day('2026-12-12'), day('2026-12-14')]],
  ['12 Dec for 3 days', [day('2026-12-12', '2026-12-14')]],
  ['12 days shoot from 8 December', [day('2026-12-08', '2026-12-19')]],
  ['girls 20-28, 12 Dec', [day('2026-12-12')]],
  ['kal audition hai', undefined],
  ['2nd lead', undefined],
  ['may be 25', undefined],
  ['sun tan', undefined],
]);
table('shootDays', [
  ['2 din ka shoot', 2],
  ['one day shoot', 1],
  ['26 days a month', undefined],
]);

table('budget', [
  ['CPD 30k', { maxPaise: 3_000_000, basis: 'per_day' }],
  ['30k pd', { maxPaise: 3_000_000, basis: 'per_day' }],
  ['1.5L for 3 days', { maxPaise: 15_000_000, basis: 'lumpsum' }],
  ['3k x 2 days', { maxPaise: 300_000, basis: 'per_day' }],
  ['25k for 1 day', { maxPaise: 2_500_000, basis: 'per_day' }],
  ['25k per day', { maxPaise: 2_500_000, basis: 'per_day' }],
  ['₹50,000/day', { maxPaise: 5_000_000, basis: 'per_day' }],
  ['Rs. 25,000/- per day', { maxPaise: 2_500_000, basis: 'per_day' }],
  ['2 lakh lumpsum', { maxPaise: 20_000_000, basis: 'lumpsum' }],
  ['lumpsum 1.5 lakh', { maxPaise: 15_000_000, basis: 'lumpsum' }],
  ['20-25k a day', { minPaise: 2_000_000, maxPaise: 2_500_000, basis: 'per_day' }],
  ['INR 1,20,000', { maxPaise: 12_000_000 }],
  ['1500 per shift', { maxPaise: 150_000, basis: 'per_shift' }],
  ['5k per episode', { maxPaise: 500_000, basis: 'per_episode' }],
  ['pachas hazaar', { maxPaise: 5_000_000 }],
  ['बजट ५० हजार प्रति दिन', { maxPaise: 5_000_000, basis: 'per_day' }],
  ['budget 30000', { maxPaise: 3_000_000 }],
  ['1 crore', { maxPaise: 1_000_000_000 }],
  ['25k followers', undefined],
  ['12 Dec', undefined],
  ['5000', undefined],
]);

table('union', [
  ['CINTAA members', 'cintaa'],
  ['card holders only', 'cintaa'],
  ['non union ok', 'not_needed'],
  ['CINTAA not mandatory', 'not_needed'],
]);
table('comfort', [
  ['kissing scene', ['kissing']],
  ['comfortable with dogs', ['animals']],
  ['comfortable with stunts', ['stunts']],
  ['smoking se dikkat na ho', ['smoking']],
  ['no smoking issues', ['smoking']],
  ['no kissing scenes', undefined],
  ['with dogs around', undefined],
]);
table('build', [['slim boys', ['slim']]]);
table('looks', [
  ['with a beard', ['beard']],
  ['चश्मा', ['glasses']],
  ['no beard', undefined],
]);
table('willingToTravel', [['willing to travel', true]]);
table('refused', [
  ['no beard', { looks: ['beard'] }],
  ['anyone except TV actors', { mediums: ['tv'] }],
  ['bina daadhi ke', { looks: ['beard'] }],
  ['दाढ़ी न हो', { looks: ['beard'] }],
  ['no tattoos or piercings', { looks: ['tattoo', 'piercing'] }],
  ['no beard, fluent Marathi', { looks: ['beard'] }],
  ['not from Mumbai', { cities: ['Mumbai'] }],
  ['Mumbai ke alava', { cities: ['Mumbai'] }],
  ['hyderabad se koi nahi', { cities: ['Hyderabad'] }],
  ['without theatre', { mediums: ['theatre'] }],
  ['theatre wale nahi chahiye', { mediums: ['theatre'] }],
  ['Hindi nahi, Marathi chahiye', { languages: ['hi'] }],
  ['no freshers', { experience: ['fresher'] }],
  ['no Punjabi accent', { dialects: ['punjabi'] }],
  ['not slim', { build: ['slim'] }],
  ['singers but not rappers', { skills: ['rap'] }],
]);
table('welcome', [
  ['kathak preferred', { skills: ['kathak'] }],
  ['Tamil is a plus', { languages: ['ta'] }],
  ['Malvani dialect an advantage', { dialects: ['malvani'] }],
  ['preferably Pune', { cities: ['Pune'] }],
]);
table('anyOf', [
  ['Kathak/Odissi', { skills: [['kathak', 'odissi']] }],
  ['Kathak, Odissi', undefined],
  ['Marathi ya Gujarati', { languages: [['mr', 'gu']] }],
  ['Marathi and Gujarati', undefined],
]);
table('character', [['tired small town cop', ['tired', 'small town', 'cop']]]);

describe('protected asks', () => {
  test.each([
    ['fair girl', 'complexion', 'fair'],
    ['गोरी लड़की', 'complexion', 'गोरी'],
    ['brahmin looking', 'caste', 'brahmin looking'],
    ['Muslim actor', 'religion', 'Muslim'],
    ['originally from Bihar', 'native_place', 'originally from Bihar'],
    ['native of Pune', 'native_place', 'native of Pune'],
    ['women 22-30, from Kashmir only', 'native_place', 'from Kashmir only'],
    ['sirf Bihar se chahiye', 'native_place', 'sirf Bihar se'],
  ])('%s is shown back with another way to say it', (text, kind, part) => {
    const { flags, roles } = parseBrief(text, { today });
    expect(flags.protectedAsks).toMatchObject([{ kind, text: part }]);
    expect(flags.protectedAsks[0]?.rewrite.en).toMatch(/\w{20}|\w+ \w+/u);
    expect(flags.protectedAsks[0]?.rewrite.hi).toMatch(/\p{Script=Devanagari}/u);
    expect(roles[0]?.cities).toBeUndefined();
  });

  test.each(['fair pay', 'book fair', 'no caste bar, religion no bar', 'Bihari accent', 'Stage musical seeks performers'])(
    '%s asks for nothing protected',
    (text) => {
      expect(parseBrief(text, { today }).flags.protectedAsks).toEqual([]);
    },
  );
});

describe('several parts', () => {
  const parts = (text: string) => parseBrief(text, { today }).roles;

  test('are told apart by numbers, and share what is said of the whole', () => {
    expect(parts('Web series\n1. Mother 45-50, warm\n2. Daughter 20-22, Kathak\nShoot: 12 Dec, Mumbai')).toMatchObject([
      { role: 'mother', gender: 'female', playingAge: { min: 45, max: 50 }, medium: 'ott', dates: [day('2026-12-12')], shootLocations: ['Mumbai'] },
      { role: 'daughter', gender: 'female', playingAge: { min: 20, max: 22 }, skills: ['kathak'], medium: 'ott', dates: [day('2026-12-12')] },
    ]);
  });

  test.each([
    ['by lines', 'Mother: 45-50\nFather: 50-55'],
    ['by bullets', '- Mother, 45-50\n- Father, 50-55'],
    ['by the word role', 'Role 1: Mother 45-50\nRole 2: Father 50-55'],
    ['in one line', 'mother 45-50 and father 50-55'],
    ['in one line by numbers', '1) Mother 45-50 2) Father 50-55'],
    ['by letters', 'F 45-50, M 50-55'],
    ['by ages before them', 'a 45-50 year old mother and a 50-55 year old father'],
  ])('are told apart %s', (_, text) => {
    expect(parts(text)).toMatchObject([
      { gender: 'female', playingAge: { min: 45, max: 50 } },
      { gender: 'male', playingAge: { min: 50, max: 55 } },
    ]);
  });

  test('of different sexes with a count each share how the line ends', () => {
    expect(parts('2 girls and 1 boy 20-25 from Mumbai for ad film, marathi native')).toMatchObject([
      { gender: 'female', count: 2, cities: ['Mumbai'], medium: 'tvc', playingAge: { min: 20, max: 25 }, languages: [{ code: 'mr' }] },
      { gender: 'male', count: 1, cities: ['Mumbai'], medium: 'tvc' },
    ]);
    expect(parts('Girls - 4, Boys - 2, 18-24, only freshers')).toMatchObject([
      { gender: 'female', count: 4, experience: ['fresher'] },
      { gender: 'male', count: 2 },
    ]);
  });

  test('add what is refused, welcome or a choice for all to their own', () => {
    expect(parts('No beard, kathak preferred, Marathi ya Gujarati\n1. Mother 45-50, no tattoos\n2. Son 20-22, lavani preferred')).toMatchObject([
      { refused: { looks: ['beard', 'tattoo'] }, welcome: { skills: ['kathak'] }, anyOf: { languages: [['mr', 'gu']] } },
      { refused: { looks: ['beard'] }, welcome: { skills: ['kathak', 'lavani'] } },
    ]);
  });

  test.each([
    'Interested? Share profiles on 98200 11223',
    'Send pics and a dance video to a.b@c.in with name and age',
    '3. Send your intro and pics',
    'DM if interested',
  ])('end where it says how to answer: %s', (closing) => {
    const said = parseBrief(`1. Mother 45-50, gentle\n2. Son 20-22, stern\n${closing}`, { today });
    expect(said.roles).toMatchObject([{ role: 'mother' }, { role: 'son' }]);
    expect(said.roles.map(({ skills, count }) => [skills, count])).toEqual([[], []].map(() => [undefined, undefined]));
    expect(said.notUnderstood.map(({ text }) => text).join(' ')).not.toMatch(/pics|profiles|intro|video/u);
  });

  test('of one line each share the lines below them', () => {
    expect(parts('Role 1: Boss (M, 45-55)\nRole 2: Clerk (F, 25-30)\nMumbai. 4th Dec.')).toMatchObject([
      { role: 'boss', cities: ['Mumbai'], dates: [day('2026-12-04')] },
      { role: 'clerk', cities: ['Mumbai'], dates: [day('2026-12-04')] },
    ]);
  });

  test('a wish in the sentence that says how to answer is a wish', () => {
    expect(read('send profiles of girls 20-25')).toMatchObject({ gender: 'female', playingAge: { min: 20, max: 25 } });
    expect(read('Interested girls 20-25 share pics')).toMatchObject({ gender: 'female' });
    expect(read('Share Kathak dancers')).toMatchObject({ skills: ['kathak'] });
  });

  test('are not made of a numbered list of wishes', () => {
    expect(parts('1. Fluent Marathi 2. Age 25-35 3. Mumbai based')).toHaveLength(1);
    expect(parts('girls and boys 20-25')).toHaveLength(1);
  });
});

describe('what is left', () => {
  test('telling words that no slot took are pointed out, small words are not', () => {
    const { notUnderstood, text } = parseBrief('Need a girl with zorblax quintessence for the ad', { today });
    expect(notUnderstood).toEqual([{ start: 17, end: 37, text: 'zorblax quintessence' }]);
    expect(text.slice(17, 37)).toBe('zorblax quintessence');
  });

  test('a text beyond the limit is cut, and says so', () => {
    const parsed = parseBrief(`girl 20-25 ${'x '.repeat(maxBriefCharacters)}boy`, { today });
    expect(parsed.text).toHaveLength(maxBriefCharacters);
    expect(parsed.roles[0]).toMatchObject({ gender: 'female' });
    expect(parsed.notes[0]).toContain('20000');
  });

  test('two age ranges for one part are noted', () => {
    expect(parseBrief('girls 20-25, 30-35', { today }).notes).toEqual(['More than one age range was read for one part; the first counts.']);
    expect(parseBrief('25k per day or 2 lakh lumpsum', { today }).notes).toEqual(['More than one amount was read for one part; the first counts.']);
  });

  test.each([
    ['Need a girl', 'en'],
    ['mujhe ek ladki chahiye jo marathi bole', 'hinglish'],
    ['मुंबई में एक लड़की चाहिए', 'hi'],
    ['', 'en'],
  ])('%s is written in %s', (text, language) => {
    expect(parseBrief(text, { today }).language).toBe(language);
  });

  test('a repaired spelling is less sure than a right one', () => {
    const sureness = (text: string) => parseBrief(text, { today }).spans.find(({ slot }) => slot === 'languages')?.confidence ?? 0;
    expect(sureness('Gujarati')).toBeGreaterThan(sureness('Gujurathi'));
    expect(sureness('Gujurathi')).toBeGreaterThan(0.5);
  });

  test.each(['goal', 'boats', 'hind', 'pane', 'marathon', 'stage'])('the word %s is not repaired to a name near it', (word) => {
    expect(parseBrief(word, { today }).spans.filter(({ slot }) => slot === 'cities' || slot === 'languages')).toEqual([]);
  });
});
