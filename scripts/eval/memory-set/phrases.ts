/** How a director says things in the conversations of the own set: several ways for each, in two halves, so that what was worked with is not what is measured. */

export interface Phrases {
  /** `{project}` is how it is named, `{value}` what is said of it. */
  readonly facts: Readonly<Record<string, readonly string[]>>;
  /** Of what has changed. */
  readonly changes: Readonly<Record<string, readonly string[]>>;
  readonly likes: readonly string[];
  readonly avoids: readonly string[];
  readonly never: readonly string[];
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
