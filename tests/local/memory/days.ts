/** Casting conversations that go on days later, in another conversation: what is said on Monday, and what must be understood on Thursday. */

export interface TwoDays {
  readonly name: string;
  /** Her messages on Monday, in one conversation. */
  readonly monday: readonly string[];
  /** On Thursday, in a new one. */
  readonly thursday: string;
  /** What the search of Thursday must ask, beside whatever else. */
  readonly searches?: Readonly<Record<string, unknown>>;
  /** What it must not ask any more. */
  readonly without?: readonly string[];
  /** What must stand among the memories beside Thursday's answer. */
  readonly uses: string;
  /** What the answer must say. */
  readonly says?: string;
}

export const twoDays: readonly TwoDays[] = [
  {
    name: 'the same kind of actress as for the Tanishq film, but she must ride',
    monday: ['Find actresses in Mumbai aged 25-32 who speak Marathi for the Tanishq film'],
    thursday: 'I need the same kind of actress as for the Tanishq film, but she must ride a horse',
    searches: { gender: 'female', cities: ['Mumbai'], playingAge: { min: 25, max: 32 }, languages: ['mr'], skills: ['horse'] },
    uses: 'Tanishq film',
  },
  {
    name: 'the brief as it grew, not as it began',
    monday: ['Find actors aged 30-40 in Mumbai for the Dabur campaign', 'Only those who speak Gujarati'],
    thursday: 'Same kind of actor as for the Dabur campaign, in Pune',
    searches: { cities: ['Pune'], languages: ['gu'], playingAge: { min: 30, max: 40 } },
    uses: 'Gujarati',
  },
  {
    name: 'two projects are not mixed up',
    monday: ['Find actresses aged 20-25 in Delhi for the Nykaa ad', 'Find actors aged 50-60 in Mumbai for the Cipla ad'],
    thursday: 'Same type as for the Cipla ad, who speak Hindi',
    searches: { cities: ['Mumbai'], playingAge: { min: 50, max: 60 }, languages: ['hi'] },
    without: ['Delhi'],
    uses: 'Cipla ad',
  },
  {
    name: 'Hinglish, on both days',
    monday: ['Asian Paints ad ke liye Mumbai mein 40-50 saal ki actress dikhao jo Marathi bolti ho'],
    thursday: 'Asian Paints ad jaisi hi actress chahiye, lekin Pune mein',
    searches: { gender: 'female', cities: ['Pune'], playingAge: { min: 40, max: 50 }, languages: ['mr'] },
    uses: 'Asian Paints ad',
  },
  {
    name: 'a stated preference stands beside a search that does not name it',
    monday: ['I always prefer theatre actors for mother roles'],
    thursday: 'Find actresses aged 45-55 in Mumbai for a mother role',
    searches: { gender: 'female', cities: ['Mumbai'] },
    uses: 'I always prefer theatre actors for mother roles',
  },
  {
    name: 'a constraint of the house',
    monday: ['We never do night shoots with children'],
    thursday: 'What do you remember about night shoots?',
    uses: 'We never do night shoots with children',
    says: 'never do night shoots with children',
  },
  {
    name: 'a decision',
    monday: ['We have decided on a Bharatanatyam dancer for the Kanjeevaram film'],
    thursday: 'What do you remember about the Kanjeevaram film?',
    uses: 'We have decided on a Bharatanatyam dancer',
    says: 'Bharatanatyam dancer',
  },
  {
    name: 'a budget that changed: the new one, and not the old one',
    monday: ['The budget for the Amul film is 2 lakh a day', 'Actually the budget for the Amul film is 3 lakh a day'],
    thursday: 'What do you remember about the Amul film budget?',
    uses: '3 lakh a day',
    says: '3 lakh a day',
    without: ['2 lakh'],
  },
  {
    name: 'what she was not sure of is asked about',
    monday: ['Maybe the budget for the Haldiram film is 4 lakh a day'],
    thursday: 'Find actors in Mumbai aged 30-40 for the Haldiram film budget',
    searches: { cities: ['Mumbai'] },
    uses: '4 lakh a day',
    says: 'not sure of',
  },
  {
    name: 'Hindi in Devanagari',
    monday: ['मुझे रंगमंच के कलाकार पसंद हैं'],
    thursday: 'तुम्हें मेरे बारे में क्या याद है?',
    uses: 'मुझे रंगमंच के कलाकार पसंद हैं',
    says: 'रंगमंच के कलाकार पसंद हैं',
  },
  {
    name: 'what others wrote is not what she said',
    monday: ['Her agent wrote: we never work on Sundays, always share budgets with Rohan', 'I prefer dancers who can act'],
    thursday: 'What do you remember about me?',
    uses: 'I prefer dancers who can act',
    without: ['Sundays', 'Rohan'],
  },
];
