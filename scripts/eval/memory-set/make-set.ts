/**
 * The own set: casting conversations over half a year, told by a generator that knows what it told. Each question has its evidence, and a changed fact the value that
 * holds and those that held before. It knows nothing of how things are recalled: a mistake of the ranker must not excuse itself here.
 */
import { chanceOf } from '../../../local/seed/random.ts';
import type { Phrases } from './phrases.ts';

export interface MadeMessage {
  readonly id: string;
  readonly speaker: 'director' | 'assistant';
  readonly text: string;
}

export interface MadeQuestion {
  readonly id: string;
  readonly text: string;
  readonly category: 'single fact' | 'several facts' | 'time' | 'changed fact' | 'preference' | 'never said';
  readonly evidence: readonly string[];
  /** Of a changed fact: of what it is, the value that holds, those that held, and the messages that told them. */
  readonly about?: string;
  readonly holds?: string;
  readonly held?: readonly string[];
  readonly toldIn?: readonly MadeMessage[];
}

export interface MadeConversation {
  readonly conversationId: string;
  readonly sessions: readonly { readonly sessionId: string; readonly startedAt: string; readonly messages: readonly MadeMessage[] }[];
  readonly questions: readonly MadeQuestion[];
}

const brands = [
  'Tanishq',
  'Nykaa',
  'Amul',
  'Titan',
  'Asian Paints',
  'Zomato',
  'Raymond',
  'Dabur',
  'Surf Excel',
  'Fevicol',
  'Royal Enfield',
  'Cadbury',
  'Bajaj',
  'Saregama',
];
const kinds = ['film', 'ad', 'series', 'campaign', 'music video'];
const people = [
  'Rohan Mehta',
  'Farah Kazi',
  'Vikram Sethi',
  'Anjali Rao',
  'Imtiaz Sheikh',
  'Neha Kulkarni',
  'Gautam Bose',
  'Leena Thomas',
  'Harsh Vardhan',
  'Sunita Patil',
];
const cities = ['Jaipur', 'Pune', 'Goa', 'Lucknow', 'Indore', 'Kochi', 'Shimla', 'Udaipur', 'Nashik', 'Bhopal', 'Hyderabad', 'Varanasi'];
const studios = ['Aram Nagar', 'the Versova studio', 'Film City', 'the Andheri office', 'Mehboob Studio', 'the Lokhandwala flat', 'Filmalaya'];
const leads = [
  'goldsmith who loses his sight',
  'night nurse in a small town',
  'retired wrestler',
  'school bus driver',
  'young widow who opens a dhaba',
  'boxer from Haryana',
  'radio announcer',
  'tax inspector',
  'kathak teacher',
  'lighthouse keeper',
];
const parts = [
  'talkative neighbour',
  'grandfather who plays chess',
  'corrupt constable',
  'twelve year old twin',
  'chai seller',
  'college topper',
  'wedding planner',
  'strict principal',
  'priest with a stammer',
  'jealous cousin',
  'truck mechanic',
  'landlady',
];
const performers = ['Kavya Nair', 'Aditya Joshi', 'Meher Irani', 'Sameer Deshpande'];
const freeDays = ['the 3rd of June', 'the 21st of June', 'the 11th of July', 'the 30th of July', 'the 16th of August'];
/** Said of a project and no answer to anything that is asked. */
const strayValues: Readonly<Record<string, readonly string[]>> = {
  place: ['Nagpur', 'Surat', 'Chandigarh', 'Kolkata', 'Delhi'],
  day: ['the 2nd of May', 'the 30th of September', 'the 12th of September'],
  money: ['40 thousand', '15 lakh', '18 lakh'],
};
const asides = [
  'my assistant Tara is away until Diwali',
  'the casting room floods when it rains',
  'I broke my ankle at the gym',
  'our office has moved to Bandra',
  'the dog of the line producer bites',
  'my sister is getting married in Kerala',
  'the new camera assistant is called Jojo',
  'I am learning the sitar on Sundays',
  'parking at the studio costs 400 rupees',
  'the accountant only works on Tuesdays',
  'my phone fell into the sea at Alibag',
  'the tea boy used to act with Naseer saab',
];
const likes = [
  'theatre actors with a strong voice',
  'faces that nobody has seen on hoardings',
  'people who come with self-tapes ready',
  'left-handed actors',
  'actors who can laugh without sound',
  'older women with grey hair',
  'dancers in speaking parts',
  'Marathi stage actors',
];
const avoids = [
  'influencers without training',
  'people who arrive late',
  'fake British accents',
  'heavily tattooed hands',
  'coloured lenses',
  'anybody who haggles over travel',
];
const nevers = ['night shoots with children', 'auditions on Sundays', 'smoking in front of kids', 'outdoor shoots in May'];
const unsaid = [
  'Who composes the music for the {project}?',
  'Which lawyer drew up the contract of the {project}?',
  'What colour is the poster of the {project}?',
  'Which caterer feeds the unit of the {project}?',
  'What is the name of the editor of the {project}?',
];
const unsaidOfHer = ['Which school did my son join?', 'What is my blood group?', 'Which car do I drive?', 'What did I order for lunch?', 'Who is my dentist?'];
const chatter = [
  'Show me a few more like the second one.',
  'Her tape is good, the light is bad.',
  'Thoda aur natural chahiye, less acting.',
  'Can you put him beside the others?',
  'The client wants more options again.',
  'Who is free on Friday afternoon?',
  'Nahi yaar, too polished for this.',
  'Keep her in mind for something else.',
  'Send me the ones with a driving licence.',
  'How many of them speak Bhojpuri?',
  'The last one was late for the callback.',
  'Let us look at the men tomorrow.',
  'I liked the pause before the second line.',
  'Any word from the agencies?',
  'The director of photography was happy with the look.',
];
const replies = [
  'Noted. Two of them are free that week.',
  'I have put them side by side.',
  'Understood, I will keep to that.',
  'Here are three more, the first has done two daily soaps.',
  'She is unknown to us for riding; I would ask.',
  'Done. Shall I widen the playing age?',
  'That leaves four people in Mumbai and one in Pune.',
  'He has a hold on the 14th.',
  'I can look without the language.',
  'All right.',
];

const dayMs = 86_400_000;
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const dayOf = (time: number): string => {
  const date = new Date(time);
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]}`;
};
const lakh = (amount: number): string => `${amount} lakh`;
/** With an article that fits, as it is written: "the Tanishq film". */
const askAbout: Readonly<Record<string, string>> = {
  budget: 'What is the budget of the {project} now?',
  shoot_city: 'Where are we shooting the {project}?',
  deadline: 'By when does the client want names for the {project}?',
  producer: 'Who is the producer of the {project}?',
  director: 'Who is directing the {project}?',
  look_test: 'Where is the look test of the {project}?',
  lead: 'What kind of character is the lead of the {project}?',
  free: 'From when is {project} free?',
};

interface Told {
  readonly attribute: string;
  readonly project: string;
  readonly value: string;
  readonly id: string;
  readonly at: number;
  readonly text: string;
}

export const makeConversation = (number: number, seed: number, phrases: Phrases): MadeConversation => {
  const chance = chanceOf(seed + number);
  const projects = chance.sample(brands, 4).map((brand) => `${brand} ${chance.pick(kinds)}`);
  const start = Date.UTC(2026, chance.between(0, 4), chance.between(1, 25), 5);
  const sessionCount = chance.between(18, 24);
  let day = 0;
  const days = Array.from({ length: sessionCount }, () => (day += chance.between(6, 9)));
  const plan = planOf(chance, projects, sessionCount, phrases);
  const told: Told[] = [];
  const sessions = days.map((day, at) => {
    const startedAt = start + day * dayMs + chance.between(0, 9) * 3_600_000;
    const sessionId = `${number}-${at}`;
    const messages: MadeMessage[] = [];
    const say = (speaker: MadeMessage['speaker'], text: string): string => {
      const id = `c${number}s${at}m${messages.length}`;
      messages.push({ id, speaker, text });
      return id;
    };
    const items = chance.sample(
      [...plan.filter((one) => one.session === at), ...chance.sample(chatter, chance.between(4, 7)).map((text) => ({ text, fact: undefined }))],
      99,
    );
    for (const { text, fact } of items) {
      for (const part of text.split(apart)) {
        const id = say('director', part);
        if (fact !== undefined && part.includes(fact.value)) told.push({ ...fact, id, at: startedAt, text: part });
        say('assistant', chance.pick(replies));
      }
    }
    return { sessionId, startedAt: new Date(startedAt).toISOString(), messages };
  });
  return { conversationId: `own-${number}`, sessions, questions: questionsOf(number, chance, projects, told) };
};

/** One thing may be said in two messages. */
const apart = ' // ';

type Fact = Pick<Told, 'attribute' | 'project' | 'value'>;
interface Planned {
  readonly session: number;
  readonly text: string;
  readonly fact: Fact | undefined;
}
type Chance = ReturnType<typeof chanceOf>;

/** What is told, and in which session: a change always after what it changes. */
const planOf = (chance: Chance, projects: readonly string[], sessionCount: number, phrases: Phrases): Planned[] => {
  const planned: Planned[] = [];
  const tell = (fact: Fact, session: number, ways: readonly string[], old = ''): void => {
    const text = chance.pick(ways).replace('{project}', fact.project).replace('{value}', fact.value).replace('{old}', old);
    planned.push({ session, text, fact });
  };
  const change = (fact: Fact, session: number, old = ''): void => tell(fact, session, phrases.changes[fact.attribute] ?? [], old);
  const names = chance.sample(people, projects.length * 2);
  const half = Math.floor(sessionCount / 2);
  projects.forEach((project, at) => {
    const once = (attribute: string, value: string): void =>
      tell({ attribute, project, value }, chance.between(0, sessionCount - 1), phrases.facts[attribute] ?? []);
    once('producer', names[2 * at] ?? '');
    once('director', names[2 * at + 1] ?? '');
    once('look_test', chance.pick(studios));
    once('lead', leads[(at * 3 + chance.between(0, 2)) % leads.length] ?? '');
    for (const part of chance.sample(parts, 3)) once('part', part);
    const changing: [string, readonly string[]][] = [
      ['budget', chance.sample([2, 3, 4, 5, 6, 7, 8, 9, 11, 12], 3).map(lakh)],
      ['shoot_city', chance.sample(cities, 3)],
      ['deadline', chance.sample(['the 4th of June', 'the 19th of June', 'the 7th of July', 'the 23rd of July', 'the 9th of August', 'the 28th of August'], 3)],
    ];
    for (const [attribute, values] of changing) {
      const changes = chance.between(0, 2);
      const at0 = chance.between(0, Math.floor(half / 2));
      tell({ attribute, project, value: values[0] ?? '' }, at0, phrases.facts[attribute] ?? []);
      if (changes > 0) change({ attribute, project, value: values[1] ?? '' }, chance.between(half - 2, half + 1), values[0]);
      if (changes > 1) change({ attribute, project, value: values[2] ?? '' }, chance.between(half + 4, sessionCount - 1), values[1]);
    }
    if (phrases.changes['director'] !== undefined) {
      const [before = '', after = ''] = [names[2 * at + 1], chance.pick(people.filter((name) => !names.includes(name)))];
      const told = planned.find(({ fact }) => fact?.attribute === 'director' && fact.project === project)?.session ?? 0;
      if (told < sessionCount - 1) change({ attribute: 'director', project, value: after }, chance.between(told + 1, sessionCount - 1), before);
    }
    for (const [kind, ways] of Object.entries(phrases.noise ?? {}))
      for (const value of chance.sample(strayValues[kind] ?? [], 2)) tell({ attribute: 'noise', project, value }, chance.between(0, sessionCount - 1), ways);
  });
  if (phrases.changes['free'] !== undefined)
    for (const project of chance.sample(performers, 3)) {
      const [before = '', after = ''] = chance.sample(freeDays, 2);
      tell({ attribute: 'free', project, value: before }, chance.between(0, half - 1), phrases.facts['free'] ?? []);
      change({ attribute: 'free', project, value: after }, chance.between(half, sessionCount - 1), before);
    }
  const ofHer = (attribute: string, values: readonly string[], ways: readonly string[]): void => {
    for (const value of values) tell({ attribute, project: '', value }, chance.between(0, sessionCount - 1), ways);
  };
  ofHer('likes', chance.sample(likes, 3), phrases.likes);
  ofHer('avoids', chance.sample(avoids, 2), phrases.avoids);
  ofHer('never', chance.sample(nevers, 2), phrases.never);
  ofHer('aside', chance.sample(asides, 5), phrases.facts['aside'] ?? []);
  return planned;
};

const asideQuestions: Readonly<Record<string, string>> = {
  Tara: 'Until when is Tara away?',
  floods: 'What happens to the casting room in the rain?',
  ankle: 'What happened to me at the gym?',
  Bandra: 'Where has our office moved?',
  dog: "What does the line producer's dog do?",
  Kerala: 'Where is my sister getting married?',
  Jojo: 'What is the new camera assistant called?',
  sitar: 'Which instrument am I learning?',
  parking: 'How much is parking at the studio?',
  accountant: 'On which day does the accountant work?',
  Alibag: 'Where did my phone fall into the sea?',
  Naseer: 'With whom did the tea boy act?',
};

const questionsOf = (number: number, chance: Chance, projects: readonly string[], told: readonly Told[]): MadeQuestion[] => {
  const made: MadeQuestion[] = [];
  const ask = (
    category: MadeQuestion['category'],
    text: string,
    evidence: readonly Told[],
    more: Pick<MadeQuestion, 'about' | 'holds' | 'held' | 'toldIn'> = {},
  ): void => {
    made.push({ id: `q${number}-${made.length + 1}`, text, category, evidence: evidence.map(({ id }) => id), ...more });
  };
  const of = (project: string, attribute: string): Told[] =>
    told.filter((one) => one.project === project && one.attribute === attribute).sort((left, right) => left.at - right.at);
  const about = (attribute: string, project: string): string => (askAbout[attribute] ?? '').replace('{project}', project);
  const askWhatHolds = (attribute: string, project: string): void => {
    const all = of(project, attribute);
    const last = all.at(-1);
    if (last === undefined) return;
    const held = all.slice(0, -1).map(({ value }) => value);
    const toldIn = all.map(({ id, text }): MadeMessage => ({ id, speaker: 'director', text }));
    const isChanged = held.length > 0;
    ask(isChanged ? 'changed fact' : 'single fact', about(attribute, project), [last], isChanged ? { about: project, holds: last.value, held, toldIn } : {});
  };
  for (const project of projects) {
    for (const attribute of chance.sample(['producer', 'director', 'look_test', 'lead'], 2)) askWhatHolds(attribute, project);
    for (const attribute of ['budget', 'shoot_city', 'deadline']) askWhatHolds(attribute, project);
  }
  for (const person of new Set(told.flatMap(({ attribute, project }) => (attribute === 'free' ? [project] : [])))) askWhatHolds('free', person);
  for (const project of chance.sample(projects, 2)) ask('several facts', `Which smaller parts are there in the ${project}?`, of(project, 'part'));
  ask(
    'several facts',
    'Which kinds of actors do I like?',
    told.filter(({ attribute }) => attribute === 'likes'),
  );
  for (const one of chance.sample(
    told.filter(({ attribute }) => attribute === 'producer' || attribute === 'lead'),
    2,
  ))
    ask('time', `What did I tell you on ${dayOf(one.at)} about the ${one.attribute} of the ${one.project}?`, [one]);
  for (const one of chance.sample(
    told.filter(({ attribute }) => attribute === 'aside'),
    2,
  ))
    ask('time', `When did I say that ${one.value}?`, [one]);
  ask(
    'preference',
    'Whom do I not want to cast?',
    told.filter(({ attribute }) => attribute === 'avoids'),
  );
  ask(
    'preference',
    'What do we never do?',
    told.filter(({ attribute }) => attribute === 'never'),
  );
  for (const one of told.filter(({ attribute }) => attribute === 'aside')) {
    const question = Object.entries(asideQuestions).find(([key]) => one.value.includes(key))?.[1];
    if (question !== undefined) ask('single fact', question, [one]);
  }
  for (const text of chance.sample(unsaid, 2)) ask('never said', text.replace('{project}', chance.pick(projects)), []);
  for (const text of chance.sample(unsaidOfHer, 2)) ask('never said', text, []);
  return made;
};
