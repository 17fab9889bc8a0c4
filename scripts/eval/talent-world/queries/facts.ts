/** Briefs that describe nobody: facts only, and several skills at once. */
import { type Asked, upwards } from './asked.ts';

export const filtersOnly: readonly Asked[] = [
  ['Female actors in Pune, 22 to 30, who speak Marathi', { gender: 'female', ages: [22, 30], cities: ['Pune'], languages: [['mr', 'conversational']] }],
  ['Men 40-55 based in Delhi, fluent English', { gender: 'male', ages: [40, 55], cities: ['Delhi NCR'], languages: [['en', 'fluent']] }],
  ["women 30-40, min height 5'5, Mumbai", { gender: 'female', ages: [30, 40], height: upwards(165), cities: ['Mumbai'] }],
  ['Bengali speaking men between 25 and 45, any city', { gender: 'male', ages: [25, 45], languages: [['bn', 'conversational']] }],
  ['Male, plays 20-28, 178 cm or taller, Mumbai or Pune', { gender: 'male', ages: [20, 28], height: upwards(178), cities: ['Mumbai', 'Pune'] }],
  ['Gujarati fluent, female, 35 to 50, Mumbai', { gender: 'female', ages: [35, 50], cities: ['Mumbai'], languages: [['gu', 'fluent']] }],
  ['CINTAA card holders only, female, 25-40, Mumbai', { union: true, gender: 'female', ages: [25, 40], cities: ['Mumbai'] }],
  ['ladies between 50 and 65 in Mumbai who are ok with smoking on screen', { gender: 'female', ages: [50, 65], cities: ['Mumbai'], comfort: ['smoking'] }],
  [
    'Male 30-45, Punjabi fluent, Chandigarh or Delhi NCR',
    { gender: 'male', ages: [30, 45], languages: [['pa', 'fluent']], cities: ['Chandigarh', 'Delhi NCR'] },
  ],
  [
    'Telugu and Hindi both, men, 25-40',
    {
      gender: 'male',
      ages: [25, 40],
      languages: [
        ['te', 'conversational'],
        ['hi', 'conversational'],
      ],
    },
  ],
  ['Women of 20-30 in Hyderabad', { gender: 'female', ages: [20, 30], cities: ['Hyderabad'] }],
  ['Urdu fluent, any gender, 30-50', { ages: [30, 50], languages: [['ur', 'fluent']] }],
  ['men under 165 cm, 25-45, Mumbai', { gender: 'male', height: [0, 165], ages: [25, 45], cities: ['Mumbai'] }],
  ['Kids between 7 and 11, Mumbai', { child: true, ages: [7, 11], cities: ['Mumbai'] }],
  ['Kannada speakers, female, 20-45', { gender: 'female', ages: [20, 45], languages: [['kn', 'conversational']] }],
  ['women 25-35 with an American English accent, must', { gender: 'female', ages: [25, 35], dialects: ['American English'] }],
  ['Awadhi is a must. Male, 30-55.', { gender: 'male', ages: [30, 55], dialects: ['Awadhi'] }],
  ['comfortable with animals and water, male, 20-35, Mumbai', { gender: 'male', ages: [20, 35], cities: ['Mumbai'], comfort: ['animals', 'water'] }],
];

export const multiSkill: readonly Asked[] = [
  ['Kathak or Bharatanatyam plus singing, female, 18-40', { gender: 'female', ages: [18, 40], skills: ['singing'], oneOf: [['kathak', 'bharatanatyam']] }],
  ['has to swim and ride a motorcycle, male 20-40', { gender: 'male', ages: [20, 40], skills: ['swimming', 'motorcycle riding'] }],
  ['horse riding plus sword fighting, men, war epic', { gender: 'male', skills: ['horse riding', 'sword fighting'] }],
  ['karate or boxing is needed, and must be Mumbai based, 20-35', { cities: ['Mumbai'], ages: [20, 35], oneOf: [['karate', 'boxing']] }],
  ['singer who also plays harmonium', { skills: ['singing', 'harmonium'] }],
  ['hip hop or bollywood dance, female, 18-28, Mumbai', { gender: 'female', ages: [18, 28], cities: ['Mumbai'], oneOf: [['hip hop', 'bollywood dance']] }],
  ['male 18-30, plays cricket or football, Mumbai', { gender: 'male', ages: [18, 30], cities: ['Mumbai'], oneOf: [['cricket', 'football']] }],
  ['mimicry and stand up comedy, both, any gender', { skills: ['mimicry', 'stand up comedy'] }],
  [
    'anchoring, fluent English, Mumbai, female 22-35',
    { gender: 'female', ages: [22, 35], cities: ['Mumbai'], languages: [['en', 'fluent']], skills: ['anchoring'] },
  ],
  ['Rifle shooting or stunts a must, soldier role, male 25-40', { gender: 'male', ages: [25, 40], oneOf: [['shooting', 'stunts']], quality: 'soldier' }],
  ['voice over and mimicry needed for a storyteller part', { skills: ['voice over', 'mimicry'], quality: 'narrator' }],
  ['must cook on camera, woman 25-50, for a masala brand', { gender: 'female', ages: [25, 50], skills: ['cooking'], quality: 'food-ad' }],
  ['Bharatanatyam or Kathak trained is a must, part without words', { oneOf: [['bharatanatyam', 'kathak']], quality: 'mover' }],
  ['sign language knowing actors, Mumbai', { skills: ['sign language'], cities: ['Mumbai'] }],
  ['yoga and gymnastics, both compulsory, 20-40', { ages: [20, 40], skills: ['yoga', 'gymnastics'] }],
];
