/** Briefs as they are pasted: a few words, a message, a whole breakdown; some that nobody fits, so that ways to widen are counted too. */
const whom = [
  'female actor, 25-35',
  'ladka 20 se 28 saal',
  'Need 2 girls, 20-28',
  'male, 40 to 55',
  'actress in her thirties',
  'anyone who can play 18-24',
] as const;
const where = ['in Mumbai', 'Pune ya Mumbai based', '', 'Delhi'] as const;
const what = [
  'tired honest cop from a small town, deadpan humour, never raises his voice',
  'fluent Marathi, Kathak or Bharatnatyam trained, for a TVC on 12-14 Dec, budget 25k per day',
  'girl next door, warm and a little shy, for a homemade pickle ad',
  'street smart tapori with swagger, boxing or MMA, shoot 3-9 Jan',
  'professor type, thick glasses, speaks chaste Urdu, no TV faces',
  'fluent Punjabi',
  'villain with a low voice, rides horses, at least 180 cm, fluent Bengali and Gujarati, 12-14 Dec',
  'comic sidekick, steals every scene, comfortable with kissing scenes',
] as const;

export const briefs: readonly string[] = what.flatMap((description) =>
  whom.flatMap((person, at) =>
    where.filter((_, place) => (at + place) % 2 === 0).map((place) => [person, place, description].filter((part) => part !== '').join(', ')),
  ),
);
