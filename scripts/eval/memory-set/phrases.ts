/** How a director says things in the conversations of the own set: several ways for each, in two halves, so that what was worked with is not what is measured. */

export interface Phrases {
  /** `{project}` is how it is named, `{value}` what is said of it; ` // ` parts two messages. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  /** Of what has changed; `{old}` is what it was. */
  readonly changes: Readonly<Record<string, readonly string[]>>;
  readonly likes: readonly string[];
  readonly avoids: readonly string[];
  readonly never: readonly string[];
  /** Of a place, a day or an amount that is no answer to what is asked; left out: none. */
  readonly noise?: Readonly<Record<'place' | 'day' | 'money', readonly string[]>>;
}

export const devPhrases: Phrases = {
  facts: {
    budget: ['The budget for the {project} is {value} a day.', 'For the {project} the budget is {value} per day, all in.'],
    shoot_city: ['For the {project} we are shooting in {value}.', 'The {project} shoot is in {value}.'],
    deadline: ['For the {project} the deadline for names is {value}.', 'On the {project} the client needs the shortlist by {value}.'],
    producer: ['{value} is producing the {project}.', 'The producer of the {project} is {value}.'],
    director: ['{value} is directing the {project}.', 'The {project} is being directed by {value}.'],
    look_test: ['The look test for the {project} happens at {value}.', 'We do the look test of the {project} at {value}.'],
    lead: ['The lead of the {project} is a {value}.', 'In the {project} the main character is a {value}.'],
    part: ['There is also a {value} in the {project}.', 'The {project} needs a {value} too.'],
    aside: ['By the way, {value}.', 'One thing: {value}.'],
  },
  changes: {
    budget: ['Correction: the budget for the {project} is now {value} a day.', 'They came back: the budget for the {project} has become {value} per day.'],
    shoot_city: ['For the {project} we are shooting in {value} now.', 'Change of plan, the {project} shoot is now in {value}.'],
    deadline: ['For the {project} the deadline has moved to {value}.', 'On the {project} the client needs the shortlist by {value} now.'],
  },
  likes: ['I prefer {value}.', 'I really like {value}.', 'We always prefer {value}.'],
  avoids: ["I don't want {value}.", 'I avoid {value}.', 'We never cast {value}.'],
  never: ['We never shoot {value}.', "We can't do {value}."],
};

export const testPhrases: Phrases = {
  facts: {
    budget: ['We have a budget of {value} per day for the {project}.', 'Budget on the {project}: {value} a day.'],
    shoot_city: ['We will be shooting in {value} for the {project}.', 'The shoot will be in {value} for the {project}.'],
    deadline: ['The deadline for the {project} is {value}.', 'We need the options by {value} for the {project}.'],
    producer: ['{value} produces the {project}.', 'On the {project} our producer is {value}.'],
    director: ['{value} will direct the {project}.', 'The director on the {project} is {value}.'],
    look_test: ['Look test of the {project}: {value}.', 'For the {project} we meet at {value} for the look test.'],
    lead: ['The {project} is the story of a {value}.', 'Our hero in the {project} is a {value}.'],
    part: ['For the {project} I also have to find a {value}.', 'Second role in the {project}: a {value}.'],
    aside: ['Just so you know, {value}.', 'Before I forget, {value}.'],
  },
  changes: {
    budget: ['The budget of the {project} went to {value} a day.', 'New budget for the {project}: {value} per day.'],
    shoot_city: ['We will now be shooting in {value} for the {project}.', 'The shoot will now be in {value} for the {project}.'],
    deadline: ['The new deadline for the {project} is {value}.', 'We now need the options by {value} for the {project}.'],
  },
  likes: ['My preference is {value}.', 'We usually love {value}.', 'I much prefer {value}.'],
  avoids: ['I dislike {value}.', "We don't like {value}.", 'I usually avoid {value}.'],
  never: ['The client never allows {value}.', 'I will never do {value}.'],
};

/** Written just before the rules learnt of money, places and days by what they are, by the same hand: what they were widened for. */
export const freshPhrases: Phrases = {
  facts: {
    budget: ['They are giving us {value} a day on the {project}.', 'Money on the {project} is {value} per day, nothing more.'],
    shoot_city: ['The {project} will be filmed in {value}.', 'Location for the {project} is {value}.'],
    deadline: ['I have to send names for the {project} by {value}.', 'Last date for the {project} is {value}.'],
    producer: ['{value} is the one producing the {project}.', 'The {project} is produced by {value}.'],
    director: ['The {project} has {value} as its director.', '{value} directs the {project}.'],
    look_test: ['Everybody comes to {value} for the look test of the {project}.', 'The {project} look test is fixed at {value}.'],
    lead: ['The {project} follows a {value}.', 'At the heart of the {project} is a {value}.'],
    part: ['We are missing a {value} for the {project}.', 'Somebody has to play a {value} in the {project}.'],
    aside: ['You should know that {value}.', 'Oh, and {value}.'],
  },
  changes: {
    budget: ['The client has agreed to {value} a day on the {project}.', 'Money on the {project} has gone up to {value} per day.'],
    shoot_city: ['We have shifted the {project} to {value}.', 'Location for the {project} has become {value}.'],
    deadline: ['I can send names for the {project} till {value}.', 'Last date for the {project} got pushed to {value}.'],
  },
  likes: ['I have a soft corner for {value}.', 'Give me {value} any day.', 'I am always happy with {value}.'],
  avoids: ['I cannot stand {value}.', 'Spare me {value}.', 'I have no patience for {value}.'],
  never: ['There will be no {value}.', '{value} are out of the question.'],
};

/** Written after those rules; measured once (148 of 172), then what the last word is was made for it. */
export const laterPhrases: Phrases = {
  facts: {
    budget: ['We can spend {value} a day on the {project}.', 'The {project} pays {value} per day.'],
    shoot_city: ['The unit of the {project} goes to {value}.', 'We are doing the {project} in {value}.'],
    deadline: ['The agency expects names for the {project} on {value}.', 'The {project} list goes out on {value}.'],
    producer: ['Behind the {project} is {value}, as producer.', '{value} has the {project} as a producer.'],
    director: ['It is {value} who directs the {project}.', 'The {project} went to {value} to direct.'],
    look_test: ['Come to {value} when we have the look test of the {project}.', 'The look test of the {project} will be at {value}.'],
    lead: ['In the {project} everything turns around a {value}.', 'The {project} is told by a {value}.'],
    part: ['Keep a {value} in mind for the {project}.', 'The script of the {project} has a {value} too.'],
    aside: ['Please remember that {value}.', 'You may laugh, but {value}.'],
  },
  changes: {
    budget: ['The {project} now pays {value} per day.', 'After all we can spend {value} a day on the {project}.'],
    shoot_city: ['The unit of the {project} goes to {value} instead.', 'We are doing the {project} in {value} now.'],
    deadline: ['The agency will wait for names for the {project} until {value}.', 'The {project} list goes out on {value} instead.'],
  },
  likes: ['I am fond of {value}.', 'What I look for is {value}.', 'I have always loved {value}.'],
  avoids: ['I am tired of {value}.', 'Keep {value} away from me.', 'I would rather not see {value}.'],
  never: ['I refuse {value}.', 'We have a rule against {value}.'],
};

/** Written after all of that; measured once (111 of 152), then what the last word is was mended for it. */
export const lastPhrases: Phrases = {
  facts: {
    budget: ['The {project} is paying us {value} a day.', 'Per day we have {value} for the {project}.'],
    shoot_city: ['{value} is where we shoot the {project}.', 'The {project} happens in {value}.'],
    deadline: ['By {value} the {project} must be cast.', 'The {project} people want to hear from me on {value}.'],
    producer: ['For the {project} the money man is {value}, our producer.', '{value} signs as producer of the {project}.'],
    director: ['The {project} is a {value} picture, he is directing.', 'Directing the {project}: {value}.'],
    look_test: ['We see them at {value}, the look test of the {project}.', '{value} is booked for the look test of the {project}.'],
    lead: ['Think of the {project} as the life of a {value}.', 'A {value} carries the {project}.'],
    part: ['One more for the {project}: a {value}.', 'Do not forget the {value} in the {project}.'],
    aside: ['Listen, {value}.', 'Something else: {value}.'],
  },
  changes: {
    budget: ['The {project} went up, it is {value} a day.', 'Per day we only have {value} for the {project} now.'],
    shoot_city: ['{value} it is for the {project}, forget the earlier town.', 'The {project} happens in {value} from now on.'],
    deadline: ['By {value} the {project} must be cast, they told me today.', 'The {project} people now want to hear from me on {value}.'],
  },
  likes: ['I keep coming back to {value}.', 'You will never see me without {value}.', 'I have faith in {value}.'],
  avoids: ['I get a headache from {value}.', 'I say no to {value}.', 'I run away from {value}.'],
  never: ['Over my dead body {value}.', 'Nobody gets {value} from me.'],
};

/** Written last; measured once and not worked with. */
export const unseenPhrases: Phrases = {
  facts: {
    budget: ['For one day of the {project} there is {value}.', 'The {project} has {value} per day in it.'],
    shoot_city: ['Everybody travels to {value} for the {project}.', 'The {project} is a {value} job.'],
    deadline: ['They will look at my names for the {project} on {value}.', 'My names for the {project} go to them on {value}.'],
    producer: ['Ask {value} about money, she produces the {project}.', 'At the {project} the producer is called {value}.'],
    director: ['On the {project} I work with {value}, the director.', '{value} wrote the {project} and directs it.'],
    look_test: ['{value}: there we do the look test of the {project}.', 'For the look test of the {project} go to {value}.'],
    lead: ['The {project} begins with a {value}.', 'Whoever plays the {value} carries the {project}.'],
    part: ['They added a {value} to the {project}.', 'The {project} could use a good {value}.'],
    aside: ['Funny thing, {value}.', 'For what it is worth, {value}.'],
  },
  changes: {
    budget: ['For one day of the {project} there is only {value} left.', 'They signed, the {project} has {value} per day in it.'],
    shoot_city: ['Everybody travels to {value} for the {project}, I hear today.', 'The {project} is a {value} job now.'],
    deadline: ['They will look at my names for the {project} on {value} instead.', 'We got more time, my names for the {project} go to them on {value}.'],
  },
  likes: ['My heart goes out to {value}.', 'Show me {value} first.', 'I trust {value}.'],
  avoids: ['I lose interest with {value}.', '{value} are not for me.', 'I sigh when I see {value}.'],
  never: ['We do without {value}.', '{value} will not happen with me.'],
};

/** As people type on a phone, in Hinglish, with what it was before and with things of the same kind that are no answer: what the last word was made anew for, by the same hand. */
export const phonePhrases: Phrases = {
  facts: {
    budget: ['{project} budget = {value} per day', 'ok so {value} a day is what we get for the {project}', 'For the {project} they quoted us {value} daily'],
    shoot_city: ['{project} ka shoot {value} mein hai', '{project} locked for {value}', 'We are going to {value} for the {project}'],
    deadline: ['{project} ke options {value} tak chahiye', 'names for the {project} due {value}', 'Send karna hai {project} ki shortlist by {value}'],
    producer: ['{value} produce kar rahe hain the {project}', 'The {project} producer: {value}'],
    director: ['{value} {project} ke director hain', 'director of the {project} is {value}'],
    look_test: ['look test for the {project} hoga at {value}', '{project} look test: {value}'],
    lead: ['{project} mein hero ek {value} hai', 'main part in the {project} is a {value}'],
    part: ['{project} ke liye ek {value} bhi', 'and one {value} in the {project}'],
    aside: ['suno, {value}', 'lol {value}'],
    free: ['{project} says he is available from {value}', '{project} free hai {value} se'],
  },
  changes: {
    budget: [
      '{project} ka rate badal gaya, ab {value} per day',
      'no no not {old}, the {project} is {value} a day',
      'about the {project} money // client only gives {value} per day',
    ],
    shoot_city: [
      '{old} cancelled for the {project}, we shoot in {value}',
      'change on the {project} // {value} mein karenge shoot',
      '{project} {old} se {value} shift ho gaya',
    ],
    deadline: [
      '{project} ke options ab {value} tak',
      'sorry, not {old}: names for the {project} due {value}',
      '{project} ka update aaya // shortlist by {value} please',
    ],
    director: ['{project} director badal gaya, ab {value}', 'new director for the {project}: {value}'],
    free: ['{project} moved his dates, free from {value}', 'update on {project} // available only from {value}'],
  },
  likes: ['mujhe toh {value} hi chahiye', 'big fan of {value}'],
  avoids: ['no more {value} please', '{value} se bachao'],
  never: ['{value}? never', 'hum {value} nahi karte'],
  noise: {
    place: ['The {project} agency is based in {value}', 'auditions of the {project} also happen in {value}'],
    day: ['The {project} releases on {value}', 'recce of the {project} on {value}'],
    money: ['Travel for the {project} costs {value}', 'Aditya is asking {value} for the {project}'],
  },
};
