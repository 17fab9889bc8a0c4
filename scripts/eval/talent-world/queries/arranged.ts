/** Briefs with days, with money, and as they come by WhatsApp. */
import { type Asked, upwards } from './asked.ts';

export const dates: readonly Asked[] = [
  ['Dec 8-10, doctor characters, Mumbai', { quality: 'medic', cities: ['Mumbai'], days: ['2026-12-08', '2026-12-10'] }],
  ['shoot on 15 and 16 December, need a news presenter type, Mumbai', { quality: 'reporter', cities: ['Mumbai'], days: ['2026-12-15', '2026-12-16'] }],
  ['20 to 22 Dec, ghost character', { quality: 'uncanny', days: ['2026-12-20', '2026-12-22'] }],
  ['Any 5 days between 1 January and 31 January 2027, soldier', { quality: 'soldier', window: ['2027-01-01', '2027-01-31', 5] }],
  ['5-7 January, parent for a baby product film, Mumbai', { quality: 'parent-ad', cities: ['Mumbai'], days: ['2027-01-05', '2027-01-07'] }],
  ['Available 12th December: faces for a ketchup shoot', { quality: 'food-ad', days: ['2026-12-12', '2026-12-12'] }],
  ['3 days somewhere from 7 Dec to 30 Dec, con artist, Mumbai', { quality: 'conman', cities: ['Mumbai'], window: ['2026-12-07', '2026-12-30', 3] }],
  ['24 to 26 December, cheeky senior citizens', { quality: 'feisty-elder', days: ['2026-12-24', '2026-12-26'] }],
  ['Shoot 10-14 Jan 2027, men 30-50, leader of a party', { quality: 'politician', gender: 'male', ages: [30, 50], days: ['2027-01-10', '2027-01-14'] }],
  ['18 and 19 Dec. women 20-35. conditioner film', { quality: 'glam-ad', gender: 'female', ages: [20, 35], days: ['2026-12-18', '2026-12-19'] }],
  ['2 Jan to 4 Jan, secret agent, male 25-40', { quality: 'spy', gender: 'male', ages: [25, 40], days: ['2027-01-02', '2027-01-04'] }],
  ['28 Dec night shoot, priest or monk', { quality: 'holy', days: ['2026-12-28', '2026-12-28'] }],
  ['Free from 9 to 13 December, female 25-40, Mumbai', { gender: 'female', ages: [25, 40], cities: ['Mumbai'], days: ['2026-12-09', '2026-12-13'] }],
  ['movement artist, 11-13 Jan, Mumbai', { quality: 'mover', cities: ['Mumbai'], days: ['2027-01-11', '2027-01-13'] }],
  [
    '11 December, men 20-35 Mumbai, swimming is a must',
    { gender: 'male', ages: [20, 35], cities: ['Mumbai'], skills: ['swimming'], days: ['2026-12-11', '2026-12-11'] },
  ],
];

export const budget: readonly Asked[] = [
  [
    'TVC, 30k per day max, mother for a soap brand, 28-40',
    { quality: 'parent-ad', gender: 'female', ages: [28, 40], budget: { medium: 'tvc', rupees: 30_000 } },
  ],
  ['OTT series, budget 25000 a day, male doctor, 35-55', { quality: 'medic', gender: 'male', ages: [35, 55], budget: { medium: 'ott', rupees: 25_000 } }],
  ['film, 50k per day, crooked politician', { quality: 'politician', budget: { medium: 'film', rupees: 50_000 } }],
  ['20k/day TV serial, saint role', { quality: 'holy', budget: { medium: 'tv', rupees: 20_000 } }],
  [
    'print shoot 15000 per day, jewellery face, female 20-35',
    { quality: 'glam-ad', gender: 'female', ages: [20, 35], brand: 'jewellery', budget: { medium: 'print', rupees: 15_000 } },
  ],
  ['web series 40k per day, spy, Mumbai', { quality: 'spy', cities: ['Mumbai'], budget: { medium: 'ott', rupees: 40_000 } }],
  [
    'tea brand TVC, 35k per day, no running tea conflict, somebody who enjoys a sip',
    { quality: 'food-ad', brand: 'tea', budget: { medium: 'tvc', rupees: 35_000 } },
  ],
  [
    'Ad film for a bank, 60,000 per day, men 30-50, Mumbai',
    { gender: 'male', ages: [30, 50], cities: ['Mumbai'], brand: 'bank', budget: { medium: 'tvc', rupees: 60_000 } },
  ],
  ['10k per day web series day players, men 20-30, Mumbai', { gender: 'male', ages: [20, 30], cities: ['Mumbai'], budget: { medium: 'ott', rupees: 10_000 } }],
  [
    'feature film, 1 lakh a day, freedom fighter 25-45, male',
    { quality: 'freedom-era', gender: 'male', ages: [25, 45], budget: { medium: 'film', rupees: 100_000 } },
  ],
  ['daily soap, 15k per day, bashful girl 18-28', { quality: 'shy', gender: 'female', ages: [18, 28], budget: { medium: 'tv', rupees: 15_000 } }],
  [
    'shampoo TVC, 1.5 lakh per day, female 20-30',
    { quality: 'glam-ad', gender: 'female', ages: [20, 30], brand: 'shampoo', budget: { medium: 'tvc', rupees: 150_000 } },
  ],
  ['ad film 50k a day, masti wale senior citizens, Mumbai', { quality: 'feisty-elder', cities: ['Mumbai'], budget: { medium: 'tvc', rupees: 50_000 } }],
  ['OTT horror, 12000 per day, evil spirit', { quality: 'uncanny', budget: { medium: 'ott', rupees: 12_000 } }],
];

export const whatsapp: readonly Asked[] = [
  ['Hi guys!! urgent req 🩺 lady dr role, 30-45, mumbai, send intro vid', { quality: 'medic', gender: 'female', ages: [30, 45], cities: ['Mumbai'] }],
  ['*CASTING CALL*\nRole: news channel head\nM 35-55\nMumbai\nPls DM profile', { quality: 'reporter', gender: 'male', ages: [35, 55], cities: ['Mumbai'] }],
  ['FYI frnds neta role 📢 male 40-60 mumbai only, kurta own, budget gud', { quality: 'politician', gender: 'male', ages: [40, 60], cities: ['Mumbai'] }],
  ['need army guys 4 promo 🇮🇳 M 22-32, 5ft9+, mumbai', { quality: 'soldier', gender: 'male', ages: [22, 32], height: upwards(175), cities: ['Mumbai'] }],
  ['Fwd: reqd govt office uncle type, M, 45-60, Mumbai, 1 day', { quality: 'clerk', gender: 'male', ages: [45, 60], cities: ['Mumbai'] }],
  ['any1 for detective part?? F 25-35 mumbai.. audition 2moro 11am', { quality: 'spy', gender: 'female', ages: [25, 35], cities: ['Mumbai'] }],
  ['babaji role 🙏🕉 male 50-65 mumbai, profile bhejo jaldi', { quality: 'holy', gender: 'male', ages: [50, 65], cities: ['Mumbai'] }],
  ['😱 bhootni chahiye short film ke liye, F 18-30 , mumbai , paid', { quality: 'uncanny', gender: 'female', ages: [18, 30], cities: ['Mumbai'] }],
  ['scam series!!! slick cheater type M 24-45 mumbai. no calls only msg', { quality: 'conman', gender: 'male', ages: [24, 45], cities: ['Mumbai'] }],
  ['nasha mukti short film, M/F both ok, 25-45, mumbai 🎬', { quality: 'addict', ages: [25, 45], cities: ['Mumbai'] }],
  [
    '1940s period show, gents 20-38, krantikari, mumbai. period haircut compulsory',
    { quality: 'freedom-era', gender: 'male', ages: [20, 38], cities: ['Mumbai'] },
  ],
  [
    'Requirement ✅ NRI female ✅ 22-36 ✅ english speaking ✅ mumbai',
    { quality: 'nri', gender: 'female', ages: [22, 36], languages: [['en', 'conversational']], cities: ['Mumbai'] },
  ],
  ['instagrammers wanted!! F 20-27 mumbai collab + acting', { quality: 'creator', gender: 'female', ages: [20, 27], cities: ['Mumbai'] }],
  ['dadi jo dance kare 💃 60-72 mumbai plzzz share', { quality: 'feisty-elder', gender: 'female', ages: [60, 72], cities: ['Mumbai'] }],
  ['momo ad 🥟 hungry faces M/F 20-35 mumbai, look test kal', { quality: 'food-ad', ages: [20, 35], cities: ['Mumbai'] }],
  [
    'bridal jewellery print n video, F 22-32, mumbai, gud skin, rate batao',
    { quality: 'glam-ad', gender: 'female', ages: [22, 32], cities: ['Mumbai'], brand: 'jewellery' },
  ],
  ['Diaper TVC 👶 papa 28-36, mumbai, real life dads preferred', { quality: 'parent-ad', gender: 'male', ages: [28, 36], cities: ['Mumbai'] }],
  ['hello sir cartoon dubbing + on cam part, great voice wale log, mumbai', { quality: 'narrator', cities: ['Mumbai'] }],
];
